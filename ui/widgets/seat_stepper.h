// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QSpinBox;
class QToolButton;

namespace desk {

/// A big number with a button on either side. The wheel changes it only where it has the focus.
class SeatStepper final : public QWidget
{
    Q_OBJECT
public:
    explicit SeatStepper(QWidget *parent = nullptr);

    [[nodiscard]] qint64 value() const;
    /// Doesn't emit.
    void setValue(qint64 value);
    [[nodiscard]] QSpinBox *field() const { return m_field; } ///< for labels and focus

Q_SIGNALS:
    /// By the operator, also while they type.
    void valueChanged(qint64 value);

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    QToolButton *m_less;
    QSpinBox *m_field;
    QToolButton *m_more;
};

} // namespace desk
