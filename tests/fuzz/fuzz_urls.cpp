// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/base_url.h"
#include "app/api/request_url.h"
#include "models/core/redactor.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace desk;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QString text = QString::fromUtf8(bytes);
    const BaseUrl base = parseBaseUrl(text);
    if (base.problem.isEmpty()) {
        const bool safe = base.url.scheme() == QLatin1StringView("https")
            || (base.url.scheme() == QLatin1StringView("http") && base.isLoopback);
        if (!safe || !base.url.userInfo().isEmpty() || base.url.hasQuery() || base.url.hasFragment()
            || base.url.host().isEmpty())
            __builtin_trap();
        if (parseBaseUrl(QString::fromLatin1(base.url.toEncoded())).url != base.url)
            __builtin_trap();
    }
    const QUrl fixed(QStringLiteral("https://host.example/prefix"));
    const auto url
        = requestUrl(fixed, QLatin1StringView("/tenants/{}/addons"), text, {{QLatin1StringView("q"), text}});
    if (url) {
        const QByteArray path = url->path(QUrl::FullyEncoded).toLatin1();
        if (path.count('/') != 4 || !path.startsWith("/prefix/tenants/") || !path.endsWith("/addons")
            || url->host() != fixed.host())
            __builtin_trap();
    }
    const Redactor redactor("sk_test_fuzz-key");
    if (redactor.withoutKey(bytes + "sk_test_fuzz-key").contains("sk_test_fuzz-key")
        || redactor.body(bytes, 1000).contains("sk_test_fuzz-key"))
        __builtin_trap();
    return 0;
}
