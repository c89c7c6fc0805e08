// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/portal.h"

#include "app/sandbox/checkout.h"

#include <QUrlQuery>

namespace desk::sandbox {

using namespace Qt::StringLiterals;

namespace {

struct PortalPage
{
    QString path;
    TokenKind kind;
    QString title;
};

const std::vector<PortalPage> &portalPages()
{
    static const std::vector<PortalPage> pages = {{u"pricing"_s, TokenKind::Checkout, u"Plans and prices"_s},
        {u"billing"_s, TokenKind::Portal, u"Customer portal"_s},
        {u"renew"_s, TokenKind::Portal, u"Renew the subscription"_s}};
    return pages;
}

const PortalPage *pageOf(const QStringList &segments)
{
    const QStringList path = segments.value(0) == u"portal"_s ? segments.mid(1) : segments;
    const auto it = std::ranges::find_if(
        portalPages(), [&](const PortalPage &page) { return path == QStringList{page.path}; });
    return it == portalPages().end() ? nullptr : &*it;
}

} // namespace

QString issueToken(Context &context, TokenKind kind, const QString &tenantId)
{
    const QString token = context.world.newId(u"tok"_s);
    context.world.tokens[token]
        = {kind == TokenKind::Checkout, tenantId, context.now() + tokenSeconds * secondMs};
    return token;
}

QString portalUrl(const Context &context, const QString &page, const QString &token)
{
    return context.baseUrl + u"/portal/"_s + page + u"?token="_s + token;
}

bool isPortalPath(const QStringList &segments)
{
    return segments.value(0) == u"portal"_s || pageOf(segments);
}

Reply portalPage(const Context &context, const QStringList &segments, const QByteArray &query)
{
    const PortalPage *page = pageOf(segments);
    if (!page)
        return missingPage(u"There is no such page."_s);
    const auto token = context.world.tokens.find(
        QUrlQuery(QString::fromLatin1(query)).queryItemValue(u"token"_s, QUrl::FullyDecoded));
    if (token == context.world.tokens.end()
        || token->second.forCheckout != (page->kind == TokenKind::Checkout))
        return missingPage(u"This link was never issued."_s);
    if (token->second.expiresAt <= context.now())
        return missingPage(u"This link has expired."_s);
    const Tenant *tenant = context.world.tenant(token->second.tenantId);
    return portalPageFor(page->title, tenant ? tenant->name : token->second.tenantId);
}

} // namespace desk::sandbox
