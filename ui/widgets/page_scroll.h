// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace desk {

/// A column of wrapping texts that scrolls where the window is too low for it. It is as high as the texts
/// need at its width, which a plain scroll area doesn't ask for.
class PageScroll final : public QScrollArea
{
    Q_OBJECT
public:
    explicit PageScroll(QWidget *parent = nullptr);

    /// Takes it over; its layout may have a height for its width.
    void setPage(QWidget *page);
    /// What the page needs at this width.
    [[nodiscard]] int heightFor(int width) const;
    /// Its size hint is what the page needs at this width.
    void setHintWidth(int width);
    [[nodiscard]] QSize sizeHint() const override;
    /// The page has something that scrolls by itself: it scrolls only where less than this is left for it.
    void setLeastHeight(int least);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();

    int m_hintWidth = 0;
    int m_least = 0; ///< 0 = what the page needs
};

} // namespace desk
