// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"

#include <QStringList>

#include <optional>

namespace desk {

class SecretKey;

/// An account as it is set up and kept in the settings. The key isn't here: it is in the keychain, under
/// `id`.
struct AccountRecord
{
    QString id; ///< a random UUID, made once; what is kept of the account is kept under it
    QString name; ///< the operator's word for it
    QString provider; ///< `Provider::name`
    QString address; ///< base URL as `parseBaseUrl` spells it
    /// How its key begins and ends, to tell keys apart without showing them, e.g. `sk_test_` and `9f3c`.
    QString keyStart;
    QString keyEnd;
    WriteLevel level = WriteLevel::ReadOnly;
    int colour = 0; ///< number of its colour, from 0
    QStringList formerIds; ///< hashes of address and key under which earlier versions kept it

    friend bool operator==(const AccountRecord &, const AccountRecord &) = default;
};

/// The beginning of a key that says what kind it is: with `Provider::testKeyMark` in it through that mark,
/// else through the second underscore; at most 12 characters, so that no secret part is among them.
[[nodiscard]] QString keyStartOf(const Provider &provider, const QString &key);
/// The last four characters; empty for keys so short that this would give them away.
[[nodiscard]] QString keyEndOf(const QString &key);
/// `sk_test_…9f3c`
[[nodiscard]] QString keyHint(const AccountRecord &record);

/// Whether an account moves real money, by its key's beginning: with `Provider::testKeyMark` in it is Test,
/// everything else is Live.
[[nodiscard]] AccountMode modeOfKey(const Provider &provider, const QString &key);

/// What a text in the field for a secret key is.
struct KeyVerdict
{
    enum class Kind {
        Empty,
        Usable, ///< looks like a secret key
        Unusual, ///< can be sent, but doesn't begin as the provider's keys do
        Public, ///< a public key, with which nothing can be administered
        Broken ///< holds what no key has: line breaks, spaces or other characters inside
    };
    Kind kind = Kind::Empty;
    AccountMode mode = AccountMode::Live;

    [[nodiscard]] bool canBeSent() const { return kind == Kind::Usable || kind == Kind::Unusual; }
};
[[nodiscard]] KeyVerdict judgeKey(const Provider &provider, const QString &text);

/// Accounts were known by this in earlier versions: from the address and the key, from which the key can't be
/// found.
[[nodiscard]] QString formerAccountId(const QString &address, const QString &key);

[[nodiscard]] QString accountsToJson(const std::vector<AccountRecord> &records);
/// Nothing when the text isn't such a list. Members that aren't known are kept in no way; a record without an
/// ID or an address isn't one.
[[nodiscard]] std::optional<std::vector<AccountRecord>> accountsFromJson(const QString &text);

} // namespace desk
