// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <map>

namespace desk::sandbox {

/// What really arrived and what it really did, counted on the server's side. Tests assert on it.
class Ledger
{
public:
    /// One complete request. The idempotency key may be empty.
    void delivered(const QString &method, const QString &path, const QString &key);

    /// One lasting effect: charge, grant, allocation, update, consume, purchase, checkout, invoice, tenant,
    /// cancel.
    void effect(const QString &kind, const QString &tenant, QJsonObject details, qint64 at);

    /// Requests with this method and path (decoded, without the query); empty = any.
    [[nodiscard]] int deliveries(const QString &method, const QString &path) const;
    [[nodiscard]] int deliveriesOfKey(const QString &key) const;
    /// Effects of this kind on this tenant; empty = any.
    [[nodiscard]] int effects(const QString &kind, const QString &tenant = {}) const;

    /// {deliveries: [{method, path, count}], keys: {key: count}, effects: [{kind, tenant, at, …}]}
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] qsizetype effectCount() const { return m_effects.size(); }
    void clear();

private:
    std::map<std::pair<QString, QString>, int> m_deliveries;
    std::map<QString, int> m_keys;
    QJsonArray m_effects;
};

} // namespace desk::sandbox
