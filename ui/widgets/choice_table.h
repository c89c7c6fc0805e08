// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/capacity_bill.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace desk {

/// +1, +2, +5, +10 and the chosen number side by side: seats, charge now, next renewal. Pressing one chooses
/// it.
class ChoiceTable final : public QWidget
{
    Q_OBJECT
public:
    explicit ChoiceTable(QWidget *parent = nullptr);
    void setChoices(const std::vector<CapacityChoice> &choices);

Q_SIGNALS:
    void chosen(qint64 wanted);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Row
    {
        QPushButton *pick;
        QLabel *seats;
        QLabel *charge;
        QLabel *renewal;
    };
    void rebuild(size_t rows);
    void restyle();

    std::vector<CapacityChoice> m_choices;
    std::vector<Row> m_rows;
    std::vector<QLabel *> m_heads;
    QGridLayout *m_layout;
};

} // namespace desk
