// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tone.h"

#include <QStyledItemDelegate>

namespace desk {

/// A cell of text, by the roles of models/items/roles.h: background by hover and selection, elided as asked,
/// a bar where the row is still loading. The other delegates are made of it.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit CellDelegate(QObject *parent = nullptr);

    void setElideMode(Qt::TextElideMode mode) { m_elide = mode; } ///< names end, IDs middle
    void setFixedFont(bool on) { m_fixedFont = on; } ///< IDs
    [[nodiscard]] Qt::TextElideMode elideMode() const { return m_elide; }

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;
    /// Whether something of a cell is cut where it stands (`option.rect`).
    [[nodiscard]] bool cuts(const QStyleOptionViewItem &option, const QModelIndex &index) const;

protected:
    /// Draws what is in the cell; `rect` is without the cell's padding.
    virtual void paintContent(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option,
        const QModelIndex &index, const ThemeColors &colors) const;
    /// Whether something of the cell is cut at this width, so that hovering shows the whole.
    [[nodiscard]] virtual bool isCut(
        const QRect &rect, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    [[nodiscard]] static Tone toneOf(const QModelIndex &index);
    /// Of the text; only what calls for attention is coloured.
    [[nodiscard]] static Role textRoleOf(const QModelIndex &index, const QString &text);
    /// The text as it fits into a width; by the mode of eliding.
    [[nodiscard]] virtual QString fitted(const QString &text, const QFontMetrics &metrics, int width) const;
    [[nodiscard]] static QString secondLine(const QModelIndex &index);
    [[nodiscard]] QFont cellFont(const QStyleOptionViewItem &option) const;

private:
    Qt::TextElideMode m_elide = Qt::ElideRight;
    bool m_fixedFont = false;
};

} // namespace desk
