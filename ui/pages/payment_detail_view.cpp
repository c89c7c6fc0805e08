// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/payment_detail_view.h"

#include "models/items/formatting.h"
#include "models/items/proration_text.h"
#include "ui/pages/words.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/key_value_grid.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/status_badge.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/wrapping_layout.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace desk {

namespace {

constexpr qsizetype mostNames = 20; // of the people who wait

QLabel *paymentText(const QString &name, QWidget *parent)
{
    QLabel *label = plainLabel({}, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QLabel *paymentSection(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setFont(strongFont(parent->font()));
    return label;
}

void showText(QLabel *label, const QString &text)
{
    label->setText(breakable(text));
    label->setVisible(!text.isEmpty());
}

QString countOrNothing(const std::optional<qint64> &count)
{
    return count ? countText(*count) : QString();
}

QString peopleText(const std::vector<SeatPerson> &people)
{
    QStringList names;
    for (const SeatPerson &person : people) {
        if (names.size() == mostNames)
            break;
        names << oneLine(person.userId.text(), 100);
    }
    QString text = names.join(QStringLiteral(", "));
    if (qsizetype(people.size()) > mostNames)
        text
            = PaymentDetailView::tr("%1 and %2 more").arg(text, countText(qint64(people.size()) - mostNames));
    return text;
}

QString momentTip(const QDateTime &utc)
{
    return utc.isValid() ? timeTooltip(Timestamp::fromUtcMs(utc.toMSecsSinceEpoch())) : QString();
}

} // namespace

PaymentDetailView::PaymentDetailView(const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent)
    , m_state(new StatusBadge(this))
    , m_sentence(paymentText(QStringLiteral("paymentSentence"), this))
    , m_advice(paymentText(QStringLiteral("paymentAdvice"), this))
    , m_look(paymentText(QStringLiteral("paymentLook"), this))
    , m_linkProblem(paymentText(QStringLiteral("paymentLinkProblem"), this))
    , m_reason(paymentText(QStringLiteral("paymentReason"), this))
{
    setObjectName(QStringLiteral("paymentDetail"));
    setCaption(m_look);
    setCaption(m_reason);
    auto *buttons = new WrappingLayout;
    buttons->setSpacing(space::Small);
    for (QAction *action : actions) {
        auto *button = new QPushButton(this);
        button->setObjectName(action->objectName() + QLatin1String("Button"));
        button->setAutoDefault(false);
        connect(action, &QAction::changed, this, &PaymentDetailView::showButtons);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        buttons->addWidget(button);
        m_buttons.emplace_back(button, action);
    }
    m_more = new QToolButton(this);
    m_more->setObjectName(QStringLiteral("paymentMore"));
    m_more->setText(tr("More"));
    m_more->setIcon(icon(IconName::More));
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setAccessibleName(tr("More actions"));
    // Not as the button's own menu: Qt then offers assistive tools an action that does nothing.
    connect(m_more, &QToolButton::clicked, this, &PaymentDetailView::openMore);
    buttons->addWidget(m_more);
    showButtons();
    m_facts = new KeyValueGrid(this);
    m_serverTitle = paymentSection(tr("Message from server"), this);
    m_server = new KeyValueGrid(this);
    m_linesTitle = paymentSection(tr("Activity"), this);
    m_lines = new KeyValueGrid(this);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Medium);
    layout->addWidget(m_state, 0, Qt::AlignLeft);
    layout->addWidget(m_sentence);
    layout->addWidget(m_advice);
    layout->addWidget(m_look);
    layout->addWidget(m_linkProblem);
    layout->addLayout(buttons);
    layout->addWidget(m_reason);
    layout->addWidget(m_facts);
    layout->addWidget(m_serverTitle);
    layout->addWidget(m_server);
    layout->addWidget(m_linesTitle);
    layout->addWidget(m_lines);
    layout->addStretch(1);
}

void PaymentDetailView::setLead(QAction *lead, QAction *second)
{
    const QList<QAction *> leads{lead, second};
    if (m_leads == leads)
        return;
    m_leads = leads;
    for (const auto &[button, action] : m_buttons)
        setButtonKind(button, action == lead ? ButtonKind::Primary : ButtonKind::Quiet);
    showButtons();
}

void PaymentDetailView::showButtons()
{
    bool any = false;
    for (const auto &[button, action] : m_buttons) {
        const bool leads = m_leads.contains(action);
        button->setText(action->iconText()); // without the mnemonic of the menu
        button->setEnabled(action->isEnabled());
        button->setVisible(leads && action->isVisible());
        any = any || (!leads && action->isVisible());
    }
    m_more->setVisible(any);
}

void PaymentDetailView::openMore()
{
    auto *menu = new QMenu(m_more);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("paymentMoreMenu"));
    for (const auto &[button, action] : m_buttons) {
        if (!m_leads.contains(action))
            menu->addAction(action);
    }
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void PaymentDetailView::setLook(const QString &look)
{
    showText(m_look, look);
}

void PaymentDetailView::setDetail(const PaymentDetail &detail, const QDateTime &utcNow)
{
    const Intent &intent = detail.intent;
    m_state->setStatus(intentStateText(intent.state), toneOf(intentStateTone(intent.state)));
    showText(m_sentence, detail.text.sentence);
    showText(m_advice, detail.text.advice);
    setLook(detail.text.look);
    const PaymentOffers &offers = detail.offers;
    showText(m_linkProblem,
        !offers.linkProblem.isEmpty() ? tr("The link isn't opened from here. %1").arg(offers.linkProblem)
            : !offers.linkQuestion.isEmpty()
            ? tr("The link is opened only when this was confirmed. %1").arg(offers.linkQuestion)
            : QString());
    showText(m_reason, offers.reason);
    setFacts(detail);
    std::vector<KeyValueGrid::Row> said;
    if (!intent.answer.isEmpty())
        said.push_back({tr("Message"), intent.answer, false, true, {}});
    if (const QStringList working
        = serverWorkingLines(serverWorking(intent.answeredWorking), intent.providerName);
        !working.empty())
        said.push_back({tr("Calculation"), working.join(u'\n'), false, true, {}});
    m_serverTitle->setVisible(!said.empty());
    m_server->setVisible(!said.empty());
    m_server->setRows(said);
    setLines(detail, utcNow);
    // The grids make their stops anew; each goes before those that are there.
    for (KeyValueGrid *grid : {m_lines, m_server, m_facts})
        placeAfterForTab(m_more, grid);
}

void PaymentDetailView::setFacts(const PaymentDetail &detail)
{
    const Intent &intent = detail.intent;
    const IntentAmount amount = intentAmount(intent);
    const QString began = intent.createdAt.isValid()
        ? dateTimeText(Timestamp::fromUtcMs(intent.createdAt.toMSecsSinceEpoch()))
        : QString();
    std::vector<KeyValueGrid::Row> rows{
        {tr("Kind"), intentTitle(intent), false, true, {}},
        {tr("Tenant"), intent.tenantName, false, true, {}},
        {tr("Tenant ID"), intent.tenant.text(), true, false, {}},
    };
    if (!intent.subscription.isEmpty()) {
        rows.push_back({tr("Product"), intent.productName, false, true, {}});
        rows.push_back({tr("Subscription ID"), intent.subscription.text(), true, false, {}});
    }
    if (intent.mayCost()) {
        rows.push_back({tr("Amount"), amount.text, false, false, {}});
        rows.push_back({tr("Source"), amount.note, false, true, {}});
    }
    if (intent.kind == IntentKind::AddCapacity) {
        rows.push_back({tr("Seats in use before"), countOrNothing(intent.activeBefore), false, false, {}});
        rows.push_back({tr("Capacity before"), countOrNothing(intent.unitsBefore), false, false, {}});
        rows.push_back({tr("Capacity wanted"), countOrNothing(intent.unitsWanted), false, false, {}});
    }
    if (intent.kind == IntentKind::BuyAddon)
        rows.push_back({tr("Add-on credits before"), countOrNothing(intent.unitsBefore), false, false, {}});
    if (intent.kind == IntentKind::ConsumeCredits)
        rows.push_back({tr("Credits before"), countOrNothing(intent.unitsBefore), false, false, {}});
    if (!intent.idempotencyKey.isEmpty())
        rows.push_back({tr("Idempotency key"), intent.idempotencyKey, true, false, {}});
    const QString observed = intentObserved(intent);
    rows.push_back({tr("Observed"), observed, false, !observed.isEmpty(), momentTip(intent.observedAt)});
    if (!intent.waiting.empty()) {
        rows.push_back({tr("Waiting people"), intentWaitingText(intent), false, true, {}});
        rows.push_back({tr("User IDs"), peopleText(intent.waiting), false, true, {}});
    }
    rows.push_back({tr("Started"), began, false, false, momentTip(intent.createdAt)});
    rows.push_back({tr("User"), intent.operatorName, false, true, {}});
    rows.push_back({tr("Account"), tr("%1 · %2").arg(accountModeText(intent.mode), intent.accountName), false,
        true, {}});
    if (!detail.offers.linkHost.isEmpty())
        rows.push_back({tr("Link leads to"), detail.offers.linkHost, true, false, {}});
    if (!intent.providerId.isEmpty())
        rows.push_back({tr("%1's ID").arg(intent.providerName), intent.providerId, true, false, {}});
    if (!intent.requestId.isEmpty())
        rows.push_back({tr("Request ID"), intent.requestId, true, false, {}});
    if (!intent.problem.isEmpty())
        rows.push_back({tr("Problem"), intent.problem, false, true, {}});
    m_facts->setRows(rows);
}

void PaymentDetailView::setLines(const PaymentDetail &detail, const QDateTime &utcNow)
{
    std::vector<KeyValueGrid::Row> rows;
    for (const ActivityEntry &line : detail.lines) {
        QString text = activityActionText(line.action, detail.intent.providerName);
        if (!line.detail.isEmpty())
            text += u'\n' + line.detail;
        rows.push_back({momentText(line.at, utcNow), text, false, true, momentTip(line.at)});
    }
    m_linesTitle->setVisible(!rows.empty());
    m_lines->setVisible(!rows.empty());
    m_lines->setRows(rows);
}

} // namespace desk
