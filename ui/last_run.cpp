// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/last_run.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace desk {

namespace {

constexpr qsizetype longestText = 1000; ///< of one text; a file that was changed by hand can hold anything
constexpr QLatin1String pageField("page");
constexpr QLatin1String tenantField("tenant");
constexpr QLatin1String tabField("tab");
constexpr QLatin1String listsField("lists");
constexpr QLatin1String chipsField("chips");
constexpr QLatin1String choicesField("choices");
constexpr QLatin1String searchField("search");

QString lastText(const QJsonValue &value)
{
    return value.toString().left(longestText);
}

QStringList lastTexts(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray all = value.toArray();
    for (const QJsonValue &text : all)
        texts << lastText(text);
    return texts;
}

} // namespace

QString LastRun::toJson() const
{
    QJsonObject all;
    for (auto list = lists.begin(); list != lists.end(); ++list)
        all[list.key()] = QJsonObject{{chipsField, QJsonArray::fromStringList(list->chips)},
            {choicesField, QJsonArray::fromStringList(list->choices)}, {searchField, list->search}};
    const QJsonObject object{{pageField, page}, {tenantField, tenant}, {tabField, tab}, {listsField, all}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<LastRun> LastRun::fromJson(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject())
        return std::nullopt;
    LastRun last;
    last.page = lastText(document[pageField]);
    last.tenant = lastText(document[tenantField]);
    last.tab = lastText(document[tabField]);
    const QJsonObject all = document[listsField].toObject();
    for (auto list = all.begin(); list != all.end(); ++list) {
        const QJsonObject of = list->toObject();
        last.lists[list.key()]
            = {lastTexts(of[chipsField]), lastTexts(of[choicesField]), lastText(of[searchField])};
    }
    return last;
}

} // namespace desk
