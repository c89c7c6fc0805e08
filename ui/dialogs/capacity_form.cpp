// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/capacity_form.h"

#include "models/items/formatting.h"
#include "models/items/proration_text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/amount_table.h"
#include "ui/widgets/assistive.h"
#include "ui/widgets/brief_clipboard.h"
#include "ui/widgets/choice_table.h"
#include "ui/widgets/fact_tile.h"
#include "ui/widgets/notice_list.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/seat_stepper.h"
#include "ui/widgets/surface.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <climits>

namespace desk {

namespace {

constexpr int leastTwoColumns = 660;

QLabel *formText(QWidget *parent)
{
    QLabel *label = plainLabel({}, parent);
    label->setWordWrap(true);
    return label;
}

QPushButton *formLink(const QString &text, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    setButtonKind(button, ButtonKind::Link);
    return button;
}

} // namespace

CapacityForm::CapacityForm(CapacityViewModel &viewModel, QWidget *parent)
    : QWidget(parent)
    , m_vm(viewModel)
    , m_notices(new NoticeList(this))
    , m_pending(new QWidget(this))
    , m_showPending(formLink(tr("Show that purchase"), QStringLiteral("showPending"), m_pending))
    , m_copyPending(formLink(tr("Copy its link"), QStringLiteral("copyPending"), m_pending))
    , m_lookedAgain(new QCheckBox(this))
    , m_lines(new AmountTable(this))
    , m_choices(new ChoiceTable(this))
    , m_quoted(formText(this))
    , m_serverText(formText(this))
    , m_seatWaiting(new QCheckBox(this))
    , m_footnote(formText(this))
{
    setObjectName(QStringLiteral("capacityForm"));
    m_lookedAgain->setObjectName(QStringLiteral("lookedAgain"));
    m_seatWaiting->setObjectName(QStringLiteral("seatWaiting"));
    auto *pending = new QHBoxLayout(m_pending);
    pending->setContentsMargins(0, 0, 0, 0);
    pending->setSpacing(space::Block);
    pending->addWidget(m_showPending);
    pending->addWidget(m_copyPending);
    pending->addStretch(1);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(space::Large);
    m_columns->addWidget(makeChoosing(), 5);
    m_columns->addWidget(makeBill(), 6);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Block);
    layout->addWidget(m_notices);
    layout->addWidget(m_pending);
    layout->addWidget(m_lookedAgain);
    layout->addLayout(m_columns);
    layout->addWidget(makeTiles());
    layout->addWidget(m_seatWaiting);
    layout->addWidget(m_footnote);
    layout->addStretch(1);
    connectAll();
    restyle();
}

/// What is wanted.
QWidget *CapacityForm::makeChoosing()
{
    auto *top = new QWidget(this);
    m_fromLabel = plainLabel({}, top);
    m_stepper = new SeatStepper(top);
    m_added = plainLabel({}, top);
    m_forWaiting = formLink({}, QStringLiteral("forWaiting"), top);
    m_problem = formText(top);
    m_problem->setObjectName(QStringLiteral("inputProblem"));
    m_planLabel = plainLabel(tr("&Plan"), top);
    m_plan = new QComboBox(top);
    m_plan->setObjectName(QStringLiteral("planChoice"));
    m_plan->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_plan->setMinimumContentsLength(16);
    m_planLabel->setBuddy(m_plan);
    auto *number = new QHBoxLayout;
    number->setSpacing(space::Medium);
    number->addWidget(m_fromLabel);
    number->addWidget(m_stepper);
    number->addStretch(1);
    auto *plan = new QHBoxLayout;
    plan->setSpacing(space::Small);
    plan->addWidget(m_planLabel);
    plan->addWidget(m_plan, 1);
    auto *layout = new QVBoxLayout(top);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Small);
    layout->addLayout(plan);
    layout->addLayout(number);
    layout->addWidget(m_added);
    layout->addWidget(m_forWaiting, 0, Qt::AlignLeft);
    layout->addWidget(m_problem);
    layout->addSpacing(space::Small);
    layout->addWidget(m_choices);
    layout->addStretch(1);
    return top;
}

/// What it costs, and what the provider says that it costs.
QWidget *CapacityForm::makeBill()
{
    auto *bill = new QWidget(this);
    auto *layout = new QVBoxLayout(bill);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Medium);
    layout->addWidget(m_lines);
    layout->addWidget(m_quoted);
    layout->addWidget(m_serverText);
    layout->addStretch(1);
    return bill;
}

QWidget *CapacityForm::makeTiles()
{
    auto *tiles = m_tiles = new QWidget(this);
    m_estimate = new FactTile(tiles);
    m_quote = new FactTile(tiles);
    m_difference = new FactTile(tiles);
    m_estimate->setObjectName(QStringLiteral("estimateTile"));
    m_quote->setObjectName(QStringLiteral("quoteTile"));
    m_difference->setObjectName(QStringLiteral("differenceTile"));
    m_estimate->setLabel(tr("Estimate"));
    m_quote->setLabel(tr("%1's quote").arg(m_vm.account().provider.name));
    m_difference->setLabel(tr("Difference"));
    auto *layout = new QHBoxLayout(tiles);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Small);
    for (FactTile *tile : {m_estimate, m_quote, m_difference})
        layout->addWidget(tile, 1);
    return tiles;
}

void CapacityForm::connectAll()
{
    connect(m_stepper, &SeatStepper::valueChanged, &m_vm, &CapacityViewModel::setWanted);
    connect(m_choices, &ChoiceTable::chosen, &m_vm, &CapacityViewModel::setWanted);
    connect(m_forWaiting, &QPushButton::clicked, this, [this] {
        if (const auto wanted = m_vm.wantedForWaiting())
            m_vm.setWanted(*wanted);
    });
    connect(m_plan, &QComboBox::activated, this, [this](int index) { m_vm.setSubscription(size_t(index)); });
    connect(m_lookedAgain, &QCheckBox::toggled, &m_vm, &CapacityViewModel::setLookedAgain);
    connect(m_seatWaiting, &QCheckBox::toggled, &m_vm, &CapacityViewModel::setSeatWaiting);
    connect(m_showPending, &QPushButton::clicked, &m_vm, &CapacityViewModel::showPending);
    connect(m_copyPending, &QPushButton::clicked, this, [this] {
        copyBriefly(m_vm.pendingLink());
        m_vm.noteLinkCopied();
    });
}

void CapacityForm::refresh()
{
    const CapacityBill &bill = m_vm.bill();
    refreshTop();
    std::vector<BillNotice> notices = m_vm.notices();
    const QString look = m_vm.secondLook();
    if (!look.isEmpty() && std::ranges::find(notices, look, &BillNotice::text) == notices.end())
        notices.push_back({StatusTone::Warning, look});
    m_notices->setNotices(notices);
    m_pending->setVisible(m_vm.hasPending());
    m_copyPending->setVisible(!m_vm.pendingLink().isEmpty());
    m_lookedAgain->setText(look == bill.quote.doubt ? tr("Yes, order it at the estimate")
                                                    : tr("Yes, that is the number I mean"));
    m_lookedAgain->setVisible(!look.isEmpty());
    showChecked(m_lookedAgain, m_vm.lookedAgain());
    m_lines->setLines(bill.lines);
    m_choices->setChoices(bill.choices);
    refreshQuote();
    const int waiting = int(m_vm.ask().waiting.size());
    m_seatWaiting->setText(
        tr("Give the %n waiting person(s) a seat once the capacity rises", nullptr, waiting));
    m_seatWaiting->setVisible(waiting > 0);
    showChecked(m_seatWaiting, m_vm.seatWaiting());
    m_footnote->setText(
        tr("All estimates are without tax. %1 A checkout that was opened elsewhere for this "
           "tenant can't be seen from here.")
            .arg(m_vm.isReading() ? tr("The currency is still being looked up.")
                                  : currencySourceText(bill.currency, m_vm.account().provider.name)));
}

void CapacityForm::refreshTop()
{
    const CapacityBill &bill = m_vm.bill();
    const auto current = bill.basis.currentSeats;
    m_fromLabel->setText(tr("%1 →", "seats now, before an arrow to those wanted")
                             .arg(current ? countText(*current) : unknownText()));
    m_stepper->setValue(m_vm.wanted());
    const qint64 added = current ? m_vm.wanted() - *current : 0;
    m_added->setText(
        added > 0 ? tr("+%Ln seat(s)", nullptr, int(std::min<qint64>(added, INT_MAX))) : QString());
    m_problem->setText(bill.inputProblem);
    m_problem->setVisible(!bill.inputProblem.isEmpty());
    const auto needed = m_vm.wantedForWaiting();
    const int waiting = int(m_vm.ask().waiting.size());
    m_forWaiting->setVisible(needed.has_value());
    if (needed)
        m_forWaiting->setText(
            tr("Just enough for the %n waiting: %1", nullptr, waiting).arg(countText(*needed)));
    const bool several = bill.plans.size() > 1;
    m_planLabel->setVisible(several);
    m_plan->setVisible(several);
    if (several && m_plan->count() != bill.plans.size()) {
        m_plan->clear();
        for (const QString &plan : bill.plans)
            m_plan->addItem(withoutMnemonic(plan));
    }
    if (several)
        m_plan->setCurrentIndex(int(m_vm.subscription()));
    setTextRole(m_problem, Role::Critical);
}

/// A quote for another number of seats, or in another unit, is no figure beside this bill: it is told in
/// words.
void CapacityForm::refreshQuote()
{
    const QuoteCard &quote = m_vm.bill().quote;
    m_quoted->setText(quote.sentence);
    m_quoted->setVisible(!quote.sentence.isEmpty());
    m_tiles->setVisible(quote.fits && !quote.sentence.isEmpty());
    m_estimate->setValue(quote.estimate);
    m_quote->setValue(quote.quote);
    m_quote->setToolTip(toolTipText(tr("%1 sent %2.").arg(m_vm.account().provider.name, quote.raw)));
    m_difference->setValue(quote.difference);
    QStringList said;
    if (!quote.serverText.isEmpty())
        said << tr("Message from %1: %2").arg(m_vm.account().provider.name, isolated(quote.serverText));
    said += quote.working;
    m_serverText->setText(said.join(QLatin1Char('\n')));
    m_serverText->setVisible(!said.isEmpty());
}

/// One below the other where there is no room for both.
void CapacityForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < leastTwoColumns;
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void CapacityForm::focusNumber()
{
    m_stepper->field()->setFocus();
    m_stepper->field()->selectAll();
}

void CapacityForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void CapacityForm::restyle()
{
    m_fromLabel->setFont(bigNumberFont(font()));
    m_added->setFont(sectionFont(font()));
    setTextRole(m_fromLabel, Role::Secondary);
    setTextRole(m_added, Role::Secondary);
    setTextRole(m_problem, Role::Critical);
    m_serverText->setFont(captionFont(font()));
    m_footnote->setFont(captionFont(font()));
    setTextRole(m_serverText, Role::Secondary);
    setTextRole(m_footnote, Role::Secondary);
}

} // namespace desk
