// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/surface.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace desk {

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_icon(plainLabel({}, this))
    , m_text(plainLabel({}, this))
    , m_action(new QPushButton(this))
    , m_secondAction(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("banner"));
    setFrameShape(QFrame::NoFrame);
    m_text->setObjectName(QStringLiteral("bannerText"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setObjectName(QStringLiteral("bannerAction"));
    m_secondAction->setObjectName(QStringLiteral("bannerSecondAction"));
    m_close->setObjectName(QStringLiteral("bannerDismiss"));
    m_close->setAccessibleName(tr("Dismiss"));
    m_close->setToolTip(tr("Dismiss"));
    m_close->setIcon(icon(IconName::Close));
    m_close->setFocusPolicy(Qt::StrongFocus);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::Medium, space::Small, space::Small, space::Small);
    layout->setSpacing(space::Small);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_secondAction);
    layout->addWidget(m_close);

    connect(m_action, &QPushButton::clicked, this, &Banner::actionRequested);
    connect(m_secondAction, &QPushButton::clicked, this, &Banner::secondActionRequested);
    connect(m_close, &QToolButton::clicked, this, [this] {
        clear();
        Q_EMIT dismissed();
    });
    hide();
}

void Banner::showMessage(
    Tone tone, const QString &sentence, const QString &action, bool dismissable, const QString &secondAction)
{
    const bool news = isHidden() || sentence != m_text->text();
    // A button that goes and comes has the whole window laid out anew, twice.
    const auto setAction = [](QPushButton *button, const QString &text) {
        if (const QString shown = withoutMnemonic(text); button->text() != shown)
            button->setText(shown);
        button->setVisible(!text.isEmpty());
    };
    m_text->setText(sentence);
    setAction(m_action, action);
    setAction(m_secondAction, secondAction);
    m_close->setVisible(dismissable);
    setAccessibleName(sentence);
    if (tone != m_tone || m_icon->pixmap().isNull()) {
        m_tone = tone;
        restyle();
        update();
    }
    show();
    if (news) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void Banner::clear()
{
    m_text->setText({}); // QLabel::clear has the window laid out anew even where nothing was
    hide();
}

QString Banner::message() const
{
    return m_text->text();
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        restyle();
}

void Banner::paintEvent(QPaintEvent *)
{
    const ThemeColors colors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(mixed(colors(Role::Surface), colors(toneRole(m_tone)), 0.35));
    painter.setBrush(tint(colors, toneRole(m_tone)));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metric::Radius, metric::Radius);
}

void Banner::restyle()
{
    setTextRole(m_text, Role::Text);
    m_icon->setPixmap(icon(toneIcon(m_tone), toneRole(m_tone)).pixmap(QSize(18, 18), devicePixelRatioF()));
}

} // namespace desk
