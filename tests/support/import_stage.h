// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/import_runs.h"
#include "models/data/account_data.h"
#include "support/fake_clock.h"
#include "support/fake_gateway.h"
#include "support/fake_history_store.h"
#include "support/fake_journal.h"
#include "support/test_account.h"

#include <QCoreApplication>

#include <algorithm>
#include <deque>
#include <set>

namespace desk::test {

/// A tenant's seats at an honest server, a journal, and the program's side of an import. What the wire does
/// to the next write is in `faults`.
struct ImportStage
{
    enum class Fault {
        None,
        LostBefore, ///< the request never arrived, and nobody knows
        LostAfter, ///< it arrived, and its answer was lost
        Unsent, ///< nothing left this machine
        Unauthorized,
        Forbidden,
        NoSubscription,
        BadLines, ///< 400
        Hangs
    };

    FakeClock clock;
    FakeGateway gateway;
    FakeJournal journal;
    FakeHistoryStore history;
    ConnectionHealth health;
    AccountData data{gateway, history, clock, health, QStringLiteral("account")};
    Account account = emptyAccount();
    std::unique_ptr<IntentLedger> ledger;
    std::unique_ptr<SeatActions> actions;

    std::vector<Seat> roster;
    qint64 units = 1'000'000;
    std::deque<Fault> faults; ///< of the next writes; empty = none
    std::function<void(BulkReply &)> distort;
    std::vector<BulkRequest> batches; ///< every one that reached the gateway
    std::vector<AllocateRequest> updates;
    bool rosterFails = false;
    bool updatesAreKept = true; ///< else the server says yes and changes nothing
    QStringList notInJournal; ///< people who were sent without their line being on the disk: must stay empty

    explicit ImportStage(int seats = 0)
        : roster(someSeats(seats))
    {
        account.id = QStringLiteral("account");
        account.name = QStringLiteral("Test");
        account.mode = AccountMode::Test;
        account.readOnly = false;
        gateway.onSeats = [this](const SeatQuery &query) -> FakeGateway::Answer<SeatPage> {
            if (rosterFails)
                return failure(anError(ApiError::Kind::Offline));
            SeatPage page = pageOf(roster, query);
            page.capacity.units = units;
            return page;
        };
        gateway.onCapacity = [this](const TenantId &) -> FakeGateway::Answer<Capacity> { return capacity(); };
        gateway.onBulkAllocate = [this](const BulkRequest &request) { return bulk(request); };
        gateway.onAllocate = [this](const AllocateRequest &request) { return allocate(request); };
        restart();
    }

    /// As if the program had ended here and been started again: only the journal and the server stay.
    void restart()
    {
        actions.reset();
        ledger.reset();
        ledger = std::make_unique<IntentLedger>(journal, account, clock, [] { return QStringLiteral("Op"); });
        actions = std::make_unique<SeatActions>(gateway, *ledger, clock);
        ledger->start();
        settle();
    }

    [[nodiscard]] Capacity capacity() const
    {
        Capacity capacity;
        capacity.activeCount = std::ranges::count_if(
            roster, [](const Seat &seat) { return seat.status.value == SeatStatus::Active; });
        capacity.units = units;
        return capacity;
    }
    [[nodiscard]] Seat *seatOf(const QString &id)
    {
        const auto at = std::ranges::find_if(roster, [&](const Seat &seat) {
            return seat.userId.text() == id && seat.status.value == SeatStatus::Active;
        });
        return at == roster.end() ? nullptr : &*at;
    }

    /// Lets everything happen that can happen without time passing.
    void settle()
    {
        do {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        } while (journal.pending() > 0 || gateway.answerPending() > 0);
    }
    /// With `seconds` of time passing in between.
    void settleFor(int seconds)
    {
        for (int i = 0; i < seconds; ++i) {
            settle();
            clock.advance(std::chrono::seconds(1));
        }
        settle();
    }

    [[nodiscard]] static ImportLineRecord line(int number, const QString &id, bool update = false)
    {
        ImportLineRecord record;
        record.line = number;
        record.userId = id;
        record.email = id + QStringLiteral("@new.example");
        record.name = QStringLiteral("New ") + id;
        record.update = update;
        return record;
    }
    /// `new1` … `new<n>`, on lines 2 and on.
    [[nodiscard]] static std::vector<ImportLineRecord> newLines(int count)
    {
        std::vector<ImportLineRecord> lines;
        for (int i = 1; i <= count; ++i)
            lines.push_back(line(i + 1, QStringLiteral("new%1").arg(i)));
        return lines;
    }
    [[nodiscard]] std::unique_ptr<ImportRun> run(std::vector<ImportLineRecord> lines)
    {
        ImportRunRecord record;
        record.id = QStringLiteral("run1");
        record.accountId = account.id;
        record.tenant = TenantId(QStringLiteral("t1"));
        record.tenantName = QStringLiteral("Tenant");
        record.lines = int(lines.size());
        return std::make_unique<ImportRun>(gateway, *actions, clock, record, std::move(lines));
    }
    /// The run as the journal has it, in a program that was started again.
    [[nodiscard]] std::unique_ptr<ImportRun> runFromJournal()
    {
        std::vector<ImportLineRecord> lines;
        for (const auto &[number, line] : journal.savedLines[QStringLiteral("run1")])
            lines.push_back(line);
        return std::make_unique<ImportRun>(
            gateway, *actions, clock, journal.savedRuns[QStringLiteral("run1")], std::move(lines));
    }

private:
    [[nodiscard]] Fault nextFault()
    {
        if (faults.empty())
            return Fault::None;
        const Fault fault = faults.front();
        faults.pop_front();
        return fault;
    }
    [[nodiscard]] static std::optional<ApiError> errorOf(Fault fault)
    {
        ApiError error = anError(ApiError::Kind::OutcomeUnknown);
        switch (fault) {
        case Fault::None:
        case Fault::Hangs:
            return std::nullopt;
        case Fault::LostBefore:
        case Fault::LostAfter:
            return error;
        case Fault::Unsent:
            error.kind = ApiError::Kind::Offline;
            error.attempts = 0;
            return error;
        case Fault::Unauthorized:
            error.kind = ApiError::Kind::Unauthorized;
            error.httpStatus = 401;
            return error;
        case Fault::Forbidden:
            error.kind = ApiError::Kind::Forbidden;
            error.httpStatus = 403;
            return error;
        case Fault::NoSubscription:
            return noActiveSubscription();
        case Fault::BadLines:
            error.kind = ApiError::Kind::Validation;
            error.httpStatus = 400;
            error.message = QStringLiteral("bad batch");
            return error;
        }
        return std::nullopt;
    }
    void checkJournal(const QString &id)
    {
        for (const auto &[runId, lines] : journal.savedLines) {
            for (const auto &[number, line] : lines) {
                if (line.userId == id && line.state == ImportLineState::Sending)
                    return;
            }
        }
        notInJournal << id;
    }
    FakeGateway::Answer<BulkReply> bulk(const BulkRequest &request)
    {
        const Fault fault = nextFault();
        if (fault == Fault::Hangs) {
            faults.push_front(fault);
            return std::nullopt;
        }
        batches.push_back(request);
        BulkReply reply;
        for (const SeatPerson &person : request.people)
            checkJournal(person.userId.text());
        const auto error = errorOf(fault);
        if (error && fault != Fault::LostAfter)
            return failure(*error);
        for (const SeatPerson &person : request.people) {
            const QString id = person.userId.text();
            if (seatOf(id)) {
                reply.skipped << id;
            } else if (capacity().free() == 0) {
                reply.rejected << id;
            } else {
                Seat seat = aSeat(id);
                seat.email = person.email;
                seat.name = person.name;
                roster.push_back(seat);
                reply.allocated << id;
            }
        }
        reply.capacity = capacity();
        if (error)
            return failure(*error);
        if (distort)
            distort(reply);
        return reply;
    }
    FakeGateway::Answer<AllocateReply> allocate(const AllocateRequest &request)
    {
        const Fault fault = nextFault();
        if (fault == Fault::Hangs) {
            faults.push_front(fault);
            return std::nullopt;
        }
        updates.push_back(request);
        checkJournal(request.person.userId.text());
        const auto error = errorOf(fault);
        if (error && fault != Fault::LostAfter)
            return failure(*error);
        AllocateReply reply;
        Seat *seat = seatOf(request.person.userId.text());
        if (!seat) {
            reply.shape = AllocateReply::Shape::AtCapacity;
            return reply;
        }
        if (updatesAreKept) {
            seat->email = request.person.email;
            seat->name = request.person.name;
            seat->metadataJson = request.metadata.own;
        }
        reply.capacity = capacity();
        if (error)
            return failure(*error);
        return reply;
    }
};

} // namespace desk::test
