// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/wire/json.h"
#include "app/api/crovver/write_body.h"

// Whatever stands in the metadata field: it is refused, or what is sent is one object with the stamp in it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace desk;
    using namespace desk::crovver;
    const QByteArray own(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto text = metadataText({own, {{QStringLiteral("tool"), QStringLiteral("x")}}});
    if (!text)
        return 0;
    const auto document = json::Document::parse(*text);
    if (!document || !(*document)->root().is(json::Type::Object) || !text->endsWith("\"tool\":\"x\"}"))
        __builtin_trap();
    int stamps = 0;
    for (json::Node member = (*document)->root().firstChild(); member.exists(); member = member.next())
        stamps += member.key() == "tool" ? 1 : 0;
    if (stamps != 1)
        __builtin_trap();
    return 0;
}
