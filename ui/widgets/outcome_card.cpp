// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/outcome_card.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/amount_table.h"
#include "ui/widgets/detail_fold.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/surface.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace desk {

namespace {

QLabel *cardText(QWidget *parent)
{
    QLabel *label = plainLabel({}, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void setOptional(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

OutcomeCard::OutcomeCard(const QString &providerName, QWidget *parent)
    : QWidget(parent)
    , m_icon(plainLabel({}, this))
    , m_title(cardText(this))
    , m_sentences(cardText(this))
    , m_figures(new AmountTable(this))
    , m_serverCaption(plainLabel(tr("Message from %1").arg(providerName), this))
    , m_server(cardText(this))
    , m_details(cardText(this))
    , m_fold(new DetailFold(m_details, this))
{
    setObjectName(QStringLiteral("outcomeCard"));
    m_title->setObjectName(QStringLiteral("outcomeTitle"));
    m_sentences->setObjectName(QStringLiteral("outcomeText"));
    m_server->setObjectName(QStringLiteral("outcomeServer"));
    auto *top = new QHBoxLayout;
    top->setSpacing(space::Small);
    top->addWidget(m_icon, 0, Qt::AlignTop);
    top->addWidget(m_title, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::Block, space::Block, space::Block, space::Block);
    layout->setSpacing(space::Medium);
    layout->addLayout(top);
    layout->addWidget(m_sentences);
    layout->addWidget(m_figures);
    auto *server = new QVBoxLayout;
    server->setSpacing(space::Tiny);
    server->addWidget(m_serverCaption);
    server->addWidget(m_server);
    layout->addLayout(server);
    layout->addWidget(m_fold);
    restyle();
}

void OutcomeCard::setContent(const Content &content)
{
    const bool news = asHeading(content.title) != m_title->text();
    m_tone = content.tone;
    m_title->setText(asHeading(content.title));
    setOptional(m_sentences, content.sentences.join(QLatin1Char('\n')));
    m_figures->setLines(content.figures);
    m_figures->setVisible(!content.figures.empty());
    setOptional(m_server, isolated(content.serverMessage));
    m_serverCaption->setVisible(!content.serverMessage.isEmpty());
    m_details->setText(isolated(content.details));
    m_fold->setVisible(!content.details.isEmpty());
    setAccessibleName(content.title);
    setAccessibleDescription(content.sentences.join(QLatin1Char(' ')));
    restyle();
    if (news) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

QString OutcomeCard::title() const
{
    return m_title->text();
}

QString OutcomeCard::text() const
{
    return m_sentences->text();
}

QString OutcomeCard::serverMessage() const
{
    return m_server->text();
}

void OutcomeCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void OutcomeCard::restyle()
{
    m_title->setFont(sectionFont(font()));
    m_serverCaption->setFont(captionFont(font()));
    m_details->setFont(captionFont(font()));
    setTextRole(m_serverCaption, Role::Secondary);
    setTextRole(m_details, Role::Secondary);
    m_icon->setPixmap(icon(toneIcon(m_tone), toneRole(m_tone)).pixmap(QSize(20, 20), devicePixelRatioF()));
}

void OutcomeCard::paintEvent(QPaintEvent *)
{
    const ThemeColors colors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(mixed(colors(Role::Surface), colors(toneRole(m_tone)), 0.35));
    painter.setBrush(tint(colors, toneRole(m_tone)));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metric::Radius, metric::Radius);
}

} // namespace desk
