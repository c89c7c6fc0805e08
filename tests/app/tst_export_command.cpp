// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/export_command.h"
#include "support/fake_gateway.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

namespace tst_export_command {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

/// What is written to the standard error while it lives.
class StandardError
{
public:
    StandardError()
        : m_before(::dup(STDERR_FILENO))
    {
        if (!m_file.open(QIODevice::ReadWrite))
            qFatal("no file for the standard error");
        ::dup2(m_file.handle(), STDERR_FILENO);
    }
    ~StandardError()
    {
        ::dup2(m_before, STDERR_FILENO);
        ::close(m_before);
    }
    Q_DISABLE_COPY_MOVE(StandardError)
    [[nodiscard]] QString text()
    {
        m_file.seek(0);
        return QString::fromUtf8(m_file.readAll());
    }

private:
    QTemporaryDir m_folder;
    QFile m_file{m_folder.filePath(u"stderr"_s)};
    int m_before;
};

Tenant tenantCalled(const QString &id, const QString &name)
{
    Tenant tenant;
    tenant.externalId = TenantId(id);
    tenant.name = name;
    return tenant;
}

struct Exported
{
    ExitCode code = ExitCode::Usage;
    QString said;
    QByteArray file; ///< null = none was written
};

Exported exported(FakeGateway &gateway, ExportRequest request)
{
    const QTemporaryDir folder;
    request.output = folder.filePath(u"out.csv"_s);
    Exported result;
    StandardError messages;
    ExportCommand command(gateway, request);
    QSignalSpy finished(&command, &ExportCommand::finished);
    command.start();
    const bool ended = QTest::qWaitFor([&] {
        gateway.answerPending();
        return !finished.isEmpty();
    });
    if (ended)
        result.code = qvariant_cast<ExitCode>(finished.constFirst().constFirst());
    result.said = messages.text();
    QFile file(request.output);
    if (file.open(QIODevice::ReadOnly))
        result.file = file.readAll();
    return result;
}

class TestExportCommand final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTenantThatIsNotThereIsAnError_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("seats") << int(ExportRequest::What::Seats);
        QTest::newRow("credits") << int(ExportRequest::What::Credits);
        QTest::newRow("addons") << int(ExportRequest::What::Addons);
    }

    void aTenantThatIsNotThereIsAnError()
    {
        QFETCH(int, what);
        FakeGateway gateway;
        gateway.onTenants = [] {
            TenantList list;
            list.tenants = {tenantCalled(u"workspace_123"_s, u"Acme"_s),
                tenantCalled(u"workspace_124"_s, u"Globex"_s), tenantCalled(u"other"_s, u"Initech"_s)};
            return list;
        };
        ExportRequest request;
        request.what = ExportRequest::What(what);
        request.tenant = u"workspce_123"_s;
        const Exported result = exported(gateway, request);
        QCOMPARE(result.code, ExitCode::Api);
        QVERIFY2(result.said.contains(u"There is no tenant workspce_123"), qPrintable(result.said));
        QVERIFY(result.said.contains(u"workspace_123, workspace_124"));
        QVERIFY(!result.said.contains(u"other"));
        QVERIFY(!result.said.contains(u"subscription"));
        QVERIFY(result.file.isNull());
        // Its name isn't its ID.
        request.tenant = u"acme"_s;
        QVERIFY(exported(gateway, request).said.contains(u"Like it: workspace_123."));
        request.tenant = u"zzzzzzzzzz"_s;
        QVERIFY(!exported(gateway, request).said.contains(u"Like it"));
    }

    void whatCannotBeReadIsWrittenAsItWasSent()
    {
        FakeGateway gateway;
        gateway.onTenants = [] {
            TenantList list;
            list.tenants = {tenantCalled(u"t1"_s, u"One"_s), tenantCalled(u"t2"_s, u"Two"_s)};
            list.tenants[1].unread = {{u"metadata"_s, u"[1,2]"_s, true}};
            return list;
        };
        ExportRequest request;
        request.what = ExportRequest::What::Tenants;
        const Exported result = exported(gateway, request);
        QCOMPARE(result.code, ExitCode::Done);
        QCOMPARE(result.file.split('\n').value(2), QByteArray(",t2,Two,,,\"[1,2]\",,\r"));
        QVERIFY2(result.said.contains(u"1 of 2 tenants"), qPrintable(result.said));
        QVERIFY(result.said.contains(u"t2 (metadata)"));
        QVERIFY(!result.said.contains(u"t1 ("));
    }

    void aServerWithoutATenantListIsAskedAllTheSame()
    {
        FakeGateway gateway;
        gateway.onTenants = [] { return failure(anError(ApiError::Kind::NotFound)); };
        gateway.onAddons = [](const TenantId &) { return AddonCatalogue(); };
        ExportRequest request;
        request.what = ExportRequest::What::Addons;
        request.tenant = u"t1"_s;
        QCOMPARE(exported(gateway, request).code, ExitCode::Done);
    }
};

QTEST_GUILESS_MAIN(TestExportCommand)

} // namespace tst_export_command

#include "tst_export_command.moc"
