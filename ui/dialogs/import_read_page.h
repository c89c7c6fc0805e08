// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace desk {

class DataTable;
class ElidedLabel;
class ImportPreviewModel;
class ImportViewModel;

/// The first step of an import: the file, how it is read, and which column is what.
class ImportReadPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ImportReadPage(ImportViewModel &model, QWidget *parent = nullptr);

    void refresh();
    void focusFirst();
    void paste();

Q_SIGNALS:
    void problem(const QString &sentence);

private:
    void chooseFile();
    void saveTemplate();
    void fillColumns();
    void mappingChosen();
    void addField(QGridLayout *form, int row, int column, const QString &label, QWidget *field);
    QComboBox *addCombo(QGridLayout *form, int row, int column, const QString &label, const QString &name);

    ImportViewModel &m_model;
    ElidedLabel *m_file;
    QPushButton *m_choose;
    QComboBox *m_encoding;
    QComboBox *m_delimiter;
    QSpinBox *m_skipped;
    QCheckBox *m_header;
    QComboBox *m_userId;
    QComboBox *m_email;
    QComboBox *m_name;
    QComboBox *m_apostrophes;
    QLabel *m_previewTitle;
    DataTable *m_preview;
    ImportPreviewModel *m_previewModel;
    bool m_filling = false;
};

} // namespace desk
