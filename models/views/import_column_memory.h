// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/ports/preferences.h"
#include "models/views/import_file.h"

namespace desk {

/// Which columns somebody chose for the files of a tenant, by the columns' names.
class ImportColumnMemory
{
public:
    /// The preferences must outlive it.
    ImportColumnMemory(Preferences &preferences, QString accountId);

    /// What was chosen for a file with the same column names; else what the file looks like.
    [[nodiscard]] ImportMapping recall(const TenantId &tenant, const ImportFile &file) const;
    /// Files without a header have no names to go by.
    void remember(const TenantId &tenant, const ImportFile &file, const ImportMapping &mapping);

private:
    [[nodiscard]] QString key(const TenantId &tenant) const;

    Preferences &m_preferences;
    QString m_accountId;
};

} // namespace desk
