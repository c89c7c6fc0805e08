// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcuts_dialog.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plain_text.h"

#include <QAction>
#include <QGridLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace desk {

namespace {

constexpr int shortcutsWidth = 480;

QString keysText(const QList<QKeySequence> &sequences)
{
    QStringList keys;
    for (const QKeySequence &sequence : sequences)
        keys << (sequence == QKeySequence(Qt::Key_Return) ? ShortcutsDialog::tr("Enter")
                                                          : sequence.toString(QKeySequence::NativeText));
    return keys.join(QStringLiteral(", "));
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent)
    : BaseDialog(QStringLiteral("shortcutsDialog"), shortcutsWidth, Fit::Exactly, parent)
{
    setTitle(tr("Keyboard shortcuts"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::Large);
    grid->setVerticalSpacing(space::Small);
    grid->setColumnStretch(0, 1);
    int row = 0;
    const auto add = [&](const QString &what, const QList<QKeySequence> &sequences) {
        const QString keys = keysText(sequences);
        grid->addWidget(plainLabel(what, this), row, 0);
        QLabel *label = plainLabel(keys, this);
        label->setFont(idFont(font()));
        grid->addWidget(label, row++, 1, Qt::AlignRight);
    };
    for (const QAction *action : actions) {
        if (!action->shortcut().isEmpty())
            add(action->text().remove(u'&').remove(QStringLiteral("…")), action->shortcuts());
    }
    // What isn't an action of the window: the lists and what is shown beside them have these.
    add(tr("Open the selected row"), {QKeySequence(Qt::Key_Return)});
    add(tr("Select the row; with Ctrl, also deselect it"),
        {QKeySequence(Qt::Key_Space), QKeySequence(Qt::CTRL | Qt::Key_Space)});
    add(tr("Select all rows"), {QKeySequence(Qt::CTRL | Qt::Key_A)});
    add(tr("Copy the selected rows"), {QKeySequence(Qt::CTRL | Qt::Key_C)});
    add(tr("Copy them with headers"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)});
    add(tr("Menu of the row"), {QKeySequence(Qt::SHIFT | Qt::Key_F10), QKeySequence(Qt::CTRL | Qt::Key_F10)});
    add(tr("Clear the search, close the details"), {QKeySequence(Qt::Key_Escape)});
    pageLayout()->addLayout(grid);
    QPushButton *close = addClose(QStringLiteral("shortcutsClose"), tr("Close"));
    close->setDefault(true);
    close->setFocus();
    fit();
}

} // namespace desk
