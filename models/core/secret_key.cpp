// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/secret_key.h"

#include <algorithm>

namespace desk {

SecretKey::~SecretKey()
{
    if (m_key.isEmpty() || !m_key.isDetached())
        return;
    // Volatile, or the compiler leaves it out: nobody reads these bytes afterwards.
    volatile char *bytes = m_key.data();
    for (qsizetype i = 0; i < m_key.size(); ++i)
        bytes[i] = '\0';
}

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
