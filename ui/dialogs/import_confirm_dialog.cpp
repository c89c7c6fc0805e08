// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import_confirm_dialog.h"

#include "ui/dialogs/fit_dialog.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plain_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

namespace desk {

namespace {

constexpr int confirmWidth = 480;
constexpr int armingMs = 500; // a held Enter of the step before must not answer this

} // namespace

ImportConfirmDialog::ImportConfirmDialog(
    const QString &sentence, const QStringList &remarks, const QString &verb, QWidget *parent)
    : QDialog(parent)
    , m_go(new QPushButton(withoutMnemonic(verb), this))
{
    setObjectName(QStringLiteral("importConfirm"));
    setWindowTitle(tr("Send the import"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::Page, space::Page, space::Page, space::Page);
    layout->setSpacing(space::Medium);
    const auto paragraph = [&](const QString &text) {
        QLabel *label = plainLabel(text, this);
        label->setWordWrap(true);
        layout->addWidget(label);
        return label;
    };
    paragraph(sentence)->setFont(sectionFont(font()));
    for (const QString &remark : remarks)
        paragraph(remark);
    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("importConfirmCancel"));
    cancel->setDefault(true);
    m_go->setObjectName(QStringLiteral("importConfirmGo"));
    m_go->setAutoDefault(false);
    m_go->setEnabled(false);
    setButtonKind(m_go, ButtonKind::Primary);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_go);
    layout->addSpacing(space::Small);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &QDialog::accept);
    cancel->setFocus();
    fitDialog(this, confirmWidth);
}

void ImportConfirmDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    QTimer::singleShot(armingMs, m_go, [this] { m_go->setEnabled(true); });
}

} // namespace desk
