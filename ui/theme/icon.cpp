// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icon.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <memory>

// The resources of a static library are only linked in when something names them; this has to be outside of
// any namespace.
static void useIconResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace desk {

namespace {

constexpr QLatin1StringView iconFiles[] = {
    QLatin1StringView("tenants"),
    QLatin1StringView("people"),
    QLatin1StringView("payments"),
    QLatin1StringView("activity"),
    QLatin1StringView("requests"),
    QLatin1StringView("overview"),
    QLatin1StringView("refresh"),
    QLatin1StringView("search"),
    QLatin1StringView("clear"),
    QLatin1StringView("columns"),
    QLatin1StringView("filter"),
    QLatin1StringView("copy"),
    QLatin1StringView("check"),
    QLatin1StringView("warning"),
    QLatin1StringView("critical"),
    QLatin1StringView("info"),
    QLatin1StringView("external-link"),
    QLatin1StringView("chevron-left"),
    QLatin1StringView("chevron-right"),
    QLatin1StringView("chevron-up"),
    QLatin1StringView("chevron-down"),
    QLatin1StringView("first"),
    QLatin1StringView("previous"),
    QLatin1StringView("next"),
    QLatin1StringView("last"),
    QLatin1StringView("sun"),
    QLatin1StringView("moon"),
    QLatin1StringView("close"),
    QLatin1StringView("table"),
    QLatin1StringView("chart"),
    QLatin1StringView("download"),
    QLatin1StringView("key"),
    QLatin1StringView("lock"),
    QLatin1StringView("clock"),
    QLatin1StringView("user"),
    QLatin1StringView("seat"),
    QLatin1StringView("plus"),
    QLatin1StringView("more"),
    QLatin1StringView("dot"),
    QLatin1StringView("offline"),
    QLatin1StringView("inbox"),
    QLatin1StringView("settings"),
};
static_assert(std::size(iconFiles) == std::size_t(IconName::Settings) + 1);

/// The drawing with its colour filled in, as a renderer of its own.
std::unique_ptr<QSvgRenderer> rendererFor(IconName name, const QColor &color)
{
    useIconResources();
    QFile file(QLatin1String(":/icons/") + iconFileName(name) + QLatin1String(".svg"));
    if (!file.open(QIODevice::ReadOnly))
        return nullptr;
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    return std::make_unique<QSvgRenderer>(svg);
}

class RoleIconEngine final : public QIconEngine
{
public:
    RoleIconEngine(IconName name, Role role)
        : m_name(name)
        , m_role(role)
    { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(painter, rect, m_name, color(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        const QString key = QStringLiteral("desk-icon/%1/%2/%3x%4")
                                .arg(iconFileName(m_name), color(mode).name())
                                .arg(size.width())
                                .arg(size.height());
        QPixmap result;
        if (QPixmapCache::find(key, &result))
            return result;
        result = QPixmap(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, result);
        return result;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new RoleIconEngine(m_name, m_role); }

private:
    [[nodiscard]] QColor color(QIcon::Mode mode) const
    {
        const ThemeColors colors{QGuiApplication::palette()};
        return colors(mode == QIcon::Disabled ? Role::Disabled : m_role);
    }

    IconName m_name;
    Role m_role;
};

} // namespace

int iconCount()
{
    return int(std::size(iconFiles));
}

QString iconFileName(IconName name)
{
    return iconFiles[std::size_t(name)];
}

QIcon icon(IconName name, Role role)
{
    return QIcon(new RoleIconEngine(name, role));
}

QIcon programIcon()
{
    useIconResources();
    QSvgRenderer renderer(QStringLiteral(":/icons/program.svg"));
    QIcon result;
    // Pictures rather than the file: Qt's icon engine for SVG is a plugin, which may not be there.
    // Larger ones than this are the desktop entry's business, and they would be kept as long as a window is.
    for (const int side : {16, 24, 32, 48, 64, 128}) {
        QPixmap picture(side, side);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        renderer.render(&painter);
        painter.end();
        result.addPixmap(picture);
    }
    return result;
}

void paintIcon(QPainter *painter, const QRectF &rect, IconName name, const QColor &color)
{
    const std::unique_ptr<QSvgRenderer> renderer = rendererFor(name, color);
    if (!renderer)
        return;
    const qreal side = std::min(rect.width(), rect.height());
    const QRectF square(rect.center() - QPointF(side / 2, side / 2), QSizeF(side, side));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    renderer->render(painter, square);
    painter->restore();
}

} // namespace desk
