// SPDX-License-Identifier: GPL-3.0-or-later
// Presses everything that can be pressed, on every page and in every dialog, by click, by key and by the
// accessible action, each time in a window of its own. What does nothing and says nothing is a fault, and so
// is a click that does something else than the accessible action.
#include "app/api/crovver/crovver_provider.h"
#include "ui/dialogs/question_dialog.h"
#include "ui/pages/payments_page.h"
#include "ui/pages/requests_page.h"
#include "ui/pages/seats_tab.h"
#include "ui/pages/start_page.h"
#include "ui/pages/tenant_page.h"
#include "ui/pages/tenants_page.h"
#include "ui/walk_stage.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/navigation_list.h"
#include "ui/widgets/search_field.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QCheckBox>
#include <QDialog>
#include <QElapsedTimer>
#include <QPointer>
#include <QRadioButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTimer>
#include <QToolButton>

namespace tst_every_control {

using namespace desk;
using namespace desk::uitest;
using namespace Qt::StringLiterals;

enum class Way { Click, Key, Accessible };

const char *wordOf(Way way)
{
    switch (way) {
    case Way::Click:
        return "click";
    case Way::Key:
        return "key";
    case Way::Accessible:
        return "accessible action";
    }
    return "";
}

/// Something that can be pressed. `name` is the same in each window that was brought to the same scene.
struct Control
{
    enum class Kind { Button, Tab, Combo, Spin, Edit, Action, Row };
    Kind kind;
    QString name;
    QWidget *widget; ///< of an action, its menu
    int index = 0; ///< of a tab, a row, or an action in its menu
};

/// What is known and right, with the reason. A part of the control's name.
struct Exception
{
    const char *name;
    const char *way; ///< empty = all
    const char *reason;
};

constexpr Exception exceptions[] = {
    {"Go › Tenants", "", "the walk of the menus is on that page"},
};

bool isExcepted(const Control &control, Way way)
{
    return std::ranges::any_of(exceptions, [&](const Exception &e) {
        return control.name.contains(QString::fromUtf8(e.name))
            && (!*e.way || QLatin1String(e.way) == QLatin1String(wordOf(way)));
    });
}

/// Whether pressing it chooses what is chosen already.
bool isChosen(const QAbstractButton *button)
{
    return button->isChecked()
        && (qobject_cast<const QRadioButton *>(button) || button->property("chip").toBool());
}

void addMenu(QMenu *menu, const QString &path, std::vector<Control> &found)
{
    Q_EMIT menu->aboutToShow();
    const QList<QAction *> actions = menu->actions();
    for (int i = 0; i < actions.size(); ++i) {
        const QAction *action = actions[i];
        if (action->isSeparator() || !action->isEnabled() || !action->isVisible())
            continue;
        const QString here = path + u" › "_s + action->text().remove(u'&');
        const bool chosen = action->isChecked() && action->actionGroup();
        // The entries for columns come from one loop: two of each list stand for them.
        if (path.endsWith(u"Sort by"_s) && i > 2 && i < actions.size() - 2)
            continue;
        if (action->menu())
            addMenu(action->menu(), here, found);
        else if (!chosen)
            found.push_back({Control::Kind::Action, here, menu, i});
    }
    Q_EMIT menu->aboutToHide();
}

void addControls(QWidget *widget, const QString &path, std::vector<Control> &found)
{
    using Kind = Control::Kind;
    for (QObject *object : widget->children()) {
        auto *child = qobject_cast<QWidget *>(object);
        if (!child || !child->isVisible() || child->isWindow())
            continue;
        const QString name = path + u'/' + nameOf(child);
        const bool usable = child->isEnabled();
        if (const auto *button = qobject_cast<QAbstractButton *>(child)) {
            if (usable && !isChosen(button))
                found.push_back({Kind::Button, name, child});
        } else if (const auto *tabs = qobject_cast<QTabBar *>(child)) {
            for (int i = 0; i < tabs->count(); ++i) {
                if (i != tabs->currentIndex())
                    found.push_back({Kind::Tab, name + u' ' + tabs->tabText(i), child, i});
            }
            continue;
        } else if (const auto *combo = qobject_cast<QComboBox *>(child)) {
            if (usable && combo->count() > 1)
                found.push_back({Kind::Combo, name, child});
            continue;
        } else if (qobject_cast<QAbstractSpinBox *>(child)) {
            if (usable)
                found.push_back({Kind::Spin, name, child});
            continue;
        } else if (const auto *edit = qobject_cast<QLineEdit *>(child)) {
            if (usable && !edit->isReadOnly())
                found.push_back({Kind::Edit, name, child});
        } else if (const auto *text = qobject_cast<QPlainTextEdit *>(child)) {
            if (usable && !text->isReadOnly())
                found.push_back({Kind::Edit, name, child});
            continue;
        } else if (auto *view = qobject_cast<QAbstractItemView *>(child)) {
            const int rows = view->model() ? view->model()->rowCount() : 0;
            for (int row = 0; usable && row < std::min(rows, 2); ++row) {
                if (row != view->currentIndex().row())
                    found.push_back({Kind::Row, name + u" row %1"_s.arg(row), child, row});
            }
            continue;
        } else if (auto *bar = qobject_cast<QMenuBar *>(child)) {
            for (const QAction *menu : bar->actions())
                addMenu(menu->menu(), menu->text().remove(u'&'), found);
            continue;
        }
        addControls(child, name, found);
    }
}

/// What is in front: a dialog, a popup or the window.
QWidget *front(const WalkStage &stage)
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    if (QWidget *dialog = QApplication::activeModalWidget())
        return dialog;
    return stage.window.get();
}

std::vector<Control> controlsOf(const WalkStage &stage)
{
    std::vector<Control> found;
    addControls(front(stage), nameOf(front(stage)), found);
    QHash<QString, int> times;
    for (Control &control : found) {
        if (const int before = times[control.name]++; before > 0)
            control.name += u" (%1)"_s.arg(before + 1);
    }
    return found;
}

QAccessibleInterface *accessibleOf(QObject *object)
{
    return QAccessible::queryAccessibleInterface(object);
}

/// The first thing that an assistive tool offers to do.
void doFirstAction(QAccessibleInterface *node)
{
    QAccessibleActionInterface *actions = node ? node->actionInterface() : nullptr;
    if (actions && !actions->actionNames().isEmpty())
        actions->doAction(actions->actionNames().constFirst());
}

void pressButton(QAbstractButton *button, Way way)
{
    // A choice with a mark is pressed on the mark: its text may be shorter than it is wide.
    const bool marked = qobject_cast<QRadioButton *>(button) || qobject_cast<QCheckBox *>(button);
    if (way == Way::Click)
        return QTest::mouseClick(
            button, Qt::LeftButton, {}, marked ? QPoint(10, button->height() / 2) : button->rect().center());
    if (button->focusPolicy() != Qt::NoFocus)
        button->setFocus(Qt::TabFocusReason);
    if (way == Way::Key)
        return QTest::keyClick(button, Qt::Key_Space);
    const QPointer<QAbstractButton> kept = button;
    doFirstAction(accessibleOf(button));
    // Qt presses it as a finger would: down, and up a little later.
    (void)QTest::qWaitFor([&] { return !kept || !kept->isDown(); });
}

void pressTab(QTabBar *tabs, int index, Way way)
{
    if (way == Way::Click)
        return QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(index).center());
    if (way == Way::Accessible)
        return doFirstAction(accessibleOf(tabs)->child(index));
    tabs->setFocus(Qt::TabFocusReason);
    const Qt::Key arrow = index > tabs->currentIndex() ? Qt::Key_Right : Qt::Key_Left;
    while (tabs->currentIndex() != index)
        QTest::keyClick(tabs, arrow);
}

void pressCombo(QComboBox *combo, Way way)
{
    const int last = combo->count() - 1;
    const int wanted = combo->currentIndex() == last ? last - 1 : combo->currentIndex() + 1;
    const Qt::Key arrow = wanted > combo->currentIndex() ? Qt::Key_Down : Qt::Key_Up;
    combo->setFocus(Qt::TabFocusReason);
    if (way == Way::Key)
        return QTest::keyClick(combo, arrow);
    if (way == Way::Click)
        QTest::mouseClick(combo, Qt::LeftButton, {}, combo->rect().center());
    else
        doFirstAction(accessibleOf(combo));
    QAbstractItemView *list = combo->view();
    if (!list->isVisible())
        return;
    QTest::keyClick(list, arrow);
    QTest::keyClick(list, Qt::Key_Return);
}

void pressSpin(QAbstractSpinBox *spin, Way way)
{
    QAccessibleValueInterface *value = accessibleOf(spin)->valueInterface();
    const QVariant now = value->currentValue();
    const bool up = now.toDouble() < value->maximumValue().toDouble();
    spin->setFocus(Qt::TabFocusReason);
    if (way == Way::Accessible)
        return value->setCurrentValue(now.toInt() + (up ? 1 : -1));
    QTest::keyClick(spin, up ? Qt::Key_Up : Qt::Key_Down);
}

void typeInto(QWidget *field, Way way)
{
    QAccessibleInterface *node = accessibleOf(field);
    field->setFocus(Qt::TabFocusReason);
    if (way == Way::Accessible)
        return node->editableTextInterface()->insertText(node->textInterface()->characterCount(), u"7"_s);
    if (auto *text = qobject_cast<QPlainTextEdit *>(field))
        text->moveCursor(QTextCursor::End);
    else
        QTest::keyClick(field, Qt::Key_End); // what is there was selected
    QTest::keyClicks(field, u"7"_s);
}

void pressRow(QAbstractItemView *view, int row, Way way)
{
    view->clearSelection(); // by tools a row is added to the others
    const auto *table = qobject_cast<DataTable *>(view);
    const QModelIndex index = view->model()->index(row, table ? table->visibleColumns().constFirst() : 0);
    if (way == Way::Click)
        return QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
    if (way == Way::Accessible)
        return doFirstAction(accessibleOf(view)->tableInterface()->cellAt(index.row(), index.column()));
    view->setFocus(Qt::TabFocusReason);
    QTest::keyClick(view, row > view->currentIndex().row() ? Qt::Key_Down : Qt::Key_Up);
}

void pressAction(QMenu *menu, int index, Way way)
{
    // A pointer that is where it was when the menu came up chose nothing, says Qt 6.8.
    if (QWidget *window = QApplication::activeWindow())
        QTest::mouseMove(window, window->rect().bottomRight());
    menu->popup(QGuiApplication::primaryScreen()->geometry().topLeft());
    QAction *action = menu->actions().value(index);
    if (way == Way::Click) {
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
    } else if (way == Way::Key) {
        menu->setActiveAction(action);
        QTest::keyClick(menu, Qt::Key_Return);
    } else {
        doFirstAction(accessibleOf(menu)->child(index));
        menu->close();
    }
}

void press(const Control &control, Way way)
{
    switch (control.kind) {
    case Control::Kind::Button:
        return pressButton(static_cast<QAbstractButton *>(control.widget), way);
    case Control::Kind::Tab:
        return pressTab(static_cast<QTabBar *>(control.widget), control.index, way);
    case Control::Kind::Combo:
        return pressCombo(static_cast<QComboBox *>(control.widget), way);
    case Control::Kind::Spin:
        return pressSpin(static_cast<QAbstractSpinBox *>(control.widget), way);
    case Control::Kind::Edit:
        return typeInto(control.widget, way);
    case Control::Kind::Row:
        return pressRow(static_cast<QAbstractItemView *>(control.widget), control.index, way);
    case Control::Kind::Action:
        return pressAction(static_cast<QMenu *>(control.widget), control.index, way);
    }
}

/// The ways that there are to press it.
std::vector<Way> waysTo(const Control &control)
{
    using Kind = Control::Kind;
    if (control.kind == Kind::Spin || control.kind == Kind::Edit)
        return {Way::Key, Way::Accessible}; // a click puts the cursor into it
    if (control.widget->focusPolicy() == Qt::NoFocus && control.kind != Kind::Action)
        return {Way::Click, Way::Accessible};
    return {Way::Click, Way::Accessible, Way::Key};
}

/// Lines of a snapshot that count what left the window.
const QStringList goneOut{u"requests"_s, u"opened"_s, u"journal"_s, u"retries"_s};

struct Scene
{
    QString name;
    std::function<void(WalkStage &)> reach;
    bool isFresh = false; ///< once in a window: what was written down there changes the way to it
    AccountMode mode = AccountMode::Test;
    Provider of = crovver::provider();

    [[nodiscard]] bool isOfCrovver() const { return of.name == crovver::provider().name; }
};

/// Texts on screen, or one hover away, that spell Crovver where the account is another provider's. The
/// program's own name isn't meant.
QStringList wrongNames(const WalkStage &stage)
{
    QStringList found;
    const auto look = [&](const QWidget *widget, QString text) {
        if (text.remove(u"Crovver Desk"_s).contains(u"crovver"_s, Qt::CaseInsensitive))
            found << nameOf(widget) + u": "_s + text;
    };
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        if (!window->isVisible() && window != stage.window.get())
            continue;
        look(window, window->windowTitle());
        for (const auto *widget : window->findChildren<QWidget *>()) {
            if (!widget->isVisible() && !qobject_cast<const QMenu *>(widget))
                continue;
            if (widget->window()->inherits("desk::AboutDialog"))
                continue; // it says what the program is for
            look(widget, stateOf(widget));
            look(widget, widget->toolTip() + u'|' + widget->accessibleDescription());
            const auto *view = qobject_cast<const QAbstractItemView *>(widget);
            for (int row = 0; view && view->model() && row < std::min(view->model()->rowCount(), 12); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column) {
                    for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole),
                             int(Qt::AccessibleTextRole), int(Qt::AccessibleDescriptionRole)})
                        look(view, view->model()->index(row, column).data(role).toString());
                }
            }
        }
    }
    found.removeDuplicates();
    return found;
}

/// What a person can go to by key, and can't see: a layout gave it nothing.
QStringList withoutASize(const WalkStage &stage)
{
    QStringList found;
    for (const auto *widget : stage.window->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && widget->size().isEmpty())
            found << nameOf(widget) + u" is there and has no size"_s;
    }
    return found;
}

/// What pressing it did, line by line; the focus that it took itself is nothing.
QStringList effectOf(WalkStage &stage, const Control &control, Way way)
{
    QApplication::clipboard()->clear();
    const Snapshot before = snapshot(stage, Focus::Counts);
    const QPointer<QWidget> pressed = control.widget;
    std::optional<Snapshot> inside;
    // The menu of a button has a loop of its own, which ends when it is closed.
    QTimer closing;
    QObject::connect(&closing, &QTimer::timeout, &closing, [&] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (!menu)
            return;
        inside = snapshot(stage, Focus::Ignored);
        menu->close();
    });
    closing.start(20);
    // Who reads at once says so, but what is read may be the same as before.
    const size_t asked = stage.provider.gateway.requests().size();
    press(control, way);
    const size_t askedNow = stage.provider.gateway.requests().size();
    closing.stop();
    if (qobject_cast<SearchField *>(pressed))
        QTest::qWait(120); // it waits for the end of the typing
    stage.settle();
    if (pressed && pressed->objectName() == u"exportStart"_s) { // the file is written in a thread of its own
        (void)QTest::qWaitFor(
            [&] { return !QDir(stage.folder.path()).isEmpty() && pressed->isEnabled(); }, 3000);
        stage.settle();
    }
    Snapshot after = inside ? *inside : snapshot(stage, Focus::Counts);
    const QWidget *focus = front(stage)->focusWidget();
    if (inside || !focus || !pressed || focus == pressed || pressed->isAncestorOf(focus))
        after[u"focus"_s] = before.at(u"focus"_s);
    // What went out counts from here on.
    Snapshot from = before;
    from[u"asked at once"_s] = u"+0"_s;
    after[u"asked at once"_s] = u"+%1"_s.arg(askedNow - asked);
    for (const QString &gone : goneOut) {
        after[gone] = u"+%1"_s.arg(after[gone].toInt() - before.at(gone).toInt());
        from[gone] = u"+0"_s;
    }
    return differences(from, after);
}

QStringList withoutFocus(QStringList effect)
{
    effect.removeIf([](const QString &line) { return line.startsWith(u"~ focus"_s); });
    return effect;
}

/// What only the one of two effects has.
QString onlyIn(const QStringList &effect, const QStringList &other)
{
    QStringList lines;
    for (const QString &line : effect) {
        if (!other.contains(line) && lines.size() < 4)
            lines << u"      "_s + line.left(900);
    }
    return lines.isEmpty() ? u"      nothing more"_s : lines.join(u'\n');
}

/// How things look, without what has gone out, which only grows.
Snapshot looks(const WalkStage &stage)
{
    Snapshot lines = snapshot(stage, Focus::Ignored);
    for (const QString &gone : goneOut)
        lines.erase(gone);
    lines.erase(u"clipboard"_s);
    return lines;
}

std::optional<Control> find(const WalkStage &stage, const QString &name)
{
    const std::vector<Control> controls = controlsOf(stage);
    const auto at = std::ranges::find(controls, name, &Control::name);
    return at == controls.end() ? std::nullopt : std::optional(*at);
}

/// Puts back what a person would put back by the same control.
std::function<void()> undoOf(const Control &control)
{
    const QPointer<QWidget> widget = control.widget;
    if (auto *button = qobject_cast<QAbstractButton *>(widget); button && button->isCheckable()) {
        QAbstractButton *checked = nullptr; // of those that exclude it
        for (auto *other : button->parentWidget()->findChildren<QAbstractButton *>())
            checked = other->isChecked() && other->property("chip").toBool() ? other : checked;
        return [widget, other = QPointer<QAbstractButton>(checked)] {
            if (other)
                other->click();
            else if (widget)
                static_cast<QAbstractButton *>(widget.data())->toggle();
        };
    }
    if (auto *edit = qobject_cast<QLineEdit *>(widget))
        return [widget, edit, text = edit->text()] {
            if (widget)
                edit->setText(text);
            if (qobject_cast<SearchField *>(widget))
                QTest::qWait(120);
        };
    if (auto *combo = qobject_cast<QComboBox *>(widget))
        return [widget, combo, index = combo->currentIndex()] {
            if (!widget)
                return;
            combo->setCurrentIndex(index);
            Q_EMIT combo->activated(index);
        };
    if (auto *view = qobject_cast<QAbstractItemView *>(widget))
        return [widget, view, row = view->currentIndex()] {
            if (widget)
                view->setCurrentIndex(row);
        };
    return [] {};
}

void closeAll(const WalkStage &stage)
{
    while (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    // Those over others first.
    for (QPointer<QWidget> top; (top = QApplication::activeModalWidget());)
        delete top;
    for (QDialog *dialog : stage.window->findChildren<QDialog *>(QString(), Qt::FindDirectChildrenOnly))
        delete dialog;
}

/// Opens a dialog by its action, wherever that stands.
void openBy(WalkStage &stage, const QString &text)
{
    for (const Control &control : controlsOf(stage)) {
        const bool named
            = control.name.endsWith(u" › "_s + text) || control.name.endsWith(u'"' + text + u'"');
        if (!named)
            continue;
        press(control, Way::Click);
        return stage.settle();
    }
    qFatal("nothing opens %s", qPrintable(text));
}

/// Presses what goes on in the dialog in front, once it may be pressed.
void goOn(WalkStage &stage)
{
    stage.provider.clock.advance(std::chrono::milliseconds(600)); // a dialog that came up is held still
    stage.settle();
    for (auto *button : front(stage)->findChildren<QPushButton *>()) {
        const bool goesOn = button->objectName() == u"moneyConfirm"_s
            || button->property("kind") == u"primary"_s
            || button->property("kind") == u"danger"_s; // in LIVE nothing is filled
        if (!goesOn || !button->isVisible() || !button->isEnabled())
            continue;
        button->click();
        return stage.settle();
    }
    qFatal("nothing goes on in %s", qPrintable(front(stage)->windowTitle()));
}

void type(WalkStage &stage, const QString &field, const QString &text)
{
    auto *edit = front(stage)->findChild<QLineEdit *>(field);
    if (!edit)
        qFatal("no field %s", qPrintable(field));
    edit->setText(text);
    stage.settle();
}

/// Confirms a question that isn't about money.
void takeAway(WalkStage &stage)
{
    stage.provider.clock.advance(std::chrono::milliseconds(600)); // it is held still when it comes up
    stage.settle();
    front(stage)->findChild<QPushButton *>(u"questionAct"_s)->click();
    stage.settle();
}

/// A dialog over the tenants, or over a tab of one.
std::function<void(WalkStage &)> opened(const QString &tab, const QString &opening)
{
    return [tab, opening](WalkStage &stage) {
        if (tab == u"tenants"_s)
            stage.openPage(tab);
        else
            stage.open(u"t02"_s, tab);
        openBy(stage, opening);
    };
}

class TestEveryControl : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;
    int m_pressed = 0;
    QSet<QString> m_seen; ///< what is the same on every page, such as the menus, is pressed once

    std::unique_ptr<WalkStage> m_stage;
    Snapshot m_looks; ///< of the scene, untouched
    QPointer<QWidget> m_focus; ///< in it
    std::function<void()> m_undo;
    bool m_spent = false; ///< it doesn't look different, but is
    int m_made = 0;

    /// A window in its scene: the one of before where that looks untouched again, because making one costs
    /// most.
    WalkStage &staged(const Scene &scene)
    {
        if (m_stage && !m_stage->window->isHidden() && !m_spent) {
            if (m_undo)
                std::exchange(m_undo, nullptr)();
            m_stage->settle();
            for (const QString &file : QDir(m_stage->folder.path()).entryList(QDir::Files))
                QFile::remove(m_stage->folder.filePath(file));
            if (looks(*m_stage) != m_looks) {
                closeAll(*m_stage);
                m_stage->settle();
                if (looks(*m_stage) != m_looks)
                    scene.reach(*m_stage);
            }
            front(*m_stage)->activateWindow();
            (void)QTest::qWaitForWindowActive(front(*m_stage));
            if (!m_focus) // it went with its dialog; the new one begins where the first did
                m_focus = front(*m_stage)->focusWidget();
            if (m_focus)
                m_focus->setFocus(Qt::OtherFocusReason);
            if (looks(*m_stage) == m_looks)
                return *m_stage;
            closeAll(*m_stage);
        }
        ++m_made;
        m_spent = false;
        m_stage = std::make_unique<WalkStage>(*m_theme, scene.mode, scene.of);
        scene.reach(*m_stage);
        if (scene.isFresh) { // an answer that came up is held still for a while
            m_stage->provider.clock.advance(std::chrono::milliseconds(600));
            m_stage->settle();
        }
        (void)controlsOf(*m_stage); // menus fill themselves the first time
        m_looks = looks(*m_stage);
        m_focus = front(*m_stage)->focusWidget();
        return *m_stage;
    }
    void walk(const Scene &scene, QStringList &faults)
    {
        m_stage.reset();
        QStringList names;
        const std::vector<Control> controls = controlsOf(staged(scene));
        for (const QString &text : withoutASize(*m_stage))
            faults << scene.name + u": "_s + text;
        if (!scene.isOfCrovver()) {
            for (const QString &text : wrongNames(*m_stage))
                faults << scene.name + u": "_s + text;
        }
        for (const Control &control : controls) {
            const QString name = scene.of.name + u' ' + control.name;
            if (!m_seen.contains(name))
                names << control.name;
            m_seen << name;
        }
        for (const QString &name : names) {
            std::optional<QStringList> byClick;
            for (const Way way : {Way::Click, Way::Key, Way::Accessible}) {
                // Making so many windows takes minutes where memory is watched.
                if (way != Way::Click && scene.isFresh && qEnvironmentVariableIsSet("DESK_WALK_SHORT"))
                    continue;
                // The pieces are the same for every provider: one way shows what leads nowhere.
                if (way != Way::Click && !scene.isOfCrovver())
                    continue;
                pressOne(scene, name, way, byClick, faults);
            }
        }
        closeAll(*m_stage);
        m_stage.reset();
    }
    void pressOne(const Scene &scene, const QString &name, Way way, std::optional<QStringList> &byClick,
        QStringList &faults)
    {
        WalkStage &stage = staged(scene);
        const auto control = find(stage, name);
        const QString what = scene.name + u": "_s + name + u", "_s + QLatin1String(wordOf(way));
        if (!control) {
            faults << what + u": isn't there the second time"_s;
            return;
        }
        const std::vector<Way> ways = waysTo(*control);
        if (std::ranges::find(ways, way) == ways.end() || isExcepted(*control, way))
            return;
        m_undo = undoOf(*control);
        m_spent = scene.isFresh || control->kind == Control::Kind::Tab; // it reads once what is on the page
        QStringList effect = effectOf(stage, *control, way);
        ++m_pressed;
        if (!scene.isOfCrovver()) {
            for (const QString &text : wrongNames(stage))
                faults << what + u": "_s + text;
        }
        if (effect.isEmpty())
            faults << what + u" does nothing and says nothing"_s;
        effect = withoutFocus(effect);
        if (way == ways.front())
            byClick = effect;
        else if (way == Way::Accessible && byClick && *byClick != effect)
            faults << what + u" does something else:\n"_s + onlyIn(effect, *byClick) + u"\n    instead of\n"_s
                    + onlyIn(*byClick, effect);
    }

    /// The whole program on a provider that can do other things.
    static void addScenesOfAnother()
    {
        const auto scene = [](const char *name, std::function<void(WalkStage &)> reach,
                               AccountMode mode = AccountMode::Test) {
            QTest::newRow(qPrintable(u"another provider, "_s + QLatin1String(name)))
                << reach << true << mode << test::inventedProvider();
        };
        for (const char *page : {"tenants", "payments", "activity", "imports", "requests"})
            scene(page, [page](WalkStage &stage) {
                stage.openPage(QLatin1String(page));
                stage.window->currentPage()->table()->horizontalHeader()->setSortIndicator(
                    0, Qt::AscendingOrder);
                stage.settle();
            });
        scene("an open payment", [](WalkStage &stage) {
            stage.openPage(u"payments"_s);
            stage.window->openPayment(u"a"_s);
            stage.settle();
        });
        const auto seat = [](WalkStage &stage) {
            stage.open(u"t02"_s);
            stage.window->tenantPage()->seatsTab()->table()->goToRow(1);
            stage.window->tenantPage()->seatsTab()->showSeat(1);
            stage.settle();
        };
        scene("seats", seat);
        scene("seats, read-only", seat, AccountMode::Live);
        const auto dialog = [&](const char *name, const QString &tab, const QString &opening) {
            scene(name, opened(tab, opening));
        };
        dialog("settings", u"tenants"_s, u"Settings…"_s);
        dialog("limits", u"tenants"_s, u"What Ledgerly's API can't do"_s);
        dialog("export", u"tenants"_s, u"Export…"_s);
        dialog("columns", u"tenants"_s, u"Columns…"_s);
        dialog("allocate", u"seats"_s, u"Allocate seat…"_s);
        dialog("add seats", u"seats"_s, u"Add capacity…"_s);
        dialog("import", u"seats"_s, u"Import CSV…"_s);
        scene("add seats, question", [](WalkStage &stage) {
            stage.open(u"t02"_s, u"seats"_s);
            openBy(stage, u"Add capacity…"_s);
            openBy(stage, u"Continue…"_s);
        });
        const std::pair<const char *, std::function<void(WalkStage &)>> ends[] = {
            {"done", [](WalkStage &) {}},
            {"unknown",
                [](WalkStage &stage) { stage.writesEnd(test::anError(ApiError::Kind::OutcomeUnknown)); }},
            {"refused", [](WalkStage &stage) { stage.writesEnd(test::anError(ApiError::Kind::Forbidden)); }},
        };
        for (const auto &[end, prepare] : ends) {
            const auto act = [&, prepare = prepare](const char *what, const QString &opening,
                                 std::function<void(WalkStage &)> fill) {
                scene(qPrintable(QLatin1String(what) + u", "_s + QLatin1String(end)), [=](WalkStage &stage) {
                    prepare(stage);
                    seat(stage);
                    openBy(stage, opening);
                    fill(stage);
                    if (front(stage)->findChild<QPushButton *>(u"questionAct"_s))
                        return takeAway(stage);
                    goOn(stage);
                });
            };
            act("take a seat away", u"Take the seat away…"_s, [](WalkStage &) {});
            act("allocate", u"Allocate seat…"_s,
                [](WalkStage &stage) { type(stage, u"userId"_s, u"new_1"_s); });
            act("add seats", u"Add capacity…"_s, [](WalkStage &stage) { openBy(stage, u"Continue…"_s); });
        }
        scene("seats, unreachable", [](WalkStage &stage) {
            stage.provider.failing = test::anError(ApiError::Kind::Offline);
            stage.open(u"t02"_s, u"seats"_s);
            openBy(stage, u"Refresh"_s);
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp);
        m_theme->apply(Scheme::Light, Density::Comfortable);
        QAccessible::setActive(true);
    }
    void cleanupTestCase() { m_theme.reset(); }

    void tabsSayWhichIsSelected()
    {
        WalkStage stage(*m_theme);
        stage.open(u"t02"_s);
        auto *tabs = stage.window->tenantPage()->findChild<QTabBar *>();
        QVERIFY(tabs->height() >= tabs->sizeHint().height());
        QAccessibleInterface *bar = accessibleOf(tabs);
        QCOMPARE(bar->role(), QAccessible::PageTabList);
        const auto selected = [&] {
            QStringList names;
            for (int i = 0; i < bar->childCount(); ++i) {
                QAccessibleInterface *tab = bar->child(i);
                if (tab->role() == QAccessible::PageTab && tab->state().selected)
                    names << tab->text(QAccessible::Name);
            }
            return names;
        };
        QCOMPARE(selected(), QStringList{u"Seats"_s});
        doFirstAction(bar->child(1));
        stage.settle();
        QCOMPARE(stage.window->tenantPage()->openTabId(), u"credits"_s);
        QCOMPARE(selected(), QStringList{u"Credits"_s});
        QCOMPARE(bar->indexOfChild(bar->child(2)), 2);
        const QPoint middle = bar->child(2)->rect().center();
        QCOMPARE(bar->childAt(middle.x(), middle.y()), bar->child(2));
    }

    void dialogsSayWhoseTheyAre_data()
    {
        QTest::addColumn<QString>("tab");
        QTest::addColumn<QString>("opening");
        for (const auto &[tab, opening] :
            {std::pair("seats", "Remove seat: what to do"), std::pair("seats", "Allocate seat…"),
                std::pair("seats", "Add capacity…"), std::pair("seats", "Import CSV…"),
                std::pair("seats", "Export…"), std::pair("credits", "Use credits…"),
                std::pair("credits", "Alerts…"), std::pair("addons", "Buy…")})
            QTest::newRow(opening) << QString::fromUtf8(tab) << QString::fromUtf8(opening);
    }
    void dialogsSayWhoseTheyAre()
    {
        QFETCH(QString, tab);
        QFETCH(QString, opening);
        WalkStage stage(*m_theme);
        stage.open(u"t02"_s, tab);
        openBy(stage, opening);
        QWidget *dialog = QApplication::activeModalWidget();
        QVERIFY(dialog);
        const QString name = accessibleOf(dialog)->text(QAccessible::Name);
        QVERIFY2(name.contains(u"Tenant 02"_s), qPrintable(name));
        QVERIFY2(name.contains(u"My SaaS"_s), qPrintable(name));
        closeAll(stage);
    }

    /// A menu's entry that becomes a button leaves the mark of its key behind.
    void noButtonShowsTheMarkOfItsKey()
    {
        WalkStage stage(*m_theme);
        for (const auto &[tenant, tab] : {std::pair(u"t07"_s, u"seats"_s), std::pair(u"t02"_s, u"credits"_s),
                 std::pair(u"t02"_s, u"addons"_s)}) {
            stage.open(tenant, tab);
            for (const auto *button : stage.window->findChildren<QAbstractButton *>()) {
                if (button->isVisible())
                    QVERIFY2(!button->text().contains(u"&&"_s), qPrintable(button->text()));
            }
        }
    }

    void theStartPageDoesWhatItSays()
    {
        for (const Way way : {Way::Click, Way::Key, Way::Accessible}) {
            test::ConnectRig rig;
            rig.add(u"My SaaS"_s, u"sk_test_4f1caa90e5b1427d"_s);
            StartPage page(rig.model, {});
            page.setAccounts(rig.accounts.accounts());
            page.showProblem(u"The keychain is locked."_s, true);
            page.resize(900, 1100);
            page.show();
            QVERIFY(QTest::qWaitForWindowActive(&page));
            rig.model.setKey(u"sk_test_7a30aa90e5b1c0de"_s);
            const QSignalSpy demo(&page, &StartPage::demoRequested);
            const QSignalSpy account(&page, &StartPage::accountRequested);
            const QSignalSpy retry(&page, &StartPage::retryRequested);
            const QSignalSpy key(&page, &StartPage::keyRequested);
            qsizetype pressed = 0;
            for (auto *button : page.findChildren<QAbstractButton *>()) {
                if (!button->isVisible() || button->objectName() == u"showDetails"_s)
                    continue;
                pressButton(button, way);
                ++pressed;
                QCOMPARE(
                    demo.size() + account.size() + retry.size() + key.size() + rig.checker.checks, pressed);
            }
            QCOMPARE(pressed, 5);
        }
    }

    void theStartPageKeepsTheFocusWhileAKeyIsTried()
    {
        test::ConnectRig rig;
        StartPage page(rig.model, {});
        page.resize(900, 1100);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        const QSignalSpy demo(&page, &StartPage::demoRequested);
        auto *key = page.findChild<QLineEdit *>(u"secretKey"_s);
        QTest::keyClicks(key, u"sk_test_7a30aa90e5b1c0de"_s);
        QTest::keyClick(key, Qt::Key_Return);
        QCOMPARE(rig.checker.checks, 1);
        QVERIFY(key->hasFocus());
        QTest::keyClick(key, Qt::Key_Return);
        QCOMPARE(demo.size(), 0);
        auto *connect = page.findChild<QPushButton *>(u"startConnect"_s);
        QCOMPARE(connect->text(), u"Stop"_s);
        connect->setFocus();
        QTest::keyClick(connect, Qt::Key_Return);
        QVERIFY(!rig.model.isBusy());
        QVERIFY(!rig.checker.open);
        // The fields come in the order in which they are seen.
        auto *fold = page.findChild<QPushButton *>(u"showDetails"_s);
        fold->click();
        fold->setFocus();
        QTest::keyClick(fold, Qt::Key_Tab);
        QCOMPARE(page.focusWidget()->objectName(), u"baseUrl"_s);
    }

    void everythingDoesSomething_data()
    {
        QTest::addColumn<std::function<void(WalkStage &)>>("reach");
        QTest::addColumn<bool>("isFresh");
        QTest::addColumn<AccountMode>("mode");
        QTest::addColumn<Provider>("of");
        const auto scene = [](const char *name, std::function<void(WalkStage &)> reach) {
            QTest::newRow(name) << reach << false << AccountMode::Test << crovver::provider();
        };
        scene("tenants", [](WalkStage &stage) {
            stage.openPage(u"tenants"_s);
            stage.window->tenantsPage()->table()->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
            stage.settle();
        });
        scene("payments", [](WalkStage &stage) {
            stage.openPage(u"payments"_s);
            stage.window->openPayment(u"a"_s);
            stage.settle();
        });
        scene("activity", [](WalkStage &stage) { stage.openPage(u"activity"_s); });
        scene("imports", [](WalkStage &stage) {
            stage.openPage(u"imports"_s);
            stage.window->currentPage()->table()->goToRow(0);
            stage.settle();
        });
        scene("more seats in use than paid for", [](WalkStage &stage) { stage.open(u"t07"_s); });
        scene("requests", [](WalkStage &stage) {
            stage.openPage(u"requests"_s);
            stage.window->findChild<RequestsPage *>()->showRequest(0);
            stage.settle();
        });
        scene("seats", [](WalkStage &stage) {
            stage.open(u"t02"_s);
            stage.window->tenantPage()->seatsTab()->showSeat(1);
            stage.settle();
        });
        scene("credits", [](WalkStage &stage) { stage.open(u"t02"_s, u"credits"_s); });
        scene("addons", [](WalkStage &stage) { stage.open(u"t02"_s, u"addons"_s); });
        const auto dialog = [&](const char *name, const QString &tab, const QString &opening) {
            scene(name, opened(tab, opening));
        };
        dialog("settings", u"tenants"_s, u"Settings…"_s);
        dialog("keys", u"tenants"_s, u"Keyboard shortcuts"_s);
        dialog("about", u"tenants"_s, u"About Crovver Desk"_s);
        dialog("limits", u"tenants"_s, u"What Crovver's API can't do"_s);
        dialog("export", u"tenants"_s, u"Export…"_s);
        dialog("columns", u"tenants"_s, u"Columns…"_s);
        dialog("removal", u"seats"_s, u"Remove seat: what to do"_s);
        dialog("allocate", u"seats"_s, u"Allocate seat…"_s);
        dialog("add seats", u"seats"_s, u"Add capacity…"_s);
        dialog("import", u"seats"_s, u"Import CSV…"_s);
        // The steps after the first one of an import, and the question before money is spent.
        const auto steps = [&](const char *name, const QStringList &presses) {
            scene(name, [presses](WalkStage &stage) {
                QGuiApplication::clipboard()->setText(u"user_id\temail\nnew_1\ta@example.org\n\tnobody\n"_s);
                stage.open(u"t02"_s, u"seats"_s);
                for (const QString &text : presses) {
                    openBy(stage, text);
                    QTest::qWait(150); // files are read and checked in a thread of their own
                    stage.settle();
                }
            });
        };
        steps("import, check", {u"Import CSV…"_s, u"Paste cells"_s, u"Check"_s});
        steps("add seats, question", {u"Add capacity…"_s, u"Continue…"_s});
        // What is written down on the way there is another way the next time.
        const auto once = [&](const char *name, std::function<void(WalkStage &)> reach) {
            QTest::newRow(name) << reach << true << AccountMode::Test << crovver::provider();
        };
        const auto live = [&](const char *name, std::function<void(WalkStage &)> reach) {
            QTest::newRow(name) << reach << true << AccountMode::Live << crovver::provider();
        };
        const auto paste = [](WalkStage &stage, int lines) {
            QString cells = u"user_id\temail\n"_s;
            for (int i = 0; i < lines; ++i)
                cells += u"new_%1\ta%1@example.org\n"_s.arg(i);
            QGuiApplication::clipboard()->setText(cells);
            stage.open(u"t02"_s, u"seats"_s);
            for (const QString &text : {u"Import CSV…"_s, u"Paste cells"_s, u"Check"_s, u"Plan"_s}) {
                openBy(stage, text);
                QTest::qWait(text == u"Check"_s || text == u"Paste cells"_s ? 100 : 0);
                stage.settle();
            }
        };
        once("import, plan", [=](WalkStage &stage) { paste(stage, 3); });
        live("import, question", [=](WalkStage &stage) {
            paste(stage, 3);
            goOn(stage);
        });
        once("import, run", [=](WalkStage &stage) {
            stage.writesEnd({});
            paste(stage, 120);
            goOn(stage);
        });
        once("import, result", [=](WalkStage &stage) {
            paste(stage, 3);
            goOn(stage);
            QTest::qWait(150);
            stage.settle();
        });
        once("import, unknown result", [=](WalkStage &stage) {
            stage.writesEnd(test::anError(ApiError::Kind::OutcomeUnknown));
            paste(stage, 3);
            goOn(stage);
            QTest::qWait(150);
            stage.settle();
        });
        const std::pair<const char *, std::function<void(WalkStage &)>> ends[] = {
            {"outcome", [](WalkStage &) {}},
            {"on its way", [](WalkStage &stage) { stage.writesEnd({}); }},
            {"unknown outcome",
                [](WalkStage &stage) { stage.writesEnd(test::anError(ApiError::Kind::OutcomeUnknown)); }},
            {"refused", [](WalkStage &stage) { stage.writesEnd(test::anError(ApiError::Kind::Forbidden)); }},
        };
        for (const auto &[end, prepare] : ends) {
            const auto act = [&, prepare = prepare](const char *what, const QString &tab,
                                 const QString &opening, std::function<void(WalkStage &)> fill) {
                once(qPrintable(QLatin1String(what) + u", "_s + QLatin1String(end)), [=](WalkStage &stage) {
                    prepare(stage);
                    stage.open(u"t02"_s, tab);
                    openBy(stage, opening);
                    fill(stage);
                    goOn(stage);
                });
            };
            act("allocate", u"seats"_s, u"Allocate seat…"_s,
                [](WalkStage &stage) { type(stage, u"userId"_s, u"new_1"_s); });
            act("add seats", u"seats"_s, u"Add capacity…"_s,
                [](WalkStage &stage) { openBy(stage, u"Continue…"_s); });
            act("use credits", u"credits"_s, u"Use credits…"_s,
                [](WalkStage &stage) { type(stage, u"consumeAmount"_s, u"1"_s); });
            act("buy credits", u"addons"_s, u"Buy…"_s, [](WalkStage &) {});
        }
        live("use credits, question", [](WalkStage &stage) {
            stage.open(u"t02"_s, u"credits"_s);
            openBy(stage, u"Use credits…"_s);
            type(stage, u"consumeAmount"_s, u"1"_s);
            goOn(stage);
        });
        once("quit", [](WalkStage &stage) {
            stage.writesEnd({});
            stage.open(u"t02"_s, u"seats"_s);
            openBy(stage, u"Allocate seat…"_s);
            type(stage, u"userId"_s, u"new_1"_s);
            goOn(stage);
            closeAll(stage);
            stage.window->close();
            stage.settle();
        });
        once("code", [](WalkStage &stage) {
            stage.openPage(u"payments"_s);
            stage.window->openPayment(u"a"_s);
            stage.settle();
            openBy(stage, u"Show QR code"_s);
        });
        const auto failing = [&](const char *name, ApiError::Kind kind, const QString &tenant) {
            once(name, [=](WalkStage &stage) {
                stage.provider.failing = test::anError(kind);
                if (tenant.isEmpty())
                    stage.openPage(u"tenants"_s);
                else
                    stage.open(tenant, u"seats"_s);
                openBy(stage, u"Refresh"_s);
            });
        };
        failing("tenants, unreachable", ApiError::Kind::Offline, {});
        failing("tenants, no right", ApiError::Kind::Unauthorized, {});
        failing("seats, unreachable", ApiError::Kind::Offline, u"t02"_s);
        failing("seats, server's fault", ApiError::Kind::Server, u"t03"_s);
        dialog("use credits", u"credits"_s, u"Use credits…"_s);
        dialog("alerts", u"credits"_s, u"Alerts…"_s);
        once("buy credits", opened(u"addons"_s, u"Buy…"_s)); // a question: it is armed after a while
        addScenesOfAnother();
    }
    /// What it can't do isn't there, and isn't asked for.
    void whatAProviderCannotDoIsNotThere()
    {
        using Method = test::FakeGateway::Method;
        WalkStage stage(*m_theme, AccountMode::Test, test::inventedProvider());
        stage.open(u"t02"_s);
        for (int i = 0; i < 20; ++i)
            stage.settle();
        auto *tabs = stage.window->tenantPage()->findChild<QTabBar *>();
        QStringList shown;
        for (int i = 0; i < tabs->count(); ++i)
            shown << tabs->tabText(i);
        QCOMPARE(shown, QStringList{u"Seats"_s});
        for (const Method method : {Method::Credits, Method::Addons, Method::ActiveAddons, Method::Plans})
            QCOMPARE(stage.provider.gateway.count(method), size_t(0));
        // A roster comes whole.
        QCOMPARE(stage.window->seats().model()->rowCount(), 60);
        for (const auto &request : stage.provider.gateway.requests())
            QVERIFY(request.method != Method::Seats || request.query.page == 1);
        // Its limits hold for what is sent.
        stage.window->close();
    }
    void aSeatIsTakenAwayOnce()
    {
        using Method = test::FakeGateway::Method;
        WalkStage stage(*m_theme, AccountMode::Test, test::inventedProvider());
        std::vector<RevokeRequest> revoked;
        stage.provider.gateway.onRevoke
            = [&](const RevokeRequest &request) -> test::FakeGateway::Answer<RevokeReply> {
            revoked.push_back(request);
            return RevokeReply();
        };
        for (Seat &seat : stage.provider.seats)
            seat.seatId = SeatId(u"seat-of-"_s + seat.userId.text());
        stage.open(u"t02"_s);
        SeatsTab *tab = stage.window->tenantPage()->seatsTab();
        tab->table()->goToRow(1);
        const SeatDetail seat = *stage.window->seats().detail(1);
        openBy(stage, u"Take the seat away…"_s);
        QVERIFY(QApplication::activeModalWidget());
        closeAll(stage);
        QCOMPARE(stage.provider.gateway.count(Method::Revoke), size_t(0)); // Escape takes nothing away
        openBy(stage, u"Take the seat away…"_s);
        takeAway(stage);
        QCOMPARE(revoked.size(), size_t(1));
        QCOMPARE(revoked[0].user.text(), seat.userId);
        QCOMPARE(revoked[0].seat.text(), u"seat-of-"_s + seat.userId);
        const Intent &intent = stage.provider.work.ledger.intents().back();
        QCOMPARE(intent.kind, IntentKind::RevokeSeat);
        QCOMPARE(intent.state, IntentState::Done);
    }

    void everythingDoesSomething()
    {
        QFETCH(std::function<void(WalkStage &)>, reach);
        QFETCH(bool, isFresh);
        QFETCH(AccountMode, mode);
        QFETCH(Provider, of);
        if (!desk::testing::isOurs(of.name == crovver::provider().name ? 0 : 1))
            return;
        QStringList faults;
        QElapsedTimer time;
        time.start();
        walk({QLatin1String(QTest::currentDataTag()), reach, isFresh, mode, of}, faults);
        qInfo("%d pressed in %d windows so far, %lld ms", m_pressed, m_made, time.elapsed());
        QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    }
};

QTEST_MAIN(TestEveryControl)

} // namespace tst_every_control

#include "tst_every_control.moc"
