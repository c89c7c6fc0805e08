// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QWidget>

namespace desk {

/// A bar of 3 px that always takes its height, so that nothing jumps. An unknown amount shows after 150 ms
/// only.
class ThinProgress final : public QWidget
{
    Q_OBJECT
public:
    explicit ThinProgress(QWidget *parent = nullptr);

    void start(); ///< amount not known
    void setProgress(qint64 done, qint64 expected); ///< expected ≤ 0 is the same as start()
    void stop();
    [[nodiscard]] bool isActive() const { return m_phase != Phase::Off; }
    [[nodiscard]] double fraction() const { return m_fraction; } ///< 0 to 1; -1 = not known
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    enum class Phase { Off, Waiting, Moving, Known };
    Phase m_phase = Phase::Off;
    double m_fraction = -1;
    double m_position = 0;
    QBasicTimer m_timer;
};

} // namespace desk
