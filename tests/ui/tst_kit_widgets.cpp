// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ui_hostile_names.h"
#include "ui/theme/theme.h"
#include "ui/widgets/age_label.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/detail_panel.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/fact_tile.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/key_value_grid.h"
#include "ui/widgets/navigation_list.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/pager.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/status_badge.h"
#include "ui/widgets/step_strip.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/thin_progress.h"
#include "ui/widgets/wheel_guard.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTextDocument>
#include <QTextEdit>
#include <QTextFrame>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <memory>

namespace tst_kit_widgets {

using namespace desk;

QString longText(int size)
{
    return QString(size, QLatin1Char('x'));
}

/// Everything that shows text, filled with the same name.
std::unique_ptr<QWidget> filledWith(const QString &name)
{
    auto page = std::make_unique<QWidget>();
    page->resize(900, 1200);
    auto *layout = new QVBoxLayout(page.get());
    auto *header = new PageHeader;
    header->setTitle(name);
    header->setBreadcrumb(name);
    header->setId(name);
    header->setFacts({name, name});
    auto *badge = new StatusBadge;
    badge->setStatus(name, Tone::Positive);
    header->addBadge(badge);
    auto *tile = new FactTile;
    tile->setLabel(name);
    tile->setValue(name);
    tile->setCaption(name);
    auto *chips = new FilterChips;
    chips->setChips({{QStringLiteral("a"), name, 3, name}, {QStringLiteral("b"), name, std::nullopt, name}});
    auto *banner = new Banner;
    banner->showMessage(Tone::Warning, name, name, true);
    auto *view = new StateView;
    view->showError({name, name, name, name});
    auto *grid = new KeyValueGrid;
    grid->setRows(
        {{name, name, true, false, name}, {name, name, false, true, name}, {name, {}, false, false, name}});
    auto *panel = new DetailPanel;
    panel->setTitle(name);
    panel->setSubtitle(name);
    panel->setContent(grid);
    auto *tabs = new TabStrip;
    tabs->setTabs({{QStringLiteral("a"), name}});
    auto *navigation = new NavigationList;
    navigation->setEntries({{QStringLiteral("a"), name, IconName::Tenants, 2}});
    auto *search = new SearchField;
    search->setCountText(name);
    auto *pager = new Pager;
    pager->setState(2, 50, 1204);
    for (QWidget *widget : std::initializer_list<QWidget *>{
             header, tile, chips, banner, view, panel, tabs, navigation, search, pager})
        layout->addWidget(widget);
    return page;
}

void checkAccessible(QAccessibleInterface *node, QStringList &nameless)
{
    if (!node)
        return;
    const auto *widget = qobject_cast<QWidget *>(node->object());
    if (widget && widget->focusPolicy() != Qt::NoFocus && widget->isVisible()
        && !widget->inherits("QScrollArea") && node->text(QAccessible::Name).isEmpty())
        nameless << QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ')
                + widget->objectName();
    if (node->role() == QAccessible::Table)
        return;
    for (int i = 0; i < node->childCount(); ++i)
        checkAccessible(node->child(i), nameless);
}

void wheelOver(QWidget *widget)
{
    const QPointF middle = widget->rect().center();
    QWheelEvent wheel(middle, widget->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
        Qt::NoScrollPhase, false);
    QApplication::sendEvent(widget, &wheel);
}

class TestKitWidgets : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;

private Q_SLOTS:
    /// What keeps directions apart is for the eye, not of it; in a right-to-left window it is around each
    /// text.
    void factsAreNotMarkedUp_data()
    {
        QTest::addColumn<QString>("plan");
        QTest::addColumn<bool>("mirrored");
        QTest::newRow("left to right") << QStringLiteral("Team") << false;
        QTest::newRow("a right-to-left name") << QString::fromUtf8("الفريق") << false;
        QTest::newRow("mirrored") << QStringLiteral("Team") << true;
    }
    void factsAreNotMarkedUp()
    {
        QFETCH(QString, plan);
        QFETCH(bool, mirrored);
        QApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        PageHeader header;
        header.setFacts({plan, {}, QStringLiteral("monthly")});
        QApplication::setLayoutDirection(Qt::LeftToRight);
        QStringList texts;
        for (const auto *label : header.findChildren<ElidedLabel *>())
            texts << label->text();
        const QString shown = texts.join(QLatin1Char(' '));
        QVERIFY(shown.contains(plan) && shown.contains(QStringLiteral("monthly")));
        QVERIFY2(!shown.contains(QStringLiteral("U+")), qPrintable(shown));
    }
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp);
        m_theme->apply(Scheme::Light, Density::Comfortable);
    }

    void narrowHeadersKeepTheirButtonsWhole()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *header = new PageHeader;
        header->setBreadcrumb(QStringLiteral("Tenants"));
        header->setTitle(QStringLiteral("Kestrel International Holding"));
        header->setFacts({QStringLiteral("Team")});
        QList<QPushButton *> buttons;
        for (const char *text : {"Import CSV…", "Add capacity…", "Allocate seat…"}) {
            buttons << new QPushButton(QString::fromUtf8(text));
            header->addAction(buttons.last());
        }
        layout->addWidget(header);
        layout->addStretch(1);
        window.show();
        const auto *title = header->findChild<QLabel *>(QStringLiteral("pageTitle"));
        for (const int width : {1000, 520, 1000, 520}) {
            window.resize(width, 300);
            QCoreApplication::processEvents();
            const bool below = buttons.first()->geometry().top() > title->geometry().bottom();
            QCOMPARE(below, width == 520);
            for (const QPushButton *button : std::as_const(buttons)) {
                QTRY_VERIFY(button->width() >= button->sizeHint().width());
                QTRY_VERIFY(header->rect().contains(button->geometry()));
            }
        }
        // Also where what stands beside them has grown while the width stayed.
        window.resize(1000, 300);
        QCoreApplication::processEvents();
        auto *badge = new StatusBadge;
        badge->setStatus(QString(70, u'w'), Tone::Warning);
        header->addBadge(badge);
        QTRY_VERIFY(buttons.first()->geometry().top() > title->geometry().bottom());
        for (const QPushButton *button : std::as_const(buttons))
            QTRY_VERIFY(button->height() >= button->sizeHint().height()
                && header->rect().contains(button->geometry()));
    }

    void tilesShowTheirNumberWhole()
    {
        FactTile tile;
        tile.setValue(QStringLiteral("4 Dec 2026"));
        tile.resize(300, 80);
        tile.show();
        const QFont big = tile.findChildren<ElidedLabel *>().at(1)->font();
        tile.resize(130, 80);
        const QFont small = tile.findChildren<ElidedLabel *>().at(1)->font();
        QVERIFY(QFontInfo(small).pointSizeF() < QFontInfo(big).pointSizeF());
        tile.resize(300, 80);
        QCOMPARE(tile.findChildren<ElidedLabel *>().at(1)->font(), big);
    }

    void U10_everyLabelIsPlain()
    {
        for (const QString &name : uitest::hostileNames()) {
            const auto page = filledWith(name);
            page->show();
            for (const QLabel *label : page->findChildren<QLabel *>())
                QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->objectName()));
            for (const QWidget *widget : page->findChildren<QWidget *>()) {
                const QString tip = widget->toolTip();
                const bool ours = tip.startsWith(QLatin1String("<span>"));
                QVERIFY2(ours || !Qt::mightBeRichText(tip), qPrintable(tip.left(200)));
                QVERIFY(!tip.contains(QLatin1String("<img")) && !tip.contains(QLatin1String("<table")));
            }
            QVERIFY(!page->grab().isNull());
        }
    }

    void U11_directionOverridesAreShown()
    {
        QCOMPARE(oneLine(QStringLiteral("a\u202Eb")), QStringLiteral("a\u27E8U+202E\u27E9b"));
        const QString hebrew = QStringLiteral("\u05E9\u05DC\u05D5\u05DD");
        QCOMPARE(isolated(hebrew), QChar(0x2068) + hebrew + QChar(0x2069));
        QCOMPARE(isolated(QStringLiteral("Acme")), QStringLiteral("Acme"));
        QVERIFY(toolTipText(QStringLiteral("a\u202Eb")).contains(QLatin1String("U+202E")));
    }

    /// The marks change sides with the reading direction, and no label runs over a line.
    void stepsAreTurnedOverForRightToLeft()
    {
        StepStrip strip;
        strip.setSteps({{QStringLiteral("Ordered"), PurchaseStep::State::Done},
            {QStringLiteral("Payment"), PurchaseStep::State::Now},
            {QStringLiteral("Seats added"), PurchaseStep::State::Open}});
        strip.resize(500, strip.sizeHint().height());
        const QRect first(0, 0, 20, strip.height());
        const QImage ltr = strip.grab().toImage();
        strip.setLayoutDirection(Qt::RightToLeft);
        const QImage rtl = strip.grab().toImage();
        QCOMPARE(rtl.copy(first.translated(480, 0)), ltr.copy(first));
        QVERIFY(rtl.copy(first) != ltr.copy(first));
    }

    void U12_oneLineElidedAndBoundedToolTip()
    {
        QCOMPARE(asHeading(QStringLiteral("The server failed.")), QStringLiteral("The server failed"));
        QCOMPARE(asHeading(QStringLiteral("Is it right?")), QStringLiteral("Is it right?"));
        QCOMPARE(oneLine(QStringLiteral("a\nb\tc\u2028d")), QStringLiteral("a b c d"));
        QVERIFY(oneLine(longText(100'000)).size() <= 2001);
        QVERIFY(toolTipText(longText(10'000)).size() <= 512 + 1 + int(sizeof("<span></span>")));
        ElidedLabel label;
        label.setText(longText(10'000));
        label.resize(100, 20);
        QVERIFY(label.isElided());
        const int oneLineHigh = label.sizeHint().height();
        label.setText(QStringLiteral("two\nlines"));
        QCOMPARE(label.sizeHint().height(), oneLineHigh);
        QVERIFY(label.minimumSizeHint().width() < 100);
    }

    void U13_ampersandsSurvive()
    {
        const QString name = QStringLiteral("R&D");
        TabStrip tabs;
        tabs.setTabs({{QStringLiteral("a"), name}});
        QCOMPARE(tabs.tabText(0), QStringLiteral("R&&D"));
        FilterChips chips;
        chips.setChips({{QStringLiteral("a"), name, std::nullopt, {}}});
        QCOMPARE(chips.findChild<QPushButton *>()->text(), QStringLiteral("R&&D"));
        QCOMPARE(chips.findChild<QPushButton *>()->accessibleName(), name);
    }

    void everythingFocusableHasAName()
    {
        const auto page = filledWith(QStringLiteral("Acme Corp"));
        page->show();
        QVERIFY(QTest::qWaitForWindowExposed(page.get()));
        QStringList nameless;
        checkAccessible(QAccessible::queryAccessibleInterface(page.get()), nameless);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1String(", "))));
    }

    void pagerComputesPages()
    {
        QCOMPARE(Pager::pagesFor(0, 50), 1);
        QCOMPARE(Pager::pagesFor(50, 50), 1);
        QCOMPARE(Pager::pagesFor(51, 50), 2);
        QCOMPARE(Pager::pagesFor(1204, 50), 25);
    }

    void pagerAsksForPages()
    {
        Pager pager;
        const QSignalSpy asked(&pager, &Pager::pageRequested);
        pager.setState(3, 50, 1204);
        pager.findChild<QToolButton *>(QStringLiteral("nextPage"))->click();
        pager.findChild<QToolButton *>(QStringLiteral("lastPage"))->click();
        pager.findChild<QToolButton *>(QStringLiteral("firstPage"))->click();
        pager.findChild<QToolButton *>(QStringLiteral("previousPage"))->click();
        QCOMPARE(asked.at(0).at(0).toInt(), 4);
        QCOMPARE(asked.at(1).at(0).toInt(), 25);
        QCOMPARE(asked.at(2).at(0).toInt(), 1);
        QCOMPARE(asked.at(3).at(0).toInt(), 2);
        auto *edit = pager.findChild<QLineEdit *>(QStringLiteral("pageNumber"));
        edit->setText(QStringLiteral("999"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(asked.at(4).at(0).toInt(), 25); // brought into range
        QCOMPARE(edit->text(), QStringLiteral("3")); // until the model says otherwise
        edit->setText(QStringLiteral("3"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(asked.size(), 5); // where it is already
        pager.setState(25, 50, 1204);
        QVERIFY(!pager.findChild<QToolButton *>(QStringLiteral("nextPage"))->isEnabled());
        pager.setState(40, 50, 1204);
        QCOMPARE(pager.page(), 25);
        pager.setState(1, 50, -1);
        QVERIFY(!pager.findChild<QToolButton *>(QStringLiteral("lastPage"))->isEnabled());
    }

    void chipsBecomeAMenuWithoutRoom()
    {
        QWidget window;
        auto *row = new QHBoxLayout(&window);
        row->setContentsMargins(0, 0, 0, 0);
        auto *chips = new FilterChips;
        chips->setAccessibleName(QStringLiteral("Seat status"));
        chips->setChips({{QStringLiteral("active"), QStringLiteral("Active"), 18, {}},
            {QStringLiteral("removed"), QStringLiteral("Removed"), 8, {}},
            {QStringLiteral("all"), QStringLiteral("All"), 26, {}}});
        row->addWidget(chips);
        window.resize(600, 60);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto *menuButton = chips->findChild<QToolButton *>(QStringLiteral("chipMenu"));
        auto *active = chips->findChild<QPushButton *>(QStringLiteral("chip-active"));
        QVERIFY(active->isVisible() && !menuButton->isVisible());
        const int oneLine = chips->height();
        active->setFocus(Qt::TabFocusReason);
        window.resize(160, 60);
        QTRY_VERIFY(menuButton->isVisible() && !active->isVisible());
        QVERIFY(menuButton->hasFocus()); // it isn't lost with the chip
        QVERIFY(menuButton->text().startsWith(QLatin1String("Active  18")));
        QCOMPARE(menuButton->accessibleName(), QStringLiteral("Seat status: Active, 18"));
        QCOMPARE(chips->height(), oneLine);
        QVERIFY(chips->rect().contains(menuButton->geometry()));
        // Chosen by keyboard like any menu.
        const QSignalSpy changed(chips, &FilterChips::selectionChanged);
        QTimer::singleShot(0, &window, [] {
            if (QWidget *menu = QApplication::activePopupWidget()) {
                QTest::keyClick(menu, Qt::Key_Down);
                QTest::keyClick(menu, Qt::Key_Down);
                QTest::keyClick(menu, Qt::Key_Return);
            }
        });
        QTest::keyClick(menuButton, Qt::Key_Space);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(chips->current(), QStringLiteral("removed"));
        QVERIFY(menuButton->text().startsWith(QLatin1String("Removed  8")));
        chips->setCount(QStringLiteral("removed"), 9);
        QVERIFY(menuButton->text().startsWith(QLatin1String("Removed  9")));
        window.activateWindow(); // without a window manager nobody gives it back
        QTRY_VERIFY(menuButton->hasFocus());
        window.resize(600, 60);
        QTRY_VERIFY(active->isVisible() && !menuButton->isVisible());
        const QWidget *focus = QApplication::focusWidget();
        QVERIFY2(focus && focus->objectName() == QLatin1String("chip-removed"),
            focus ? qPrintable(focus->objectName()) : "nothing");
    }

    void chipsMoveByArrows()
    {
        FilterChips chips;
        chips.setChips({{QStringLiteral("all"), QStringLiteral("All"), 12, {}},
            {QStringLiteral("over"), QStringLiteral("Over"), 1, {}}});
        const QSignalSpy changed(&chips, &FilterChips::selectionChanged);
        QCOMPARE(chips.current(), QStringLiteral("all"));
        QTest::keyClick(chips.findChild<QPushButton *>(QStringLiteral("chip-all")), Qt::Key_Right);
        QCOMPARE(chips.current(), QStringLiteral("over"));
        QCOMPARE(changed.size(), 1);
        chips.findChild<QPushButton *>(QStringLiteral("chip-over"))->click(); // one is always on
        QCOMPARE(chips.current(), QStringLiteral("over"));
        chips.setChips({{QStringLiteral("all"), QStringLiteral("All"), 13, {}},
            {QStringLiteral("over"), QStringLiteral("Over"), 2, {}}});
        QCOMPARE(chips.current(), QStringLiteral("over")); // new counts keep the choice
        FilterChips several(FilterChips::Choice::Multiple);
        several.setChips({{QStringLiteral("a"), QStringLiteral("A"), {}, {}},
            {QStringLiteral("b"), QStringLiteral("B"), {}, {}}});
        QVERIFY(several.selected().isEmpty());
        several.findChild<QPushButton *>(QStringLiteral("chip-b"))->click();
        several.findChild<QPushButton *>(QStringLiteral("chip-a"))->click();
        QCOMPARE(several.selected(), QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    }

    void searchSettlesAndClears()
    {
        SearchField field;
        field.show();
        const QSignalSpy changed(&field, &SearchField::searchChanged);
        QTest::keyClicks(&field, QStringLiteral("acme"));
        QTRY_COMPARE(changed.size(), 1); // once for four keys
        QCOMPARE(changed.at(0).at(0).toString(), QStringLiteral("acme"));
        QTest::keyClick(&field, Qt::Key_Escape);
        QCOMPARE(changed.size(), 2);
        QVERIFY(field.text().isEmpty());
        const QSignalSpy toResults(&field, &SearchField::moveToResults);
        QTest::keyClick(&field, Qt::Key_Down);
        QCOMPARE(toResults.size(), 1);
        field.setCountText(QStringLiteral("37 of 1,204"));
        QCOMPARE(field.accessibleDescription(), QStringLiteral("37 of 1,204"));
    }

    void stateViewShowsEveryState()
    {
        auto *content = new QLabel;
        StateStack stack(content,
            {QStringLiteral("The tenants"), {QStringLiteral("No tenants yet."), {}, {}},
                {QStringLiteral("Nothing matches."), {}, QStringLiteral("Clear search")},
                {QStringLiteral("No subscription."), {}, {}}});
        stack.resize(600, 400);
        stack.show();
        StateView *view = stack.stateView();
        ViewState state;
        state.phase = ViewState::Phase::FirstLoad;
        stack.setState(state);
        QCOMPARE(view->kind(), StateView::Kind::Loading);
        state.phase = ViewState::Phase::Empty;
        state.empty = EmptyKind::NothingMatches;
        stack.setState(state);
        QCOMPARE(view->title(), QStringLiteral("Nothing matches."));
        const QSignalSpy action(&stack, &StateStack::emptyActionRequested);
        view->findChild<QPushButton *>(QStringLiteral("stateAction"))->click();
        QCOMPARE(action.at(0).at(0).value<EmptyKind>(), EmptyKind::NothingMatches);
        state.empty = EmptyKind::NoActiveSubscription;
        stack.setState(state);
        QCOMPARE(view->title(), QStringLiteral("No subscription."));
        QVERIFY(!view->findChild<QPushButton *>(QStringLiteral("stateAction"))->isVisible());
        state.phase = ViewState::Phase::Error;
        state.error = ApiError();
        state.error->kind = ApiError::Kind::Server;
        state.error->message = QStringLiteral("<b>down</b>");
        stack.setState(state);
        QCOMPARE(view->kind(), StateView::Kind::Error);
        const QSignalSpy retry(&stack, &StateStack::retryRequested);
        view->findChild<QPushButton *>(QStringLiteral("retry"))->click();
        QCOMPARE(retry.size(), 1);
        view->findChild<QPushButton *>(QStringLiteral("copyDetails"))->click();
        QVERIFY(
            QGuiApplication::clipboard()->text().contains(QLatin1String("Message from server: <b>down</b>")));
        state.error->kind = ApiError::Kind::Offline;
        stack.setState(state);
        QCOMPARE(view->kind(), StateView::Kind::Offline);
        state.phase = ViewState::Phase::Ready;
        stack.setState(state);
        QVERIFY(stack.showsContent());
    }

    /// Asking again for what doesn't exist leads nowhere.
    void whatDoesNotExistIsLeft()
    {
        StateTexts texts{QStringLiteral("The tenant"), {}, {}, {}};
        texts.notFoundAction = QStringLiteral("Back to tenants");
        StateStack stack(new QLabel, texts);
        stack.resize(600, 400);
        stack.show();
        ViewState state;
        state.phase = ViewState::Phase::Error;
        state.error = ApiError();
        state.error->kind = ApiError::Kind::NotFound;
        state.error->notFound = ApiError::NotFoundKind::TenantNotFound;
        stack.setState(state);
        const QSignalSpy back(&stack, &StateStack::emptyActionRequested);
        auto *action = stack.findChild<QPushButton *>(QStringLiteral("stateAction"));
        QCOMPARE(action->text(), QStringLiteral("Back to tenants"));
        QVERIFY(stack.findChild<QPushButton *>(QStringLiteral("retry"))->isHidden());
        action->setFocus();
        QTest::keyClick(action, Qt::Key_Space);
        QCOMPARE(back.size(), 1);
        state.error->notFound = ApiError::NotFoundKind::None;
        stack.setState(state);
        QVERIFY(stack.findChild<QPushButton *>(QStringLiteral("retry"))->isVisible());
        QVERIFY(action->isHidden());
    }

    void keysAndValuesStandOnOneLine()
    {
        KeyValueGrid grid;
        grid.setRows({{QStringLiteral("Name"), QStringLiteral("Acme"), false, false, {}},
            {QStringLiteral("ID"), QStringLiteral("acme"), true, false, {}},
            {QStringLiteral("Note"), QStringLiteral("one line"), false, true, {}},
            {QStringLiteral("None"), {}, false, true, {}},
            {QStringLiteral("Last"), QStringLiteral("x"), false, false, {}}});
        grid.resize(360, 300);
        grid.show();
        QVERIFY(QTest::qWaitForWindowExposed(&grid));
        auto *layout = static_cast<QGridLayout *>(grid.layout());
        int top = -1;
        for (int row = 0; row < 5; ++row) {
            const auto *label = static_cast<QLabel *>(layout->itemAtPosition(row, 0)->widget());
            const QWidget *value = layout->itemAtPosition(row, 1)->widget();
            const auto lineOf = [](const QWidget *widget) {
                if (const auto *text = qobject_cast<const QTextEdit *>(widget))
                    return widget->y() + text->viewport()->y()
                        + int(text->document()->rootFrame()->frameFormat().topMargin())
                        + QFontMetrics(widget->font()).ascent();
                return widget->y() + widget->contentsMargins().top() + QFontMetrics(widget->font()).ascent();
            };
            QCOMPARE(lineOf(value), lineOf(label));
            if (row > 0)
                QCOMPARE(label->y() - top, layout->rowMinimumHeight(0) + layout->verticalSpacing());
            top = label->y();
        }
    }

    void bannerDismisses()
    {
        Banner banner;
        QVERIFY(banner.isHidden());
        banner.showMessage(Tone::Critical, QStringLiteral("Offline."), QStringLiteral("Retry"), true);
        const QSignalSpy dismissed(&banner, &Banner::dismissed);
        banner.findChild<QToolButton *>(QStringLiteral("bannerDismiss"))->click();
        QVERIFY(banner.isHidden());
        QCOMPARE(dismissed.size(), 1);
    }

    void copyButtonCopies()
    {
        CopyButton button(QStringLiteral("Copy ID"));
        QVERIFY(!button.isEnabled());
        button.setCopyText(QStringLiteral(" id_1 "));
        button.click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral(" id_1 "));
        QVERIFY(button.showsCheck());
        QTRY_VERIFY(!button.showsCheck());
    }

    void agesInWords()
    {
        QCOMPARE(AgeLabel::ageText(3), QStringLiteral("just now"));
        QCOMPARE(AgeLabel::ageText(59), QStringLiteral("59 s ago"));
        QCOMPARE(AgeLabel::ageText(125), QStringLiteral("2 min ago"));
        QCOMPARE(AgeLabel::ageText(7200), QStringLiteral("2 h ago"));
        QDateTime now(QDate(2026, 5, 1), QTime(12, 0), Qt::UTC);
        AgeLabel label(nullptr, [&now] { return now; });
        QCOMPARE(label.text(), QStringLiteral("\u2013"));
        label.setTime(now.addSecs(-60));
        QCOMPARE(label.text(), QStringLiteral("1 min ago"));
        now = now.addSecs(3600);
        label.refresh();
        QCOMPARE(label.text(), QStringLiteral("1 h ago"));
        QVERIFY(label.toolTip().contains(QLatin1String("2026-05-01 11:59:00 UTC")));
    }

    void escapeClosesThePanelFromAnywhere()
    {
        DetailPanel panel;
        auto *content = new QWidget;
        auto *inside = new QLineEdit(content);
        panel.setContent(content);
        panel.show();
        const QSignalSpy closed(&panel, &DetailPanel::closed);
        QTest::keyClick(inside, Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
        QVERIFY(panel.isHidden());
    }

    void navigationTellsTheUsersChoiceOnly()
    {
        NavigationList list;
        const QSignalSpy changed(&list, &NavigationList::currentIdChanged);
        list.setEntries({{QStringLiteral("a"), QStringLiteral("A"), IconName::Tenants, {}},
            {QStringLiteral("b"), QStringLiteral("B"), IconName::People, 2}});
        list.setCurrentId(QStringLiteral("a"));
        QCOMPARE(changed.size(), 0);
        QTest::keyClick(&list, Qt::Key_Down);
        QCOMPARE(list.currentId(), QStringLiteral("b"));
        QCOMPARE(changed.size(), 1);
        TabStrip tabs;
        const QSignalSpy tabChanged(&tabs, &TabStrip::currentIdChanged);
        tabs.setTabs(
            {{QStringLiteral("a"), QStringLiteral("A")}, {QStringLiteral("b"), QStringLiteral("B")}});
        tabs.setCurrentId(QStringLiteral("b"));
        QCOMPARE(tabChanged.size(), 0);
        QTest::keyClick(&tabs, Qt::Key_Left);
        QCOMPARE(tabs.currentId(), QStringLiteral("a"));
        QCOMPARE(tabChanged.size(), 1);
    }

    void wheelLeavesUnfocusedInputsAlone()
    {
        QSpinBox spin;
        spin.setValue(10);
        spin.show();
        WheelGuard guard;
        spin.installEventFilter(&guard);
        spin.clearFocus();
        wheelOver(&spin);
        QCOMPARE(spin.value(), 10);
        spin.removeEventFilter(&guard);
        wheelOver(&spin);
        QVERIFY(spin.value() != 10); // the guard is what kept it
    }

    void progressHidesWhatIsShort()
    {
        ThinProgress progress;
        progress.resize(100, 3);
        const QImage blank = progress.grab().toImage();
        progress.start();
        QCOMPARE(progress.grab().toImage(), blank);
        QTRY_VERIFY(progress.grab().toImage() != blank);
        progress.setProgress(1, 4);
        QCOMPARE(progress.fraction(), 0.25);
        progress.stop();
        QCOMPARE(progress.grab().toImage(), blank);
    }
};

QTEST_MAIN(TestKitWidgets)

} // namespace tst_kit_widgets

#include "tst_kit_widgets.moc"
