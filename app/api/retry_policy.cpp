// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/retry_policy.h"

#include <algorithm>
#include <array>

namespace desk {

namespace {

using std::chrono::milliseconds;

constexpr std::array<QByteArrayView, 12> months
    = {QByteArrayView("Jan"), QByteArrayView("Feb"), QByteArrayView("Mar"), QByteArrayView("Apr"),
        QByteArrayView("May"), QByteArrayView("Jun"), QByteArrayView("Jul"), QByteArrayView("Aug"),
        QByteArrayView("Sep"), QByteArrayView("Oct"), QByteArrayView("Nov"), QByteArrayView("Dec")};

/// The number that `digits` is, or -1.
int digitsValue(QByteArrayView digits)
{
    int value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace

QDateTime parseHttpDate(QByteArrayView text)
{
    const QByteArrayView t = text.trimmed();
    // "Wed, 21 Oct 2026 07:28:00 GMT" has every part at a fixed place.
    if (t.size() != 29 || t[3] != ',' || t[4] != ' ' || t[7] != ' ' || t[11] != ' ' || t[16] != ' '
        || t[19] != ':' || t[22] != ':' || t.sliced(25) != QByteArrayView(" GMT"))
        return {};
    const auto month = std::ranges::find(months, t.sliced(8, 3));
    const QDate date(
        digitsValue(t.sliced(12, 4)), int(month - months.begin()) + 1, digitsValue(t.sliced(5, 2)));
    const QTime time(digitsValue(t.sliced(17, 2)), digitsValue(t.sliced(20, 2)),
        std::min(digitsValue(t.sliced(23, 2)), 59));
    if (month == months.end() || !date.isValid() || !time.isValid())
        return {};
    return QDateTime(date, time, Qt::UTC);
}

std::optional<milliseconds> parseRetryAfter(
    QByteArrayView header, QByteArrayView date, const QDateTime &localUtc, milliseconds cap)
{
    const QByteArrayView text = header.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    if (std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; })) {
        // Nobody waits a year: nine digits are more than any cap, and can't overflow.
        const qint64 seconds = text.size() > 9 ? 999'999'999 : digitsValue(text);
        return std::min(milliseconds(seconds * 1000), cap);
    }
    const QDateTime until = parseHttpDate(text);
    if (!until.isValid())
        return std::nullopt;
    const QDateTime serverNow = parseHttpDate(date);
    const qint64 wait = (serverNow.isValid() ? serverNow : localUtc).msecsTo(until);
    return std::clamp(milliseconds(wait), milliseconds(0), cap);
}

RetryPolicy::RetryPolicy(const NetLimits &limits, std::function<double()> jitter)
    : m_limits(limits)
    , m_jitter(std::move(jitter))
{ }

milliseconds RetryPolicy::delayAfter(int attempt, std::optional<milliseconds> retryAfter) const
{
    if (retryAfter && *retryAfter > milliseconds(0))
        return std::min(*retryAfter, m_limits.retryAfterCap);
    milliseconds ceiling = m_limits.backoffBase;
    for (int i = 1; i < attempt && ceiling < m_limits.backoffCap; ++i)
        ceiling *= 2;
    ceiling = std::min(ceiling, m_limits.backoffCap);
    const double number = m_jitter();
    // Written so that something that isn't a number counts as 0.
    const double jitter = number > 0 ? std::min(number, 1.0) : 0.0;
    return milliseconds(qint64(double(ceiling.count()) * (retryAfter ? 0.5 + jitter / 2 : jitter)));
}

} // namespace desk
