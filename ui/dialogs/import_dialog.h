// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/base_dialog.h"

#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace desk {

class Banner;
class DataTable;
class FilterChips;
class ImportReadPage;
class ImportSidePanel;
class ImportViewModel;
class SearchField;
class ThinProgress;

/// The import of a CSV file, step by step. Closing it doesn't stop a run; opening it again shows that run.
class ImportDialog final : public BaseDialog
{
    Q_OBJECT
public:
    /// The view-model must outlive it; `open` it for a tenant first.
    explicit ImportDialog(ImportViewModel &model, QWidget *parent = nullptr);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeSteps();
    QWidget *makeLinesPage();
    void makeButtons();
    void refresh();
    void refreshHeader();
    void refreshProgress();
    void refreshLines();
    void refreshSelection();
    void refreshButtons();
    void stepChanged();
    void next();
    void confirm();
    void saveShown();
    [[nodiscard]] std::vector<quint32> selectedLines() const;
    [[nodiscard]] std::optional<quint32> currentLine() const;

    ImportViewModel &m_model;
    QWidget *m_stepRow = nullptr;
    std::vector<QLabel *> m_steps;
    ThinProgress *m_progress;
    Banner *m_banner;
    QStackedWidget *m_pages;
    ImportReadPage *m_read;
    FilterChips *m_chips = nullptr;
    SearchField *m_search = nullptr;
    DataTable *m_table = nullptr;
    ImportSidePanel *m_panel = nullptr;
    QLabel *m_note = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_next = nullptr;
    bool m_interruptedShown = false;
};

} // namespace desk
