// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/cell_delegate.h"

namespace desk {

/// Name above, ID (SecondaryTextRole) below in the fixed-width font. In rows too low for two lines the
/// name stands alone, or the ID when there is no name. What stands below may be words instead, e.g. of what
/// kind the figure above is.
class IdentityDelegate final : public CellDelegate
{
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;
    void setSecondLineIsWords(bool on) { m_secondIsWords = on; }

protected:
    void paintContent(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option,
        const QModelIndex &index, const ThemeColors &colors) const override;
    [[nodiscard]] bool isCut(
        const QRect &rect, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] QFont secondFont(const QFont &font) const;

    bool m_secondIsWords = false;
};

} // namespace desk
