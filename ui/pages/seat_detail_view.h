// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/views/seats_view_model.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace desk {

class CopyButton;
class KeyValueGrid;
class StatusBadge;

/// Everything that is known about one seat, its raw JSON, and where a removal would be looked for.
class SeatDetailView final : public QWidget
{
    Q_OBJECT
public:
    explicit SeatDetailView(QWidget *parent = nullptr);

    void setSeat(const SeatDetail &seat, const QDateTime &utcNow);

Q_SIGNALS:
    void removalHelpRequested(const QString &userId, const QString &name);

private:
    StatusBadge *m_status;
    QLabel *m_problem;
    KeyValueGrid *m_facts;
    QLabel *m_metadataTitle;
    KeyValueGrid *m_metadata;
    QPlainTextEdit *m_raw;
    CopyButton *m_copyRaw;
    QString m_userId;
    QString m_name;
};

} // namespace desk
