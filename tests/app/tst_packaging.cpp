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

/// The packages of a field of debian/control, without versions.
QStringList field(const QString &control, const QString &name)
{
    const QRegularExpression pattern(
        u'^' + name + u":\\n((?: .*\\n)+)"_qs, QRegularExpression::MultilineOption);
    QStringList packages;
    for (const QString &line : pattern.match(control).captured(1).split(u',', Qt::SkipEmptyParts)) {
        if (!line.trimmed().isEmpty())
            packages << line.trimmed().section(u' ', 0, 0);
    }
    return packages;
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

    void completionsAndHelpNameTheSameOptions()
    {
        for (const QString &shell : {u"crovver-desk.bash"_qs, u"_crovver-desk"_qs, u"crovver-desk.fish"_qs}) {
            QString text = packagedText(u"completions/"_qs + shell);
            // Comments name some too, and fish writes them as `-l name`.
            static const QRegularExpression comment(u"^ *#.*$"_qs, QRegularExpression::MultilineOption);
            static const QRegularExpression fishOption(u" -l ([a-z])"_qs);
            text.remove(comment).replace(fishOption, u" --\\1"_qs);
            QCOMPARE(longOptions(text), longOptions(helpText()));
            for (const QString &what :
                {u"tenants seats credits addons"_qs, u"active removed all"_qs, u"csv json"_qs})
                QVERIFY2(text.contains(what), qPrintable(shell + u": "_qs + what));
        }
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
        QVERIFY(packagedText(u"debian/changelog"_qs).startsWith(u"crovver-desk ("_qs + version + u"-1)"_qs));
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

    /// What no library dependency tells of: `ldd` doesn't see what is opened when it is used.
    void packageNeedsWhatIsLoadedAtRunTime()
    {
        const QStringList needed = field(packagedText(u"debian/control"_qs), u"Depends"_qs);
        for (const QString &package :
            {u"ca-certificates"_qs, u"libqt6sql6-sqlite"_qs, u"libqt6svg6"_qs, u"libsecret-1-0"_qs})
            QVERIFY2(needed.contains(package), qPrintable(package));
    }

    /// `./dev` installs what the package is built with, so whoever can build the program can build the
    /// package.
    void packageIsBuiltWithWhatDevInstalls()
    {
        QFile dev(testing::sourcePath(u"dev"));
        QVERIFY(dev.open(QIODevice::ReadOnly));
        static const QRegularExpression lists(u"packages_(?:build|deb)=\"([^\"]*)\""_qs);
        QString installed;
        for (auto it = lists.globalMatch(QString::fromUtf8(dev.readAll())); it.hasNext();)
            installed += it.next().captured(1) + u' ';
        QStringList words = installed.simplified().split(u' ');
        const QStringList needed = field(packagedText(u"debian/control"_qs), u"Build-Depends"_qs);
        QVERIFY(needed.size() > 10);
        for (QString package : needed) {
            if (package == u"debhelper-compat"_qs)
                package = u"debhelper"_qs;
            QVERIFY2(words.contains(package), qPrintable(package));
        }
    }

    /// Desktops find window, entry, icon and notification of one program by one name.
    void everyFileHasTheNameThatDesktopsKnow()
    {
        const QString name = u"org.crovverdesk.CrovverDesk"_qs;
        const QStringList entry = packagedText(name + u".desktop"_qs).split(u'\n');
        QVERIFY(entry.contains(u"Exec=crovver-desk"_qs));
        QVERIFY(entry.contains(u"Icon="_qs + name));
        QVERIFY(QFile::exists(testing::sourcePath(u"resources/icons/") + u'/' + name + u".svg"_qs));
        const QString metainfo = packagedText(name + u".metainfo.xml"_qs);
        QVERIFY(metainfo.contains(u"<id>"_qs + name + u"</id>"_qs));
        QVERIFY(metainfo.contains(u'>' + name + u".desktop</launchable>"_qs));
        for (const char16_t *source : {u"app/main.cpp", u"app/notifier/dbus_notifier.cpp"}) {
            QFile file(testing::sourcePath(source));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(QString::fromUtf8(file.readAll()).contains(u'"' + name + u'"'));
        }
    }

    /// Each command of the entry is one that the program understands.
    void entryStartsWhatTheProgramCanDo()
    {
        int seen = 0;
        for (const QString &line : packagedText(u"org.crovverdesk.CrovverDesk.desktop"_qs).split(u'\n')) {
            if (!line.startsWith(u"Exec="_qs))
                continue;
            QStringList words = line.mid(5).split(u' ');
            QCOMPARE(words.takeFirst(), u"crovver-desk"_qs);
            QVERIFY2(parseCommandLine(words).problem.isEmpty(), qPrintable(line));
            ++seen;
        }
        QCOMPARE(seen, 2);
    }

    void storesAreToldWhoIsBehindIt()
    {
        const QString independent = u"independent of Crovver and of Spaire"_qs;
        QVERIFY(packagedText(u"org.crovverdesk.CrovverDesk.metainfo.xml"_qs).contains(independent));
        QVERIFY(packagedText(u"debian/control"_qs).contains(independent));
    }

    /// Pictures that stores show are those of README.
    void storesShowPicturesThatAreThere()
    {
        static const QRegularExpression image(u"<image>https://[^/]+/([^<]+)</image>"_qs);
        int seen = 0;
        for (auto it = image.globalMatch(packagedText(u"org.crovverdesk.CrovverDesk.metainfo.xml"_qs));
             it.hasNext(); ++seen) {
            const QString path = it.next().captured(1);
            QVERIFY2(QFile::exists(testing::sourcePath(path)), qPrintable(path));
        }
        QVERIFY(seen > 3);
    }
};

QTEST_GUILESS_MAIN(TestPackaging)

} // namespace tst_packaging

#include "tst_packaging.moc"
