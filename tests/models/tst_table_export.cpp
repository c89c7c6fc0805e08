// SPDX-License-Identifier: GPL-3.0-or-later
// Writing what a table shows to a file: which rows and values, what is left when it fails or is cancelled.
#include "models/core/spreadsheet_guard.h"
#include "models/core/text_decoding.h"
#include "models/items/formatting.h"
#include "models/items/roles.h"
#include "models/items/tab_separated.h"
#include "models/views/list_exports.h"
#include "models/views/requests_view_model.h"
#include "models/views/seats_view_model.h"
#include "models/views/table_export.h"
#include "models/views/tenants_view_model.h"
#include "support/fake_history.h"
#include "support/test_account.h"
#include "support/ui_backend.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

namespace tst_table_export {

using namespace desk;
using namespace Qt::StringLiterals;
using Phase = TableExport::Phase;

/// Reads a CSV file as RFC 4180 has it.
QList<QStringList> parsedCsv(const QByteArray &bytes, char separator = ',')
{
    const QString text = QString::fromUtf8(bytes);
    QList<QStringList> rows;
    QStringList row;
    QString field;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c == u'"' && i + 1 < text.size() && text[i + 1] == u'"')
                field += text[++i];
            else if (c == u'"')
                quoted = false;
            else
                field += c;
        } else if (c == u'"') {
            quoted = true;
        } else if (c == QLatin1Char(separator)) {
            row << std::exchange(field, {});
        } else if (c == u'\n') {
            row << std::exchange(field, {});
            rows << std::exchange(row, {});
        } else if (c != u'\r') {
            field += c;
        }
    }
    return rows;
}

/// What a reader of our files does with a text.
QString withoutApostrophe(const QString &text)
{
    return exactText(withoutSpreadsheetGuard(text.toStdString()));
}

/// No file can be longer, for as long as it lives.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
        : m_signal(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    void (*m_signal)(int);
    rlimit m_before{};
};

using CellData = QHash<int, QVariant>;

/// A table of cells by role.
class CellsModel final : public QAbstractTableModel
{
public:
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : 2;
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        return m_rows[index.row()][index.column()].value(role);
    }
    void insert(int row, const QString &first, const QString &second)
    {
        beginInsertRows({}, row, row);
        m_rows.insert(row, {cell(first), cell(second)});
        endInsertRows();
    }
    void append(const QString &first, const QString &second) { insert(rowCount(), first, second); }
    void set(int row, int column, int role, const QVariant &value) { m_rows[row][column][role] = value; }

private:
    static CellData cell(const QString &text) { return {{Qt::DisplayRole, text}, {CopyTextRole, text}}; }
    QList<QList<CellData>> m_rows;
};

struct ExportRig
{
    QTemporaryDir folder;
    test::FakeClock clock;
    CellsModel model;
    TableExport exporter;

    explicit ExportRig(int rows = 0)
    {
        for (int row = 0; row < rows; ++row)
            model.append(u"name %1"_s.arg(row), u"=%1"_s.arg(row));
    }
    static std::vector<ExportColumn> columns() { return {{0, u"id0"_s, u"Name"_s}, {1, u"id1"_s, u"Sum"_s}}; }
    [[nodiscard]] QString path(const QString &name = u"out.csv"_s) const { return folder.filePath(name); }
    void start(const TableWriter::Options &options = {}, const QString &name = u"out.csv"_s)
    {
        const bool csv = options.format == TableWriter::Format::Csv;
        exporter.start(modelExport(model, columns(), csv, clock), path(name), options);
    }
    void step()
    {
        clock.advance(std::chrono::milliseconds(1));
        QCoreApplication::processEvents();
    }
    bool finish()
    {
        return QTest::qWaitFor([this] {
            step();
            return !exporter.isBusy();
        });
    }
    [[nodiscard]] QByteArray bytes(const QString &name = u"out.csv"_s) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// With hidden ones: what isn't whole would be there.
    [[nodiscard]] QStringList files() const
    {
        return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden | QDir::System);
    }
};

std::vector<ExportColumn> columnsOf(const QAbstractItemModel &model, const std::function<QString(int)> &idOf)
{
    std::vector<ExportColumn> columns;
    for (int column = 0; column < model.columnCount(); ++column)
        columns.push_back({column, idOf(column), model.headerData(column, Qt::Horizontal).toString()});
    return columns;
}

class TestTableExport final : public QObject
{
    Q_OBJECT

private:
    /// Everything that an offer writes for a choice, parsed as CSV.
    static QList<QStringList> written(uitest::FakeBackend &provider, const ExportOffer &offer,
        const ExportChoice &choice, QString *problem = nullptr)
    {
        QTemporaryDir folder;
        TableExport exporter;
        const QString path = folder.filePath(u"out.csv"_s);
        exporter.start(offer.source(choice), path, {});
        if (!QTest::qWaitFor([&] {
                provider.settle();
                return !exporter.isBusy();
            }))
            return {};
        if (problem)
            *problem = exporter.phase() == Phase::Done ? QString() : exporter.sentence();
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? parsedCsv(file.readAll()) : QList<QStringList>();
    }

private Q_SLOTS:
    void writesWhatIsShown();
    void C08_roundTripGivesTheSameValues();
    void C08_sameRuleAsCopying();
    void C08_numbersStayNumbers();
    void C10_separatorAndMark();
    void jsonKeepsIdsAndTypes();
    void slicesLeaveTheLoopAlone();
    void C09_cancelLeavesTheOldFile();
    void cancelWhileItGoesToTheDisk();
    void C09_readOnlyFolder();
    void C09_linksAreRefused();
    void C09_fullDisk();
    void changedListBeginsAgain();
    void listThatNeverRestsIsGivenUp();
    void loadingCellsAreTold();
    void destroyedWhileRunning();
    void fileNames();
    void tenantsShownAndAll();
    void tenantsFieldsOfTheApi();
    void tenantsDoNotChangeWhileTheyAreWritten();
    void seatsThatAreLoadedKeepTheirOrder();
    void seatsAreReadWholeFromTheServer();
    void seatsFromTheServerAreAsCopied();
    void seatsWithoutASubscription();
    void seatsThatCannotBeRead();
    void requestsShownAndAll();
};

void TestTableExport::writesWhatIsShown()
{
    ExportRig rig(3);
    QVERIFY(rig.exporter.phase() == Phase::Idle);
    rig.start();
    QVERIFY(rig.exporter.isBusy());
    QVERIFY(rig.finish());
    QCOMPARE(rig.exporter.phase(), Phase::Done);
    QCOMPARE(rig.bytes(), QByteArray("Name,Sum\r\nname 0,=0\r\nname 1,=1\r\nname 2,=2\r\n"));
    QVERIFY(rig.exporter.sentence().contains(rig.path()));
    QVERIFY(rig.exporter.sentence().contains(u'3'));
    QCOMPARE(rig.files(), QStringList(u"out.csv"_s));
    QCOMPARE(QFile(rig.path()).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestTableExport::C08_roundTripGivesTheSameValues()
{
    const QStringList values{u"=1+1"_s, u" =1"_s, u"+4"_s, u"-4"_s, u"@x"_s, u"\tx"_s, u"a,b"_s, u"a;b"_s,
        u"say \"hi\""_s, u"two\nlines"_s, u"'quoted"_s, u"Ünïcode 👍"_s, u"plain"_s};
    for (const bool safe : {false, true}) {
        ExportRig rig;
        for (const QString &value : values)
            rig.model.append(value, value);
        rig.start({TableWriter::Format::Csv, safe});
        QVERIFY(rig.finish());
        const QList<QStringList> rows = parsedCsv(rig.bytes());
        QCOMPARE(rows.size(), values.size() + 1);
        for (qsizetype i = 0; i < values.size(); ++i) {
            const QString text = rows[i + 1][0];
            QCOMPARE(safe ? withoutApostrophe(text) : text, values[i]);
        }
    }
}

void TestTableExport::C08_sameRuleAsCopying()
{
    ExportRig rig;
    const QStringList values{u"=1+1"_s, u"-4"_s, u"x"_s, u" @a"_s};
    for (const QString &value : values)
        rig.model.append(value, value);
    rig.start({TableWriter::Format::Csv, true});
    QVERIFY(rig.finish());
    const QStringList copied = tabSeparated(rig.model, {0, 1, 2, 3}, {0}, false).split(u'\n');
    const QList<QStringList> rows = parsedCsv(rig.bytes());
    for (qsizetype i = 0; i < values.size(); ++i)
        QCOMPARE(rows[i + 1][0], copied[i]);
}

void TestTableExport::C08_numbersStayNumbers()
{
    ExportRig rig(1);
    rig.model.set(0, 0, CopyTextRole, u"204"_s);
    rig.model.set(0, 0, SortRole, qint64(204));
    rig.model.set(0, 1, CopyTextRole, u"007"_s);
    rig.model.set(0, 1, SortRole, qint64(7));
    QCOMPARE(exportCell(rig.model.index(0, 0)).type, ExportCell::Type::Number);
    QCOMPARE(exportCell(rig.model.index(0, 1)).type, ExportCell::Type::Text); // JSON has no such number
}

void TestTableExport::C10_separatorAndMark()
{
    ExportRig rig;
    rig.model.append(u"a;b"_s, u"c,d"_s);
    rig.start({TableWriter::Format::Csv, false, ';', true});
    QVERIFY(rig.finish());
    QVERIFY(rig.bytes().startsWith("\xef\xbb\xbfName;Sum\r\n"));
    const QList<QStringList> rows = parsedCsv(rig.bytes().mid(3), ';');
    QCOMPARE(rows[1], QStringList({u"a;b"_s, u"c,d"_s}));
}

void TestTableExport::jsonKeepsIdsAndTypes()
{
    ExportRig rig(1);
    rig.model.set(0, 0, CopyTextRole, u"5"_s);
    rig.model.set(0, 0, SortRole, qint64(5));
    rig.model.set(0, 1, CopyTextRole, QString());
    rig.start({TableWriter::Format::Json, true}, u"out.json"_s);
    QVERIFY(rig.finish());
    QCOMPARE(rig.bytes(u"out.json"_s), QByteArray("[\n{\"id0\":5,\"id1\":null}\n]\n"));
    const QJsonArray rows = QJsonDocument::fromJson(rig.bytes(u"out.json"_s)).array();
    QCOMPARE(rows.size(), 1);
}

void TestTableExport::slicesLeaveTheLoopAlone()
{
    ExportRig rig(5000);
    rig.start();
    int slices = 0;
    while (rig.exporter.phase() == Phase::Running && slices < 10'000) {
        rig.step();
        ++slices;
    }
    QVERIFY(slices >= 10); // at most 500 rows at a time
    QVERIFY(rig.finish());
    QCOMPARE(rig.exporter.rows(), 5000);
    QCOMPARE(parsedCsv(rig.bytes()).size(), 5001);
}

void TestTableExport::C09_cancelLeavesTheOldFile()
{
    ExportRig rig(5000);
    QFile old(rig.path());
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    rig.start();
    rig.step();
    rig.step();
    QVERIFY(rig.exporter.rows() > 0);
    rig.exporter.cancel();
    QCOMPARE(rig.exporter.phase(), Phase::Cancelled);
    QCOMPARE(rig.files(), QStringList(u"out.csv"_s));
    QCOMPARE(rig.bytes(), QByteArray("old"));
    rig.step();
    QCOMPARE(rig.exporter.phase(), Phase::Cancelled);
    rig.start(); // and again, whole
    QVERIFY(rig.finish());
    QCOMPARE(rig.exporter.phase(), Phase::Done);
    QCOMPARE(parsedCsv(rig.bytes()).size(), 5001);
}

void TestTableExport::cancelWhileItGoesToTheDisk()
{
    ExportRig rig(10);
    rig.start();
    while (rig.exporter.phase() == Phase::Running)
        rig.step();
    if (rig.exporter.phase() == Phase::Finishing)
        rig.exporter.cancel();
    QTRY_VERIFY(rig.exporter.phase() == Phase::Cancelled || rig.exporter.phase() == Phase::Done);
    const bool whole = rig.exporter.phase() == Phase::Done;
    QTRY_COMPARE(rig.files(), whole ? QStringList(u"out.csv"_s) : QStringList());
}

void TestTableExport::C09_readOnlyFolder()
{
    ExportRig rig(3);
    rig.exporter.start(
        modelExport(rig.model, ExportRig::columns(), true, rig.clock), u"/proc/no/such/out.csv"_s, {});
    QCOMPARE(rig.exporter.phase(), Phase::Failed);
    QVERIFY(rig.exporter.sentence().contains(u"/proc/no/such/out.csv"_s));
    QVERIFY(rig.exporter.sentence().contains(u"Nothing was written"_s));
    rig.exporter.start(modelExport(rig.model, ExportRig::columns(), true, rig.clock), rig.folder.path(), {});
    QCOMPARE(rig.exporter.phase(), Phase::Failed); // a folder
}

void TestTableExport::C09_linksAreRefused()
{
    ExportRig rig(3);
    QFile target(rig.path(u"target"_s));
    QVERIFY(target.open(QIODevice::WriteOnly));
    target.write("old");
    target.close();
    QVERIFY(QFile::link(rig.path(u"target"_s), rig.path()));
    rig.start();
    QCOMPARE(rig.exporter.phase(), Phase::Failed);
    QVERIFY(rig.exporter.sentence().contains(u"link"_s));
    QCOMPARE(rig.bytes(u"target"_s), QByteArray("old"));
}

void TestTableExport::C09_fullDisk()
{
    // A limit on the size of files is a disk that is full at that point.
    ExportRig rig(20'000);
    QFile old(rig.path());
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    bool finished = false;
    {
        const FileSizeLimit limit(100'000);
        rig.start();
        finished = rig.finish();
    }
    QVERIFY(finished);
    QCOMPARE(rig.exporter.phase(), Phase::Failed);
    QVERIFY2(rig.exporter.sentence().contains(rig.path()), qPrintable(rig.exporter.sentence()));
    QCOMPARE(rig.files(), QStringList(u"out.csv"_s));
    QCOMPARE(rig.bytes(), QByteArray("old"));
}

void TestTableExport::changedListBeginsAgain()
{
    ExportRig rig(2000);
    rig.start();
    rig.step();
    QVERIFY(rig.exporter.rows() > 0);
    rig.model.insert(0, u"first"_s, u"1"_s);
    QVERIFY(rig.finish());
    QCOMPARE(rig.exporter.phase(), Phase::Done);
    const QList<QStringList> rows = parsedCsv(rig.bytes());
    QCOMPARE(rows.size(), 2002);
    QCOMPARE(rows[1][0], u"first"_s);
    QCOMPARE(rig.exporter.rows(), 2001);
}

void TestTableExport::listThatNeverRestsIsGivenUp()
{
    ExportRig rig(2000);
    rig.start();
    for (int i = 0; i < 40 && rig.exporter.isBusy(); ++i) {
        rig.step();
        if (rig.exporter.isBusy())
            rig.model.insert(0, u"x"_s, u"1"_s);
    }
    QCOMPARE(rig.exporter.phase(), Phase::Failed);
    QVERIFY(rig.exporter.sentence().contains(u"kept changing"_s));
    QVERIFY(rig.files().isEmpty());
}

void TestTableExport::loadingCellsAreTold()
{
    ExportRig rig(3);
    rig.model.set(1, 1, IsLoadingRole, true);
    rig.model.set(1, 1, CopyTextRole, QString());
    rig.model.set(2, 0, RowProblemRole, u"odd"_s);
    rig.start();
    QVERIFY(rig.finish());
    QVERIFY(rig.exporter.sentence().contains(u"1 values were still being read"_s));
    QVERIFY(rig.exporter.sentence().contains(u"1 rows were not fully understood"_s));
}

void TestTableExport::destroyedWhileRunning()
{
    QTemporaryDir folder;
    test::FakeClock clock;
    CellsModel model;
    for (int row = 0; row < 3000; ++row)
        model.append(u"a"_s, u"b"_s);
    {
        TableExport exporter;
        exporter.start(
            modelExport(model, ExportRig::columns(), true, clock), folder.filePath(u"a.csv"_s), {});
        clock.advance(std::chrono::milliseconds(1));
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    clock.advance(std::chrono::milliseconds(10));
    QVERIFY(QDir(folder.path()).isEmpty(QDir::Files | QDir::Hidden));
}

void TestTableExport::fileNames()
{
    QCOMPARE(exportFileName(u"seats-acme_1"_s), u"seats-acme_1"_s);
    QCOMPARE(exportFileName(u"../../etc/passwd"_s), u"etc-passwd"_s);
    QCOMPARE(exportFileName(u"a b\n<c>"_s), u"a-b-c"_s);
    QCOMPARE(exportFileName(u"///"_s), u"export"_s);
    QVERIFY(exportFileName(QString(500, u'x')).size() <= 60);
}

void TestTableExport::tenantsShownAndAll()
{
    uitest::FakeBackend provider(12);
    TenantsViewModel model(provider.data, provider.clock, provider.health);
    model.refresh();
    provider.settle();
    model.model()->sort(0, Qt::DescendingOrder);
    model.setSearchText(u"t1"_s);
    QCOMPARE(model.model()->rowCount(), 3);
    const auto columns = columnsOf(*model.model(), [&](int c) { return model.model()->columnId(c); });
    const ExportOffer offer = model.exportOffer();
    QVERIFY(offer.narrowed);
    QVERIFY(offer.shownText.contains(u"3 of 12"_s));
    const QList<QStringList> shown = written(provider, offer, {false, false, false, columns});
    QCOMPARE(shown.size(), 4);
    QCOMPARE(shown[1][0], u"Tenant 12"_s); // as sorted
    const QList<QStringList> all = written(provider, offer, {true, false, false, columns});
    QCOMPARE(all.size(), 13);
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < model.model()->columnCount(); ++column)
            QCOMPARE(shown[row + 1][column], model.model()->index(row, column).data(CopyTextRole).toString());
    }
}

void TestTableExport::tenantsFieldsOfTheApi()
{
    uitest::FakeBackend provider(3);
    provider.tenants[0].metadataJson = R"({"a":[1,2]})";
    TenantsViewModel model(provider.data, provider.clock, provider.health);
    model.refresh();
    provider.settle();
    const ExportOffer offer = model.exportOffer();
    QVERIFY(!offer.narrowed);
    const QList<QStringList> rows = written(provider, offer, {true, true, false, {}});
    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows[0][1], u"externalTenantId"_s);
    QCOMPARE(rows[1][1], u"t01"_s);
    QCOMPARE(rows[1][5], QString::fromUtf8(provider.tenants[0].metadataJson));
}

void TestTableExport::tenantsDoNotChangeWhileTheyAreWritten()
{
    uitest::FakeBackend provider(12);
    TenantsViewModel model(provider.data, provider.clock, provider.health);
    model.refresh();
    provider.settle();
    const auto columns = columnsOf(*model.model(), [&](int c) { return model.model()->columnId(c); });
    const auto source = model.exportOffer().source({false, false, false, columns});
    model.setSearchText(u"nobody"_s);
    QCOMPARE(model.model()->rowCount(), 0);
    int rows = 0;
    source->start([&](const ExportRow &) { return ++rows > 0; });
    provider.settle();
    QCOMPARE(rows, 12);
}

void TestTableExport::seatsThatAreLoadedKeepTheirOrder()
{
    uitest::FakeBackend provider(1, 230);
    SeatsViewModel model(
        provider.data, provider.capacities, provider.clock, provider.health, &uitest::FakeBackend::rawRow);
    model.setTenant(TenantId(u"t01"_s));
    provider.settle();
    QVERIFY(model.model()->isComplete());
    model.model()->sort(int(SeatField::User), Qt::DescendingOrder);
    model.setSearchText(u"user22"_s);
    const auto columns = columnsOf(*model.model(), [&](int c) { return model.model()->columnId(c); });
    const size_t calls = provider.gateway.requests().size();
    const QList<QStringList> rows = written(provider, model.exportOffer(), {false, false, false, columns});
    QCOMPARE(provider.gateway.requests().size(), calls); // nothing had to be read
    QCOMPARE(rows.size(), 1 + model.model()->rowCount());
    QCOMPARE(rows[1][0], model.model()->index(0, 0).data(CopyTextRole).toString());
    QCOMPARE(rows[1][0], u"user229"_s);
}

void TestTableExport::seatsAreReadWholeFromTheServer()
{
    uitest::FakeBackend provider(1, 230);
    provider.seats[3].status = {SeatStatus::Removed, u"removed"_s};
    provider.gateway.onCapacity = [](const TenantId &) -> test::FakeGateway::Answer<Capacity> {
        Capacity capacity;
        capacity.activeCount = 229;
        return capacity;
    };
    SeatsViewModel model(
        provider.data, provider.capacities, provider.clock, provider.health, &uitest::FakeBackend::rawRow);
    model.setTenant(TenantId(u"t01"_s));
    provider.gateway.answerPending(); // one page only
    QVERIFY(!model.model()->isComplete());
    const auto columns = columnsOf(*model.model(), [&](int c) { return model.model()->columnId(c); });
    const ExportOffer offer = model.exportOffer();
    const QList<QStringList> active = written(provider, offer, {false, false, false, columns});
    QCOMPARE(active.size(), 230); // with its head
    const QList<QStringList> all = written(provider, offer, {true, true, false, columns});
    QCOMPARE(all.size(), 231);
    QCOMPARE(all[0][0], u"externalUserId"_s);
    QSet<QString> ids;
    for (const QStringList &row : all.sliced(1))
        ids << row[0];
    QCOMPARE(ids.size(), 230);
}

void TestTableExport::seatsFromTheServerAreAsCopied()
{
    uitest::FakeBackend provider(1, 20);
    provider.seats[1].status = {SeatStatus::Removed, u"removed"_s};
    provider.seats[1].removedAt
        = Timestamp::fromUtcMs(*provider.seats[1].allocatedAt.utcMs + 9 * 86'400'000LL);
    provider.seats[2].allocatedAt = {{}, false, u"yesterday"_s};
    provider.seats[3].status = {SeatStatus::Other, u"paused"_s};
    SeatsViewModel model(
        provider.data, provider.capacities, provider.clock, provider.health, &uitest::FakeBackend::rawRow);
    model.setFilter(SeatFilter::All);
    model.setTenant(TenantId(u"t01"_s));
    provider.settle();
    SeatTableModel &table = *model.model();
    QCOMPARE(table.rowCount(), 20);
    const qint64 now = provider.clock.utcNow().toMSecsSinceEpoch();
    for (int row = 0; row < table.rowCount(); ++row) {
        for (int column = 0; column < table.columnCount(); ++column) {
            const ExportCell cell = seatExportCell(provider.seats[size_t(row)], table.columnId(column), now);
            const ExportCell shown = exportCell(table.index(row, column));
            QVERIFY2(cell.text == shown.text && cell.type == shown.type,
                qPrintable(u"%1 %2: %3 / %4"_s.arg(row).arg(table.columnId(column), cell.text, shown.text)));
        }
    }
}

void TestTableExport::seatsWithoutASubscription()
{
    uitest::FakeBackend provider(1, 3);
    provider.subscribed = false;
    SeatsViewModel model(
        provider.data, provider.capacities, provider.clock, provider.health, &uitest::FakeBackend::rawRow);
    model.setTenant(TenantId(u"t01"_s));
    provider.settle();
    QString problem;
    QVERIFY(written(provider, model.exportOffer(), {true, true, false, {}}, &problem).isEmpty());
    QVERIFY2(problem.contains(u"no active subscription"_s), qPrintable(problem));
}

void TestTableExport::seatsThatCannotBeRead()
{
    uitest::FakeBackend provider(1, 230);
    SeatsViewModel model(
        provider.data, provider.capacities, provider.clock, provider.health, &uitest::FakeBackend::rawRow);
    model.setTenant(TenantId(u"t01"_s));
    provider.settle();
    provider.failing = test::anError(ApiError::Kind::Offline);
    QString problem;
    QVERIFY(written(provider, model.exportOffer(), {true, true, false, {}}, &problem).isEmpty());
    QVERIFY2(problem.contains(u"can't be reached"_s), qPrintable(problem));
    QVERIFY(problem.contains(u"Nothing was written"_s));
}

void TestTableExport::requestsShownAndAll()
{
    uitest::FakeBackend provider;
    RequestsViewModel model(provider.requests, test::accountOf(AccountMode::Test), provider.clock);
    RequestRecord bad = test::aRequest(u"/bad"_s, 500);
    bad.error = ApiError::Kind::Server;
    provider.requests.add(bad);
    provider.requests.add(test::aRequest(u"/good"_s));
    model.setFilter({{}, {}, true});
    const auto columns = columnsOf(*model.model(), [&](int c) { return model.model()->columnId(c); });
    const ExportOffer offer = model.exportOffer();
    QCOMPARE(written(provider, offer, {false, false, false, columns}).size(), 2);
    QCOMPARE(written(provider, offer, {true, false, false, columns}).size(), 3);
    const QList<QStringList> fields = written(provider, offer, {true, true, false, {}});
    QCOMPARE(fields.size(), 3);
    QCOMPARE(fields[1][3], u"/good"_s);
}

QTEST_GUILESS_MAIN(TestTableExport)

} // namespace tst_table_export

#include "tst_table_export.moc"
