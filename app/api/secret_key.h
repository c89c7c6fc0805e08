// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace desk {

/// An account's secret, kept away from logs: it can't be printed, only be put into a header or looked for.
class SecretKey
{
public:
    SecretKey() = default; ///< no key: nothing is sent

    /// Trims the ends. Empty when the text is empty or holds anything but visible ASCII (a line break in a
    /// key would become a header of its own).
    [[nodiscard]] static SecretKey fromText(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_key.isEmpty(); }
    [[nodiscard]] QByteArray authorizationHeader() const { return "Bearer " + m_key; }
    /// `text` with every occurrence of the key replaced.
    [[nodiscard]] QByteArray removedFrom(QByteArray text) const;

private:
    QByteArray m_key;
};

} // namespace desk
