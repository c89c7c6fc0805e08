// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/redactor.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace desk {

namespace {

constexpr qsizetype leastBase64 = 8; // fewer characters would be found in any text
constexpr qsizetype longestSecret = 512; // looked at beyond a cut, which could leave a piece of a key

/// `text` is percent-encoded, perhaps more than once, or escaped as JSON does it. How many bytes of it, from
/// `at` on, stand for `wanted`; 0 = they don't.
qsizetype encodedLength(const QByteArray &text, qsizetype at, char wanted)
{
    const char c = text[at];
    if (c == wanted)
        return 1;
    qsizetype digits = 0;
    qsizetype from = at + 1;
    if (c == '%') {
        while (text.mid(from, 2) == "25")
            from += 2;
        digits = 2;
    } else if (c == '\\') {
        while (from < text.size() && text[from] == '\\')
            ++from;
        if (from < text.size() && text[from] == wanted)
            return from + 1 - at;
        if (text.mid(from, 3).toLower() == "u00")
            from += 3;
        else
            return 0;
        digits = 2;
    } else {
        return 0;
    }
    bool ok = false;
    const uint code = text.mid(from, digits).toUInt(&ok, 16);
    return ok && from + digits <= text.size() && code == uchar(wanted) ? from + digits - at : 0;
}

/// Where `form` ends that begins at `at` in whatever encoding; `at` = it doesn't begin there.
qsizetype endOfForm(const QByteArray &text, qsizetype at, const QByteArray &form)
{
    qsizetype end = at;
    for (const char wanted : form) {
        const qsizetype length = end < text.size() ? encodedLength(text, end, wanted) : 0;
        if (length == 0)
            return at;
        end += length;
    }
    return end;
}

QByteArray withoutEncoded(const QByteArray &text, const QByteArrayList &forms)
{
    QByteArray result;
    result.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        for (const QByteArray &form : forms)
            end = std::max(end, endOfForm(text, at, form));
        if (end == at)
            result += text[at++];
        else
            result += "<key>";
        at = std::max(at, end);
    }
    return result;
}

/// What is the same in Base64 of every text that holds `key` with `before` bytes (0 to 2) left over from the
/// last group of three.
QByteArray base64Of(const QByteArray &key, int before)
{
    const QByteArray encoded = (QByteArray(before, '\0') + key).toBase64();
    constexpr qsizetype shared[] = {0, 2, 3}; // characters that also hold bits of what is before the key
    const qsizetype end = 8 * (before + key.size()) / 6;
    return encoded.mid(shared[before], end - shared[before]);
}

struct Secret
{
    const char *looks; ///< regular expression in which {…} stands for what `expandedLooks` has
    const char *by; ///< `<` begins what stands in place of a secret already, and no value
    Qt::CaseSensitivity sensitivity = Qt::CaseInsensitive;
};

constexpr Secret secrets[] = {
    // A whole header, before its parts.
    {R"({^}(authorization{"}\s*[:=]\s*{"})(?:(?:bearer|basic|token|digest|apikey){ }{value}|{char}{16,}))",
        R"(\1<removed>)"},
    {R"({^}(sk|pk|rk|svc|whsec){_}(live|test){_}{value})", R"(\1_\2_<removed>)"},
    {R"({^}(sk|pk|rk|svc|whsec){_}(?!(?:live|test)_<){char}{6,})", R"(\1_<removed>)", Qt::CaseSensitive},
    // Such keys in Base64, where they begin it.
    {R"((?:(?:c2tf|cGtf|cmtf)(?:bGl2ZV|dGVzdF)|c3ZjX(?:2xpdmVf|3Rlc3Rf))[\w+/=%-]+)", "<removed>",
        Qt::CaseSensitive},
    // "Bearer token is missing" holds none.
    {R"({^}(bearer){ }(?!(?:token|auth|scheme|header|credential|key|is|was|required|missing|not|and|or|in|with|for)"
     R"(|format|prefix|realm)[a-z]*(?:[\s.,;:!?)'"]|$)){value})",
        R"(\1 <removed>)"},
    {R"({^}eyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]*)?)", "<removed>", Qt::CaseSensitive},
    {R"((://)[^\s/@"'<>]+@)", R"(\1<removed>@)"},
    {R"({^}({name}|key|sig|jwt|pwd)(\s*{=}\s*{"}){value})", R"(\1\2<removed>)"},
    // A colon is also what a sentence has: "Invalid token: expired".
    {R"({^}({name}|jwt|pwd)({"}\s*:\s*{"})(?={char}*\d){char}{8,})", R"(\1\2<removed>)"},
};

/// What may be written in many ways: percent-encoded, perhaps more than once, or escaped as JSON does it.
QString expandedLooks(QString text)
{
    text.replace(QLatin1String("{value}"), QLatin1String("{char}+"));
    text.replace(QLatin1String("{char}"), QLatin1String(R"([^\s"'&<>\\,;)\]}])"));
    text.replace(QLatin1String("{_}"), QLatin1String(R"((?:_|%(?:25)*5f|\\+u005f))"));
    text.replace(QLatin1String("{=}"), QLatin1String(R"((?:=|%(?:25)*3d|\\+u003d))"));
    text.replace(QLatin1String("{ }"), QLatin1String(R"((?:\s+|\+|%(?:25)*20))"));
    text.replace(QLatin1String("{\"}"), QLatin1String(R"(\\*["']?)"));
    // Not inside a longer word; but an escape may end in a letter or a digit.
    text.replace(QLatin1String("{^}"),
        QLatin1String(R"((?:(?<![A-Za-z0-9])|(?<=%[0-9A-Fa-f]{2})|(?<=\\[nrt])|(?<=\\u[0-9A-Fa-f]{4})))"));
    // In any style: accessToken, public_key, client-secret.
    text.replace(QLatin1String("{name}"),
        QLatin1String(
            R"([a-z0-9_.-]*(?:token|secret|passw(?:or)?d|(?:api|public|service|secret|access|private))"
            R"([_-]?key|signature|credential)s?)"));
    return text;
}

struct Replacement
{
    QRegularExpression looks;
    QString by;
};

const std::vector<Replacement> &replacements()
{
    // Never destroyed: messages come until the last library is unloaded.
    static const auto &all = *[] {
        auto *made = new std::vector<Replacement>;
        for (const Secret &secret : secrets)
            made->push_back(
                {QRegularExpression(expandedLooks(QString::fromLatin1(secret.looks)),
                     secret.sensitivity == Qt::CaseInsensitive ? QRegularExpression::CaseInsensitiveOption
                                                               : QRegularExpression::NoPatternOption),
                    QString::fromLatin1(secret.by)});
        return made;
    }();
    return all;
}

} // namespace

Redactor::Redactor(const QByteArray &key, const QStringList &prefixes)
{
    QStringList looks;
    for (const QString &prefix : prefixes)
        looks << QRegularExpression::escape(prefix).replace(QLatin1String("_"), QLatin1String("{_}"));
    if (!looks.isEmpty())
        m_keys = QRegularExpression(expandedLooks(QStringLiteral("{^}(%1){char}{6,}").arg(looks.join(u'|'))),
            QRegularExpression::CaseInsensitiveOption);
    if (key.isEmpty())
        return;
    m_forms.append(key);
    for (int before = 0; before < 3; ++before) {
        QByteArray form = base64Of(key, before);
        if (form.size() < leastBase64)
            continue;
        m_forms.append(form);
        // The alphabet for URLs.
        if (form.contains('+') || form.contains('/'))
            m_forms.append(form.replace('+', '-').replace('/', '_'));
    }
}

QByteArray Redactor::withoutKey(const QByteArray &text) const
{
    if (m_forms.isEmpty())
        return text;
    // Nearly every body is looked through quickly: it has neither the key nor anything escaped.
    if (text.contains('%') || text.contains('\\'))
        return withoutEncoded(text, m_forms);
    QByteArray result = text;
    for (const QByteArray &form : m_forms)
        result.replace(form, "<key>");
    return result;
}

QString Redactor::text(const QString &text) const
{
    QString result = m_forms.isEmpty() ? text : QString::fromUtf8(withoutKey(text.toUtf8()));
    for (const Replacement &rule : replacements())
        result.replace(rule.looks, rule.by);
    if (!m_keys.pattern().isEmpty())
        result.replace(m_keys, QStringLiteral("\\1<removed>"));
    return result;
}

QByteArray Redactor::body(const QByteArray &body, qsizetype limit) const
{
    // The closing quote is optional: the cut may have taken it.
    static const QRegularExpression members(
        QLatin1String(
            R"x("([a-z0-9_]*(?:token|secret|password|api_?key|public_?key|service_?key|url|invoice_?pdf)))x"
            R"x("\s*:\s*"(?:[^"\\]|\\.)*(?:"|\\?$))x"),
        QRegularExpression::CaseInsensitiveOption);
    QString kept = QString::fromUtf8(withoutKey(body.left(limit + longestSecret)));
    kept.replace(members, QStringLiteral("\"\\1\":\"<removed>\""));
    QByteArray result = Redactor().text(kept).toUtf8();
    if (body.size() > limit || result.size() > limit)
        result = result.left(limit) + "…";
    return result;
}

} // namespace desk
