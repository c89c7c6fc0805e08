// SPDX-License-Identifier: GPL-3.0-or-later
// Three hundred files as programs and people make them. Whatever is in them: who isn't a person is never
// allocated without a word, and who is one is never lost without a word.
#include "models/views/import_doubts.h"
#include "models/views/import_words.h"

#include <QFile>
#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

namespace tst_import_generated {

using namespace desk;
using namespace Qt::StringLiterals;

struct Person
{
    QString id;
    QString email;
    QString name;
};

enum class Charset { Utf8, Utf8Marked, Utf16LeMarked, Utf16BeMarked, Utf16Le, Utf16Be, Windows1252, Latin1 };
enum class Quoting { Needed, All, BlankBefore, Typographic };

/// What one file is made of.
struct Recipe
{
    QString delimiter;
    Quoting quoting = Quoting::Needed;
    Charset charset = Charset::Utf8;
    QString separatorLine; ///< without its end
    QList<QStringList> above; ///< lines above the header
    QStringList header; ///< empty = none
    QList<QStringList> below; ///< a template's lines below the header
    bool headerAgain = false;
    QList<QStringList> footer;
    QString lineEnd;
    QString tail; ///< after the last line
    bool emptyLines = false;
    QList<int> order; ///< which of ID, e-mail and name stands in which column; -1 = something else
    int people = 5;
    bool commas = false; ///< names as `Doe, Ann`
};

class Generator
{
public:
    explicit Generator(quint32 seed)
        : m_random(seed)
    { }

    Recipe recipe()
    {
        Recipe recipe;
        recipe.delimiter = oneOf<QString>({u","_s, u";"_s, u"\t"_s, u"|"_s, u","_s, u";"_s, u":"_s});
        recipe.quoting = oneOf<Quoting>(
            {Quoting::Needed, Quoting::Needed, Quoting::All, Quoting::BlankBefore, Quoting::Typographic});
        recipe.charset = Charset(m_random.bounded(8));
        recipe.lineEnd = oneOf<QString>({u"\r\n"_s, u"\n"_s, u"\r\n"_s, u"\r"_s});
        recipe.tail = oneOf<QString>(
            {QString(), recipe.lineEnd, recipe.lineEnd + QChar(0x1a), recipe.lineEnd.repeated(2)});
        recipe.people = m_random.bounded(2, 12);
        recipe.commas = m_random.bounded(3) == 0;
        recipe.emptyLines = m_random.bounded(4) == 0;
        recipe.order = oneOf<QList<int>>({{0, 1, 2}, {2, 1, 0}, {0, 2}, {1, 2, 0, -1}, {-1, 0, 1, 2}, {0}});
        if (m_random.bounded(4) == 0)
            recipe.separatorLine = oneOf<QString>({u"sep=%1"_s, u"\"sep=%1\""_s, u"SEP=%1"_s, u"sep=%1 "_s,
                                                      u"sep=%1%1%1"_s, u"\"sep=%1\"%1%1"_s})
                                       .arg(recipe.delimiter);
        addFrame(recipe);
        return recipe;
    }

    /// Letters that every charset has, and IDs that nothing is wrong with.
    Person person(const Recipe &recipe, int number)
    {
        const QString id = oneOf<QString>({u"u%1"_s, u"00%1"_s, u"user-%1"_s, u"p%1@example.org"_s,
                                              u"Zoë%1"_s, u"550e8400-e29b-41d4-a716-4466554400%1"_s})
                               .arg(number + 10);
        return {id, u"mail%1@example.org"_s.arg(number),
            (recipe.commas ? u"Doe, Ann %1"_s : u"Ann Müller %1"_s).arg(number)};
    }

    QByteArray file(const Recipe &recipe, const QList<Person> &people)
    {
        QString text;
        const auto add = [&](const QStringList &cells) { text += line(recipe, cells) + recipe.lineEnd; };
        if (!recipe.separatorLine.isEmpty())
            text += recipe.separatorLine + recipe.lineEnd;
        for (const QStringList &cells : recipe.above)
            add(cells);
        if (!recipe.header.isEmpty())
            add(recipe.header);
        for (const QStringList &cells : recipe.below)
            add(cells);
        for (qsizetype i = 0; i < people.size(); ++i) {
            if (recipe.headerAgain && i == people.size() / 2)
                add(recipe.header);
            if (recipe.emptyLines && i % 2 == 1)
                text += QString(recipe.delimiter).repeated(recipe.order.size() - 1) + recipe.lineEnd;
            QStringList cells;
            for (const int part : recipe.order)
                cells << (part == 0 ? people[i].id
                        : part == 1 ? people[i].email
                        : part == 2 ? people[i].name
                                    : u"x"_s);
            add(cells);
        }
        for (const QStringList &cells : recipe.footer)
            add(cells);
        text.chop(recipe.lineEnd.size());
        return encoded(text + recipe.tail, recipe.charset);
    }

private:
    template <typename T>
    T oneOf(const std::vector<T> &choices)
    {
        return choices[size_t(m_random.bounded(int(choices.size())))];
    }

    void addFrame(Recipe &recipe)
    {
        const QList<QStringList> names = oneOf<QList<QStringList>>({
            {{u"User ID"_s, u"id"_s, u"externalUserId"_s}, {u"E-mail"_s, u"email"_s, u"Mail"_s},
                {u"Name"_s, u"Full name"_s, u"Name (Last, First)"_s}},
            {{u"Benutzer-ID"_s, u"Kennung"_s, u"Mitarbeiternummer"_s},
                {u"E-Mail-Adresse"_s, u"Mail"_s, u"E-Mail"_s},
                {u"Anzeigename"_s, u"Name"_s, u"Vollständiger Name"_s}},
            {{u"Kürzel"_s, u"Konto"_s, u"Key"_s}, {u"Post"_s, u"Kontakt"_s, u"Contact"_s},
                {u"Mensch"_s, u"Wer"_s, u"Who"_s}},
        });
        const int style = m_random.bounded(3);
        if (m_random.bounded(5) > 0) {
            for (const int part : recipe.order)
                recipe.header << (part < 0 ? u"Team"_s : names[part][style]);
        }
        recipe.headerAgain = !recipe.header.isEmpty() && m_random.bounded(4) == 0;
        const auto padded = [&](const QString &first) {
            QStringList cells{first};
            while (m_random.bounded(2) == 0 && cells.size() < recipe.order.size())
                cells << QString();
            return cells;
        };
        if (m_random.bounded(3) == 0)
            recipe.above << padded(
                oneOf<QString>({u"People of Acme"_s, u"Export 2026-11-28"_s, u"# generated"_s, u"Users"_s,
                    u"Report: seats, active"_s, u"version:v1.0"_s, u"Benutzerliste"_s}));
        if (!recipe.above.isEmpty() && m_random.bounded(2) == 0)
            recipe.above << padded(
                oneOf<QString>({u"As of 28.11.2026"_s, u"(do not change the header)"_s, u"---"_s}));
        if (!recipe.header.isEmpty() && m_random.bounded(3) == 0) {
            const QString word = oneOf<QString>({u"required"_s, u"string"_s, u"(max. 255)"_s, u"<value>"_s,
                u"Pflichtfeld"_s, u"e.g. value"_s, u"-----"_s, u"[text]"_s});
            QStringList cells;
            for (qsizetype i = 0; i < recipe.order.size(); ++i)
                cells << word;
            recipe.below << cells;
        }
        if (m_random.bounded(3) == 0)
            recipe.footer << padded(oneOf<QString>({u"Total"_s, u"Summe: 5"_s, u"-- end --"_s,
                u"End of report"_s, u"Total: 12"_s, u"#N/A"_s, u"NULL"_s, u"***"_s}));
    }

    static QString cell(const Recipe &recipe, const QString &text)
    {
        const bool needed = text.contains(recipe.delimiter) || text.contains(u'"');
        const QString quoted = u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"';
        switch (recipe.quoting) {
        case Quoting::Needed:
            return needed ? quoted : text;
        case Quoting::All:
            return quoted;
        case Quoting::BlankBefore:
            return u' ' + quoted;
        case Quoting::Typographic:
            // Of all charsets only Latin-1 hasn't the other ones.
            return needed ? quoted : u"«"_s + text + u"»"_s;
        }
        return text;
    }
    static QString line(const Recipe &recipe, const QStringList &cells)
    {
        QStringList texts;
        for (const QString &text : cells)
            texts << cell(recipe, text);
        return texts.join(recipe.delimiter);
    }
    static QByteArray encoded(const QString &text, Charset charset)
    {
        const auto with = [&](QStringConverter::Encoding encoding, bool mark) {
            QStringEncoder encoder(
                encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
            return QByteArray(encoder.encode(text));
        };
        switch (charset) {
        case Charset::Utf8:
            return text.toUtf8();
        case Charset::Utf8Marked:
            return with(QStringConverter::Utf8, true);
        case Charset::Utf16LeMarked:
            return with(QStringConverter::Utf16LE, true);
        case Charset::Utf16BeMarked:
            return with(QStringConverter::Utf16BE, true);
        case Charset::Utf16Le:
            return with(QStringConverter::Utf16LE, false);
        case Charset::Utf16Be:
            return with(QStringConverter::Utf16BE, false);
        case Charset::Windows1252:
        case Charset::Latin1:
            return text.toLatin1();
        }
        return {};
    }

    QRandomGenerator m_random;
};

struct Looked
{
    std::shared_ptr<const ImportFile> file;
    std::shared_ptr<const CheckedImport> import;
    ImportPlan plan;
    std::vector<ImportDoubt> doubts;

    explicit Looked(const QByteArray &bytes)
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"people.csv"_s);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("the file could not be written");
        out.close();
        file = ImportFile::read(path, {});
        ImportRoster roster;
        roster.seal(true);
        import = CheckedImport::check(file->table, file->mapping, roster, {});
        plan = ImportPlan(*import, {}, {}, 100);
        doubts = importDoubts(*file, {}, *import, plan);
    }
    [[nodiscard]] bool isSent(quint32 line) const
    {
        return file->problemText().isEmpty() && !import->isBlocked()
            && plan.verdict(line) == ImportVerdict::Allocate;
    }
    /// Something is said that concerns this line, and nothing is sent before it is confirmed: of the line
    /// itself, or that which cell is the ID is a guess. What is said about letters or skipped lines doesn't
    /// count.
    [[nodiscard]] bool isAskedAbout(quint32 line) const
    {
        using About = ImportDoubt::About;
        return std::ranges::any_of(doubts, [line](const ImportDoubt &doubt) {
            return doubt.about == About::Columns || doubt.about == About::Delimiter
                || std::ranges::find(doubt.lines, line) != doubt.lines.end();
        });
    }
};

class TestImportGenerated final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoIsNoPersonIsNeverSentWithoutAWord_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 300; ++seed)
            QTest::addRow("file %u", seed) << seed;
    }

    void whoIsNoPersonIsNeverSentWithoutAWord()
    {
        QFETCH(quint32, seed);
        Generator generator(seed);
        const Recipe recipe = generator.recipe();
        QList<Person> people;
        QSet<QString> ids;
        for (int i = 0; i < recipe.people; ++i) {
            people << generator.person(recipe, i);
            ids << people.constLast().id;
        }
        const QByteArray bytes = generator.file(recipe, people);
        const Looked looked(bytes);
        QSet<QString> found;
        for (quint32 line = 0; line < looked.import->size(); ++line) {
            const QString id = exactText(looked.import->userId(line));
            found << id;
            if (looked.isSent(line) && !ids.contains(id))
                QVERIFY2(looked.isAskedAbout(line), "sent without a word: " + id.toUtf8() + "\n" + bytes);
        }
        const bool isSilent = looked.file->problemText().isEmpty() && looked.doubts.empty()
            && looked.import->count(ImportStanding::Error) == 0;
        for (const Person &person : people)
            QVERIFY2(found.contains(person.id) || !isSilent,
                "lost without a word: " + person.id.toUtf8() + "\n" + bytes);
    }

    /// The other half: a file that nothing is wrong with isn't asked about.
    void anOrdinaryFileIsNotAskedAbout_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("comma") << QByteArray("id,email,name\r\nu1,a@x.org,Ann\r\nu2,b@x.org,Bob\r\n");
        QTest::newRow("semicolon, names with commas")
            << QByteArray("User ID;E-mail;Name (Last, First)\nu1;a@x.org;Doe, Ann\nu2;b@x.org;Roe, Bob\n");
        QTest::newRow("marked UTF-8") << QByteArray("\xef\xbb\xbfid;name\nu1;J\xc3\xbcrgen\n");
        QTest::newRow("sep") << QByteArray("sep=;\r\nid;name\r\nu1;Ann\r\n");
        QTest::newRow("one column") << QByteArray("id\nu1\nu2\n");
        QTest::newRow("blanks before quotes") << QByteArray("name, id\nBob, \"u1\"\n");
        QTest::newRow("our template") << QByteArray("externalUserId,email,name\r\nu1,a@x.org,Ann\r\n");
    }

    void anOrdinaryFileIsNotAskedAbout()
    {
        QFETCH(QByteArray, bytes);
        const Looked looked(bytes);
        QCOMPARE(looked.file->problemText(), QString());
        for (const ImportDoubt &doubt : looked.doubts)
            QFAIL(qPrintable(doubt.text));
        QVERIFY(looked.isSent(0));
    }

    /// As they come from those who make lists of people.
    void vendorsTemplatesAreNobody_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("people");
        QTest::newRow("a directory's, with its version and an example") << QByteArray(
            "version:v1.0,,\r\nName [displayName] Required,User name [userPrincipalName] Required,Block sign "
            "in (Yes/No) [accountEnabled] Required\r\nExample: Chris Green,chris@x.example,No\r\n"
            "Ann,ann@x.org,No\r\n") << QStringList{u"ann@x.org"_s};
        QTest::newRow("a workspace's, with what is required")
            << QByteArray("Login [Required],Email Address [Required],Name\r\nann,ann@x.org,Ann\r\n")
            << QStringList{u"ann"_s};
        QTest::newRow("comments above")
            << QByteArray("# Fill in one person per line\n# Keep the header\nid;name\nu1;Ann\n")
            << QStringList{u"u1"_s};
        QTest::newRow("types below") << QByteArray("id,name,email\nstring,string,email\nu1,Ann,a@x.org\n")
                                     << QStringList{u"u1"_s};
        QTest::newRow("a rule of a document")
            << QByteArray("| id | name |\n|----|------|\n| u1 | Ann |\n") << QStringList{u"u1"_s};
        QTest::newRow("states") << QByteArray(
            "user id,email,user status\nu1,a@x.org,Active\nu2,b@x.org,Deactivated\n")
                                << QStringList{u"u1"_s};
        QTest::newRow("sections") << QByteArray("id,name\nu1,Ann\n\nTeam B\nid,name\nu2,Bob\nTotal,2\n")
                                  << QStringList{u"u1"_s, u"u2"_s};
    }

    void vendorsTemplatesAreNobody()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, people);
        const Looked looked(bytes);
        QStringList sure;
        for (quint32 line = 0; line < looked.import->size(); ++line) {
            const bool isOwnDoubt = std::ranges::any_of(looked.doubts, [line](const ImportDoubt &doubt) {
                return std::ranges::find(doubt.lines, line) != doubt.lines.end();
            });
            if (looked.isSent(line) && !isOwnDoubt)
                sure << exactText(looked.import->userId(line));
        }
        QCOMPARE(sure, people);
    }
};

QTEST_GUILESS_MAIN(TestImportGenerated)

} // namespace tst_import_generated

#include "tst_import_generated.moc"
