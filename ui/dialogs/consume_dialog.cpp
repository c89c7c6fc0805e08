// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/consume_dialog.h"

#include "models/items/credit_words.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/amount_table.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/detail_fold.h"
#include "ui/widgets/money_confirmation.h"
#include "ui/widgets/notice_list.h"
#include "ui/widgets/outcome_card.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/surface.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace desk {

namespace {

constexpr int consumeWidth = 560;

} // namespace

ConsumeDialog::ConsumeDialog(ConsumeViewModel &viewModel, QWidget *parent)
    : WriteDialog(QStringLiteral("consume"), viewModel.account(), viewModel.clock(), consumeWidth,
        Fit::OnlyGrows, true, parent)
    , m_vm(viewModel)
    , m_question(new MoneyConfirmation(this))
    , m_pool(new QComboBox(this))
    , m_amount(new QLineEdit(this))
    , m_amountProblem(plainLabel({}, this))
    , m_reason(new QLineEdit(this))
    , m_figures(new AmountTable(this))
    , m_key(plainLabel({}, this))
    , m_copyKey(new CopyButton(tr("Copy idempotency key"), this))
    , m_notices(new NoticeList(this))
    , m_card(new OutcomeCard(m_vm.account().provider.name, this))
    , m_askAgain(new QPushButton(tr("Ask again with the same key"), this))
    , m_edit(new QPushButton(tr("Back to the form"), this))
    , m_send(verbButton())
{
    build();
    connectAll();
    restyle();
    refresh();
}

ConsumeDialog::~ConsumeDialog()
{
    disconnect(&m_vm, nullptr, this, nullptr);
}

void ConsumeDialog::addField(QVBoxLayout *to, const QString &label, QWidget *field)
{
    QLabel *caption = plainLabel(label, this);
    caption->setBuddy(field);
    field->setAccessibleName(QString(label).remove(u'&'));
    auto *box = new QVBoxLayout;
    box->setSpacing(space::Tiny);
    box->addWidget(caption);
    box->addWidget(field);
    to->addLayout(box);
}

QWidget *ConsumeDialog::makeForm()
{
    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Medium);
    m_pool->setObjectName(QStringLiteral("consumePool"));
    m_amount->setObjectName(QStringLiteral("consumeAmount"));
    m_amount->setMaxLength(30);
    m_amountProblem->setObjectName(QStringLiteral("amountProblem"));
    m_amountProblem->setWordWrap(true);
    m_amountProblem->hide();
    m_reason->setObjectName(QStringLiteral("consumeReason"));
    m_reason->setMaxLength(500);
    m_figures->setObjectName(QStringLiteral("consumeFigures"));
    m_key->setObjectName(QStringLiteral("consumeKey"));
    m_key->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copyKey->setObjectName(QStringLiteral("copyConsumeKey"));
    addField(layout, tr("&Pool"), m_pool);
    addField(layout, tr("&Credits (a whole number)"), m_amount);
    layout->addWidget(m_amountProblem);
    addField(layout, tr("&Reason"), m_reason);
    layout->addWidget(m_figures);
    layout->addWidget(m_notices);
    auto *technical = new QWidget(form);
    auto *key = new QHBoxLayout(technical);
    key->setContentsMargins(0, 0, 0, 0);
    key->setSpacing(space::Small);
    key->addWidget(plainLabel(tr("Idempotency key"), technical));
    key->addWidget(m_key, 1);
    key->addWidget(m_copyKey);
    layout->addWidget(new DetailFold(technical, form));
    layout->addStretch(1);
    return form;
}

QWidget *ConsumeDialog::makeResult()
{
    auto *result = new QWidget;
    setButtonKind(m_askAgain, ButtonKind::Primary);
    m_askAgain->setObjectName(QStringLiteral("consumeAskAgain"));
    m_edit->setObjectName(QStringLiteral("consumeEdit"));
    addAct(m_askAgain);
    addAct(m_edit);
    auto *layout = new QVBoxLayout(result);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Block);
    layout->addWidget(m_card);
    layout->addStretch(1);
    return result;
}

void ConsumeDialog::build()
{
    m_send->setObjectName(QStringLiteral("consumeSend"));
    setQuestion(m_question);
    QVBoxLayout *inPage = pageLayout();
    m_form = makeForm();
    m_result = makeResult();
    inPage->addWidget(m_form);
    inPage->addWidget(m_question);
    inPage->addWidget(m_result);
    for (QWidget *part : {m_form, static_cast<QWidget *>(m_question), m_result})
        part->hide();
    setTabOrder(m_pool, m_amount);
    setTabOrder(m_amount, m_reason);
}

void ConsumeDialog::connectAll()
{
    connect(m_pool, &QComboBox::activated, this,
        [this](int index) { m_vm.setPool(m_pool->itemData(index).toString()); });
    connect(m_amount, &QLineEdit::textChanged, &m_vm, &ConsumeViewModel::setAmountText);
    connect(m_reason, &QLineEdit::textChanged, &m_vm, &ConsumeViewModel::setReason);
    connect(m_send, &QPushButton::clicked, &m_vm, &ConsumeViewModel::proceed);
    connect(m_question, &MoneyConfirmation::confirmed, &m_vm, &ConsumeViewModel::confirm);
    connect(m_question, &MoneyConfirmation::cancelled, &m_vm, &ConsumeViewModel::back);
    connect(m_askAgain, &QPushButton::clicked, &m_vm, &ConsumeViewModel::askAgain);
    connect(m_edit, &QPushButton::clicked, &m_vm, &ConsumeViewModel::editAgain);
    connect(&m_vm, &ConsumeViewModel::changed, this, &ConsumeDialog::refresh);
}

void ConsumeDialog::refresh()
{
    const ConsumeAsk &ask = m_vm.ask();
    const ConsumePhase phase = m_vm.phase();
    setBusy(phase == ConsumePhase::Sending);
    if (phase == ConsumePhase::Editing)
        refreshForm();
    else if (phase == ConsumePhase::Confirm)
        m_question->setQuestion(m_vm.question());
    else
        refreshResult();
    m_question->setArmed(phase == ConsumePhase::Confirm && m_vm.isArmed());
    const bool isOther = m_shown != phase;
    if (isOther)
        showPhase(phase);
    setHeading(tr("Use credits"), ask.tenant, ask.tenantName, m_vm.account());
    if (isOther)
        fit();
    else
        fitIfCut();
}

void ConsumeDialog::refreshForm()
{
    const std::vector<CreditPool> &pools = m_vm.ask().pools;
    bool same = m_pool->count() == int(pools.size());
    for (int i = 0; same && i < m_pool->count(); ++i)
        same = m_pool->itemData(i).toString() == pools[size_t(i)].key;
    if (!same) {
        m_pool->clear();
        for (const CreditPool &pool : pools)
            m_pool->addItem(oneLine(poolTitle(pool), 160), pool.id());
    }
    m_pool->setCurrentIndex(m_pool->findData(m_vm.ask().poolId));
    if (m_amount->text() != m_vm.amountText())
        m_amount->setText(m_vm.amountText());
    if (m_reason->text() != m_vm.reason())
        m_reason->setText(m_vm.reason());
    const QString problem = m_vm.amountProblem();
    m_amountProblem->setText(problem);
    m_amountProblem->setVisible(!problem.isEmpty());
    m_figures->setLines(m_vm.figures());
    m_key->setText(m_vm.idempotencyKey());
    m_copyKey->setCopyText(m_vm.idempotencyKey());
    m_notices->setNotices(m_vm.notices());
    m_send->setText(withoutMnemonic(m_vm.verb()));
    const QString obstacle = m_vm.obstacle();
    m_send->setEnabled(obstacle.isEmpty());
    const bool saidAlready = obstacle == problem || m_notices->texts().contains(obstacle);
    showObstacle(saidAlready ? QString() : obstacle);
}

void ConsumeDialog::refreshResult()
{
    const ConsumeOutcome &outcome = m_vm.outcome();
    const ConsumePhase phase = m_vm.phase();
    QStringList sentences = outcome.sentences;
    const bool unknown = phase == ConsumePhase::Unknown;
    const QString obstacle = unknown ? m_vm.askAgainObstacle() : QString();
    if (!obstacle.isEmpty())
        sentences << obstacle;
    m_card->setContent({toneOf(outcome.tone), outcome.title, sentences, outcome.serverMessage,
        outcome.details, outcome.figures});
    m_edit->setText(unknown ? tr("Another pool") : tr("Back to the form"));
    if (phase == ConsumePhase::Sending)
        showActs(nullptr, {});
    else if (unknown && obstacle.isEmpty())
        showActs(m_askAgain, {m_edit});
    else
        showActs(m_edit, {});
    showObstacle({});
}

void ConsumeDialog::showPhase(ConsumePhase phase)
{
    m_shown = phase;
    const bool editing = phase == ConsumePhase::Editing;
    const bool asking = phase == ConsumePhase::Confirm;
    m_form->setVisible(editing);
    m_result->setVisible(!editing && !asking);
    setQuestionShown(asking);
    m_send->setVisible(editing);
    closeButton()->setText(editing ? tr("Cancel") : tr("Close"));
    // Asking again deducts nothing twice, so it may be what Enter presses.
    setScene(editing || asking               ? Scene::Form
            : phase == ConsumePhase::Sending ? Scene::InFlight
                                             : Scene::Outcome,
        phase == ConsumePhase::Unknown && m_vm.askAgainObstacle().isEmpty() ? m_askAgain : nullptr);
    if (editing) {
        m_send->setDefault(true);
        m_amount->setFocus();
        m_amount->selectAll();
        showActs(nullptr, {});
    }
}

void ConsumeDialog::leave()
{
    m_vm.close();
}

void ConsumeDialog::reject()
{
    if (m_vm.phase() == ConsumePhase::Confirm)
        m_vm.back();
    else
        done(Rejected);
}

void ConsumeDialog::restyle()
{
    WriteDialog::restyle();
    m_key->setFont(idFont(font()));
    m_amountProblem->setFont(captionFont(font()));
    setTextRole(m_key, Role::Secondary);
    setTextRole(m_amountProblem, Role::Critical);
}

} // namespace desk
