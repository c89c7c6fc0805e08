// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import_dialog.h"

#include "models/items/formatting.h"
#include "models/views/import_view_model.h"
#include "models/views/write_words.h"
#include "ui/delegates/status_delegate.h"
#include "ui/dialogs/import_confirm_dialog.h"
#include "ui/dialogs/import_read_page.h"
#include "ui/dialogs/import_side_panel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/open_dialog.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/thin_progress.h"
#include "ui/window_place.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

namespace desk {

namespace {

constexpr QSize importSize(1040, 700);
constexpr int importSearchWidth = 220;
constexpr int leastTable = 296; ///< of who it is and what becomes of it, and the bar beside them
constexpr int leastImportBody = 300; ///< its tables scroll by themselves

QString droppedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.constFirst().isLocalFile() ? urls.constFirst().toLocalFile() : QString();
}

/// Who it is and what becomes of it stay; of the rest, what is worth least gives way first. The note of the
/// current line stands below the table as well.
std::vector<TableColumn> importTableColumns(const ImportTableModel &model)
{
    const std::pair<ImportColumn, ColumnRoom> rooms[]
        = {{ImportColumn::State, {150}}, {ImportColumn::Line, {56, 2}}, {ImportColumn::User, {130}},
            {ImportColumn::Email, {150, 3}}, {ImportColumn::Name, {120, 4}}, {ImportColumn::Note, {220, 1}}};
    std::vector<TableColumn> columns;
    for (const auto &[column, room] : rooms)
        columns.push_back({model.columnId(int(column)), room.width, true, room.givesWay > 0, true,
            column == ImportColumn::Note, room.givesWay});
    return columns;
}

} // namespace

ImportDialog::ImportDialog(ImportViewModel &model, QWidget *parent)
    : BaseDialog(QStringLiteral("importDialog"), importSize.width(), Fit::Never, parent)
    , m_model(model)
    , m_progress(new ThinProgress(this))
    , m_banner(new Banner(this))
    , m_pages(new QStackedWidget(this))
    , m_read(new ImportReadPage(model, this))
{
    setAcceptDrops(true);
    resize(placeOnScreens({{}, importSize}, availableScreens()).size());
    setTitle(tr("Import seats"));
    setAccount(m_model.account());
    scroll()->setLeastHeight(leastImportBody);
    addToHeader(makeSteps());
    addToHeader(m_progress);
    QVBoxLayout *layout = pageLayout();
    layout->addWidget(m_banner);
    m_pages->addWidget(m_read);
    m_pages->addWidget(makeLinesPage());
    layout->addWidget(m_pages, 1);
    makeButtons();

    const auto tell = [this](const QString &text) { m_banner->showMessage(Tone::Warning, text, {}, true); };
    connect(m_read, &ImportReadPage::problem, this, tell);
    connect(m_panel, &ImportSidePanel::problem, this, tell);
    connect(m_banner, &Banner::actionRequested, this, [this] { m_model.takeUpInterrupted(true); });
    connect(m_banner, &Banner::dismissed, this, [this] {
        if (m_interruptedShown)
            m_model.takeUpInterrupted(false);
    });
    connect(&m_model, &ImportViewModel::stepChanged, this, &ImportDialog::stepChanged);
    connect(&m_model, &ImportViewModel::changed, this, &ImportDialog::refresh);
    connect(&m_model, &ImportViewModel::questionClosed, this, tell);
    auto *paste = new QShortcut(QKeySequence(QKeySequence::Paste), this);
    connect(paste, &QShortcut::activated, this, [this] {
        if (m_model.step() == ImportStep::Read)
            m_read->paste();
    });
    stepChanged();
}

QWidget *ImportDialog::makeSteps()
{
    m_stepRow = new QWidget(this);
    m_stepRow->setObjectName(QStringLiteral("importSteps"));
    auto *row = new QHBoxLayout(m_stepRow);
    row->setContentsMargins(0, space::Small, 0, 0);
    row->setSpacing(space::Small);
    for (const QString &name : {tr("Read"), tr("Check"), tr("Plan"), tr("Run"), tr("Result")}) {
        if (!m_steps.empty()) {
            QLabel *between = plainLabel(QStringLiteral("\u203a"), m_stepRow);
            between->setForegroundRole(QPalette::PlaceholderText);
            row->addWidget(between);
        }
        m_steps.push_back(plainLabel(
            tr("%1 %2", "number and name of a step").arg(int(m_steps.size()) + 1).arg(name), m_stepRow));
        row->addWidget(m_steps.back());
    }
    row->addStretch(1);
    return m_stepRow;
}

QWidget *ImportDialog::makeLinesPage()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(space::Medium);
    auto *top = new QHBoxLayout;
    m_chips = new FilterChips(FilterChips::Choice::Exclusive, page);
    m_chips->setObjectName(QStringLiteral("importChips"));
    m_chips->setAccessibleName(tr("Which lines to show"));
    m_search = new SearchField(page);
    m_search->setObjectName(QStringLiteral("importSearch"));
    m_search->setAccessibleName(tr("Search the lines"));
    m_search->setMaximumWidth(importSearchWidth); // the chips say more
    top->addWidget(m_chips, 1);
    top->addWidget(m_search, 0, Qt::AlignTop);
    layout->addLayout(top);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    m_table = new DataTable(page);
    m_table->setObjectName(QStringLiteral("importTable"));
    m_table->setAccessibleName(tr("Lines of the file"));
    m_table->setModel(&m_model.table());
    m_table->setColumns(importTableColumns(m_model.table()));
    auto *ids = new CellDelegate(m_table);
    ids->setElideMode(Qt::ElideMiddle);
    ids->setFixedFont(true);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setItemDelegateForColumn(int(ImportColumn::State), new StatusDelegate(m_table));
    m_table->setItemDelegateForColumn(int(ImportColumn::User), ids);
    m_table->setMinimumWidth(leastTable);
    m_panel = new ImportSidePanel(m_model, page);
    middle->addWidget(m_table, 1);
    middle->addWidget(m_panel);
    layout->addLayout(middle, 1);
    m_note = plainLabel({}, page);
    m_note->setObjectName(QStringLiteral("importNote"));
    m_note->setWordWrap(true);
    layout->addWidget(m_note);

    connect(m_chips, &FilterChips::selectionChanged, this,
        [this](const QStringList &chosen) { m_model.showSet(importSetFromId(chosen.value(0))); });
    connect(m_search, &SearchField::searchChanged, this, [this](const QString &text) {
        m_model.setSearch(text);
        refreshLines();
    });
    connect(m_search, &SearchField::moveToResults, m_table, qOverload<>(&QWidget::setFocus));
    const auto selectionChanged = [this] { refreshSelection(); };
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, selectionChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, selectionChanged);
    return page;
}

void ImportDialog::makeButtons()
{
    m_back = new QPushButton(tr("&Back"), this);
    m_back->setObjectName(QStringLiteral("importBack"));
    addAside(m_back);
    m_save = new QPushButton(tr("&Save the lines shown…"), this);
    m_save->setObjectName(QStringLiteral("importSave"));
    addAside(m_save);
    m_close = addClose(QStringLiteral("importClose"), tr("Close"));
    m_next = addPrimary(QStringLiteral("importNext"));
    for (QPushButton *button : {m_back, m_save, m_close, m_next})
        button->setAutoDefault(false);
    connect(m_back, &QPushButton::clicked, &m_model, &ImportViewModel::goBack);
    connect(m_save, &QPushButton::clicked, this, &ImportDialog::saveShown);
    connect(m_next, &QPushButton::clicked, this, &ImportDialog::next);
}

// What is shown
// -------------------------------------------------------------------------------------------

void ImportDialog::stepChanged()
{
    const ImportStep step = m_model.step();
    m_pages->setCurrentIndex(step == ImportStep::Read ? 0 : 1);
    m_search->reset();
    m_model.setSearch({});
    if (isVisible() && step == ImportStep::Read)
        m_read->focusFirst();
    else if (isVisible())
        m_table->setFocus();
    refresh();
}

void ImportDialog::refresh()
{
    refreshHeader();
    refreshProgress();
    if (m_model.step() == ImportStep::Read)
        m_read->refresh();
    else
        refreshLines();
    refreshButtons();
}

void ImportDialog::refreshHeader()
{
    const QString file = m_model.file() || m_model.currentRun() ? oneLine(m_model.fileName(), 60) : QString();
    const QString who = tr("%1 · %2").arg(
        tenantInSentence(m_model.tenant(), m_model.tenantName()), accountInSentence(m_model.account()));
    setSubject(file.isEmpty() ? who : tr("%1 into %2", "a file and for whom").arg(file, who));
    setWindowTitle(tr("Import seats – %1").arg(tenantInSentence(m_model.tenant(), m_model.tenantName())));
    setAccessibleName(tr("%1 · %2").arg(windowTitle(), accountInSentence(m_model.account())));
    const int current = int(m_model.step());
    for (int i = 0; i < int(m_steps.size()); ++i) {
        m_steps[size_t(i)]->setFont(i == current ? strongFont(font()) : font());
        m_steps[size_t(i)]->setForegroundRole(
            i == current ? QPalette::WindowText : QPalette::PlaceholderText);
    }
    m_stepRow->setAccessibleName(
        tr("Step %1 of %2: %3").arg(current + 1).arg(m_steps.size()).arg(m_steps[size_t(current)]->text()));
    if (const ImportRunRecord *interrupted = m_model.interrupted()) {
        m_interruptedShown = true;
        m_banner->showMessage(Tone::Warning,
            QStringList{m_model.takeUpProblem(),
                tr("An import of %1 was interrupted after %2 batches. Closing this line gives up what isn't "
                   "sent.")
                    .arg(oneLine(interrupted->fileName, 60),
                        countOfText(interrupted->batchesDone, interrupted->batches))}
                .join(u' ')
                .trimmed(),
            tr("Resume"), true);
    } else if (m_interruptedShown) {
        m_interruptedShown = false;
        m_banner->clear();
    }
}

void ImportDialog::refreshProgress()
{
    const ImportRun *run = m_model.currentRun();
    const ImportRosterReader &roster = m_model.roster();
    if (m_model.isReadingFile())
        m_progress->setProgress(m_model.fileDone(), m_model.fileTotal());
    else if (m_model.step() == ImportStep::Run && run && run->isActive())
        m_progress->setProgress(m_model.processed(), run->sendable());
    else if (m_model.step() == ImportStep::Check && roster.state() == ImportRosterState::Reading)
        m_progress->setProgress(roster.done(), roster.total());
    else if (m_model.isChecking())
        m_progress->start();
    else
        m_progress->stop();
}

void ImportDialog::refreshLines()
{
    std::vector<FilterChips::Chip> chips;
    for (const ImportSetCount &set : m_model.sets())
        chips.push_back({importSetId(set.set), set.label, set.count, {}});
    m_chips->setChips(chips);
    m_chips->setSelected({importSetId(m_model.shownSet())});
    const bool searching = !m_model.table().filter().search.isEmpty();
    m_search->setCountText(
        searching ? countOfText(m_model.table().rowCount(), m_model.plan().size()) : QString());
    refreshSelection();
}

/// The note's column may be out of sight: what it says of the current line stands below the table.
void ImportDialog::refreshSelection()
{
    // Whoever comes to the lines stands on the first of them, by whichever way.
    const QModelIndex first = m_table->model()->index(0, 0);
    if (m_model.step() != ImportStep::Read && !m_table->currentIndex().isValid() && first.isValid())
        m_table->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    m_panel->refresh(selectedLines(), currentLine());
    const QModelIndex current = m_table->currentIndex();
    const auto cell = [&](ImportColumn column) {
        return current.siblingAtColumn(int(column)).data(CopyTextRole).toString();
    };
    const QString note = current.isValid() ? cell(ImportColumn::Note) : QString();
    m_note->setVisible(!note.isEmpty());
    m_note->setText(tr("Line %1: %2").arg(cell(ImportColumn::Line), oneLine(note, 400)));
}

void ImportDialog::refreshButtons()
{
    const ImportStep step = m_model.step();
    const QString obstacle = m_model.obstacle();
    m_back->setVisible(m_model.canGoBack());
    m_save->setVisible(step >= ImportStep::Run);
    m_next->setVisible(step <= ImportStep::Plan);
    m_next->setEnabled(obstacle.isEmpty());
    const bool sendsLive = step == ImportStep::Plan && m_model.account().mode == AccountMode::Live;
    setButtonKind(m_next, sendsLive ? ButtonKind::Danger : ButtonKind::Primary);
    m_next->setText(step == ImportStep::Read ? tr("Chec&k")
            : step == ImportStep::Check      ? tr("P&lan")
                                             : withoutMnemonic(m_model.verb()));
    showObstacle(step <= ImportStep::Plan ? obstacle : QString());
    m_close->setText(step <= ImportStep::Plan ? tr("Cancel") : tr("Close"));
}

void ImportDialog::showEvent(QShowEvent *event)
{
    BaseDialog::showEvent(event);
    if (m_model.step() == ImportStep::Read)
        m_read->focusFirst();
}

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
    openDialog(new ImportConfirmDialog(m_model, this));
}

void ImportDialog::saveShown()
{
    auto *dialog = new QFileDialog(this, tr("Save lines"));
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
    openDialog(dialog);
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
