// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/redactor.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace desk {

/// An account's secret, kept away from logs: it can't be printed, only be put into a header or taken
/// out of texts.
class SecretKey
{
public:
    SecretKey() = default; ///< no key: nothing is sent

    /// Trims the ends. Empty when the text is empty or holds anything but visible ASCII (a line break in a
    /// key would become a header of its own).
    /// `prefixes` begin the provider's keys: the redactor takes out other ones too.
    [[nodiscard]] static SecretKey fromText(const QString &text, const QStringList &prefixes = {});

    SecretKey(const SecretKey &) = default;
    SecretKey(SecretKey &&) noexcept = default;
    SecretKey &operator=(const SecretKey &) = default;
    SecretKey &operator=(SecretKey &&) noexcept = default;
    /// The last copy's bytes don't stay in memory.
    ~SecretKey();

    [[nodiscard]] bool isEmpty() const { return m_key.isEmpty(); }
    /// For the keychain alone.
    [[nodiscard]] QByteArray bytesForVault() const { return m_key; }
    [[nodiscard]] QByteArray authorizationHeader() const { return "Bearer " + m_key; }
    /// Takes it, and all that looks like a secret, out of texts.
    [[nodiscard]] const Redactor &redactor() const { return m_redactor; }

private:
    QByteArray m_key;
    Redactor m_redactor;
};

} // namespace desk
