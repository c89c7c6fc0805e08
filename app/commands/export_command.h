// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command_line.h"
#include "models/actions/credit_export.h"
#include "models/actions/seat_export.h"
#include "models/core/atomic_file.h"
#include "models/core/table_writer.h"
#include "models/ports/billing_gateway.h"

#include <QObject>

#include <memory>

namespace desk {

/// Carries out `crovver-desk export …`: reads from the gateway and writes to the file or the standard output,
/// row by row. Messages go to the standard error.
class ExportCommand final : public QObject
{
    Q_OBJECT
public:
    ExportCommand(BillingGateway &gateway, ExportRequest request, QObject *parent = nullptr);
    ~ExportCommand() override;

    void start();

Q_SIGNALS:
    void finished(desk::ExitCode code);

private:
    void lookUpTenant();
    void begin();
    void startTenants();
    void startSeats();
    void seatsEnded();
    void startCredits(CreditExport::What what);
    void creditsEnded();
    [[nodiscard]] QString creditsNote() const;
    bool write(const QByteArray &bytes);
    bool flush();
    void failApi(const ApiError &error, const QString &subject);
    void failOutput();
    void complete(const QString &note);

    BillingGateway &m_gateway;
    ExportRequest m_request;
    std::unique_ptr<TableWriter> m_writer;
    std::unique_ptr<AtomicFile> m_file; ///< none = the standard output
    QByteArray m_pending; ///< bytes that wait to make one write of a reasonable size
    CallHandle<TenantList> m_tenants;
    std::unique_ptr<SeatExport> m_seats;
    std::unique_ptr<CreditExport> m_credits; ///< of credits and add-ons
    QString m_outputProblem;
};

} // namespace desk
