// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/account_dialog.h"

#include "ui/dialogs/connect_form.h"
#include "ui/pages/words.h"
#include "ui/widgets/plain_text.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace desk {

namespace {

constexpr int accountWidth = 560;

} // namespace

AccountDialog::AccountDialog(ConnectViewModel &viewModel, QWidget *parent)
    : BaseDialog(QStringLiteral("accountDialog"), accountWidth, Fit::OnlyGrows, parent)
    , m_vm(viewModel)
    , m_form(new ConnectForm(viewModel, this))
{
    setTitle(m_vm.isNew() ? tr("Add account") : tr("Edit account"));
    if (!m_vm.isNew())
        setSubject(m_vm.record().name);
    pageLayout()->addWidget(m_form);
    QLabel *warning = plainLabel(secretKeyWarning(), this);
    warning->setWordWrap(true);
    setCaption(warning);
    pageLayout()->addWidget(warning);
    pageLayout()->addStretch(1);
    addClose(QStringLiteral("accountCancel"), tr("Cancel"));
    m_verb = addPrimary(QStringLiteral("accountConnect"));
    m_verb->setDefault(true);
    connect(m_verb, &QPushButton::clicked, &m_vm, &ConnectViewModel::connectNow);
    connect(&m_vm, &ConnectViewModel::changed, this, &AccountDialog::refresh);
    connect(&m_vm, &ConnectViewModel::connected, this, &QDialog::accept);
    refresh();
    restyle();
    fit();
    m_form->focusKey();
}

AccountDialog::~AccountDialog()
{
    disconnect(&m_vm, nullptr, this, nullptr);
}

void AccountDialog::reject()
{
    m_vm.stop();
    BaseDialog::reject();
}

void AccountDialog::refresh()
{
    const bool isKeyNew = m_vm.keyVerdict().kind != KeyVerdict::Kind::Empty;
    m_verb->setText(m_vm.isNew() ? tr("Connect") : isKeyNew ? tr("Try the key and save") : tr("Save"));
    m_verb->setEnabled(m_vm.obstacle().isEmpty() && !m_vm.isBusy());
    m_verb->setToolTip(toolTipText(m_vm.obstacle()));
    fitIfCut();
}

} // namespace desk
