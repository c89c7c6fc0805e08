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
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace desk {

namespace {

constexpr QLatin1String seatsId("seats");

} // namespace

TenantActions::TenantActions(Capabilities provider, bool isReadOnly, QObject *parent)
    : allocate(new QAction(TenantPage::tr("&Allocate seat…"), parent))
    , import(new QAction(TenantPage::tr("&Import CSV…"), parent))
    , capacity(new QAction(TenantPage::tr("Add &capacity…"), parent))
{
    import->setShortcut(Qt::CTRL | Qt::Key_I);
    const std::pair<QAction *, Capability> all[] = {{allocate, Capability::AllocateSeats},
        {import, Capability::AllocateBatches}, {capacity, Capability::BuyCapacity}};
    for (const auto &[action, needed] : all) {
        action->setVisible(provider.testFlag(needed) && !isReadOnly);
        action->setEnabled(false);
    }
}

QList<QAction *> TenantActions::offered() const
{
    QList<QAction *> shown{allocate, import, capacity};
    shown.removeIf([](const QAction *action) { return !action->isVisible(); });
    return shown;
}

TenantPage::TenantPage(TenantViewModel &tenant, SeatsViewModel &seats, Preferences &preferences,
    const TenantActions &actions, QWidget *parent)
    : Page(parent)
    , m_tenant(tenant)
    , m_seats(seats)
    , m_actions(actions)
{
    setObjectName(QStringLiteral("tenantPage"));
    buildHead();
    auto *body = new QWidget(this);
    m_tabs = new TabStrip(body);
    m_pages = new QStackedWidget(body);
    auto *bodyLayout = new QVBoxLayout(body);
    bodyLayout->setContentsMargins(0, 0, 0, 0);
    bodyLayout->setSpacing(space::Block);
    bodyLayout->addWidget(m_tabs);
    bodyLayout->addWidget(m_pages, 1);
    m_seatsTab = new SeatsTab(seats, preferences, m_pages);

    StateTexts texts;
    texts.provider = m_tenant.provider();
    texts.subject = tr("The tenant");
    texts.notFoundAction = tr("Back to tenants");
    m_stack = new StateStack(body, texts, this);
    addTab({seatsId, tr("Seats"), m_seatsTab, [this](const TenantId &id) { m_seats.setTenant(id); }});

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::Page, space::Page, space::Page, space::Block);
    layout->setSpacing(space::Medium);
    layout->addWidget(m_header);
    layout->addWidget(m_sentence);
    layout->addWidget(m_doubt);
    layout->addWidget(m_stack, 1);
    connectModels();
    showHeader();
    showState();
    showActions();
}

void TenantPage::buildHead()
{
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
    connect(m_sentence, &Banner::actionRequested, m_actions.capacity, &QAction::trigger);
    connect(m_sentence, &Banner::secondActionRequested, this, [this] {
        showTab(seatsId);
        m_seatsTab->showNewest();
    });
    m_doubt = new Banner(this);
    m_doubt->setObjectName(QStringLiteral("tenantDoubt"));
    connect(m_doubt, &Banner::actionRequested, this, &TenantPage::refresh);
}

void TenantPage::connectModels()
{
    connect(m_header, &PageHeader::breadcrumbActivated, this, &TenantPage::backToTenants);
    connect(m_tabs, &TabStrip::currentIdChanged, this, &TenantPage::showTab);
    connect(&m_tenant, &TenantViewModel::headerChanged, this, &TenantPage::showHeader);
    connect(&m_tenant, &TenantViewModel::stateChanged, this, &TenantPage::showState);
    connect(&m_seats, &SeatsViewModel::stateChanged, this, [this] {
        const bool none = m_seats.state().empty == EmptyKind::NoActiveSubscription;
        if (std::exchange(m_noSubscription, none) != none)
            showHeader();
        showActions();
    });
    const auto noteSeats = [this] {
        if (m_seats.tenant() == m_tenant.tenant())
            m_tenant.noteSeats(m_seats.figures(), m_seats.capacity());
    };
    connect(&m_seats, &SeatsViewModel::capacityChanged, this, noteSeats);
    connect(&m_seats, &SeatsViewModel::figuresChanged, this, noteSeats);
    connect(m_stack, &StateStack::retryRequested, this, &TenantPage::refresh);
    connect(m_stack, &StateStack::emptyActionRequested, this, &TenantPage::backToTenants);
    connect(&m_tenant, &TenantViewModel::headerChanged, this, &Page::pageChanged);
    connect(&m_tenant, &TenantViewModel::stateChanged, this, &Page::pageChanged);
}

void TenantPage::addTab(const TenantTab &tab)
{
    m_parts.push_back({tab, {}, true});
    m_pages->addWidget(tab.page);
    refreshStrip();
    // What the window shows is about the tab that is open.
    connect(tab.page, &Page::pageChanged, this, [this, page = tab.page] {
        if (page == currentTab())
            Q_EMIT pageChanged();
    });
    connect(tab.page, &Page::exportRequested, this, &Page::exportRequested);
    if (QAction *action = tab.page->primaryAction())
        connect(action, &QAction::changed, this, &TenantPage::showButtons);
}

void TenantPage::refreshStrip()
{
    std::vector<TabStrip::Tab> tabs;
    for (const Part &part : m_parts) {
        if (part.shown)
            tabs.push_back({part.tab.id, part.tab.title});
    }
    m_tabs->setTabs(tabs);
}

TenantPage::Part *TenantPage::part(const QString &id)
{
    const auto at = std::ranges::find(m_parts, id, [](const Part &part) { return part.tab.id; });
    return at == m_parts.end() ? nullptr : &*at;
}

void TenantPage::setTabShown(const QString &id, bool shown)
{
    Part *tab = part(id);
    if (!tab || tab->shown == shown)
        return;
    tab->shown = shown;
    const bool wasOpen = openTabId() == id;
    refreshStrip();
    if (!shown && wasOpen)
        showTab(seatsId);
    else
        Q_EMIT pageChanged();
}

QString TenantPage::openTabId() const
{
    const auto at = std::ranges::find(m_parts, currentTab(), [](const Part &part) { return part.tab.page; });
    return at == m_parts.end() ? QString() : at->tab.id;
}

void TenantPage::openTab(const QString &id)
{
    const Part *tab = part(id);
    if (tab && tab->shown)
        showTab(id);
}

bool TenantPage::hasTabs() const
{
    return m_tabs->count() > 1;
}

void TenantPage::turnTab(int by)
{
    const int count = m_tabs->count();
    if (count > 1)
        m_tabs->setCurrentIndex((m_tabs->currentIndex() + by + count) % count);
}

void TenantPage::showTab(const QString &id)
{
    Part *tab = part(id);
    if (!tab)
        return;
    m_tabs->setCurrentId(id);
    m_pages->setCurrentWidget(tab->tab.page);
    if (tab->given != tenant()) {
        tab->given = tenant();
        tab->tab.setTenant(tenant());
    }
    showButtons();
    Q_EMIT pageChanged();
}

void TenantPage::buildActions()
{
    connect(m_actions.capacity, &QAction::triggered, this, &TenantPage::capacityRequested);
    connect(m_actions.import, &QAction::triggered, this, &TenantPage::importRequested);
    connect(m_actions.allocate, &QAction::triggered, this, &TenantPage::allocateRequested);
    // One primary action a page, at the end.
    for (QAction *action : {m_actions.import, m_actions.capacity, m_actions.allocate}) {
        auto *button = new QPushButton(QString(action->text()).remove(u'&'), m_header);
        button->setObjectName(action == m_actions.import ? QStringLiteral("importCsv")
                : action == m_actions.capacity           ? QStringLiteral("addCapacity")
                                                         : QStringLiteral("allocateSeat"));
        setButtonKind(button, action == m_actions.allocate ? ButtonKind::Primary : ButtonKind::Quiet);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, this, &TenantPage::showButtons);
        m_seatButtons.emplace_back(button, action);
        m_header->addAction(button);
    }
    m_tabButton = new QPushButton(m_header);
    setButtonKind(m_tabButton, ButtonKind::Primary);
    m_tabButton->setAutoDefault(false);
    connect(m_tabButton, &QPushButton::clicked, this, [this] { currentTab()->primaryAction()->trigger(); });
    m_tabButton->hide();
    m_header->addAction(m_tabButton);
}

void TenantPage::showButtons()
{
    if (!m_seatsTab)
        return; // not built yet
    const auto follow = [](QPushButton *button, const QAction *action, bool isOffered) {
        button->setVisible(isOffered);
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->isEnabled() ? QString() : toolTipText(action->statusTip()));
    };
    const bool seats = currentTab() == m_seatsTab;
    for (const auto &[button, action] : m_seatButtons)
        follow(button, action, seats && action->isVisible());
    const QAction *own = currentTab()->primaryAction();
    if (!own)
        return m_tabButton->hide();
    m_tabButton->setObjectName(own->objectName() + QLatin1String("Button"));
    m_tabButton->setText(QString(own->text()).remove(u'&'));
    follow(m_tabButton, own, own->isVisible());
}

bool TenantPage::isGone() const
{
    const ViewState &state = m_tenant.state();
    return state.phase == ViewState::Phase::Error && state.error
        && state.error->notFound == ApiError::NotFoundKind::TenantNotFound;
}

QString TenantPage::whyNoSeats() const
{
    const ViewState &seats = m_seats.state();
    if (isGone())
        return tr("%1 doesn't know this tenant.").arg(m_tenant.provider().name);
    if (m_noSubscription || m_tenant.header().hasNoSubscription)
        return tr("Without an active subscription nobody can have a seat.");
    if (seats.phase == ViewState::Phase::Error && seats.error
        && seats.error->kind == ApiError::Kind::Forbidden)
        return tr("This key isn't allowed to read the seats of this tenant.");
    return {};
}

void TenantPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_open = true;
    showActions();
}

void TenantPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_open = false;
    showActions();
}

void TenantPage::showActions()
{
    // They are in the window's menu and have keys too, which must not act on a tenant that isn't shown.
    const QString why = whyNoSeats();
    const bool possible = m_open && why.isEmpty() && !m_tenant.tenant().isEmpty();
    for (QAction *action : m_actions.offered()) {
        action->setEnabled(possible);
        action->setStatusTip(why);
    }
    showButtons();
}

void TenantPage::showTenant(const TenantId &id, const std::optional<Tenant> &known, const QString &tab)
{
    m_seatsTab->closeDetail();
    m_tenant.setTenant(id, known);
    // The head's facts and buttons need the seats, whichever tab is open.
    m_seats.setTenant(id);
    part(seatsId)->given = id;
    const Part *wanted = part(tab);
    showTab(wanted && wanted->shown ? tab : openTabId());
}

Page *TenantPage::currentTab() const
{
    return static_cast<Page *>(m_pages->currentWidget()); // there are only tabs in it
}

ListTools *TenantPage::list() const
{
    return currentTab()->list();
}

PageState TenantPage::pageState() const
{
    PageState state = currentTab()->pageState();
    state.loading = state.loading || m_tenant.state().loading;
    if (state.rereadCalls)
        *state.rereadCalls += 3; // the head's
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

void TenantPage::focusContent()
{
    currentTab()->focusContent();
}

void TenantPage::focusSearch()
{
    currentTab()->focusSearch();
}

void TenantPage::openColumns()
{
    currentTab()->openColumns();
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
    m_status->setToolTip(toolTipText(header.statusTooltip));
    m_status->setAccessibleDescription(header.statusTooltip);
    m_inactive->setVisible(header.isActive == false);
    showActions();
    // The list says it by itself where there is no subscription.
    if (header.sentence.isEmpty() || m_noSubscription)
        m_sentence->clear();
    else
        m_sentence->showMessage(toneOf(header.sentenceTone), header.sentence,
            header.isOverCapacity && m_actions.capacity->isVisible() ? m_actions.capacity->text().remove(u'&')
                                                                     : QString(),
            false, header.isOverCapacity ? tr("Show newest seats") : QString());
    if (header.doubt.isEmpty())
        m_doubt->clear();
    else if (m_doubt->message() != header.doubt)
        m_doubt->showMessage(Tone::Warning, header.doubt, tr("Read again"));
}

void TenantPage::showState()
{
    // The seats are read on their own: what fails in the head's calls takes nothing away from them, except
    // that a tenant which doesn't exist has none.
    const ViewState &state = m_tenant.state();
    ViewState shown = state;
    if (!isGone())
        shown.phase = ViewState::Phase::Ready;
    m_stack->setState(shown);
    if (state.loading)
        m_header->progress()->start();
    else
        m_header->progress()->stop();
    showActions();
}

} // namespace desk
