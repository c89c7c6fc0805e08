// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import_confirm_dialog.h"

#include "models/views/import_view_model.h"
#include "ui/dialogs/fit_dialog.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/money_confirmation.h"

#include <QVBoxLayout>

namespace desk {

namespace {

constexpr int importConfirmWidth = 560;

} // namespace

ImportConfirmDialog::ImportConfirmDialog(ImportViewModel &model, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_question(new MoneyConfirmation(this))
{
    setObjectName(QStringLiteral("importConfirm"));
    setWindowTitle(tr("Send the import"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::Page, space::Page, space::Page, 0);
    layout->addWidget(m_question);
    connect(m_question, &MoneyConfirmation::confirmed, &m_model, &ImportViewModel::confirm);
    connect(m_question, &MoneyConfirmation::cancelled, this, &QDialog::reject);
    connect(&m_model, &ImportViewModel::changed, this, &ImportConfirmDialog::refresh);
    refresh();
    fitDialog(this, importConfirmWidth);
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
