// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/import_run_record.h"
#include "models/domain/intent.h"

#include <QCryptographicHash>
#include <QStringList>
#include <QUuid>

namespace desk::test {

inline QString accountA()
{
    return QStringLiteral("account-a");
}

/// An intent as `IntentLedger::begin` fills it in; `number` makes it unlike the others.
inline Intent sampleIntent(int number = 1, const QString &account = accountA())
{
    Intent intent;
    intent.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    intent.accountId = account;
    intent.accountName = QStringLiteral("Acme test");
    intent.mode = AccountMode::Test;
    intent.kind = IntentKind::AddCapacity;
    intent.tenant = TenantId(QStringLiteral("tenant-%1").arg(number));
    intent.tenantName = QStringLiteral("Tenant %1").arg(number);
    intent.body = QByteArray("{\"newCapacity\":") + QByteArray::number(number) + '}';
    intent.requestHash = QCryptographicHash::hash(intent.body, QCryptographicHash::Sha256);
    intent.operatorName = QStringLiteral("me");
    intent.createdAt = QDateTime({2026, 5, 1}, {12, 0}, Qt::UTC).addSecs(number);
    return intent;
}

inline ActivityEntry sampleEntry(const Intent &intent, const QString &action = QStringLiteral("begun"))
{
    ActivityEntry entry;
    entry.at = intent.createdAt;
    entry.accountId = intent.accountId;
    entry.accountName = intent.accountName;
    entry.mode = intent.mode;
    entry.operatorName = intent.operatorName;
    entry.tenant = intent.tenant;
    entry.tenantName = intent.tenantName;
    entry.intentId = intent.id;
    entry.kind = intent.kind;
    entry.action = action;
    entry.result = spelling(intentStateSpellings, intent.state);
    return entry;
}

inline QString factText(std::optional<qint64> value)
{
    return value ? QString::number(*value) : QStringLiteral("none");
}

inline QString factText(const QDateTime &value)
{
    return value.isValid() ? QString::number(value.toMSecsSinceEpoch()) : QStringLiteral("none");
}

/// Every fact of it, to be compared.
inline QStringList factsOf(const Intent &i)
{
    QStringList facts{i.id, i.accountId, i.accountName, QString::number(int(i.mode)),
        QString::number(int(i.kind)), QString::number(int(i.state)), i.tenant.text(), i.tenantName, i.subject,
        QString::fromLatin1(i.oldRequest.toHex()), QString::fromLatin1(i.requestHash.toHex()),
        i.idempotencyKey, i.operatorName, factText(i.createdAt), i.runId, QString::number(i.batch),
        i.shownAmount, i.shownCurrency, factText(i.unitsBefore), factText(i.activeBefore),
        factText(i.unitsWanted), i.providerId, i.checkoutUrl,
        factText(i.requiresPayment ? std::optional<qint64>(*i.requiresPayment) : std::nullopt),
        i.chargedAmount, i.chargedCurrency, i.answer, i.requestId, i.problem, QString::number(i.seatWaiting),
        factText(i.unitsObserved), factText(i.observedAt), i.origin, QString::fromLatin1(i.body.toHex()),
        i.toleratedAmount, i.subscription.text(), i.productName, QString::number(int(i.unitsSource)),
        factText(i.answeredCredits), i.answeredName, QString::fromLatin1(i.answeredWorking.toHex()),
        i.acceptedAmount, i.acceptedCurrency, i.goods.poolKey, i.goods.addonId, i.goods.addonName,
        factText(i.goods.credits)};
    for (const SeatPerson &person : i.people)
        facts << person.userId.text() << person.email << person.name;
    facts << QStringLiteral("waiting");
    for (const SeatPerson &person : i.waiting)
        facts << person.userId.text() << person.email << person.name;
    return facts;
}

/// Without its number, which the journal gives.
inline QStringList factsOf(const ActivityEntry &e)
{
    return {factText(e.at), e.accountId, e.accountName, QString::number(int(e.mode)), e.operatorName,
        e.tenant.text(), e.tenantName, e.intentId, QString::number(e.kind ? int(*e.kind) : -1), e.action,
        e.subject, e.before, e.after, e.result, e.detail};
}

inline QStringList factsOf(const ImportRunRecord &r)
{
    return {r.id, r.accountId, r.tenant.text(), r.tenantName, r.fileName, QString::number(int(r.state)),
        factText(r.startedAt), factText(r.endedAt), QString::number(r.lines), QString::number(r.batches),
        QString::number(r.batchesDone)};
}

inline QStringList factsOf(const ImportLineRecord &l)
{
    return {QString::number(l.line), l.userId, l.email, l.name, QString::number(int(l.state)),
        QString::number(l.batch), QString::number(l.update), l.reason};
}

} // namespace desk::test
