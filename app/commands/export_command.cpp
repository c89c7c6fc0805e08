// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/export_command.h"

#include "app/commands/standard_error.h"
#include "models/domain/nearest_tenants.h"
#include "models/items/formatting.h"
#include "models/views/error_text.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace desk {

namespace {

constexpr qsizetype writeSize = 64 * 1024;

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

/// `sentence` has the places of how many of how many. What isn't understood is in the file as it was sent.
QString notesText(const QString &sentence, const ExportNotes &notes, qint64 rows)
{
    if (notes.rows() == 0)
        return {};
    QString text = sentence.arg(notes.rows()).arg(rows);
    for (const QString &note : notes.first())
        text += QStringLiteral("\n  ") + singleLine(note);
    return text;
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
    if (m_request.tenant.isEmpty())
        begin();
    else
        lookUpTenant();
}

/// A tenant that isn't there looks to the other calls like one without a subscription.
void ExportCommand::lookUpTenant()
{
    m_tenants = m_gateway.tenants(Priority::User);
    whenFinished(*m_tenants, this, [this](const Result<TenantList> &result) {
        // Some servers have no such list, or none that can be understood; then nobody can say, and what was
        // asked for may still be there.
        const bool nobodyCanSay = !result
            && (result.error().kind == ApiError::Kind::NotFound
                || result.error().kind == ApiError::Kind::Decode);
        if (!result && !nobodyCanSay)
            return failApi(result.error(), tr("The tenants"));
        const auto isIt
            = [this](const Tenant &tenant) { return tenant.externalId.text() == m_request.tenant; };
        if (nobodyCanSay || std::ranges::any_of(result->tenants, isIt))
            return begin();
        const QStringList nearest = nearestTenants(m_request.tenant, result->tenants);
        say(tr("There is no tenant %1. Nothing was written.").arg(singleLine(m_request.tenant, 128))
            + (nearest.isEmpty()
                    ? QString()
                    : u' ' + tr("Like it: %1.").arg(singleLine(nearest.join(QStringLiteral(", "))))));
        Q_EMIT finished(ExitCode::Api);
    });
}

void ExportCommand::begin()
{
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
        ExportNotes notes;
        for (const Tenant &tenant : result->tenants) {
            if (!write(m_writer->row(tenantExportRow(tenant))))
                return failOutput();
            notes.add(tenant.externalId.text(), tenant.problem, tenant.unread);
        }
        complete(
            notesText(tr("Not fully understood: %1 of %2 tenants."), notes, qint64(result->tenants.size())));
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
        return complete(notesText(tr("Not fully understood: %1 of %2 seats."), outcome.notes, outcome.rows));
    case SeatExport::Outcome::Kind::NoSubscription:
        return complete(tr("%1 has no active subscription, so it has no seats.").arg(m_request.tenant));
    case SeatExport::Outcome::Kind::Incomplete:
        say(tr("Incomplete: %1").arg(incompleteSeatsText(outcome, m_gateway.provider().name)));
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
    if (outcome.notes.rows() > 0)
        notes << notesText(pools ? tr("Not fully understood: %1 of %2 credit pools.")
                                 : tr("Not fully understood: %1 of %2 add-ons."),
            outcome.notes, outcome.rows);
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
    const ErrorText text = errorText(error, subject, m_gateway.provider());
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
