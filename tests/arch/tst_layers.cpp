// SPDX-License-Identifier: GPL-3.0-or-later
// The walls of ARCHITECTURE.md, as a test: who may include whom, and what may be written where.
#include "support/paths.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Source
{
    QString path; ///< from the root, e.g. `models/core/call.h`
    QStringList lines;
};

/// A line that must not be in the files of `where`, unless the file is one of `except`.
struct Rule
{
    const char *name;
    const char *where; ///< regular expression over the path
    const char *except; ///< regular expression over the path; empty = no exception
    const char *forbidden; ///< regular expression over a line without its comment
};

constexpr Rule rules[] = {
    {"models knows nobody", "^models/", "", R"(#include\s*["<](app/|ui/|Qt(?!Core/)[A-Z]\w+/))"},
    {"ui knows models only", "^ui/", "", R"(#include\s*"app/)"},
    {"app doesn't know ui", "^app/", "^app/(main\\.cpp|application\\.(h|cpp))$", R"(#include\s*"ui/)"},
    {"the sandbox shares no code with the client", "^app/sandbox/", "",
        R"(#include\s*"(models|ui|app/(?!sandbox/)))"},
    {"core knows no other part of models", "^models/core/", "", R"(#include\s*"models/(?!core/))"},
    {"domain knows core", "^models/domain/", "", R"(#include\s*"models/(?!core/|domain/))"},
    {"ports know domain", "^models/ports/", "", R"(#include\s*"models/(actions|items|views)/)"},
    {"actions know ports", "^models/actions/", "", R"(#include\s*"models/(items|views)/)"},
    {"items don't know views", "^models/items/", "", R"(#include\s*"models/views/)"},
    {"Qt Charts stays in ui/charts", "^(app|ui|models)/", "^ui/charts/",
        R"(#include\s*<(QtCharts|Q\w*Chart|Q\w*Series|QValueAxis|QDateTimeAxis))"},
    {"one place opens URLs", "^(app|ui|models)/", "^app/desktop_url_opener\\.cpp$",
        R"(QDesktopServices::openUrl)"},
    {"one place sends requests", "^(app|ui|models)/", "^app/api/",
        R"((->|\.)(post|put|deleteResource|sendCustomRequest)\(|QNetworkAccessManager)"},
    {"no singletons", "^(app|ui|models)/", "", R"(\binstance\(\))"},
    {"TLS errors are never ignored", "^(app|ui|models)/", "^app/sandbox/", R"(ignoreSslErrors|VerifyNone)"},
    // QSqlQuery's exec runs a statement and no loop; one file has it.
    {"no nested event loops", "^(app|ui|models)/",
        "^app/main\\.cpp$|^app/sandbox/main\\.cpp$|^app/commands/|^app/store/sqlite_connection\\.cpp$",
        R"(QEventLoop|(->|\.)exec\(|processEvents\()"},
    {"settings have one adapter", "^(app|ui|models)/", "^app/settings/", R"(\bQSettings\b)"},
    {"files are written whole, in one place", "^(app|ui|models)/", "^models/core/atomic_file",
        R"(\bQSaveFile\b|\bQTemporaryFile\b)"},
    {"JSON numbers are read by the typed readers", "^(app/api|models)/", "",
        R"(\.to(Int|Double)\(.*[Jj]son|QJsonValue)"},
    {"server text is never markup", "^(app|ui|models)/", "",
        R"(Qt::RichText|Qt::AutoText|(?<!mime->)setHtml\(|Qt::MarkdownText)"},
    {"colours are roles", "^ui/", "^ui/theme/",
        R"(QColor\(\s*\d|"#[0-9a-fA-F]{3,8}"|Qt::(red|green|blue|white|black|yellow|gray)\b)"},
    {"connections are checked by the compiler", "^(app|ui|models|tests)/", "", R"(\b(SIGNAL|SLOT)\()"},
    {"money isn't formatted by QLocale", "^(app|ui|models)/", "", R"(toCurrencyString)"},
};

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

/// Names at the outermost level of a test's file that the linker sees. clang-format puts them, and nothing
/// else, at the beginning of a line.
QStringList sharedNames(const Source &source)
{
    static const QRegularExpression own(
        u"^(namespace|using|static|public|protected|private|class (Test\\w+|\\w+Test)\\b|class \\w+;|[^(]*\\b(Test\\w+|\\w+Test)::|Q_|QTEST_|DESK_TEST_)"_s);
    static const QRegularExpression name(u"^[A-Za-z]"_s);
    QStringList found;
    bool unnamed = false;
    for (qsizetype i = 0; i < source.lines.size(); ++i) {
        const QString &line = source.lines[i];
        if (line == u"namespace {"_s)
            unnamed = true;
        else if (line == u"} // namespace"_s)
            unnamed = false;
        else if (!unnamed && line.contains(name) && !line.contains(own))
            found.append(u"%1:%2: %3"_s.arg(source.path).arg(i + 1).arg(line));
    }
    return found;
}

} // namespace

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
            if (source.path != u"tests/arch/tst_layers.cpp"_s)
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

    /// The classes of a folder are one program: helpers of equal names in two files would be one for the
    /// linker, which needn't say so. Only what is in an unnamed namespace is its file's own.
    void helpersOfTestsAreTheirFilesOwn()
    {
        QStringList found;
        for (const Source &source : sources()) {
            if (source.path.contains(u"/tst_"_s))
                found += sharedNames(source);
        }
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }

    void sharedNamesAreSeen_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<int>("count");
        QTest::newRow("struct") << QStringList{u"struct Row"_s, u"{"_s, u"};"_s} << 1;
        QTest::newRow("function") << QStringList{u"QString read(const QString &path)"_s} << 1;
        QTest::newRow("constant") << QStringList{u"inline constexpr int most = 4;"_s} << 1;
        QTest::newRow("in a named namespace") << QStringList{u"namespace desk {"_s, u"struct Row"_s} << 1;
        QTest::newRow("after the unnamed one")
            << QStringList{u"namespace {"_s, u"struct A"_s, u"} // namespace"_s, u"struct B"_s} << 1;
        QTest::newRow("in the unnamed one")
            << QStringList{u"namespace {"_s, u"struct Row"_s, u"} // namespace"_s} << 0;
        QTest::newRow("the class itself") << QStringList{u"class TestRows : public QObject"_s,
            u"void TestRows::reads()"_s, u"class RowsTest : public QObject"_s, u"QTEST_MAIN(TestRows)"_s}
                                          << 0;
    }

    void sharedNamesAreSeen()
    {
        QFETCH(QStringList, lines);
        QFETCH(int, count);
        QCOMPARE(sharedNames({u"tests/a/tst_rows.cpp"_s, lines}).size(), count);
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
#include "tst_layers.moc"
