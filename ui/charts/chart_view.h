// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <vector>

class QPainter;

namespace desk {

/// A chart's data as text, for its table and for CSV.
struct ChartTable
{
    QStringList headers;
    int wordsColumn = -1; ///< the one that isn't figures, and takes the room that is left; -1 = the first
    std::vector<QStringList> rows; ///< as shown
    std::vector<QStringList> raw; ///< ISO times and plain digits, for CSV; as many as `rows`
};

/// What the card needs of every chart.
class ChartView : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    [[nodiscard]] virtual bool hasData() const = 0;
    /// There is data, but of so short a time that no line comes of it. Its table says what there is.
    [[nodiscard]] virtual bool isTooShort() const { return false; }
    /// One or two sentences: what the chart shows, for screen readers and as text.
    [[nodiscard]] virtual QString summary() const = 0;
    [[nodiscard]] virtual ChartTable table() const = 0;
    /// Draws the chart for a file, in light colours, without cursor.
    virtual void renderTo(QPainter *painter, const QSize &size) = 0;

Q_SIGNALS:
    void dataChanged();
};

} // namespace desk
