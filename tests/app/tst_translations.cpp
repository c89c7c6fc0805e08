// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/commands/command_line.h"
#include "models/data/connection_health.h"
#include "models/items/seat_table_model.h"
#include "models/views/error_text.h"
#include "support/fake_clock.h"
#include "support/fake_gateway.h"
#include "support/fake_history.h"
#include "support/fake_work.h"
#include "support/paths.h"
#include "support/test_account.h"
#include "ui/main_window.h"
#include "ui/pages/tenants_page.h"
#include "ui/widgets/age_label.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QMenu>
#include <QMenuBar>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

namespace tst_translations {

using namespace desk;

struct Message
{
    QString context;
    QString source;
    QStringList forms; ///< one, or as many as the language has plurals
    QString type; ///< empty when it is finished
    bool plural = false;

    [[nodiscard]] QString key() const { return context + u" | "_qs + source; }
};

QString cataloguePath(const QString &language)
{
    return testing::sourcePath(u"resources/translations/crovver-desk_%1.ts").arg(language);
}

QList<Message> messagesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            messages.append(Message());
            messages.last().context = context;
            messages.last().plural = xml.attributes().value(u"numerus"_qs) == u"yes";
        } else if (xml.name() == u"source") {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            messages.last().type = xml.attributes().value(u"type"_qs).toString();
            if (!messages.last().plural)
                messages.last().forms << xml.readElementText();
        } else if (xml.name() == u"numerusform") {
            messages.last().forms << xml.readElementText();
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QStringList sortedKeys(const QList<Message> &messages)
{
    QStringList keys;
    for (const Message &message : messages)
        keys << message.key();
    keys.sort();
    return keys;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?(?:n|[1-9])"));
    QStringList found;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        found << it.next().captured();
    found.sort();
    return found;
}

qsizetype mnemonics(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("&[^&\\s]"));
    return text.count(pattern);
}

QString spaceAround(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(\\s*).*?(\\s*)$"), QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = pattern.match(text);
    return match.captured(1) + u'|' + match.captured(2);
}

/// What is wrong with one translation; empty when nothing is.
QString faultOf(const Message &message, qsizetype pluralForms)
{
    if (!message.type.isEmpty())
        return message.type;
    if (message.forms.size() != (message.plural ? pluralForms : 1))
        return QStringLiteral("wrong number of forms");
    for (const QString &form : message.forms) {
        if (form.trimmed().isEmpty())
            return QStringLiteral("empty");
        if (placeholders(form) != placeholders(message.source))
            return QStringLiteral("other placeholders: ") + form;
        if (mnemonics(form) != mnemonics(message.source))
            return QStringLiteral("other mnemonics: ") + form;
        if (spaceAround(form) != spaceAround(message.source))
            return QStringLiteral("other space around it: ") + form;
        if (form.contains(u'!') || form.contains(QStringLiteral("bitte"), Qt::CaseInsensitive))
            return QStringLiteral("not our tone: ") + form;
    }
    return {};
}

class Forgetful final : public Preferences
{
public:
    [[nodiscard]] QVariant value(const QString &, const QVariant &fallback) const override
    {
        return fallback;
    }
    void remove(const QString &) override { }
    void setValue(const QString &, const QVariant &) override { }
};

QString mnemonicOf(const QAction *action)
{
    static const QRegularExpression pattern(QStringLiteral("&([^&\\s])"));
    return pattern.match(action->text()).captured(1).toUpper();
}

/// Two entries with the same letter, and entries without one.
QStringList mnemonicFaults(const QList<QAction *> &actions)
{
    QStringList faults;
    QHash<QString, QString> taken;
    for (const QAction *action : actions) {
        if (action->isSeparator())
            continue;
        const QString letter = mnemonicOf(action);
        if (letter.isEmpty())
            faults << action->text() + u" has none"_qs;
        else if (taken.contains(letter))
            faults << action->text() + u" and "_qs + taken.value(letter);
        taken.insert(letter, action->text());
    }
    return faults;
}

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        const auto translators = qApp->findChildren<QTranslator *>(QString(), Qt::FindDirectChildrenOnly);
        for (QTranslator *translator : translators)
            delete translator;
        QLocale::setDefault(QLocale::c());
    }

    void cataloguesHoldWhatTheSourcesSay_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("de") << u"de"_qs << QStringList();
        QTest::newRow("en") << u"en"_qs << QStringList{u"-pluralonly"_qs};
    }

    void cataloguesHoldWhatTheSourcesSay()
    {
        QFETCH(QString, language);
        QFETCH(QStringList, options);
        const QString lupdate = testing::lupdateProgram();
        if (!QFile::exists(lupdate))
            QSKIP("lupdate is not installed");
        QTemporaryDir folder;
        const QString copy = folder.filePath(u"copy.ts"_qs);
        QVERIFY(QFile::copy(cataloguePath(language), copy));
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.setWorkingDirectory(folder.path());
        process.start(lupdate,
            QStringList{u"@"_qs + testing::buildPath(u"translated-sources.lst"), u"-I"_qs,
                testing::sourcePath(), u"-locations"_qs, u"none"_qs}
                + options + QStringList{u"-ts"_qs, copy});
        QVERIFY(process.waitForFinished());
        const QByteArray said = process.readAll();
        QVERIFY2(process.exitCode() == 0, said.constData());
        // A tr() in a class without Q_OBJECT would look for its text under another name than lupdate wrote.
        QVERIFY2(!said.contains("Q_OBJECT") && !said.contains("warning"), said.constData());

        const QList<Message> now = messagesOf(copy);
        QVERIFY(!now.isEmpty());
        for (const Message &message : now)
            QVERIFY2(message.type.isEmpty(), qPrintable(message.type + u": "_qs + message.key()));
        QCOMPARE(sortedKeys(now), sortedKeys(messagesOf(cataloguePath(language))));
    }

    void translationsAreWhole_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("de") << u"de"_qs;
        QTest::newRow("en") << u"en"_qs;
    }

    void translationsAreWhole()
    {
        QFETCH(QString, language);
        const QList<Message> messages = messagesOf(cataloguePath(language));
        int plurals = 0;
        for (const Message &message : messages) {
            const QString fault = faultOf(message, 2);
            QVERIFY2(fault.isEmpty(), qPrintable(message.key() + u": "_qs + fault));
            plurals += message.plural ? 1 : 0;
        }
        QVERIFY(plurals > 0);
    }

    void everyLayerSpeaksGerman()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Austria));
        installTranslations(*qApp);
        ApiError error;
        error.kind = ApiError::Kind::Offline;
        QCOMPARE(errorTitle(error, {}, {}), u"Der Server ist nicht erreichbar."_qs);
        test::FakeClock clock;
        SeatTableModel seats(clock);
        QCOMPARE(seats.headerData(int(SeatField::Allocated), Qt::Horizontal, Qt::DisplayRole).toString(),
            u"Zugewiesen"_qs);
        QVERIFY(usageText(parseCommandLine({u"--frob"_qs})).startsWith(u"Die Option --frob gibt es nicht."));
        QCOMPARE(AgeLabel::tr("%n day(s) ago", nullptr, 1), u"vor 1 Tag"_qs);
        QCOMPARE(
            TenantsPage::tr("%Ln tenant(s)", nullptr, 1200), QLocale().toString(1200) + u" Mandanten"_qs);
        withWindow([](const QList<QAction *> &menus) {
            QCOMPARE(menus.value(0)->text(), u"&Datei"_qs);
            QCOMPARE(menus.value(0)->menu()->actions().value(0)->text(), u"&Aktualisieren"_qs);
        });
    }

    void englishPluralsAreThereForEverybodyElse_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::newRow("C") << QLocale::c();
        QTest::newRow("en_US") << QLocale(QLocale::English, QLocale::UnitedStates);
        QTest::newRow("en_GB") << QLocale(QLocale::English, QLocale::UnitedKingdom);
        QTest::newRow("ne_NP") << QLocale(QLocale::Nepali, QLocale::Nepal);
        QTest::newRow("fr_FR") << QLocale(QLocale::French, QLocale::France);
    }

    void englishPluralsAreThereForEverybodyElse()
    {
        QFETCH(QLocale, locale);
        QLocale::setDefault(locale);
        installTranslations(*qApp);
        QCOMPARE(AgeLabel::tr("%n day(s) ago", nullptr, 1), u"1 day ago"_qs);
        QCOMPARE(AgeLabel::tr("%n day(s) ago", nullptr, 12), u"12 days ago"_qs);
        QCOMPARE(TenantsPage::tr("%Ln tenant(s)", nullptr, 1200),
            locale.toString(1200) + QStringLiteral(" tenants"));
        QCOMPARE(TenantsPage::tr("Tenants"), u"Tenants"_qs);
    }

    void mnemonicsAreUniqueInEachMenu_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::newRow("en") << QLocale(QLocale::English);
        QTest::newRow("de") << QLocale(QLocale::German);
    }

    void mnemonicsAreUniqueInEachMenu()
    {
        QFETCH(QLocale, locale);
        QLocale::setDefault(locale);
        installTranslations(*qApp);
        withWindow([](const QList<QAction *> &menus) {
            QVERIFY(!menus.isEmpty());
            QCOMPARE(mnemonicFaults(menus), QStringList());
            for (const QAction *menu : menus)
                QCOMPARE(mnemonicFaults(menu->menu()->actions()), QStringList());
        });
    }

private:
    template <typename Look>
    static void withWindow(Look look)
    {
        test::FakeGateway gateway;
        test::FakeClock clock;
        ConnectionHealth health;
        Forgetful preferences;
        test::FakeHistory requests;
        Theme theme(*qApp);
        Account account = test::emptyAccount();
        account.name = u"Acme"_qs;
        account.readOnly = false;
        test::FakeWork work(gateway, account, clock, health);
        MainWindow window(
            WindowServices{account, work.data, clock, health, preferences, theme, {}, requests, work.actions,
                work.credits, work.alerts, work.watch, work.imports, work.opener, work.notifier, {}});
        look(window.findChild<QMenuBar *>()->actions());
    }
};

QTEST_MAIN(TestTranslations)

} // namespace tst_translations

#include "tst_translations.moc"
