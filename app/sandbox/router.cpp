// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/router.h"

#include "app/sandbox/http_text.h"

#include <QJsonDocument>

namespace desk::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr Route routes[] = {
    {"GET", "api/public/tenants", Access::Secret, listTenants, ErrorForm::Text},
    {"POST", "api/public/tenants", Access::Secret, createTenant, ErrorForm::Text},
    {"GET", "api/public/capacity/allocations", Access::Secret, listAllocations, ErrorForm::Text},
    {"POST", "api/public/capacity/count", Access::Secret, countCapacity, ErrorForm::Text},
    {"POST", "api/public/capacity/allocate", Access::Secret, allocate, ErrorForm::Text},
    {"POST", "api/public/capacity/bulk-allocate", Access::Secret, bulkAllocate, ErrorForm::Text},
    {"POST", "api/public/capacity/proration-checkout", Access::Secret, prorationCheckout, ErrorForm::Text},
    {"GET", "api/public/credits/balance", Access::SecretOrPublic, creditBalance},
    {"POST", "api/public/credits/consume", Access::Secret, consumeCredits},
    {"GET", "api/public/tenants/*/addons/available", Access::SecretOrPublic, availableAddons},
    {"GET", "api/public/tenants/*/addons/active", Access::SecretOrPublic, activeAddons},
    {"POST", "api/public/tenants/*/addons/purchase", Access::Secret, purchaseAddon},
    {"GET", "api/public/plans", Access::SecretOrPublic, listPlans},
    {"GET", "api/public/subscriptions", Access::Secret, listSubscriptions},
    {"GET", "api/public/subscriptions/status", Access::Public, subscriptionStatus},
    {"POST", "api/public/subscriptions/*/cancel", Access::Secret, cancelSubscription},
    {"POST", "api/public/checkout", Access::Secret, createCheckout},
    {"GET", "api/public/billing/invoices", Access::Secret, listInvoices},
    {"GET", "api/public/supported-providers", Access::SecretOrPublic, supportedProviders},
    {"POST", "api/public/can-access", Access::SecretOrPublic, canAccess},
    {"GET", "api/public/can-access", Access::SecretOrPublic, canAccessByQuery},
    {"POST", "api/public/check-usage-limit", Access::SecretOrPublic, checkUsageLimit},
    {"POST", "api/public/record-usage", Access::Secret, recordUsage},
    {"POST", "api/public/auth/checkout-token", Access::Public, checkoutToken},
    {"POST", "api/public/auth/portal-token", Access::Public, portalToken},
};

/// Whether the path fits, and what stands at the stars.
bool fits(const Route &route, const QStringList &segments, QStringList *params)
{
    const QStringList parts = QString::fromLatin1(route.pattern).split(u'/');
    if (parts.size() != segments.size())
        return false;
    params->clear();
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts.at(i) == u"*"_s)
            params->append(segments.at(i));
        else if (parts.at(i) != segments.at(i))
            return false;
    }
    return true;
}

std::optional<Reply> refusePublic(const Shape &shape, const Keys &keys, const QString &key)
{
    if (key.isEmpty())
        return failure(shape, 400, u"MISSING_PUBLIC_KEY"_s, u"Public key is required"_s);
    if (key != keys.publicKey)
        return failure(shape, 401, u"INVALID_PUBLIC_KEY"_s, u"Invalid public key"_s);
    return std::nullopt;
}

/// The refusal, or nothing when the key is right.
std::optional<Reply> refuse(
    const Context &context, const Keys &keys, Access access, const Request &request, const QUrlQuery &query)
{
    const Shape &shape = context.shape;
    const QByteArray authorization = request.header("authorization");
    const QByteArray service = request.header("x-service-key");
    QString publicKey = QString::fromUtf8(request.header("x-public-key"));
    if (publicKey.isEmpty())
        publicKey = query.queryItemValue(u"publicKey"_s, QUrl::FullyDecoded);
    if (access == Access::Public
        || (access == Access::SecretOrPublic && authorization.isEmpty() && service.isEmpty()))
        return refusePublic(shape, keys, publicKey);
    if (!service.isEmpty()) {
        const bool right = QString::fromUtf8(service) == keys.serviceKey
            && query.queryItemValue(u"orgId"_s) == context.world.organizationId;
        return right ? std::nullopt
                     : std::optional(failure(shape, 401, u"INVALID_SERVICE_KEY"_s, u"Invalid service key"_s));
    }
    const QString bearer = QString::fromUtf8(authorization);
    if (bearer.startsWith("Bearer "_L1, Qt::CaseInsensitive) && keys.secret.contains(bearer.mid(7).trimmed()))
        return std::nullopt;
    return failure(shape, 401, u"INVALID_API_KEY"_s, u"Missing or invalid secret key"_s);
}

/// Whether the key that opened this endpoint is a live one.
bool isLiveKey(const Request &request, const QUrlQuery &query)
{
    const QByteArray authorization = request.header("authorization");
    return authorization.contains(" sk_live_") || request.header("x-public-key").startsWith("pk_live_")
        || (authorization.isEmpty() && query.queryItemValue(u"publicKey"_s).startsWith(u"pk_live_"_s));
}

/// A browser knows a public key at most, so pages of other origins may call what that opens.
void letBrowsersRead(Reply &reply)
{
    reply.headers.emplaceBack("Access-Control-Allow-Origin", "*");
}

/// What a browser asks before it sends a key or JSON to another origin.
Reply preflight(const QByteArray &methods)
{
    Reply reply;
    reply.status = 204;
    reply.contentType.clear();
    letBrowsersRead(reply);
    reply.headers.emplaceBack("Access-Control-Allow-Methods", methods);
    reply.headers.emplaceBack("Access-Control-Allow-Headers", "Authorization, Content-Type, X-Public-Key");
    reply.headers.emplaceBack("Access-Control-Max-Age", "600");
    return reply;
}

Reply notAllowed(const QByteArray &allowed)
{
    Reply reply = plainReply(405);
    reply.headers.emplaceBack("Allow", allowed);
    return reply;
}

QUrlQuery queryOf(const QByteArray &raw)
{
    QByteArray text = raw;
    return QUrlQuery(QString::fromLatin1(text.replace('+', "%20")));
}

bool readBody(const Request &request, QJsonObject *body)
{
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    *body = document.object();
    return document.isObject();
}

/// The answer of the endpoint that was found.
Reply answerOf(const Route &route, Context &outer, const Keys &keys, const Request &request, Call &call)
{
    Shape shape = outer.shape;
    shape.errorAsText = shape.errorAsText || (shape.errorMixed && route.errors == ErrorForm::Text);
    Context context{outer.world, shape, outer.ledger, outer.clock, outer.baseUrl};
    call.query = queryOf(request.query);
    call.isLive = isLiveKey(request, call.query);
    if (auto refusal = refuse(context, keys, route.access, request, call.query))
        return *refusal;
    if (request.method == "POST" && !readBody(request, &call.body))
        return failure(shape, 400, u"INVALID_JSON"_s, u"The body is not a JSON object"_s);
    return route.handle(context, call);
}

} // namespace

QStringList segmentsOf(const QByteArray &path)
{
    QStringList out;
    for (const QByteArray &segment : path.split('/')) {
        if (!segment.isEmpty())
            out.append(QString::fromUtf8(QByteArray::fromPercentEncoding(segment)));
    }
    return out;
}

Reply route(Context &context, const Keys &keys, const Request &request, Paging paging)
{
    const QStringList segments = segmentsOf(request.path);
    const QByteArray method = request.method == "HEAD" ? QByteArray("GET") : request.method;
    QByteArray allowed;
    QByteArray forBrowsers;
    Call call;
    call.paging = paging;
    for (const Route &candidate : routes) {
        if (!fits(candidate, segments, &call.params))
            continue;
        const bool isForBrowsers = candidate.access != Access::Secret;
        if (method != candidate.method) {
            allowed += (allowed.isEmpty() ? "" : ", ") + QByteArray(candidate.method);
            if (isForBrowsers)
                forBrowsers += (forBrowsers.isEmpty() ? "" : ", ") + QByteArray(candidate.method);
            continue;
        }
        Reply reply = answerOf(candidate, context, keys, request, call);
        if (isForBrowsers)
            letBrowsersRead(reply);
        return reply;
    }
    if (method == "OPTIONS" && !forBrowsers.isEmpty())
        return preflight(forBrowsers);
    if (!allowed.isEmpty())
        return notAllowed(allowed);
    Reply reply = plainReply(404);
    reply.contentType = "text/html; charset=utf-8";
    reply.body = "<!DOCTYPE html><title>Error</title><pre>Cannot " + request.method + " here</pre>\n";
    return reply;
}

} // namespace desk::sandbox
