// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tone.h"

#include <QWidget>

#include <optional>

class QLabel;

class QLabel;

namespace desk {

class ElidedLabel;
class UtilisationBar;

/// One fact: a label, a big number, a caption, optionally a bar.
class FactTile final : public QWidget
{
    Q_OBJECT
public:
    explicit FactTile(QWidget *parent = nullptr);

    void setLabel(const QString &label);
    void setValue(const QString &value, Tone tone = Tone::Neutral);
    /// A value that isn't known: "–", with the reason on hover.
    void setUnknown(const QString &reason);
    void setCaption(const QString &caption);
    /// The caption goes on in further lines instead of being cut.
    void setCaptionWraps(bool on);
    /// What it needs at this width for all lines of its caption.
    [[nodiscard]] int heightWithCaption(int width) const;
    void setBar(std::optional<qint64> used, std::optional<qint64> capacity);
    void hideBar();
    [[nodiscard]] QString value() const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();
    void fitValue();
    void describe();

    ElidedLabel *m_label;
    ElidedLabel *m_value;
    ElidedLabel *m_caption;
    QLabel *m_wrapped; ///< the caption, where it isn't to be cut
    UtilisationBar *m_bar;
    Tone m_tone = Tone::Neutral;
};

} // namespace desk
