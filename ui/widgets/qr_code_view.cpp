// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/qr_code_view.h"

#include "ui/theme/metrics.h"
#include "ui/theme/role.h"

#include <QPainter>

#include <qrencode.h>

#include <algorithm>
#include <memory>

namespace desk {

namespace {

constexpr int moduleSide = 3; // px
constexpr int leastSide = 150; // px

struct QrDeleter
{
    void operator()(QRcode *code) const { QRcode_free(code); }
};

} // namespace

std::optional<QrMatrix> qrMatrix(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return std::nullopt;
    const std::unique_ptr<QRcode, QrDeleter> code(QRcode_encodeData(
        int(bytes.size()), reinterpret_cast<const unsigned char *>(bytes.constData()), 0, QR_ECLEVEL_M));
    if (!code)
        return std::nullopt;
    QrMatrix matrix;
    matrix.size = code->width;
    matrix.dark.reserve(size_t(code->width) * size_t(code->width));
    for (int i = 0; i < code->width * code->width; ++i)
        matrix.dark.push_back(code->data[i] & 1);
    return matrix;
}

QrCodeView::QrCodeView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("qrCode"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    hide();
}

void QrCodeView::setContents(const QString &text, const QString &description)
{
    setAccessibleName(tr("QR code"));
    setAccessibleDescription(description);
    if (text != m_text) {
        m_text = text;
        m_matrix = qrMatrix(text.toUtf8());
        updateGeometry();
        update();
    }
    setVisible(m_matrix.has_value());
}

QSize QrCodeView::sizeHint() const
{
    if (!m_matrix)
        return {0, 0};
    const int modules = m_matrix->size + 2 * quietZone;
    const int side = modules * std::max(moduleSide, (leastSide + modules - 1) / modules);
    return {side, side};
}

void QrCodeView::paintEvent(QPaintEvent *)
{
    if (!m_matrix)
        return;
    const ThemeColors light(false);
    QPainter painter(this);
    const int modules = m_matrix->size + 2 * quietZone;
    // Whole device pixels: a blurred edge costs readers.
    const qreal ratio = devicePixelRatioF();
    const int module = std::max(1, int(std::min(width(), height()) * ratio) / modules);
    painter.scale(1 / ratio, 1 / ratio);
    const int side = module * modules;
    painter.fillRect(QRect(0, 0, side, side), light(Role::Surface));
    for (int y = 0; y < m_matrix->size; ++y) {
        for (int x = 0; x < m_matrix->size; ++x) {
            if (m_matrix->isDark(x, y))
                painter.fillRect(QRect((x + quietZone) * module, (y + quietZone) * module, module, module),
                    light(Role::Text));
        }
    }
}

} // namespace desk
