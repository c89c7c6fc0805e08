// SPDX-License-Identifier: GPL-3.0-or-later
// The figures that people feel, as ratios with their floor measured in the same run. Absolute times of one
// machine say little; a ratio says whether we are close to what is possible on it.
#include "tests/bench/children.h"
#include "tests/bench/probe.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <map>
#include <vector>

namespace {

using namespace Qt::StringLiterals;

constexpr int rounds = 5;
constexpr int latencyMs = 20;
const QString key = u"sk_test_sandbox"_s;

int missed = 0;

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[values.size() / 2];
}

/// One line of the table: a figure, what it is measured against, and what it may be at most.
void report(const char *what, double value, const char *unit, double floor, double ratioLimit,
    double absoluteLimit = 0)
{
    const double ratio = floor > 0 ? value / floor : 0;
    const bool ok
        = (ratioLimit <= 0 || ratio <= ratioLimit) && (absoluteLimit <= 0 || value <= absoluteLimit);
    missed += ok ? 0 : 1;
    std::printf("%-52s %9.2f %-3s", what, value, unit);
    if (floor > 0)
        std::printf("  floor %9.2f  ratio %5.2f", floor, ratio);
    else
        std::printf("%31s", "");
    if (ratioLimit > 0)
        std::printf("  at most %.2f x", ratioLimit);
    if (absoluteLimit > 0)
        std::printf("  at most %.0f %s", absoluteLimit, unit);
    std::printf("  %s\n", ok ? "ok" : "MISSED");
    std::fflush(stdout);
}

/// crovver-sandbox as a process of its own.
class Server
{
public:
    Server(const QString &data, int latency)
    {
        m_process.setProcessChannelMode(QProcess::SeparateChannels);
        m_process.start(QStringLiteral(BENCH_SANDBOX),
            {u"--port"_s, u"0"_s, u"--data"_s, data, u"--latency"_s, QString::number(latency), u"--quiet"_s});
        while (m_url.isEmpty() && m_process.waitForReadyRead(10000)) {
            const QByteArray line = m_process.readAllStandardOutput().trimmed();
            if (line.startsWith("listening on "))
                m_url = QString::fromLocal8Bit(line.mid(13).trimmed());
        }
        if (m_url.isEmpty())
            qFatal("the server did not start");
    }
    ~Server()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }
    [[nodiscard]] QString url() const { return m_url; }

private:
    QProcess m_process;
    QString m_url;
};

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    process.waitForFinished(120000);
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        qFatal("%s failed", qPrintable(program));
    return process.readAllStandardOutput();
}

struct Start
{
    double ms = 0;
    double pssMiB = 0;
};

Start started(const QString &program, const QStringList &arguments)
{
    const long long begun = probe::nowUs();
    const QByteArrayList words = outputOf(program, arguments).trimmed().split(' ');
    return {double(words.value(0).toLongLong() - begun) / 1000, words.value(1).toDouble() / 1024};
}

/// What other programs on the machine don't change; what they do is measured only where `steadyOnly` isn't
/// set.
bool steadyOnly = false;

void benchStart()
{
    const Server server(u"small"_s, 0);
    const QString own = QCoreApplication::applicationFilePath();
    std::vector<double> ms, pss, floorMs, floorPss;
    for (int round = 0; round <= rounds; ++round) {
        const Start floor = started(QStringLiteral(BENCH_FLOOR), {server.url(), key});
        const Start ours = started(own, {u"--start"_s, server.url(), key});
        if (round == 0)
            continue; // warms the file cache for both
        floorMs.push_back(floor.ms);
        floorPss.push_back(floor.pssMiB);
        ms.push_back(ours.ms);
        pss.push_back(ours.pssMiB);
    }
    if (!steadyOnly)
        report("start to first tenants on screen", median(ms), "ms", median(floorMs), 1.6);
    report("PSS at that point", median(pss), "MiB", median(floorPss), 1.6);
}

void benchDownload()
{
    const Server server(u"large"_s, latencyMs);
    const QString own = QCoreApplication::applicationFilePath();
    std::vector<double> first, all, stall, cpu, bare, bareCpu, allocations, bareAllocations;
    int pages = 0;
    double requests = 0;
    double bytes = 0;
    double bareBytes = 0;
    for (int round = 0; round < (steadyOnly ? 1 : rounds); ++round) {
        const QByteArrayList words = outputOf(own, {u"--download"_s, server.url(), key}).trimmed().split(' ');
        first.push_back(words.value(0).toDouble());
        all.push_back(words.value(1).toDouble());
        stall.push_back(words.value(2).toDouble());
        pages = words.value(3).toInt();
        cpu.push_back(words.value(4).toDouble());
        allocations.push_back(words.value(5).toDouble());
        requests = words.value(6).toDouble();
        bytes = words.value(7).toDouble();
        const QByteArrayList floor
            = outputOf(own, {u"--bare"_s, server.url(), key, QString::number(pages)}).trimmed().split(' ');
        bare.push_back(floor.value(0).toDouble());
        bareCpu.push_back(floor.value(1).toDouble());
        bareAllocations.push_back(floor.value(2).toDouble());
        bareBytes = floor.value(3).toDouble();
    }
    std::printf("(%d pages of 100 rows at %d ms; the floor is a QNetworkAccessManager alone; of "
                "allocations, with QJsonDocument into a list of texts)\n",
        pages, latencyMs);
    // The tenant's other facts are some requests more.
    report("requests", requests, "", pages, 1.02);
    report("bytes that were read", bytes / 1024 / 1024, "MiB", bareBytes / 1024 / 1024, 1.02);
    report("allocations for a page", median(allocations) / pages, "", median(bareAllocations) / pages, 1.5);
    if (steadyOnly)
        return;
    report("all pages, in the window", median(all), "ms", median(bare), 1.06);
    report("processor meanwhile", median(cpu), "s", median(bareCpu), 1.5);
    report("first page on screen", median(first), "ms", 0, 0, latencyMs + 60);
    report("longest stall of the window while they load", median(stall), "ms", 0, 0, 50);
}

void benchTable()
{
    const QByteArrayList lines
        = outputOf(QCoreApplication::applicationFilePath(), {u"--table"_s}).trimmed().split('\n');
    std::printf("(100,000 seats; the floor is QSortFilterProxyModel over QStandardItemModel with the same "
                "rows, both painted)\n");
    for (const QByteArray &line : lines) {
        const QByteArrayList words = line.split(' ');
        if (words[0] == "bytes")
            report("memory of a loaded seat row, with the view", words[1].toDouble(), "B", 0, 0, 260);
        else if (steadyOnly)
            continue;
        else if (words[0] == "search")
            report("keystroke to filtered and painted view", words[1].toDouble(), "ms", words[2].toDouble(),
                0.25, 50);
        else
            report(("sort by " + words[1]).constData(), words[2].toDouble(), "ms", words[3].toDouble(), 0.15);
    }
}

/// 100,000 people of whom a third has a seat; `padding` bytes more in a column that isn't used.
QString importFile(const QTemporaryDir &dir, qsizetype padding)
{
    const QString path = dir.filePath(QString::number(padding));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("the file could not be written");
    file.write("Name,E-Mail,External user ID,Remark\r\n");
    const QByteArray remark(padding, 'x');
    for (int i = 0; i < 100'000; ++i) {
        const QByteArray number = QByteArray::number(i * 3);
        file.write("\"Müller, Jürgen\",person." + number + "@example.org,usr_" + number.rightJustified(8, '0')
            + ',' + remark + "\r\n");
    }
    return path;
}

void benchImport()
{
    const QTemporaryDir dir;
    const QString own = QCoreApplication::applicationFilePath();
    std::printf("(100,000 lines against a roster of 100,000; the floor is QTextStream and split)\n");
    for (const qsizetype padding : {0, 450}) {
        const QString path = importFile(dir, padding);
        std::vector<double> ms, mib, stall, floorMs;
        for (int round = 0; round < rounds; ++round) {
            const QByteArrayList words = outputOf(own, {u"--import"_s, path}).trimmed().split(' ');
            if (words.value(3).toInt() != 66'666)
                qFatal("the plan is wrong: %s", words.value(3).constData());
            ms.push_back(words.value(0).toDouble());
            mib.push_back(words.value(1).toDouble());
            stall.push_back(words.value(2).toDouble());
            floorMs.push_back(
                outputOf(own, {u"--import-floor"_s, path}).trimmed().split(' ').value(0).toDouble());
        }
        const QByteArray size = QByteArray::number(QFileInfo(path).size() / 1024 / 1024) + " MiB";
        report(("import of " + size + ": read, check, plan, show").constData(), median(ms), "ms",
            median(floorMs), 0, 3000);
        report("memory more at the peak, with the roster", median(mib), "MiB", 0, 0, 150);
        report("longest stall of the window meanwhile", median(stall), "ms", 0, 0, 50);
    }
}

void benchCheckout()
{
    constexpr int farMs = 100;
    const Server server(u"small"_s, farMs);
    std::vector<double> ms, floorMs;
    for (int round = 0; round < rounds; ++round) {
        const QByteArrayList words
            = outputOf(QCoreApplication::applicationFilePath(), {u"--checkout"_s, server.url(), key})
                  .trimmed()
                  .split(' ');
        ms.push_back(words.value(0).toDouble());
        floorMs.push_back(words.value(1).toDouble());
    }
    std::printf(
        "(a server %d ms away; the floor is the same call by itself, with its connection open)\n", farMs);
    report("from the confirmation to the URL at the opener", median(ms), "ms", median(floorMs), 0,
        median(floorMs) + 150);
}

void benchDialogs()
{
    const Server server(u"small"_s, 0);
    std::map<QByteArray, std::vector<double>> ms;
    for (int round = 0; round < rounds; ++round) {
        const QByteArray lines
            = outputOf(QCoreApplication::applicationFilePath(), {u"--dialogs"_s, server.url(), key})
                  .trimmed();
        for (const QByteArray &line : lines.split('\n'))
            ms[line.mid(line.indexOf(' ') + 1)].push_back(line.left(line.indexOf(' ')).toDouble());
    }
    for (const auto &[dialog, times] : ms)
        report(("opening " + dialog).constData(), median(times), "ms", 0, 0, 50);
}

void benchCredits()
{
    const QByteArrayList lines
        = outputOf(QCoreApplication::applicationFilePath(), {u"--credits"_s}).trimmed().split('\n');
    std::printf("(the floors are a QTableView with the same texts, and Qt Charts with the same points)\n");
    for (const QByteArray &line : lines) {
        const QByteArrayList words = line.split(' ');
        report(words[0] == "pools" ? "50 credit pools painted again"
                                   : "10,000 samples of a pool, read and drawn",
            words.value(1).toDouble(), "ms", words.value(2).toDouble(), 0, 16);
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 3 && std::strcmp(argv[1], "--start") == 0)
        return bench::startProgram(argc, argv, argv[2], argv[3]);
    if (argc > 3 && std::strcmp(argv[1], "--download") == 0)
        return bench::downloadSeats(argc, argv, argv[2], argv[3]);
    if (argc > 4 && std::strcmp(argv[1], "--bare") == 0)
        return bench::downloadBare(argc, argv, argv[2], argv[3], std::atoi(argv[4]));
    if (argc > 1 && std::strcmp(argv[1], "--table") == 0)
        return bench::searchAndSort(argc, argv);
    if (argc > 2 && std::strcmp(argv[1], "--import") == 0)
        return bench::planImport(argc, argv, argv[2]);
    if (argc > 2 && std::strcmp(argv[1], "--import-floor") == 0)
        return bench::splitFile(argc, argv, argv[2]);
    if (argc > 3 && std::strcmp(argv[1], "--checkout") == 0)
        return bench::openCheckout(argc, argv, argv[2], argv[3]);
    if (argc > 3 && std::strcmp(argv[1], "--dialogs") == 0)
        return bench::openDialogs(argc, argv, argv[2], argv[3]);
    if (argc > 1 && std::strcmp(argv[1], "--credits") == 0)
        return bench::paintCredits(argc, argv);
    QCoreApplication application(argc, argv);
    const QString only = QCoreApplication::arguments().value(1);
    if (only == u"steady"_s) {
        steadyOnly = true;
        benchStart();
        benchDownload();
        benchTable();
    }
    if (only.isEmpty() || only == u"start"_s)
        benchStart();
    if (only.isEmpty() || only == u"download"_s)
        benchDownload();
    if (only.isEmpty() || only == u"table"_s)
        benchTable();
    if (only.isEmpty() || only == u"import"_s)
        benchImport();
    if (only.isEmpty() || only == u"checkout"_s)
        benchCheckout();
    if (only.isEmpty() || only == u"dialogs"_s)
        benchDialogs();
    if (only.isEmpty() || only == u"credits"_s)
        benchCredits();
    std::printf("%d figure(s) missed\n", missed);
    return missed == 0 ? 0 : 1;
}
