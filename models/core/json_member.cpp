// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/json_member.h"

namespace desk {

namespace {

/// The end of the string that begins at `at` with a quote, after its closing quote; -1 = it has none.
qsizetype stringEnd(const QByteArray &json, qsizetype at)
{
    for (qsizetype i = at + 1; i < json.size(); ++i) {
        if (json[i] == '\\')
            ++i;
        else if (json[i] == '"')
            return i + 1;
    }
    return -1;
}

/// The end of the value that begins at `at`: before the comma or the bracket that ends its surroundings.
qsizetype valueEnd(const QByteArray &json, qsizetype at)
{
    int nesting = 0;
    for (qsizetype i = at; i < json.size(); ++i) {
        const char c = json[i];
        if (c == '"') {
            i = stringEnd(json, i) - 1;
            if (i < 0)
                return -1;
        } else if (c == '{' || c == '[') {
            ++nesting;
        } else if (c == '}' || c == ']') {
            if (nesting-- == 0)
                return i;
        } else if (c == ',' && nesting == 0) {
            return i;
        }
    }
    return -1;
}

} // namespace

QByteArray jsonMember(const QByteArray &object, QByteArrayView key)
{
    qsizetype at = object.indexOf('{') + 1;
    while (at > 0 && at < object.size()) {
        const qsizetype name = object.indexOf('"', at);
        const qsizetype nameEnd = name < 0 ? -1 : stringEnd(object, name);
        const qsizetype colon = nameEnd < 0 ? -1 : object.indexOf(':', nameEnd);
        const qsizetype end = colon < 0 ? -1 : valueEnd(object, colon + 1);
        if (end < 0)
            return {};
        if (QByteArrayView(object).sliced(name + 1, nameEnd - name - 2) == key)
            return object.sliced(colon + 1, end - colon - 1).trimmed();
        at = object[end] == ',' ? end + 1 : -1;
    }
    return {};
}

} // namespace desk
