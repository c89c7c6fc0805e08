// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/wire/reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace desk::json {

namespace {

constexpr qsizetype mostOddities = 20; // a page can have thousands of the same kind

struct WireReaderText
{
    Q_DECLARE_TR_FUNCTIONS(WireReader)
};

QString nameOf(std::string_view name)
{
    return QString::fromUtf8(name.data(), qsizetype(name.size()));
}

} // namespace

std::optional<qint64> wholeNumber(const Node &node)
{
    if ((!node.is(Type::Number) && !node.is(Type::String)) || node.isCut())
        return std::nullopt;
    const QString text = node.string();
    const bool digitsOnly = std::all_of(text.cbegin() + (text.startsWith(u'-') ? 1 : 0), text.cend(),
        [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (digitsOnly) {
        bool ok = false;
        const qint64 value = text.toLongLong(&ok);
        return ok ? std::optional(value) : std::nullopt;
    }
    if (node.is(Type::String))
        return std::nullopt;
    const auto decimal = parseDecimal(text);
    return decimal ? wholeAt(*decimal, 0) : std::nullopt;
}

Reader::Reader(Node object, QString path, QStringList *oddities)
    : m_object(object)
    , m_path(std::move(path))
    , m_oddities(oddities)
{ }

QString Reader::pathOf(std::string_view name) const
{
    return m_path.isEmpty() ? nameOf(name) : m_path + u'.' + nameOf(name);
}

void Reader::addProblem(const QString &problem)
{
    if (m_problem.isEmpty())
        m_problem = problem;
}

void Reader::odd(std::string_view name, const QString &what)
{
    if (m_oddities && m_oddities->size() < mostOddities)
        m_oddities->append(pathOf(name) + QLatin1StringView(": ") + what);
}

std::optional<Node> Reader::present(std::string_view name) const
{
    const Node found = m_object[name];
    return found.isNullOrAbsent() ? std::nullopt : std::optional(found);
}

/// What can't be read is kept as it was sent.
void Reader::keep(const Node &node, std::string_view name)
{
    const bool isScalar = node.is(Type::String) || node.is(Type::Number);
    const std::string_view text = isScalar ? node.text() : node.raw();
    m_unread.push_back({nameOf(name), QString::fromUtf8(text.data(), qsizetype(text.size())), !isScalar});
}

/// What was cut is shown, and the row isn't counted on.
void Reader::tellCut(const Node &node, std::string_view name)
{
    if (node.isCut())
        addProblem(pathOf(name) + QLatin1StringView(": ")
            + WireReaderText::tr("longer than 65,536 characters, and cut there"));
}

QString Reader::text(std::string_view name)
{
    const auto found = present(name);
    if (!found)
        return {};
    tellCut(*found, name);
    if (found->is(Type::String) || found->is(Type::Number))
        return found->string();
    odd(name, WireReaderText::tr("not text"));
    keep(*found, name);
    return {};
}

QString Reader::requiredText(std::string_view name)
{
    const auto found = present(name);
    const QString value
        = found && (found->is(Type::String) || found->is(Type::Number)) ? found->string() : QString();
    if (value.isEmpty())
        addProblem(pathOf(name) + QLatin1StringView(": ")
            + (found ? WireReaderText::tr("not an identifier") : WireReaderText::tr("missing")));
    if (found)
        tellCut(*found, name);
    if (found && value.isEmpty())
        keep(*found, name);
    return value;
}

std::optional<qint64> Reader::integer(std::string_view name)
{
    const auto found = present(name);
    if (!found)
        return std::nullopt;
    const auto value = wholeNumber(*found);
    if (!value) {
        addProblem(pathOf(name) + QLatin1StringView(": ") + WireReaderText::tr("not a whole number"));
        keep(*found, name);
    }
    return value;
}

std::optional<qint64> Reader::count(std::string_view name)
{
    const auto value = integer(name);
    if (!value || *value >= 0)
        return value;
    addProblem(pathOf(name) + QLatin1StringView(": ") + WireReaderText::tr("negative"));
    keep(node(name), name);
    return std::nullopt;
}

std::optional<Decimal> Reader::decimal(std::string_view name)
{
    const auto found = present(name);
    if (!found)
        return std::nullopt;
    const auto value = (found->is(Type::String) || found->is(Type::Number)) && !found->isCut()
        ? parseDecimal(found->string())
        : std::nullopt;
    if (!value) {
        addProblem(pathOf(name) + QLatin1StringView(": ") + WireReaderText::tr("not a decimal number"));
        keep(*found, name);
    }
    return value;
}

std::optional<bool> Reader::flag(std::string_view name)
{
    const auto found = present(name);
    if (!found)
        return std::nullopt;
    const std::string_view text = found->text();
    if (found->is(Type::Bool) || (found->is(Type::String) && (text == "true" || text == "false")))
        return text == "true";
    odd(name, WireReaderText::tr("not true or false"));
    keep(*found, name);
    return std::nullopt;
}

Timestamp Reader::time(std::string_view name)
{
    const auto found = present(name);
    if (!found)
        return {};
    const std::string_view utf8 = found->text();
    std::array<char16_t, 40> ascii{}; // longer than any time; saves a QString in every row
    const bool plain = found->is(Type::String) && utf8.size() <= ascii.size()
        && std::ranges::all_of(utf8, [](char c) { return c > 0; });
    if (!plain)
        return parseTimestamp(text(name));
    std::ranges::copy(utf8, ascii.begin());
    return parseTimestamp(QStringView(ascii.data(), qsizetype(utf8.size())));
}

Metadata Reader::metadata(std::string_view name)
{
    Metadata result;
    const auto found = present(name);
    if (!found)
        return result;
    // An empty list is how some languages write an empty object.
    if (!found->is(Type::Object) && !(found->is(Type::Array) && found->size() == 0))
        odd(name, WireReaderText::tr("not an object"));
    if (!found->is(Type::Object))
        return result;
    result.reserve(size_t(found->size()));
    for (Node entry = found->firstChild(); entry.exists(); entry = entry.next()) {
        const std::string_view raw = entry.raw();
        tellCut(entry, name);
        result.push_back({nameOf(entry.key()),
            entry.is(Type::String) ? entry.string() : QString::fromUtf8(raw.data(), qsizetype(raw.size()))});
    }
    return result;
}

QByteArray Reader::objectText(std::string_view name)
{
    const auto found = present(name);
    // An empty list says as little as an empty object.
    if (found && !found->is(Type::Object) && !(found->is(Type::Array) && found->size() == 0))
        keep(*found, name);
    if (!found || !found->is(Type::Object))
        return {};
    const std::string_view raw = found->raw();
    return {raw.data(), qsizetype(raw.size())};
}

Reader Reader::object(std::string_view name)
{
    const auto found = present(name);
    if (found && !found->is(Type::Object))
        odd(name, WireReaderText::tr("not an object"));
    return {found.value_or(Node()), pathOf(name), m_oddities};
}

Node Reader::array(std::string_view name)
{
    const auto found = present(name);
    if (!found)
        return {};
    if (found->is(Type::Array))
        return *found;
    addProblem(pathOf(name) + QLatin1StringView(": ") + WireReaderText::tr("not a list"));
    return {};
}

} // namespace desk::json
