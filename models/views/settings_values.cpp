// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/settings_values.h"

#include <QCoreApplication>

namespace desk {

namespace {

struct SettingsWords
{
    Q_DECLARE_TR_FUNCTIONS(SettingsValues)
};

constexpr QLatin1StringView operatorNameKey("operator/name");
constexpr QLatin1StringView trustedHostsKey("checkout/hosts");

/// Joiners are letters' business in Nepali and other scripts; what else can't be seen has no place in a name.
bool hasPlaceInName(QChar c)
{
    if (c.unicode() == 0x200c || c.unicode() == 0x200d)
        return true;
    return c.category() != QChar::Other_Control && c.category() != QChar::Other_Format;
}

} // namespace

QString cleanOperatorName(const QString &typed)
{
    QString name;
    for (const QChar c : typed) {
        if (c.isSpace())
            name += u' ';
        else if (hasPlaceInName(c))
            name += c;
    }
    name = name.simplified().left(longestOperatorName);
    if (!name.isEmpty() && name.back().isHighSurrogate())
        name.chop(1);
    return name.trimmed();
}

QString operatorName(const Preferences &preferences, const QString &systemUser)
{
    const QString typed = cleanOperatorName(preferences.value(operatorNameKey, QString()).toString());
    return typed.isEmpty() ? cleanOperatorName(systemUser) : typed;
}

void setOperatorName(Preferences &preferences, const QString &typed)
{
    preferences.setValue(operatorNameKey, cleanOperatorName(typed));
}

QStringList trustedHosts(const Preferences &preferences)
{
    QStringList hosts;
    // The file may have been edited by hand: what isn't a host name is no host to trust.
    for (const QString &stored : preferences.value(trustedHostsKey, QStringList()).toStringList()) {
        const auto host = CheckoutHosts::hostName(stored);
        if (host && !hosts.contains(*host) && hosts.size() < mostTrustedHosts)
            hosts << *host;
    }
    return hosts;
}

void setTrustedHosts(Preferences &preferences, const QStringList &hosts)
{
    preferences.setValue(trustedHostsKey, hosts);
}

CheckoutHosts checkoutHosts(const Account &account, const Preferences &preferences)
{
    return account.checkoutHosts.withExtra(trustedHosts(preferences));
}

TypedHost checkTypedHost(const QString &typed, const QStringList &known, const CheckoutHosts &builtIn)
{
    const auto host = CheckoutHosts::hostName(typed.trimmed());
    if (typed.trimmed().isEmpty())
        return {{}, SettingsWords::tr("Type the name of a host, e.g. pay.example.com.")};
    if (!host)
        return {{},
            SettingsWords::tr("This isn't the name of a host. It has no https://, port, path or *, and it "
                              "isn't an IP address.")};
    if (known.contains(*host))
        return {{}, SettingsWords::tr("%1 is in the list already.").arg(*host)};
    if (builtIn.covers(*host))
        return {{}, SettingsWords::tr("%1 is trusted without being added.").arg(*host)};
    if (known.size() >= mostTrustedHosts)
        return {{}, SettingsWords::tr("The list is full.")};
    return {*host, {}};
}

} // namespace desk
