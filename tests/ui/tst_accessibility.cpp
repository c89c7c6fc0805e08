// SPDX-License-Identifier: GPL-3.0-or-later
// Walks every page in several states: names, stops of Tab, headers, plain text, and whether everything has
// room in other fonts, languages and directions.
#include "app/api/crovver/crovver_provider.h"
#include "support/connect_rig.h"
#include "support/payments_rig.h"
#include "support/test_account.h"
#include "support/ui_hostile_names.h"
#include "ui/charts/chart_card.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/account_dialog.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/question_dialog.h"
#include "ui/dialogs/removal_note_dialog.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/main_window.h"
#include "ui/pages/activity_page.h"
#include "ui/pages/payments_page.h"
#include "ui/pages/requests_page.h"
#include "ui/pages/seats_tab.h"
#include "ui/pages/start_page.h"
#include "ui/pages/tenant_page.h"
#include "ui/pages/tenants_page.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/elided_label.h"
#include "ui/window_services.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QTabBar>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

namespace tst_accessibility {

using namespace desk;
using namespace desk::uitest;
using namespace Qt::StringLiterals;

constexpr QSize auditedSize(1280, 800);
constexpr int leastTarget = 24; // px, for a pointer

/// Every text of the program grows by half, as in a language with long words.
class LongWords final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *, int) const override
    {
        if (!QByteArrayView(context).startsWith("desk::"))
            return {};
        QString text = QString::fromUtf8(source);
        text.replace(u"%n"_s, u"5"_s).replace(u"%Ln"_s, u"5"_s);
        return text + QString(std::max<qsizetype>(2, text.size() * 4 / 10), u'n');
    }
};

struct AuditStage
{
    explicit AuditStage(Theme &theme, int seats = 230, AccountMode mode = AccountMode::Live)
        : provider(account(mode), 12, seats)
        , window(provider.services(theme))
    {
        // Every source of the seats says the same, or the page would have one banner more.
        const Capacity capacity = test::pageOf(provider.seats, {{}, SeatFilter::Active, 1, 1}).capacity;
        provider.subscriptionUnits = *capacity.units;
        provider.gateway.onCapacity
            = [this, capacity](const TenantId &) -> test::FakeGateway::Answer<Capacity> {
            if (provider.failing)
                return failure(*provider.failing);
            return capacity;
        };
        window.resize(auditedSize);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window did not become active");
    }
    static Account account(AccountMode mode)
    {
        Account account = test::accountOf(mode);
        account.name = u"My SaaS"_s;
        account.host = u"app.crovver.com"_s;
        account.readOnly = mode == AccountMode::Live;
        account.readOnlyReason
            = u"Read-only, because the key is LIVE. To make changes, start with --allow-writes."_s;
        return account;
    }
    void load()
    {
        window.start();
        provider.settle();
    }
    void open(const QString &tenant)
    {
        window.openTenant(TenantId(tenant));
        provider.settle();
    }

    WindowBackend provider;
    MainWindow window;
};

QString describe(const QWidget *widget)
{
    QString text = QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        text += u" \""_s + button->text().left(40) + u'"';
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        text += u" \""_s + label->text().left(40) + u'"';
    return widget->accessibleName().isEmpty() ? text : text + u' ' + widget->accessibleName().left(40);
}

bool takesTab(const QWidget *widget)
{
    // Of radio buttons that exclude each other Tab comes to the chosen one, and arrows to the others.
    const auto *radio = qobject_cast<const QRadioButton *>(widget);
    if (radio && !radio->isChecked())
        return false;
    return (widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled() && widget->isVisible()
        && !widget->focusProxy() && !qobject_cast<const QMenuBar *>(widget);
}

void findNameless(QAccessibleInterface *node, QStringList &nameless)
{
    const auto *widget = qobject_cast<QWidget *>(node->object());
    if (widget && widget->isVisible() && widget->focusPolicy() != Qt::NoFocus
        && node->text(QAccessible::Name).trimmed().isEmpty())
        nameless << describe(widget) + u" in "_s + describe(widget->parentWidget());
    if (node->role() == QAccessible::Table || node->role() == QAccessible::List)
        return;
    for (int i = 0; i < node->childCount(); ++i) {
        if (QAccessibleInterface *child = node->child(i))
            findNameless(child, nameless);
    }
}

/// What a part of the window belongs to: within one, reading order holds; the parts follow each other.
QString groupOf(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        for (const auto &name : {u"sidebar"_s, u"detailPanel"_s, u"overTimeCard"_s}) {
            if (widget->objectName() == name)
                return name;
        }
    }
    return {};
}

/// Where it is in the window when nothing is scrolled.
QRect placeOf(const QWidget *window, const QWidget *widget)
{
    for (const QWidget *above = widget->parentWidget(); above; above = above->parentWidget()) {
        const auto *area = qobject_cast<const QScrollArea *>(above);
        if (area && area->widget()->isAncestorOf(widget))
            return {widget->mapTo(area->widget(), QPoint()) + area->mapTo(window, QPoint()), widget->size()};
    }
    return {widget->mapTo(window, QPoint()), widget->size()};
}

bool readsBefore(const QWidget *window, const QWidget *first, const QWidget *second)
{
    const QRect a = placeOf(window, first);
    const QRect b = placeOf(window, second);
    if (b.bottom() <= a.top())
        return false;
    if (a.bottom() <= b.top())
        return true;
    const bool mirrored = window->layoutDirection() == Qt::RightToLeft;
    return mirrored ? b.right() <= a.left() + 1 : b.left() + 1 >= a.right() || a.left() <= b.left();
}

void auditTab(QWidget *window, QStringList &problems)
{
    QList<QWidget *> stops;
    for (QWidget *widget = window->nextInFocusChain(); widget != window;
         widget = widget->nextInFocusChain()) {
        if (takesTab(widget) && widget->window() == window)
            stops << widget;
    }
    if (stops.isEmpty())
        return;
    stops.first()->setFocus(Qt::TabFocusReason);
    QList<QWidget *> visited;
    for (qsizetype i = 0; i < 3 * stops.size(); ++i) {
        QWidget *focus = window->focusWidget();
        if (visited.contains(focus))
            break;
        visited << focus;
        QTest::keyClick(focus, Qt::Key_Tab);
        if (window->focusWidget() == focus && stops.size() > 1) {
            problems << u"Tab is trapped in "_s + describe(focus);
            break;
        }
    }
    for (const QWidget *stop : stops) {
        if (!visited.contains(stop))
            problems << u"Tab never comes to "_s + describe(stop);
    }
    QStringList groups;
    for (qsizetype i = 0; i < visited.size(); ++i) {
        const QString group = groupOf(visited[i]);
        if (groups.isEmpty() || groups.last() != group)
            groups << group;
        if (i > 0 && groupOf(visited[i - 1]) == group && !readsBefore(window, visited[i - 1], visited[i]))
            problems << u"Tab goes back from "_s + describe(visited[i - 1]) + u" to "_s
                    + describe(visited[i]);
    }
    groups.removeAll(QString()); // the page itself surrounds the others
    QStringList once = groups;
    once.removeDuplicates();
    if (once.size() != groups.size())
        problems << u"Tab leaves a part and comes back: "_s + groups.join(u", "_s);
}

void auditTexts(const QWidget *window, QStringList &problems)
{
    for (const QLabel *label : window->findChildren<QLabel *>()) {
        if (label->textFormat() != Qt::PlainText && label->objectName() != u"qt_spinbox_lineedit"_s)
            problems << u"not plain: "_s + describe(label);
    }
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        const QString tip = widget->toolTip();
        if (!tip.startsWith(u"<span>"_s) && Qt::mightBeRichText(tip))
            problems << u"rich tooltip: "_s + describe(widget);
    }
    for (const DataTable *table : window->findChildren<DataTable *>()) {
        if (!table->isVisible())
            continue;
        QAccessibleInterface *node = QAccessible::queryAccessibleInterface(const_cast<DataTable *>(table));
        QAccessibleTableInterface *cells = node ? node->tableInterface() : nullptr;
        if (!cells || cells->rowCount() != table->model()->rowCount()) {
            problems << u"no accessible rows: "_s + describe(table);
            continue;
        }
        for (int column = 0; column < cells->columnCount(); ++column) {
            if (cells->columnDescription(column).isEmpty())
                problems << u"no header for column %1 of "_s.arg(column) + describe(table);
        }
    }
    for (const ChartCard *card : window->findChildren<ChartCard *>()) {
        if (card->isVisible() && card->accessibleDescription().isEmpty())
            problems << u"no description: "_s + card->accessibleName();
    }
}

bool scrolls(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(widget))
            return true;
    }
    return false;
}

void auditRoom(const QWidget *widget, QStringList &problems)
{
    if (qobject_cast<const ElidedLabel *>(widget))
        return;
    const auto *label = qobject_cast<const QLabel *>(widget);
    const bool button
        = qobject_cast<const QPushButton *>(widget) || qobject_cast<const QToolButton *>(widget);
    const auto *withText = qobject_cast<const QAbstractButton *>(widget);
    if (button && withText->text().isEmpty()
        && (widget->width() < leastTarget || widget->height() < leastTarget)
        && !qobject_cast<const QLineEdit *>(widget->parentWidget()))
        problems << u"small: "_s + describe(widget);
    if (button && !withText->text().isEmpty() && !qobject_cast<const QLineEdit *>(widget->parentWidget())
        && (widget->width() < widget->sizeHint().width() || widget->height() < widget->sizeHint().height()))
        problems << u"cut: "_s + describe(widget)
                + u" %1×%2 of %3×%4"_s.arg(widget->width())
                      .arg(widget->height())
                      .arg(widget->sizeHint().width())
                      .arg(widget->sizeHint().height());
    if (label && label->wordWrap() && label->height() < label->heightForWidth(label->width()))
        problems << u"too low: "_s + describe(label);
    if (label && !label->wordWrap() && label->width() < label->sizeHint().width())
        problems << u"cut: "_s + describe(label)
                + u" %1 of %2"_s.arg(label->width()).arg(label->sizeHint().width());
}

void auditOverlaps(const QWidget *widget, QStringList &problems)
{
    if (!widget->layout() || qobject_cast<const QStackedLayout *>(widget->layout()))
        return;
    QList<const QWidget *> children;
    for (const QWidget *child : widget->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (child->isVisible() && !child->isWindow() && !child->size().isEmpty())
            children << child;
    }
    for (qsizetype i = 0; i < children.size(); ++i) {
        for (qsizetype j = i + 1; j < children.size(); ++j) {
            if (children[i]->geometry().intersects(children[j]->geometry()))
                problems << u"overlap: "_s + describe(children[i]) + u" and "_s + describe(children[j]);
        }
        if (!widget->rect().adjusted(-2, -2, 2, 2).contains(children[i]->geometry()) && !scrolls(widget))
            problems << u"outside: "_s + describe(children[i]) + u" of "_s + describe(widget);
    }
}

void auditLayout(const QWidget *window, QStringList &problems)
{
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != window)
            continue;
        auditRoom(widget, problems);
        auditOverlaps(widget, problems);
    }
}

enum Audit { Names = 1, Tab = 2, Texts = 4, Layout = 8, Everything = 15 };

void audit(QWidget *window, const QString &state, QStringList &problems, int what = Everything)
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents(); // layouts
    QStringList found;
    if (what & Names)
        findNameless(QAccessible::queryAccessibleInterface(window), found);
    for (QString &name : found)
        name.prepend(u"no name: "_s);
    if (what & Texts)
        auditTexts(window, found);
    if (what & Layout)
        auditLayout(window, found);
    if (what & Tab)
        auditTab(window, found);
    for (const QString &problem : found)
        problems << state + u": "_s + problem;
}

void addRequests(test::FakeHistory &history)
{
    for (int i = 0; i < 40; ++i)
        history.add(test::aRequest(u"/api/public/capacity/allocations"_s));
    RequestRecord record = test::aRequest(u"/api/public/capacity/proration-checkout"_s, 404);
    record.method = u"POST"_s;
    record.queryKeys = {u"requestingEntityId"_s};
    record.error = ApiError::Kind::NotFound;
    record.notFound = ApiError::NotFoundKind::MissingEndpoint;
    record.detail = u"The answer has no envelope."_s;
    record.changesSomething = true;
    record.requestBody = R"({"requestingEntityId":"workspace_123","quantity":15})";
    record.replyBody = "<html>Not found</html>";
    history.add(record);
}

void showAlone(QWidget &page)
{
    page.resize(auditedSize.width() - metric::NavigationWidth, auditedSize.height() - 60);
    page.show();
    page.activateWindow();
    if (!QTest::qWaitForWindowActive(&page))
        qFatal("the page did not become active");
}

/// Payments and Activity, with nothing, with much, and with a journal that can't be written.
void auditPayments(int what, QStringList &problems)
{
    using S = IntentState;
    test::PaymentsRig rig;
    PaymentsViewModel payments(rig.actions, rig.credits, rig.watch, rig.opener, rig.preferences, rig.clock);
    PaymentsPage page(payments, rig.preferences);
    showAlone(page);
    audit(&page, u"payments, loading"_s, problems, what);
    Intent waiting = test::journaled(u"a"_s, IntentKind::AddCapacity, S::Waiting, rig.minutesAgo(3));
    waiting.waiting = {{UserId(u"usr_1"_s), {}, {}}};
    rig.put(waiting);
    rig.put(test::journaled(u"b"_s, IntentKind::AddCapacity, S::Unknown, rig.minutesAgo(4)));
    rig.put(test::journaled(u"c"_s, IntentKind::AllocateBatch, S::Unknown, rig.minutesAgo(5)));
    rig.start();
    page.focusContent();
    audit(&page, u"payments"_s, problems, what);
    for (const QString &id : {u"b"_s, u"a"_s}) {
        page.showIntent(id);
        rig.run();
        audit(&page, u"payment details"_s, problems, what);
    }
    rig.journal.setFault(JournalProblem::Kind::DiskFull);
    rig.run();
    audit(&page, u"payments, no journal"_s, problems, what);
    page.closeDetail();
    payments.setSearchText(u"nobody"_s);
    audit(&page, u"payments, nothing matches"_s, problems, what);
    page.hide();

    ActivityViewModel activity(rig.journal, rig.account, rig.clock);
    ActivityPage lines(activity, rig.preferences);
    showAlone(lines);
    rig.run();
    lines.focusContent();
    rig.journal.check.firstBad = 2;
    activity.refresh();
    rig.run();
    audit(&lines, u"activity"_s, problems, what);
    activity.setSearchText(u"nobody"_s);
    audit(&lines, u"activity, nothing matches"_s, problems, what);
}

/// Every page and dialog, in several states.
void auditAll(Theme &theme, int what, QStringList &problems)
{
    {
        AuditStage stage(theme);
        audit(&stage.window, u"loading"_s, problems, what);
        stage.load();
        audit(&stage.window, u"tenants"_s, problems, what);
        stage.window.openPage(u"requests"_s);
        audit(&stage.window, u"no requests"_s, problems, what);
        addRequests(stage.provider.requests);
        audit(&stage.window, u"requests"_s, problems, what);
        stage.window.findChild<RequestsPage *>()->showRequest(0);
        audit(&stage.window, u"request details"_s, problems, what);
        stage.window.openTenants();
        TenantFilter filter;
        filter.search = u"nobody"_s;
        stage.window.tenants().setFilter(filter);
        audit(&stage.window, u"nothing matches"_s, problems, what);
        stage.window.tenants().setFilter({});
        stage.open(u"t01"_s);
        audit(&stage.window, u"seats"_s, problems, what);
        stage.window.tenantPage()->seatsTab()->showSeat(1);
        stage.window.tenantPage()->seatsTab()->showSeat(0); // the rows are built anew
        audit(&stage.window, u"seat details"_s, problems, what);
        stage.window.tenantPage()->seatsTab()->closeDetail();
        stage.window.tenantPage()->seatsTab()->chartSwitch()->trigger();
        audit(&stage.window, u"chart"_s, problems, what);
        for (ChartCard *card : stage.window.tenantPage()->seatsTab()->chartCards())
            card->setTableShown(true);
        audit(&stage.window, u"charts as tables"_s, problems, what);
        stage.provider.failing = test::anError(ApiError::Kind::Offline);
        stage.window.seats().refresh();
        stage.provider.settle();
        audit(&stage.window, u"seats, offline"_s, problems, what);
    }
    {
        AuditStage stage(theme);
        stage.provider.failing = test::anError(ApiError::Kind::Server);
        stage.provider.failing->message = u"The database is being repaired, please be patient."_s;
        stage.provider.failing->request = u"GET /api/public/tenants"_s;
        stage.provider.failing->httpStatus = 503;
        stage.load();
        audit(&stage.window, u"error"_s, problems, what);
    }
    {
        AuditStage stage(theme);
        stage.provider.subscribed = false;
        stage.load();
        stage.open(u"t01"_s);
        audit(&stage.window, u"no subscription"_s, problems, what);
    }
    const auto auditDialog = [&](QDialog *dialog) {
        const std::unique_ptr<QDialog> owner(dialog);
        dialog->open();
        if (!QTest::qWaitForWindowActive(dialog))
            qFatal("the dialog did not become active");
        audit(dialog, dialog->objectName(), problems, what);
    };
    auditPayments(what, problems);
    test::MemoryPreferences preferences;
    preferences.setValue(u"checkout/hosts"_s, QStringList(u"pay.example.com"_s));
    auditDialog(new SettingsDialog(preferences, u"Zoë"_s, {}, crovver::provider()));
    test::FakeClock clock;
    auditDialog(new QuestionDialog(
        {u"Stop waiting for it?"_s, u"This program no longer looks."_s, u"Stop waiting"_s}, clock));
    auditDialog(new AboutDialog);
    MemoryPreferences exportPreferences;
    auditDialog(new ExportDialog({u"Export tenants"_s, u"tenants"_s, true,
                                     u"What search and filter show (3 of 12)"_s, u"All tenants (12)"_s, {}},
        {{0, u"name"_s, u"Tenant"_s}}, exportPreferences));
    auditDialog(new RemovalNoteDialog(crovver::provider(), u"usr_1"_s, u"Zoë"_s));
    QAction action(u"Refresh"_s);
    action.setShortcut(Qt::Key_F5);
    auditDialog(new ShortcutsDialog({&action}));
    test::ConnectRig connecting;
    connecting.add(u"My SaaS"_s, u"sk_test_4f1caa90e5b1427d"_s);
    auditDialog(new AccountDialog(connecting.model));
    StartPage start(connecting.model,
        u"CROVVER_SECRET_KEY holds a public key (pk_…). This program needs the secret key."_s);
    start.setAccounts(connecting.accounts.accounts());
    start.resize(820, 900);
    start.show();
    start.activateWindow();
    if (!QTest::qWaitForWindowActive(&start))
        qFatal("the start page did not become active");
    audit(&start, u"start"_s, problems, what);
}

class TestAccessibility : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;
    QFont m_font;

    static void verify(QStringList problems)
    {
        problems.removeDuplicates();
        for (const QString &problem : problems.first(std::min<qsizetype>(problems.size(), 40)))
            qWarning("%s", qPrintable(problem));
        QCOMPARE(problems.size(), 0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp);
        m_theme->apply(Scheme::Light, Density::Comfortable);
        m_font = QApplication::font();
    }
    void cleanup()
    {
        QApplication::setFont(m_font);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void everythingHasAName()
    {
        QStringList problems;
        auditAll(*m_theme, Names, problems);
        verify(problems);
    }

    void tabReachesEverythingInReadingOrder()
    {
        QStringList problems;
        auditAll(*m_theme, Tab, problems);
        verify(problems);
    }

    void textsArePlainAndTablesHaveHeaders()
    {
        QStringList problems;
        auditAll(*m_theme, Texts, problems);
        verify(problems);
    }

    void everythingHasRoom()
    {
        QStringList problems;
        auditAll(*m_theme, Layout, problems);
        verify(problems);
    }

    void rightToLeftHasRoomAndOrder()
    {
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        QStringList problems;
        auditAll(*m_theme, Layout | Tab, problems);
        verify(problems);
    }

    void longWordsHaveRoom()
    {
        LongWords words;
        QCoreApplication::installTranslator(&words);
        QStringList problems;
        auditAll(*m_theme, Layout, problems);
        QCoreApplication::removeTranslator(&words);
        verify(problems);
    }

    void fontsOfTwiceTheSizeHaveRoom()
    {
        QFont font = m_font;
        font.setPointSizeF(2 * font.pointSizeF());
        QApplication::setFont(font);
        QStringList problems;
        auditAll(*m_theme, Layout, problems);
        verify(problems);
    }

    void longWordsInLargeFontsHaveRoom()
    {
        QFont font = m_font;
        font.setPointSizeF(2 * font.pointSizeF());
        QApplication::setFont(font);
        LongWords words;
        QCoreApplication::installTranslator(&words);
        QStringList problems;
        auditAll(*m_theme, Layout, problems);
        QCoreApplication::removeTranslator(&words);
        verify(problems);
    }

    void lowWindowsKeepTheList()
    {
        AuditStage stage(*m_theme);
        stage.window.resize(stage.window.minimumSize());
        stage.load();
        QStringList problems;
        audit(&stage.window, u"tenants"_s, problems, Layout);
        stage.open(u"t01"_s);
        audit(&stage.window, u"seats"_s, problems, Layout);
        const SeatsTab *tab = stage.window.tenantPage()->seatsTab();
        QVERIFY(tab->table()->height() >= 2 * tab->table()->rowHeight(0));
        stage.provider.failing = test::anError(ApiError::Kind::Offline);
        stage.window.seats().refresh(); // with both banners
        stage.provider.settle();
        audit(&stage.window, u"seats, offline"_s, problems, Layout);
        QVERIFY(tab->table()->height() >= 2 * tab->table()->rowHeight(0));
        stage.provider.failing.reset();
        stage.window.currentPage()->refresh();
        stage.provider.settle();
        stage.window.resize(auditedSize);
        QTRY_VERIFY(tab->chartSwitch()->isEnabled()); // it has room again
        tab->chartSwitch()->trigger();
        QTRY_VERIFY(tab->chartCards().front()->isVisible());
        verify(problems);
    }

    void U10_U13_hostileNamesInEverySink()
    {
        QStringList names = hostileNames();
        names << u"e"_s + QString(200, QChar(0x0301)) << u"\u2067abc\u2069 12"_s
              << u"\U0001F468\u200D\U0001F469"_s;
        for (const QString &name : names) {
            AuditStage stage(*m_theme, 3);
            for (Tenant &tenant : stage.provider.tenants) {
                tenant.name = name;
                tenant.slug = name;
            }
            stage.provider.planNames = {name, u"Team"_s};
            for (Seat &seat : stage.provider.seats) {
                seat.name = name;
                seat.email = name;
                seat.status.text = name;
                seat.metadata = {{name, name}};
            }
            stage.load();
            QStringList problems;
            audit(&stage.window, u"tenants"_s, problems, Texts | Layout);
            DataTable *tenants = stage.window.tenantsPage()->table();
            QCOMPARE(tenants->rowHeight(0), tenants->verticalHeader()->defaultSectionSize());
            QTest::keyClick(tenants, Qt::Key_C, Qt::ControlModifier);
            const QString html = QGuiApplication::clipboard()->mimeData()->html();
            QVERIFY(!html.contains(u"<img"_s) && !html.contains(u"<b>"_s));
            QCOMPARE(html.count(u"<table"_s), 1);
            QCOMPARE(html.count(u"<tr>"_s), 1);
            QVERIFY(!stage.window.grab().isNull());
            stage.open(u"t02"_s);
            stage.window.tenantPage()->seatsTab()->showSeat(0);
            audit(&stage.window, u"seats"_s, problems, Texts | Layout);
            const DataTable *seats = stage.window.tenantPage()->seatsTab()->table();
            QVERIFY(seats->horizontalHeader()->height() < 50);
            for (int column = 0; column < seats->model()->columnCount(); ++column)
                QVERIFY(!seats->columnTitle(column).contains(u'\n'));
            QVERIFY(!stage.window.grab().isNull());
            verify(problems);
        }
    }

    void U15_serverMessagesAreLabelledAndInert()
    {
        AuditStage stage(*m_theme, 3);
        stage.provider.failing = test::anError(ApiError::Kind::Forbidden);
        stage.provider.failing->message = u"<a href=\"https://evil.example\">Call +1 555 0100</a>"_s;
        stage.load();
        const QLabel *message = nullptr;
        for (const QLabel *label : stage.window.findChildren<QLabel *>(u"stateServerMessage"_s))
            message = label->isVisible() ? label : message;
        QVERIFY(message);
        QCOMPARE(message->text(), stage.provider.failing->message);
        QCOMPARE(message->textFormat(), Qt::PlainText);
        QVERIFY(!message->openExternalLinks());
        QVERIFY(!(message->textInteractionFlags() & Qt::LinksAccessibleByMouse));
        bool labelled = false;
        for (const QLabel *label : stage.window.findChildren<QLabel *>())
            labelled = labelled || (label->isVisible() && label->text() == u"Message from server"_s);
        QVERIFY(labelled);
    }
};

QTEST_MAIN(TestAccessibility)

} // namespace tst_accessibility

#include "tst_accessibility.moc"
