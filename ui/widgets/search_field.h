// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QAction;

namespace desk {

/// A line edit with a magnifier, a clear button and a count ("37 of 1,204") inside at the right. Esc clears;
/// a second Esc goes to the window.
class SearchField final : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(QWidget *parent = nullptr);

    /// "37 of 1,204", "searching 1,200 of 8,214"; empty = none. Announced to screen readers.
    void setCountText(const QString &text);
    [[nodiscard]] QString countText() const { return m_count; }
    /// Empties it without telling anybody.
    void reset();
    /// Searches as if this had been typed.
    void searchFor(const QString &text);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// The text settled: 80 ms after the last key, at once on Enter and when cleared.
    void searchChanged(const QString &text);
    void moveToResults(); ///< Down or Enter was pressed: the page gives the list the focus

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void settle();
    void layoutCount();

    QString m_count;
    QString m_settled;
    QAction *m_clear;
    class QTimer *m_timer;
};

} // namespace desk
