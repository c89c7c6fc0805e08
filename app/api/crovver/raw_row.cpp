// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/raw_row.h"

#include "app/api/crovver/wire/json.h"

namespace desk::crovver {

QByteArray rawSeatRow(const QByteArray &packed, qsizetype index)
{
    if (packed.isEmpty())
        return {};
    const auto document = json::Document::parse(qUncompress(packed));
    if (!document)
        return {};
    return json::pretty((*document)->root()["data"]["allocations"].at(index).raw());
}

} // namespace desk::crovver
