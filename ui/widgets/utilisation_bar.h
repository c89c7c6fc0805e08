// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/role.h"

#include <QRectF>
#include <QWidget>

#include <optional>

class QPainter;

namespace desk {

/// Where the parts of a bar lie. Within capacity the track ends at the capacity; over it, the track ends at
/// what is used, with the mark where the capacity is.
struct UtilisationGeometry
{
    QRectF track;
    QRectF used; ///< up to the capacity
    QRectF over; ///< beyond it, hatched; empty when within
    qreal mark = 0; ///< x of the capacity mark
    bool known = false; ///< false: only an outlined track is drawn

    /// Nothing known gives only a track. A non-zero use is never thinner than 2 px, a non-zero rest neither.
    [[nodiscard]] static UtilisationGeometry of(
        const QRectF &bounds, std::optional<qint64> used, std::optional<qint64> capacity);
};

/// Seats (or anything counted) in use against what there is.
class UtilisationBar final : public QWidget
{
    Q_OBJECT
public:
    explicit UtilisationBar(QWidget *parent = nullptr);
    void setValues(std::optional<qint64> used, std::optional<qint64> capacity);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    static void paint(QPainter *painter, const UtilisationGeometry &geometry, const ThemeColors &colors);
    /// "8 of 10 in use, 2 free"; "12 of 10 in use, 2 over"; "not known".
    [[nodiscard]] static QString describe(std::optional<qint64> used, std::optional<qint64> capacity);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<qint64> m_used;
    std::optional<qint64> m_capacity;
};

} // namespace desk
