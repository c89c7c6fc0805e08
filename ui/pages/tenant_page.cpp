// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tenant_page.h"

#include "models/items/formatting.h"
#include "ui/pages/seats_tab.h"
#include "ui/pages/words.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/status_badge.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/thin_progress.h"

#include <QAction>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace desk {

TenantPage::TenantPage(
    TenantViewModel &tenant, SeatsViewModel &seats, Preferences &preferences, QWidget *parent)
    : Page(parent)
    , m_tenant(tenant)
    , m_seats(seats)
{
    setObjectName(QStringLiteral("tenantPage"));
    m_header = new PageHeader(this);
    m_header->setBreadcrumb(tr("Tenants"));
    m_status = new StatusBadge(m_header);
    m_inactive = new StatusBadge(m_header);
    m_inactive->setStatus(tr("Inactive"), Tone::Warning);
    m_header->addBadge(m_status);
    m_header->addBadge(m_inactive);
    buildActions();
    m_sentence = new Banner(this);
    m_sentence->setObjectName(QStringLiteral("tenantSentence"));

    auto *body = new QWidget(this);
    auto *bodyLayout = new QVBoxLayout(body);
    bodyLayout->setContentsMargins(0, 0, 0, 0);
    bodyLayout->setSpacing(space::Block);
    m_tabs = new TabStrip(body);
    m_tabs->setTabs({{QStringLiteral("seats"), tr("Seats")}});
    m_seatsTab = new SeatsTab(seats, preferences, body);
    bodyLayout->addWidget(m_tabs);
    bodyLayout->addWidget(m_seatsTab, 1);

    StateTexts texts;
    texts.subject = tr("The tenant");
    m_stack = new StateStack(body, texts, this);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::Page, space::Page, space::Page, space::Block);
    layout->setSpacing(space::Medium);
    layout->addWidget(m_header);
    layout->addWidget(m_sentence);
    layout->addWidget(m_stack, 1);

    connect(m_header, &PageHeader::breadcrumbActivated, this, &TenantPage::backToTenants);
    connect(&m_tenant, &TenantViewModel::headerChanged, this, &TenantPage::showHeader);
    connect(&m_tenant, &TenantViewModel::stateChanged, this, &TenantPage::showState);
    connect(&m_seats, &SeatsViewModel::stateChanged, this, [this] {
        const bool none = m_seats.state().empty == EmptyKind::NoActiveSubscription;
        if (std::exchange(m_noSubscription, none) != none)
            showHeader();
        showActions();
    });
    connect(&m_seats, &SeatsViewModel::capacityChanged, this, [this] {
        if (m_seats.capacity())
            m_tenant.noteCapacity(*m_seats.capacity());
    });
    connect(m_stack, &StateStack::retryRequested, this, &TenantPage::refresh);
    connect(&m_tenant, &TenantViewModel::headerChanged, this, &Page::pageChanged);
    connect(&m_tenant, &TenantViewModel::stateChanged, this, &Page::pageChanged);
    connect(m_seatsTab, &Page::pageChanged, this, &Page::pageChanged);
    connect(m_seatsTab, &Page::exportRequested, this, &Page::exportRequested);
    showHeader();
    showState();
    showActions();
}

void TenantPage::buildActions()
{
    m_capacity = new QAction(tr("Add &capacity…"), this);
    m_import = new QAction(tr("&Import CSV…"), this);
    m_allocate = new QAction(tr("&Allocate seat…"), this);
    connect(m_capacity, &QAction::triggered, this, &TenantPage::capacityRequested);
    connect(m_import, &QAction::triggered, this, &TenantPage::importRequested);
    connect(m_allocate, &QAction::triggered, this, &TenantPage::allocateRequested);
    m_seatActions = {m_allocate, m_import, m_capacity};
    // One primary action a page, at the end.
    for (QAction *action : {m_import, m_capacity, m_allocate}) {
        auto *button = new QPushButton(QString(action->text()).remove(u'&'), m_header);
        button->setObjectName(action == m_import ? QStringLiteral("importCsv")
                : action == m_capacity           ? QStringLiteral("addCapacity")
                                                 : QStringLiteral("allocateSeat"));
        setButtonKind(button, action == m_allocate ? ButtonKind::Primary : ButtonKind::Quiet);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button, [button, action] {
            button->setVisible(action->isVisible());
            button->setEnabled(action->isEnabled());
        });
        m_header->addAction(button);
    }
}

void TenantPage::setWritable(bool writable)
{
    m_writable = writable;
    showActions();
}

void TenantPage::showActions()
{
    const bool possible = !m_noSubscription && !m_tenant.tenant().isEmpty();
    for (QAction *action : std::as_const(m_seatActions)) {
        action->setVisible(m_writable);
        action->setEnabled(possible);
    }
}

void TenantPage::showTenant(const TenantId &id, const std::optional<Tenant> &known, const QString &tab)
{
    m_seatsTab->closeDetail();
    if (!tab.isEmpty())
        m_tabs->setCurrentId(tab);
    m_tenant.setTenant(id, known);
    m_seats.setTenant(id);
}

Page *TenantPage::currentTab() const
{
    return m_seatsTab;
}

ListTools *TenantPage::list() const
{
    return currentTab()->list();
}

PageState TenantPage::pageState() const
{
    PageState state = currentTab()->pageState();
    state.loading = state.loading || m_tenant.state().loading;
    return state;
}

std::optional<ExportOffer> TenantPage::exportOffer()
{
    return currentTab()->exportOffer();
}

void TenantPage::refresh()
{
    m_tenant.refresh();
    currentTab()->refresh();
}

QString TenantPage::place() const
{
    return m_tenant.header().name;
}

QList<QAction *> TenantPage::rowActions()
{
    return currentTab()->rowActions();
}

std::vector<ChartCard *> TenantPage::chartCards() const
{
    return currentTab()->chartCards();
}

bool TenantPage::canTurnPage(int by) const
{
    return currentTab()->canTurnPage(by);
}

void TenantPage::turnPage(int by)
{
    currentTab()->turnPage(by);
}

void TenantPage::showHeader()
{
    const TenantHeader &header = m_tenant.header();
    m_header->setTitle(header.name);
    m_header->setId(header.externalId);
    QStringList facts{header.plan, header.interval, header.period};
    facts.removeAll(unknownText());
    m_header->setFacts(facts);
    m_header->setToolTip(toolTipText(header.periodTooltip));
    m_status->setVisible(!header.status.isEmpty() && header.status != unknownText());
    m_status->setStatus(header.status, toneOf(header.statusTone));
    m_inactive->setVisible(header.isActive == false);
    // The list says it by itself where there is no subscription.
    if (header.sentence.isEmpty() || m_noSubscription)
        m_sentence->clear();
    else
        m_sentence->showMessage(toneOf(header.sentenceTone), header.sentence);
}

void TenantPage::showState()
{
    // The seats are read on their own: what fails in the head's calls takes nothing away from them, except
    // that a tenant which doesn't exist has none.
    const ViewState &state = m_tenant.state();
    const bool gone = state.phase == ViewState::Phase::Error && state.error
        && state.error->notFound == ApiError::NotFoundKind::TenantNotFound;
    ViewState shown = state;
    if (!gone)
        shown.phase = ViewState::Phase::Ready;
    m_stack->setState(shown);
    if (state.loading)
        m_header->progress()->start();
    else
        m_header->progress()->stop();
}

} // namespace desk
