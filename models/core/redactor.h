// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

namespace desk {

/// Takes out of texts what lets whoever reads them into something: the account's key, and what looks like a
/// key, a token or a password. The only place that knows how those look. Whatever a server said goes through
/// it before it is shown, kept in the request log, copied or printed. Doing it twice changes nothing more.
class Redactor
{
public:
    Redactor() = default; ///< knows no account's key
    /// `key` is what the account sends; empty = none.
    explicit Redactor(const QByteArray &key);

    /// `text` without the account's key: as it is, in percent or JSON escapes, or in Base64. For data, which
    /// otherwise stays what was sent.
    [[nodiscard]] QByteArray withoutKey(const QByteArray &text) const;
    /// A sentence, or a line of a log.
    [[nodiscard]] QString text(const QString &text) const;
    /// A body as it is kept: also without the values of members that open something (`token`,
    /// `checkoutUrl`, …), and cut to `limit` bytes.
    [[nodiscard]] QByteArray body(const QByteArray &body, qsizetype limit) const;

private:
    QByteArrayList m_forms; ///< the key, and what Base64 makes of it at each of the three places in a group
};

} // namespace desk
