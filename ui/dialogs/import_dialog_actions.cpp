// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/import_view_model.h"
#include "ui/dialogs/import_confirm_dialog.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/plain_text.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QItemSelectionModel>
#include <QMimeData>

namespace desk {

namespace {

QString droppedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.constFirst().isLocalFile() ? urls.constFirst().toLocalFile() : QString();
}

} // namespace

void ImportDialog::next()
{
    m_banner->clear();
    if (m_model.step() != ImportStep::Plan)
        m_model.goOn();
    else
        m_model.run();
    if (m_model.question())
        confirm();
}

void ImportDialog::confirm()
{
    auto *dialog = new ImportConfirmDialog(m_model, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ImportDialog::saveShown()
{
    auto *dialog = new QFileDialog(this, tr("Save lines"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    const QString safe = tr("CSV, safe for spreadsheets (*.csv)");
    const QString raw = tr("CSV, values as they are (*.csv)");
    dialog->setNameFilters({safe, raw});
    const ImportSet set = m_model.shownSet();
    dialog->selectFile(
        QFileInfo(m_model.fileName()).completeBaseName() + u'-' + importSetId(set) + QStringLiteral(".csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, dialog, raw, set](const QString &path) {
        const QString reason = m_model.saveSet(set, path, dialog->selectedNameFilter() != raw);
        if (reason.isEmpty())
            m_banner->showMessage(Tone::Positive, tr("Saved to %1.").arg(oneLine(path, 200)), {}, true);
        else
            m_banner->showMessage(Tone::Critical, tr("The file was not saved: %1").arg(reason), {}, true);
    });
    dialog->open();
}

std::vector<quint32> ImportDialog::selectedLines() const
{
    std::vector<quint32> lines;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            lines.push_back(m_model.table().recordAt(row));
    }
    return lines;
}

std::optional<quint32> ImportDialog::currentLine() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? std::optional(m_model.table().recordAt(current.row())) : std::nullopt;
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_model.step() == ImportStep::Read && !droppedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    const QString path = droppedFile(event->mimeData());
    if (m_model.step() != ImportStep::Read || path.isEmpty())
        return;
    event->acceptProposedAction();
    m_model.readFile(path);
}

} // namespace desk
