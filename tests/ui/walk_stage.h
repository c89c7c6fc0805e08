// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/payments_rig.h"
#include "ui/main_window.h"
#include "ui/window_services.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <type_traits>

namespace desk::uitest {

/// A window with something on every page, and with every act possible.
struct WalkStage
{
    explicit WalkStage(
        Theme &theme, AccountMode mode = AccountMode::Test, const Provider &of = crovver::provider())
        : provider(account(mode, of), 12, 60)
    {
        provider.gateway.its = of;
        using S = IntentState;
        const QDateTime now = provider.clock.utcNow();
        for (const Intent &intent :
            {test::journaled(QStringLiteral("a"), IntentKind::AddCapacity, S::Waiting, now.addSecs(-180)),
                test::journaled(QStringLiteral("b"), IntentKind::AddCapacity, S::Unknown, now.addSecs(-240)),
                test::journaled(
                    QStringLiteral("c"), IntentKind::AllocateBatch, S::Unknown, now.addSecs(-300))})
            provider.work.journal.intents[intent.id] = intent;
        for (int i = 0; i < 3; ++i) {
            ActivityEntry entry;
            entry.at = now.addSecs(-60 * i);
            entry.accountId = provider.account.id;
            entry.mode = AccountMode::Test;
            entry.tenant = TenantId(QStringLiteral("t02"));
            entry.tenantName = QStringLiteral("Tenant 02");
            entry.kind = IntentKind::AddCapacity;
            entry.action = QStringLiteral("begun");
            provider.work.journal.entries.push_back(entry);
        }
        for (const auto &[id, state] : {std::pair(QStringLiteral("cut"), ImportRunRecord::State::Running),
                 std::pair(QStringLiteral("done"), ImportRunRecord::State::Finished)}) {
            ImportRunRecord run;
            run.id = id;
            run.accountId = provider.account.id;
            run.tenant = TenantId(QStringLiteral("t03"));
            run.tenantName = QStringLiteral("Tenant 03");
            run.fileName = id + QStringLiteral(".csv");
            run.state = state;
            run.startedAt = now.addDays(-1);
            run.lines = 501;
            run.batches = 6;
            run.batchesDone = 2;
            provider.work.journal.savedRuns[id] = run;
        }
        for (int i = 0; i < 3; ++i) {
            RequestRecord record = test::aRequest(QStringLiteral("/api/public/tenants"));
            record.startedAt = now;
            record.requestId = QStringLiteral("req_%1").arg(i);
            provider.requests.add(record);
        }
        provider.preferences.setValue(QStringLiteral("checkout/hosts"),
            QStringList{QStringLiteral("pay.example.com"), QStringLiteral("shop.example.com")});
        provider.preferences.setValue(QStringLiteral("export/folder"), folder.path());
        fillProvider();
        theme.apply(Scheme::Light, Density::Comfortable); // the windows share it
        window = std::make_unique<MainWindow>(provider.services(theme));
        window->resize(1280, 800);
        window->show();
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("the window did not become active");
        window->start();
        provider.settle();
        settle();
    }
    static Account account(AccountMode mode, const Provider &of)
    {
        Account account = test::paymentAccount();
        account.provider = of;
        account.checkoutHosts = CheckoutHosts(of, QUrl());
        account.mode = mode;
        account.host = QUrl(of.address).host();
        return account;
    }
    void fillProvider()
    {
        using Gateway = test::FakeGateway;
        Gateway &gateway = provider.gateway;
        gateway.onAddons = [](const TenantId &) -> Gateway::Answer<AddonCatalogue> {
            Addon addon;
            addon.id = QStringLiteral("pack");
            addon.name = QStringLiteral("Pack");
            addon.poolKey = QStringLiteral("ai_tokens");
            addon.credits = 500;
            addon.amount = parseDecimal(u"5.00");
            addon.currency = Currency(QStringLiteral("USD"));
            return AddonCatalogue{{addon}, {}};
        };
        gateway.onActiveAddons
            = [](const TenantId &) -> Gateway::Answer<ActiveAddonList> { return ActiveAddonList(); };
        gateway.onPlans = []() -> Gateway::Answer<PlanCatalogue> { return PlanCatalogue(); };
        gateway.onInvoices = [](const TenantId &) -> Gateway::Answer<InvoiceList> { return InvoiceList(); };
        gateway.onAllocate = [](const AllocateRequest &) -> Gateway::Answer<AllocateReply> {
            AllocateReply reply;
            reply.capacity.units = 10;
            return reply;
        };
        gateway.onBulkAllocate = [](const BulkRequest &request) -> Gateway::Answer<BulkReply> {
            BulkReply reply; // the last one has no seat
            for (const SeatPerson &person : request.people)
                (&person == &request.people.back() ? reply.rejected : reply.allocated)
                    << person.userId.text();
            return reply;
        };
        gateway.onRevoke
            = [](const RevokeRequest &) -> Gateway::Answer<RevokeReply> { return RevokeReply(); };
        gateway.onBuyCapacity = [](const CapacityRequest &) -> Gateway::Answer<CapacityReply> {
            CapacityReply reply;
            reply.prorationId = QStringLiteral("pro_1");
            reply.checkoutUrl = checkout;
            reply.requiresPayment = true;
            reply.amountText = QStringLiteral("17.50");
            reply.amount = parseDecimal(u"17.50");
            reply.currency = Currency(QStringLiteral("USD"));
            return reply;
        };
        gateway.onConsumeCredits = [](const ConsumeRequest &) -> Gateway::Answer<ConsumeReply> {
            ConsumeReply reply;
            reply.result = fromSpelling(consumeResultSpellings, QStringLiteral("allowed"));
            reply.remaining = 1;
            return reply;
        };
        gateway.onBuyAddon = [](const AddonPurchase &request) -> Gateway::Answer<AddonReply> {
            AddonReply reply;
            reply.purchaseId = QStringLiteral("pur_1");
            reply.checkoutUrl = checkout;
            reply.requiresPayment = true;
            reply.credits = request.credits;
            reply.amountText = QStringLiteral("5.00");
            reply.amount = parseDecimal(u"5.00");
            reply.currency = Currency(QStringLiteral("USD"));
            return reply;
        };
    }
    /// Every write from now on ends with `error`; without one it hangs.
    void writesEnd(std::optional<ApiError> error)
    {
        using Gateway = test::FakeGateway;
        Gateway &gateway = provider.gateway;
        const auto ends = [error]<typename Reply>(std::type_identity<Reply>) -> Gateway::Answer<Reply> {
            if (!error)
                return {};
            return Result<Reply>(failure(*error));
        };
        gateway.onAllocate
            = [ends](const AllocateRequest &) { return ends(std::type_identity<AllocateReply>()); };
        gateway.onBulkAllocate
            = [ends](const BulkRequest &) { return ends(std::type_identity<BulkReply>()); };
        gateway.onBuyCapacity
            = [ends](const CapacityRequest &) { return ends(std::type_identity<CapacityReply>()); };
        gateway.onRevoke = [ends](const RevokeRequest &) { return ends(std::type_identity<RevokeReply>()); };
        gateway.onConsumeCredits
            = [ends](const ConsumeRequest &) { return ends(std::type_identity<ConsumeReply>()); };
        gateway.onBuyAddon = [ends](const AddonPurchase &) { return ends(std::type_identity<AddonReply>()); };
    }
    /// Lets happen what an act brings with it. Little time passes: by itself the program does other things.
    void settle()
    {
        for (int i = 0; i < 4; ++i) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
            provider.gateway.answerAll();
            provider.clock.advance(std::chrono::milliseconds(50));
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }
    void open(const QString &tenant, const QString &tab = {})
    {
        window->openTenant(TenantId(tenant), tab);
        settle();
    }
    void openPage(const QString &id)
    {
        window->openPage(id);
        settle();
    }

    static inline const QString checkout = QStringLiteral("https://pay.example.com/c/1");
    WindowBackend provider;
    QTemporaryDir folder;
    std::unique_ptr<MainWindow> window;
};

/// What a person can see, and what left the window, line by line; each line has its widget and what of it.
using Snapshot = std::map<QString, QString>;

inline QString nameOf(const QWidget *widget)
{
    const QString name = widget->objectName();
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return QString::fromLatin1(widget->metaObject()->className()).remove(QStringLiteral("desk::"))
        + (name.isEmpty() ? QString() : u'#' + name)
        + (button ? u'"' + button->text().remove(u'&') + u'"' : QString());
}

inline QString viewState(const QAbstractItemView *view)
{
    QStringList parts;
    const QAbstractItemModel *model = view->model();
    if (!model)
        return {};
    parts << QStringLiteral("%1×%2").arg(model->rowCount()).arg(model->columnCount());
    parts << QStringLiteral("current %1").arg(view->currentIndex().row());
    for (const QItemSelectionRange &range : view->selectionModel()->selection())
        parts << QStringLiteral("selected %1-%2").arg(range.top()).arg(range.bottom());
    parts << QStringLiteral("scrolled %1").arg(view->verticalScrollBar()->value());
    for (int row = 0; row < std::min(model->rowCount(), 12); ++row) {
        for (int column = 0; column < std::min(model->columnCount(), 3); ++column) {
            const QModelIndex index = model->index(row, column);
            parts << index.data().toString() + index.data(Qt::CheckStateRole).toString();
        }
    }
    if (const auto *table = qobject_cast<const QTableView *>(view)) {
        const QHeaderView *header = table->horizontalHeader();
        for (int visual = 0; visual < header->count(); ++visual) {
            const int column = header->logicalIndex(visual);
            parts << QStringLiteral("column %1 %2").arg(column).arg(header->isSectionHidden(column));
        }
        parts << QStringLiteral("sorted %1 %2")
                     .arg(header->sortIndicatorSection())
                     .arg(int(header->sortIndicatorOrder()));
        parts << QStringLiteral("height %1").arg(table->verticalHeader()->defaultSectionSize());
    }
    return parts.join(u'|');
}

inline QString stateOf(const QWidget *widget)
{
    if (widget->inherits("desk::AgeLabel") || widget->objectName() == QLatin1String("paymentLook"))
        return {}; // it follows the clock
    QStringList parts{widget->isEnabled() ? QString() : QStringLiteral("disabled"), widget->accessibleName()};
    if (!widget->inherits("desk::CopyButton")) // it says for a while that it copied
        parts << widget->accessibleDescription();
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        parts << label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        parts << button->text() << (button->isChecked() ? QStringLiteral("checked") : QString());
    if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
        parts << edit->text() << QString::number(int(edit->echoMode()));
    if (const auto *edit = qobject_cast<const QPlainTextEdit *>(widget))
        parts << edit->toPlainText();
    if (const auto *combo = qobject_cast<const QComboBox *>(widget))
        parts << combo->currentText() << QString::number(combo->currentIndex());
    if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
        parts << QStringLiteral("tab %1 of %2").arg(tabs->currentIndex()).arg(tabs->count());
    if (const auto *view = qobject_cast<const QAbstractItemView *>(widget))
        parts << viewState(view);
    if (const auto *menu = qobject_cast<const QMenu *>(widget)) {
        for (const QAction *action : menu->actions())
            parts << action->text() + (action->isChecked() ? QStringLiteral("✓") : QString());
    }
    if (widget->isWindow())
        parts << widget->windowTitle();
    parts.removeAll(QString());
    return parts.join(u'|');
}

/// The focus is an effect of a key that is for it, but not of a click, which always moves it.
enum class Focus { Counts, Ignored };

inline Snapshot snapshot(const WalkStage &stage, Focus focus)
{
    Snapshot lines;
    const auto add = [&](const QString &what, const QString &state) {
        QString key = what;
        for (int i = 2; lines.contains(key); ++i)
            key = what + QStringLiteral(" (%1)").arg(i);
        // Times, ages and keys are others in every window.
        static const QRegularExpression chance(
            QStringLiteral("\\d\\d:\\d\\d:\\d\\d|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
                           "|\\((just now|[^()]+ ago|in [^()]+)\\)"));
        lines[key] = QString(state)
                         .replace(chance, QStringLiteral("…"))
                         .replace(stage.folder.path(), QStringLiteral("folder"));
    };
    const std::function<void(const QWidget *, const QString &)> walk
        = [&](const QWidget *widget, const QString &path) {
              const QString here = path + u'/' + nameOf(widget);
              add(here, stateOf(widget));
              if (widget->inherits("QFileDialog"))
                  return; // what Qt shows in it isn't ours
              for (const QObject *child : widget->children()) {
                  const auto *inner = qobject_cast<const QWidget *>(child);
                  if (inner && inner->isVisible() && !inner->isWindow())
                      walk(inner, here);
              }
          };
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        if (window->isVisible() && !window->inherits("QTipLabel"))
            walk(window, {});
    }
    if (focus == Focus::Counts) {
        // Of the window in front: without a window manager nobody makes it active again after a menu.
        const QWidget *modal = QApplication::activeModalWidget();
        const QWidget *focused = (modal ? modal : stage.window.get())->focusWidget();
        add(QStringLiteral("focus"), focused ? nameOf(focused) : QString());
    }
    QStringList checked;
    for (const QAction *action : stage.window->findChildren<QAction *>()) {
        if (action->isChecked())
            checked << action->text();
    }
    add(QStringLiteral("checked in menus"), checked.join(u'|'));
    add(QStringLiteral("clipboard"), QApplication::clipboard()->text());
    add(QStringLiteral("look"), QApplication::palette().color(QPalette::Window).name());
    // What is read in the background comes with time, not from an act.
    const auto asked = std::ranges::count(
        stage.provider.gateway.requests(), Priority::User, &test::FakeGateway::Request::priority);
    add(QStringLiteral("requests"), QString::number(asked));
    add(QStringLiteral("opened"), QString::number(stage.provider.work.opener.opened.size()));
    add(QStringLiteral("journal"), QString::number(stage.provider.work.journal.writes()));
    add(QStringLiteral("retries"), QString::number(stage.provider.work.journal.retries));
    add(QStringLiteral("files"), QDir(stage.folder.path()).entryList(QDir::Files).join(u'|'));
    return lines;
}

/// What is different, a line each; empty = nothing happened.
inline QStringList differences(const Snapshot &before, const Snapshot &after)
{
    QStringList found;
    for (const auto &[what, state] : before) {
        const auto at = after.find(what);
        if (at == after.end())
            found << QStringLiteral("- ") + what;
        else if (at->second != state)
            found << QStringLiteral("~ ") + what + QStringLiteral(": ") + state + QStringLiteral(" → ")
                    + at->second;
    }
    for (const auto &[what, state] : after) {
        if (!before.contains(what))
            found << QStringLiteral("+ ") + what + QStringLiteral(": ") + state;
    }
    return found;
}

} // namespace desk::uitest
