// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/secret_key.h"

#include <algorithm>

namespace desk {

SecretKey SecretKey::fromText(const QString &text, const QStringList &prefixes)
{
    const QString trimmed = text.trimmed();
    if (!std::ranges::all_of(trimmed, [](QChar c) { return c > u' ' && c < u'\x7f'; }))
        return {};
    SecretKey key;
    key.m_key = trimmed.toLatin1();
    key.m_redactor = Redactor(key.m_key, prefixes);
    return key;
}

} // namespace desk
