// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/import_view_model.h"

#include "models/core/atomic_file.h"
#include "models/core/table_writer.h"
#include "models/items/formatting.h"
#include "models/items/import_export.h"

#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>

namespace desk {

namespace {

constexpr int previewRows = 8;
constexpr qsizetype previewCharacters = 80;

QString writeTable(const QString &path, const QByteArray &bytes)
{
    AtomicFile file(path, AtomicFile::Existing::Replace); // the save dialog has asked
    return file.open() && file.write(bytes) && file.commit() ? QString() : file.problem();
}

} // namespace

ImportViewModel::ImportViewModel(
    BillingGateway &gateway, ImportRuns &runs, Clock &clock, Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_runs(runs)
    , m_clock(clock)
    , m_preferences(preferences)
    , m_roster(gateway)
    , m_evidence(gateway)
    , m_arming(clock)
    , m_age(clock)
{
    connect(&m_reader, &ImportReader::progress, this, [this](qint64 done, qint64 total) {
        m_fileDone = done;
        m_fileTotal = total;
        Q_EMIT changed();
    });
    connect(&m_reader, &ImportReader::fileRead, this, &ImportViewModel::takeFile);
    connect(&m_reader, &ImportReader::checked, this, [this](const auto &import) {
        m_checking = false;
        m_result.reset();
        m_table.setImport(import, ImportPlan(*import, m_choices, m_capacity.value_or(Capacity())));
        replan();
    });
    connect(&m_roster, &ImportRosterReader::progress, this, &ImportViewModel::changed);
    connect(&m_roster, &ImportRosterReader::finished, this, [this] {
        if (m_step == ImportStep::Check || m_step == ImportStep::Plan)
            check();
        Q_EMIT changed();
    });
    connect(&m_evidence, &CapacityEvidenceReader::changed, this, &ImportViewModel::changed);
    connect(&m_runs, &ImportRuns::changed, this, &ImportViewModel::changed);
    // Seats that were bought meanwhile change who fits.
    connect(&m_runs.actions().ledger(), &IntentLedger::changed, this, [this](const QString &id) {
        const Intent *intent = m_runs.actions().ledger().find(id);
        if (intent && intent->kind == IntentKind::AddCapacity && intent->tenant == m_tenant
            && intent->state == IntentState::Observed)
            refreshCapacity();
    });
}

ImportViewModel::~ImportViewModel() = default;

void ImportViewModel::open(const TenantId &tenant, const QString &tenantName)
{
    m_reader.cancel();
    withdraw();
    m_tenant = tenant;
    m_tenantName = tenantName;
    m_file.reset();
    m_path.clear();
    m_pasted.clear();
    m_options = {};
    beginAnew();
    m_search.clear();
    m_reading = m_checking = false;
    m_capacity.reset();
    m_evidence.stop();
    m_takeUpProblem.clear();
    if (m_run)
        m_run->disconnect(this);
    m_run.clear();
    m_result.reset();
    setStep(ImportStep::Read);
    refreshCapacity();
    readPlan();
    if (ImportRun *run = m_runs.runOf(tenant); run && !run->isEnded())
        return attach(run);
    m_roster.read(tenant);
    Q_EMIT changed();
}

// Steps
// ---------------------------------------------------------------------------------------------------

void ImportViewModel::setStep(ImportStep step)
{
    m_step = step;
    withdraw();
    m_shown = ImportSet::All;
    applyFilter();
    Q_EMIT stepChanged();
    Q_EMIT changed();
}

QString ImportViewModel::obstacle() const
{
    if (m_step == ImportStep::Read) {
        if (interrupted())
            return tr("Resume or give up the interrupted import first.");
        if (!m_file)
            return tr("Choose a file, drop one here, or paste cells.");
        if (const QString problem = m_file->problemText(); !problem.isEmpty())
            return problem;
        return m_mapping.isComplete() ? QString() : tr("Say which column is the user ID.");
    }
    if (m_roster.state() == ImportRosterState::NoSubscription)
        return tr("This tenant has no active subscription, so nobody can get a seat.");
    if (m_checking || !m_table.import() || m_roster.state() == ImportRosterState::Reading)
        return tr("The lines are being checked.");
    if (m_step != ImportStep::Plan)
        return {};
    if (account().readOnly)
        return account().readOnlyReason.isEmpty() ? tr("This account is read-only.")
                                                  : account().readOnlyReason;
    if (plan().requests() == 0)
        return tr("There is nothing to send.");
    if (!isReviewed())
        return tr("Confirm what is uncertain first.");
    return {};
}

bool ImportViewModel::canGoBack() const
{
    return m_step == ImportStep::Check || m_step == ImportStep::Plan;
}

void ImportViewModel::goOn()
{
    if (!obstacle().isEmpty())
        return;
    if (m_step == ImportStep::Read) {
        setStep(ImportStep::Check);
        check();
    } else if (m_step == ImportStep::Check) {
        setStep(ImportStep::Plan);
        refreshCapacity();
    }
}

void ImportViewModel::goBack()
{
    if (canGoBack())
        setStep(m_step == ImportStep::Plan ? ImportStep::Check : ImportStep::Read);
}

// Read
// ----------------------------------------------------------------------------------------------------

void ImportViewModel::readFile(const QString &path)
{
    m_path = path;
    m_pasted.clear();
    m_options = {};
    m_undoApostrophe.reset();
    readAgain();
}

void ImportViewModel::readText(const QString &text)
{
    m_path.clear();
    m_pasted = text.toUtf8();
    m_options = {};
    m_undoApostrophe.reset();
    readAgain();
}

void ImportViewModel::readAgain()
{
    if (m_step != ImportStep::Read)
        return;
    if (m_path.isEmpty())
        return takeFile(ImportFile::readText(m_pasted, m_options));
    m_reading = true;
    m_fileDone = m_fileTotal = 0;
    m_reader.read(m_path, m_options);
    Q_EMIT changed();
}

void ImportViewModel::takeFile(const std::shared_ptr<const ImportFile> &file)
{
    m_reading = false;
    m_file = file;
    beginAnew();
    m_mapping = rememberedMapping();
    Q_EMIT changed();
}

/// Other lines: nothing of what was said about them holds.
void ImportViewModel::beginAnew()
{
    m_choices = {};
    m_chosen = {};
    m_chosen.apostrophes = m_undoApostrophe.has_value();
    m_doubts.clear();
    m_review.clear();
}

QString ImportViewModel::fileName() const
{
    if (m_run && isRunStep())
        return m_run->record().fileName;
    return m_path.isEmpty() ? tr("Pasted cells") : QFileInfo(m_path).fileName();
}

void ImportViewModel::setEncoding(std::optional<TextEncoding> encoding)
{
    m_options.encoding = encoding;
    if (m_file)
        readAgain();
}

void ImportViewModel::setDelimiter(std::optional<char> delimiter)
{
    m_options.delimiter = delimiter;
    if (m_file)
        readAgain();
}

void ImportViewModel::setSkipped(std::optional<int> records)
{
    m_options.skipped = records;
    if (m_file)
        readAgain();
}

void ImportViewModel::setUndoApostrophe(std::optional<bool> undo)
{
    m_undoApostrophe = undo;
    m_chosen.apostrophes = undo.has_value();
    m_review.clear();
    Q_EMIT changed();
}

/// The names of tenants are customers' data: the key has a digest.
QString ImportViewModel::mappingKey() const
{
    const QByteArray name = (account().id + u'\n' + m_tenant.text()).toUtf8();
    return QStringLiteral("import/columns/")
        + QString::fromLatin1(QCryptographicHash::hash(name, QCryptographicHash::Sha1).toHex());
}

/// What was chosen for a file with the same column names; else what the file looks like.
ImportMapping ImportViewModel::rememberedMapping() const
{
    ImportMapping mapping = m_file->mapping;
    const QStringList names = m_preferences.value(mappingKey(), QStringList()).toStringList();
    if (names.size() != 3 || !mapping.hasHeader || names.constFirst().isEmpty())
        return mapping;
    const QStringList columns = importColumnNames(*m_file->table, mapping);
    const auto find = [&](const QString &name) { return name.isEmpty() ? -1 : int(columns.indexOf(name)); };
    ImportMapping remembered = mapping;
    remembered.userId = find(names[0]);
    remembered.email = find(names[1]);
    remembered.name = find(names[2]);
    const bool complete = remembered.userId >= 0 && (names[1].isEmpty() || remembered.email >= 0)
        && (names[2].isEmpty() || remembered.name >= 0);
    return complete ? remembered : mapping;
}

void ImportViewModel::setMapping(const ImportMapping &mapping)
{
    if (!m_file || m_step != ImportStep::Read)
        return;
    if (mapping.hasHeader != m_mapping.hasHeader)
        m_choices = {}; // the lines have other numbers
    m_mapping = mapping;
    if (!mapping.hasHeader)
        m_mapping.status = m_mapping.removedAt = -1;
    m_chosen.columns = true;
    m_review.clear();
    if (mapping.hasHeader) {
        const QStringList columns = importColumnNames(*m_file->table, mapping);
        const auto name = [&](int column) { return column < 0 ? QString() : columns.value(column); };
        m_preferences.setValue(
            mappingKey(), QStringList{name(mapping.userId), name(mapping.email), name(mapping.name)});
    }
    Q_EMIT changed();
}

ImportPreview ImportViewModel::preview() const
{
    ImportPreview preview;
    if (!m_file || m_file->table->size() == 0)
        return preview;
    const CsvTable &table = *m_file->table;
    preview.columns = importColumnNames(table, m_mapping);
    for (int i = 0; i < preview.columns.size(); ++i)
        preview.columns[i] = preview.columns[i].isEmpty() ? tr("Column %1").arg(countText(i + 1))
                                                          : singleLine(preview.columns[i], previewCharacters);
    const CsvTable::Row first = m_mapping.firstPerson();
    for (CsvTable::Row row = first; row < std::min<qsizetype>(table.size(), first + previewRows); ++row) {
        QStringList cells;
        for (int i = 0; i < preview.columns.size(); ++i)
            cells << (i < table.fieldCount(row)
                    ? singleLine(exactText(table.field(row, i)), previewCharacters)
                    : QString());
        preview.rows.push_back(cells);
    }
    return preview;
}

QString ImportViewModel::saveTemplate(const QString &path)
{
    TableWriter writer({QStringLiteral("externalUserId"), QStringLiteral("email"), QStringLiteral("name")},
        {TableWriter::Format::Csv, false});
    return writeTable(path, writer.begin() + writer.end());
}

// Check
// ---------------------------------------------------------------------------------------------------

void ImportViewModel::readRosterAgain()
{
    if (isRunStep())
        return;
    m_roster.read(m_tenant);
    Q_EMIT changed();
}

void ImportViewModel::check()
{
    if (!m_file || m_roster.state() == ImportRosterState::Reading)
        return Q_EMIT changed();
    m_checking = true;
    m_reader.check(m_file->table, m_mapping, m_roster.roster(), {m_undoApostrophe});
    Q_EMIT changed();
}

std::vector<ImportNotice> ImportViewModel::findings() const
{
    std::vector<ImportNotice> notices;
    if (!m_table.import())
        return notices;
    for (const ImportDoubt &doubt : m_doubts)
        notices.push_back({StatusTone::Warning, doubt.text});
    for (const ImportNotice &finding : importFindings(*m_table.import()))
        notices.push_back(finding);
    return notices;
}

void ImportViewModel::setReviewed(bool on)
{
    if (on)
        m_review.confirm(m_doubts);
    else
        m_review.clear();
    Q_EMIT changed();
}

std::vector<quint32> ImportViewModel::doubtfulLines() const
{
    std::set<quint32> lines;
    for (const ImportDoubt &doubt : m_doubts)
        lines.insert(doubt.lines.begin(), doubt.lines.end());
    return {lines.begin(), lines.end()};
}

// Sets of lines
// -------------------------------------------------------------------------------------------

std::vector<ImportSetCount> ImportViewModel::sets() const
{
    std::vector<ImportSetCount> sets;
    if (!m_table.import())
        return sets;
    for (const ImportSet set : importSets(isRunStep())) {
        const qint64 count = importCount(set, plan(), m_result.get(), m_choices.sendWithoutSeat);
        if (count > 0 || set == ImportSet::All)
            sets.push_back({set, importSetLabel(set), count});
    }
    return sets;
}

void ImportViewModel::showSet(ImportSet set)
{
    m_shown = set;
    applyFilter();
    Q_EMIT changed();
}

void ImportViewModel::setSearch(const QString &text)
{
    m_search = text;
    applyFilter();
}

void ImportViewModel::applyFilter()
{
    ImportFilter filter = importFilter(m_shown, m_choices.sendWithoutSeat);
    filter.search = m_search;
    m_table.setFilter(filter);
}

QString ImportViewModel::saveSet(ImportSet set, const QString &path, bool forSpreadsheets) const
{
    if (!m_table.import())
        return tr("There is nothing to save.");
    const ImportFilter filter = importFilter(set, m_choices.sendWithoutSeat);
    const ImportExport source(*m_table.import(), plan(), m_result.get());
    TableWriter writer(source.columns(), {TableWriter::Format::Csv, forSpreadsheets});
    AtomicFile file(path, AtomicFile::Existing::Replace); // the save dialog has asked
    if (!file.open() || !file.write(writer.begin()))
        return file.problem();
    for (quint32 line = 0; line < plan().size(); ++line) {
        const bool wanted = (filter.verdicts.empty() || filter.verdicts.contains(plan().verdict(line)))
            && (filter.outcomes.empty() || (m_result && filter.outcomes.contains(m_result->outcome(line))));
        if (wanted && !file.write(writer.row(source.row(line))))
            return file.problem();
    }
    return file.write(writer.end()) && file.commit() ? QString() : file.problem();
}

} // namespace desk
