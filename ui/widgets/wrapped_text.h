// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextEdit>

namespace desk {

/// Plain text over as many lines as its width asks for, broken inside a word where that is the only way. Can
/// be selected and copied; never scrolls.
class WrappedText final : public QTextEdit
{
    Q_OBJECT
public:
    explicit WrappedText(const QString &text, QWidget *parent = nullptr);

    /// Above the first line and below the last, inside the widget.
    void setSpaceAround(int above, int below);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void fitHeight();

    int m_above = 0;
    int m_below = 0;
};

} // namespace desk
