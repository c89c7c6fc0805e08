// SPDX-License-Identifier: GPL-3.0-or-later
// The whole program with several accounts: connected in its own window, switched, changed, forgotten, and
// found again after a restart.
#include "app/application.h"
#include "app/sandbox/sandbox_thread.h"
#include "app/settings/file_preferences.h"
#include "app/store/sqlite_intent_journal.h"
#include "support/fake_vault.h"
#include "ui/dialogs/account_dialog.h"
#include "ui/dialogs/question_dialog.h"
#include "ui/main_window.h"
#include "ui/pages/start_page.h"

#include <QAction>
#include <QApplication>
#include <QDirIterator>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

namespace tst_account_switching {

using namespace desk;
using namespace Qt::StringLiterals;

constexpr int patience = 20000;

/// A server whose tenants have the usual IDs, and names that say whose they are.
std::unique_ptr<sandbox::SandboxThread> serverOf(const QString &owner, int latency = 0)
{
    sandbox::Options options;
    options.secretKeys = {u"sk_test_key_of_"_s + owner, u"sk_test_new_of_"_s + owner};
    options.latencyMs = latency;
    auto server = std::make_unique<sandbox::SandboxThread>(options);
    server->run([&](sandbox::Sandbox &s) {
        for (const auto &tenant : s.world().tenants)
            tenant->name = owner + u' ' + tenant->name;
    });
    return server;
}

/// The program, run once or several times over the same files.
class Runs
{
public:
    Runs()
    {
        qputenv("XDG_DATA_HOME", home.filePath(u"data"_s).toLocal8Bit());
        for (const char *variable : {"CROVVER_SECRET_KEY", "CROVVER_BASE_URL"})
            qunsetenv(variable);
    }
    ~Runs() { qunsetenv("XDG_DATA_HOME"); }

    Application &start(const CommandLine &line = {})
    {
        program.reset();
        preferences.reset();
        preferences = std::make_unique<FilePreferences>(home.filePath(u"settings.ini"_s));
        program = std::make_unique<Application>(
            *qobject_cast<QApplication *>(QCoreApplication::instance()), *preferences, vault);
        program->start(line);
        return *program;
    }
    /// Fills in a form as somebody would, and waits until the account is open.
    MainWindow *connectIn(QWidget *form, const QString &name, const QUrl &address, const QString &key)
    {
        form->findChild<QLineEdit *>(u"baseUrl"_s)->setText(address.toString());
        QTest::keyClicks(form->findChild<QLineEdit *>(u"accountName"_s), name);
        QTest::keyClicks(form->findChild<QLineEdit *>(u"secretKey"_s), key);
        QTest::keyClick(form->findChild<QLineEdit *>(u"secretKey"_s), Qt::Key_Return);
        const auto opened = [&] {
            const AccountRecord *record = program->accounts().findNamed(name);
            return record && program->windowOf(record->id);
        };
        if (!QTest::qWaitFor(opened, patience))
            return nullptr;
        MainWindow *window = program->windowOf(program->accounts().findNamed(name)->id);
        const auto filled = [window] { return window->tenants().model()->rowCount() > 3; };
        return QTest::qWaitFor(filled, patience) ? window : nullptr;
    }
    MainWindow *connectFirst(const QString &name, const QUrl &address, const QString &key)
    {
        return connectIn(program->startWindow(), name, address, key);
    }
    MainWindow *connectAnother(MainWindow *from, const QString &name, const QUrl &address, const QString &key)
    {
        Q_EMIT from->addAccountRequested();
        return connectIn(from->findChild<AccountDialog *>(), name, address, key);
    }
    /// Every file that the program keeps.
    QByteArray bytesOnDisk() const
    {
        QByteArray all;
        for (QDirIterator files(home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
             files.hasNext();) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }

    QTemporaryDir home;
    test::FakeVault vault;
    std::unique_ptr<FilePreferences> preferences;
    std::unique_ptr<Application> program;
};

QStringList namesIn(MainWindow &window)
{
    QStringList names;
    for (int row = 0; row < window.tenants().model()->rowCount(); ++row)
        names << window.tenants().model()->index(row, 0).data().toString();
    return names;
}

void pressSwitch(MainWindow *window, const QString &id)
{
    auto *action = window->findChild<QAction *>(u"switchTo-"_s + id);
    QVERIFY(action);
    action->trigger();
}

class TestAccountSwitching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstStartConnectsByKeyboardInFourSteps()
    {
        const auto server = serverOf(u"alpha"_s);
        Runs runs;
        runs.start();
        QMainWindow *start = runs.program->startWindow();
        QVERIFY(start && start->isVisible());
        MainWindow *window = runs.connectFirst(u"Alpha"_s, server->url(), u"sk_test_key_of_alpha"_s);
        QVERIFY(window && window->isVisible());
        QVERIFY(!runs.program->startWindow());
        QVERIFY(window->windowTitle().contains(u"Alpha (TEST)"_s));
        QVERIFY(!window->account().readOnly);
        QVERIFY(namesIn(*window).join(u',').contains(u"alpha "_s));
        // L03: the key is in the keychain alone.
        QCOMPARE(runs.vault.keys.size(), size_t(1));
        runs.program.reset();
        runs.preferences.reset();
        QVERIFY(!runs.bytesOnDisk().contains("key_of_alpha"));
        QVERIFY(!runs.bytesOnDisk().contains(QByteArray("sk_test_key_of_alpha").toBase64()));

        // The next start goes on there, without a word.
        runs.start();
        QTRY_VERIFY_WITH_TIMEOUT(runs.program->window(), patience);
        QCOMPARE(runs.program->window()->account().name, u"Alpha"_s);
    }

    void aWrongKeyIsExplainedAndNothingIsKept()
    {
        const auto server = serverOf(u"alpha"_s);
        Runs runs;
        runs.start();
        QWidget *form = runs.program->startWindow();
        form->findChild<QLineEdit *>(u"baseUrl"_s)->setText(server->url().toString());
        QTest::keyClicks(form->findChild<QLineEdit *>(u"secretKey"_s), u"sk_test_wrong"_s);
        QTest::keyClick(form->findChild<QLineEdit *>(u"secretKey"_s), Qt::Key_Return);
        auto *banner = form->findChild<QWidget *>(u"connectFailure"_s);
        QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), patience);
        QVERIFY(runs.program->accounts().accounts().empty());
        QVERIFY(runs.vault.keys.empty());
        QVERIFY(form->isVisible());
    }

    void S10_aLockedKeychainAtTheStartCanBeTriedAgainOrDoneWithout()
    {
        const auto server = serverOf(u"alpha"_s);
        Runs runs;
        runs.start();
        QVERIFY(runs.connectFirst(u"Alpha"_s, server->url(), u"sk_test_key_of_alpha"_s));
        runs.vault.fault = VaultAnswer::Kind::Locked;
        runs.start();
        QTRY_VERIFY(runs.program->startWindow());
        auto *page = runs.program->startWindow()->findChild<StartPage *>();
        QVERIFY(!runs.program->window());
        Q_EMIT page->retryRequested();
        QTest::qWait(20);
        QVERIFY(!runs.program->window());
        // Typed, it is used, though the keychain still doesn't take it.
        Q_EMIT page->keyRequested();
        auto *key = page->findChild<QLineEdit *>(u"secretKey"_s);
        QTest::keyClicks(key, u"sk_test_key_of_alpha"_s);
        QTest::keyClick(key, Qt::Key_Return);
        const auto session = [&] {
            for (auto *button : page->findChildren<QPushButton *>()) {
                if (button->isVisible() && button->text() == u"Use for this session"_s)
                    return button;
            }
            return static_cast<QPushButton *>(nullptr);
        };
        QTRY_VERIFY_WITH_TIMEOUT(session(), patience);
        session()->click();
        QTRY_VERIFY_WITH_TIMEOUT(runs.program->window(), patience);
        QCOMPARE(runs.program->accounts().accounts().size(), size_t(1));
        // The next time it is tried again first.
        runs.vault.fault = VaultAnswer::Kind::Done;
        runs.start();
        QTRY_VERIFY_WITH_TIMEOUT(runs.program->window(), patience);
    }

    void K01_switchingShowsOneAccountInTheOthersPlace()
    {
        const auto alpha = serverOf(u"alpha"_s, 10);
        const auto beta = serverOf(u"beta"_s, 25);
        Runs runs;
        runs.start();
        MainWindow *first = runs.connectFirst(u"Alpha"_s, alpha->url(), u"sk_test_key_of_alpha"_s);
        QVERIFY(first);
        first->resize(1111, 777);
        MainWindow *second = runs.connectAnother(first, u"Beta"_s, beta->url(), u"sk_test_key_of_beta"_s);
        QVERIFY(second);
        const QString alphaId = first->account().id;
        const QString betaId = second->account().id;
        QVERIFY(second->isVisible() && !first->isVisible());
        QCOMPARE(second->size(), QSize(1111, 777));
        QVERIFY(first->account().colour != second->account().colour);
        // By key, as the window has it.
        QVERIFY(QTest::qWaitForWindowActive(second));
        QTest::keyClick(second, Qt::Key_1, Qt::ControlModifier);
        QTRY_VERIFY(first->isVisible() && !second->isVisible());
        QCOMPARE(runs.program->window(), first);
        // Beside it.
        Q_EMIT first->accountWindowRequested(betaId);
        QVERIFY(first->isVisible() && second->isVisible());

        // Wherever one goes, each shows its own.
        QRandomGenerator random(1);
        const QStringList tenants{u"acme_design"_s, u"northwind"_s, u"helios_energy"_s};
        for (int i = 0; i < 300; ++i) {
            MainWindow *shown = runs.program->window();
            shown->openTenant(TenantId(tenants[random.bounded(3)]));
            pressSwitch(shown, shown == first ? betaId : alphaId);
            if (random.bounded(4) == 0)
                QTest::qWait(int(random.bounded(20)));
            for (const auto &[window, owner] :
                {std::pair(first, u"alpha "_s), std::pair(second, u"beta "_s)}) {
                for (const QString &name : namesIn(*window))
                    QVERIFY2(name.startsWith(owner), qPrintable(owner + name));
            }
        }
        runs.start();
        QTRY_VERIFY_WITH_TIMEOUT(runs.program->window(), patience);
    }

    void K03_aRotatedKeyKeepsWhatWasBegun()
    {
        const auto server = serverOf(u"alpha"_s);
        Runs runs;
        runs.start();
        MainWindow *window = runs.connectFirst(u"Alpha"_s, server->url(), u"sk_test_key_of_alpha"_s);
        QVERIFY(window);
        const QString id = window->account().id;
        Q_EMIT window->editAccountRequested();
        auto *dialog = window->findChild<AccountDialog *>();
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"secretKey"_s), u"sk_test_new_of_alpha"_s);
        dialog->findChild<QPushButton *>(u"accountConnect"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(
            runs.program->windowOf(id) && runs.program->windowOf(id) != window, patience);
        window = runs.program->windowOf(id);
        QVERIFY(window->isVisible());
        QCOMPARE(runs.vault.keys.at(id).bytesForVault(), QByteArray("sk_test_new_of_alpha"));
        QTRY_VERIFY_WITH_TIMEOUT(window->tenants().model()->rowCount() > 3, patience);
        QCOMPARE(runs.program->accounts().accounts().size(), size_t(1));
    }

    void S11_whatIsForgottenIsGoneFromTheDisk()
    {
        const auto alpha = serverOf(u"alpha"_s);
        const auto beta = serverOf(u"beta"_s);
        Runs runs;
        runs.start();
        MainWindow *first = runs.connectFirst(u"Canary account"_s, alpha->url(), u"sk_test_key_of_alpha"_s);
        QVERIFY(first);
        const QString id = first->account().id;
        MainWindow *second = runs.connectAnother(first, u"Beta"_s, beta->url(), u"sk_test_key_of_beta"_s);
        QVERIFY(second);
        pressSwitch(second, id);
        first->openTenant(TenantId(u"acme_design"_s));
        QTest::qWait(1200); // its place is kept by then
        QVERIFY(runs.bytesOnDisk().contains(id.toUtf8()));
        Q_EMIT first->forgetAccountRequested();
        auto *question = first->findChild<QuestionDialog *>();
        QVERIFY(question);
        question->accept();
        QTRY_VERIFY(!runs.program->windowOf(id));
        QTRY_VERIFY(second->isVisible());
        QTRY_VERIFY(!runs.vault.keys.contains(id));
        runs.start();
        QTRY_VERIFY_WITH_TIMEOUT(runs.program->window(), patience);
        QCOMPARE(runs.program->window()->account().name, u"Beta"_s);
        runs.program.reset();
        runs.preferences.reset();
        const QByteArray left = runs.bytesOnDisk();
        QVERIFY(!left.contains("Canary"));
        QVERIFY2(!left.contains(id.toUtf8()),
            left.mid(std::max<qsizetype>(left.indexOf(id.toUtf8()) - 60, 0), 120));
    }

    void anAccountIsOpenedByItsName()
    {
        const auto alpha = serverOf(u"alpha"_s);
        const auto beta = serverOf(u"beta"_s);
        Runs runs;
        runs.start();
        MainWindow *first = runs.connectFirst(u"Alpha"_s, alpha->url(), u"sk_test_key_of_alpha"_s);
        QVERIFY(first);
        QVERIFY(runs.connectAnother(first, u"Beta"_s, beta->url(), u"sk_test_key_of_beta"_s));
        CommandLine line;
        line.account = u"Alpha"_s;
        runs.start(line);
        QTRY_VERIFY_WITH_TIMEOUT(runs.program->window(), patience);
        QCOMPARE(runs.program->window()->account().name, u"Alpha"_s);
        line.account = u"Gamma"_s;
        runs.start(line);
        QVERIFY(runs.program->startWindow());
    }
};

QTEST_MAIN(TestAccountSwitching)

} // namespace tst_account_switching

#include "tst_account_switching.moc"
