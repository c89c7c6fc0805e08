// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tenant_preview_view.h"

#include "ui/pages/words.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/key_value_grid.h"
#include "ui/widgets/plain_text.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace desk {

TenantPreviewView::TenantPreviewView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("tenantPreview"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Small);
    m_pools = section(QStringLiteral("previewPools"));
    m_poolsProblem = plainLabel({}, this);
    m_poolsProblem->setObjectName(QStringLiteral("previewPoolsProblem"));
    m_poolsProblem->setWordWrap(true);
    setCaption(m_poolsProblem);
    layout->addWidget(m_poolsProblem);
    m_payments = section(QStringLiteral("previewPayments"));
    m_toPayments = new QPushButton(tr("Show in Payments"), this);
    m_toPayments->setObjectName(QStringLiteral("previewToPayments"));
    setButtonKind(m_toPayments, ButtonKind::Quiet);
    layout->addWidget(m_toPayments, 0, Qt::AlignLeft);
    m_events = section(QStringLiteral("previewEvents"));
    connect(m_toPayments, &QPushButton::clicked, this, [this] { Q_EMIT paymentRequested(m_payment); });
    setPreview({});
}

TenantPreviewView::Section TenantPreviewView::section(const QString &name)
{
    const Section made{plainLabel({}, this), new KeyValueGrid(this)};
    made.heading->setFont(strongFont(font()));
    made.lines->setObjectName(name);
    layout()->addWidget(made.heading);
    layout()->addWidget(made.lines);
    return made;
}

void TenantPreviewView::fill(
    const Section &section, const QString &heading, const std::vector<TenantPreview::Line> &lines)
{
    section.heading->setText(heading);
    section.heading->setVisible(!lines.empty());
    section.lines->setVisible(!lines.empty());
    std::vector<KeyValueGrid::Row> rows;
    rows.reserve(lines.size());
    for (const TenantPreview::Line &line : lines)
        rows.push_back({line.label, line.value, false, true, line.toolTip});
    section.lines->setRows(rows);
}

void TenantPreviewView::setPreview(const TenantPreview &preview)
{
    fill(m_pools, tr("Credit pools, the lowest first"), preview.pools);
    m_poolsProblem->setText(breakable(preview.poolsProblem));
    m_poolsProblem->setVisible(!preview.poolsProblem.isEmpty());
    fill(m_payments, tr("%Ln open payment(s)", nullptr, int(preview.payments.size())), preview.payments);
    m_payment = preview.newestPayment;
    m_toPayments->setVisible(!m_payment.isEmpty());
    fill(m_events, tr("Done last from here"), preview.events);
}

} // namespace desk
