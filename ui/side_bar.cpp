// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/side_bar.h"

#include "ui/account_menu.h"
#include "ui/pages/words.h"
#include "ui/theme/account_colour.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/age_label.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/mode_badge.h"
#include "ui/widgets/navigation_list.h"
#include "ui/widgets/plain_text.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace desk {

SideBar::SideBar(const Account &account, Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_accountName(account.name)
    , m_accountColour(account.colour)
    , m_accountLabel(new ElidedLabel(this))
    , m_navigation(new NavigationList(this))
    , m_alerts(new QPushButton(this))
    , m_age(new AgeLabel(this, [&clock] { return clock.utcNow(); }))
{
    setObjectName(QStringLiteral("sidebar"));
    setFixedWidth(metric::NavigationWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::Block, space::Page, space::Small, space::Block);
    layout->setSpacing(space::Small);

    m_accountLabel->setFont(strongFont(font()));
    m_accountLabel->setText(account.name);
    auto *host = new ElidedLabel(this);
    host->setText(account.host);
    host->setElideMode(Qt::ElideMiddle);
    setCaption(host);
    auto *badge = new ModeBadge(this);
    badge->setMode(account.mode);
    layout->addWidget(m_accountLabel);
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
    m_alerts->setObjectName(QStringLiteral("creditAlerts"));
    setButtonKind(m_alerts, ButtonKind::Link);
    connect(m_alerts, &QPushButton::clicked, this, &SideBar::alertsRequested);
    layout->addWidget(m_alerts, 0, Qt::AlignLeft);
    showAlerts(0);
    setCaption(m_age);
    m_age->setWordWrap(true);
    layout->addWidget(m_age);
    showAge({}, false, false);
}

void SideBar::setAccountMenu(AccountMenu *menu)
{
    m_accountButton = new QPushButton(this);
    m_accountButton->setObjectName(QStringLiteral("accountButton"));
    m_accountButton->setMenu(menu);
    m_accountButton->setAccessibleName(tr("Account: %1").arg(m_accountName));
    m_accountButton->setToolTip(toolTipText(m_accountName));
    delete layout()->replaceWidget(m_accountLabel, m_accountButton);
    m_accountLabel->hide();
    setTabOrder(m_accountButton, m_navigation);
    fitButtons();
}

/// The whole text is on hover.
void SideBar::fitButtons()
{
    // Icon, arrow and the edges of button and bar.
    const int room = std::max(width() - 6 * space::Block, 0);
    const auto fit = [&](QPushButton *button, const QString &text) {
        button->setText(
            button->fontMetrics().elidedText(text, Qt::ElideRight, room).replace(u'&', QLatin1String("&&")));
    };
    fit(m_alerts, m_alertsText);
    if (!m_accountButton)
        return;
    m_accountButton->setIcon(accountIcon(m_accountColour, ThemeColors(palette()).isDark()));
    fit(m_accountButton, oneLine(m_accountName, 60));
}

void SideBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        fitButtons();
}

void SideBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fitButtons();
}

/// The arrows walk through the pages and stay in the list; a click and Enter go into the page.
void SideBar::goByNavigation()
{
    const bool byKey = m_navigation->hasFocus();
    Q_EMIT pageRequested(m_navigation->currentId());
    if (byKey)
        m_navigation->setFocus(Qt::OtherFocusReason);
}

void SideBar::showAlerts(int tenants)
{
    m_alerts->setVisible(tenants > 0);
    m_alertsText = tr("%Ln alert(s)", nullptr, tenants);
    m_alerts->setToolTip(
        toolTipText(m_alertsText + QLatin1String(": ") + tr("Shows the tenants with a credit alert")));
    m_alerts->setAccessibleName(m_alertsText);
    m_alerts->setAccessibleDescription(tr("Shows the tenants with a credit alert"));
    fitButtons();
    m_alerts->setIcon(icon(IconName::Warning, Role::Warning));
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
