// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_header.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/thin_progress.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace desk {

namespace {

constexpr int leastTitleWidth = 200;

} // namespace

PageHeader::PageHeader(QWidget *parent)
    : QWidget(parent)
    , m_breadcrumb(new QPushButton(this))
    , m_arrow(plainLabel(QStringLiteral("\u203A"), this))
    , m_title(new ElidedLabel(this))
    , m_badges(new QHBoxLayout)
    , m_top(new QHBoxLayout)
    , m_actions(new QHBoxLayout)
    , m_factRow(new QWidget(this))
    , m_id(new ElidedLabel(m_factRow))
    , m_copy(new CopyButton(tr("Copy ID"), m_factRow))
    , m_facts(new ElidedLabel(m_factRow))
    , m_progress(new ThinProgress(this))
{
    m_breadcrumb->setObjectName(QStringLiteral("breadcrumb"));
    setButtonKind(m_breadcrumb, ButtonKind::Link);
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_id->setObjectName(QStringLiteral("pageId"));
    m_id->setElideMode(Qt::ElideMiddle);
    m_id->setTextInteractionFlags(Qt::NoTextInteraction);
    m_facts->setObjectName(QStringLiteral("pageFacts"));
    m_badges->setSpacing(space::Small);
    m_actions->setSpacing(space::Small);

    m_top->setSpacing(space::Small);
    m_top->addWidget(m_breadcrumb);
    m_top->addWidget(m_arrow);
    m_top->addWidget(m_title);
    m_top->addSpacing(space::Tiny);
    m_top->addLayout(m_badges);
    m_top->addStretch(1);
    m_top->addLayout(m_actions);

    auto *facts = new QHBoxLayout(m_factRow);
    facts->setContentsMargins(0, 0, 0, 0);
    facts->setSpacing(space::Tiny);
    facts->addWidget(m_id);
    facts->addWidget(m_copy);
    facts->addSpacing(space::Small);
    facts->addWidget(m_facts, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Tiny);
    layout->addLayout(m_top);
    layout->addWidget(m_factRow);
    layout->addWidget(m_progress);

    connect(m_breadcrumb, &QPushButton::clicked, this, &PageHeader::breadcrumbActivated);
    setBreadcrumb({});
    setId({});
    setFacts({});
    restyle();
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(oneLine(title));
}

QString PageHeader::title() const
{
    return m_title->text();
}

void PageHeader::setBreadcrumb(const QString &parentTitle)
{
    m_breadcrumb->setText(withoutMnemonic(parentTitle));
    m_breadcrumb->setAccessibleName(tr("Back to %1").arg(oneLine(parentTitle)));
    m_breadcrumb->setVisible(!parentTitle.isEmpty());
    m_arrow->setVisible(!parentTitle.isEmpty());
}

void PageHeader::setId(const QString &id)
{
    m_id->setText(id);
    m_copy->setCopyText(id);
    m_id->setVisible(!id.isEmpty());
    m_copy->setVisible(!id.isEmpty());
    m_factRow->setVisible(!id.isEmpty() || !m_facts->text().isEmpty());
}

void PageHeader::setFacts(const QStringList &facts)
{
    QStringList shown = facts;
    shown.removeAll(QString());
    m_facts->setTexts(shown, QStringLiteral("  \u00B7  "));
    m_factRow->setVisible(!shown.isEmpty() || !m_id->text().isEmpty());
}

void PageHeader::addBadge(QWidget *badge)
{
    m_badges->addWidget(badge);
}

void PageHeader::addAction(QWidget *action)
{
    m_actions->addWidget(action);
}

/// The actions go below where they would leave no room for the title.
void PageHeader::placeActions()
{
    int beside = 0;
    for (int i = 0; i < m_top->count(); ++i) {
        QLayoutItem *item = m_top->itemAt(i);
        if (item->widget() == m_title)
            beside += std::min(m_title->sizeHint().width(), leastTitleWidth);
        else if (item->layout() != m_actions && !item->isEmpty())
            beside += item->sizeHint().width() + m_top->spacing();
    }
    const bool below = m_actions->count() > 0 && beside + m_actions->sizeHint().width() > width();
    if (below == m_areActionsBelow)
        return;
    m_areActionsBelow = below;
    auto *rows = static_cast<QVBoxLayout *>(layout());
    m_actions->setParent(nullptr);
    if (below) {
        m_top->removeItem(m_actions);
        rows->insertLayout(2, m_actions);
    } else {
        rows->removeItem(m_actions);
        m_top->addLayout(m_actions);
    }
    m_actions->setAlignment(below ? Qt::AlignLeft : Qt::Alignment());
    rows->update(); // moving a layout tells nobody that more or less height is needed
}

void PageHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeActions();
}

bool PageHeader::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        placeActions();
    return QWidget::event(event);
}

void PageHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void PageHeader::restyle()
{
    m_title->setFont(pageTitleFont(font()));
    m_arrow->setFont(sectionFont(font()));
    m_id->setFont(idFont(font()));
    setTextRole(m_arrow, Role::Secondary);
    setTextRole(m_id, Role::Secondary);
    setTextRole(m_facts, Role::Secondary);
    setTextRole(m_title, Role::Text);
}

} // namespace desk
