// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/button_row.h"

#include "ui/theme/metrics.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>

#include <algorithm>

namespace desk {

ButtonRow::ButtonRow(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    const int order = style()->styleHint(QStyle::SH_DialogButtonLayout, nullptr, this);
    m_acceptsFirst = order == QDialogButtonBox::WinLayout || order == QDialogButtonBox::KdeLayout;
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::Small);
    m_layout->addStretch(1);
}

int ButtonRow::rank(Place place) const
{
    switch (place) {
    case Place::Accept:
        return m_acceptsFirst ? 0 : 2;
    case Place::Act:
        return m_acceptsFirst ? 1 : 0;
    case Place::Reject:
        return m_acceptsFirst ? 2 : 1;
    }
    return 0;
}

void ButtonRow::add(QPushButton *button, Place place)
{
    const int own = rank(place);
    const auto at = std::ranges::upper_bound(m_ranks, own) - m_ranks.begin();
    m_ranks.insert(at, own);
    m_layout->insertWidget(int(at) + 1, button); // after the stretch
    for (int i = 2; i < m_layout->count(); ++i)
        setTabOrder(m_layout->itemAt(i - 1)->widget(), m_layout->itemAt(i)->widget());
}

} // namespace desk
