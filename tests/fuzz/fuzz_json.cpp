// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/raw_row.h"
#include "app/api/crovver/wire/json.h"
#include "app/api/crovver/wire/reader.h"

#include <QJsonDocument>

namespace {

using namespace desk::json;

size_t walk(const Node &node)
{
    size_t sum = node.raw().size() + node.text().size();
    if (node.is(Type::Number))
        sum += wholeNumber(node) ? 1 : 0;
    if (node.raw().empty() && node.type() != Type::Null)
        __builtin_trap();
    qsizetype children = 0;
    for (Node child = node.firstChild(); child.exists(); child = child.next(), ++children)
        sum += child.key().size() + walk(child);
    if (children != node.size())
        __builtin_trap();
    return sum;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto document = Document::parse(text);
    if (document) {
        (void)walk((*document)->root());
        // Another reader must find it valid, too: once as it came to us, cleaned of what that one can't take.
        const QByteArray indented = pretty((*document)->root().raw());
        if (!(*document)->root().is(Type::Null)) {
            QJsonParseError error;
            QJsonDocument::fromJson(indented, &error);
            if (error.error != QJsonParseError::NoError)
                __builtin_trap();
        }
    }
    (void)desk::crovver::rawSeatRow(qCompress(text), 0);
    return 0;
}
