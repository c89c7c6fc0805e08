// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/purchase_outcome.h"
#include "ui/theme/role.h"

#include <QWidget>

namespace desk {

/// How far a purchase has come: its steps from left to right, each with a mark that needs no colour.
class StepStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit StepStrip(QWidget *parent = nullptr);
    /// Hidden without steps.
    void setSteps(const std::vector<PurchaseStep> &steps);
    [[nodiscard]] const std::vector<PurchaseStep> &steps() const { return m_steps; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont fontOf(const PurchaseStep &step) const;
    [[nodiscard]] int widthOf(const PurchaseStep &step) const;

    std::vector<PurchaseStep> m_steps;
};

} // namespace desk
