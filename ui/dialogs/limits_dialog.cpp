// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/limits_dialog.h"

#include "ui/dialogs/fit_dialog.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/surface.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace desk {

namespace {

constexpr int limitsWidth = 560;

} // namespace

LimitsDialog::LimitsDialog(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("limitsDialog"));
    setWindowTitle(tr("What Crovver's API can't do"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::Page, space::Page, space::Page, space::Page);
    layout->setSpacing(space::Block);
    QLabel *title = plainLabel(tr("What Crovver's API can't do"), this);
    title->setFont(sectionFont(font()));
    layout->addWidget(title);

    const std::pair<QString, QString> limits[] = {
        {tr("Remove a seat"), tr("It is done in your own application, or in the tenant's Crovver portal.")},
        {tr("Take a cancellation back"),
            tr("A subscription that was cancelled ends with its period. A new checkout begins another one.")},
        {tr("Give up seats that were bought"), tr("It is done in Crovver's dashboard.")},
        {tr("Grant credits, or take credits back"), tr("Only using and buying them is possible here.")},
        {tr("Say whether something was paid"), tr("This program says what it saw change instead.")},
        {tr("Show which webhooks were delivered"),
            tr("They go from Crovver to your own servers; this program sees its own requests only.")},
    };
    for (const auto &[what, where] : limits) {
        auto *entry = new QVBoxLayout;
        entry->setSpacing(space::Tiny);
        QLabel *name = plainLabel(what, this);
        name->setFont(strongFont(font()));
        QLabel *way = plainLabel(where, this);
        way->setWordWrap(true);
        setTextRole(way, Role::Secondary);
        entry->addWidget(name);
        entry->addWidget(way);
        layout->addLayout(entry);
    }

    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *close = new QPushButton(tr("Close"), this);
    setButtonKind(close, ButtonKind::Primary);
    close->setDefault(true);
    buttons->addWidget(close);
    layout->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    close->setFocus();
    fitDialog(this, limitsWidth);
}

} // namespace desk
