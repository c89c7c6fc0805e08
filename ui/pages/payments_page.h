// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/preferences.h"
#include "models/views/payments_view_model.h"
#include "ui/pages/page.h"
#include "ui/pages/payment_acts.h"

#include <utility>

class QLabel;

namespace desk {

class Banner;
class DetailPanel;
class ElidedLabel;
class PageHeader;
class PaymentDetailView;

/// What is in progress or unknown, then what ended lately; everything about one of them at the right.
class PaymentsPage final : public Page
{
    Q_OBJECT
public:
    /// Both references must outlive it.
    PaymentsPage(PaymentsViewModel &model, Preferences &preferences, QWidget *parent = nullptr);

    [[nodiscard]] ListTools *list() const override { return m_list; }
    [[nodiscard]] std::optional<ExportOffer> exportOffer() override { return m_model.exportOffer(); }
    [[nodiscard]] PageState pageState() const override;
    void refresh() override { m_model.refresh(); }
    [[nodiscard]] QList<QAction *> rowActions() override;

    void setLinkCode(PaymentActs::LinkCode make) { m_acts->setLinkCode(std::move(make)); }

    /// Opens the details of this intent, whatever chip and search are on.
    void showIntent(const QString &intentId);
    void closeDetail();

Q_SIGNALS:
    void tenantActivated(const desk::TenantId &tenant);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *buildMain(Preferences &preferences);
    void setUpTable();
    void connectModel();
    void showState();
    void showCounts();
    void showTroubles();
    void showActions();
    void showDetail();
    void makeRoom();
    void openRow(const QModelIndex &index);
    void followCurrentRow(const QModelIndex &index);
    void dropLostSelection();
    /// Whom the actions are about: what the details show, else the current row. Empty = nothing.
    [[nodiscard]] QString target() const;

    PaymentsViewModel &m_model;
    PaymentActs *m_acts;
    QWidget *m_main = nullptr;
    PageHeader *m_header = nullptr;
    QLabel *m_readOnly = nullptr;
    Banner *m_journal = nullptr;
    Banner *m_notice = nullptr;
    ListTools *m_list = nullptr;
    ElidedLabel *m_count = nullptr;
    DetailPanel *m_panel = nullptr;
    PaymentDetailView *m_detail = nullptr;
    bool m_arranging = false; ///< what becomes current now isn't the user's choice
    QString m_shown; ///< the intent in the details; empty = they are closed
};

} // namespace desk
