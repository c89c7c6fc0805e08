// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/last_run_keeper.h"

#include "models/ports/preferences.h"
#include "ui/main_window.h"
#include "ui/pages/list_tools.h"
#include "ui/pages/seats_tab.h"
#include "ui/pages/tenant_page.h"
#include "ui/widgets/filter_chips.h"

#include <utility>

namespace desk {

namespace {

QString lastRunKey(const QString &accountId)
{
    return accountId.isEmpty() ? QString() : QStringLiteral("last/%1").arg(accountId);
}

constexpr int keepAfter = 1000; // ms
constexpr QLatin1String openTenantList("tenant"); // of `LastRun::lists`

} // namespace

LastRunKeeper::LastRunKeeper(MainWindow &window, Preferences &preferences, const QString &accountId)
    : QObject(&window)
    , m_window(window)
    , m_preferences(preferences)
    , m_key(lastRunKey(accountId))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(keepAfter);
    connect(&m_timer, &QTimer::timeout, this, &LastRunKeeper::keep);
}

void LastRunKeeper::forget(Preferences &preferences, const QString &accountId)
{
    preferences.remove(lastRunKey(accountId));
}

void LastRunKeeper::noteChange()
{
    if (!m_timer.isActive())
        m_timer.start();
}

void LastRunKeeper::goOn()
{
    const auto last = LastRun::fromJson(m_preferences.value(m_key, QString()).toString());
    m_last = last.value_or(LastRun());
    connect(&m_window, &MainWindow::pageMade, this, &LastRunKeeper::pageMade);
    for (const MainWindow::NavigationPage &entry : m_window.pages()) {
        if (entry.page)
            pageMade(entry.id);
    }
    connect(&m_window.tenants(), &TenantsViewModel::filterChanged, &m_timer, qOverload<>(&QTimer::start));
    if (!last)
        return;
    m_window.openPage(last->page);
    if (last->tenant.isEmpty())
        return;
    m_reopening = last;
    connect(&m_window.tenants(), &TenantsViewModel::stateChanged, this, &LastRunKeeper::reopenTenant);
}

void LastRunKeeper::pageMade(const QString &id)
{
    if (id.isEmpty())
        return follow(m_window.madeTenantPage()->seatsTab()->list());
    for (const MainWindow::NavigationPage &entry : m_window.pages()) {
        if (entry.id != id)
            continue;
        if (m_last.lists.contains(id))
            entry.page->lookFor(m_last.lists.value(id));
        follow(entry.page->list());
    }
}

/// Typing begins the wait anew.
void LastRunKeeper::follow(ListTools *list)
{
    const auto begin = qOverload<>(&QTimer::start);
    connect(list, &ListTools::searchChanged, &m_timer, begin);
    connect(list->chips(), &FilterChips::selectionChanged, &m_timer, begin);
}

void LastRunKeeper::reopenTenant()
{
    if (!m_reopening || !m_window.tenants().state().asOf.isValid())
        return;
    const LastRun last = *std::exchange(m_reopening, std::nullopt);
    const TenantId tenant(last.tenant);
    if (!m_window.tenants().model()->table().find(tenant))
        return;
    m_window.openTenant(tenant, last.tab);
    m_window.tenantPage()->seatsTab()->lookFor(last.lists.value(openTenantList));
}

void LastRunKeeper::keep()
{
    // Before the tenant of the last run is open again, or wasn't found, that one is what there is.
    if (m_key.isEmpty() || m_reopening)
        return;
    LastRun last;
    const Place &place = m_window.place();
    last.page = place.page;
    for (const MainWindow::NavigationPage &entry : m_window.pages())
        last.lists[entry.id] = entry.page ? entry.page->lookedFor() : m_last.lists.value(entry.id);
    if (!place.tenant.isEmpty()) {
        last.tenant = place.tenant.text();
        last.tab = m_window.tenantPage()->openTabId();
        last.lists[openTenantList] = m_window.tenantPage()->seatsTab()->lookedFor();
    }
    m_preferences.setValue(m_key, last.toJson());
}

} // namespace desk
