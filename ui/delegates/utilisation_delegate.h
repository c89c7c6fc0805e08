// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/cell_delegate.h"

namespace desk {

/// A small bar and the cell's text ("8 / 10") at its right. Without a known CapacityRole only the text.
class UtilisationDelegate final : public CellDelegate
{
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option,
        const QModelIndex &index, const ThemeColors &colors) const override;
    [[nodiscard]] bool isCut(
        const QRect &rect, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace desk
