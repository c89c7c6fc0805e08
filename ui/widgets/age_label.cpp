// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/age_label.h"

#include "ui/widgets/plain_text.h"

#include <QLocale>
#include <QTimeZone>
#include <QTimer>

namespace desk {

namespace {

constexpr qint64 minuteSeconds = 60;
constexpr qint64 hourSeconds = 60 * minuteSeconds;
constexpr qint64 daySeconds = 24 * hourSeconds;

} // namespace

AgeLabel::AgeLabel(QWidget *parent, std::function<QDateTime()> now)
    : QLabel(parent)
    , m_now(now ? std::move(now) : [] { return QDateTime::currentDateTimeUtc(); })
    , m_pattern(QStringLiteral("%1"))
    , m_unknown(QStringLiteral("\u2013"))
    , m_timer(new QTimer(this))
{
    setTextFormat(Qt::PlainText);
    setObjectName(QStringLiteral("age"));
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &AgeLabel::refresh);
    refresh();
}

void AgeLabel::setTime(const QDateTime &utc)
{
    m_time = utc;
    refresh();
}

void AgeLabel::setPattern(const QString &pattern)
{
    m_pattern = pattern;
    refresh();
}

void AgeLabel::setUnknownText(const QString &text)
{
    m_unknown = text;
    refresh();
}

void AgeLabel::refresh()
{
    m_timer->stop();
    if (!m_time.isValid()) {
        setText(m_unknown);
        setToolTip({});
        return;
    }
    const qint64 seconds = m_time.secsTo(m_now());
    setText(m_pattern.arg(ageText(seconds)));
    setToolTip(toolTipText(exactText(m_time)));
    // Often enough for what is shown: every few seconds in the first minute, later every half minute.
    m_timer->start(seconds < minuteSeconds ? 5000 : 30000);
}

QString AgeLabel::ageText(qint64 seconds)
{
    if (seconds < 10)
        return tr("just now");
    if (seconds < minuteSeconds)
        return tr("%1 s ago").arg(seconds);
    if (seconds < hourSeconds)
        return tr("%1 min ago").arg(seconds / minuteSeconds);
    if (seconds < daySeconds)
        return tr("%1 h ago").arg(seconds / hourSeconds);
    return tr("%n day(s) ago", nullptr, int(seconds / daySeconds));
}

QString AgeLabel::exactText(const QDateTime &utc)
{
    if (!utc.isValid())
        return {};
    const QDateTime local = utc.toLocalTime();
    return QLocale().toString(local.date(), QLocale::ShortFormat) + QLatin1String(", ")
        + local.toString(QStringLiteral("HH:mm")) + QLatin1Char(' ') + local.timeZoneAbbreviation()
        + QStringLiteral(" \u00B7 ") + utc.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
        + QLatin1String(" UTC");
}

} // namespace desk
