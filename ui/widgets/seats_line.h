// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/seat_charts.h"

#include <QWidget>

namespace desk {

class ElidedLabel;
class UtilisationBar;

/// How full a tenant is, in one line: "18 of 25 in use", a bar, "7 free", and a note.
class SeatsLine final : public QWidget
{
    Q_OBJECT
public:
    explicit SeatsLine(QWidget *parent = nullptr);

    void setGauge(const SeatGauge &gauge);
    void setNote(const QString &note); ///< empty = none

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    ElidedLabel *m_headline;
    UtilisationBar *m_bar;
    ElidedLabel *m_left;
    ElidedLabel *m_note;
    bool m_isOver = false;
};

} // namespace desk
