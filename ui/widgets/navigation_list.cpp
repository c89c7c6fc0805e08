// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/navigation_list.h"

#include "ui/theme/desk_style.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plain_text.h"

#include <QLocale>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace desk {

namespace {

constexpr int navigationIdRole = Qt::UserRole;
constexpr int navigationIconRole = Qt::UserRole + 1;
constexpr int navigationCounterRole = Qt::UserRole + 2;

class NavigationDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {option.fontMetrics.averageCharWidth() * 16,
            std::max(36, option.fontMetrics.height() + space::Block)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ThemeColors colors(option.palette);
        const bool current = option.state & QStyle::State_Selected;
        const auto mirror
            = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
        const QRect item = option.rect.adjusted(space::Small, 1, -space::Small, -1);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        if (current || option.state & QStyle::State_MouseOver) {
            painter->setBrush(colors(current ? Role::Selected : Role::Hover));
            painter->drawRoundedRect(item, metric::Radius, metric::Radius);
        }
        if (current) {
            painter->setBrush(colors(Role::Accent));
            painter->drawRoundedRect(
                mirror(QRect(item.left(), item.top() + 8, 3, item.height() - 16)), 1.5, 1.5);
        }
        const QRect iconRect(item.left() + space::Medium, item.top() + (item.height() - 18) / 2, 18, 18);
        paintIcon(painter, mirror(iconRect), IconName(index.data(navigationIconRole).toInt()),
            colors(current ? Role::Accent : Role::Secondary));

        QRect text = item.adjusted(space::Medium + 18 + space::Medium - 2, 0, -space::Medium, 0);
        const QVariant counter = index.data(navigationCounterRole);
        if (counter.isValid()) {
            const QString shown = QLocale().toString(counter.toInt());
            painter->setFont(captionFont(option.font));
            const int width = painter->fontMetrics().horizontalAdvance(shown) + 2 * space::Small - 4;
            const int height = painter->fontMetrics().height() + 2;
            const QRect pill(text.right() - width, item.top() + (item.height() - height) / 2, width, height);
            painter->setBrush(colors(current ? Role::Surface : Role::Grid));
            painter->setPen(Qt::NoPen);
            painter->drawRoundedRect(mirror(pill), height / 2.0, height / 2.0);
            painter->setPen(colors(Role::Text));
            painter->drawText(mirror(pill), Qt::AlignCenter, shown);
            text.setRight(pill.left() - space::Tiny);
        }
        painter->setFont(current ? strongFont(option.font) : option.font);
        painter->setPen(colors(Role::Text));
        painter->drawText(mirror(text),
            int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::AlignVCenter
                | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
        if (option.state & QStyle::State_HasFocus)
            paintFocusRing(painter, item, colors, metric::Radius);
        painter->restore();
    }
};

QString entryName(const QString &label, const std::optional<int> &counter, const QString &meaning = {})
{
    if (!counter)
        return label;
    return label + QLatin1String(", ") + (meaning.isEmpty() ? QLocale().toString(*counter) : meaning);
}

} // namespace

NavigationList::NavigationList(QWidget *parent)
    : QListView(parent)
    , m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("navigation"));
    setAccessibleName(tr("Navigation"));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    viewport()->setAutoFillBackground(false);
    setItemDelegate(new NavigationDelegate(this));
    setModel(m_model);
}

void NavigationList::setEntries(const std::vector<Entry> &entries)
{
    const QString kept = currentId();
    m_silent = true;
    m_model->clear();
    for (const Entry &entry : entries) {
        auto item = std::make_unique<QStandardItem>(oneLine(entry.label));
        item->setData(entry.id, navigationIdRole);
        item->setData(int(entry.icon), navigationIconRole);
        item->setData(entry.counter ? QVariant(*entry.counter) : QVariant(), navigationCounterRole);
        item->setData(entryName(oneLine(entry.label), entry.counter), Qt::AccessibleTextRole);
        m_model->appendRow(item.release());
    }
    m_silent = false;
    setCurrentId(kept);
    updateGeometry();
}

void NavigationList::setCounter(const QString &id, std::optional<int> counter, const QString &meaning)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStandardItem *item = m_model->item(row);
        if (item->data(navigationIdRole).toString() != id)
            continue;
        item->setData(counter ? QVariant(*counter) : QVariant(), navigationCounterRole);
        item->setData(entryName(item->text(), counter, meaning), Qt::AccessibleTextRole);
        item->setToolTip(counter ? toolTipText(meaning) : QString());
    }
}

void NavigationList::setCurrentId(const QString &id)
{
    m_silent = true;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->item(row)->data(navigationIdRole).toString() == id)
            setCurrentIndex(m_model->index(row, 0));
    }
    m_silent = false;
}

QString NavigationList::currentId() const
{
    return currentIndex().data(navigationIdRole).toString();
}

QSize NavigationList::sizeHint() const
{
    const int row = sizeHintForRow(0);
    return {metric::NavigationWidth, std::max(row, 36) * std::max(m_model->rowCount(), 1)};
}

/// Assistive tools select an entry, or take the selection away, without making anything the current one: what
/// they press is meant as a click is.
void NavigationList::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    if (const QModelIndexList now = selected.indexes(); !now.isEmpty() && now.first() != currentIndex())
        return setCurrentIndex(now.first());
    if (m_silent || selectionModel()->hasSelection())
        return;
    // Queued, because Qt also empties the selection before it selects another entry.
    const auto pressedAgain = [this] {
        if (selectionModel()->hasSelection() || !currentIndex().isValid())
            return;
        selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect);
        Q_EMIT activated(currentIndex());
    };
    QMetaObject::invokeMethod(this, pressedAgain, Qt::QueuedConnection);
}

void NavigationList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_silent && current.isValid())
        Q_EMIT currentIdChanged(current.data(navigationIdRole).toString());
}

} // namespace desk
