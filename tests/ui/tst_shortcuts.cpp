// SPDX-License-Identifier: GPL-3.0-or-later
// The list of keys in Help, held against what the keys do: each entry does something somewhere, and each key
// that does something is in the list.
#include "support/ui_hostile_names.h"
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/pages/seats_tab.h"
#include "ui/pages/tenant_page.h"
#include "ui/pages/tenants_page.h"
#include "ui/walk_stage.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/search_field.h"

#include <QGridLayout>

namespace tst_shortcuts {

using namespace desk;
using namespace desk::uitest;
using namespace Qt::StringLiterals;

/// The keys of the list, as it shows them.
QStringList keysInHelp(const ShortcutsDialog &dialog)
{
    QStringList keys;
    const auto *grid = dialog.findChild<QGridLayout *>();
    for (int row = 0; grid && row < grid->rowCount(); ++row) {
        if (const QLayoutItem *item = grid->itemAtPosition(row, 1))
            keys << static_cast<QLabel *>(item->widget())->text().split(u", "_s);
    }
    return keys;
}

QStringList listedKeys(WalkStage &stage)
{
    const QPointer<ShortcutsDialog> dialog = [&] {
        QTest::keyClick(stage.window.get(), Qt::Key_F1);
        return stage.window->findChild<ShortcutsDialog *>();
    }();
    if (!dialog)
        qFatal("F1 does not open the list");
    QStringList keys = keysInHelp(*dialog);
    dialog->close();
    stage.settle();
    return keys;
}

struct Place
{
    QString name;
    std::function<void(WalkStage &)> go;
};

/// Every page, with its list in hand, as after somebody looked around.
std::vector<Place> everyPlace()
{
    const auto page = [](const QString &id) {
        return Place{id, [id](WalkStage &stage) { stage.openPage(id); }};
    };
    std::vector<Place> places;
    for (const QString &tab : {u"seats"_s, u"credits"_s, u"addons"_s})
        places.push_back({tab, [tab](WalkStage &stage) { stage.open(u"t02"_s, tab); }});
    for (const QString &id : {u"payments"_s, u"activity"_s, u"requests"_s})
        places.push_back(page(id));
    places.push_back({u"tenants"_s, [](WalkStage &stage) {
                          stage.open(u"t02"_s);
                          stage.window->goBack();
                          stage.settle();
                      }});
    places.push_back({u"back, with a place before"_s, [](WalkStage &stage) {
                          stage.open(u"t02"_s);
                          stage.open(u"t03"_s);
                          stage.window->goBack();
                          stage.settle();
                      }});
    places.push_back({u"a search"_s, [](WalkStage &stage) {
                          auto *search = stage.window->findChild<SearchField *>(u"tenantSearch"_s);
                          stage.openPage(u"tenants"_s);
                          search->setFocus();
                          search->setText(u"1"_s);
                          QTest::qWait(150); // the field waits for the end of the typing
                          stage.settle();
                      }});
    return places;
}

/// Keys that Qt's own widgets have everywhere and that nobody looks up: they edit, scroll and move.
bool isCommonKnowledge(const QKeySequence &keys)
{
    static const QList<QKeySequence::StandardKey> standard{QKeySequence::Cut, QKeySequence::Paste,
        QKeySequence::Undo, QKeySequence::Redo, QKeySequence::DeleteEndOfLine};
    return std::ranges::any_of(standard,
        [&](QKeySequence::StandardKey key) { return QKeySequence::keyBindings(key).contains(keys); });
}

/// What a program could bind: function keys, and letters, digits and signs with Ctrl or Ctrl+Shift or Alt.
/// Arrows and Space are left out where Qt's lists take them with any modifier for what they are without.
QList<QKeyCombination> candidateKeys()
{
    QList<QKeyCombination> keys;
    for (int key = Qt::Key_F1; key <= Qt::Key_F12; ++key) {
        for (const Qt::KeyboardModifiers with :
            {Qt::KeyboardModifiers(), Qt::KeyboardModifiers(Qt::CTRL), Qt::KeyboardModifiers(Qt::SHIFT)})
            keys << QKeyCombination(with, Qt::Key(key));
    }
    QList<int> signs{Qt::Key_Comma, Qt::Key_Period, Qt::Key_Slash, Qt::Key_Plus, Qt::Key_Minus, Qt::Key_Tab,
        Qt::Key_Delete};
    for (int key = Qt::Key_A; key <= Qt::Key_Z; ++key)
        signs << key;
    for (int key = Qt::Key_0; key <= Qt::Key_9; ++key)
        signs << key;
    for (const int key : signs) {
        keys << QKeyCombination(Qt::CTRL, Qt::Key(key));
        keys << QKeyCombination(Qt::CTRL | Qt::SHIFT, Qt::Key(key));
    }
    for (const int key : {Qt::Key_Left, Qt::Key_Right})
        keys << QKeyCombination(Qt::ALT, Qt::Key(key));
    keys << QKeyCombination(Qt::Key_Escape) << QKeyCombination(Qt::Key_Return)
         << QKeyCombination(Qt::Key_Space) << QKeyCombination(Qt::Key_Delete)
         << QKeyCombination(Qt::Key_Insert);
    return keys;
}

/// What the key changed, and everything that it opened is closed again.
QStringList pressed(WalkStage &stage, QKeyCombination keys)
{
    const Snapshot before = snapshot(stage, Focus::Counts);
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : stage.window.get(), keys.key(), keys.keyboardModifiers());
    stage.settle();
    return differences(before, snapshot(stage, Focus::Counts));
}

class TestShortcuts : public QObject
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
    void cleanupTestCase() { m_theme.reset(); }

    void theListHasWhatTheWindowPromises()
    {
        WalkStage stage(*m_theme);
        const QStringList keys = listedKeys(stage);
        for (const QString &key : {u"Ctrl+K"_s, u"Ctrl+F"_s, u"F5"_s, u"Ctrl+R"_s, u"Esc"_s, u"Ctrl+Tab"_s,
                 u"Ctrl+Shift+Tab"_s, u"Alt+Left"_s, u"Alt+Right"_s, u"Ctrl+C"_s, u"Ctrl+Shift+C"_s,
                 u"Ctrl+A"_s, u"Space"_s, u"Enter"_s, u"Shift+F10"_s, u"Ctrl+F10"_s, u"Ctrl+E"_s, u"Ctrl+I"_s,
                 u"Ctrl+,"_s, u"F1"_s, u"Ctrl+/"_s, u"Ctrl+Q"_s})
            QVERIFY2(keys.contains(key), qPrintable(key));
        QStringList once = keys;
        once.removeDuplicates();
        QCOMPARE(once, keys);
    }

    /// A list of keys in which one does nothing teaches nobody anything.
    void everyEntryDoesSomething()
    {
        QStringList keys = [this] {
            WalkStage stage(*m_theme);
            return listedKeys(stage);
        }();
        for (const Place &place : everyPlace()) {
            std::unique_ptr<WalkStage> stage;
            for (const QString &key : QStringList(keys)) {
                if (!stage) {
                    stage = std::make_unique<WalkStage>(*m_theme);
                    place.go(*stage);
                    QApplication::clipboard()->clear();
                }
                const QKeySequence sequence = QKeySequence::fromString(key, QKeySequence::NativeText);
                QCOMPARE(sequence.count(), 1);
                if (pressed(*stage, sequence[0]).isEmpty())
                    continue;
                keys.removeAll(key);
                stage.reset();
            }
        }
        QVERIFY2(keys.isEmpty(), qPrintable(keys.join(u", "_s)));
    }

    /// And the other way round: what does something is in the list.
    void everyKeyIsListed()
    {
        QStringList unlisted;
        QSet<QString> listed;
        {
            WalkStage stage(*m_theme);
            for (const QString &key : listedKeys(stage))
                listed << (key == u"Enter"_s ? u"Return"_s : key); // Qt's own name of that key
            for (const QAction *action : stage.window->findChildren<QAction *>()) {
                for (const QKeySequence &keys : action->shortcuts()) {
                    if (!listed.contains(keys.toString(QKeySequence::NativeText)))
                        unlisted << action->text() + u' ' + keys.toString();
                }
            }
        }
        for (const Place &place : everyPlace()) {
            auto stage = std::make_unique<WalkStage>(*m_theme);
            place.go(*stage);
            for (const QKeyCombination keys : candidateKeys()) {
                const QString text = QKeySequence(keys).toString(QKeySequence::NativeText);
                if (listed.contains(text) || isCommonKnowledge(keys))
                    continue;
                const QStringList changes = pressed(*stage, keys);
                if (changes.isEmpty())
                    continue;
                unlisted << place.name + u": "_s + text + u" ("_s + changes.first() + u')';
                stage = std::make_unique<WalkStage>(*m_theme);
                place.go(*stage);
            }
        }
        QVERIFY2(unlisted.isEmpty(), qPrintable(unlisted.join(u'\n')));
    }

    void tabsTurnRoundAndTheImportOpens()
    {
        WalkStage stage(*m_theme);
        stage.open(u"t02"_s);
        TenantPage *page = stage.window->tenantPage();
        const auto press = [&](QKeyCombination keys) {
            QTest::keyClick(QApplication::focusWidget(), keys.key(), keys.keyboardModifiers());
            stage.settle();
            return page->openTabId();
        };
        QCOMPARE(page->openTabId(), u"seats"_s);
        QCOMPARE(press(Qt::CTRL | Qt::Key_Tab), u"credits"_s);
        QCOMPARE(press(Qt::CTRL | Qt::Key_Tab), u"addons"_s);
        QCOMPARE(press(Qt::CTRL | Qt::Key_Tab), u"seats"_s);
        QCOMPARE(press(Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab), u"addons"_s);
        press(Qt::CTRL | Qt::Key_I);
        QVERIFY(stage.window->findChild<QDialog *>(u"importDialog"_s));
    }

    /// A key acts on what is on screen, never on the tenant that was there before.
    void importNeedsAnOpenTenant()
    {
        WalkStage stage(*m_theme);
        stage.open(u"t02"_s);
        stage.openPage(u"tenants"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_I, Qt::ControlModifier);
        stage.settle();
        QVERIFY(!stage.window->findChild<QDialog *>(u"importDialog"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), stage.window->findChild<SearchField *>(u"tenantSearch"_s));
    }
};

QTEST_MAIN(TestShortcuts)

} // namespace tst_shortcuts

#include "tst_shortcuts.moc"
