// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/seats_view_model.h"
#include "models/views/tenant_view_model.h"

#include <QWidget>

namespace desk {

class Banner;
class PageHeader;
class Preferences;
class SeatsTab;
class StateStack;
class StatusBadge;
class TabStrip;

/// One tenant: its head, and a tab for each part of it.
class TenantPage final : public QWidget
{
    Q_OBJECT
public:
    /// All references must outlive it.
    TenantPage(
        TenantViewModel &tenant, SeatsViewModel &seats, Preferences &preferences, QWidget *parent = nullptr);

    [[nodiscard]] SeatsTab *seatsTab() { return m_seatsTab; }

Q_SIGNALS:
    void backToTenants();

private:
    void showHeader();
    void showState();

    TenantViewModel &m_tenant;
    SeatsViewModel &m_seats;
    PageHeader *m_header;
    StatusBadge *m_status;
    StatusBadge *m_inactive;
    Banner *m_sentence;
    TabStrip *m_tabs;
    SeatsTab *m_seatsTab;
    StateStack *m_stack;
    bool m_noSubscription = false;
};

} // namespace desk
