// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command_line.h"
#include "app/settings/file_preferences.h"
#include "app/store/sqlite_intent_journal.h"
#include "support/paths.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QResource>
#include <QSet>
#include <QTest>

namespace tst_packaging {

using namespace desk;

QString packagedText(const QString &name)
{
    QFile file(testing::sourcePath(u"packaging/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList longOptions(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("--[a-z][a-z-]*"));
    QSet<QString> found;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        found << it.next().captured();
    QStringList options(found.begin(), found.end());
    options.sort();
    return options;
}

class TestPackaging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manualAndHelpNameTheSameOptions()
    {
        const QString manual = packagedText(u"crovver-desk.1"_qs).replace(u"\\-"_qs, u"-"_qs);
        QVERIFY(longOptions(helpText()).size() > 5);
        QCOMPARE(longOptions(manual), longOptions(helpText()));
    }

    /// Every file that the program writes by itself.
    void manualNamesTheFiles()
    {
        const QString manual = packagedText(u"crovver-desk.1"_qs).replace(u"\\-"_qs, u"-"_qs);
        const QString files = manual.mid(manual.indexOf(u".SH FILES"_qs));
        QStringList names{FilePreferences::defaultPath().section(u'/', -2),
            SqliteIntentJournal::defaultPath().section(u'/', -2)};
        QDirIterator sources(testing::sourcePath(u"app/store"), {u"*.cpp"_qs}, QDir::Files);
        static const QRegularExpression database(u"\"(\\w+\\.sqlite)\""_qs);
        while (sources.hasNext()) {
            QFile source(sources.next());
            QVERIFY(source.open(QIODevice::ReadOnly));
            for (auto it = database.globalMatch(QString::fromUtf8(source.readAll())); it.hasNext();)
                names << u"crovver-desk/"_qs + it.next().captured(1);
        }
        QVERIFY(names.size() > 3);
        for (const QString &name : names)
            QVERIFY2(files.contains(u'/' + name + u'\n'), qPrintable(name));
        for (const QString &beside :
            {u"-wal"_qs, u"-shm"_qs, u"-journal"_qs, u".version-"_qs, u".broken-"_qs})
            QVERIFY2(files.contains(QRegularExpression(u"FILE ?"_qs + QRegularExpression::escape(beside))),
                qPrintable(beside));
    }

    void versionsAgree()
    {
        const QString version = QStringLiteral(DESK_VERSION);
        QVERIFY(packagedText(u"crovver-desk.1"_qs).contains(u"\"Crovver Desk "_qs + version + u'"'));
        QVERIFY(packagedText(u"org.crovverdesk.CrovverDesk.metainfo.xml"_qs)
                    .contains(u"<release version=\""_qs + version + u'"'));
        QVERIFY(packagedText(u"changelog"_qs).startsWith(u"crovver-desk ("_qs + version + u')'));
    }

    /// Times of files differ in every clone, and so would the programs.
    void resourcesHaveNoTimes()
    {
        int seen = 0;
        QDirIterator files(u":/"_qs, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            static const QRegularExpression ours(u"^:/(icons|sql|i18n)/"_qs); // Qt's have times
            if (!path.contains(ours))
                continue;
            QVERIFY2(!QResource(path).lastModified().isValid(), qPrintable(path));
            ++seen;
        }
        QVERIFY2(seen > 30, qPrintable(QString::number(seen)));
    }

    /// What no library dependency tells of.
    void packageNeedsWhatHttpsNeeds()
    {
        static const QRegularExpression pattern(u"CPACK_DEBIAN_PACKAGE_DEPENDS \"([^\"]*)\""_qs);
        const QStringList needed
            = pattern.match(packagedText(u"CMakeLists.txt"_qs)).captured(1).split(u", "_qs);
        QVERIFY(needed.contains(u"ca-certificates"_qs));
        QVERIFY(needed.contains(u"libqt6sql6-sqlite"_qs));
    }

    void desktopFileNamesTheProgramAndItsIcon()
    {
        const QStringList lines = packagedText(u"org.crovverdesk.CrovverDesk.desktop"_qs).split(u'\n');
        QVERIFY(lines.contains(u"Exec=crovver-desk"_qs));
        QVERIFY(lines.contains(u"Icon=org.crovverdesk.CrovverDesk"_qs));
        QVERIFY(QFile::exists(testing::sourcePath(u"resources/icons/org.crovverdesk.CrovverDesk.svg")));
    }
};

QTEST_GUILESS_MAIN(TestPackaging)

} // namespace tst_packaging

#include "tst_packaging.moc"
