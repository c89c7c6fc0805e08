// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QPushButton;

namespace desk {

/// The question before an import is sent: one sentence, Cancel as the default, and a button that says what it
/// does and can't be pressed by a key that was still held down.
class ImportConfirmDialog final : public QDialog
{
    Q_OBJECT
public:
    ImportConfirmDialog(
        const QString &sentence, const QStringList &remarks, const QString &verb, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QPushButton *m_go;
};

} // namespace desk
