// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/link_code_dialog.h"

#include "ui/widgets/plain_text.h"

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
    : BaseDialog(QStringLiteral("linkCodeDialog"), codeWidth, Fit::Exactly, parent)
{
    setTitle(tr("Checkout link"));
    setSubject(about);
    QVBoxLayout *layout = pageLayout();
    layout->addWidget(codeText(tr("Leads to %1. Anyone who scans it can use the checkout.").arg(host), this));
    layout->addWidget(code, 0, Qt::AlignHCenter);
    QPushButton *close = addClose(QStringLiteral("linkCodeClose"), tr("Close"));
    close->setDefault(true);
    close->setFocus();
    fit();
}

} // namespace desk
