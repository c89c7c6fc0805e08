// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

class QTimer;

namespace desk {

/// Copies its text and shows a check for a moment.
class CopyButton final : public QToolButton
{
    Q_OBJECT
public:
    /// `what` names it: "Copy tenant ID".
    explicit CopyButton(const QString &what, QWidget *parent = nullptr);
    void setCopyText(const QString &text);
    [[nodiscard]] QString copyText() const { return m_text; }
    [[nodiscard]] bool showsCheck() const;

private:
    void copy();

    QString m_what;
    QString m_text;
    QTimer *m_back;
};

} // namespace desk
