// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QString>

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace desk::json {

enum class Type : quint8 { Null, Bool, Number, String, Array, Object };

class Document;

/// A value inside a document, which must outlive it. A node that isn't there (`exists()` is false) answers
/// every question with nothing, so that look-ups can be chained.
class Node
{
public:
    Node() = default;

    [[nodiscard]] bool exists() const { return m_document != nullptr; }
    [[nodiscard]] bool is(Type type) const;
    [[nodiscard]] bool isNullOrAbsent() const { return !exists() || is(Type::Null); }
    [[nodiscard]] Type type() const; ///< `Null` when it isn't there
    /// The decoded text of a string, the exact text of a number, `true` or `false`; UTF-8.
    [[nodiscard]] std::string_view text() const;
    [[nodiscard]] QString string() const;
    [[nodiscard]] bool isCut() const; ///< its text, or its name, was longer than what is read of it
    [[nodiscard]] std::string_view key() const; ///< its name in the object that holds it
    [[nodiscard]] std::string_view raw() const; ///< its JSON as sent
    [[nodiscard]] qsizetype size() const; ///< of an array or object

    /// A member by its camelCase name or the same name in snake_case. Of several the last one counts.
    [[nodiscard]] Node operator[](std::string_view camelCase) const;
    [[nodiscard]] Node at(qsizetype index) const;
    [[nodiscard]] Node firstChild() const;
    [[nodiscard]] Node next() const; ///< the following element or member; nothing after the last

private:
    friend class Document;
    Node(const Document *document, quint32 index)
        : m_document(document)
        , m_index(index)
    { }
    const Document *m_document = nullptr;
    quint32 m_index = 0;
};

/// A parsed text. Limits: 64 levels; numbers are text, of any size. Of a string the first `longestText`
/// UTF-16 units are read. NUL and other control characters and lone surrogates in strings
/// become U+FFFD.
class Document
{
public:
    /// Fails with `Protocol`, and says in `detail` why, without quoting the text.
    [[nodiscard]] static Result<std::unique_ptr<Document>> parse(QByteArray text);

    [[nodiscard]] Node root() const { return {this, 0}; }
    [[nodiscard]] bool hasCut() const; ///< anywhere
    ~Document();
    Q_DISABLE_COPY_MOVE(Document)

private:
    friend class Node;
    friend class Builder;
    struct Entry
    {
        std::string_view text; ///< value of a scalar
        std::string_view key;
        std::string_view raw;
        quint32 end = 0; ///< index behind its last descendant
        quint32 count = 0; ///< of elements or members
        Type type = Type::Null;
        bool last = false; ///< nothing follows in its parent
        bool cut = false;
    };
    explicit Document(QByteArray text);
    [[nodiscard]] static std::vector<Entry> &spareEntries(); ///< of this thread
    QByteArray m_text; ///< what the views point into, padded
    std::deque<std::string> m_decoded; ///< strings that are not in the text as they are
    std::vector<Entry> m_entries; ///< depth first
};

/// The same JSON, indented. The text must be valid; strings and numbers stay as they are.
[[nodiscard]] QByteArray pretty(std::string_view raw);

} // namespace desk::json
