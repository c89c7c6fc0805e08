// SPDX-License-Identifier: GPL-3.0-or-later
#include "shots/cut_texts.h"

#include "ui/delegates/cell_delegate.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/fact_tile.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStyle>
#include <QTabBar>
#include <QTableView>
#include <QTextDocument>
#include <QToolButton>

namespace desk::shots {

namespace {

constexpr int slack = 1; // px; what rounding of scaled sizes takes

QString told(const QWidget *widget, const QString &what, const QString &text)
{
    return QStringLiteral("%1 “%2”: %3: %4")
        .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(), what,
            text.simplified().left(80));
}

enum class Sight {
    Whole,
    Scrolled, ///< somebody may have to scroll to it
    Cut ///< an ancestor ends before it does
};

Sight sightOf(const QWidget *widget, const QWidget *root)
{
    const QRect own = widget->rect();
    for (const QWidget *parent = widget->parentWidget(); parent && widget != root;
         parent = parent->parentWidget()) {
        // What a scroll area holds may be anywhere.
        const auto *area = qobject_cast<const QAbstractScrollArea *>(parent->parentWidget());
        if (area && area->viewport() == parent)
            return Sight::Scrolled;
        const QRect seen(widget->mapTo(parent, own.topLeft()), own.size());
        if (!parent->rect().adjusted(-slack, -slack, slack, slack).contains(seen))
            return Sight::Cut;
        if (parent == root)
            break;
    }
    return Sight::Whole;
}

void checkLabel(const QLabel *label, QStringList *cut)
{
    const QString text = label->text();
    if (const auto *elided = qobject_cast<const ElidedLabel *>(label)) {
        const auto *tile = qobject_cast<const FactTile *>(elided->parentWidget());
        if (elided->isElided() && (isValue(elided->text()) || (tile && tile->value() == elided->text())))
            cut->append(told(label, QStringLiteral("value cut"), elided->text()));
        return;
    }
    if (text.isEmpty())
        return;
    const QRect room = label->contentsRect();
    if (label->wordWrap()) {
        const int needed = label->heightForWidth(label->width());
        if (needed > label->height() + slack)
            cut->append(told(label, QStringLiteral("lines cut"), text));
        return;
    }
    const bool isRich = label->textFormat() == Qt::RichText
        || (label->textFormat() == Qt::AutoText && Qt::mightBeRichText(text));
    const int width = isRich
        ? label->sizeHint().width() - label->contentsMargins().left() - label->contentsMargins().right()
        : label->fontMetrics().size(Qt::TextShowMnemonic, text).width();
    if (width > room.width() + slack)
        cut->append(told(label, QStringLiteral("cut"), text));
    else if (!isRich
        && label->fontMetrics().size(Qt::TextShowMnemonic, text).height() > label->height() + slack)
        cut->append(told(label, QStringLiteral("height cut"), text));
}

void checkButton(const QAbstractButton *button, QStringList *cut)
{
    const auto *tool = qobject_cast<const QToolButton *>(button);
    if (button->text().isEmpty() || (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly))
        return;
    // Without the room around it; a style sheet's padding is in the hint.
    const int text = button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width();
    const int icon = button->icon().isNull() ? 0 : button->iconSize().width() + 4;
    const int indicator
        = qobject_cast<const QCheckBox *>(button) || qobject_cast<const QRadioButton *>(button)
        ? button->style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, button)
            + button->style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing, nullptr, button)
        : 0;
    if (text + icon + indicator > button->width() + slack)
        cut->append(told(button, QStringLiteral("cut"), button->text()));
}

void checkTabs(const QTabBar *bar, QStringList *cut)
{
    for (int i = 0; i < bar->count(); ++i) {
        const int room = bar->tabRect(i).width();
        if (bar->isTabVisible(i)
            && bar->fontMetrics().size(Qt::TextShowMnemonic, bar->tabText(i)).width() > room + slack)
            cut->append(told(bar, QStringLiteral("tab cut"), bar->tabText(i)));
    }
}

void checkTable(const QTableView *table, QStringList *cut)
{
    const QHeaderView *header = table->horizontalHeader();
    const QAbstractItemModel *model = table->model();
    if (!model)
        return;
    const int margin = table->style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, header);
    for (int column = 0; column < model->columnCount(); ++column) {
        if (table->isColumnHidden(column) || header->isHidden())
            continue;
        const QString title = model->headerData(column, Qt::Horizontal).toString();
        const int width = header->fontMetrics().size(0, title).width() + 2 * margin;
        if (header->textElideMode() == Qt::ElideNone && width > header->sectionSize(column) + slack)
            cut->append(told(header, QStringLiteral("header cut"), title));
    }
    if (qobject_cast<const DataTable *>(table) && table->horizontalScrollBar()->isVisible())
        cut->append(told(table, QStringLiteral("scrolls sideways"), QString()));
    const QRect seen = table->viewport()->rect();
    for (int row = std::max(0, table->rowAt(0)); row < model->rowCount(); ++row) {
        if (table->rowViewportPosition(row) > seen.bottom())
            break;
        for (int column = 0; column < model->columnCount(); ++column) {
            const QModelIndex index = model->index(row, column);
            const QString text = index.data().toString();
            if (table->isColumnHidden(column) || !isValue(text) || table->visualRect(index).isEmpty())
                continue;
            QStyleOptionViewItem option;
            option.initFrom(table);
            option.font = table->font();
            option.fontMetrics = table->fontMetrics();
            option.rect = table->visualRect(index);
            if (const QVariant font = index.data(Qt::FontRole); font.isValid()) {
                option.font = font.value<QFont>().resolve(option.font);
                option.fontMetrics = QFontMetrics(option.font);
            }
            const auto *cell = qobject_cast<const CellDelegate *>(table->itemDelegateForIndex(index));
            const int needed = option.fontMetrics.size(Qt::TextSingleLine, text).width();
            if (cell ? cell->cuts(option, index) : needed > option.rect.width() + slack)
                cut->append(told(table,
                    QStringLiteral("value of “%1” cut")
                        .arg(model->headerData(column, Qt::Horizontal).toString()),
                    text));
        }
    }
}

} // namespace

bool isValue(const QString &text)
{
    static const QRegularExpression value(
        QStringLiteral(R"(^([\p{Sc}A-Z]{1,4}\s?)?[+−-]?\d[\d.,’'\s]*(%|/\s*\d[\d.,\s]*|\p{Sc}|[A-Z]{3})?$)"),
        QRegularExpression::UseUnicodePropertiesOption);
    QString bare = text.trimmed();
    bare.removeIf([](QChar c) { return c.category() == QChar::Other_Format; }); // what isolates directions
    return value.match(bare).hasMatch();
}

QStringList cutTexts(const QWidget *root)
{
    QStringList cut;
    for (const QWidget *widget : QList<const QWidget *>{root} + root->findChildren<const QWidget *>()) {
        if (!widget->isVisibleTo(root) || widget->size().isEmpty() || (widget->isWindow() && widget != root)
            || widget->window() != root->window())
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if ((label && !label->text().isEmpty()) || button) {
            if (sightOf(widget, root) == Sight::Cut)
                cut.append(told(
                    widget, QStringLiteral("outside of its parent"), label ? label->text() : button->text()));
        }
        if (label)
            checkLabel(label, &cut);
        else if (button)
            checkButton(button, &cut);
        else if (const auto *bar = qobject_cast<const QTabBar *>(widget))
            checkTabs(bar, &cut);
        else if (const auto *table = qobject_cast<const QTableView *>(widget))
            checkTable(table, &cut);
    }
    cut.removeDuplicates();
    return cut;
}

} // namespace desk::shots
