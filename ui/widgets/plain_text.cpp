// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plain_text.h"

#include <QGuiApplication>
#include <QLabel>

namespace desk {

namespace {

constexpr int toolTipLimit = 512;
constexpr int toolTipWrapAt = 80;

/// Characters that reorder or hide what stands around them.
bool isTreacherous(QChar c)
{
    const ushort u = c.unicode();
    return (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069) || u == 0x200E || u == 0x200F
        || u == 0x061C || u == 0xFEFF;
}

QString visibleControl(QChar c)
{
    return QStringLiteral("\u27E8U+%1\u27E9").arg(int(c.unicode()), 4, 16, QLatin1Char('0')).toUpper();
}

QString cutAt(const QString &text, int limit)
{
    if (text.size() <= limit)
        return text;
    const int end = text.at(limit - 1).isHighSurrogate() ? limit - 1 : limit;
    return text.left(end) + QChar(0x2026);
}

} // namespace

QString asHeading(const QString &sentence)
{
    return sentence.endsWith(QLatin1Char('.')) ? sentence.chopped(1) : sentence;
}

QString oneLine(const QString &text, int limit)
{
    QString result;
    result.reserve(std::min<qsizetype>(text.size(), limit + 1));
    for (const QChar c : text) {
        if (result.size() > limit)
            break;
        if (isTreacherous(c))
            result += visibleControl(c);
        else if (c.isSpace() || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            result += QLatin1Char(' ');
        else if (c.category() == QChar::Other_Control)
            result += visibleControl(c);
        else
            result += c;
    }
    return cutAt(result, limit);
}

QString isolated(const QString &text)
{
    const QString line = oneLine(text);
    // A mixture is ordered by the direction around it: "8 / 10" would become "10 / 8" in a right-to-left
    // window.
    const bool mixes = line.isRightToLeft() || (QGuiApplication::isRightToLeft() && !line.isEmpty());
    return mixes ? QChar(0x2068) + line + QChar(0x2069) : line;
}

QString toolTipText(const QString &text)
{
    QString shown;
    const QString cut = cutAt(text, toolTipLimit);
    for (const QChar c : cut)
        shown += isTreacherous(c) ? visibleControl(c) : QString(c);
    if (shown.size() <= toolTipWrapAt && !Qt::mightBeRichText(shown))
        return shown;
    return QLatin1String("<span>") + shown.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>"))
        + QLatin1String("</span>");
}

QString withoutMnemonic(const QString &text)
{
    return oneLine(text).replace(QLatin1Char('&'), QLatin1String("&&"));
}

QString breakable(const QString &text)
{
    constexpr int longestRun = 24;
    QString result;
    int run = 0;
    for (const QChar c : text) {
        run = c.isSpace() ? 0 : run + 1;
        if (run > longestRun && !c.isLowSurrogate() && !c.isMark()) {
            result += QChar(0x200B);
            run = 1;
        }
        result += c;
    }
    return result;
}

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

} // namespace desk
