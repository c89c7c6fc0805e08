// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/faults.h"

#include <QJsonDocument>

namespace desk::sandbox {

using namespace Qt::StringLiterals;

namespace {

/// Replaces or removes what a dotted path names; numbers in it are places in a list.
QJsonValue patched(const QJsonValue &at, const QStringList &path, const std::optional<QJsonValue> &value)
{
    if (path.isEmpty())
        return value.value_or(QJsonValue::Null);
    const QString &key = path.first();
    const QStringList rest = path.mid(1);
    if (at.isArray()) {
        QJsonArray array = at.toArray();
        const int place = key.toInt();
        if (place < 0 || place >= array.size())
            return at;
        if (rest.isEmpty() && !value)
            array.removeAt(place);
        else
            array.replace(place, patched(array.at(place), rest, value));
        return array;
    }
    QJsonObject object = at.toObject();
    if (rest.isEmpty() && !value)
        object.remove(key);
    else
        object.insert(key, patched(object.value(key), rest, value));
    return object;
}

QByteArray patchedBody(const FaultRule &rule, const QByteArray &body)
{
    QJsonValue root = QJsonDocument::fromJson(body).object();
    for (auto it = rule.set.begin(); it != rule.set.end(); ++it)
        root = patched(root, it.key().split(u'.'), it.value());
    for (const QString &path : rule.unset)
        root = patched(root, path.split(u'.'), std::nullopt);
    return QJsonDocument(root.toObject()).toJson(QJsonDocument::Compact);
}

Reply statusReply(const FaultRule &rule, const Reply &real)
{
    Reply reply;
    reply.status = rule.status > 0 ? rule.status : real.status;
    reply.body = rule.body;
    reply.headers = rule.headers;
    if (!rule.contentType.isNull())
        reply.contentType = rule.contentType;
    return reply;
}

} // namespace

Faults::Meeting Faults::meet(const Request &request, const QString &path)
{
    Meeting meeting;
    for (FaultRule &rule : m_rules) {
        if (!rule.method.isEmpty() && rule.method.toLatin1() != request.method)
            continue;
        if (!path.startsWith(rule.path))
            continue;
        if (!rule.regex.isEmpty()) {
            const QString target = QString::fromLatin1(request.path + '?' + request.query);
            if (!QRegularExpression(rule.regex).match(target).hasMatch())
                continue;
        }
        ++rule.seen;
        if (rule.seen < rule.nth || (rule.every > 0 && rule.seen % rule.every != 0)
            || (rule.count > 0 && rule.used >= rule.count))
            continue;
        if (rule.kind != FaultKind::None && meeting.rule)
            continue;
        ++rule.used;
        meeting.delayMs += rule.delayMs;
        if (rule.kind != FaultKind::None)
            meeting.rule = rule;
    }
    return meeting;
}

Delivery bend(const FaultRule &rule, const Reply &real)
{
    Delivery out;
    out.reply = real;
    switch (rule.kind) {
    case FaultKind::None:
    case FaultKind::WrongPages:
        break;
    case FaultKind::Status:
        out.reply = statusReply(rule, real);
        break;
    case FaultKind::ManyHeaders:
        out.reply.headers += rule.headers;
        for (int i = 0; i < rule.amount; ++i)
            out.reply.headers.emplaceBack("X-Padding-" + QByteArray::number(i), QByteArray("sandbox"));
        break;
    case FaultKind::Huge:
        out.reply = Reply();
        out.reply.body
            = "{\"success\":true,\"data\":\"" + QByteArray(qMax<qint64>(rule.bytes - 26, 0), 'x') + "\"}";
        break;
    case FaultKind::Bomb:
        out.reply = Reply();
        // The first four bytes are Qt's own length; the rest is what "deflate" means.
        out.reply.body = qCompress(QByteArray(rule.bytes, ' '), 9).mid(4);
        out.reply.headers.emplaceBack("Content-Encoding", "deflate");
        break;
    case FaultKind::Cookie:
        out.reply.headers.emplaceBack(
            "Set-Cookie", rule.body.isEmpty() ? QByteArray("sandbox=1; Path=/") : rule.body);
        break;
    case FaultKind::ContentType:
        out.reply.contentType = rule.contentType;
        break;
    case FaultKind::Truncate:
        out.reply.body.truncate(rule.bytes);
        break;
    case FaultKind::Patch:
        out.reply.body = patchedBody(rule, real.body);
        break;
    case FaultKind::OnWire:
        out.wire = rule.wire;
        out.bytes = rule.bytes > 0 ? rule.bytes : real.body.size() / 2;
        out.everyMs = rule.everyMs;
        out.raw = rule.body;
        break;
    }
    return out;
}

} // namespace desk::sandbox
