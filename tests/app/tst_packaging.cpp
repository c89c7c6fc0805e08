// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command_line.h"
#include "support/paths.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace desk;

namespace {

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

} // namespace

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

    void versionsAgree()
    {
        const QString version = QStringLiteral(DESK_VERSION);
        QVERIFY(packagedText(u"crovver-desk.1"_qs).contains(u"\"Crovver Desk "_qs + version + u'"'));
        QVERIFY(packagedText(u"com.crovver.Desk.metainfo.xml"_qs)
                    .contains(u"<release version=\""_qs + version + u'"'));
        QVERIFY(packagedText(u"changelog"_qs).startsWith(u"crovver-desk ("_qs + version + u')'));
    }

    void desktopFileNamesTheProgramAndItsIcon()
    {
        const QStringList lines = packagedText(u"com.crovver.Desk.desktop"_qs).split(u'\n');
        QVERIFY(lines.contains(u"Exec=crovver-desk"_qs));
        QVERIFY(lines.contains(u"Icon=com.crovver.Desk"_qs));
        QVERIFY(QFile::exists(testing::sourcePath(u"resources/icons/com.crovver.Desk.svg")));
    }
};

QTEST_GUILESS_MAIN(TestPackaging)
#include "tst_packaging.moc"
