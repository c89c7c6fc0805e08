// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/envelope.h"

#include "app/api/crovver/wire/rows.h"
#include "app/api/http_error.h"

#include <QCoreApplication>

namespace desk::crovver {

namespace {

using json::Node;
using json::Type;
using Kind = ApiError::Kind;
using NotFoundKind = ApiError::NotFoundKind;

constexpr qsizetype longestMessage = 2048;
constexpr qsizetype longestCode = 100;
constexpr qsizetype quotedText = 80; // of what isn't JSON

struct EnvelopeText
{
    Q_DECLARE_TR_FUNCTIONS(Envelope)
};

/// The API's own code and words: `error` as text or object, or a bare `message`.
void takeWords(const Node &root, ApiError &error)
{
    const Node inner = root["error"];
    Node message = inner.is(Type::Object) ? inner["message"] : inner;
    Node code = inner.is(Type::Object) ? inner["code"] : root["code"];
    if (!message.is(Type::String))
        message = root["message"];
    if (message.is(Type::String))
        error.message = plainText(message.string(), longestMessage);
    if (code.is(Type::String) || code.is(Type::Number))
        error.code = plainText(code.string(), longestCode);
    // A bare code in place of the words is a code.
    if (error.code.isEmpty() && !error.message.isEmpty()
        && std::all_of(error.message.cbegin(), error.message.cend(),
            [](QChar c) { return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_'; }))
        error.code = error.message;
}

NotFoundKind notFoundKind(const Node &root, const ApiError &error, const EndpointInfo &endpoint)
{
    const auto says
        = [&](QLatin1StringView words) { return error.message.contains(words, Qt::CaseInsensitive); };
    if (error.code == u"NO_ACTIVE_SUBSCRIPTION")
        return NotFoundKind::NoActiveSubscription;
    if (error.code == u"TENANT_NOT_FOUND")
        return NotFoundKind::TenantNotFound;
    const bool capacity = endpoint.path.contains(QLatin1StringView("/capacity/"));
    if (capacity
        && (says(QLatin1StringView("active subscription")) || says(QLatin1StringView("no subscription"))))
        return NotFoundKind::NoActiveSubscription;
    if (says(QLatin1StringView("tenant not found")))
        return NotFoundKind::TenantNotFound;
    return root["success"].exists() ? NotFoundKind::Other : NotFoundKind::MissingEndpoint;
}

/// A failure under HTTP 200 has only its code to say what it is, or its words where the API sends no code.
Kind kindOfWords(const ApiError &error)
{
    const QString &code = error.code;
    const auto says = [&](QLatin1StringView words) {
        return code.isEmpty() && error.message.startsWith(words, Qt::CaseInsensitive);
    };
    if (says(QLatin1StringView("no active subscription")) || says(QLatin1StringView("tenant not found")))
        return Kind::NotFound;
    if (code == u"NO_ACTIVE_SUBSCRIPTION" || code == u"TENANT_NOT_FOUND")
        return Kind::NotFound;
    if (code == u"NO_SUBSCRIPTION")
        return Kind::PaymentRequired;
    if (code == u"INVALID_PUBLIC_KEY" || code == u"INVALID_SERVICE_KEY")
        return Kind::Unauthorized;
    return Kind::Validation;
}

ApiError blank(const HttpReply &reply, Kind kind, const QString &detail)
{
    ApiError error;
    error.kind = kind;
    error.detail = detail;
    error.httpStatus = reply.status;
    error.request = reply.request;
    error.requestId = reply.requestId;
    error.attempts = reply.attempts;
    return error;
}

ApiError httpFailure(const HttpReply &reply, const EndpointInfo &endpoint)
{
    ApiError error = *reply.error;
    if (reply.status < 400)
        return error;
    const auto document = json::Document::parse(reply.body);
    const Node root = document ? (*document)->root() : Node();
    takeWords(root, error);
    if (error.kind == Kind::NotFound) {
        error.notFound = notFoundKind(root, error, endpoint);
        // A body that was cut off says nothing about the endpoint.
        if (reply.body.isEmpty() && error.notFound == NotFoundKind::MissingEndpoint && !reply.isComplete)
            error.notFound = NotFoundKind::Other;
    }
    return error;
}

/// `allocate` is documented without `data` around its flags, and with flags beside which `success` is false
/// although the call was understood. Where its payload stands; nothing when the envelope is to be read as
/// any.
Node allocationIn(const Node &root)
{
    const Node data = root["data"];
    if (saysNotAllocated(data))
        return data;
    if (!data.isNullOrAbsent())
        return {};
    const bool recorded
        = json::Reader(root, {}).flag("success").value_or(false) && root["capacity"].is(Type::Object);
    return recorded || saysNotAllocated(root) ? root : Node();
}

QString firstWords(const QByteArray &body)
{
    return plainText(QString::fromUtf8(body.left(quotedText * 4)).simplified(), quotedText);
}

Result<Payload> open(const HttpReply &reply, const EndpointInfo &endpoint)
{
    if (reply.error)
        return failure(httpFailure(reply, endpoint));
    const QByteArray text = reply.body.trimmed();
    if (text.isEmpty())
        return failure(blank(reply, Kind::Protocol, EnvelopeText::tr("The answer is empty.")));
    auto document = json::Document::parse(reply.body);
    if (!document) {
        const bool markup = text.startsWith('<');
        return failure(blank(reply, Kind::Protocol,
            markup ? EnvelopeText::tr("This is not the API, but a page: %1").arg(firstWords(text))
                   : document.error().detail));
    }
    const Node root = (*document)->root();
    if (!root.is(Type::Object))
        return failure(blank(reply, Kind::Protocol, EnvelopeText::tr("The answer has no envelope.")));
    if (endpoint.path.endsWith(QLatin1StringView("/capacity/allocate"))) {
        if (const Node payload = allocationIn(root); payload.exists())
            return Payload{std::move(*document), payload};
    }
    const Node success = root["success"];
    if (success.exists() && !success.is(Type::Bool))
        return failure(blank(reply, Kind::Decode, EnvelopeText::tr("success: not true or false")));
    const Node data = root["data"];
    const bool failed = success.exists() ? success.text() == "false" : !root["error"].isNullOrAbsent();
    if (failed || (!success.exists() && !data.exists())) {
        ApiError error = blank(reply, Kind::Validation, {});
        takeWords(root, error);
        error.kind = failed ? kindOfWords(error) : Kind::Protocol;
        if (error.kind == Kind::NotFound)
            error.notFound = notFoundKind(root, error, endpoint);
        if (!failed)
            error.detail = EnvelopeText::tr("The answer has no envelope.");
        return failure(std::move(error));
    }
    if (data.isNullOrAbsent())
        return failure(blank(reply, Kind::Decode, EnvelopeText::tr("data: missing")));
    return Payload{std::move(*document), data};
}

} // namespace

Result<Payload> openEnvelope(const HttpReply &reply, const EndpointInfo &endpoint)
{
    auto payload = open(reply, endpoint);
    if (payload || reply.error || endpoint.delivery == Delivery::Retry)
        return payload;
    // A refusal of this delivery says nothing about an earlier one whose answer was lost.
    const Kind kind = payload.error().kind;
    if (kind == Kind::Protocol || kind == Kind::Decode || reply.mayBeDelivered)
        makeOutcomeUnknown(payload.error());
    return payload;
}

} // namespace desk::crovver
