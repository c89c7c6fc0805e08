// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/faults.h"

#include <functional>

namespace desk::sandbox {

using namespace Qt::StringLiterals;

namespace {

/// What a name and its `when` mean on the socket; Normal when there is no such thing.
Wire wireOf(const QString &name, const QString &when)
{
    const bool inBody = when == u"in"_s;
    if (name == u"reset"_s)
        return inBody ? Wire::ResetInBody : when == u"after"_s ? Wire::ResetAfter : Wire::ResetBefore;
    if (name == u"close"_s)
        return inBody ? Wire::CloseInBody : Wire::CloseBefore;
    if (name == u"stall"_s)
        return inBody ? Wire::StallInBody : Wire::StallBefore;
    if (name == u"closeChunk"_s)
        return Wire::CloseInChunk;
    if (name == u"noLength"_s)
        return Wire::NoLength;
    if (name == u"drip"_s)
        return Wire::Drip;
    if (name == u"garbage"_s)
        return Wire::Raw;
    if (name == u"endless"_s)
        return Wire::Endless;
    return Wire::Normal;
}

Paging pagingOf(const QString &mode)
{
    static const QHash<QString, Paging> modes
        = {{u"hasNextForever"_s, Paging::HasNextForever}, {u"shiftRows"_s, Paging::ShiftRows},
            {u"duplicateRows"_s, Paging::DuplicateRows}, {u"emptyMiddle"_s, Paging::EmptyMiddle},
            {u"totalChanged"_s, Paging::TotalChanged}, {u"pageEcho"_s, Paging::PageEcho}};
    return modes.value(mode, Paging::Right);
}

void setStatus(FaultRule &rule, int status, const QByteArray &type, const QByteArray &body)
{
    rule.kind = FaultKind::Status;
    if (rule.status == 0)
        rule.status = status;
    if (rule.contentType.isNull())
        rule.contentType = type;
    if (rule.body.isNull())
        rule.body = body;
}

/// The names that are a whole reply of their own.
bool setReply(FaultRule &rule, const QString &name, const QJsonObject &json)
{
    const QByteArray jsonType = "application/json; charset=utf-8";
    if (name == u"status"_s) {
        setStatus(rule, 500, jsonType,
            R"({"success":false,"error":{"message":"Scripted failure","code":"SANDBOX"}})");
    } else if (name == u"html"_s) {
        setStatus(rule, 200, "text/html; charset=utf-8",
            "<!DOCTYPE html><html><head><title>Welcome</title></head><body><h1>Please sign in to this "
            "network</h1>"
            "</body></html>");
    } else if (name == u"redirect"_s) {
        setStatus(rule, 302, "text/html; charset=utf-8", "Moved");
        const QString url = json.value("url"_L1).toString();
        if (!url.isEmpty())
            rule.headers.emplaceBack("Location", url.toUtf8());
    } else if (name == u"rateLimit"_s) {
        setStatus(rule, 429, jsonType,
            R"({"success":false,"error":{"message":"Too many requests","code":"RATE_LIMITED"}})");
        const QJsonValue after = json.value("retryAfter"_L1);
        if (!after.isUndefined())
            rule.headers.emplaceBack("Retry-After", after.toVariant().toString().toUtf8());
    } else {
        return false;
    }
    return true;
}

bool setKind(FaultRule &rule, const QString &name, const QJsonObject &json)
{
    static const QHash<QString, FaultKind> kinds = {{u"delay"_s, FaultKind::None},
        {u"headers"_s, FaultKind::ManyHeaders}, {u"huge"_s, FaultKind::Huge}, {u"bomb"_s, FaultKind::Bomb},
        {u"cookie"_s, FaultKind::Cookie}, {u"contentType"_s, FaultKind::ContentType},
        {u"truncate"_s, FaultKind::Truncate}, {u"patch"_s, FaultKind::Patch}};
    if (setReply(rule, name, json))
        return true;
    if (name == u"checkoutUrl"_s) {
        rule.kind = FaultKind::Patch;
        rule.set = {{u"data.checkoutUrl"_s, json.value("url"_L1)}};
        return json.contains("url"_L1);
    }
    if (const auto it = kinds.constFind(name); it != kinds.constEnd()) {
        rule.kind = *it;
        return true;
    }
    if (name == u"paging"_s) {
        rule.kind = FaultKind::WrongPages;
        rule.paging = pagingOf(json.value("mode"_L1).toString());
        return rule.paging != Paging::Right;
    }
    rule.kind = FaultKind::OnWire;
    rule.wire = wireOf(name, json.value("when"_L1).toString());
    if (rule.wire == Wire::Raw && rule.body.isNull())
        rule.body = "SSH-2.0-OpenSSH_9.2p1\r\n";
    return rule.wire != Wire::Normal;
}

void readMatch(FaultRule &rule, const QJsonObject &json)
{
    rule.method = json.value("method"_L1).toString();
    rule.path = json.value("path"_L1).toString();
    rule.regex = json.value("regex"_L1).toString();
    rule.nth = json.value("nth"_L1).toInt();
    rule.every = json.value("every"_L1).toInt();
    rule.count = json.value("count"_L1).toInt();
}

void readDetails(FaultRule &rule, const QJsonObject &json)
{
    rule.delayMs = json.value("delayMs"_L1).toInt();
    rule.status = json.value("status"_L1).toInt();
    rule.bytes = json.value("bytes"_L1).toInteger();
    rule.everyMs = json.value("everyMs"_L1).toInt(100);
    rule.amount = json.value("amount"_L1).toInt();
    rule.set = json.value("set"_L1).toObject();
    const QJsonArray unset = json.value("unset"_L1).toArray();
    for (const QJsonValue &path : unset)
        rule.unset.append(path.toString());
    if (json.contains("body"_L1))
        rule.body = json.value("body"_L1).toString().toUtf8();
    if (json.contains("bodyBase64"_L1))
        rule.body = QByteArray::fromBase64(json.value("bodyBase64"_L1).toString().toLatin1());
    if (json.contains("contentType"_L1))
        rule.contentType = QByteArray("").append(json.value("contentType"_L1).toString().toLatin1());
    const QJsonObject headers = json.value("headers"_L1).toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        rule.headers.emplaceBack(it.key().toLatin1(), it.value().toString().toUtf8());
    if (json.contains("apply"_L1))
        rule.apply = json.value("apply"_L1).toBool();
}

} // namespace

std::optional<FaultRule> FaultRule::fromJson(const QJsonObject &json, QString *problem)
{
    FaultRule rule;
    readMatch(rule, json);
    readDetails(rule, json);
    const QString name = json.value("fault"_L1).toString();
    if (!setKind(rule, name, json)) {
        *problem = u"there is no fault called \"%1\" like this"_s.arg(name);
        return std::nullopt;
    }
    if (!rule.regex.isEmpty() && !QRegularExpression(rule.regex).isValid()) {
        *problem = u"the regex of \"%1\" is not valid"_s.arg(name);
        return std::nullopt;
    }
    return rule;
}

} // namespace desk::sandbox
