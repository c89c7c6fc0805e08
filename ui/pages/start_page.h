// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace desk {

struct Provider;

/// What the program shows when it was started without an account: try the demo, or how to connect.
class StartPage final : public QWidget
{
    Q_OBJECT
public:
    /// How to connect an account of `provider`. `problem` says why the account that was given can't be used;
    /// empty when none was given.
    StartPage(const Provider &provider, const QString &problem, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void demoRequested();
};

} // namespace desk
