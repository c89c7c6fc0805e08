// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/import_table_model.h"
#include "models/views/import_reader.h"
#include "tests/bench/children.h"
#include "tests/bench/heartbeat.h"
#include "tests/bench/probe.h"

#include <QCoreApplication>
#include <QTextStream>

#include <cstring>

namespace bench {

namespace {

using namespace desk;

/// A line of /proc/self/status in KiB: `VmRSS` now, `VmHWM` at the highest.
long statusKiB(const char *name)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.mid(qsizetype(std::strlen(name)) + 1).simplified().split(' ').first().toLong();
    }
    return 0;
}

/// A third of them is in the file, too.
std::shared_ptr<const ImportRoster> aRoster()
{
    auto roster = std::make_shared<ImportRoster>();
    roster->reserve(100'000);
    for (int i = 0; i < 100'000; ++i) {
        const int number = i < 33'334 ? i * 9 : i * 3 + 1'000'001;
        roster->addActive(UserId(QStringLiteral("usr_%1").arg(number, 8, 10, QLatin1Char('0'))),
            QStringLiteral("person.%1@example.org").arg(number), QStringLiteral("Jürgen Müller"));
    }
    roster->seal(true);
    return roster;
}

} // namespace

int planImport(int argc, char **argv, const char *path)
{
    QCoreApplication application(argc, argv);
    const long before = statusKiB("VmRSS");
    const auto roster = aRoster();
    ImportTableModel model;
    ImportReader reader;
    Heartbeat heartbeat;
    long long begun = 0;
    QObject::connect(&reader, &ImportReader::fileRead, &model, [&](const auto &file) {
        if (!file->problemText().isEmpty())
            qFatal("%s", qPrintable(file->problemText()));
        reader.check(file->table, file->mapping, roster, {});
    });
    QObject::connect(&reader, &ImportReader::checked, &model, [&](const auto &import) {
        Capacity capacity;
        capacity.activeCount = 100'000;
        capacity.units = 200'000;
        model.setImport(import, ImportPlan(*import, {}, capacity, 100));
        const double ms = double(probe::nowUs() - begun) / 1000;
        // One more turn of the loop, so that what was done here counts as a stall.
        QTimer::singleShot(20, &model, [&, ms] {
            qint64 sent = 0;
            for (size_t batch = 0; batch < model.plan().batchCount(); ++batch)
                sent += qint64(model.plan().batch(batch).size());
            std::printf("%.1f %.1f %.1f %lld\n", ms, double(statusKiB("VmHWM") - before) / 1024,
                heartbeat.longestMs(), static_cast<long long>(sent));
            QCoreApplication::quit();
        });
    });
    QTimer::singleShot(0, &model, [&] {
        heartbeat.start();
        begun = probe::nowUs();
        reader.read(QString::fromLocal8Bit(path), {});
    });
    return QCoreApplication::exec();
}

int splitFile(int argc, char **argv, const char *path)
{
    const QCoreApplication application(argc, argv);
    const long long begun = probe::nowUs();
    QFile file(QString::fromLocal8Bit(path));
    if (!file.open(QIODevice::ReadOnly))
        return 1;
    QTextStream stream(&file);
    QList<QStringList> rows;
    QString line;
    while (stream.readLineInto(&line))
        rows.append(line.split(u','));
    std::printf("%.1f %lld\n", double(probe::nowUs() - begun) / 1000, static_cast<long long>(rows.size()));
    return 0;
}

} // namespace bench
