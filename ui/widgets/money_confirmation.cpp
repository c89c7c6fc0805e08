// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/money_confirmation.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/amount_table.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/detail_fold.h"
#include "ui/widgets/key_hold.h"
#include "ui/widgets/notice_list.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/surface.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace desk {

MoneyConfirmation::MoneyConfirmation(QWidget *parent)
    : QWidget(parent)
    , m_hold(new KeyHold(this))
    , m_sentence(plainLabel({}, this))
    , m_notices(new NoticeList(this))
    , m_facts(new AmountTable(this))
    , m_notes(plainLabel({}, this))
    , m_details(new AmountTable(this))
    , m_fold(new DetailFold(m_details, this))
    , m_buttons(new ButtonRow(this))
    , m_other(new QPushButton(m_buttons))
    , m_cancel(new QPushButton(tr("Cancel"), m_buttons))
    , m_confirm(new QPushButton(m_buttons))
{
    setObjectName(QStringLiteral("moneyConfirmation"));
    m_sentence->setObjectName(QStringLiteral("moneySentence"));
    m_other->setObjectName(QStringLiteral("moneyOther"));
    m_other->setAutoDefault(false);
    m_other->hide();
    m_cancel->setObjectName(QStringLiteral("moneyCancel"));
    m_confirm->setObjectName(QStringLiteral("moneyConfirm"));
    m_sentence->setWordWrap(true);
    m_notes->setWordWrap(true);
    m_buttons->setObjectName(QStringLiteral("moneyButtons"));
    m_buttons->add(m_other, ButtonRow::Place::Act);
    m_buttons->add(m_cancel, ButtonRow::Place::Reject);
    m_buttons->add(m_confirm, ButtonRow::Place::Accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Block);
    layout->addWidget(m_sentence);
    layout->addWidget(m_notices);
    layout->addWidget(m_facts);
    layout->addWidget(m_notes);
    layout->addWidget(m_fold);
    layout->addStretch(1);
    layout->addWidget(m_buttons);

    connect(m_other, &QPushButton::clicked, this, &MoneyConfirmation::otherChosen);
    connect(m_hold, &KeyHold::changed, this, &MoneyConfirmation::refresh);
    connect(m_cancel, &QPushButton::clicked, this, &MoneyConfirmation::cancelled);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        // Before anybody is told: a second click finds a button that is off.
        m_armed = false;
        refresh();
        Q_EMIT confirmed();
    });
    restyle();
    refresh();
}

void MoneyConfirmation::setQuestion(const MoneyQuestion &question)
{
    if (question == m_question)
        return;
    m_question = question;
    setArmed(false);
    m_sentence->setText(question.sentence);
    m_notices->setNotices(question.notices);
    m_facts->setLines(question.facts);
    m_facts->setVisible(!question.facts.empty());
    m_notes->setText(question.notes.join(QLatin1Char('\n')));
    m_details->setLines(question.details);
    m_fold->setVisible(!question.details.empty());
    m_other->setText(withoutMnemonic(question.otherVerb));
    m_other->setVisible(!question.otherVerb.isEmpty());
    m_confirm->setText(withoutMnemonic(question.verb));
    m_confirm->setAccessibleDescription(question.sentence);
    m_cancel->setAccessibleDescription(question.sentence);
    setButtonKind(m_confirm, question.mode == AccountMode::Live ? ButtonKind::Danger : ButtonKind::Primary);
    setAccessibleName(question.title);
    setAccessibleDescription(question.sentence);
    restyle();
}

QWidget *MoneyConfirmation::buttons() const
{
    return m_buttons;
}

void MoneyConfirmation::setArmed(bool armed)
{
    m_armed = armed;
    refresh();
}

void MoneyConfirmation::refresh()
{
    m_ready = m_armed && (m_ready || !m_hold->isHeld());
    if (!m_ready && m_confirm->hasFocus())
        m_cancel->setFocus();
    m_confirm->setEnabled(m_ready);
}

void MoneyConfirmation::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_cancel->setDefault(true);
    m_cancel->setFocus();
}

void MoneyConfirmation::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void MoneyConfirmation::restyle()
{
    m_notes->setFont(captionFont(font()));
    setTextRole(m_notes, Role::Secondary);
}

} // namespace desk
