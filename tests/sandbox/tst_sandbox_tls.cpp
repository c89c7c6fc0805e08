// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/sandbox_probe.h"

#include <QProcess>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace tst_sandbox_tls {

using namespace Qt::StringLiterals;

class TestSandboxTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void servesOverTls();
    void N09_plainHttpOnTheTlsPort();
    void N31_refusedCertificateSendsNoRequest();
    void missingFilesAreAProblem();

private:
    [[nodiscard]] desk::sandbox::Options options() const
    {
        desk::sandbox::Options out = SandboxProbe::fixedOptions();
        out.certificateFile = m_directory.filePath(u"cert.pem"_s);
        out.keyFile = m_directory.filePath(u"key.pem"_s);
        return out;
    }

    QTemporaryDir m_directory;
};

void TestSandboxTls::initTestCase()
{
    const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
    if (openssl.isEmpty() || !QSslSocket::supportsSsl())
        QSKIP("needs the openssl command and a Qt with TLS");
    QVERIFY(m_directory.isValid());
    QProcess process;
    process.start(openssl,
        {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
            u"/CN=127.0.0.1"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s, u"-keyout"_s,
            options().keyFile, u"-out"_s, options().certificateFile});
    QVERIFY(process.waitForFinished(20000));
    QCOMPARE(process.exitCode(), 0);
}

void TestSandboxTls::servesOverTls()
{
    SandboxProbe probe(options());
    QCOMPARE(probe.server.url().scheme(), u"https"_s);
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHostEncrypted(u"127.0.0.1"_s, static_cast<quint16>(probe.server.url().port()));
    QVERIFY(socket.waitForEncrypted(5000));
    QByteArray rest;
    socket.write(SandboxProbe::request("POST", "/api/public/capacity/proration-checkout",
        R"({"externalTenantId":"northwind","newCapacity":17})"));
    const Answer answer = SandboxProbe::readAnswer(socket, rest);
    QCOMPARE(QUrl(answer.data().value("checkoutUrl"_L1).toString()).scheme(), u"https"_s);
    // The same connection again.
    socket.write(SandboxProbe::request("GET", "/api/public/plans"));
    QCOMPARE(SandboxProbe::readAnswer(socket, rest).status, 200);
}

void TestSandboxTls::N09_plainHttpOnTheTlsPort()
{
    SandboxProbe probe(options());
    const Answer answer = probe.get("/api/public/plans");
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.closed);
    QCOMPARE(probe.deliveries({}, {}), 0);
}

void TestSandboxTls::N31_refusedCertificateSendsNoRequest()
{
    SandboxProbe probe(options());
    QSslSocket socket;
    socket.connectToHostEncrypted(u"127.0.0.1"_s, static_cast<quint16>(probe.server.url().port()));
    QVERIFY(!socket.waitForEncrypted(5000));
    QCOMPARE(probe.deliveries({}, {}), 0);
}

void TestSandboxTls::missingFilesAreAProblem()
{
    desk::sandbox::Options wrong = options();
    wrong.keyFile = m_directory.filePath(u"nothing.pem"_s);
    desk::sandbox::Sandbox sandbox;
    QVERIFY(!sandbox.start(wrong));
    QVERIFY(!sandbox.problem().isEmpty());
}

QTEST_GUILESS_MAIN(TestSandboxTls)

} // namespace tst_sandbox_tls

#include "tst_sandbox_tls.moc"
