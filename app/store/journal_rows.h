// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/journal_row.h"
#include "models/domain/import_run_record.h"
#include "models/domain/intent.h"

namespace desk {

inline constexpr Spelling<ImportRunRecord::State> journalRunSpellings[] = {
    {ImportRunRecord::State::Running, QLatin1StringView("running")},
    {ImportRunRecord::State::Paused, QLatin1StringView("paused")},
    {ImportRunRecord::State::Cancelled, QLatin1StringView("cancelled")},
    {ImportRunRecord::State::Finished, QLatin1StringView("finished")},
};

inline constexpr Spelling<ImportLineState> journalLineSpellings[] = {
    {ImportLineState::LeftOut, QLatin1StringView("left_out")},
    {ImportLineState::NoSeat, QLatin1StringView("no_seat")},
    {ImportLineState::Planned, QLatin1StringView("planned")},
    {ImportLineState::Sending, QLatin1StringView("sending")},
    {ImportLineState::Allocated, QLatin1StringView("allocated")},
    {ImportLineState::Updated, QLatin1StringView("updated")},
    {ImportLineState::Skipped, QLatin1StringView("skipped")},
    {ImportLineState::Rejected, QLatin1StringView("rejected")},
    {ImportLineState::Failed, QLatin1StringView("failed")},
    {ImportLineState::Unknown, QLatin1StringView("unknown")},
    {ImportLineState::Unaccounted, QLatin1StringView("unaccounted")},
};

// The functions below name each column once, for writing (a const value) and for reading.

/// What it is about.
template <typename Row, typename I>
void describeGoods(Row &row, I &intent)
{
    row.people("people", intent.people);
    row.text("pool_key", intent.goods.poolKey);
    row.text("addon_id", intent.goods.addonId);
    row.text("addon_name", intent.goods.addonName);
    row.number("credits", intent.goods.credits);
}

template <typename Row, typename I>
void describeIntent(Row &row, I &intent)
{
    row.text("id", intent.id);
    row.text("account_id", intent.accountId);
    row.text("account_name", intent.accountName);
    row.spelled("mode", intent.mode, accountModeSpellings, AccountMode::Live);
    row.spelled("kind", intent.kind, intentKindSpellings, IntentKind::AllocateSeat);
    row.spelled("state", intent.state, intentStateSpellings, IntentState::Unknown);
    row.text("tenant_id", intent.tenant);
    row.text("tenant_name", intent.tenantName);
    row.text("subject", intent.subject);
    row.bytes("request", intent.oldRequest);
    row.bytes("request_hash", intent.requestHash);
    row.text("idempotency_key", intent.idempotencyKey);
    row.text("operator", intent.operatorName);
    row.time("created_at", intent.createdAt);
    row.text("run_id", intent.runId);
    row.number("batch", intent.batch);
    row.text("shown_amount", intent.shownAmount);
    row.text("shown_currency", intent.shownCurrency);
    row.number("units_before", intent.unitsBefore);
    row.number("active_before", intent.activeBefore);
    row.number("units_wanted", intent.unitsWanted);
    row.text("provider_id", intent.providerId);
    row.text("checkout_url", intent.checkoutUrl);
    row.flag("requires_payment", intent.requiresPayment);
    row.text("charged_amount", intent.chargedAmount);
    row.text("charged_currency", intent.chargedCurrency);
    row.text("answer", intent.answer);
    row.text("request_id", intent.requestId);
    row.text("problem", intent.problem);
    row.people("waiting", intent.waiting);
    row.flag("seat_waiting", intent.seatWaiting);
    row.number("units_observed", intent.unitsObserved);
    row.time("observed_at", intent.observedAt);
    row.text("origin", intent.origin);
    row.bytes("body", intent.body);
    row.text("tolerated_amount", intent.toleratedAmount);
    row.text("subscription_id", intent.subscription);
    row.text("product_name", intent.productName);
    row.spelled("units_source", intent.unitsSource, unitsSourceSpellings, UnitsSource::Unknown);
    row.number("answered_credits", intent.answeredCredits);
    row.text("answered_name", intent.answeredName);
    row.bytes("answered_working", intent.answeredWorking);
    row.text("accepted_amount", intent.acceptedAmount);
    row.text("accepted_currency", intent.acceptedCurrency);
    describeGoods(row, intent);
}

template <typename Row, typename A>
void describeActivity(Row &row, A &entry)
{
    row.number("number", entry.number);
    row.time("at", entry.at);
    row.text("account_id", entry.accountId);
    row.text("account_name", entry.accountName);
    row.spelled("mode", entry.mode, accountModeSpellings, AccountMode::Live);
    row.text("operator", entry.operatorName);
    row.text("tenant_id", entry.tenant);
    row.text("tenant_name", entry.tenantName);
    row.text("intent_id", entry.intentId);
    row.spelled("kind", entry.kind, intentKindSpellings);
    row.text("action", entry.action);
    row.text("subject", entry.subject);
    row.text("before", entry.before);
    row.text("after", entry.after);
    row.text("result", entry.result);
    row.text("detail", entry.detail);
}

template <typename Row, typename R>
void describeRun(Row &row, R &run)
{
    row.text("id", run.id);
    row.text("account_id", run.accountId);
    row.text("tenant_id", run.tenant);
    row.text("tenant_name", run.tenantName);
    row.text("file_name", run.fileName);
    row.spelled("state", run.state, journalRunSpellings, ImportRunRecord::State::Running);
    row.time("started_at", run.startedAt);
    row.time("ended_at", run.endedAt);
    row.number("lines", run.lines);
    row.number("batches", run.batches);
    row.number("batches_done", run.batchesDone);
}

template <typename Row, typename L>
void describeLine(Row &row, L &line)
{
    row.number("line", line.line);
    row.text("user_id", line.userId);
    row.text("email", line.email);
    row.text("name", line.name);
    row.spelled("state", line.state, journalLineSpellings, ImportLineState::Unknown);
    row.number("batch", line.batch);
    row.flag("is_update", line.update);
    row.text("reason", line.reason);
}

/// A row of SHA-256 over the hash before it and the values of `describeActivity`.
[[nodiscard]] QByteArray activityHash(const QByteArray &before, const QVariantList &values);

} // namespace desk
