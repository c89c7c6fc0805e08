// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/import_roster_reader.h"

namespace desk {

namespace {

std::shared_ptr<const ImportRoster> emptyRoster(bool complete)
{
    auto roster = std::make_shared<ImportRoster>();
    roster->seal(complete);
    return roster;
}

} // namespace

ImportRosterReader::ImportRosterReader(RosterSource &source, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_roster(emptyRoster(false))
{ }

ImportRosterReader::~ImportRosterReader() = default;

void ImportRosterReader::read(const TenantId &tenant)
{
    m_filling = std::make_shared<ImportRoster>();
    m_roster = emptyRoster(false);
    m_state = ImportRosterState::Reading;
    m_error.reset();
    m_done = m_total = 0;
    m_reader = std::make_unique<SeatExport>(
        m_source, tenant, SeatFilter::All, [roster = m_filling](const Seat &seat) {
            roster->add(seat);
            return true;
        });
    connect(m_reader.get(), &SeatExport::progress, this, [this](qint64 rows, qint64 total) {
        m_done = rows;
        m_total = total;
        if (rows < total && m_filling->bytesUsed() == 0)
            m_filling->reserve(total);
        Q_EMIT progress();
    });
    connect(m_reader.get(), &SeatExport::finished, this, &ImportRosterReader::ended);
    m_reader->start();
}

void ImportRosterReader::stop()
{
    m_reader.reset();
    m_filling.reset();
}

void ImportRosterReader::ended()
{
    using Kind = SeatExport::Outcome::Kind;
    const std::unique_ptr<SeatExport, QScopedPointerDeleteLater> reader(m_reader.release());
    switch (reader->outcome().kind) {
    case Kind::Complete:
        m_state = ImportRosterState::Known;
        break;
    case Kind::NoSubscription:
        m_state = ImportRosterState::NoSubscription;
        break;
    case Kind::Failed:
        m_error = reader->outcome().error;
        [[fallthrough]];
    case Kind::SinkFailed:
        m_state = ImportRosterState::Failed;
        break;
    case Kind::Incomplete:
        // A count that differs from a list that is whole is told on the tenant's page.
        m_state = reader->outcome().rows >= reader->outcome().total ? ImportRosterState::Known
                                                                    : ImportRosterState::Failed;
        break;
    }
    // What was read is used in any case: who is known to have a seat has one.
    m_filling->seal(m_state == ImportRosterState::Known);
    m_roster = std::exchange(m_filling, nullptr);
    Q_EMIT finished();
}

} // namespace desk
