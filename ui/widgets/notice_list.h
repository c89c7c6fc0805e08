// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/bill_notice.h"

#include <QWidget>

class QVBoxLayout;

namespace desk {

class Banner;

/// Banners, one below the other; kept where their number stays.
class NoticeList final : public QWidget
{
    Q_OBJECT
public:
    explicit NoticeList(QWidget *parent = nullptr);
    void setNotices(const std::vector<BillNotice> &notices);
    [[nodiscard]] QStringList texts() const;

private:
    std::vector<Banner *> m_banners;
    QVBoxLayout *m_layout;
};

} // namespace desk
