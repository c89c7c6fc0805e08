// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace desk {

/// One entry of a provider's free `metadata` object. `value` is the text of a string, or the JSON text of
/// anything else.
struct MetadataEntry
{
    QString key;
    QString value;
    friend bool operator==(const MetadataEntry &, const MetadataEntry &) = default;
};
using Metadata = std::vector<MetadataEntry>;

} // namespace desk
