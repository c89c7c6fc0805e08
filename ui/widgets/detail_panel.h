// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QScrollArea;
class QToolButton;

namespace desk {

class ElidedLabel;

/// The panel at the right of a page, 360 to 420 px wide. Esc closes it, wherever in it the focus is.
class DetailPanel final : public QFrame
{
    Q_OBJECT
public:
    explicit DetailPanel(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle); ///< an ID; empty = none
    /// Takes `content` over; the one before is deleted.
    void setContent(QWidget *content);
    [[nodiscard]] QWidget *content() const;
    void closePanel();

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();

    ElidedLabel *m_title;
    ElidedLabel *m_subtitle;
    QToolButton *m_close;
    QScrollArea *m_scroll;
};

} // namespace desk
