// SPDX-License-Identifier: GPL-3.0-or-later
// The whole story of a full tenant, with the program as it is, a server of its own and a real browser:
// allocate, quote, five more seats, checkout, pay, and the person who waited has a seat. Once by mouse, once
// by keyboard.
#include "app/application.h"
#include "app/settings/file_preferences.h"
#include "e2e/browser.h"
#include "e2e/processes.h"
#include "models/items/credit_bar.h"
#include "support/fake_vault.h"
#include "ui/main_window.h"
#include "ui/pages/tenants_page.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/search_field.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QLineEdit>
#include <QTemporaryDir>

namespace tst_story {

using namespace desk;
using namespace desk::testing;
using namespace Qt::StringLiterals;

constexpr int storyPatience = 60000;
const TenantId storyTenant(u"northwind"_s);

/// The hands of the story: what they press, they press with the mouse or with keys.
class Hands
{
public:
    explicit Hands(bool mouse)
        : m_mouse(mouse)
    { }
    void press(QWidget *widget) const
    {
        if (m_mouse) {
            QTest::mouseClick(widget, Qt::LeftButton);
            return;
        }
        widget->setFocus(Qt::TabFocusReason);
        QTest::keyClick(widget, Qt::Key_Space);
    }
    void type(QWidget *field, const QString &text) const
    {
        if (m_mouse)
            QTest::mouseDClick(field, Qt::LeftButton);
        else
            field->setFocus(Qt::TabFocusReason);
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, text);
    }

private:
    bool m_mouse;
};

/// Keeps a picture of each step, if a folder is given.
void picture(QWidget *widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("DESK_STORY_PICTURES");
    if (folder.isEmpty())
        return;
    QTest::qWait(200); // as long as a person needs to look
    widget->grab().save(u"%1/%2.png"_s.arg(folder, name));
}

QDialog *dialogNamed(const QString &name)
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->objectName() == name && widget->isVisible())
            return qobject_cast<QDialog *>(widget);
    }
    return nullptr;
}

/// A child that can be pressed now; null = not yet.
template <typename T = QAbstractButton>
T *ready(QWidget *in, const QString &name)
{
    T *found = in ? in->findChild<T *>(name) : nullptr;
    return found && found->isVisible() && found->isEnabled() ? found : nullptr;
}

/// The first row with this text in its first column; -1 when there is none.
int rowWith(const DataTable *table, const QString &text)
{
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (table->model()->index(row, 0).data().toString() == text)
            return row;
    }
    return -1;
}

/// Bought credits of the first pool, as the table has them.
qint64 addonCreditsSeen(const DataTable *table)
{
    const QModelIndex balance = table->model()->index(0, 1);
    return balance.data(CreditBarRole).value<CreditBar>().addon;
}

int storyDeliveries(const SandboxProcess &server, const QString &path)
{
    for (const auto &entry :
        server.ask("GET", "/__sandbox/ledger").object().value(u"deliveries"_s).toArray()) {
        if (entry.toObject().value(u"path"_s) == path)
            return entry.toObject().value(u"count"_s).toInt();
    }
    return 0;
}

class TestStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString missing = Browser::missing();
        if (missing.isEmpty())
            return;
        if (qEnvironmentVariableIsSet("DESK_REQUIRE_BROWSER"))
            QFAIL(qPrintable(u"Not installed: "_s + missing));
        QSKIP(qPrintable(u"Not installed, so the story isn't told: "_s + missing));
    }

    void fromFullToSeated_data()
    {
        QTest::addColumn<bool>("mouse");
        QTest::newRow("by keyboard") << false;
        QTest::newRow("by mouse") << true;
    }

    void fromFullToSeated()
    {
        QFETCH(bool, mouse);
        const Hands hands(mouse);
        const SandboxProcess server;
        QTemporaryDir home;
        Browser browser(home.path());
        qputenv("CROVVER_SECRET_KEY", canaryKey.toLatin1());
        FilePreferences preferences(home.filePath(u"settings.ini"_s));
        test::FakeVault vault;
        Application desk(*qobject_cast<QApplication *>(QCoreApplication::instance()), preferences, vault);
        CommandLine line;
        line.baseUrl = server.baseUrl();
        desk.start(line);
        MainWindow *window = desk.window();
        QVERIFY(window);
        QTRY_VERIFY_WITH_TIMEOUT(window->tenants().model()->rowCount() >= 12, storyPatience);

        // The tenant is found and opened.
        hands.type(window->findChild<SearchField *>(u"tenantSearch"_s), u"northwind"_s);
        DataTable *table = window->tenantsPage()->table();
        QTRY_COMPARE(window->tenants().model()->rowCount(), 1);
        table->setCurrentIndex(window->tenants().model()->index(0, 0));
        if (mouse) {
            const auto at = [table] { return table->visualRect(table->currentIndex()).center(); };
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, at());
            // Or the click would be taken for the first half of the double click.
            QTest::qWait(QApplication::doubleClickInterval() + 50);
            QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, at());
        } else {
            QTest::keyClick(table, Qt::Key_Return);
        }
        QTRY_COMPARE(window->seats().tenant(), storyTenant);
        QTRY_VERIFY_WITH_TIMEOUT(
            window->seats().capacity() && !window->seats().state().loading, storyPatience);
        const qint64 before = *window->seats().capacity()->units;
        QCOMPARE(*window->seats().capacity()->activeCount, before);
        picture(window, u"1-full"_s);

        // Allocating one more leads to the price of it. Nobody was allocated.
        QTRY_VERIFY(ready(window, u"allocateSeat"_s));
        hands.press(ready(window, u"allocateSeat"_s));
        QTRY_VERIFY(dialogNamed(u"allocateDialog"_s));
        QDialog *allocate = dialogNamed(u"allocateDialog"_s);
        hands.type(allocate->findChild<QLineEdit *>(u"userId"_s), u"usr_story"_s);
        picture(allocate, u"2-allocate"_s);
        QTRY_VERIFY(ready(allocate, u"allocateSend"_s));
        hands.press(ready(allocate, u"allocateSend"_s));
        QTRY_VERIFY_WITH_TIMEOUT(dialogNamed(u"capacityDialog"_s), storyPatience);
        QDialog *capacity = dialogNamed(u"capacityDialog"_s);

        // Five more seats.
        QTRY_VERIFY_WITH_TIMEOUT(ready(capacity, u"capacityContinue"_s), storyPatience);
        auto *stepper = capacity->findChild<QWidget *>(u"stepperValue"_s);
        hands.type(stepper, QString::number(before + 5));
        QTest::keyClick(stepper, Qt::Key_Tab);
        auto *seatThem = ready<QCheckBox>(capacity, u"seatWaiting"_s);
        QVERIFY(seatThem);
        if (!seatThem->isChecked())
            hands.press(seatThem);
        QVERIFY(seatThem->isChecked());
        picture(capacity, u"3-bill"_s);
        QTRY_VERIFY(ready(capacity, u"capacityContinue"_s));
        QTest::qWait(600); // what has just come up cannot be pressed yet
        hands.press(ready(capacity, u"capacityContinue"_s));

        // The question, which can't be answered at once.
        QTRY_VERIFY(capacity->findChild<QAbstractButton *>(u"moneyConfirm"_s)->isVisible());
        picture(capacity, u"4-question"_s);
        QTRY_VERIFY(ready(capacity, u"moneyConfirm"_s));
        QVERIFY2(ready(capacity, u"moneyConfirm"_s)->text().contains(u"USD"_s),
            qPrintable(ready(capacity, u"moneyConfirm"_s)->text()));
        hands.press(ready(capacity, u"moneyConfirm"_s));

        // The browser opens by itself. Somebody pays there.
        QVERIFY(browser.attach());
        QVERIFY2(browser.address().startsWith(server.baseUrl() + u"/pay/"_s), qPrintable(browser.address()));
        picture(capacity, u"5-waiting"_s);
        QCOMPARE(*window->seats().capacity()->units, before);
        QVERIFY(browser.press(u"#pay button, button#pay"_s));

        // The rise is observed, and who waited has a seat.
        QTRY_COMPARE_WITH_TIMEOUT(*window->seats().capacity()->units, before + 5, storyPatience);
        QTRY_VERIFY_WITH_TIMEOUT(window->seats().activeSeat(UserId(u"usr_story"_s)), storyPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!window->seats().state().loading, storyPatience);
        QVERIFY(capacity->isVisible());
        picture(capacity, u"6-observed"_s);
        QTest::qWait(600); // what has just come up can't be pressed yet
        hands.press(ready(capacity, u"capacityClose"_s));
        picture(window, u"7-seated"_s);

        // One click was one delivery.
        QCOMPARE(storyDeliveries(server, u"/api/public/capacity/allocate"_s), 1);
        QCOMPARE(storyDeliveries(server, u"/api/public/capacity/proration-checkout"_s), 1);
        QCOMPARE(storyDeliveries(server, u"/api/public/capacity/bulk-allocate"_s), 1);
    }

    void fromEmptyToBought_data() { fromFullToSeated_data(); }

    /// A pack of credits is bought: the checkout opens, somebody pays, the bar grows, the purchase is closed.
    void fromEmptyToBought()
    {
        QFETCH(bool, mouse);
        const Hands hands(mouse);
        const SandboxProcess server;
        QTemporaryDir home;
        Browser browser(home.path());
        qputenv("CROVVER_SECRET_KEY", canaryKey.toLatin1());
        FilePreferences preferences(home.filePath(u"settings.ini"_s));
        test::FakeVault vault;
        Application desk(*qobject_cast<QApplication *>(QCoreApplication::instance()), preferences, vault);
        CommandLine line;
        line.baseUrl = server.baseUrl();
        desk.start(line);
        MainWindow *window = desk.window();
        QVERIFY(window);
        QTRY_VERIFY_WITH_TIMEOUT(window->tenants().model()->rowCount() >= 12, storyPatience);
        window->openTenant(TenantId(u"acme_design"_s), u"credits"_s);
        auto *pools = window->findChild<DataTable *>(u"creditTable"_s);
        QVERIFY(pools);
        QTRY_VERIFY_WITH_TIMEOUT(pools->model()->rowCount() > 0, storyPatience);
        const qint64 before = addonCreditsSeen(pools);
        picture(window, u"8-credits"_s);

        window->openTenant(TenantId(u"acme_design"_s), u"addons"_s);
        auto *catalogue = window->findChild<DataTable *>(u"addonTable"_s);
        QVERIFY(catalogue);
        QTRY_VERIFY_WITH_TIMEOUT(rowWith(catalogue, u"AI credits, small pack"_s) >= 0, storyPatience);
        catalogue->goToRow(rowWith(catalogue, u"AI credits, small pack"_s));
        picture(window, u"9-addons"_s);
        QTRY_VERIFY(ready(window, u"buyAddonButton"_s));
        hands.press(ready(window, u"buyAddonButton"_s));
        QTRY_VERIFY(dialogNamed(u"addonDialog"_s));
        QDialog *dialog = dialogNamed(u"addonDialog"_s);
        picture(dialog, u"10-addon-question"_s);
        QTRY_VERIFY(ready(dialog, u"moneyConfirm"_s));
        hands.press(ready(dialog, u"moneyConfirm"_s));
        QVERIFY(browser.attach());
        QVERIFY2(browser.address().startsWith(server.baseUrl() + u"/pay/"_s), qPrintable(browser.address()));
        picture(dialog, u"11-addon-waiting"_s);
        QVERIFY(browser.press(u"#pay button, button#pay"_s));

        // The credits are observed, and the bar of the pool has grown.
        QTRY_COMPARE_WITH_TIMEOUT(addonCreditsSeen(pools), before + 1000, storyPatience);
        picture(dialog, u"12-addon-observed"_s);
        QTest::qWait(600);
        hands.press(ready(dialog, u"addonClose"_s));
        window->openTenant(TenantId(u"acme_design"_s), u"credits"_s);
        QTest::qWait(300);
        picture(window, u"13-credits-grown"_s);
        window->openPage(u"payments"_s);
        picture(window, u"14-payments"_s);
        QCOMPARE(storyDeliveries(server, u"/api/public/tenants/acme_design/addons/purchase"_s), 1);
    }
};

/// A real window needs a display: where there is none, the test runs itself again under Xvfb.
DESK_TEST_MAIN(argc, argv)
{
    if (!qEnvironmentVariableIsSet("DESK_STORY_INNER") && Browser::missing().isEmpty()) {
        qputenv("DESK_STORY_INNER", "1");
        qputenv("QT_QPA_PLATFORM", "xcb");
        QStringList words{u"-a"_s, u"-s"_s, u"-screen 0 1600x1000x24"_s};
        words << QString::fromLocal8Bit(argv[0]) << u"tst_story"_s;
        for (int i = 1; i < argc; ++i)
            words << QString::fromLocal8Bit(argv[i]);
        return QProcess::execute(u"xvfb-run"_s, words);
    }
    QApplication application(argc, argv);
    TestStory test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace tst_story

#include "tst_story.moc"
