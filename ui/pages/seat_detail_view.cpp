// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/seat_detail_view.h"

#include "models/items/formatting.h"
#include "ui/pages/detail_parts.h"
#include "ui/pages/words.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/key_value_grid.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/status_badge.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace desk {

namespace {

/// From being allocated to being removed, or to now.
QString heldText(const SeatDetail &seat, const QDateTime &utcNow)
{
    if (!seat.allocatedAt.isValid())
        return {};
    if (seat.removedAt.isValid())
        return durationText(*seat.removedAt.utcMs - *seat.allocatedAt.utcMs);
    if (seat.status.value == SeatStatus::Active)
        return durationText(utcNow.toMSecsSinceEpoch() - *seat.allocatedAt.utcMs);
    return {};
}

} // namespace

SeatDetailView::SeatDetailView(const QString &providerName, QWidget *parent)
    : QWidget(parent)
    , m_providerName(providerName)
    , m_status(new StatusBadge(this))
    , m_problem(plainLabel({}, this))
    , m_facts(new KeyValueGrid(this))
    , m_metadataTitle(detailSection(tr("Metadata"), this))
    , m_metadata(new KeyValueGrid(this))
    , m_raw(rawTextBox(tr("Raw JSON as %1 sent it").arg(providerName), this))
    , m_copyRaw(new CopyButton(tr("Copy raw JSON"), this))
    , m_removalNote(plainLabel({}, this))
    , m_removal(new QPushButton(this))
{
    setObjectName(QStringLiteral("seatDetail"));
    m_problem->setWordWrap(true);

    auto *rawTitle = new QHBoxLayout;
    QToolButton *fold = foldedSection(tr("Raw JSON"), m_raw, this);
    fold->setObjectName(QStringLiteral("rawJsonFold"));
    rawTitle->addWidget(fold);
    rawTitle->addStretch(1);
    rawTitle->addWidget(m_copyRaw);

    m_removalNote->setWordWrap(true);
    setCaption(m_removalNote);
    setButtonKind(m_removal, ButtonKind::Link);
    connect(m_removal, &QPushButton::clicked, this, [this] { Q_EMIT removalRequested(m_seat); });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Block);
    layout->addWidget(m_status, 0, Qt::AlignLeft);
    layout->addWidget(m_problem);
    layout->addWidget(m_facts);
    layout->addWidget(m_metadataTitle);
    layout->addWidget(m_metadata);
    layout->addLayout(rawTitle);
    layout->addWidget(m_raw);
    layout->addWidget(detailSection(tr("Removing this seat"), this));
    layout->addWidget(m_removalNote);
    layout->addWidget(m_removal, 0, Qt::AlignLeft);
    layout->addStretch(1);
    setTabOrder(fold, m_copyRaw); // the buttons stand above the text
    setTabOrder(m_copyRaw, m_raw);
    setTabOrder(m_raw, m_removal);
    showRemoval();
}

void SeatDetailView::setRemoval(SeatRemoval removal)
{
    m_where = removal;
    showRemoval();
}

void SeatDetailView::showRemoval()
{
    switch (m_where) {
    case SeatRemoval::Elsewhere:
        m_removalNote->setText(tr("%1's public API can't remove a seat.").arg(m_providerName));
        m_removal->setText(tr("What to do instead"));
        break;
    case SeatRemoval::Here:
        m_removalNote->setText(tr("The person loses the seat at once. The seat itself stays paid for."));
        m_removal->setText(tr("Take the seat away…"));
        break;
    case SeatRemoval::ReadOnly:
        m_removalNote->setText(tr("This account only reads, so no seat can be taken away from here."));
        break;
    }
    m_removal->setVisible(m_where != SeatRemoval::ReadOnly);
    m_removal->setEnabled(
        m_where == SeatRemoval::Elsewhere || (isHeld(m_seat.status.value) && !m_seat.userId.isEmpty()));
}

void SeatDetailView::setSeat(const SeatDetail &seat, const QDateTime &utcNow)
{
    m_seat = seat;
    showRemoval();
    m_status->setStatus(seatStatusText(seat.status), toneOf(seatStatusTone(seat.status.value)));
    m_problem->setVisible(!seat.problem.isEmpty());
    m_problem->setText(tr("This row wasn't fully understood: %1").arg(seat.problem));
    m_facts->setRows({
        {tr("User ID"), seat.userId, true, false, {}},
        {tr("Name"), seat.name, false, true, tr("%1 has no name for this person.").arg(m_providerName)},
        {tr("E-mail"), seat.email, false, true,
            tr("%1 has no e-mail address for this person.").arg(m_providerName)},
        {tr("Allocated"), seat.allocatedAt.isAbsent() ? QString() : dateTimeText(seat.allocatedAt), false,
            false, timeTooltip(seat.allocatedAt)},
        {tr("Removed"), seat.removedAt.isAbsent() ? QString() : dateTimeText(seat.removedAt), false, false,
            timeTooltip(seat.removedAt)},
        {tr("Held"), heldText(seat, utcNow), false, false, {}},
    });
    std::vector<KeyValueGrid::Row> metadata;
    for (const MetadataEntry &entry : seat.metadata)
        metadata.push_back({entry.key, entry.value, false, true, {}});
    m_metadata->setRows(metadata);
    m_metadata->setVisible(!metadata.empty());
    m_metadataTitle->setVisible(!metadata.empty());
    const QString raw = QString::fromUtf8(seat.rawJson);
    m_raw->setPlainText(raw.isEmpty() ? tr("Not available.") : raw);
    fitToText(m_raw);
    m_copyRaw->setCopyText(raw);
    m_copyRaw->setEnabled(!raw.isEmpty());
}

} // namespace desk
