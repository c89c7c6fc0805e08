// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QString>

#include <vector>

namespace desk {

/// Where one can be in a window: a page of the navigation, or a tenant.
struct Place
{
    QString page;
    TenantId tenant; ///< empty = the page itself
    QString tab; ///< of the tenant
    friend bool operator==(const Place &, const Place &) = default;
};

/// Where somebody was, to go back and forward in as in a browser.
class PlaceHistory
{
public:
    /// Ends what lay forward; false when it is where one is.
    bool visit(const Place &place)
    {
        if (!m_places.empty() && current() == place)
            return false;
        m_places.resize(m_places.empty() ? 0 : m_at + 1);
        m_places.push_back(place);
        m_at = m_places.size() - 1;
        return true;
    }
    /// After the first visit.
    [[nodiscard]] const Place &current() const { return m_places[m_at]; }
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_places.size(); }
    void goBack() { m_at -= canGoBack() ? 1 : 0; }
    void goForward() { m_at += canGoForward() ? 1 : 0; }

private:
    std::vector<Place> m_places;
    size_t m_at = 0;
};

} // namespace desk
