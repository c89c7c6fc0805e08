// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account_menu.h"

#include "models/actions/account_list.h"
#include "ui/theme/account_colour.h"
#include "ui/theme/role.h"
#include "ui/widgets/mode_badge.h"
#include "ui/widgets/plain_text.h"

#include <QEvent>

namespace desk {

namespace {

constexpr int accountsWithKeys = 9;

} // namespace

AccountMenu::AccountMenu(const AccountList &accounts, const Account &current, QWidget *parent)
    : QMenu(tr("A&ccount"), parent)
    , m_accounts(accounts)
    , m_current(current.id)
{
    setObjectName(QStringLiteral("accountMenu"));
    connect(&m_accounts, &AccountList::changed, this, &AccountMenu::fill);
    fill();
}

void AccountMenu::fill()
{
    clear();
    m_switches.clear();
    const bool isDark = ThemeColors(palette()).isDark();
    const AccountRecord *own = m_accounts.find(m_current);
    QMenu *windows = nullptr;
    for (const AccountRecord &record : m_accounts.accounts()) {
        const QString name = oneLine(record.name, 60).replace(u'&', QLatin1String("&&"));
        QAction *go = addAction(accountIcon(record.colour, isDark), name);
        go->setCheckable(true);
        go->setChecked(record.id == m_current);
        go->setToolTip(toolTipText(record.address));
        go->setObjectName(QStringLiteral("switchTo-") + record.id);
        if (m_switches.size() < accountsWithKeys)
            go->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + m_switches.size())));
        connect(go, &QAction::triggered, this, [this, go, id = record.id] {
            go->setChecked(id == m_current);
            if (id != m_current)
                Q_EMIT switchRequested(id);
        });
        m_switches << go;
    }
    if (m_accounts.accounts().size() > (own ? 1 : 0)) {
        windows = addMenu(tr("Open in a new &window"));
        for (const AccountRecord &record : m_accounts.accounts()) {
            if (record.id == m_current)
                continue;
            QAction *open = windows->addAction(accountIcon(record.colour, isDark),
                oneLine(record.name, 60).replace(u'&', QLatin1String("&&")));
            connect(open, &QAction::triggered, this, [this, id = record.id] { Q_EMIT windowRequested(id); });
        }
    }
    if (!m_switches.isEmpty())
        addSeparator();
    connect(addAction(tr("&Add account…")), &QAction::triggered, this, &AccountMenu::addRequested);
    QAction *edit = addAction(tr("&Edit this account…"));
    QAction *forget = addAction(tr("&Forget this account…"));
    connect(edit, &QAction::triggered, this, &AccountMenu::editRequested);
    connect(forget, &QAction::triggered, this, &AccountMenu::forgetRequested);
    edit->setVisible(own);
    forget->setVisible(own);
    Q_EMIT filled();
}

void AccountMenu::changeEvent(QEvent *event)
{
    QMenu::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        fill();
}

} // namespace desk
