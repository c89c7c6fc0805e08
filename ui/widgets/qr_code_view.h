// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QWidget>

#include <optional>
#include <vector>

namespace desk {

/// The modules of a QR code, without its quiet zone.
struct QrMatrix
{
    int size = 0; ///< modules a side
    std::vector<bool> dark; ///< row by row

    [[nodiscard]] bool isDark(int x, int y) const { return dark[size_t(y) * size_t(size) + size_t(x)]; }
    friend bool operator==(const QrMatrix &, const QrMatrix &) = default;
};

/// Of these bytes, with error correction M. Nothing when they are empty or too long (above 2,331 bytes).
[[nodiscard]] std::optional<QrMatrix> qrMatrix(const QByteArray &bytes);

/// A QR code with its quiet zone of four modules, dark on light in both schemes, because many readers know no
/// other. Hides itself when there is nothing that fits.
class QrCodeView final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int quietZone = 4; ///< modules

    explicit QrCodeView(QWidget *parent = nullptr);
    /// `description` is read out in its place.
    void setContents(const QString &text, const QString &description);
    [[nodiscard]] const std::optional<QrMatrix> &matrix() const { return m_matrix; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    std::optional<QrMatrix> m_matrix;
};

} // namespace desk
