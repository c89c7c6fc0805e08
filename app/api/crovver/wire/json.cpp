// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/wire/json.h"

#include "app/api/crovver/wire/json_text.h"
#include "models/domain/text_limits.h"

#include <QCoreApplication>

#define SIMDJSON_EXCEPTIONS 0 // every error is looked at
#include <simdjson.h>

#include <utility>

namespace desk::json {

namespace {

constexpr int mostLevels = 64;
/// Of a text up to so many bytes the memory that reading it takes is kept for the next one: the pages of a
/// list come by the hundred, and each would have it from the system and give it back.
constexpr qsizetype mostKept = 1024 * 1024;

struct JsonText
{
    Q_DECLARE_TR_FUNCTIONS(Json)
};

std::string_view trimmedEnd(std::string_view token)
{
    while (!token.empty()
        && (token.back() == ' ' || token.back() == '\n' || token.back() == '\r' || token.back() == '\t'))
        token.remove_suffix(1);
    return token;
}

} // namespace

/// Walks simdjson's cursor once and writes the entries down.
class Builder
{
public:
    explicit Builder(Document &document)
        : m_document(document)
    { }

    simdjson::error_code run()
    {
        namespace od = simdjson::ondemand;
        const QByteArray &text = m_document.m_text;
        const size_t capacity = size_t(text.capacity());
        static thread_local od::parser kept;
        od::parser large;
        od::parser &parser = text.size() > mostKept ? large : kept;
        od::document cursor;
        if (const auto error = parser.iterate(text.constData(), size_t(text.size()), capacity).get(cursor))
            return error;
        m_document.m_entries.reserve(size_t(text.size()) / 16 + 4);
        if (const auto error = root(cursor))
            return error;
        const std::string_view rest(m_end, size_t(text.constData() + text.size() - m_end));
        return trimmedEnd(rest).empty() ? simdjson::SUCCESS : simdjson::TRAILING_CONTENT;
    }

private:
    using Cursor = simdjson::ondemand::value;
    using Error = simdjson::error_code;

    Error root(simdjson::ondemand::document &cursor)
    {
        // A scalar at the top is read through the document itself; no endpoint sends one.
        simdjson::ondemand::json_type type{};
        if (const auto error = cursor.type().get(type))
            return error;
        if (type == simdjson::ondemand::json_type::object || type == simdjson::ondemand::json_type::array) {
            Cursor value;
            if (const auto error = cursor.get_value().get(value))
                return error;
            return add(value, {}, 1);
        }
        std::string_view token;
        if (const auto error = cursor.raw_json_token().get(token))
            return error;
        if (type == simdjson::ondemand::json_type::null && trimmedEnd(token) == "null") {
            m_document.m_entries.emplace_back();
            m_end = token.data() + trimmedEnd(token).size();
            return simdjson::SUCCESS;
        }
        return simdjson::INCORRECT_TYPE;
    }

    Error add(Cursor &value, std::string_view key, int level)
    {
        using simdjson::ondemand::json_type;
        const auto index = m_document.m_entries.size();
        m_document.m_entries.emplace_back();
        m_document.m_entries[index].key = key;
        json_type type{};
        if (const auto error = value.type().get(type))
            return error;
        const char *begin = value.raw_json_token().data();
        Error error = simdjson::SUCCESS;
        switch (type) {
        case json_type::object:
            error = level > mostLevels ? simdjson::DEPTH_ERROR : addObject(value, begin, index, level);
            break;
        case json_type::array:
            error = level > mostLevels ? simdjson::DEPTH_ERROR : addArray(value, begin, index, level);
            break;
        case json_type::string:
            error = addString(value, index);
            break;
        case json_type::number:
            error = addNumber(value, index);
            break;
        case json_type::boolean:
            error = addAtom(value, index, Type::Bool);
            break;
        case json_type::null:
            error = addAtom(value, index, Type::Null);
            break;
        }
        auto &entry = m_document.m_entries[index];
        entry.end = quint32(m_document.m_entries.size());
        if (entry.raw.empty())
            entry.raw = std::string_view(begin, size_t(m_end - begin));
        return error;
    }

    Error addObject(Cursor &value, const char *begin, size_t index, int level)
    {
        simdjson::ondemand::object object;
        if (const auto error = value.get_object().get(object))
            return error;
        quint32 count = 0;
        size_t last = 0;
        for (auto field : object) {
            simdjson::ondemand::raw_json_string rawKey;
            if (const auto error = field.key().get(rawKey))
                return error;
            const auto closing = closingQuote(rawKey.raw());
            std::string_view key;
            bool isCut = false;
            if (const auto error = decoded({rawKey.raw(), size_t(closing - rawKey.raw())}, key, isCut))
                return error;
            Cursor member;
            if (const auto error = field.value().get(member))
                return error;
            last = m_document.m_entries.size();
            if (const auto error = add(member, key, level + 1))
                return error;
            m_document.m_entries[last].cut |= isCut;
            ++count;
        }
        return close(begin, index, Type::Object, count, last, '}');
    }

    Error addArray(Cursor &value, const char *begin, size_t index, int level)
    {
        simdjson::ondemand::array array;
        if (const auto error = value.get_array().get(array))
            return error;
        quint32 count = 0;
        size_t last = 0;
        for (auto item : array) {
            Cursor element;
            if (const auto error = item.get(element))
                return error;
            last = m_document.m_entries.size();
            if (const auto error = add(element, {}, level + 1))
                return error;
            ++count;
        }
        return close(begin, index, Type::Array, count, last, ']');
    }

    /// An empty container ends right after its opening bracket, any other after its last child.
    Error close(const char *begin, size_t index, Type type, quint32 count, size_t last, char bracket)
    {
        auto &entry = m_document.m_entries[index];
        entry.type = type;
        entry.count = count;
        if (count > 0)
            m_document.m_entries[last].last = true;
        // Between the last child and the closing bracket there is only white space.
        const char *from = count > 0 ? m_end : begin + 1;
        const char *textEnd = m_document.m_text.constData() + m_document.m_text.size();
        while (from < textEnd && *from != bracket)
            ++from;
        if (from == textEnd)
            return simdjson::TAPE_ERROR;
        m_end = from + 1;
        return simdjson::SUCCESS;
    }

    Error addString(Cursor &value, size_t index)
    {
        simdjson::ondemand::raw_json_string raw;
        if (const auto error = value.get_raw_json_string().get(raw))
            return error;
        const char *begin = raw.raw();
        m_end = closingQuote(begin);
        auto &entry = m_document.m_entries[index];
        entry.type = Type::String;
        const auto error = decoded({begin, size_t(m_end - begin)}, entry.text, entry.cut);
        ++m_end;
        return error;
    }

    Error addNumber(Cursor &value, size_t index)
    {
        const std::string_view token = trimmedEnd(value.raw_json_token());
        if (!isNumber(token))
            return simdjson::NUMBER_ERROR;
        auto &entry = m_document.m_entries[index];
        entry.type = Type::Number;
        entry.text = cutToLimit(token);
        entry.cut = isTooLong(token);
        m_end = token.data() + token.size();
        return simdjson::SUCCESS; // left unread, because it would pass through a double; the cursor skips it
    }

    /// `true`, `false` or `null`; like a number, left unread.
    Error addAtom(Cursor &value, size_t index, Type type)
    {
        const std::string_view token = trimmedEnd(value.raw_json_token());
        m_end = token.data() + token.size();
        auto &entry = m_document.m_entries[index];
        entry.type = type;
        if (type == Type::Null)
            return token == "null" ? simdjson::SUCCESS : simdjson::N_ATOM_ERROR;
        entry.text = token;
        return token == "true" || token == "false" ? simdjson::SUCCESS : simdjson::T_ATOM_ERROR;
    }

    const char *closingQuote(const char *from) const
    {
        // simdjson has paired the quotes already, so there is one.
        for (const char *p = from;; ++p) {
            if (*p == '"')
                return p;
            if (*p == '\\')
                ++p;
        }
    }

    /// A text that is too long costs no more than itself: it is cut, and `cut` says so.
    Error decoded(std::string_view inQuotes, std::string_view &out, bool &cut)
    {
        if (inQuotes.find('\\') == std::string_view::npos) {
            out = inQuotes;
        } else {
            auto text = unescaped(inQuotes);
            if (!text)
                return simdjson::STRING_ERROR;
            out = m_document.m_decoded.emplace_back(std::move(*text));
        }
        cut = isTooLong(out);
        out = cutToLimit(out);
        return simdjson::SUCCESS;
    }

    Document &m_document;
    const char *m_end = nullptr; ///< behind what was read last
};

std::vector<Document::Entry> &Document::spareEntries()
{
    static thread_local std::vector<Entry> spare;
    return spare;
}

Document::Document(QByteArray text)
    : m_text(std::move(text))
    , m_entries(std::exchange(spareEntries(), {}))
{ }

Document::~Document()
{
    if (m_entries.capacity() * sizeof(Entry) > size_t(mostKept))
        return;
    m_entries.clear();
    spareEntries().swap(m_entries);
}

Result<std::unique_ptr<Document>> Document::parse(QByteArray text)
{
    constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");
    if (text.startsWith(byteOrderMark))
        text.remove(0, byteOrderMark.size());
    auto error = simdjson::error_code(simdjson::EMPTY);
    // A newer simdjson would pass over one by itself.
    const bool isMarkedTwice = text.startsWith(byteOrderMark);
    for (int round = 0; round < 2 && !isMarkedTwice; ++round) {
        text.reserve(text.size() + qsizetype(simdjson::SIMDJSON_PADDING));
        std::unique_ptr<Document> document(new Document(text));
        error = Builder(*document).run();
        if (error == simdjson::SUCCESS)
            return document;
        if (error != simdjson::UNESCAPED_CHARS || round > 0)
            break;
        document.reset();
        text = withoutRawControls(text);
    }
    ApiError failed;
    failed.kind = ApiError::Kind::Protocol;
    failed.detail = error == simdjson::DEPTH_ERROR ? JsonText::tr("The JSON is nested too deeply.")
                                                   : JsonText::tr("Not valid JSON.");
    return failure(std::move(failed));
}

} // namespace desk::json
