// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/cell_delegate.h"

namespace desk {

/// The cell's text as a StatusBadge in the tone of StatusRole.
class StatusDelegate final : public CellDelegate
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
