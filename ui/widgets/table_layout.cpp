// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_layout.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace desk {

namespace {

constexpr int narrowestColumn = 24;
constexpr int widestColumn = 2000;

bool holdsColumn(const std::vector<TableLayout::Column> &columns, const QString &id)
{
    return std::ranges::find(columns, id, &TableLayout::Column::id) != columns.end();
}

} // namespace

QString TableLayout::toJson() const
{
    QJsonArray list;
    for (const Column &column : columns)
        list.append(QJsonObject{{QStringLiteral("id"), column.id}, {QStringLiteral("width"), column.width},
            {QStringLiteral("visible"), column.visible}});
    QJsonObject root{{QStringLiteral("columns"), list}};
    if (!sortColumn.isEmpty()) {
        root.insert(QStringLiteral("sort"), sortColumn);
        root.insert(QStringLiteral("descending"), descending);
    }
    return QString::fromUtf8(QJsonDocument(root).toJson(QJsonDocument::Compact));
}

std::optional<TableLayout> TableLayout::fromJson(const QString &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    const QJsonObject root = document.object();
    if (!root.value(QLatin1String("columns")).isArray())
        return std::nullopt;
    TableLayout layout;
    const QJsonArray columns = root.value(QLatin1String("columns")).toArray();
    for (const QJsonValue &value : columns) {
        const QJsonObject column = value.toObject();
        const QString id = column.value(QLatin1String("id")).toString();
        if (!id.isEmpty())
            layout.columns.push_back({id, column.value(QLatin1String("width")).toInt(0),
                column.value(QLatin1String("visible")).toBool(true)});
    }
    layout.sortColumn = root.value(QLatin1String("sort")).toString();
    layout.descending = root.value(QLatin1String("descending")).toBool(false);
    return layout;
}

TableLayout TableLayout::adaptedTo(const TableLayout &defaults) const
{
    TableLayout result;
    for (const Column &column : columns) {
        const auto known = std::ranges::find(defaults.columns, column.id, &Column::id);
        if (known == defaults.columns.end() || holdsColumn(result.columns, column.id))
            continue;
        const bool fits = column.width >= narrowestColumn && column.width <= widestColumn;
        result.columns.push_back({column.id, fits ? column.width : known->width, column.visible});
    }
    for (std::size_t i = 0; i < defaults.columns.size(); ++i) {
        const Column &column = defaults.columns[i];
        if (holdsColumn(result.columns, column.id))
            continue;
        const std::size_t at = std::min(i, result.columns.size());
        result.columns.insert(result.columns.begin() + std::ptrdiff_t(at), column);
    }
    if (std::ranges::none_of(result.columns, &Column::visible))
        result.columns = defaults.columns;
    if (holdsColumn(defaults.columns, sortColumn)) {
        result.sortColumn = sortColumn;
        result.descending = descending;
    }
    return result;
}

} // namespace desk
