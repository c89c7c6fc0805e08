// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/credit_bar.h"
#include "ui/delegates/cell_delegate.h"

#include <QRectF>

namespace desk {

/// Where the parts of a pool's bar lie: plan, then add-on, then used, from left to right. Below zero the
/// track begins with what is missing, and the rest of it, up to the limit, is empty.
struct CreditBarGeometry
{
    QRectF track;
    QRectF plan;
    QRectF addon;
    QRectF used;
    QRectF below; ///< from the left end to zero
    bool known = false; ///< false: only an outlined track is drawn

    /// A part that isn't nothing is at least 2 px wide, and no part leaves the track.
    [[nodiscard]] static CreditBarGeometry of(const QRectF &bounds, const CreditBar &bar);
};

void paintCreditBar(QPainter *painter, const CreditBarGeometry &geometry, const ThemeColors &colors);

/// A pool's bar (CreditBarRole), as wide as the cell. Its numbers are the cell's text, for copying and for
/// screen readers.
class CreditBarDelegate final : public CellDelegate
{
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option,
        const QModelIndex &index, const ThemeColors &colors) const override;
};

} // namespace desk
