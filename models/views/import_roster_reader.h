// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/seat_export.h"
#include "models/domain/import_roster.h"

#include <memory>
#include <optional>

namespace desk {

/// Whether it is known who has a seat.
enum class ImportRosterState {
    Reading,
    Known,
    Failed, ///< could not be read, or not completely: then the server skips who has a seat
    NoSubscription ///< nobody can get a seat
};

/// Reads everybody who has or had a seat in a tenant, for an import to be compared with.
class ImportRosterReader final : public QObject
{
    Q_OBJECT
public:
    /// The source must outlive it.
    explicit ImportRosterReader(RosterSource &source, QObject *parent = nullptr);
    ~ImportRosterReader() override;

    void read(const TenantId &tenant); ///< drops what was read before
    void stop();

    [[nodiscard]] ImportRosterState state() const { return m_state; }
    [[nodiscard]] qint64 done() const { return m_done; } ///< seats
    [[nodiscard]] qint64 total() const { return m_total; } ///< as the server says; 0 = not known yet
    /// Nothing while `Failed` means that the server's counts and its rows disagree.
    [[nodiscard]] const std::optional<ApiError> &error() const { return m_error; }
    /// Sealed, never null; incomplete unless `Known`.
    [[nodiscard]] std::shared_ptr<const ImportRoster> roster() const { return m_roster; }

Q_SIGNALS:
    void progress();
    void finished();

private:
    void ended();

    RosterSource &m_source;
    std::unique_ptr<SeatExport> m_reader;
    std::shared_ptr<ImportRoster> m_filling;
    std::shared_ptr<const ImportRoster> m_roster;
    ImportRosterState m_state = ImportRosterState::Reading;
    std::optional<ApiError> m_error;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace desk
