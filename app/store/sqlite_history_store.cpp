// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sqlite_history_store.h"

#include "app/store/history_file.h"

#include <QPointer>

namespace desk {

SqliteHistoryStore::SqliteHistoryStore(const QString &folder, QObject *parent)
    : HistoryStore(parent)
    , m_thread(QStringLiteral("history"))
    , m_file(std::make_shared<HistoryFile>(folder))
{
    run([](HistoryFile &file) {
        file.open();
        return std::function<void()>();
    });
}

SqliteHistoryStore::~SqliteHistoryStore()
{
    m_thread.finish([this] { m_file->close(); });
}

void SqliteHistoryStore::run(std::function<std::function<void()>(HistoryFile &)> work)
{
    m_thread.queue([this, work = std::move(work)] {
        auto answer = work(*m_file);
        QMetaObject::invokeMethod(
            this,
            [this, answer = std::move(answer), problem = m_file->problem()] {
                const bool isNew = std::exchange(m_problem, problem) != problem;
                const QPointer<SqliteHistoryStore> self(this);
                if (answer)
                    answer();
                if (self && isNew)
                    Q_EMIT problemChanged();
            },
            Qt::QueuedConnection);
    });
}

/// Reads in the store's thread, and tells it here.
template <typename T, typename Read>
void SqliteHistoryStore::answer(QObject *context, std::function<void(T)> done, Read read)
{
    run([guard = QPointer<QObject>(context), done = std::move(done), read](
            HistoryFile &file) -> std::function<void()> {
        return [guard, done, found = T(read(file))] {
            if (guard)
                done(found);
        };
    });
}

void SqliteHistoryStore::add(
    const QString &accountId, const TenantId &tenant, const std::vector<CreditSample> &samples)
{
    run([=](HistoryFile &file) {
        file.add(accountId, tenant, samples);
        return std::function<void()>();
    });
}

void SqliteHistoryStore::samples(const QString &accountId, const TenantId &tenant, QObject *context,
    std::function<void(std::vector<CreditSample>)> done)
{
    answer(context, std::move(done), [=](HistoryFile &file) { return file.samples(accountId, tenant); });
}

void SqliteHistoryStore::addCapacity(
    const QString &accountId, const TenantId &tenant, const CapacityObservation &seen)
{
    run([=](HistoryFile &file) {
        file.addCapacity(accountId, tenant, seen);
        return std::function<void()>();
    });
}

void SqliteHistoryStore::capacities(const QString &accountId, const TenantId &tenant, QObject *context,
    std::function<void(std::vector<CapacityObservation>)> done)
{
    answer(context, std::move(done), [=](HistoryFile &file) { return file.capacities(accountId, tenant); });
}

void SqliteHistoryStore::alerts(
    const QString &accountId, QObject *context, std::function<void(std::vector<CreditAlertState>)> done)
{
    answer(context, std::move(done), [=](HistoryFile &file) { return file.alerts(accountId); });
}

void SqliteHistoryStore::adopt(const QString &formerId, const QString &accountId)
{
    run([=](HistoryFile &file) {
        file.adopt(formerId, accountId);
        return std::function<void()>();
    });
}

void SqliteHistoryStore::forget(const QString &accountId, QObject *context, std::function<void()> done)
{
    run([=, guard = QPointer<QObject>(context)](HistoryFile &file) {
        file.forget(accountId);
        return std::function<void()>([guard, done] {
            if (guard && done)
                done();
        });
    });
}

void SqliteHistoryStore::setAlert(const QString &accountId, const CreditAlertState &state)
{
    run([=](HistoryFile &file) {
        file.setAlert(accountId, state);
        return std::function<void()>();
    });
}

} // namespace desk
