// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QLabel>

#include <functional>

class QTimer;

namespace desk {

/// "2 min ago", with the exact time, local and UTC, on hover. Keeps itself up to date.
class AgeLabel final : public QLabel
{
    Q_OBJECT
public:
    /// `now` gives the time, UTC; tests bring their own.
    explicit AgeLabel(QWidget *parent = nullptr, std::function<QDateTime()> now = {});

    /// UTC; invalid = "–".
    void setTime(const QDateTime &utc);
    /// Text before the age, e.g. "Updated %1"; must hold %1.
    void setPattern(const QString &pattern);
    /// What is shown without a time.
    void setUnknownText(const QString &text);
    void refresh();

    [[nodiscard]] static QString ageText(qint64 seconds);
    /// "1 May 2026, 14:00 CEST · 2026-05-01 12:00:00 UTC"
    [[nodiscard]] static QString exactText(const QDateTime &utc);

private:
    std::function<QDateTime()> m_now;
    QDateTime m_time;
    QString m_pattern;
    QString m_unknown;
    QTimer *m_timer;
};

} // namespace desk
