// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/capacity_dialog.h"

#include "ui/dialogs/capacity_form.h"
#include "ui/dialogs/capacity_outcome_page.h"
#include "ui/widgets/money_confirmation.h"
#include "ui/widgets/plain_text.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace desk {

namespace {

constexpr int capacityWidth = 880;

} // namespace

CapacityDialog::CapacityDialog(CapacityViewModel &viewModel, QWidget *parent)
    : WriteDialog(QStringLiteral("capacity"), viewModel.account(), viewModel.clock(), capacityWidth,
        Fit::Exactly, true, parent)
    , m_vm(viewModel)
    , m_loading(plainLabel(tr("Reading the subscription, its seats and prices…"), page()))
    , m_form(new CapacityForm(viewModel, page()))
    , m_question(new MoneyConfirmation(page()))
    , m_outcome(new CapacityOutcomePage(viewModel, hold(), page()))
    , m_continue(verbButton())
{
    m_continue->setText(tr("Continue…"));
    build();
    connect(m_continue, &QPushButton::clicked, &m_vm, &CapacityViewModel::proceed);
    connect(m_question, &MoneyConfirmation::confirmed, &m_vm, &CapacityViewModel::confirm);
    connect(m_question, &MoneyConfirmation::cancelled, &m_vm, &CapacityViewModel::back);
    connect(m_question, &MoneyConfirmation::otherChosen, &m_vm, &CapacityViewModel::showPending);
    connect(m_outcome, &PurchaseOutcomePage::tenantRequested, this, [this] {
        const TenantId tenant = m_vm.ask().tenant;
        done(Rejected);
        Q_EMIT tenantRequested(tenant);
    });
    connect(&m_vm, &CapacityViewModel::changed, this, &CapacityDialog::refresh);
    restyle();
    refresh();
}

CapacityDialog::~CapacityDialog()
{
    disconnect(&m_vm, nullptr, this, nullptr);
}

void CapacityDialog::build()
{
    m_continue->setObjectName(QStringLiteral("capacityContinue"));
    m_loading->setWordWrap(true);
    setQuestion(m_question);
    for (QPushButton *act : m_outcome->acts())
        addAct(act);

    QVBoxLayout *inPage = pageLayout();
    inPage->addWidget(m_loading, 0, Qt::AlignTop);
    inPage->addWidget(m_form);
    inPage->addWidget(m_question);
    inPage->addWidget(m_outcome);
    for (QWidget *page : {static_cast<QWidget *>(m_loading), static_cast<QWidget *>(m_form),
             static_cast<QWidget *>(m_question), static_cast<QWidget *>(m_outcome)})
        page->hide();
}

QWidget *CapacityDialog::pageOf(CapacityPhase phase) const
{
    switch (phase) {
    case CapacityPhase::Loading:
        return m_loading;
    case CapacityPhase::Editing:
        return m_form;
    case CapacityPhase::Confirm:
        return m_question;
    case CapacityPhase::Sending:
    case CapacityPhase::Waiting:
    case CapacityPhase::SecondConfirmation:
    case CapacityPhase::UnitDoubt:
    case CapacityPhase::Held:
    case CapacityPhase::LinkRefused:
    case CapacityPhase::Invoice:
    case CapacityPhase::Refused:
    case CapacityPhase::NotSent:
    case CapacityPhase::Unknown:
    case CapacityPhase::Observed:
        break;
    }
    return m_outcome;
}

void CapacityDialog::refresh()
{
    const CapacityPhase phase = m_vm.phase();
    setBusy(phase == CapacityPhase::Loading || phase == CapacityPhase::Sending
        || (phase == CapacityPhase::Editing && m_vm.isReading()));
    if (phase == CapacityPhase::Editing)
        m_form->refresh();
    if (phase == CapacityPhase::Confirm)
        m_question->setQuestion(m_vm.question());
    m_question->setArmed(phase == CapacityPhase::Confirm && m_vm.isArmed());
    m_outcome->refresh();
    const QString obstacle = phase == CapacityPhase::Editing ? m_vm.obstacle() : QString();
    m_continue->setEnabled(phase == CapacityPhase::Editing && obstacle.isEmpty());
    // What is wrong with the number stands beside it already.
    const std::vector<BillNotice> notices = m_vm.notices();
    const bool said = obstacle == m_vm.bill().inputProblem || obstacle == m_vm.secondLook()
        || std::ranges::find(notices, obstacle, &BillNotice::text) != notices.end();
    showObstacle(said ? QString() : obstacle);
    const bool isOther = m_shown != phase;
    if (isOther)
        showPage(phase);
    const CapacityAsk &ask = m_vm.ask();
    setHeading(tr("Add seats"), ask.tenant, ask.tenantName, m_vm.account());
    if (pageOf(phase) == m_outcome)
        showActs(m_outcome->lead(), m_outcome->rare(), m_outcome->inSpite());
    else
        showActs(nullptr, {});
    if (isOther)
        fit();
    else
        fitIfCut();
}

void CapacityDialog::showPage(CapacityPhase phase)
{
    m_shown = phase;
    QWidget *shown = pageOf(phase);
    const bool choosing = phase == CapacityPhase::Loading || phase == CapacityPhase::Editing;
    setQuestionShown(phase == CapacityPhase::Confirm);
    m_continue->setVisible(choosing);
    closeButton()->setText(choosing ? tr("Cancel") : tr("Close"));
    for (QWidget *page : {static_cast<QWidget *>(m_loading), static_cast<QWidget *>(m_form),
             static_cast<QWidget *>(m_question), static_cast<QWidget *>(m_outcome)})
        page->setVisible(page == shown);
    scrollToTop();
    const bool isForm = choosing || phase == CapacityPhase::Confirm;
    setScene(isForm                           ? Scene::Form
            : phase == CapacityPhase::Sending ? Scene::InFlight
                                              : Scene::Outcome,
        isForm ? nullptr : m_outcome->harmlessLead());
    if (phase == CapacityPhase::Editing) {
        m_continue->setDefault(true);
        m_form->focusNumber();
    } else if (phase == CapacityPhase::Loading) {
        closeButton()->setDefault(true);
        closeButton()->setFocus();
    }
}

void CapacityDialog::leave()
{
    m_vm.close();
}

void CapacityDialog::reject()
{
    if (m_vm.phase() == CapacityPhase::Confirm)
        m_vm.back();
    else
        done(Rejected);
}

} // namespace desk
