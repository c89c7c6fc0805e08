// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/addon_dialog.h"

#include "models/views/write_words.h"
#include "ui/dialogs/purchase_outcome_page.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/money_confirmation.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace desk {

namespace {

constexpr int addonWidth = 720;

} // namespace

AddonDialog::AddonDialog(AddonPurchaseViewModel &viewModel, QWidget *parent)
    : WriteDialog(QStringLiteral("addon"), viewModel.account(), viewModel.clock(), addonWidth, Fit::Exactly,
        false, parent)
    , m_vm(viewModel)
    , m_question(new MoneyConfirmation(page()))
    , m_outcome(new PurchaseOutcomePage(viewModel, hold(), page()))
{
    closeButton()->setText(tr("Close"));
    build();
    connect(m_question, &MoneyConfirmation::confirmed, &m_vm, &AddonPurchaseViewModel::confirm);
    connect(m_question, &MoneyConfirmation::cancelled, this, [this] { done(Rejected); });
    connect(m_outcome, &PurchaseOutcomePage::tenantRequested, this, [this] {
        const TenantId tenant = m_vm.ask().tenant;
        done(Rejected);
        Q_EMIT tenantRequested(tenant);
    });
    connect(&m_vm, &AddonPurchaseViewModel::changed, this, &AddonDialog::refresh);
    restyle();
    refresh();
}

AddonDialog::~AddonDialog()
{
    disconnect(&m_vm, nullptr, this, nullptr);
}

void AddonDialog::build()
{
    setQuestion(m_question);
    for (QPushButton *act : m_outcome->acts())
        addAct(act);
    QVBoxLayout *inPage = pageLayout();
    inPage->setSpacing(space::Block);
    inPage->addWidget(m_question);
    inPage->addWidget(m_outcome);
    m_question->hide();
    m_outcome->hide();
}

void AddonDialog::refresh()
{
    if (m_vm.isOver())
        return done(Rejected);
    const PurchasePhase phase = m_vm.phase();
    setBusy(phase == PurchasePhase::Sending);
    const bool asks = phase == PurchasePhase::Confirm;
    if (asks)
        m_question->setQuestion(m_vm.question());
    m_question->setArmed(asks && m_vm.isArmed() && m_vm.obstacle().isEmpty());
    m_outcome->refresh();
    const bool isOther = m_shown != phase;
    if (isOther)
        showPage(phase);
    const AddonAsk &ask = m_vm.ask();
    setHeading(tr("Buy credits"), ask.tenant, ask.tenantName, m_vm.account(),
        tr("Buy %1").arg(nameInSentence(ask.name())));
    if (asks)
        showActs(nullptr, {});
    else
        showActs(m_outcome->lead(), m_outcome->rare(), m_outcome->inSpite());
    if (isOther)
        fit();
    else
        fitIfCut();
}

void AddonDialog::showPage(PurchasePhase phase)
{
    m_shown = phase;
    const bool asks = phase == PurchasePhase::Confirm;
    setQuestionShown(asks);
    m_outcome->setVisible(!asks);
    scrollToTop();
    setScene(asks                             ? Scene::Form
            : phase == PurchasePhase::Sending ? Scene::InFlight
                                              : Scene::Outcome,
        asks ? nullptr : m_outcome->harmlessLead());
}

void AddonDialog::leave()
{
    m_vm.close();
}

} // namespace desk
