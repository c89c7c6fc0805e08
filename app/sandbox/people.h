// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace desk::sandbox {

/// An invented person, always the same for the same number. UTF-8.
struct Person
{
    QByteArray name;
    QByteArray mailbox; ///< what stands before the @: ASCII
};

[[nodiscard]] Person person(quint32 number);

/// An invented company; names begin again, with a number, after some hundreds.
[[nodiscard]] QByteArray company(quint32 number);

/// Scatters numbers; the same on every machine.
[[nodiscard]] constexpr quint32 scatter(quint32 x)
{
    x ^= x >> 16;
    x *= 0x7FEB352DU;
    x ^= x >> 15;
    x *= 0x846CA68BU;
    return x ^ (x >> 16);
}

} // namespace desk::sandbox
