// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/views/seats_view_model.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace desk {

class CopyButton;
class KeyValueGrid;
class StatusBadge;

/// Where a seat is taken away.
enum class SeatRemoval {
    Elsewhere, ///< the provider can't: it is said where it can be done
    Here,
    ReadOnly ///< the provider can, but this account only reads
};

/// Everything that is known about one seat, its raw JSON, and where a removal would be looked for.
class SeatDetailView final : public QWidget
{
    Q_OBJECT
public:
    /// `providerName` is how sentences call the provider.
    explicit SeatDetailView(const QString &providerName, QWidget *parent = nullptr);

    void setSeat(const SeatDetail &seat, const QDateTime &utcNow);
    void setRemoval(SeatRemoval removal);

Q_SIGNALS:
    void removalRequested(const desk::SeatDetail &seat);

private:
    void showRemoval();

    QString m_providerName;
    StatusBadge *m_status;
    QLabel *m_problem;
    KeyValueGrid *m_facts;
    QLabel *m_metadataTitle;
    KeyValueGrid *m_metadata;
    QPlainTextEdit *m_raw;
    CopyButton *m_copyRaw;
    QLabel *m_removalNote;
    QPushButton *m_removal;
    SeatDetail m_seat;
    SeatRemoval m_where = SeatRemoval::Elsewhere;
};

} // namespace desk
