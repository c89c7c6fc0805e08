// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/crovver/wire/json.h"
#include "models/domain/metadata.h"
#include "models/domain/money.h"
#include "models/domain/timestamp.h"
#include "models/domain/unread_value.h"

#include <QStringList>

#include <optional>

namespace desk::json {

/// Reads the members of one object by name and collects what was wrong with them. An absent or null member is
/// nothing; a number may be sent as text and text as a number.
class Reader
{
public:
    /// `path` is where the object stands, e.g. `data.allocations[3]`; `oddities` takes what did no harm.
    Reader(Node object, QString path, QStringList *oddities = nullptr);

    [[nodiscard]] Node node(std::string_view name) const { return m_object[name]; }
    /// Text, or a number's digits. Anything else is odd, and nothing. One that is too long is cut: a problem.
    [[nodiscard]] QString text(std::string_view name);
    /// As `text`, but its absence is a problem.
    [[nodiscard]] QString requiredText(std::string_view name);
    /// A whole number of 64 bits, exactly. Anything else is a problem.
    [[nodiscard]] std::optional<qint64> integer(std::string_view name);
    [[nodiscard]] std::optional<qint64> count(std::string_view name); ///< an integer of at least 0
    [[nodiscard]] std::optional<Decimal> decimal(std::string_view name);
    [[nodiscard]] std::optional<bool> flag(std::string_view name); ///< true, false, or these words as text
    [[nodiscard]] Timestamp time(std::string_view name);
    [[nodiscard]] Metadata metadata(std::string_view name);
    /// The JSON text of an object field as it was sent; empty when it is absent or no object.
    [[nodiscard]] QByteArray objectText(std::string_view name);
    /// A reader for a member that is an object. Problems found there are this one's, too.
    [[nodiscard]] Reader object(std::string_view name);
    /// An array's elements; a member that is something else is a problem.
    [[nodiscard]] Node array(std::string_view name);

    [[nodiscard]] QString pathOf(std::string_view name) const;
    [[nodiscard]] const QString &problem() const { return m_problem; } ///< the first one; empty = none
    void addProblem(const QString &problem);
    /// Fields that are there and could not be read as what they were asked for.
    [[nodiscard]] const UnreadValues &unread() const { return m_unread; }
    /// Takes over what another reader of the same row found.
    void absorb(const Reader &other) { addProblem(other.problem()); }
    [[nodiscard]] bool exists() const { return m_object.is(Type::Object); }
    [[nodiscard]] const Node &whole() const { return m_object; } ///< the one whose members are read

private:
    [[nodiscard]] std::optional<Node> present(std::string_view name) const;
    void odd(std::string_view name, const QString &what);
    void keep(const Node &node, std::string_view name);
    void tellCut(const Node &node, std::string_view name);

    Node m_object;
    QString m_path;
    QStringList *m_oddities;
    QString m_problem;
    UnreadValues m_unread;
};

/// The whole number that a JSON number or text is, exactly: `500`, `"500"`, `5e2`, `500.0`; nothing else.
[[nodiscard]] std::optional<qint64> wholeNumber(const Node &node);

} // namespace desk::json
