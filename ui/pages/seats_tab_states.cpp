// SPDX-License-Identifier: GPL-3.0-or-later
// What the tab says where there are no rows, what has room in it, and what Esc and the removal note do.
#include "ui/dialogs/removal_note_dialog.h"
#include "ui/pages/list_tools.h"
#include "ui/pages/seats_tab.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/detail_panel.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/pager.h"
#include "ui/widgets/search_field.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace desk {

namespace {

constexpr int leastRows = 2; // of the list, below the charts
constexpr int widthForDetails = 800; // of the tab, for the list and the details side by side

} // namespace

StateTexts SeatsTab::stateTexts() const
{
    StateTexts texts;
    texts.subject = tr("The seats");
    texts.nothingYet = {tr("No seats here"), tr("Nobody is in this list yet."), {}};
    // What is missing may be due to the search or to the chip; the button undoes the one that it is.
    if (m_model.searchText().isEmpty())
        texts.nothingMatches = {tr("Nobody here"), tr("No seat has this status."), tr("Show all seats")};
    else
        texts.nothingMatches
            = {tr("Nobody matches"), tr("No user ID, name or e-mail fits this search."), tr("Clear search")};
    texts.noActiveSubscription = {tr("No active subscription, so no seats"),
        tr("Seats come with a subscription. When this tenant has one again, its seats are listed here."), {}};
    return texts;
}

void SeatsTab::leaveEmptyState()
{
    if (m_model.searchText().isEmpty())
        return m_model.setFilter(SeatFilter::All);
    m_list->search()->reset();
    m_model.setSearchText({});
}

void SeatsTab::explainRemovalOfCurrent()
{
    if (const auto seat = m_model.detail(table()->currentIndex().row()))
        explainRemoval(seat->userId, seat->name);
}

void SeatsTab::explainRemoval(const QString &userId, const QString &name)
{
    auto *dialog = new RemovalNoteDialog(userId, name, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void SeatsTab::fitCharts()
{
    // In a low window the list comes first: some rows of it have to fit below the charts.
    const int banner
        = m_list->banner()->isHidden() ? 0 : m_list->banner()->sizeHint().height() + space::Medium;
    const int list
        = table()->horizontalHeader()->height() + leastRows * table()->verticalHeader()->defaultSectionSize();
    const int rest = m_list->controls()->heightForWidth(m_main->width()) + m_pager->sizeHint().height()
        + banner + list + 3 * space::Medium;
    m_charts->setVisible(!m_list->chips()->isHidden() && height() >= m_charts->maximumHeight() + rest);
}

void SeatsTab::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    makeRoom();
}

void SeatsTab::makeRoom()
{
    fitCharts();
    // Where both don't fit side by side, the details take the list's place until they are closed.
    const int both = m_main->minimumSizeHint().width() + space::Block + m_panel->minimumWidth();
    m_main->setVisible(m_panel->isHidden() || width() >= std::max(widthForDetails, both));
}

void SeatsTab::keyPressEvent(QKeyEvent *event)
{
    // From the list and the controls as well: Enter leaves the focus on the row.
    if (event->key() == Qt::Key_Escape && m_panel->isVisible())
        return m_panel->closePanel();
    Page::keyPressEvent(event);
}

} // namespace desk
