// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/file_preferences.h"
#include "models/core/atomic_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace tst_files {

using namespace desk;

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

class TestFiles : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QString at(const QString &name) const { return m_dir.filePath(name); }
    QStringList left(const QString &pattern) const
    {
        return QDir(m_dir.path()).entryList({pattern}, QDir::AllEntries | QDir::Hidden);
    }

private Q_SLOTS:
    void aFileAppearsWholeAndIsPrivate()
    {
        AtomicFile file(at(u"a.csv"_qs), AtomicFile::Existing::Keep);
        QVERIFY(file.open());
        QVERIFY(file.write("one"));
        QVERIFY(!QFile::exists(at(u"a.csv"_qs)));
        QVERIFY(file.write("two"));
        QVERIFY(file.commit());
        QCOMPARE(contents(at(u"a.csv"_qs)), QByteArray("onetwo"));
        QVERIFY(!(QFile::permissions(at(u"a.csv"_qs)) & (QFile::ReadGroup | QFile::ReadOther)));
        QVERIFY(left(u".a.csv.*"_qs).isEmpty());
    }

    void aFileThatIsGivenUpLeavesNothing()
    {
        {
            AtomicFile file(at(u"b.csv"_qs), AtomicFile::Existing::Keep);
            QVERIFY(file.open());
            QVERIFY(file.write("half"));
        }
        QVERIFY(left(u"*b.csv*"_qs).isEmpty());
    }

    void C09_existingFilesStayUnlessForced()
    {
        put(at(u"c.csv"_qs), "old");
        AtomicFile keep(at(u"c.csv"_qs), AtomicFile::Existing::Keep);
        QVERIFY(!keep.open());
        QVERIFY(keep.problem().contains(u"c.csv"_qs));
        QCOMPARE(contents(at(u"c.csv"_qs)), QByteArray("old"));
        AtomicFile replace(at(u"c.csv"_qs), AtomicFile::Existing::Replace);
        QVERIFY(replace.open() && replace.write("new") && replace.commit());
        QCOMPARE(contents(at(u"c.csv"_qs)), QByteArray("new"));
    }

    void C09_aFileThatAppearsMeanwhileStays()
    {
        AtomicFile file(at(u"d.csv"_qs), AtomicFile::Existing::Keep);
        QVERIFY(file.open() && file.write("ours"));
        put(at(u"d.csv"_qs), "theirs");
        QVERIFY(!file.commit());
        QCOMPARE(contents(at(u"d.csv"_qs)), QByteArray("theirs"));
        QVERIFY(left(u".d.csv.*"_qs).isEmpty());
    }

    void C09_linksAndFoldersAreRefused()
    {
        put(at(u"target"_qs), "safe");
        QVERIFY(QFile::link(at(u"target"_qs), at(u"link.csv"_qs)));
        QVERIFY(!AtomicFile(at(u"link.csv"_qs), AtomicFile::Existing::Replace).open());
        QCOMPARE(contents(at(u"target"_qs)), QByteArray("safe"));
        QVERIFY(!AtomicFile(m_dir.path(), AtomicFile::Existing::Replace).open());
        QVERIFY(!AtomicFile(at(u"no/such/folder/x"_qs), AtomicFile::Existing::Keep).open());
    }

    void preferencesComeBack()
    {
        const QString path = at(u"conf/desk.ini"_qs);
        {
            FilePreferences preferences(path);
            preferences.setValue(u"a/b"_qs, 42);
            preferences.setValue(u"g"_qs, QByteArray("bytes"));
        }
        FilePreferences preferences(path);
        QVERIFY(preferences.notice().isEmpty());
        QCOMPARE(preferences.value(u"a/b"_qs, 0).toInt(), 42);
        QCOMPARE(preferences.value(u"g"_qs, QByteArray()).toByteArray(), QByteArray("bytes"));
        QCOMPARE(preferences.value(u"none"_qs, 7).toInt(), 7);
        QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void aValueOfTheWrongTypeIsTheFallback()
    {
        const QString path = at(u"types.ini"_qs);
        put(path, "[a]\nn=notanumber\n");
        QCOMPARE(FilePreferences(path).value(u"a/n"_qs, 5).toInt(), 5);
    }

    void S01_damagedPreferencesAreSetAside()
    {
        const QString path = at(u"broken.ini"_qs);
        put(path, QByteArray(4096, '\0'));
        FilePreferences preferences(path);
        QVERIFY(!preferences.notice().isEmpty());
        QCOMPARE(preferences.value(u"x"_qs, 1).toInt(), 1);
        preferences.setValue(u"x"_qs, 2);
        const QStringList aside = left(u"broken.ini.broken-*"_qs);
        QCOMPARE(aside.size(), 1);
        QCOMPARE(contents(at(aside.first())).size(), 4096);
        QCOMPARE(FilePreferences(path).value(u"x"_qs, 0).toInt(), 2);
    }

    void S01_aFolderInTheFilesPlace()
    {
        const QString path = at(u"folder.ini"_qs);
        QVERIFY(QDir().mkpath(path));
        FilePreferences preferences(path);
        QVERIFY(!preferences.notice().isEmpty());
        preferences.setValue(u"x"_qs, 3);
        QCOMPARE(preferences.value(u"x"_qs, 0).toInt(), 3);
    }
};

QTEST_GUILESS_MAIN(TestFiles)

} // namespace tst_files

#include "tst_files.moc"
