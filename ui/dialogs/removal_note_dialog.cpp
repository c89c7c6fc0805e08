// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/removal_note_dialog.h"

#include "models/domain/provider.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/plain_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace desk {

namespace {

constexpr int noteWidth = 480;

QLabel *noteParagraph(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

RemovalNoteDialog::RemovalNoteDialog(
    const Provider &provider, const QString &userId, const QString &name, QWidget *parent)
    : BaseDialog(QStringLiteral("removalNoteDialog"), noteWidth, Fit::Exactly, parent)
{
    setWindowTitle(tr("Removing a seat"));
    setTitle(tr("%1's public API can't remove a seat").arg(provider.name));
    QVBoxLayout *layout = pageLayout();
    if (!userId.isEmpty()) {
        auto *whoName = new ElidedLabel(this);
        whoName->setText(name);
        whoName->setVisible(!name.isEmpty());
        layout->addWidget(whoName);
        auto *who = new QHBoxLayout;
        who->setSpacing(space::Small);
        auto *id = new ElidedLabel(this);
        id->setElideMode(Qt::ElideMiddle);
        id->setFont(idFont(font()));
        id->setText(userId);
        auto *copy = new CopyButton(tr("Copy user ID"), this);
        copy->setCopyText(userId);
        who->addWidget(id, 1);
        who->addWidget(copy);
        layout->addLayout(who);
    }
    layout->addWidget(
        noteParagraph(tr("Nothing was changed. A seat can be removed in two other places:"), this));
    layout->addWidget(noteParagraph(tr("• in your own application, where this person's access is managed,\n"
                                       "• in the tenant's %1 portal, under its seats.")
                                        .arg(provider.name),
        this));
    layout->addWidget(noteParagraph(tr("Once it is done there, the seat appears under Removed here, with the "
                                       "date, the next time the list is "
                                       "read."),
        this));

    QPushButton *close = addClose(QStringLiteral("removalClose"), tr("Close"));
    close->setDefault(true);
    close->setFocus();
    fit();
}

} // namespace desk
