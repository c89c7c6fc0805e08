// SPDX-License-Identifier: GPL-3.0-or-later
// The walls of ARCHITECTURE.md, as a test: who may include whom, and what may be written where.
#include "arch/walls.h"
#include "support/paths.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace tst_layers {

using namespace Qt::StringLiterals;

QList<Source> sources()
{
    QList<Source> result;
    const QDir root(desk::testing::sourcePath());
    for (const QString &top : {u"app"_s, u"models"_s, u"ui"_s, u"tests"_s}) {
        QDirIterator files(
            root.filePath(top), {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                result.append(
                    {root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll()).split(u'\n')});
        }
    }
    return result;
}

QString withoutComment(const QString &line)
{
    static const QRegularExpression comment(u"(^\\s*//.*)|(\\s//(/|!)?<?\\s.*)"_s);
    return QString(line).remove(comment);
}

QStringList offences(const Rule &rule, const Source &source)
{
    const QString path = source.path;
    if (!path.contains(QRegularExpression(QLatin1String(rule.where))))
        return {};
    if (*rule.except && path.contains(QRegularExpression(QLatin1String(rule.except))))
        return {};
    const QRegularExpression forbidden{QLatin1String(rule.forbidden)};
    QStringList found;
    for (qsizetype i = 0; i < source.lines.size(); ++i) {
        if (withoutComment(source.lines[i]).contains(forbidden))
            found.append(u"%1:%2: %3"_s.arg(path).arg(i + 1).arg(source.lines[i].trimmed()));
    }
    return found;
}

/// What a test's file has outside of the namespace that is named as the file. clang-format puts the beginning
/// and the end of it, and nothing inside, at the beginning of a line that way.
QStringList outsideOfItsNamespace(const Source &source)
{
    const QString name = source.path.section(u'/', -1).section(u'.', 0, 0);
    static const QRegularExpression harmless(u"^(//|#|$)"_s);
    QStringList found;
    bool inside = false;
    for (qsizetype i = 0; i < source.lines.size(); ++i) {
        const QString &line = source.lines[i];
        if (line == u"namespace "_s + name + u" {"_s)
            inside = true;
        else if (line == u"} // namespace "_s + name)
            inside = false;
        else if (!inside && !line.contains(harmless))
            found.append(u"%1:%2: %3"_s.arg(source.path).arg(i + 1).arg(line));
    }
    return found;
}

class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void walls_data()
    {
        QTest::addColumn<int>("index");
        int index = 0;
        for (const Rule &rule : rules)
            QTest::newRow(rule.name) << index++;
    }

    void walls()
    {
        QFETCH(int, index);
        QStringList found;
        for (const Source &source : sources()) {
            if (!source.path.startsWith(u"tests/arch/"_s))
                found += offences(rules[index], source);
        }
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }

    /// A rule that matches nothing any more is a wall with a hole.
    void rulesSeeWhatTheyForbid_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::newRow("1") << "models knows nobody"
                           << "models/a.h"
                           << "#include <QtWidgets/QLabel>";
        QTest::newRow("2") << "models knows nobody"
                           << "models/a.h"
                           << "#include \"app/api/x.h\"";
        QTest::newRow("3") << "app doesn't know ui"
                           << "app/api/a.cpp"
                           << "#include \"ui/x.h\"";
        QTest::newRow("4") << "one place sends requests"
                           << "ui/a.cpp"
                           << "    QNetworkAccessManager manager;";
        QTest::newRow("5") << "no singletons"
                           << "ui/a.cpp"
                           << "auto *a = QCoreApplication::instance();";
        QTest::newRow("6") << "colours are roles"
                           << "ui/pages/a.cpp"
                           << "p.setPen(QColor(12, 3, 4));";
        QTest::newRow("7") << "no nested event loops"
                           << "ui/a.cpp"
                           << "    dialog.exec();";
        QTest::newRow("8") << "one place opens URLs"
                           << "ui/a.cpp"
                           << "QDesktopServices::openUrl(url);";
        QTest::newRow("9") << "Qt Charts stays in ui/charts"
                           << "ui/pages/a.cpp"
                           << "#include <QChartView>";
        QTest::newRow("10") << "items don't know views"
                            << "models/items/a.h"
                            << "#include \"models/views/a.h\"";
        QTest::newRow("11") << "server text is never markup"
                            << "ui/a.cpp"
                            << "label->setTextFormat(Qt::RichText);";
        QTest::newRow("12") << "what tools choose is heard"
                            << "ui/a.cpp"
                            << "connect(m_user, &QLineEdit::textEdited, this, &A::b);";
        QTest::newRow("13") << "views hold no calls"
                            << "models/views/a.h"
                            << "    CallHandle<Capacity> m_call;";
        QTest::newRow("14") << "no sentence spells a provider"
                            << "models/views/a.cpp"
                            << "    return Words::tr(\"Look it up at Crovver.\");";
    }

    void rulesSeeWhatTheyForbid()
    {
        QFETCH(QString, rule);
        QFETCH(QString, path);
        QFETCH(QString, line);
        const auto found
            = std::ranges::find_if(rules, [&](const Rule &r) { return rule == QLatin1String(r.name); });
        QVERIFY(found != std::end(rules));
        QCOMPARE(offences(*found, {path, {line}}).size(), 1);
    }

    /// The classes of a folder are one program, and some of them one file for the compiler: helpers of equal
    /// names would be one, and the linker needn't say so.
    void helpersOfTestsAreTheirFilesOwn()
    {
        QStringList found;
        for (const Source &source : sources()) {
            if (source.path.contains(u"/tst_"_s))
                found += outsideOfItsNamespace(source);
        }
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }

    void whatIsOutsideIsSeen_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<int>("count");
        QTest::newRow("nothing outside")
            << QStringList{u"// Rows"_s, u"#include <QTest>"_s, u""_s, u"namespace tst_rows {"_s,
                   u"struct Row"_s, u"} // namespace tst_rows"_s, u"#include \"tst_rows.moc\""_s}
            << 0;
        QTest::newRow("before") << QStringList{u"using namespace desk;"_s, u"namespace tst_rows {"_s} << 1;
        QTest::newRow("after") << QStringList{u"namespace tst_rows {"_s, u"} // namespace tst_rows"_s,
            u"struct Row;"_s} << 1;
        QTest::newRow("in another's") << QStringList{u"namespace tst_lines {"_s, u"struct Row;"_s} << 2;
    }

    void whatIsOutsideIsSeen()
    {
        QFETCH(QStringList, lines);
        QFETCH(int, count);
        QCOMPARE(outsideOfItsNamespace({u"tests/a/tst_rows.cpp"_s, lines}).size(), count);
    }

    void everySourceSaysItsLicence()
    {
        QStringList found;
        for (const Source &source : sources()) {
            if (!source.lines.value(0).contains(u"SPDX-License-Identifier: GPL-3.0-or-later"_s))
                found.append(source.path);
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestLayers)

} // namespace tst_layers

#include "tst_layers.moc"
