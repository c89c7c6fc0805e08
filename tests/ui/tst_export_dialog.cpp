// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_account.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/main_window.h"
#include "ui/pages/tenants_page.h"
#include "ui/theme/theme.h"
#include "ui/window_services.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>

namespace tst_export_dialog {

using namespace desk;
using namespace desk::uitest;
using namespace Qt::StringLiterals;
using Phase = TableExport::Phase;

Account account()
{
    Account account = test::accountOf(AccountMode::Test);
    account.name = u"My SaaS"_s;
    account.host = u"app.crovver.com"_s;
    account.readOnly = false;
    return account;
}

struct ExportStage
{
    explicit ExportStage(Theme &theme, int tenants = 12)
        : provider(account(), tenants)
        , window(provider.services(theme))
    {
        provider.preferences.setValue(u"export/folder"_s, folder.path());
        window.resize(1280, 800);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window did not become active");
        window.start();
        provider.settle();
    }
    ExportDialog *open()
    {
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window did not become active");
        QTest::keyClick(&window, Qt::Key_E, Qt::ControlModifier);
        auto *dialog = window.findChild<ExportDialog *>();
        if (!dialog || !QTest::qWaitForWindowActive(dialog))
            qFatal("the dialog did not open");
        return dialog;
    }
    bool finish(ExportDialog &dialog)
    {
        return QTest::qWaitFor([&] {
            provider.clock.advance(std::chrono::milliseconds(1));
            return !dialog.model().isBusy();
        });
    }
    [[nodiscard]] QByteArray bytes(const QString &name) const
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir folder;
    WindowBackend provider;
    MainWindow window;
};

QString textOf(const QWidget &dialog, const QString &label)
{
    return dialog.findChild<QLabel *>(label)->text();
}

class TestExportDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp);
        m_theme->apply(Scheme::Light, Density::Comfortable);
    }

    void enterWritesTheFile()
    {
        ExportStage stage(*m_theme);
        ExportDialog *dialog = stage.open();
        QCOMPARE(dialog->path(), stage.folder.filePath(u"tenants.csv"_s));
        QVERIFY(dialog->findChild<QRadioButton *>(u"scopeShown"_s)->isHidden()); // nothing is hidden
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(dialog->model().isBusy());
        QVERIFY(stage.finish(*dialog));
        QCOMPARE(dialog->model().phase(), Phase::Done);
        QVERIFY(textOf(*dialog, u"exportResult"_s).contains(u"12 row"_s));
        QCOMPARE(stage.bytes(u"tenants.csv"_s).count('\n'), 13);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(dialog->isHidden());
    }

    void choicesByKeyboard()
    {
        ExportStage stage(*m_theme);
        stage.window.tenants().setSearchText(u"t1"_s);
        ExportDialog *dialog = stage.open();
        auto *shown = dialog->findChild<QRadioButton *>(u"scopeShown"_s);
        QVERIFY(shown->isVisible() && shown->isChecked());
        QVERIFY(shown->text().contains(u"3 of 12"_s));
        auto *json = dialog->findChild<QRadioButton *>(u"formatJson"_s);
        json->setFocus(Qt::TabFocusReason);
        QTest::keyClick(json, Qt::Key_Space);
        QCOMPARE(dialog->path(), stage.folder.filePath(u"tenants.json"_s));
        QVERIFY(!dialog->findChild<QComboBox *>(u"separator"_s)->isEnabled());
        auto *fields = dialog->findChild<QRadioButton *>(u"columnsAll"_s);
        fields->setFocus(Qt::TabFocusReason);
        QTest::keyClick(fields, Qt::Key_Space);
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(stage.finish(*dialog));
        const QByteArray bytes = stage.bytes(u"tenants.json"_s);
        QCOMPARE(bytes.count("externalTenantId"), 3);
    }

    void escapeCancelsFirst()
    {
        ExportStage stage(*m_theme, 1100);
        ExportDialog *dialog = stage.open();
        QTest::keyClick(dialog, Qt::Key_Return);
        stage.provider.clock.advance(std::chrono::milliseconds(1));
        QVERIFY(dialog->model().isBusy());
        QVERIFY(!dialog->findChild<QRadioButton *>(u"formatJson"_s)->isEnabled());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCOMPARE(dialog->model().phase(), Phase::Cancelled);
        QVERIFY(dialog->isVisible());
        QVERIFY(textOf(*dialog, u"exportResult"_s).contains(u"Nothing was written"_s));
        QVERIFY(QDir(stage.folder.path()).isEmpty(QDir::Files | QDir::Hidden));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(dialog->isHidden());
    }

    void saysWhatWillHappenToTheFile()
    {
        ExportStage stage(*m_theme);
        QFile old(stage.folder.filePath(u"tenants.csv"_s));
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        ExportDialog *dialog = stage.open();
        QVERIFY(textOf(*dialog, u"placeNote"_s).contains(u"will be replaced"_s));
        auto *path = dialog->findChild<QLineEdit *>(u"exportPath"_s);
        path->setText(stage.folder.path());
        QVERIFY(textOf(*dialog, u"placeNote"_s).contains(u"folder"_s));
        path->clear();
        QVERIFY(!dialog->findChild<QPushButton *>(u"exportStart"_s)->isEnabled());
        path->setText(u"/proc/none/x.csv"_s);
        QTest::keyClick(path, Qt::Key_Return);
        QVERIFY(stage.finish(*dialog));
        QCOMPARE(dialog->model().phase(), Phase::Failed);
        QVERIFY(textOf(*dialog, u"exportResult"_s).contains(u"/proc/none/x.csv"_s));
        QVERIFY(dialog->findChild<QPushButton *>(u"exportStart"_s)->isEnabled());
        QCOMPARE(stage.bytes(u"tenants.csv"_s), QByteArray("old"));
    }

    void choicesComeBack()
    {
        ExportStage stage(*m_theme);
        ExportDialog *dialog = stage.open();
        dialog->findChild<QComboBox *>(u"separator"_s)->setCurrentIndex(1);
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(stage.finish(*dialog));
        QVERIFY(stage.bytes(u"tenants.csv"_s).contains(';'));
        delete dialog;
        dialog = stage.open();
        QCOMPARE(dialog->findChild<QComboBox *>(u"separator"_s)->currentIndex(), 1);
    }

    void everyListHasIt()
    {
        ExportStage stage(*m_theme);
        stage.provider.requests.add(test::aRequest(u"/a"_s));
        stage.window.openPage(u"requests"_s);
        ExportDialog *dialog = stage.open();
        QCOMPARE(dialog->windowTitle(), u"Export requests"_s);
        delete dialog;
        stage.window.openTenant(TenantId(u"t01"_s));
        stage.provider.settle();
        dialog = stage.open();
        QCOMPARE(dialog->windowTitle(), u"Export seats"_s);
        QCOMPARE(dialog->path(), stage.folder.filePath(u"seats-t01.csv"_s));
    }
};

QTEST_MAIN(TestExportDialog)

} // namespace tst_export_dialog

#include "tst_export_dialog.moc"
