// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/detail_fold.h"

#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tab_order.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace desk {

DetailFold::DetailFold(QWidget *content, QWidget *parent)
    : QWidget(parent)
    , m_content(content)
    , m_button(new QPushButton(tr("Details"), this))
{
    setObjectName(QStringLiteral("detailFold"));
    m_button->setObjectName(QStringLiteral("showDetails"));
    m_button->setCheckable(true);
    m_button->setAutoDefault(false);
    setButtonKind(m_button, ButtonKind::Link);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Tiny);
    layout->addWidget(m_button, 0, Qt::AlignLeft);
    layout->addWidget(content);
    placeAfterForTab(m_button, content);
    connect(m_button, &QPushButton::toggled, this, [this](bool open) {
        m_content->setVisible(open);
        m_button->setIcon(icon(open ? IconName::ChevronDown : IconName::ChevronRight, Role::Accent));
        Q_EMIT toggled(open);
    });
    m_content->hide();
    m_button->setIcon(icon(IconName::ChevronRight, Role::Accent));
}

void DetailFold::setTitle(const QString &title)
{
    m_button->setText(title);
}

void DetailFold::setOpen(bool open)
{
    m_button->setChecked(open);
}

bool DetailFold::isOpen() const
{
    return m_button->isChecked();
}

} // namespace desk
