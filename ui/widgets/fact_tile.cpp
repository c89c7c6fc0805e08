// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fact_tile.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/utilisation_bar.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace desk {

FactTile::FactTile(QWidget *parent)
    : QWidget(parent)
    , m_label(new ElidedLabel(this))
    , m_value(new ElidedLabel(this))
    , m_caption(new ElidedLabel(this))
    , m_wrapped(plainLabel({}, this))
    , m_bar(new UtilisationBar(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::Block, space::Medium, space::Block, space::Medium);
    layout->setSpacing(space::Tiny);
    layout->addWidget(m_label);
    layout->addWidget(m_value);
    layout->addWidget(m_bar);
    layout->addWidget(m_caption);
    layout->addWidget(m_wrapped);
    layout->addStretch(1);
    m_bar->hide();
    m_wrapped->setWordWrap(true);
    m_wrapped->hide();
    restyle();
}

void FactTile::setLabel(const QString &label)
{
    m_label->setText(label);
    describe();
}

void FactTile::setValue(const QString &value, Tone tone)
{
    m_tone = tone;
    m_value->setText(value);
    m_value->setToolTip({});
    setToolTip({});
    restyle();
    describe();
}

void FactTile::setUnknown(const QString &reason)
{
    m_tone = Tone::Neutral;
    m_value->setText(QStringLiteral("\u2013"));
    m_value->setToolTip(toolTipText(reason));
    setToolTip(toolTipText(reason));
    restyle();
    setAccessibleName(m_label->text());
    setAccessibleDescription(reason);
}

void FactTile::setCaptionWraps(bool on)
{
    m_wrapped->setVisible(on);
    m_caption->setVisible(!on);
}

void FactTile::setCaption(const QString &caption)
{
    m_caption->setText(caption);
    m_wrapped->setText(caption);
    describe();
}

void FactTile::setBar(std::optional<qint64> used, std::optional<qint64> capacity)
{
    m_bar->setValues(used, capacity);
    m_bar->show();
}

void FactTile::hideBar()
{
    m_bar->hide();
}

QString FactTile::value() const
{
    return m_value->text();
}

void FactTile::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void FactTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintCard(&painter, rect(), ThemeColors(palette()));
}

void FactTile::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitValue();
}

int FactTile::heightWithCaption(int width) const
{
    const int caption = m_wrapped->isHidden()
        ? m_caption->sizeHint().height()
        : std::max(m_wrapped->heightForWidth(width - 2 * space::Block), 0);
    return 2 * space::Medium + m_label->sizeHint().height() + QFontMetrics(bigNumberFont(font())).height()
        + caption + 2 * space::Tiny;
}

/// A smaller number says more than half of a big one.
void FactTile::fitValue()
{
    const int room = width() - 2 * space::Block;
    const QFont big = bigNumberFont(font());
    const bool fits = QFontMetrics(big).horizontalAdvance(m_value->text()) <= room;
    m_value->setFont(fits ? big : sectionFont(font()));
}

void FactTile::restyle()
{
    m_label->setFont(captionFont(font()));
    fitValue();
    m_caption->setFont(captionFont(font()));
    m_wrapped->setFont(captionFont(font()));
    setTextRole(m_label, Role::Secondary);
    setTextRole(m_value, m_tone == Tone::Neutral ? Role::Text : toneRole(m_tone));
    setTextRole(m_caption, Role::Secondary);
    setTextRole(m_wrapped, Role::Secondary);
}

void FactTile::describe()
{
    setAccessibleName(m_label->text());
    setAccessibleDescription(m_value->text() + QLatin1Char(' ') + m_caption->text());
}

} // namespace desk
