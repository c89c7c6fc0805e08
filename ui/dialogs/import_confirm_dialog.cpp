// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import_confirm_dialog.h"

#include "models/views/import_view_model.h"
#include "models/views/write_words.h"
#include "ui/widgets/money_confirmation.h"

#include <QVBoxLayout>

namespace desk {

namespace {

constexpr int importConfirmWidth = 560;

} // namespace

ImportConfirmDialog::ImportConfirmDialog(ImportViewModel &model, QWidget *parent)
    : BaseDialog(QStringLiteral("importConfirm"), importConfirmWidth, Fit::Exactly, parent)
    , m_model(model)
    , m_question(new MoneyConfirmation(page()))
{
    setWindowTitle(tr("Send the import"));
    setAccount(m_model.account());
    setSubject(tr("%1 · %2").arg(
        tenantInSentence(m_model.tenant(), m_model.tenantName()), accountInSentence(m_model.account())));
    pageLayout()->addWidget(m_question);
    addStandIn(m_question->buttons());
    setStandInShown(true);
    connect(m_question, &MoneyConfirmation::confirmed, &m_model, &ImportViewModel::confirm);
    connect(m_question, &MoneyConfirmation::cancelled, this, &QDialog::reject);
    connect(&m_model, &ImportViewModel::changed, this, &ImportConfirmDialog::refresh);
    refresh();
    fit();
}

ImportConfirmDialog::~ImportConfirmDialog()
{
    disconnect(&m_model, nullptr, this, nullptr);
}

void ImportConfirmDialog::refresh()
{
    if (!m_model.question())
        return accept(); // answered, or closed for a reason that the window below tells
    m_question->setQuestion(*m_model.question());
    setTitle(m_question->title());
    m_question->setArmed(m_model.isArmed());
}

void ImportConfirmDialog::done(int result)
{
    disconnect(&m_model, nullptr, this, nullptr);
    if (result == Rejected)
        m_model.withdraw();
    QDialog::done(result);
}

} // namespace desk
