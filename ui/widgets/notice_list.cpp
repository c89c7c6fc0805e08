// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notice_list.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"

#include <QVBoxLayout>

namespace desk {

NoticeList::NoticeList(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::Small);
    hide();
}

void NoticeList::setNotices(const std::vector<BillNotice> &notices)
{
    while (m_banners.size() > notices.size()) {
        delete m_banners.back();
        m_banners.pop_back();
    }
    while (m_banners.size() < notices.size()) {
        m_banners.push_back(new Banner(this));
        m_layout->addWidget(m_banners.back());
    }
    for (size_t i = 0; i < notices.size(); ++i) {
        if (m_banners[i]->message() != notices[i].text || m_banners[i]->tone() != toneOf(notices[i].tone))
            m_banners[i]->showMessage(toneOf(notices[i].tone), notices[i].text);
    }
    setVisible(!notices.empty());
}

QStringList NoticeList::texts() const
{
    QStringList texts;
    for (const Banner *banner : m_banners)
        texts << banner->message();
    return texts;
}

} // namespace desk
