// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace desk {

/// A field of a reply that is there and isn't what it should be: what was sent, for whoever wants to see it.
struct UnreadValue
{
    QString field; ///< as the API names it
    QString text; ///< of a string or a number, else JSON
    bool isJson = false; ///< `text` is a list, an object, true or false

    friend bool operator==(const UnreadValue &, const UnreadValue &) = default;
};
using UnreadValues = std::vector<UnreadValue>;

} // namespace desk
