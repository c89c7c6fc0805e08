// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/curl_text.h"

#include <QCoreApplication>
#include <QUrl>

namespace desk {

namespace {

struct CurlWords
{
    Q_DECLARE_TR_FUNCTIONS(desk::CurlText)
};

QString curlUrl(const RequestRecord &record, const QString &origin)
{
    QStringList query;
    for (const QString &name : record.queryKeys)
        query << QString::fromLatin1(QUrl::toPercentEncoding(name)) + QStringLiteral("=<%1>").arg(name);
    const QString url = origin + record.path;
    return query.isEmpty() ? url : url + u'?' + query.join(u'&');
}

QStringList curlRemarks(const RequestRecord &record, const QString &body)
{
    QStringList remarks;
    if (record.changesSomething)
        remarks << CurlWords::tr("WARNING: this call changes something. Running it does that once more.");
    if (!record.queryKeys.isEmpty())
        remarks << CurlWords::tr("Values of the query are not kept: replace each <name> in the address.");
    if (body.endsWith(u'…'))
        remarks << CurlWords::tr("The body is cut: the rest of it was not kept.");
    if (body.contains(QLatin1String("<removed>")) || body.contains(QLatin1String("<key>")))
        remarks << CurlWords::tr("Secrets were removed from the body: replace what is in angle brackets.");
    return remarks;
}

} // namespace

QString shellQuoted(const QString &text)
{
    const qsizetype end = text.indexOf(QChar(u'\0'));
    QString quoted = end < 0 ? text : text.first(end);
    // Nothing but the quote itself means anything between single quotes.
    quoted.replace(u'\'', QLatin1String("'\\''"));
    return u'\'' + quoted + u'\'';
}

QString curlText(const RequestRecord &record, const QString &origin, const QString &keyVariable)
{
    const QString body = QString::fromUtf8(record.requestBody);
    QString text;
    for (const QString &remark : curlRemarks(record, body))
        text += QLatin1String("# ") + remark + u'\n';
    QStringList words{QStringLiteral("curl --globoff --request ") + shellQuoted(record.method),
        shellQuoted(curlUrl(record, origin)),
        QStringLiteral("--header \"Authorization: Bearer $%1\"").arg(keyVariable),
        QStringLiteral("--header 'Accept: application/json'")};
    if (!body.isEmpty())
        words << QStringLiteral("--header 'Content-Type: application/json'")
              << QStringLiteral("--data-raw ") + shellQuoted(body);
    return text + words.join(QLatin1String(" \\\n  ")) + u'\n';
}

} // namespace desk
