// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/copy_button.h"

#include "ui/theme/icon.h"
#include "ui/widgets/plain_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTimer>

namespace desk {

namespace {

constexpr int checkFor = 1500; // ms

} // namespace

CopyButton::CopyButton(const QString &what, QWidget *parent)
    : QToolButton(parent)
    , m_what(what)
    , m_back(new QTimer(this))
{
    setObjectName(QStringLiteral("copyButton"));
    setAccessibleName(what);
    setToolTip(toolTipText(what));
    setFocusPolicy(Qt::StrongFocus);
    setIcon(desk::icon(IconName::Copy));
    setIconSize({14, 14});
    setEnabled(false);
    m_back->setSingleShot(true);
    m_back->setInterval(checkFor);
    connect(m_back, &QTimer::timeout, this, [this] {
        setIcon(desk::icon(IconName::Copy));
        setToolTip(toolTipText(m_what));
        setAccessibleDescription({});
    });
    connect(this, &QToolButton::clicked, this, &CopyButton::copy);
}

void CopyButton::setCopyText(const QString &text)
{
    m_text = text;
    setEnabled(!text.isEmpty());
}

bool CopyButton::showsCheck() const
{
    return m_back->isActive();
}

void CopyButton::copy()
{
    QGuiApplication::clipboard()->setText(m_text);
    setIcon(desk::icon(IconName::Check, Role::Positive));
    setToolTip(tr("Copied"));
    setAccessibleDescription(tr("Copied"));
    m_back->start();
}

} // namespace desk
