// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/crovver_provider.h"
#include "models/domain/checkout_link.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace desk;
    static const CheckoutHosts hosts(crovver::provider(), QUrl(QStringLiteral("https://app.crovver.com")),
        {QStringLiteral("pay.example.org")});
    static const CheckoutHosts local(crovver::provider(), QUrl(QStringLiteral("http://127.0.0.1:41234")));
    const QString raw = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    for (const CheckoutHosts *allowed : {&hosts, &local}) {
        const CheckedLink link = checkCheckoutLink(raw, *allowed);
        if (link.url.isEmpty() != link.refusal.has_value())
            __builtin_trap();
        if (link.refusal)
            continue;
        // The browser gets this text and reads it anew.
        const QUrl opened = QUrl::fromEncoded(link.url.toEncoded(), QUrl::StrictMode);
        const QString host = opened.host(QUrl::FullyEncoded);
        const bool secure = opened.scheme() == QLatin1StringView("https") && allowed->covers(host)
            && opened.port(443) == 443;
        const bool here = allowed->isLoopback() && opened.scheme() == QLatin1StringView("http")
            && opened.port() > 0
            && (host.startsWith(QLatin1StringView("127.")) || host == QLatin1StringView("localhost")
                || host == QLatin1StringView("::1"));
        if (host != link.host || (!secure && !here) || !opened.userInfo().isEmpty() || raw.contains(u'\\'))
            __builtin_trap();
        for (const QChar c : host) {
            if (c.unicode() >= 0x80)
                __builtin_trap();
        }
    }
    if (const auto name = CheckoutHosts::hostName(raw)) {
        if (CheckoutHosts::hostName(*name) != name)
            __builtin_trap();
    }
    return 0;
}
