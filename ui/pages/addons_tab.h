// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/preferences.h"
#include "models/views/addons_view_model.h"
#include "ui/pages/page.h"
#include "ui/widgets/data_table.h"

class QLabel;
class QVBoxLayout;

namespace desk {

class ElidedLabel;
class ThinProgress;

/// The add-ons of one tenant: what can be bought, and below it what is left of bought credits and which
/// purchases were started here.
class AddonsTab final : public Page
{
    Q_OBJECT
public:
    /// Both references must outlive it.
    AddonsTab(AddonsViewModel &model, Preferences &preferences, QWidget *parent = nullptr);

    [[nodiscard]] ListTools *list() const override { return m_list; }
    [[nodiscard]] PageState pageState() const override;
    [[nodiscard]] std::optional<ExportOffer> exportOffer() override { return m_model.exportOffer(); }
    void refresh() override { m_model.refresh(); }
    [[nodiscard]] QList<QAction *> rowActions() override;
    [[nodiscard]] QAction *primaryAction() const override { return m_buy; }

    /// Without it nothing is offered for sale, e.g. in an account that only reads.
    void setBuyable(bool buyable);

Q_SIGNALS:
    void buyRequested(const desk::Addon &addon);
    void paymentActivated(const QString &intentId);

private:
    /// A small table with its heading, and what is said in its place.
    struct Section
    {
        QWidget *widget = nullptr;
        QLabel *heading = nullptr;
        QLabel *text = nullptr;
        DataTable *table = nullptr;
    };

    void buildList(Preferences &preferences);
    [[nodiscard]] Section buildSection(const QString &name, const QString &title, QAbstractItemModel &model,
        std::vector<TableColumn> columns);
    void connectModel();
    void showState();
    void showSections();
    void showBuying();
    void buy();
    void buyRow(const QModelIndex &index);
    [[nodiscard]] const Addon *current() const;

    AddonsViewModel &m_model;
    QAction *m_buy;
    ListTools *m_list = nullptr;
    ThinProgress *m_progress;
    ElidedLabel *m_notes;
    Section m_left;
    Section m_bought;
    TenantId m_tenant; ///< whose search is in the field
    bool m_buyable = false;
};

} // namespace desk
