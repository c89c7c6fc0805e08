// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/ports/notifier.h"

namespace desk {

/// What one account says on the desktop: it names the account, and a press on it comes back to that account
/// alone, whichever one is on screen.
class AccountNotifier final : public Notifier
{
    Q_OBJECT
public:
    /// `desktop` must outlive it.
    AccountNotifier(Notifier &desktop, const Account &account);

    void notify(const QString &title, const QString &text, const QString &about) override;

private:
    Notifier &m_desktop;
    QString m_signature;
    QString m_prefix; ///< of what is given back
};

} // namespace desk
