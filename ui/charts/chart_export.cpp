// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_export.h"

#include "models/core/atomic_file.h"
#include "ui/charts/chart_view.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/role.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

namespace desk {

namespace {

constexpr QSize exportSize(960, 400);
constexpr int exportScale = 2;

/// The chart under its title, on the light surface.
void paintExport(QPainter &painter, ChartView &chart, const QString &title)
{
    const ThemeColors colors(false);
    const QFont font = sectionFont(chart.font());
    const int titleHeight = QFontMetrics(font).height();
    painter.fillRect(QRect(QPoint(), exportSize), colors(Role::Surface));
    painter.setFont(font);
    painter.setPen(colors(Role::Text));
    painter.drawText(QRect(space::Page, space::Block, exportSize.width() - 2 * space::Page, titleHeight),
        Qt::AlignLeft | Qt::AlignVCenter, title);
    const int top = space::Block + titleHeight + space::Block;
    painter.translate(space::Page, top);
    chart.renderTo(
        &painter, {exportSize.width() - 2 * space::Page, exportSize.height() - top - space::Block});
}

QByteArray svgOf(ChartView &chart, const QString &title)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(exportSize);
    generator.setViewBox(QRect(QPoint(), exportSize));
    // The generator writes these two as they are.
    generator.setTitle(title.toHtmlEscaped());
    generator.setDescription(chart.summary().toHtmlEscaped());
    QPainter painter(&generator);
    paintExport(painter, chart, title);
    painter.end();
    return buffer.data();
}

QByteArray pngOf(ChartView &chart, const QString &title)
{
    QImage image(exportSize * exportScale, QImage::Format_RGB32);
    image.setDevicePixelRatio(exportScale);
    QPainter painter(&image);
    paintExport(painter, chart, title);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

QString csvCell(const QString &text)
{
    const bool quote = text.contains(QLatin1Char(',')) || text.contains(QLatin1Char('"'))
        || text.contains(QLatin1Char('\n'));
    if (!quote)
        return text;
    QString inside = text;
    return QLatin1Char('"') + inside.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

QByteArray csvOf(const ChartView &chart)
{
    const ChartTable table = chart.table();
    QString text;
    const auto line = [&](const QStringList &cells) {
        QStringList quoted;
        for (const QString &cell : cells)
            quoted << csvCell(cell);
        text += quoted.join(QLatin1Char(',')) + QLatin1String("\r\n");
    };
    line(table.headers);
    for (const QStringList &row : table.raw)
        line(row);
    return text.toUtf8();
}

} // namespace

QString exportChart(ChartView &chart, const QString &title, const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    QByteArray bytes;
    if (suffix == QLatin1String("svg"))
        bytes = svgOf(chart, title);
    else if (suffix == QLatin1String("csv"))
        bytes = csvOf(chart);
    else
        bytes = pngOf(chart, title);
    AtomicFile file(path, AtomicFile::Existing::Replace);
    return file.open() && file.write(bytes) && file.commit() ? QString() : file.problem();
}

} // namespace desk
