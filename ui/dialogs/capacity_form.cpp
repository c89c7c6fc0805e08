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
#include "ui/widgets/wrapping_layout.h"

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
    , m_lookedAgain(new QCheckBox(tr("Yes, that is the number I mean"), this))
    , m_lines(new AmountTable(this))
    , m_choices(new ChoiceTable(this))
    , m_cause(formText(this))
    , m_seatWaiting(new QCheckBox(this))
    , m_footnote(formText(this))
{
    setObjectName(QStringLiteral("capacityForm"));
    m_lookedAgain->setObjectName(QStringLiteral("lookedAgain"));
    m_seatWaiting->setObjectName(QStringLiteral("seatWaiting"));
    auto *pending = new QHBoxLayout(m_pending);
    pending->setContentsMargins(0, 0, 0, 0);
    pending->addWidget(m_showPending);
    pending->addWidget(m_copyPending);
    pending->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Block);
    layout->addWidget(makeTop());
    layout->addWidget(m_notices);
    layout->addWidget(m_pending);
    layout->addWidget(m_lookedAgain);
    layout->addWidget(m_lines);
    layout->addWidget(m_choices);
    layout->addWidget(makeTiles());
    layout->addWidget(m_cause);
    layout->addWidget(m_seatWaiting);
    layout->addWidget(m_footnote);
    layout->addStretch(1);
    connectAll();
    restyle();
}

QWidget *CapacityForm::makeTop()
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
    number->addWidget(m_added);
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
    layout->addWidget(m_forWaiting, 0, Qt::AlignLeft);
    layout->addWidget(m_problem);
    return top;
}

QWidget *CapacityForm::makeTiles()
{
    auto *tiles = new QWidget(this);
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
    const QString secondLook = m_vm.secondLook();
    if (!secondLook.isEmpty())
        notices.push_back({StatusTone::Warning, secondLook});
    m_notices->setNotices(notices);
    m_pending->setVisible(m_vm.hasPending());
    m_copyPending->setVisible(!m_vm.pendingLink().isEmpty());
    m_lookedAgain->setVisible(!secondLook.isEmpty());
    showChecked(m_lookedAgain, m_vm.lookedAgain());
    m_lines->setLines(bill.lines);
    m_choices->setChoices(bill.choices);
    refreshTiles();
    const int waiting = int(m_vm.ask().waiting.size());
    m_seatWaiting->setText(
        tr("Give the %n waiting person(s) their seats when the capacity is there", nullptr, waiting));
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
            tr("Exactly what the %n waiting need: %1", nullptr, waiting).arg(countText(*needed)));
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

void CapacityForm::refreshTiles()
{
    const CapacityBill &bill = m_vm.bill();
    const QuoteCard &quote = bill.quote;
    if (!quote.isThere) {
        const Provider &provider = m_vm.account().provider;
        const QString why = provider.can(Capability::QuoteCapacity)
            ? tr("%1 gives a quote only when a seat is asked for at capacity.").arg(provider.name)
            : tr("%1 gives no quotes.").arg(provider.name);
        if (bill.estimate.charge) {
            m_estimate->setValue(moneyText(*bill.estimate.charge));
            m_estimate->setCaption(tr("for %1 seats in all").arg(countText(bill.estimate.wantedSeats)));
        } else {
            m_estimate->setUnknown(bill.lines.empty() ? QString() : bill.lines.front().reason);
            m_estimate->setCaption(tr("none can be worked out"));
        }
        m_quote->setUnknown(why);
        m_quote->setCaption(tr("none was given"));
        m_difference->setUnknown(why);
        m_difference->setCaption(tr("nothing to compare"));
        m_cause->hide();
        return;
    }
    m_estimate->setValue(quote.estimate);
    m_estimate->setCaption(quote.scope);
    // In doubt about the unit, the digits stand for themselves; the notice has both readings.
    m_quote->setValue(
        quote.unitDoubt ? quote.raw : quote.quote, quote.unitDoubt ? Tone::Warning : Tone::Neutral);
    m_quote->setCaption(quote.scope);
    m_quote->setToolTip(toolTipText(tr("%1 sent %2.").arg(m_vm.account().provider.name, quote.raw)));
    m_difference->setValue(quote.difference);
    const bool isKnown = quote.difference != unknownText();
    m_difference->setCaption(!quote.cause.isEmpty() ? tr("see below")
            : isKnown                               ? tr("none")
                                                    : tr("nothing to compare"));
    QStringList below;
    if (!quote.cause.isEmpty())
        below << quote.cause;
    if (!quote.serverText.isEmpty())
        below << tr("Message from %1: %2").arg(m_vm.account().provider.name, isolated(quote.serverText));
    below += quote.working;
    m_cause->setText(below.join(QLatin1Char('\n')));
    m_cause->setVisible(!below.isEmpty());
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
    m_cause->setFont(captionFont(font()));
    m_footnote->setFont(captionFont(font()));
    setTextRole(m_cause, Role::Secondary);
    setTextRole(m_footnote, Role::Secondary);
}

} // namespace desk
