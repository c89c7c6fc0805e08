// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/import_column_memory.h"

#include <QCryptographicHash>

namespace desk {

ImportColumnMemory::ImportColumnMemory(Preferences &preferences, QString accountId)
    : m_preferences(preferences)
    , m_accountId(std::move(accountId))
{ }

/// The names of tenants are customers' data: the key has a digest.
QString ImportColumnMemory::key(const TenantId &tenant) const
{
    const QByteArray name = (m_accountId + u'\n' + tenant.text()).toUtf8();
    return QStringLiteral("import/columns/")
        + QString::fromLatin1(QCryptographicHash::hash(name, QCryptographicHash::Sha1).toHex());
}

ImportMapping ImportColumnMemory::recall(const TenantId &tenant, const ImportFile &file) const
{
    ImportMapping mapping = file.mapping;
    const QStringList names = m_preferences.value(key(tenant), QStringList()).toStringList();
    if (names.size() != 3 || !mapping.hasHeader || names.constFirst().isEmpty())
        return mapping;
    const QStringList columns = importColumnNames(*file.table, mapping);
    const auto find = [&](const QString &name) { return name.isEmpty() ? -1 : int(columns.indexOf(name)); };
    ImportMapping remembered = mapping;
    remembered.userId = find(names[0]);
    remembered.email = find(names[1]);
    remembered.name = find(names[2]);
    const bool complete = remembered.userId >= 0 && (names[1].isEmpty() || remembered.email >= 0)
        && (names[2].isEmpty() || remembered.name >= 0);
    return complete ? remembered : mapping;
}

void ImportColumnMemory::remember(
    const TenantId &tenant, const ImportFile &file, const ImportMapping &mapping)
{
    if (!mapping.hasHeader)
        return;
    const QStringList columns = importColumnNames(*file.table, mapping);
    const auto name = [&](int column) { return column < 0 ? QString() : columns.value(column); };
    m_preferences.setValue(
        key(tenant), QStringList{name(mapping.userId), name(mapping.email), name(mapping.name)});
}

} // namespace desk
