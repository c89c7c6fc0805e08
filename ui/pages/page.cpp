// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/page.h"

#include "ui/pages/list_tools.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/search_field.h"

namespace desk {

void Page::focusContent()
{
    if (list())
        list()->focusTable();
}

void Page::focusSearch()
{
    if (list())
        list()->focusSearch();
}

void Page::openColumns()
{
    if (list())
        list()->openColumns();
}

bool Page::canTurnPage(int) const
{
    return false;
}

void Page::turnPage(int) { }

std::vector<ExportColumn> Page::shownColumns() const
{
    std::vector<ExportColumn> shown;
    const DataTable *from = table();
    for (const int column : from ? from->chosenColumns() : QList<int>())
        shown.push_back({column, from->columns()[size_t(column)].id, from->columnTitle(column)});
    return shown;
}

LastRun::List Page::lookedFor() const
{
    if (!list())
        return {};
    return {list()->chips()->selected(), filterChoices(), list()->search()->text()};
}

void Page::lookFor(const LastRun::List &what)
{
    if (!list())
        return;
    list()->chips()->choose(what.chips);
    setFilterChoices(what.choices);
    list()->search()->searchFor(what.search);
}

DataTable *Page::table() const
{
    return list() ? list()->table() : nullptr;
}

void Page::copySelection(bool withHeaders)
{
    if (table())
        table()->copySelection(withHeaders);
}

} // namespace desk
