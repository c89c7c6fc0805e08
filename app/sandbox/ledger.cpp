// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/ledger.h"

namespace desk::sandbox {

using namespace Qt::StringLiterals;

void Ledger::delivered(const QString &method, const QString &path, const QString &key)
{
    ++m_deliveries[{method, path}];
    if (!key.isEmpty())
        ++m_keys[key];
}

void Ledger::effect(const QString &kind, const QString &tenant, QJsonObject details, qint64 at)
{
    details.insert("kind"_L1, kind);
    details.insert("tenant"_L1, tenant);
    details.insert("at"_L1, at);
    m_effects.append(details);
}

int Ledger::deliveries(const QString &method, const QString &path) const
{
    int sum = 0;
    for (const auto &[key, count] : m_deliveries) {
        if ((method.isEmpty() || key.first == method) && (path.isEmpty() || key.second == path))
            sum += count;
    }
    return sum;
}

int Ledger::deliveriesOfKey(const QString &key) const
{
    const auto it = m_keys.find(key);
    return it == m_keys.end() ? 0 : it->second;
}

int Ledger::effects(const QString &kind, const QString &tenant) const
{
    int sum = 0;
    for (const QJsonValue &value : m_effects) {
        const QJsonObject effect = value.toObject();
        if (effect.value("kind"_L1).toString() == kind
            && (tenant.isEmpty() || effect.value("tenant"_L1).toString() == tenant))
            ++sum;
    }
    return sum;
}

QJsonObject Ledger::toJson() const
{
    QJsonArray deliveries;
    for (const auto &[key, count] : m_deliveries)
        deliveries.append(
            QJsonObject{{u"method"_s, key.first}, {u"path"_s, key.second}, {u"count"_s, count}});
    QJsonObject keys;
    for (const auto &[key, count] : m_keys)
        keys.insert(key, count);
    return {{u"deliveries"_s, deliveries}, {u"keys"_s, keys}, {u"effects"_s, m_effects}};
}

void Ledger::clear()
{
    m_deliveries.clear();
    m_keys.clear();
    m_effects = {};
}

} // namespace desk::sandbox
