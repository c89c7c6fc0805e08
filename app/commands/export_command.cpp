// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/export_command.h"

#include "models/views/error_text.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace desk {

namespace {

constexpr qsizetype writeSize = 64 * 1024;

void say(const QString &text)
{
    std::fprintf(stderr, "crovver-desk: %s\n", qPrintable(text));
}

ExitCode exitCodeOf(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::Unauthorized:
    case ApiError::Kind::Forbidden:
        return ExitCode::Authentication;
    case ApiError::Kind::Offline:
    case ApiError::Kind::Timeout:
    case ApiError::Kind::Tls:
        return ExitCode::Network;
    case ApiError::Kind::NotFound:
    case ApiError::Kind::Conflict:
    case ApiError::Kind::Validation:
    case ApiError::Kind::PaymentRequired:
    case ApiError::Kind::RateLimited:
    case ApiError::Kind::Server:
    case ApiError::Kind::Decode:
    case ApiError::Kind::Protocol:
    case ApiError::Kind::TooLarge:
    case ApiError::Kind::Cancelled:
    case ApiError::Kind::OutcomeUnknown:
        break;
    }
    return ExitCode::Api;
}

QStringList columnsOf(ExportRequest::What what)
{
    switch (what) {
    case ExportRequest::What::Tenants:
        return tenantExportColumns();
    case ExportRequest::What::Seats:
        return seatExportColumns();
    case ExportRequest::What::Credits:
        return poolExportColumns();
    case ExportRequest::What::Addons:
        break;
    }
    return addonExportColumns();
}

} // namespace

ExportCommand::ExportCommand(BillingGateway &gateway, ExportRequest request, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_request(std::move(request))
{ }

ExportCommand::~ExportCommand() = default;

void ExportCommand::start()
{
    m_writer = std::make_unique<TableWriter>(columnsOf(m_request.what),
        TableWriter::Options{
            m_request.json ? TableWriter::Format::Json : TableWriter::Format::Csv, m_request.spreadsheet});
    if (m_request.output != QLatin1String("-")) {
        m_file = std::make_unique<AtomicFile>(
            m_request.output, m_request.force ? AtomicFile::Existing::Replace : AtomicFile::Existing::Keep);
        if (!m_file->open()) {
            say(m_file->problem() + (m_request.force ? QString() : u' ' + tr("Nothing was written.")));
            return Q_EMIT finished(ExitCode::Usage);
        }
    }
    if (!write(m_writer->begin()))
        return failOutput();
    switch (m_request.what) {
    case ExportRequest::What::Tenants:
        return startTenants();
    case ExportRequest::What::Seats:
        return startSeats();
    case ExportRequest::What::Credits:
        return startCredits(CreditExport::What::Pools);
    case ExportRequest::What::Addons:
        return startCredits(CreditExport::What::Addons);
    }
}

void ExportCommand::startTenants()
{
    m_tenants = m_gateway.tenants(Priority::User);
    whenFinished(*m_tenants, this, [this](const Result<TenantList> &result) {
        if (!result)
            return failApi(result.error(), tr("The tenants"));
        qint64 invalid = 0;
        for (const Tenant &tenant : result->tenants) {
            if (!write(m_writer->row(tenantExportRow(tenant))))
                return failOutput();
            invalid += tenant.isValid() ? 0 : 1;
        }
        complete(invalid > 0
                ? tr("Not fully understood: %1 of %2 tenants.").arg(invalid).arg(result->tenants.size())
                : QString());
    });
}

void ExportCommand::startSeats()
{
    m_seats = std::make_unique<SeatExport>(m_gateway, TenantId(m_request.tenant), m_request.status,
        [this](const Seat &seat) { return write(m_writer->row(seatExportRow(seat))); });
    connect(m_seats.get(), &SeatExport::finished, this, &ExportCommand::seatsEnded, Qt::QueuedConnection);
    m_seats->start();
}

void ExportCommand::seatsEnded()
{
    const SeatExport::Outcome &outcome = m_seats->outcome();
    switch (outcome.kind) {
    case SeatExport::Outcome::Kind::Complete:
        return complete(outcome.invalidRows > 0
                ? tr("Not fully understood: %1 of %2 seats.").arg(outcome.invalidRows).arg(outcome.rows)
                : QString());
    case SeatExport::Outcome::Kind::NoSubscription:
        return complete(tr("%1 has no active subscription, so it has no seats.").arg(m_request.tenant));
    case SeatExport::Outcome::Kind::Incomplete:
        say(tr("Incomplete: %1 seats were read in %2 passes, and Crovver says there are %3. The list kept "
               "changing; try again.")
                .arg(outcome.rows)
                .arg(outcome.passes)
                .arg(outcome.total));
        // What was read so far is still of use on a pipe; a file takes its name only when it is whole.
        if (!m_file && !(write(m_writer->end()) && flush()))
            say(m_outputProblem);
        return Q_EMIT finished(ExitCode::Api);
    case SeatExport::Outcome::Kind::Failed:
        return failApi(outcome.error, tr("The seats"));
    case SeatExport::Outcome::Kind::SinkFailed:
        return failOutput();
    }
}

void ExportCommand::startCredits(CreditExport::What what)
{
    m_credits = std::make_unique<CreditExport>(m_gateway, what, TenantId(m_request.tenant),
        [this](const ExportRow &row) { return write(m_writer->row(row)); });
    connect(
        m_credits.get(), &CreditExport::finished, this, &ExportCommand::creditsEnded, Qt::QueuedConnection);
    m_credits->start();
}

void ExportCommand::creditsEnded()
{
    const CreditExport::Outcome &outcome = m_credits->outcome();
    const bool pools = m_request.what == ExportRequest::What::Credits;
    switch (outcome.kind) {
    case CreditExport::Outcome::Kind::Complete:
        return complete(creditsNote());
    case CreditExport::Outcome::Kind::Failed:
        if (outcome.failed.isEmpty())
            return failApi(outcome.error, tr("The tenants"));
        return failApi(outcome.error,
            (pools ? tr("The credits of %1") : tr("The add-ons of %1")).arg(outcome.failed.text()));
    case CreditExport::Outcome::Kind::SinkFailed:
        return failOutput();
    }
}

QString ExportCommand::creditsNote() const
{
    const CreditExport::Outcome &outcome = m_credits->outcome();
    const bool pools = m_request.what == ExportRequest::What::Credits;
    QStringList notes;
    if (outcome.tenantsWithout > 0 && !m_request.tenant.isEmpty())
        notes << (pools ? tr("%1 has no credits: it has no active subscription, or its plan has no pools.")
                        : tr("%1 has no add-ons on offer: it has no active subscription, or there are none "
                             "for its plan."))
                     .arg(m_request.tenant);
    else if (outcome.tenantsWithout > 0)
        notes << (pools ? tr("Without credits, for want of a subscription or of pools in the plan: %1 of %2 "
                             "tenants.")
                        : tr("Without add-ons on offer, for want of a subscription or of add-ons for the "
                             "plan: %1 of %2 tenants."))
                     .arg(outcome.tenantsWithout)
                     .arg(outcome.tenants);
    if (outcome.tenantsLeftOut > 0)
        notes << tr("Left out, because they have no ID: %1 tenants.").arg(outcome.tenantsLeftOut);
    if (outcome.scopeIgnored > 0)
        notes << tr(
            "With several active subscriptions, of which the server tells only the newest one's credits: "
            "%1 tenants.")
                     .arg(outcome.scopeIgnored);
    if (outcome.invalidRows > 0)
        notes << (pools ? tr("Not fully understood: %1 of %2 credit pools.")
                        : tr("Not fully understood: %1 of %2 add-ons."))
                     .arg(outcome.invalidRows)
                     .arg(outcome.rows);
    return notes.join(u' ');
}

bool ExportCommand::write(const QByteArray &bytes)
{
    m_pending += bytes;
    return m_pending.size() < writeSize || flush();
}

bool ExportCommand::flush()
{
    const QByteArray block = std::exchange(m_pending, {});
    if (m_file) {
        m_outputProblem = m_file->write(block) ? QString() : m_file->problem();
        return m_outputProblem.isEmpty();
    }
    const bool written
        = std::fwrite(block.constData(), 1, size_t(block.size()), stdout) == size_t(block.size())
        && std::fflush(stdout) == 0;
    if (!written)
        m_outputProblem = tr("The standard output can't be written: %1")
                              .arg(QString::fromLocal8Bit(std::strerror(errno)));
    return written;
}

void ExportCommand::failApi(const ApiError &error, const QString &subject)
{
    const ErrorText text = errorText(error, subject);
    say(text.title + u' ' + text.hint);
    if (!text.serverMessage.isEmpty())
        say(tr("Message from server: %1").arg(text.serverMessage));
    if (!text.details.isEmpty())
        say(text.details);
    Q_EMIT finished(exitCodeOf(error));
}

void ExportCommand::failOutput()
{
    say(m_outputProblem);
    Q_EMIT finished(ExitCode::Api);
}

void ExportCommand::complete(const QString &note)
{
    if (!write(m_writer->end()) || !flush())
        return failOutput();
    if (m_file && !m_file->commit()) {
        m_outputProblem = m_file->problem();
        return failOutput();
    }
    if (!note.isEmpty())
        say(note);
    Q_EMIT finished(ExitCode::Done);
}

} // namespace desk
