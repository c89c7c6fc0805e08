// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/wire/json.h"

#include "app/api/crovver/wire/json_text.h"

#include <algorithm>

namespace desk::json {

Type Node::type() const
{
    return m_document ? m_document->m_entries[m_index].type : Type::Null;
}

bool Node::is(Type wanted) const
{
    return m_document && m_document->m_entries[m_index].type == wanted;
}

std::string_view Node::text() const
{
    return m_document ? m_document->m_entries[m_index].text : std::string_view();
}

QString Node::string() const
{
    const std::string_view utf8 = text();
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

bool Document::hasCut() const
{
    return std::ranges::any_of(m_entries, &Entry::cut);
}

bool Node::isCut() const
{
    return m_document && m_document->m_entries[m_index].cut;
}

std::string_view Node::key() const
{
    return m_document ? m_document->m_entries[m_index].key : std::string_view();
}

std::string_view Node::raw() const
{
    return m_document ? m_document->m_entries[m_index].raw : std::string_view();
}

qsizetype Node::size() const
{
    return m_document ? m_document->m_entries[m_index].count : 0;
}

Node Node::firstChild() const
{
    return size() > 0 ? Node(m_document, m_index + 1) : Node();
}

Node Node::next() const
{
    if (!m_document || m_index == 0 || m_document->m_entries[m_index].last)
        return {};
    return {m_document, m_document->m_entries[m_index].end};
}

Node Node::operator[](std::string_view camelCase) const
{
    Node found;
    if (!is(Type::Object))
        return found;
    // Read for every field of every row: straight through the entries.
    const auto *entries = m_document->m_entries.data();
    quint32 child = m_index + 1;
    for (quint32 left = entries[m_index].count; left > 0; --left, child = entries[child].end) {
        const std::string_view key = entries[child].key;
        // snake_case is longer than camelCase, or the same when there is one word.
        const bool same = key.size() == camelCase.size()
            ? key == camelCase
            : key.size() > camelCase.size() && key.front() == camelCase.front() && isSameName(camelCase, key);
        if (same)
            found = Node(m_document, child);
    }
    return found;
}

Node Node::at(qsizetype index) const
{
    if (index < 0 || index >= size())
        return {};
    Node child = firstChild();
    for (; index > 0; --index)
        child = child.next();
    return child;
}

QByteArray pretty(std::string_view raw)
{
    QByteArray out;
    int level = 0;
    const auto newLine = [&] { out += '\n' + QByteArray(qsizetype(level) * 2, ' '); };
    bool inString = false;
    for (size_t i = 0; i < raw.size(); ++i) {
        const char c = raw[i];
        if (inString) {
            out += c;
            if (c == '\\' && i + 1 < raw.size())
                out += raw[++i];
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
            out += c;
        } else if (c == '{' || c == '[') {
            const size_t next = raw.find_first_not_of(" \t\r\n", i + 1);
            if (next != std::string_view::npos && (raw[next] == '}' || raw[next] == ']')) {
                out += c;
                out += raw[next];
                i = next;
                continue;
            }
            out += c;
            ++level;
            newLine();
        } else if (c == '}' || c == ']') {
            --level;
            newLine();
            out += c;
        } else if (c == ',') {
            out += c;
            newLine();
        } else if (c == ':') {
            out += ": ";
        } else if (c != ' ' && c != '\t' && c != '\r' && c != '\n') {
            out += c;
        }
    }
    return out;
}

} // namespace desk::json
