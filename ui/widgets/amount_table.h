// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/amount_line.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace desk {

/// A bill: labels at the left, values right-aligned with digits of equal width, currencies secondary beside
/// them, totals under a rule.
class AmountTable final : public QWidget
{
    Q_OBJECT
public:
    explicit AmountTable(QWidget *parent = nullptr);

    /// Follows a keystroke: labels are kept where the shape stays.
    void setLines(const std::vector<AmountLine> &lines);
    [[nodiscard]] const std::vector<AmountLine> &lines() const { return m_lines; }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Row
    {
        QLabel *label;
        QLabel *unit;
        QLabel *value;
    };
    void rebuild();
    void fill();
    void restyle();

    std::vector<AmountLine> m_lines;
    std::vector<Row> m_rows;
    QGridLayout *m_layout;
};

} // namespace desk
