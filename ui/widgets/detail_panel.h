// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QScrollArea;
class QToolButton;

namespace desk {

class ElidedLabel;

/// The panel at the right of a page, 360 to 420 px wide. Esc closes it, wherever in it the focus is. In a
/// wide window it can stay there, with a hint while nothing is selected.
class DetailPanel final : public QFrame
{
    Q_OBJECT
public:
    explicit DetailPanel(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle); ///< an ID; empty = none
    [[nodiscard]] QString subtitle() const;
    /// Takes `content` over; the one before is deleted.
    void setContent(QWidget *content);
    [[nodiscard]] QWidget *content() const;
    void closePanel();

    /// The window has so much room that the panel of a list stays.
    [[nodiscard]] static bool staysIn(const QWidget *window);
    /// It has no button to close it, and Esc isn't its own.
    void setStaying(bool stays);
    [[nodiscard]] bool isStaying() const { return m_stays; }
    /// Instead of the content, until a title is set: what to select to see something here.
    void showHint(const QString &hint);
    [[nodiscard]] bool showsHint() const;

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
    QLabel *m_hint;
    bool m_stays = false;
};

} // namespace desk
