// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace desk {

/// What hardly anybody needs, behind "Details": keys, request IDs, entries of the journal.
class DetailFold final : public QWidget
{
    Q_OBJECT
public:
    /// Takes `content` over.
    explicit DetailFold(QWidget *content, QWidget *parent = nullptr);
    /// Instead of Details.
    void setTitle(const QString &title);
    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const;

Q_SIGNALS:
    void toggled(bool open);

private:
    QWidget *m_content;
    QPushButton *m_button;
};

} // namespace desk
