// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tone.h"

#include <QString>
#include <QWidget>

#include <optional>

namespace desk {

/// A state as icon and word, e.g. "● Active". Never colour alone.
class StatusBadge : public QWidget
{
    Q_OBJECT
public:
    explicit StatusBadge(QWidget *parent = nullptr);

    void setStatus(const QString &word, Tone tone, std::optional<IconName> icon = std::nullopt);
    [[nodiscard]] QString word() const { return m_word; }
    [[nodiscard]] Tone tone() const { return m_tone; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    /// The icon a badge of this tone carries when none is given.
    [[nodiscard]] static IconName defaultIcon(Tone tone);
    /// Draws the badge left-aligned and vertically centred in `rect`; used by the delegate too.
    static void paint(QPainter *painter, const QRect &rect, const QString &word, Tone tone, IconName icon,
        const QFont &font, const ThemeColors &colors);
    [[nodiscard]] static QSize badgeSize(const QString &word, const QFont &font);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_word;
    Tone m_tone = Tone::Neutral;
    IconName m_icon = IconName::Dot;
};

} // namespace desk
