// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/capacity_view_model.h"

#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace desk {

class AmountTable;
class ChoiceTable;
class FactTile;
class NoticeList;
class SeatStepper;

/// The proration dialog's form: at the left the number of seats, at the right its bill and the quote.
class CapacityForm final : public QWidget
{
    Q_OBJECT
public:
    /// The view-model must outlive it.
    explicit CapacityForm(CapacityViewModel &viewModel, QWidget *parent = nullptr);
    void refresh();
    void focusNumber();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeChoosing();
    QWidget *makeBill();
    QWidget *makeTiles();
    void connectAll();
    void refreshTop();
    void refreshQuote();
    void restyle();

    CapacityViewModel &m_vm;
    QLabel *m_fromLabel;
    SeatStepper *m_stepper;
    QLabel *m_added;
    QPushButton *m_forWaiting;
    QLabel *m_planLabel;
    QComboBox *m_plan;
    NoticeList *m_notices;
    QWidget *m_pending;
    QPushButton *m_showPending;
    QPushButton *m_copyPending;
    QLabel *m_problem;
    QCheckBox *m_lookedAgain;
    AmountTable *m_lines;
    ChoiceTable *m_choices;
    QBoxLayout *m_columns;
    QWidget *m_tiles;
    FactTile *m_estimate;
    FactTile *m_quote;
    FactTile *m_difference;
    QLabel *m_quoted;
    QLabel *m_serverText;
    QCheckBox *m_seatWaiting;
    QLabel *m_footnote;
};

} // namespace desk
