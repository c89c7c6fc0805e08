// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/side_bar.h"

#include "ui/pages/words.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/age_label.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/mode_badge.h"
#include "ui/widgets/navigation_list.h"
#include "ui/widgets/plain_text.h"

#include <QLabel>
#include <QVBoxLayout>

namespace desk {

SideBar::SideBar(const Account &account, Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_navigation(new NavigationList(this))
    , m_age(new AgeLabel(this, [&clock] { return clock.utcNow(); }))
{
    setObjectName(QStringLiteral("sidebar"));
    setFixedWidth(metric::NavigationWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::Block, space::Page, space::Small, space::Block);
    layout->setSpacing(space::Small);

    auto *name = new ElidedLabel(this);
    name->setFont(strongFont(font()));
    name->setText(account.name);
    auto *host = new ElidedLabel(this);
    host->setText(account.host);
    host->setElideMode(Qt::ElideMiddle);
    setCaption(host);
    auto *badge = new ModeBadge(this);
    badge->setMode(account.mode);
    layout->addWidget(name);
    layout->addWidget(host);
    layout->addWidget(badge, 0, Qt::AlignLeft);
    layout->addSpacing(space::Block);

    m_navigation->setAccessibleName(tr("Pages"));
    connect(m_navigation, &NavigationList::currentIdChanged, this, &SideBar::goByNavigation);
    const auto go = [this] { Q_EMIT pageRequested(m_navigation->currentId()); };
    connect(m_navigation, &QAbstractItemView::clicked, this, go);
    connect(m_navigation, &QAbstractItemView::activated, this, go);
    layout->addWidget(m_navigation, 1);

    auto *readOnly = plainLabel(account.readOnlyReason, this);
    readOnly->setWordWrap(true);
    readOnly->setVisible(account.readOnly && !account.readOnlyReason.isEmpty());
    setCaption(readOnly);
    layout->addWidget(readOnly);
    setCaption(m_age);
    m_age->setWordWrap(true);
    layout->addWidget(m_age);
    showAge({}, false, false);
}

/// The arrows walk through the pages and stay in the list; a click and Enter go into the page.
void SideBar::goByNavigation()
{
    const bool byKey = m_navigation->hasFocus();
    Q_EMIT pageRequested(m_navigation->currentId());
    if (byKey)
        m_navigation->setFocus(Qt::OtherFocusReason);
}

void SideBar::showAge(const QDateTime &readAt, bool isStale, bool isUpdating)
{
    m_age->setUnknownText(isUpdating ? tr("Updating…") : tr("Not updated yet"));
    m_age->setPattern(isUpdating ? tr("Updating… (last %1)")
            : isStale            ? tr("Out of date, updated %1")
                                 : tr("Updated %1"));
    m_age->setTime(readAt);
}

} // namespace desk
