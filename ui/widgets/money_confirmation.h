// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/money_question.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace desk {

class AmountTable;
class ButtonRow;
class DetailFold;
class KeyHold;
class NoticeList;

/// The question before something may cost money. Cancel has the focus and is the default; the button with the
/// verb works only when it is armed (some time after it was shown) and no key is held from before. Title,
/// mode and buttons are for the dialog around it: its header and its footer.
class MoneyConfirmation final : public QWidget
{
    Q_OBJECT
public:
    explicit MoneyConfirmation(QWidget *parent = nullptr);

    /// Another question, e.g. with renewed figures, has to be armed anew.
    void setQuestion(const MoneyQuestion &question);
    void setArmed(bool armed);
    [[nodiscard]] QString title() const { return m_question.title; }
    [[nodiscard]] QWidget *buttons() const;
    [[nodiscard]] QPushButton *confirmButton() const { return m_confirm; }
    [[nodiscard]] QPushButton *cancelButton() const { return m_cancel; }
    [[nodiscard]] QPushButton *otherButton() const { return m_other; }

Q_SIGNALS:
    void confirmed();
    void cancelled();
    void otherChosen(); ///< what may be done in its place

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void restyle();

    MoneyQuestion m_question;
    bool m_armed = false;
    bool m_ready = false; ///< armed, and no key was held at that time; later keys are meant
    KeyHold *m_hold;
    QLabel *m_sentence;
    NoticeList *m_notices;
    AmountTable *m_facts;
    QLabel *m_notes;
    AmountTable *m_details;
    DetailFold *m_fold;
    ButtonRow *m_buttons;
    QPushButton *m_other;
    QPushButton *m_cancel;
    QPushButton *m_confirm;
};

} // namespace desk
