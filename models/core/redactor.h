// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace desk {

/// Takes out of texts what lets whoever reads them into something: the account's key, and what looks like a
/// key, a token or a password. The only place that knows how those look. Whatever a server said goes through
/// it before it is shown, kept in the request log, copied or printed. Doing it twice changes nothing more.
class Redactor
{
public:
    Redactor() = default; ///< knows no account's key
    /// `key` is what the account sends; empty = none. What begins with one of `prefixes` (ASCII) and goes on
    /// for six characters or more looks like a key as well, beside what all of them look like.
    explicit Redactor(const QByteArray &key, const QStringList &prefixes = {});

    /// `text` without the account's key: as it is, in percent or JSON escapes, or in Base64. For data, which
    /// otherwise stays what was sent.
    [[nodiscard]] QByteArray withoutKey(const QByteArray &text) const;
    /// A sentence, or a line of a log.
    [[nodiscard]] QString text(const QString &text) const;
    /// A body as it is kept: also without the values of members that open something (`token`,
    /// `checkoutUrl`, …), and cut to `limit` bytes.
    [[nodiscard]] QByteArray body(const QByteArray &body, qsizetype limit) const;

private:
    QRegularExpression m_keys; ///< by their prefixes; empty = no prefix is known
    QByteArrayList m_forms; ///< the key, and what Base64 makes of it at each of the three places in a group
};

} // namespace desk
