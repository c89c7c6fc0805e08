// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/text_folding.h"

#include <QList>

#include <array>

namespace desk {

namespace {

constexpr char16_t tableEnd = 0x250; // Latin with everything that Europe puts on it

constexpr int voicing = 8; // canonical combining classes: か and が are two letters
constexpr int virama = 9;

/// What is put on a letter, or around it, or chooses its form. Marks that are letters themselves, such as the
/// vowel signs of Hindi, are no accents.
bool isAccent(char32_t c)
{
    const int combining = QChar::combiningClass(c);
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
        return (combining != 0 && combining != voicing && combining != virama) || (c >= 0xfe00 && c <= 0xfe0f)
            || (c >= 0xe0100 && c <= 0xe01ef);
    case QChar::Mark_Enclosing:
        return true;
    default: // Qt's enumeration, not ours
        return false;
    }
}

QString withoutAccents(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (const char32_t c : text.normalized(QString::NormalizationForm_KD).toUcs4()) {
        if (!isAccent(c))
            plain += QChar::fromUcs4(c);
    }
    return plain;
}

/// For any text; character by character, without regard to its neighbours.
QString foldedByUnicode(const QString &text)
{
    // Qt folds letter by letter, ẞ to ß; going through upper case also makes ss of that, and one letter of ı
    // and i.
    return withoutAccents(text).toCaseFolded().toUpper().toCaseFolded();
}

} // namespace

QString foldedText(const QString &text)
{
    static const auto table = [] {
        std::array<QString, tableEnd> letters;
        for (char16_t c = 0; c < tableEnd; ++c)
            letters[c] = foldedByUnicode(QString(QChar(c)));
        return letters;
    }();
    QString folded;
    folded.reserve(text.size());
    for (const QChar c : text) {
        if (c.unicode() >= tableEnd)
            return foldedByUnicode(text);
        folded += table[c.unicode()];
    }
    return folded;
}

bool FoldedLess::operator()(const QString &a, const QString &b) const
{
    const int order = foldedText(a).compare(foldedText(b));
    return order != 0 ? order < 0 : a < b;
}

} // namespace desk
