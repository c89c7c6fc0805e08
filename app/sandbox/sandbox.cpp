// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandbox.h"

#include "app/sandbox/checkout.h"
#include "app/sandbox/http_text.h"
#include "app/sandbox/portal.h"

#include <QJsonDocument>

#include <cstdio>

namespace desk::sandbox {

using namespace Qt::StringLiterals;

Sandbox::Sandbox(QObject *parent)
    : QObject(parent)
    , m_webhooks(this)
    , m_server([this](const Request &request) { return answer(request); }, this)
{ }

Sandbox::~Sandbox() = default;

bool Sandbox::start(const Options &options)
{
    m_options = options;
    m_webhooks.setTarget(options.webhookUrl, options.webhookSecret);
    reset();
    if (options.certificateFile.isEmpty())
        return m_server.listen(options.port);
    return m_server.listenTls(options.port, {options.certificateFile, options.keyFile});
}

void Sandbox::stop()
{
    m_server.close();
}

void Sandbox::reset()
{
    m_shape = m_options.shape;
    m_clock = SandboxClock(m_options.now);
    m_faults.clear();
    m_ledger.clear();
    m_webhooks.clear();
    m_world = std::make_unique<World>(m_options.seed, m_clock);
    fillCatalogue(*m_world);
    switch (m_options.data) {
    case DataSet::Small:
        fillSmall(*m_world, m_clock.now());
        break;
    case DataSet::Large:
        fillLarge(*m_world, m_options.seed, m_clock.now());
        break;
    case DataSet::Empty:
        break;
    }
}

QUrl Sandbox::url() const
{
    const QString scheme = m_options.certificateFile.isEmpty() ? u"http"_s : u"https"_s;
    return QUrl(u"%1://127.0.0.1:%2%3"_s.arg(scheme).arg(m_server.port()).arg(m_options.prefix));
}

QString Sandbox::problem() const
{
    return m_server.problem();
}

Context Sandbox::context()
{
    return {*m_world, m_shape, m_ledger, m_clock, url().toString()};
}

Delivery Sandbox::answer(const Request &incoming)
{
    Request request = incoming;
    if (!m_options.prefix.isEmpty()) {
        if (!request.path.startsWith(m_options.prefix.toLatin1()))
            return {plainReply(404)};
        request.path.remove(0, m_options.prefix.size());
    }
    const QStringList segments = segmentsOf(request.path);
    Delivery delivery;
    Context here = context();
    if (segments.value(0) == u"__sandbox"_s)
        delivery.reply = control(request, segments.value(1));
    else if (segments.value(0) == u"pay"_s)
        delivery.reply = checkoutPage(here, request.method, segments);
    else if (segments.value(0) == u"invoice"_s)
        delivery.reply = invoicePage(here, segments.value(1));
    else if (isPortalPath(segments))
        delivery.reply = portalPage(here, segments, request.query);
    else
        delivery = answerApi(request, u'/' + segments.join(u'/'));
    tell();
    if (m_options.log)
        std::fprintf(stderr, "%s %s -> %d\n", request.method.constData(), request.path.constData(),
            delivery.reply.status);
    return delivery;
}

void Sandbox::advance(qint64 ms)
{
    m_clock.advance(ms);
    if (!m_webhooks.hasTarget())
        return;
    for (const auto &tenant : m_world->tenants)
        m_world->settle(*tenant);
    tell();
}

void Sandbox::tell()
{
    const std::vector<WebhookEvent> events = std::exchange(m_world->events, {});
    if (!m_webhooks.hasTarget())
        return;
    for (const WebhookEvent &event : events)
        m_webhooks.send(
            {{u"id"_s, m_world->newId(u"evt"_s)}, {u"type"_s, event.type}, {u"created_at"_s, event.createdAt},
                {u"org_id"_s, m_world->organizationId}, {u"data"_s, event.data}});
}

Delivery Sandbox::answerApi(const Request &request, const QString &path)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    m_ledger.delivered(QString::fromLatin1(request.method), path, body.value("idempotencyKey"_L1).toString());
    const Faults::Meeting meeting = m_faults.meet(request, path);
    Reply reply;
    Context here = context();
    const qsizetype effects = m_ledger.effectCount();
    if (!meeting.rule || meeting.rule->applies())
        reply = route(here, {m_options.secretKeys, m_options.publicKey, m_options.serviceKey}, request,
            meeting.rule ? meeting.rule->paging : Paging::Right);
    Delivery delivery;
    if (meeting.rule)
        delivery = bend(*meeting.rule, reply);
    else
        delivery.reply = std::move(reply);
    delivery.delayMs = m_options.latencyMs + meeting.delayMs;
    if (m_observer)
        m_observer(request, path, delivery, m_ledger.effectCount() > effects);
    return delivery;
}

} // namespace desk::sandbox
