// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_account.h"
#include "support/ui_backend.h"
#include "support/ui_hostile_names.h"
#include "ui/pages/list_tools.h"
#include "ui/pages/requests_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/detail_panel.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/state_stack.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace tst_page_requests {

using namespace desk;
using namespace desk::uitest;
using namespace Qt::StringLiterals;

struct RequestStage
{
    explicit RequestStage(int requests = 3)
        : model(provider.requests, test::accountOf(AccountMode::Live), provider.clock)
        , page(model, provider.preferences)
    {
        for (int i = 0; i < requests; ++i)
            provider.requests.add(test::aRequest(u"/api/public/%1"_s.arg(i)));
        page.resize(1100, 700);
        page.show();
        page.activateWindow();
        if (!QTest::qWaitForWindowActive(&page))
            qFatal("the page did not become active");
        page.focusContent();
    }
    [[nodiscard]] DetailPanel &panel() const { return *page.findChild<DetailPanel *>(); }
    [[nodiscard]] QString text(const QString &box) const
    {
        return page.findChild<QPlainTextEdit *>(box)->toPlainText();
    }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }

    FakeBackend provider;
    RequestsViewModel model;
    RequestsPage page;
};

class TestPageRequests : public QObject
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
    void cleanup()
    {
        while (QWidget *open = QApplication::activePopupWidget())
            open->close();
    }

    void byKeyboard()
    {
        RequestStage stage;
        QVERIFY(stage.page.table()->hasFocus());
        stage.key(Qt::Key_Return);
        QVERIFY(stage.panel().isVisible());
        QVERIFY(stage.text(u"requestCurl"_s).contains(u"/api/public/2"_s));
        stage.key(Qt::Key_Down); // the panel follows
        QVERIFY(stage.text(u"requestCurl"_s).contains(u"/api/public/1"_s));
        stage.key(Qt::Key_Escape);
        QVERIFY(stage.panel().isHidden());
        QVERIFY(stage.page.table()->hasFocus());
    }

    void copiesAsCurlFromTheMenu()
    {
        RequestStage stage;
        stage.key(Qt::Key_F10, Qt::ControlModifier);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QAction *curl = nullptr;
        for (QAction *action : menu->actions())
            curl = action->text().remove(u'&') == u"Copy as curl"_s ? action : curl;
        QVERIFY(curl && curl->isEnabled());
        curl->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), stage.model.detail(0)->curl);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"$CROVVER_SECRET_KEY"_s));
        menu->close();
    }

    void chipsAndSearchFilter()
    {
        RequestStage stage(0);
        QVERIFY(!stage.page.list()->stack()->showsContent());
        RequestRecord bad = test::aRequest(u"/api/public/bad"_s, 500);
        bad.error = ApiError::Kind::Server;
        stage.provider.requests.add(bad);
        RequestRecord post = test::aRequest(u"/api/public/count"_s);
        post.method = u"POST"_s;
        stage.provider.requests.add(post);
        stage.provider.clock.advance(Pace::forTheEye);
        QVERIFY(stage.page.list()->stack()->showsContent());
        const auto chip = [&](const QString &id) {
            QTest::keyClick(stage.page.findChild<QAbstractButton *>(u"chip-"_s + id), Qt::Key_Space);
        };
        const auto isOn = [&](const QString &id) {
            return stage.page.findChild<QAbstractButton *>(u"chip-"_s + id)->isChecked();
        };
        QVERIFY(isOn(u"all"_s));
        chip(u"failed"_s);
        QCOMPARE(stage.model.model()->rowCount(), 1);
        QVERIFY(!isOn(u"all"_s));
        chip(u"all"_s);
        QCOMPARE(stage.model.model()->rowCount(), 2);
        QVERIFY(!isOn(u"failed"_s));
        chip(u"all"_s); // there is always one that is on
        QVERIFY(isOn(u"all"_s));
        chip(u"failed"_s);
        chip(u"POST"_s);
        QCOMPARE(stage.model.state().empty, EmptyKind::NothingMatches);
        QTest::keyClick(stage.page.findChild<QAbstractButton *>(u"stateAction"_s), Qt::Key_Space);
        QCOMPARE(stage.model.model()->rowCount(), 2);
        stage.page.focusSearch();
        QTest::keyClicks(QApplication::focusWidget(), u"count"_s);
        QTRY_COMPARE(stage.model.model()->rowCount(), 1);
        QCOMPARE(stage.page.list()->search()->countText(), u"1 of 2"_s);
    }

    void growsWhileOneLooks()
    {
        RequestStage stage(2);
        stage.key(Qt::Key_Return);
        const quint64 number = stage.model.detail(stage.page.table()->currentIndex().row())->record.number;
        stage.provider.requests.add(test::aRequest(u"/api/public/new"_s));
        stage.provider.clock.advance(Pace::forTheEye);
        QCOMPARE(stage.model.model()->rowCount(), 3);
        QCOMPARE(stage.model.detail(stage.page.table()->currentIndex().row())->record.number, number);
        stage.provider.requests.at(number).error = ApiError::Kind::NotFound;
        stage.provider.requests.at(number).notFound = ApiError::NotFoundKind::MissingEndpoint;
        stage.provider.requests.announce(number);
        QVERIFY(stage.page.findChild<QLabel *>(u"requestSentence"_s)->text().contains(u"no such endpoint"_s));
    }

    void detailsTakeTheListsPlaceWhereItIsNarrow()
    {
        RequestStage stage;
        stage.page.resize(600, 500);
        stage.key(Qt::Key_Return);
        QVERIFY(stage.panel().isVisible());
        QVERIFY(!stage.page.table()->isVisible());
        stage.panel().closePanel();
        QVERIFY(stage.page.table()->isVisible());
    }

    void exportButtonAsks()
    {
        RequestStage stage;
        const QSignalSpy asked(&stage.page, &Page::exportRequested);
        stage.page.findChild<QToolButton *>(u"requestExport"_s)->click();
        QCOMPARE(asked.size(), 1);
        QVERIFY(stage.page.exportOffer());
        QCOMPARE(stage.page.shownColumns().size(), size_t(8));
        QCOMPARE(stage.page.shownColumns().front().id, u"time"_s);
    }

    void U10_hostileText()
    {
        for (const QString &name : hostileNames()) {
            RequestStage stage(0);
            RequestRecord record = test::aRequest(u"/api/"_s + name);
            record.detail = name;
            record.requestId = name;
            record.error = ApiError::Kind::Protocol;
            record.replyBody = name.toUtf8();
            record.requestBody = name.toUtf8();
            stage.provider.requests.add(record);
            stage.page.showRequest(0);
            for (const QLabel *label : stage.page.findChildren<QLabel *>())
                QCOMPARE(label->textFormat(), Qt::PlainText);
            QVERIFY(!stage.page.grab().isNull());
            QCOMPARE(
                stage.page.table()->rowHeight(0), stage.page.table()->verticalHeader()->defaultSectionSize());
        }
    }
};

QTEST_MAIN(TestPageRequests)

} // namespace tst_page_requests

#include "tst_page_requests.moc"
