// SPDX-License-Identifier: GPL-3.0-or-later
// The keychain against a real Secret Service, on a bus and in a home of the test's own.
#include "app/credentials/keychain_vault.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

namespace tst_keychain_vault {

using namespace desk;
using namespace Qt::StringLiterals;

constexpr int patience = 20000;
const QString service = u"org.crovverdesk.test"_s;

class TestKeychainVault : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_keyring;

    static VaultAnswer ask(const std::function<void(CredentialVault::Done)> &question)
    {
        std::optional<VaultAnswer> answer;
        question([&](const VaultAnswer &given) { answer = given; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, patience))
            qFatal("the keychain did not answer");
        return *answer;
    }
    VaultAnswer read(KeychainVault &vault, const QString &id)
    {
        return ask([&](const CredentialVault::Done &done) { vault.read(id, this, done); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &program : {u"dbus-daemon"_s, u"gnome-keyring-daemon"_s, u"secret-tool"_s}) {
            if (QStandardPaths::findExecutable(program).isEmpty())
                QSKIP(qPrintable(u"%1 isn't installed: the keychain is not tested"_s.arg(program)));
        }
        qputenv("HOME", m_home.path().toLocal8Bit());
        for (const char *variable :
            {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "DISPLAY", "WAYLAND_DISPLAY"})
            qunsetenv(variable);
        const QString runtime = m_home.filePath(u"run"_s);
        QVERIFY(QDir().mkpath(runtime));
        QVERIFY(QFile::setPermissions(runtime, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        qputenv("XDG_RUNTIME_DIR", runtime.toLocal8Bit());
        // Without the services that are installed: the bus would start the keyring by itself.
        QFile config(m_home.filePath(u"bus.conf"_s));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
                     "<auth>EXTERNAL</auth><policy context=\"default\"><allow send_destination=\"*\"/>"
                     "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
        config.close();
        m_bus.start(
            u"dbus-daemon"_s, {u"--config-file"_s, config.fileName(), u"--nofork"_s, u"--print-address=1"_s});
        QVERIFY(m_bus.waitForStarted());
        while (!m_bus.canReadLine())
            QVERIFY2(m_bus.waitForReadyRead(), m_bus.readAllStandardError().constData());
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
    }

    void cleanupTestCase()
    {
        for (QProcess *process : {&m_keyring, &m_bus}) {
            process->terminate();
            process->waitForFinished();
        }
    }

    void S10_aDesktopWithoutOneSaysSo()
    {
        KeychainVault vault(service);
        const VaultAnswer answer = read(vault, u"account"_s);
        QCOMPARE(answer.kind, VaultAnswer::Kind::NoService);
        QVERIFY(!answer.detail.isEmpty());
        const VaultAnswer written = ask([&](const CredentialVault::Done &done) {
            vault.write(u"account"_s, SecretKey::fromText(u"sk_test_CANARYcanary"_s), this, done);
        });
        QCOMPARE(written.kind, VaultAnswer::Kind::NoService);
    }

    void aKeyComesBackAndIsRemoved()
    {
        m_keyring.start(
            u"gnome-keyring-daemon"_s, {u"--unlock"_s, u"--components=secrets"_s, u"--foreground"_s});
        QVERIFY(m_keyring.waitForStarted());
        m_keyring.write("test");
        m_keyring.closeWriteChannel();
        KeychainVault vault(service);
        // Until the daemon is on the bus.
        QTRY_COMPARE_WITH_TIMEOUT(read(vault, u"first"_s).kind, VaultAnswer::Kind::NoEntry, patience);
        const SecretKey key = SecretKey::fromText(u"sk_test_CANARYcanary"_s);
        const VaultAnswer written
            = ask([&](const CredentialVault::Done &done) { vault.write(u"first"_s, key, this, done); });
        QVERIFY2(written.kind == VaultAnswer::Kind::Done, qPrintable(written.detail));
        // K07: each account has its own.
        QCOMPARE(read(vault, u"second"_s).kind, VaultAnswer::Kind::NoEntry);
        const VaultAnswer found = read(vault, u"first"_s);
        QCOMPARE(found.kind, VaultAnswer::Kind::Done);
        QCOMPARE(found.key.bytesForVault(), key.bytesForVault());
        // Others see it under the program's name, and only in the keyring's own file, encrypted.
        QProcess tool;
        tool.start(u"secret-tool"_s, {u"search"_s, u"--all"_s, u"server"_s, service});
        QVERIFY(tool.waitForFinished());
        QVERIFY((tool.readAllStandardOutput() + tool.readAllStandardError()).contains("first"));

        for (int again = 0; again < 2; ++again) {
            const VaultAnswer removed
                = ask([&](const CredentialVault::Done &done) { vault.remove(u"first"_s, this, done); });
            QCOMPARE(removed.kind, VaultAnswer::Kind::Done);
        }
        QCOMPARE(read(vault, u"first"_s).kind, VaultAnswer::Kind::NoEntry);
    }

    void whoIsGoneIsNotAnswered()
    {
        KeychainVault vault(service);
        auto context = std::make_unique<QObject>();
        bool told = false;
        vault.read(u"first"_s, context.get(), [&](const VaultAnswer &) { told = true; });
        context.reset();
        QCOMPARE(
            read(vault, u"second"_s).kind, VaultAnswer::Kind::NoEntry); // in order, so the first has ended
        QVERIFY(!told);
    }
};

QTEST_GUILESS_MAIN(TestKeychainVault)

} // namespace tst_keychain_vault

#include "tst_keychain_vault.moc"
