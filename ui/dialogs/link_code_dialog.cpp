// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/link_code_dialog.h"

#include "ui/dialogs/fit_dialog.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plain_text.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace desk {

namespace {

constexpr int codeWidth = 400;

QLabel *codeText(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(breakable(text), parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

LinkCodeDialog::LinkCodeDialog(QWidget *code, const QString &about, const QString &host, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("linkCodeDialog"));
    setWindowTitle(tr("Checkout link"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::Page, space::Page, space::Page, space::Page);
    layout->setSpacing(space::Medium);
    QLabel *title = codeText(about, this);
    title->setFont(sectionFont(font()));
    layout->addWidget(title);
    layout->addWidget(codeText(tr("Leads to %1. Whoever reads it can use the checkout.").arg(host), this));
    layout->addWidget(code, 0, Qt::AlignHCenter);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    close->setFocus();
    fitDialog(this, codeWidth);
}

} // namespace desk
