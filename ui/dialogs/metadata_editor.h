// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metadata.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace desk {

/// Metadata as rows of a key and a text, or as one JSON object.
class MetadataEditor final : public QWidget
{
    Q_OBJECT
public:
    explicit MetadataEditor(QWidget *parent = nullptr);

    /// None of these emits.
    void setRows(const std::vector<MetadataEntry> &rows);
    void setJson(const QString &json);
    void setRaw(bool raw, bool canBeRows);

Q_SIGNALS:
    void rowsChanged(const std::vector<desk::MetadataEntry> &rows);
    void jsonChanged(const QString &json);
    void rawChanged(bool raw);
    void heightChanged(); ///< rows came or went

private:
    struct Row
    {
        QWidget *box;
        QLineEdit *key;
        QLineEdit *value;
    };
    void addRow(const MetadataEntry &entry);
    void removeRow(const QWidget *box);
    void tell();
    [[nodiscard]] std::vector<MetadataEntry> rows() const;

    QVBoxLayout *m_layout;
    std::vector<Row> m_rows;
    QPushButton *m_add;
    QPushButton *m_mode;
    QPlainTextEdit *m_json;
    bool m_raw = false;
    bool m_busy = false; ///< being filled from outside
};

} // namespace desk
