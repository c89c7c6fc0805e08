// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/checkout.h"
#include "app/sandbox/currency.h"
#include "app/sandbox/http_text.h"

#include <QUrl>

namespace desk::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *style = R"css(
:root{color-scheme:light dark;--ink:#1a1d23;--soft:#5a6270;--line:#d5d9e0;--card:#fff;--page:#f3f4f7;--go:#1c5fc4;--on:#fff}
@media(prefers-color-scheme:dark){:root{--ink:#eceef2;--soft:#a9b0bd;--line:#3a404b;--card:#1f232a;--page:#14161a;--go:#7fb0ff;--on:#0c1420}}
*{box-sizing:border-box}body{margin:0;font:16px/1.5 system-ui,sans-serif;background:var(--page);color:var(--ink)}
main{max-width:30rem;margin:8vh auto;padding:2rem;background:var(--card);border:1px solid var(--line);border-radius:.75rem}
p.mode{margin:0 0 1rem;color:var(--soft);font-size:.875rem}h1{font-size:1.375rem;margin:0 0 1.25rem;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:auto 1fr;gap:.5rem 1.5rem;margin:0 0 1.5rem}dt{color:var(--soft)}
dd{margin:0;text-align:end;overflow-wrap:anywhere}dd.amount{font-size:1.5rem;font-weight:600;font-variant-numeric:tabular-nums}
.actions{display:flex;flex-wrap:wrap;gap:.75rem}form{flex:1}button,a.button{display:block;width:100%;padding:.7rem 1rem;font:inherit;
text-align:center;border:1px solid var(--line);border-radius:.5rem;background:transparent;color:inherit;cursor:pointer;text-decoration:none}
form.pay{flex-basis:100%}form.pay button{background:var(--go);border-color:var(--go);color:var(--on);font-weight:600}
button:focus-visible,a:focus-visible{outline:3px solid var(--go);outline-offset:2px}
.outcome{padding:.75rem 1rem;margin:0 0 1.25rem;border-inline-start:4px solid var(--go);background:var(--page)}
)css";

QString pageAmount(const Checkout &checkout)
{
    return majorText(checkout.amount, checkout.currency) + u' ' + checkout.currency;
}

QString bought(const Context &context, const Checkout &checkout)
{
    switch (checkout.kind) {
    case CheckoutKind::Proration:
        return u"Raise the capacity to %1 seats"_s.arg(checkout.seats);
    case CheckoutKind::Plan: {
        const Plan *plan = context.world.plan(checkout.planId);
        const QString name = plan ? plan->name : checkout.planId;
        return checkout.seats > 0 ? u"Plan %1 with %2 seats"_s.arg(name).arg(checkout.seats)
                                  : u"Plan "_s + name;
    }
    case CheckoutKind::Addon: {
        const Addon *addon = context.world.addon(checkout.addonId);
        return addon ? addon->name : checkout.addonId;
    }
    }
    return {};
}

QString outcome(CheckoutState state)
{
    switch (state) {
    case CheckoutState::Open:
        return {};
    case CheckoutState::Paid:
        return u"Paid. You can close this page; what you bought is available now."_s;
    case CheckoutState::Declined:
        return u"The payment was declined. Nothing was charged; you can try again."_s;
    case CheckoutState::Canceled:
        return u"Canceled. Nothing was charged."_s;
    }
    return {};
}

QString button(const Checkout &checkout, const QString &action, const QString &label)
{
    return u"<form class=\"%2\" method=\"post\" action=\"%1/%2\"><button type=\"submit\" id=\"%2\">%3</button></form>"_s
        .arg(checkout.id, action, label);
}

QString backLink(const Checkout &checkout)
{
    const QString target = checkout.state == CheckoutState::Paid ? checkout.successUrl : checkout.cancelUrl;
    const QUrl url(target, QUrl::StrictMode);
    if (url.scheme() != u"https"_s && url.scheme() != u"http"_s)
        return {};
    return u"<p><a class=\"button\" rel=\"noreferrer\" href=\"%1\">Back to %2</a></p>"_s.arg(
        url.toString(QUrl::FullyEncoded).toHtmlEscaped(), url.host().toHtmlEscaped());
}

Reply htmlReply(int status, const QString &title, const QString &content)
{
    Reply reply;
    reply.status = status;
    reply.contentType = "text/html; charset=utf-8";
    reply.headers = {{"Cache-Control", "no-store"}, {"Referrer-Policy", "no-referrer"},
        {"Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'"}};
    reply.body = u"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
                 "content=\"width=device-width,initial-scale=1\"><title>"_s.toUtf8()
        + title.toHtmlEscaped().toUtf8() + "</title><style>" + style + "</style></head><body><main>"
        + content.toUtf8() + "</main></body></html>\n";
    return reply;
}

Reply page(const Context &context, const Checkout &checkout)
{
    const Tenant *tenant = context.world.tenant(checkout.tenantId);
    const QString what = bought(context, checkout);
    const bool open = checkout.state == CheckoutState::Open || checkout.state == CheckoutState::Declined;
    QString html = u"<p class=\"mode\">Test checkout: no real money moves.</p><h1>"_s + what.toHtmlEscaped()
        + u"</h1>"_s;
    if (checkout.state != CheckoutState::Open)
        html += u"<p class=\"outcome\" role=\"status\">"_s + outcome(checkout.state) + u"</p>"_s;
    html
        += u"<dl><dt>For</dt><dd dir=\"auto\">%1</dd><dt>Tenant ID</dt><dd>%2</dd><dt>Paid through</dt><dd>%3</dd><dt>%5</dt><dd class=\"amount\">%4</dd></dl>"_s
               .arg((tenant ? tenant->name : QString()).toHtmlEscaped(), checkout.tenantId.toHtmlEscaped(),
                   checkout.provider.toHtmlEscaped(), pageAmount(checkout),
                   open ? u"Due now"_s : u"Amount"_s);
    if (open)
        html += u"<div class=\"actions\">"_s + button(checkout, u"pay"_s, u"Pay "_s + pageAmount(checkout))
            + button(checkout, u"decline"_s, u"Decline"_s) + button(checkout, u"cancel"_s, u"Cancel"_s)
            + u"</div>"_s;
    else
        html += backLink(checkout);
    return htmlReply(200, what, html);
}

} // namespace

Reply invoicePage(const Context &context, const QString &id)
{
    for (const auto &tenant : context.world.tenants) {
        for (const Invoice &i : tenant->invoices) {
            if (i.id != id)
                continue;
            const QString title = u"Invoice "_s + i.number;
            return htmlReply(200, title,
                u"<p class=\"mode\">Test invoice: no real money moves.</p><h1>%1</h1><dl><dt>For</dt><dd dir=\"auto\">%2</dd><dt>Plan</dt><dd>%3</dd><dt>Status</dt><dd>%4</dd><dt>Total</dt><dd class=\"amount\">%5 %6</dd></dl>"_s
                    .arg(title.toHtmlEscaped(), tenant->name.toHtmlEscaped(), i.planName.toHtmlEscaped(),
                        i.status.toHtmlEscaped(), majorText(i.amount, i.currency), i.currency));
        }
    }
    return htmlReply(404, u"Unknown invoice"_s, u"<h1>This invoice does not exist.</h1>"_s);
}

Reply portalPageFor(const QString &title, const QString &tenant)
{
    return htmlReply(200, title,
        u"<p class=\"mode\">Test server</p><h1>%1</h1><dl><dt>For</dt><dd dir=\"auto\">%2</dd></dl>"
        "<p>Customers of the real service would be signed in here.</p>"_s.arg(title, tenant.toHtmlEscaped()));
}

Reply missingPage(const QString &why)
{
    return htmlReply(404, u"Not found"_s, u"<h1>"_s + why + u"</h1>"_s);
}

Reply checkoutPage(Context &context, const QByteArray &method, const QStringList &segments)
{
    const auto it = context.world.checkouts.find(segments.value(1));
    if (segments.size() > 3 || it == context.world.checkouts.end())
        return htmlReply(404, u"Unknown checkout"_s,
            u"<h1>This checkout does not exist.</h1><p>It may have been reset.</p>"_s);
    if (segments.size() == 2)
        return method == "GET" || method == "HEAD" ? page(context, it->second) : plainReply(405);
    if (method != "POST")
        return plainReply(405);
    const QString &action = segments.at(2);
    if (action == u"pay"_s)
        payCheckout(context, it->first);
    else if (action == u"decline"_s)
        declineCheckout(context, it->first);
    else if (action == u"cancel"_s)
        cancelCheckout(context, it->first);
    else
        return plainReply(404);
    // Back to the page by GET, so that reloading it sends nothing again.
    Reply reply = plainReply(303);
    reply.headers.emplaceBack("Location", (context.baseUrl + u"/pay/"_s + it->first).toUtf8());
    return reply;
}

} // namespace desk::sandbox
