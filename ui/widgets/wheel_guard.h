// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace desk {

/// Keeps the wheel from changing inputs that don't have the focus. Install it once on the application, or on
/// one widget: `widget->installEventFilter(guard)`.
class WheelGuard final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace desk
