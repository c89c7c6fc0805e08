// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/pace.h"
#include "models/domain/account.h"
#include "models/items/request_table_model.h"
#include "models/views/view_state.h"

namespace desk {

struct ExportOffer;

/// How many of the kept requests there are of each kind, whatever the filter.
struct RequestCounts
{
    qint64 all = 0;
    qint64 failed = 0;
    std::vector<std::pair<QString, qint64>> byMethod; ///< by the method's name
    friend bool operator==(const RequestCounts &, const RequestCounts &) = default;
};

/// One request with all that is known about it, in words.
struct RequestDetail
{
    RequestRecord record;
    QString result; ///< few words
    StatusTone tone = StatusTone::Neutral;
    QString sentence; ///< what the result means; empty when there is nothing to add
    QString curl; ///< the request as a shell command
};

/// The Requests page: what this program asked of the account's server since it started.
class RequestsViewModel final : public QObject
{
    Q_OBJECT
public:
    /// Both references must outlive it.
    RequestsViewModel(
        RequestHistory &history, const Account &account, Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] RequestTableModel *model() { return &m_model; }
    [[nodiscard]] const RequestHistory &history() const { return m_history; }
    [[nodiscard]] AccountMode mode() const { return m_mode; }
    [[nodiscard]] const Provider &provider() const { return m_provider; }
    [[nodiscard]] const ViewState &state() const { return m_state; }
    [[nodiscard]] const RequestCounts &counts() const { return m_counts; }
    [[nodiscard]] const RequestFilter &filter() const { return m_model.filter(); }
    /// `37 of 1,204`.
    [[nodiscard]] QString shownText() const;
    /// Whether older requests have been dropped, and how many are kept; empty when none were.
    [[nodiscard]] QString notice() const;

    void setFilter(const RequestFilter &filter);
    void setSearchText(const QString &text);

    /// Nothing when the row isn't there.
    [[nodiscard]] std::optional<RequestDetail> detail(int row) const;
    [[nodiscard]] ExportOffer exportOffer();

Q_SIGNALS:
    void stateChanged(); ///< also counts and filter
    void requestChanged(quint64 number); ///< its result became known later

private:
    void update();

    RequestHistory &m_history;
    AccountMode m_mode;
    Provider m_provider;
    Clock &m_clock;
    Pace m_pace; ///< of what is added
    RequestTableModel m_model;
    ViewState m_state;
    RequestCounts m_counts;
};

} // namespace desk
