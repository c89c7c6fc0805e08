// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/checkout_link.h"
#include "models/ports/preferences.h"
#include "ui/dialogs/base_dialog.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace desk {

/// The settings that a person types in: their name, and the hosts where checkouts may be opened besides the
/// known ones. Nothing is kept until Save.
class SettingsDialog final : public BaseDialog
{
    Q_OBJECT
public:
    /// `systemUser` is the name that is used while none was typed. `builtIn` = the account's own hosts.
    /// The preferences must outlive it.
    /// `provider` is the account's.
    SettingsDialog(Preferences &preferences, const QString &systemUser, const CheckoutHosts &builtIn,
        const Provider &provider, QWidget *parent = nullptr);

Q_SIGNALS:
    /// They are kept; what uses them should ask for them again.
    void saved();

private:
    [[nodiscard]] QWidget *buildName(const QString &systemUser, const Provider &provider);
    [[nodiscard]] QWidget *buildHosts(const Provider &provider);
    void addHost();
    void removeHost();
    void showButtons();
    void save();
    [[nodiscard]] QStringList hosts() const;

    Preferences &m_preferences;
    CheckoutHosts m_builtIn;
    QLineEdit *m_name = nullptr;
    QListWidget *m_hosts = nullptr;
    QLineEdit *m_host = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace desk
