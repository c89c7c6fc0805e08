// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/about_dialog.h"

#include "ui/widgets/copy_button.h"
#include "ui/widgets/key_value_grid.h"
#include "ui/widgets/plain_text.h"

#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSysInfo>
#include <QVBoxLayout>

namespace desk {

namespace {

constexpr int aboutWidth = 440;

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : BaseDialog(QStringLiteral("aboutDialog"), aboutWidth, Fit::Exactly, parent)
{
    setWindowTitle(tr("About Crovver Desk"));
    setTitle(tr("Crovver Desk"));
    QVBoxLayout *layout = pageLayout();
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
    auto *copy = new CopyButton(tr("Copy these facts"), this);
    copy->setCopyText(text);
    addAside(copy);
    QPushButton *close = addClose(QStringLiteral("aboutClose"), tr("Close"));
    close->setDefault(true);
    close->setFocus();
    fit();
}

} // namespace desk
