// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/currency.h"

#include <QStringList>

namespace desk::sandbox {

int decimalsOf(const QString &currency)
{
    static const QStringList none = {QStringLiteral("JPY"), QStringLiteral("KRW"), QStringLiteral("VND")};
    static const QStringList three = {QStringLiteral("KWD"), QStringLiteral("BHD"), QStringLiteral("OMR")};
    if (none.contains(currency))
        return 0;
    return three.contains(currency) ? 3 : 2;
}

QString majorText(qint64 minor, const QString &currency)
{
    const int decimals = decimalsOf(currency);
    QString digits = QString::number(minor < 0 ? -minor : minor);
    if (decimals > 0) {
        digits = digits.rightJustified(decimals + 1, u'0');
        digits.insert(digits.size() - decimals, u'.');
    }
    return minor < 0 ? u'-' + digits : digits;
}

qint64 proratedCharge(qint64 extraSeats, qint64 perSeatMinor, qint64 daysLeft, qint64 days)
{
    if (days <= 0 || extraSeats <= 0)
        return 0;
    return (2 * extraSeats * perSeatMinor * daysLeft + days) / (2 * days);
}

} // namespace desk::sandbox
