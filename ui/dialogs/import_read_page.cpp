// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import_read_page.h"

#include "models/items/import_texts.h"
#include "models/views/import_view_model.h"
#include "ui/delegates/cell_delegate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/open_dialog.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/wheel_guard.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace desk {

namespace {

constexpr TextEncoding offeredEncodings[] = {TextEncoding::Utf8, TextEncoding::Utf16Le, TextEncoding::Utf16Be,
    TextEncoding::Windows1252, TextEncoding::Latin1};
constexpr int comboCharacters = 12;

} // namespace

/// The first lines of the file, as they were read.
class ImportPreviewModel final : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setPreview(ImportPreview preview)
    {
        beginResetModel();
        m_preview = std::move(preview);
        endResetModel();
    }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_preview.rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_preview.columns.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
            return {};
        return m_preview.rows[size_t(index.row())].value(index.column());
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
            return {};
        return m_preview.columns.value(section);
    }

private:
    ImportPreview m_preview;
};

ImportReadPage::ImportReadPage(ImportViewModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_file(new ElidedLabel(this))
    , m_choose(new QPushButton(tr("&Choose a file…"), this))
    , m_skipped(new QSpinBox(this))
    , m_header(new QCheckBox(tr("The first &line has the names of the columns"), this))
    , m_previewTitle(plainLabel(tr("First lines"), this))
    , m_preview(new DataTable(this))
    , m_previewModel(new ImportPreviewModel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::Medium);

    auto *source = new QHBoxLayout;
    source->setSpacing(space::Small);
    auto *pasteButton = new QPushButton(tr("&Paste cells"), this);
    auto *templateButton = new QPushButton(tr("Save a &template…"), this);
    m_choose->setObjectName(QStringLiteral("importChoose"));
    pasteButton->setObjectName(QStringLiteral("importPaste"));
    templateButton->setObjectName(QStringLiteral("importTemplate"));
    setButtonKind(templateButton, ButtonKind::Link);
    m_file->setElideMode(Qt::ElideMiddle);
    m_file->setFont(strongFont(font()));
    m_file->setObjectName(QStringLiteral("importFile"));
    source->addWidget(m_choose);
    source->addWidget(pasteButton);
    source->addWidget(m_file, 1);
    source->addWidget(templateButton);
    layout->addLayout(source);

    auto *formBox = new QWidget(this);
    formBox->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // what is spare is below it
    auto *form = new QGridLayout(formBox);
    form->setContentsMargins({});
    form->setHorizontalSpacing(space::Block);
    form->setVerticalSpacing(space::Medium);
    m_encoding = addCombo(form, 0, 0, tr("&Encoding"), QStringLiteral("importEncoding"));
    m_delimiter = addCombo(form, 0, 1, tr("&Delimiter"), QStringLiteral("importDelimiter"));
    m_skipped->setObjectName(QStringLiteral("importSkipped"));
    m_skipped->setFocusPolicy(Qt::StrongFocus);
    m_skipped->setKeyboardTracking(false);
    m_skipped->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum); // as high as those beside it
    m_skipped->installEventFilter(new WheelGuard(m_skipped));
    addField(form, 0, 2, tr("Lines to &skip"), m_skipped);
    m_skipped->setAccessibleName(tr("Lines to skip at the beginning"));
    m_header->setObjectName(QStringLiteral("importHeader"));
    m_apostrophes = addCombo(form, 0, 3, tr("&Apostrophes"), QStringLiteral("importApostrophes"));
    m_apostrophes->setToolTip(toolTipText(
        tr("A safe export puts an apostrophe before what a spreadsheet would take for a formula.")));
    m_userId = addCombo(form, 1, 0, tr("&User ID"), QStringLiteral("importUserId"));
    m_email = addCombo(form, 1, 1, tr("E-&mail"), QStringLiteral("importEmail"));
    m_name = addCombo(form, 1, 2, tr("&Name"), QStringLiteral("importName"));
    layout->addWidget(formBox);
    layout->addWidget(m_header);

    m_previewTitle->setFont(sectionFont(font()));
    layout->addWidget(m_previewTitle);
    m_preview->setObjectName(QStringLiteral("importPreview"));
    m_preview->setAccessibleName(tr("First lines of the file"));
    m_preview->setModel(m_previewModel);
    m_preview->setItemDelegate(new CellDelegate(m_preview));
    layout->addWidget(m_preview, 1);
    layout->addStretch(); // where there is no preview

    m_encoding->addItem(tr("Detect"));
    for (const TextEncoding encoding : offeredEncodings)
        m_encoding->addItem(textEncodingText(encoding), int(encoding));
    m_delimiter->addItem(tr("Detect"));
    for (const char delimiter : csvDelimiters)
        m_delimiter->addItem(delimiterText(delimiter), int(delimiter));
    m_apostrophes->addItem(tr("Detect"));
    m_apostrophes->addItem(tr("Take off those of a safe export"), 1);
    m_apostrophes->addItem(tr("Keep"), 0);
    const auto chosen = [](const QComboBox *combo) {
        const QVariant value = combo->currentData();
        return value.isValid() ? std::optional(value.toInt()) : std::nullopt;
    };
    connect(m_encoding, &QComboBox::activated, this, [this, chosen] {
        const auto value = chosen(m_encoding);
        m_model.setEncoding(value ? std::optional(TextEncoding(*value)) : std::nullopt);
    });
    connect(m_delimiter, &QComboBox::activated, this, [this, chosen] {
        const auto value = chosen(m_delimiter);
        m_model.setDelimiter(value ? std::optional(char(*value)) : std::nullopt);
    });
    connect(m_apostrophes, &QComboBox::activated, this, [this, chosen] {
        const auto value = chosen(m_apostrophes);
        m_model.setUndoApostrophe(value ? std::optional(*value != 0) : std::nullopt);
    });
    connect(m_skipped, &QSpinBox::valueChanged, this, [this](int lines) {
        if (!m_filling)
            m_model.setSkipped(lines);
    });
    for (QComboBox *combo : {m_userId, m_email, m_name})
        connect(combo, &QComboBox::activated, this, &ImportReadPage::mappingChosen);
    connect(m_header, &QCheckBox::toggled, this, &ImportReadPage::mappingChosen);
    connect(m_choose, &QPushButton::clicked, this, &ImportReadPage::chooseFile);
    connect(pasteButton, &QPushButton::clicked, this, &ImportReadPage::paste);
    connect(templateButton, &QPushButton::clicked, this, &ImportReadPage::saveTemplate);
}

/// The label stands above its field.
void ImportReadPage::addField(QGridLayout *form, int row, int column, const QString &label, QWidget *field)
{
    QLabel *caption = plainLabel(label, this);
    caption->setBuddy(field);
    field->setAccessibleName(QString(label).remove(u'&'));
    auto *box = new QVBoxLayout;
    box->setSpacing(space::Tiny);
    box->addWidget(caption);
    box->addWidget(field, 1);
    form->addLayout(box, row, column);
    form->setColumnStretch(column, 1);
}

QComboBox *ImportReadPage::addCombo(
    QGridLayout *form, int row, int column, const QString &label, const QString &name)
{
    auto *combo = new QComboBox(this);
    combo->setObjectName(name);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(comboCharacters);
    combo->setFocusPolicy(Qt::StrongFocus);
    combo->installEventFilter(new WheelGuard(combo));
    addField(form, row, column, label, combo);
    return combo;
}

void ImportReadPage::focusFirst()
{
    m_choose->setFocus();
}

void ImportReadPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose a file"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Tables (*.csv *.tsv *.txt)"), tr("All files (*)")});
    connect(
        dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { m_model.readFile(path); });
    openDialog(dialog);
}

void ImportReadPage::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty())
        return Q_EMIT problem(tr("There is no text on the clipboard. Copy cells in a spreadsheet first."));
    m_model.readText(text);
}

void ImportReadPage::saveTemplate()
{
    auto *dialog = new QFileDialog(this, tr("Save a template"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("seats.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (const QString reason = ImportViewModel::saveTemplate(path); !reason.isEmpty())
            Q_EMIT problem(tr("The template was not saved: %1").arg(reason));
    });
    openDialog(dialog);
}

void ImportReadPage::mappingChosen()
{
    if (m_filling)
        return;
    ImportMapping mapping = m_model.mapping();
    mapping.hasHeader = m_header->isChecked();
    mapping.userId = m_userId->currentData().toInt();
    mapping.email = m_email->currentData().toInt();
    mapping.name = m_name->currentData().toInt();
    m_model.setMapping(mapping);
}

void ImportReadPage::fillColumns()
{
    const QStringList columns = m_model.preview().columns;
    const ImportMapping &mapping = m_model.mapping();
    const std::pair<QComboBox *, int> combos[]
        = {{m_userId, mapping.userId}, {m_email, mapping.email}, {m_name, mapping.name}};
    for (const auto &[combo, column] : combos) {
        combo->clear();
        combo->addItem(tr("None"), -1);
        for (int i = 0; i < columns.size(); ++i)
            combo->addItem(columns[i], i);
        combo->setCurrentIndex(column + 1);
    }
    m_header->setChecked(mapping.hasHeader);
    m_skipped->setMaximum(
        m_model.file() ? int(std::max<qsizetype>(m_model.file()->table->size() - 1, 0)) : 0);
    m_skipped->setValue(mapping.skipped);
}

void ImportReadPage::refresh()
{
    m_filling = true;
    const auto &file = m_model.file();
    const bool any = file && file->table->size() > 0;
    m_file->setText(file ? m_model.fileName() : tr("No file yet. One can also be dropped here."));
    const ImportFile::Options &options = m_model.readOptions();
    const auto found = [&](bool isChosen, bool certain, const QString &what) {
        return !file || isChosen ? tr("Detect")
            : certain            ? tr("Detected: %1").arg(what)
                                 : tr("Guessed: %1").arg(what);
    };
    m_encoding->setItemText(0,
        found(options.encoding.has_value(), !file || file->encodingCertain,
            file ? textEncodingText(file->encoding) : QString()));
    m_delimiter->setItemText(0,
        found(options.delimiter.has_value(), !file || file->delimiterCertain,
            file ? delimiterText(file->delimiter) : QString()));
    const std::optional<bool> undo = m_model.undoApostrophe();
    m_apostrophes->setCurrentIndex(undo ? m_apostrophes->findData(int(*undo)) : 0);
    m_encoding->setCurrentIndex(options.encoding ? m_encoding->findData(int(*options.encoding)) : 0);
    m_delimiter->setCurrentIndex(options.delimiter ? m_delimiter->findData(int(*options.delimiter)) : 0);
    for (QWidget *widget : {static_cast<QWidget *>(m_skipped), static_cast<QWidget *>(m_header),
             static_cast<QWidget *>(m_userId), static_cast<QWidget *>(m_email),
             static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_apostrophes)})
        widget->setEnabled(any);
    fillColumns();
    m_previewTitle->setVisible(any);
    m_preview->setVisible(any);
    m_previewModel->setPreview(m_model.preview());
    std::vector<TableColumn> columns;
    for (int i = 0; i < m_previewModel->columnCount(); ++i)
        columns.push_back(
            {QString::number(i), 160, true, false, false, i + 1 == m_previewModel->columnCount()});
    m_preview->setColumns(std::move(columns));
    m_filling = false;
}

} // namespace desk
