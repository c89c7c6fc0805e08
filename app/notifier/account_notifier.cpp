// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notifier/account_notifier.h"

#include "models/items/formatting.h"

namespace desk {

AccountNotifier::AccountNotifier(Notifier &desktop, const Account &account)
    : m_desktop(desktop)
    , m_signature(account.name + QStringLiteral(" (%1)").arg(accountModeText(account.mode)))
    , m_prefix(account.id + u'\n')
{
    connect(&m_desktop, &Notifier::activated, this, [this](const QString &about) {
        if (about.startsWith(m_prefix))
            Q_EMIT activated(about.mid(m_prefix.size()));
    });
}

void AccountNotifier::notify(const QString &title, const QString &text, const QString &about)
{
    m_desktop.notify(title, text + u'\n' + m_signature, m_prefix + about);
}

} // namespace desk
