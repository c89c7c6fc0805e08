// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/about_dialog.h"

#include "ui/dialogs/fit_dialog.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/key_value_grid.h"
#include "ui/widgets/plain_text.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSysInfo>
#include <QVBoxLayout>

namespace desk {

namespace {

constexpr int aboutWidth = 440;

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About Crovver Desk"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::Page, space::Page, space::Page, space::Page);
    layout->setSpacing(space::Medium);
    QLabel *title = plainLabel(tr("Crovver Desk"), this);
    title->setFont(pageTitleFont(font()));
    layout->addWidget(title);
    QLabel *what = plainLabel(tr("The desktop admin dashboard for the Crovver billing platform. Free "
                                 "software under the GNU General "
                                 "Public License, version 3 or later; it comes without any warranty."),
        this);
    what->setWordWrap(true);
    layout->addWidget(what);

    const std::vector<KeyValueGrid::Row> rows{
        {tr("Version"), QStringLiteral(DESK_VERSION), false, false, {}},
        {tr("Qt"), QString::fromLatin1(qVersion()), false, false, {}},
        {tr("System"), QSysInfo::prettyProductName(), false, false, {}},
        {tr("Display"), QGuiApplication::platformName(), false, false, {}},
    };
    auto *facts = new KeyValueGrid(this);
    facts->setRows(rows);
    layout->addWidget(facts);

    QString text = tr("Crovver Desk") + u'\n';
    for (const KeyValueGrid::Row &row : rows)
        text += row.label + QStringLiteral(": ") + row.value + u'\n';
    auto *buttons = new QHBoxLayout;
    auto *copy = new CopyButton(tr("Copy these facts"), this);
    copy->setCopyText(text);
    auto *close = new QPushButton(tr("Close"), this);
    setButtonKind(close, ButtonKind::Primary);
    close->setDefault(true);
    buttons->addWidget(copy);
    buttons->addStretch(1);
    buttons->addWidget(close);
    layout->addSpacing(space::Small);
    layout->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    close->setFocus();
    fitDialog(this, aboutWidth);
}

} // namespace desk
