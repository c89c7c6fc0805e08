// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/preferences.h"
#include "models/views/table_export.h"
#include "ui/dialogs/base_dialog.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace desk {

class ThinProgress;

/// Asks what to write, in which form and where; then writes it, with its progress, and says what came of it.
class ExportDialog final : public BaseDialog
{
    Q_OBJECT
public:
    /// `shown` are the table's visible columns. `preferences` and what the offer refers to must outlive it.
    ExportDialog(ExportOffer offer, std::vector<ExportColumn> shown, Preferences &preferences,
        QWidget *parent = nullptr);

    void setPath(const QString &path);
    [[nodiscard]] QString path() const;
    [[nodiscard]] TableExport &model() { return m_export; }
    /// Cancels what is running; closes when nothing is.
    void reject() override;

private:
    void buildWhat(QVBoxLayout *layout);
    void buildForm(QVBoxLayout *layout);
    void buildPlace(QVBoxLayout *layout);
    void buildResult(QVBoxLayout *layout);
    void restoreChoices();
    void keepChoices();
    void changeSuffix();
    void choosePlace();
    void checkPlace();
    void startExport();
    void showState();
    [[nodiscard]] ExportChoice choice() const;
    [[nodiscard]] TableWriter::Options options() const;

    ExportOffer m_offer;
    std::vector<ExportColumn> m_shown;
    Preferences &m_preferences;
    TableExport m_export;
    QWidget *m_choices; ///< all that can be chosen
    QRadioButton *m_scopeShown;
    QRadioButton *m_scopeAll;
    QRadioButton *m_columnsShown;
    QRadioButton *m_columnsAll;
    QRadioButton *m_csv;
    QRadioButton *m_json;
    QWidget *m_csvOptions;
    QComboBox *m_separator;
    QCheckBox *m_safe;
    QCheckBox *m_mark;
    QLineEdit *m_path;
    QLabel *m_placeNote;
    ThinProgress *m_progress;
    QLabel *m_result;
    QPushButton *m_start;
    QPushButton *m_close;
};

} // namespace desk
