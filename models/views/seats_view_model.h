// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/capacity_history.h"
#include "models/core/clock.h"
#include "models/data/account_data.h"
#include "models/domain/seat_figures.h"
#include "models/items/seat_table_model.h"
#include "models/views/list_place.h"
#include "models/views/seat_history.h"
#include "models/views/view_state.h"

#include <functional>
#include <memory>
#include <vector>

namespace desk {

struct ExportOffer;

/// How many seats each filter has; nothing = not known, and then not shown.
struct SeatCounts
{
    std::optional<qint64> active;
    std::optional<qint64> removed;
    std::optional<qint64> all;
    [[nodiscard]] std::optional<qint64> of(SeatFilter filter) const;
    friend bool operator==(const SeatCounts &, const SeatCounts &) = default;
};

/// One seat with all that is known about it.
struct SeatDetail
{
    SeatKey key;
    QString userId;
    SeatId seatId; ///< empty where the provider has none
    QString name;
    QString email;
    Named<SeatStatus> status;
    Timestamp allocatedAt;
    Timestamp removedAt;
    Metadata metadata;
    QString problem;
    QByteArray rawJson; ///< as the server sent it; empty when it can't be had
};

/// The Seats tab of a tenant: its list, filter, search, pager and capacity, and the history beside it.
class SeatsViewModel final : public QObject
{
    Q_OBJECT
public:
    /// Takes one row out of a page that was kept packed (`SeatPage::packed`).
    using RawRow = std::function<QByteArray(const QByteArray &packed, qsizetype row)>;

    /// All references must outlive it. Another account is another view-model.
    SeatsViewModel(AccountData &data, CapacityHistory &capacities, Clock &clock, ConnectionHealth &health,
        RawRow rawRow, QObject *parent = nullptr);
    ~SeatsViewModel() override;

    [[nodiscard]] SeatTableModel *model() { return &m_model; }
    [[nodiscard]] const Provider &provider() const { return m_data.provider(); }
    [[nodiscard]] const ViewState &state() const { return m_state; }
    [[nodiscard]] const SeatCounts &counts() const { return m_counts; }
    [[nodiscard]] const std::optional<Capacity> &capacity() const
    {
        return m_capacity;
    } ///< of the newest page
    /// What the list and the capacity beside it say of the seats.
    [[nodiscard]] const SeatFigures &figures() const { return m_figures; }
    [[nodiscard]] QDateTime utcNow() const { return m_clock.utcNow(); } ///< what ages are counted to
    [[nodiscard]] const TenantId &tenant() const { return m_tenant; }
    [[nodiscard]] SeatFilter filter() const { return m_filter; }
    [[nodiscard]] const QString &searchText() const { return m_model.searchText(); }

    /// `searching 1,200 of 8,214` while a search has not seen everything, else empty.
    [[nodiscard]] QString coverageText() const;
    /// `List incomplete: …` with its numbers, when the server's counts and its rows disagree even after a
    /// second reading; empty otherwise.
    [[nodiscard]] QString incompleteText() const;
    /// Oddities that did no harm: rows that came twice, warnings of the decoder. For a quiet place.
    [[nodiscard]] QStringList notices() const;

    /// Loads the tenant's seats; an empty ID clears everything.
    void setTenant(const TenantId &tenant);
    void setFilter(SeatFilter filter);
    void setSearchText(const QString &text);
    /// Reads everything again; what is on screen stays until the new list is complete.
    void refresh();
    /// Goes on where an error or `cancel` stopped.
    void resume();
    [[nodiscard]] bool canResume() const;
    void cancel();

    /// The rows on screen, as the view scrolls: those are loaded first.
    void setVisibleRows(int first, int last);
    [[nodiscard]] int firstVisibleRow() const { return m_place.firstVisibleRow(); }
    [[nodiscard]] SeatPager pager() const { return m_place.pager(m_model.rowCount()); }
    void setPageSize(int rows); ///< 25, 50 or 100
    void goToPage(int page); ///< bounded to 1…pages
    void firstPage() { goToPage(1); }
    void previousPage() { goToPage(pager().page - 1); }
    void nextPage() { goToPage(pager().page + 1); }
    void lastPage() { goToPage(pager().pages); }

    [[nodiscard]] std::optional<SeatDetail> detail(int row) const;
    /// This person's active seat with its metadata's text, among the rows that are loaded, whatever the
    /// search.
    [[nodiscard]] std::optional<Seat> activeSeat(const UserId &user) const;
    /// Every active seat is loaded: who isn't found has none.
    [[nodiscard]] bool knowsAllActive() const;
    /// Tab-separated text of these rows and columns of the model, safe for spreadsheets. The caller leaves
    /// hidden columns out. Rows that are loading are left out.
    [[nodiscard]] QString copyText(const QList<int> &rows, const QList<int> &columns, bool withHeaders) const;

    [[nodiscard]] ExportOffer exportOffer();

    [[nodiscard]] SeatGauge gauge() const;
    /// Every seat that the tenant ever had, for the chart.
    [[nodiscard]] SeatHistory &history() { return m_history; }

Q_SIGNALS:
    void stateChanged();
    void countsChanged();
    void capacityChanged();
    void figuresChanged();
    void coverageChanged();
    void pagerChanged();
    /// The view should bring this row to its top.
    void scrollToRow(int row);

private:
    void retry();
    void load(bool keepShown);
    void loadCounts();
    void updateCounts();
    void loaderProgressed();
    void loaderFinished();
    void loaderFailed();
    void show(const std::shared_ptr<SeatList> &list);
    void noteLoaded();
    void noteCapacity(const Capacity &capacity);
    void noteFigure(SeatSource source, std::optional<qint64> inUse, std::optional<qint64> units = {});
    void noteListedSeats();
    void noteForHistory();
    [[nodiscard]] bool isWithoutSubscription() const; ///< as the list's newest answer says
    void updateState();
    [[nodiscard]] ViewState composeState() const;
    [[nodiscard]] ViewState emptyState(const ViewState &state) const;
    void announcePager();
    [[nodiscard]] QByteArray rawJson(quint32 record) const;

    AccountData &m_data;
    CapacityHistory &m_capacities;
    Clock &m_clock;
    ConnectionHealth &m_health;
    RawRow m_rawRow;
    SeatTableModel m_model;
    SeatHistory m_history;
    TenantId m_tenant;
    SeatFilter m_filter = SeatFilter::Active;
    ViewState m_state;
    SeatCounts m_counts;
    std::optional<Capacity> m_capacity;
    SeatFigures m_figures;
    std::unique_ptr<SeatLoader> m_loader;
    std::shared_ptr<SeatList> m_shown; ///< what is on screen; an older one than the loader's while refreshing
    bool m_shownComplete = false;
    QDateTime m_shownAsOf;
    bool m_stopped = false; ///< by `cancel`
    std::vector<Interest> m_totalReads;
    ListPlace m_place;
    SeatPager m_announcedPager;
};

} // namespace desk
