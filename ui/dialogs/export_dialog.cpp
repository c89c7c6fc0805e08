// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/export_dialog.h"

#include "models/items/formatting.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/role.h"
#include "ui/widgets/open_dialog.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/thin_progress.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace desk {

namespace {

constexpr int exportWidth = 540;

// Names of preferences.
constexpr QLatin1String folderKey("export/folder");
constexpr QLatin1String jsonKey("export/json");
constexpr QLatin1String separatorKey("export/separator");
constexpr QLatin1String markKey("export/mark");

QLabel *exportSection(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setFont(strongFont(parent->font()));
    return label;
}

QLabel *exportHint(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setWordWrap(true);
    label->setFont(captionFont(parent->font()));
    setTextRole(label, Role::Secondary);
    return label;
}

QRadioButton *exportRadio(const QString &name, const QString &text, QButtonGroup *group, QWidget *parent)
{
    auto *radio = new QRadioButton(text, parent);
    radio->setObjectName(name);
    group->addButton(radio);
    return radio;
}

QVBoxLayout *exportBlock(QVBoxLayout *into)
{
    auto *block = new QVBoxLayout;
    block->setSpacing(space::Small);
    into->addLayout(block);
    return block;
}

} // namespace

ExportDialog::ExportDialog(
    ExportOffer offer, std::vector<ExportColumn> shown, Preferences &preferences, QWidget *parent)
    : BaseDialog(QStringLiteral("exportDialog"), exportWidth, Fit::Exactly, parent)
    , m_offer(std::move(offer))
    , m_shown(std::move(shown))
    , m_preferences(preferences)
    , m_choices(new QWidget(this))
{
    setTitle(m_offer.title);
    QVBoxLayout *layout = pageLayout();
    layout->setSpacing(space::Block);
    auto *choices = new QVBoxLayout(m_choices);
    choices->setContentsMargins(0, 0, 0, 0);
    choices->setSpacing(space::Block);
    buildWhat(choices);
    buildForm(choices);
    buildPlace(choices);
    layout->addWidget(m_choices);
    buildResult(layout);
    restoreChoices();
    connect(&m_export, &TableExport::changed, this, &ExportDialog::showState);
    checkPlace();
    showState();
    m_start->setFocus();
    fit();
}

void ExportDialog::buildWhat(QVBoxLayout *layout)
{
    auto *scope = new QButtonGroup(this);
    QVBoxLayout *rows = exportBlock(layout);
    rows->addWidget(exportSection(tr("Rows"), m_choices));
    m_scopeShown = exportRadio(QStringLiteral("scopeShown"), m_offer.shownText, scope, m_choices);
    m_scopeAll = exportRadio(QStringLiteral("scopeAll"), m_offer.allText, scope, m_choices);
    rows->addWidget(m_scopeShown);
    rows->addWidget(m_scopeAll);
    m_scopeShown->setVisible(m_offer.narrowed);
    (m_offer.narrowed ? m_scopeShown : m_scopeAll)->setChecked(true);

    auto *columns = new QButtonGroup(this);
    QVBoxLayout *block = exportBlock(layout);
    block->addWidget(exportSection(tr("Columns"), m_choices));
    m_columnsShown = exportRadio(QStringLiteral("columnsShown"),
        tr("The %Ln column(s) that are shown", nullptr, int(m_shown.size())), columns, m_choices);
    m_columnsAll
        = exportRadio(QStringLiteral("columnsAll"), tr("All fields, by the API's names"), columns, m_choices);
    block->addWidget(m_columnsShown);
    block->addWidget(m_columnsAll);
    m_columnsShown->setChecked(true);
}

void ExportDialog::buildForm(QVBoxLayout *layout)
{
    auto *formats = new QButtonGroup(this);
    QVBoxLayout *block = exportBlock(layout);
    block->addWidget(exportSection(tr("Format"), m_choices));
    m_csv = exportRadio(QStringLiteral("formatCsv"), tr("CSV, for spreadsheets"), formats, m_choices);
    m_json = exportRadio(QStringLiteral("formatJson"), tr("JSON, for programs"), formats, m_choices);

    m_csvOptions = new QWidget(m_choices);
    auto *options = new QVBoxLayout(m_csvOptions);
    options->setContentsMargins(space::Page, 0, 0, 0);
    options->setSpacing(space::Small);
    m_safe = new QCheckBox(tr("Safe for spreadsheets"), m_csvOptions);
    m_safe->setObjectName(QStringLiteral("safeForSpreadsheets"));
    m_safe->setChecked(true);
    options->addWidget(m_safe);
    options->addWidget(
        exportHint(tr("A text that begins like a formula (= + - @ or a tab) gets an apostrophe "
                      "in front, as it does when rows are copied. Programs that read the file "
                      "see that apostrophe."),
            m_csvOptions));
    auto *separators = new QHBoxLayout;
    separators->setSpacing(space::Small);
    QLabel *label = plainLabel(tr("Separator"), m_csvOptions);
    m_separator = new QComboBox(m_csvOptions);
    m_separator->setObjectName(QStringLiteral("separator"));
    m_separator->setAccessibleName(tr("Separator"));
    m_separator->addItem(tr("Comma"), QStringLiteral(","));
    m_separator->addItem(tr("Semicolon"), QStringLiteral(";"));
    m_separator->addItem(tr("Tab"), QStringLiteral("\t"));
    label->setBuddy(m_separator);
    separators->addWidget(label);
    separators->addWidget(m_separator);
    separators->addStretch(1);
    options->addLayout(separators);
    m_mark = new QCheckBox(tr("Mark as UTF-8 (Excel needs it)"), m_csvOptions);
    m_mark->setObjectName(QStringLiteral("byteOrderMark"));
    options->addWidget(m_mark);
    block->addWidget(m_csv);
    block->addWidget(m_csvOptions);
    block->addWidget(m_json);
    QWidget::setTabOrder(m_csv, m_json);
    QWidget::setTabOrder(m_json, m_safe);
    connect(m_csv, &QRadioButton::toggled, this, [this](bool on) {
        m_csvOptions->setEnabled(on);
        changeSuffix();
    });
}

void ExportDialog::buildPlace(QVBoxLayout *layout)
{
    QVBoxLayout *block = exportBlock(layout);
    QLabel *label = exportSection(tr("File"), m_choices);
    block->addWidget(label);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Small);
    m_path = new QLineEdit(m_choices);
    m_path->setObjectName(QStringLiteral("exportPath"));
    m_path->setAccessibleName(tr("File"));
    label->setBuddy(m_path);
    auto *choose = new QPushButton(tr("Choose…"), m_choices);
    choose->setObjectName(QStringLiteral("choosePlace"));
    choose->setAccessibleName(tr("Choose the file"));
    choose->setAutoDefault(false);
    row->addWidget(m_path, 1);
    row->addWidget(choose);
    block->addLayout(row);
    m_placeNote = exportHint({}, m_choices);
    m_placeNote->setObjectName(QStringLiteral("placeNote"));
    block->addWidget(m_placeNote);
    connect(choose, &QPushButton::clicked, this, &ExportDialog::choosePlace);
    connect(m_path, &QLineEdit::textChanged, this, &ExportDialog::checkPlace);
}

void ExportDialog::buildResult(QVBoxLayout *layout)
{
    m_progress = new ThinProgress(this);
    m_result = plainLabel({}, this);
    m_result->setObjectName(QStringLiteral("exportResult"));
    m_result->setWordWrap(true);
    m_result->setMinimumHeight(3 * fontMetrics().lineSpacing());
    m_result->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    layout->addWidget(m_progress);
    layout->addWidget(m_result);
    m_close = addClose(QStringLiteral("exportClose"), tr("Cancel"));
    m_close->setAutoDefault(false);
    m_start = addPrimary(QStringLiteral("exportStart"), tr("Export"));
    m_start->setDefault(true);
    connect(m_start, &QPushButton::clicked, this, &ExportDialog::startExport);
}

void ExportDialog::restoreChoices()
{
    const bool json = m_preferences.value(jsonKey, false).toBool();
    (json ? m_json : m_csv)->setChecked(true);
    m_csvOptions->setEnabled(!json);
    const QString separator = m_preferences.value(separatorKey, QStringLiteral(",")).toString();
    m_separator->setCurrentIndex(std::max(0, m_separator->findData(separator)));
    m_mark->setChecked(m_preferences.value(markKey, false).toBool());
    QString folder = m_preferences.value(folderKey, QString()).toString();
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QFileInfo(folder).isDir())
        folder = QDir::homePath();
    setPath(QDir(folder).filePath(m_offer.fileName));
    changeSuffix();
}

void ExportDialog::keepChoices()
{
    // Safety is chosen anew each time: it is the default.
    m_preferences.setValue(jsonKey, m_json->isChecked());
    m_preferences.setValue(separatorKey, m_separator->currentData().toString());
    m_preferences.setValue(markKey, m_mark->isChecked());
    m_preferences.setValue(folderKey, QFileInfo(path()).absolutePath());
}

void ExportDialog::setPath(const QString &path)
{
    m_path->setText(QDir::toNativeSeparators(path));
}

QString ExportDialog::path() const
{
    return QDir::fromNativeSeparators(m_path->text().trimmed());
}

/// The ending follows the format; another ending than ours is the user's and stays.
void ExportDialog::changeSuffix()
{
    const QString wanted = m_json->isChecked() ? QStringLiteral(".json") : QStringLiteral(".csv");
    QString text = path();
    for (const QString &ours : {QStringLiteral(".json"), QStringLiteral(".csv")}) {
        if (text.endsWith(ours, Qt::CaseInsensitive))
            text.chop(ours.size());
    }
    if (QFileInfo(text).suffix().isEmpty())
        setPath(text + wanted);
}

void ExportDialog::choosePlace()
{
    auto *dialog = new QFileDialog(this, m_offer.title);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // said here, beside the file
    dialog->setNameFilters({m_json->isChecked() ? tr("JSON (*.json)") : tr("CSV table (*.csv)")});
    dialog->setDefaultSuffix(m_json->isChecked() ? QStringLiteral("json") : QStringLiteral("csv"));
    dialog->selectFile(path());
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::setPath);
    openDialog(dialog);
}

void ExportDialog::checkPlace()
{
    const QFileInfo file(path());
    const bool homeless = !file.absoluteDir().exists();
    const bool replaces = !path().isEmpty() && file.exists() && !file.isDir();
    m_placeNote->setText(path().isEmpty() ? tr("Choose a file.")
            : file.isSymLink()            ? tr("This is a link; give the file's own name.")
            : file.isDir()                ? tr("This is a folder; give a file in it.")
            : homeless                    ? tr("There is no such folder.")
            : replaces                    ? tr("This file exists and will be replaced.")
                                          : tr("Only you will be able to read the file."));
    setTextRole(m_placeNote,
        replaces || homeless || file.isDir() || file.isSymLink() ? Role::Warning : Role::Secondary);
    showState();
}

ExportChoice ExportDialog::choice() const
{
    return {m_scopeAll->isChecked(), m_columnsAll->isChecked(), m_json->isChecked(), m_shown};
}

TableWriter::Options ExportDialog::options() const
{
    TableWriter::Options options;
    options.format = m_json->isChecked() ? TableWriter::Format::Json : TableWriter::Format::Csv;
    options.spreadsheet = m_safe->isChecked();
    options.separator = m_separator->currentData().toString().front().toLatin1();
    options.mark = m_mark->isChecked();
    return options;
}

void ExportDialog::startExport()
{
    keepChoices();
    m_export.start(m_offer.source(choice()), path(), options());
}

void ExportDialog::reject()
{
    if (m_export.isBusy())
        m_export.cancel();
    else
        QDialog::reject();
}

void ExportDialog::showState()
{
    const bool busy = m_export.isBusy();
    const bool done = m_export.phase() == TableExport::Phase::Done;
    m_choices->setEnabled(!busy);
    m_start->setEnabled(!busy && !path().isEmpty());
    m_start->setText(done ? tr("Export again") : tr("Export"));
    m_close->setText(busy || m_export.phase() == TableExport::Phase::Idle ? tr("Cancel") : tr("Close"));
    if (!busy)
        m_progress->stop();
    else
        m_progress->setProgress(m_export.read(), m_export.expected());
    QString text = m_export.sentence();
    if (busy && m_export.phase() == TableExport::Phase::Finishing)
        text = tr("Getting the file to the disk…");
    else if (busy && m_export.expected() > 0)
        text = tr("%1 rows read, %2 written")
                   .arg(countOfText(m_export.read(), m_export.expected()), countText(m_export.rows()));
    else if (busy)
        text = tr("Reading…");
    m_result->setText(text);
    setTextRole(m_result, m_export.phase() == TableExport::Phase::Failed ? Role::Critical : Role::Text);
    if (busy && !m_close->hasFocus())
        m_close->setFocus(); // what was started can be stopped
}

} // namespace desk
