// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/connect_view_model.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace desk {

class Banner;
class DetailFold;
class ThinProgress;

/// What whoever types a secret key should know.
[[nodiscard]] QString secretKeyWarning();

/// The fields of an account, what is wrong with them while they are typed, and what became of trying them.
/// Whoever shows it has the button that connects.
class ConnectForm final : public QWidget
{
    Q_OBJECT
public:
    /// The view-model must outlive it.
    explicit ConnectForm(ConnectViewModel &viewModel, QWidget *parent = nullptr);
    ~ConnectForm() override;

    /// Puts the fields as the view-model was begun.
    void readFields();
    void focusKey();

Q_SIGNALS:
    /// Enter in a field.
    void submitted();

private:
    QLineEdit *addField(QVBoxLayout *to, const QString &name, const QString &label, QLabel *hint);
    QLabel *newHint(const QString &name);
    void build();
    void refresh();
    void showNote(QLabel *hint, const ConnectViewModel::Note &note);
    void showProgress();
    void takeAct(bool isFirst);

    ConnectViewModel &m_vm;
    QLabel *m_keyHint;
    QLabel *m_addressHint;
    QLineEdit *m_key;
    QLineEdit *m_name;
    QComboBox *m_level;
    DetailFold *m_advanced;
    QLineEdit *m_address;
    Banner *m_banner;
    QLabel *m_progressText;
    ThinProgress *m_progress;
};

} // namespace desk
