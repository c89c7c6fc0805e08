// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/capacity_history.h"
#include "models/actions/intent_ledger.h"
#include "models/core/clock.h"
#include "models/data/seat_book.h"
#include "models/views/seat_charts.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

namespace desk {

/// Every seat that a tenant ever had, over time: read while the chart of it is on screen, unless the list
/// beside it is just that. The list goes first: it is what people wait for, and both together would take each
/// other's connections.
class SeatHistory final : public QObject
{
    Q_OBJECT
public:
    /// All references must outlive it.
    SeatHistory(SeatBook &book, CapacityHistory &capacities, Clock &clock, QObject *parent = nullptr);
    ~SeatHistory() override;

    /// What the list beside the chart is and does.
    struct Beside
    {
        SeatFilter filter = SeatFilter::Active;
        QPointer<SeatLoader> loader; ///< null = nothing is read
        std::shared_ptr<SeatList> complete; ///< what is on screen, once every row of it is there
        bool isWithoutSubscription = false; ///< there are no seats to be read
    };

    /// Shows the orders of seats in this journal too. It must outlive this.
    void showOrdersOf(const IntentLedger &ledger);
    /// Forgets everything; an empty ID has no history.
    void setTenant(const TenantId &tenant);
    void noteList(const Beside &list);
    /// More rows of that list are there.
    void noteProgress();
    /// What was read is old: it is read again, and stays until then.
    void noteStale();
    void setVisible(bool visible);
    void stop(); ///< gives up what is on its way

    /// Nothing until every row is there; `done` of `expected` says how far it is.
    [[nodiscard]] std::optional<SeatsOverTime> overTime() const;
    [[nodiscard]] qint64 done() const;
    [[nodiscard]] qint64 expected() const; ///< 0 = not known
    /// Why the rows could not be read, if so.
    [[nodiscard]] std::optional<ApiError> error() const;

Q_SIGNALS:
    void changed();

private:
    void readIfNeeded();
    void forget();
    [[nodiscard]] const SeatLoader *loader() const;

    SeatBook &m_book;
    CapacityHistory &m_capacities;
    Clock &m_clock;
    const IntentLedger *m_ledger = nullptr;
    TenantId m_tenant;
    Beside m_beside;
    std::unique_ptr<SeatLoader> m_loader; ///< every status, when the list itself has only some
    std::shared_ptr<SeatList> m_list; ///< complete
    bool m_isVisible = false;
    bool m_isStale = false; ///< a newer reading of the list was asked for since
    mutable std::optional<SeatsOverTime> m_series; ///< computed when asked for
};

} // namespace desk
