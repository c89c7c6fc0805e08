// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/accessible_tabs.h"

#include "ui/widgets/tab_strip.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

#include <vector>

namespace desk {

namespace {

/// One tab of a bar.
class AccessibleTab final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    AccessibleTab(QTabBar *bar, int index)
        : m_bar(bar)
        , m_index(index)
    { }

    [[nodiscard]] bool isValid() const override { return m_bar && m_index < m_bar->count(); }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_bar.data());
    }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QWindow *window() const override { return isValid() ? parent()->window() : nullptr; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::PageTab; }
    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect tab = m_bar->tabRect(m_index);
        return {m_bar->mapToGlobal(tab.topLeft()), tab.size()};
    }
    [[nodiscard]] QString text(QAccessible::Text what) const override
    {
        if (!isValid() || (what != QAccessible::Name && what != QAccessible::Description))
            return {};
        if (what == QAccessible::Description)
            return m_bar->tabToolTip(m_index);
        const QString name = m_bar->accessibleTabName(m_index);
        return name.isEmpty() ? m_bar->tabText(m_index) : name;
    }
    void setText(QAccessible::Text, const QString &) override { }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state = parent()->state();
        const bool current = m_bar->currentIndex() == m_index;
        state.disabled = state.disabled || !m_bar->isTabEnabled(m_index);
        state.invisible = state.invisible || !m_bar->isTabVisible(m_index);
        state.focusable = true;
        state.focused = current && m_bar->hasFocus();
        state.selectable = true;
        state.selected = current;
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                    : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &name) override
    {
        if (isValid() && name == pressAction() && m_bar->isEnabled() && m_bar->isTabEnabled(m_index))
            m_bar->setCurrentIndex(m_index);
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<QTabBar> m_bar;
    int m_index;
};

/// The bar: its tabs, and after them what Qt puts on it to scroll.
class AccessibleTabBar final : public QAccessibleWidget
{
public:
    explicit AccessibleTabBar(QTabBar *bar)
        : QAccessibleWidget(bar, QAccessible::PageTabList)
    { }
    ~AccessibleTabBar() override
    {
        for (const QAccessible::Id id : m_tabs)
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] int childCount() const override { return bar()->count() + QAccessibleWidget::childCount(); }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        if (index < 0)
            return nullptr;
        if (index >= bar()->count())
            return QAccessibleWidget::child(index - bar()->count());
        while (int(m_tabs.size()) <= index)
            m_tabs.push_back(QAccessible::registerAccessibleInterface(
                new AccessibleTab(bar(), int(m_tabs.size())))); // it belongs to Qt now
        return QAccessible::accessibleInterface(m_tabs[size_t(index)]);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (size_t i = 0; i < m_tabs.size(); ++i) {
            if (QAccessible::accessibleInterface(m_tabs[i]) == child)
                return int(i);
        }
        const int other = QAccessibleWidget::indexOfChild(child);
        return other < 0 ? -1 : bar()->count() + other;
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        const int tab = bar()->tabAt(bar()->mapFromGlobal(QPoint(x, y)));
        return tab < 0 ? QAccessibleWidget::childAt(x, y) : child(tab);
    }

private:
    [[nodiscard]] QTabBar *bar() const { return static_cast<QTabBar *>(widget()); }

    mutable std::vector<QAccessible::Id> m_tabs; ///< by index; made when they are asked for
};

QAccessibleInterface *makeAccessibleTabs(const QString &, QObject *object)
{
    auto *bar = qobject_cast<TabStrip *>(object);
    return bar ? new AccessibleTabBar(bar) : nullptr;
}

} // namespace

void installAccessibleTabs()
{
    QAccessible::removeFactory(makeAccessibleTabs);
    QAccessible::installFactory(makeAccessibleTabs);
}

void tellSelectedTab(QTabBar *bar, int before)
{
    if (!QAccessible::isActive())
        return;
    const auto tell = [bar](QAccessible::Event what, int tab) {
        QAccessibleEvent event(bar, what);
        event.setChild(tab);
        QAccessible::updateAccessibility(&event);
    };
    if (before >= 0 && before < bar->count() && before != bar->currentIndex())
        tell(QAccessible::SelectionRemove, before);
    if (bar->currentIndex() >= 0)
        tell(QAccessible::Selection, bar->currentIndex());
}

} // namespace desk
