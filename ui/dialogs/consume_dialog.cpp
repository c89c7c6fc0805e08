// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/consume_dialog.h"

#include "models/items/credit_words.h"
#include "models/views/write_words.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/account_mode.h"
#include "ui/widgets/amount_table.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/key_hold.h"
#include "ui/widgets/money_confirmation.h"
#include "ui/widgets/notice_list.h"
#include "ui/widgets/outcome_card.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/thin_progress.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace desk {

namespace {

constexpr int consumeWidth = 560;
constexpr int consumeRest = 60; ///< of the screen's height, for frames and panels
constexpr int consumeLiveFrame = 3;

} // namespace

ConsumeDialog::ConsumeDialog(ConsumeViewModel &viewModel, QWidget *parent)
    : QDialog(parent)
    , m_vm(viewModel)
    , m_title(plainLabel(tr("Use credits"), this))
    , m_badge(new ModeBadge(this))
    , m_tenant(new ElidedLabel(this))
    , m_progress(new ThinProgress(this))
    , m_scroll(new PageScroll(this))
    , m_question(new MoneyConfirmation(this))
    , m_pool(new QComboBox(this))
    , m_amount(new QLineEdit(this))
    , m_amountProblem(plainLabel({}, this))
    , m_reason(new QLineEdit(this))
    , m_figures(new AmountTable(this))
    , m_key(plainLabel({}, this))
    , m_copyKey(new CopyButton(tr("Copy idempotency key"), this))
    , m_notices(new NoticeList(this))
    , m_card(new OutcomeCard(this))
    , m_askAgain(new QPushButton(tr("Ask again with the same key"), this))
    , m_edit(new QPushButton(tr("Back to the form"), this))
    , m_footer(new QWidget(this))
    , m_obstacle(plainLabel({}, m_footer))
    , m_close(new QPushButton(m_footer))
    , m_send(new QPushButton(m_footer))
{
    setObjectName(QStringLiteral("consumeDialog"));
    setMinimumSize(consumeWidth * 3 / 4, consumeWidth / 2);
    new KeyHold(this); // a held Enter sends once, and doesn't press what comes up
    build();
    connectAll();
    restyle();
    refresh();
}

ConsumeDialog::~ConsumeDialog()
{
    disconnect(&m_vm, nullptr, this, nullptr);
}

void ConsumeDialog::addField(QVBoxLayout *to, const QString &label, QWidget *field)
{
    QLabel *caption = plainLabel(label, this);
    caption->setBuddy(field);
    field->setAccessibleName(QString(label).remove(u'&'));
    auto *box = new QVBoxLayout;
    box->setSpacing(space::Tiny);
    box->addWidget(caption);
    box->addWidget(field);
    to->addLayout(box);
}

QWidget *ConsumeDialog::makeForm()
{
    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Medium);
    m_pool->setObjectName(QStringLiteral("consumePool"));
    m_amount->setObjectName(QStringLiteral("consumeAmount"));
    m_amount->setMaxLength(30);
    m_amountProblem->setObjectName(QStringLiteral("amountProblem"));
    m_amountProblem->setWordWrap(true);
    m_amountProblem->hide();
    m_reason->setObjectName(QStringLiteral("consumeReason"));
    m_reason->setMaxLength(500);
    m_figures->setObjectName(QStringLiteral("consumeFigures"));
    m_key->setObjectName(QStringLiteral("consumeKey"));
    m_key->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copyKey->setObjectName(QStringLiteral("copyConsumeKey"));
    addField(layout, tr("&Pool"), m_pool);
    addField(layout, tr("&Credits (a whole number)"), m_amount);
    layout->addWidget(m_amountProblem);
    addField(layout, tr("&Reason"), m_reason);
    layout->addWidget(m_figures);
    layout->addWidget(m_notices);
    auto *key = new QHBoxLayout;
    key->setSpacing(space::Small);
    key->addWidget(plainLabel(tr("Idempotency key"), form));
    key->addWidget(m_key, 1);
    key->addWidget(m_copyKey);
    layout->addLayout(key);
    layout->addStretch(1);
    return form;
}

QWidget *ConsumeDialog::makeResult()
{
    auto *result = new QWidget;
    setButtonKind(m_askAgain, ButtonKind::Primary);
    m_askAgain->setObjectName(QStringLiteral("consumeAskAgain"));
    m_edit->setObjectName(QStringLiteral("consumeEdit"));
    auto *actions = new QHBoxLayout;
    actions->setSpacing(space::Small);
    for (QPushButton *button : {m_askAgain, m_edit}) {
        button->setAutoDefault(false);
        actions->addWidget(button);
    }
    actions->addStretch(1);
    auto *layout = new QVBoxLayout(result);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Block);
    layout->addWidget(m_card);
    layout->addLayout(actions);
    layout->addStretch(1);
    return result;
}

void ConsumeDialog::build()
{
    m_close->setObjectName(QStringLiteral("consumeClose"));
    m_send->setObjectName(QStringLiteral("consumeSend"));
    m_obstacle->setObjectName(QStringLiteral("obstacle"));
    m_obstacle->setWordWrap(true);
    setButtonKind(m_send, ButtonKind::Primary);
    m_badge->setMode(badgeMode(m_vm.account().mode));
    auto *page = new QWidget;
    auto *inPage = new QVBoxLayout(page);
    inPage->setContentsMargins(space::Page, space::Tiny, space::Page, space::Tiny);
    m_form = makeForm();
    m_result = makeResult();
    inPage->addWidget(m_form);
    inPage->addWidget(m_question);
    inPage->addWidget(m_result);
    for (QWidget *part : {m_form, static_cast<QWidget *>(m_question), m_result})
        part->hide();
    m_scroll->setPage(page);

    auto *heading = new QHBoxLayout;
    heading->addWidget(m_title, 1);
    heading->addWidget(m_badge, 0, Qt::AlignVCenter);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(space::Page, space::Page, space::Page, 0);
    top->setSpacing(space::Tiny);
    top->addLayout(heading);
    top->addWidget(m_tenant);
    auto *footer = new QHBoxLayout(m_footer);
    footer->setContentsMargins(space::Page, 0, space::Page, space::Page);
    footer->setSpacing(space::Small);
    footer->addWidget(m_obstacle, 1);
    footer->addWidget(m_close);
    footer->addWidget(m_send);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Medium);
    layout->addLayout(top);
    layout->addWidget(m_progress);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_footer);
    setTabOrder(m_pool, m_amount);
    setTabOrder(m_amount, m_reason);
    setTabOrder(m_reason, m_copyKey);
}

void ConsumeDialog::connectAll()
{
    connect(m_pool, &QComboBox::activated, this,
        [this](int index) { m_vm.setPool(m_pool->itemData(index).toString()); });
    connect(m_amount, &QLineEdit::textEdited, &m_vm, &ConsumeViewModel::setAmountText);
    connect(m_reason, &QLineEdit::textEdited, &m_vm, &ConsumeViewModel::setReason);
    connect(m_send, &QPushButton::clicked, &m_vm, &ConsumeViewModel::proceed);
    connect(m_close, &QPushButton::clicked, this, [this] { done(Rejected); });
    connect(m_question, &MoneyConfirmation::confirmed, &m_vm, &ConsumeViewModel::confirm);
    connect(m_question, &MoneyConfirmation::cancelled, &m_vm, &ConsumeViewModel::back);
    connect(m_askAgain, &QPushButton::clicked, &m_vm, &ConsumeViewModel::askAgain);
    connect(m_edit, &QPushButton::clicked, &m_vm, &ConsumeViewModel::editAgain);
    connect(&m_vm, &ConsumeViewModel::changed, this, &ConsumeDialog::refresh);
}

void ConsumeDialog::refresh()
{
    const ConsumeAsk &ask = m_vm.ask();
    const ConsumePhase phase = m_vm.phase();
    const QString who = tenantInSentence(ask.tenant, ask.tenantName);
    setWindowTitle(tr("Use credits – %1").arg(who));
    m_tenant->setText(tr("%1 · %2").arg(who, accountInSentence(m_vm.account())));
    const bool busy = phase == ConsumePhase::Sending;
    if (busy && !m_progress->isActive())
        m_progress->start();
    else if (!busy)
        m_progress->stop();
    if (phase == ConsumePhase::Editing)
        refreshForm();
    else if (phase == ConsumePhase::Confirm && m_shown != phase)
        m_question->setQuestion(m_vm.question());
    else if (phase != ConsumePhase::Confirm)
        refreshResult();
    m_question->setArmed(phase == ConsumePhase::Confirm && m_vm.isArmed());
    if (m_shown != phase)
        showPhase(phase);
    else if (m_scroll->heightFor(m_scroll->viewport()->width()) > m_scroll->viewport()->height())
        fit();
}

void ConsumeDialog::refreshForm()
{
    const std::vector<CreditPool> &pools = m_vm.ask().pools;
    bool same = m_pool->count() == int(pools.size());
    for (int i = 0; same && i < m_pool->count(); ++i)
        same = m_pool->itemData(i).toString() == pools[size_t(i)].key;
    if (!same) {
        m_pool->clear();
        for (const CreditPool &pool : pools)
            m_pool->addItem(oneLine(poolTitle(pool), 80), pool.key);
    }
    m_pool->setCurrentIndex(m_pool->findData(m_vm.ask().poolKey));
    if (m_amount->text() != m_vm.amountText())
        m_amount->setText(m_vm.amountText());
    if (m_reason->text() != m_vm.reason())
        m_reason->setText(m_vm.reason());
    const QString problem = m_vm.amountProblem();
    m_amountProblem->setText(problem);
    m_amountProblem->setVisible(!problem.isEmpty());
    m_figures->setLines(m_vm.figures());
    m_key->setText(m_vm.idempotencyKey());
    m_copyKey->setCopyText(m_vm.idempotencyKey());
    m_notices->setNotices(m_vm.notices());
    m_send->setText(withoutMnemonic(m_vm.verb()));
    const QString obstacle = m_vm.obstacle();
    m_send->setEnabled(obstacle.isEmpty());
    const bool saidAlready = obstacle == problem || m_notices->texts().contains(obstacle);
    m_obstacle->setText(saidAlready ? QString() : obstacle);
}

void ConsumeDialog::refreshResult()
{
    const ConsumeOutcome &outcome = m_vm.outcome();
    const ConsumePhase phase = m_vm.phase();
    QStringList sentences = outcome.sentences;
    const bool unknown = phase == ConsumePhase::Unknown;
    const QString obstacle = unknown ? m_vm.askAgainObstacle() : QString();
    if (!obstacle.isEmpty())
        sentences << obstacle;
    m_card->setContent({toneOf(outcome.tone), outcome.title, sentences, outcome.serverMessage,
        outcome.details, outcome.figures});
    m_askAgain->setVisible(unknown && obstacle.isEmpty());
    m_edit->setVisible(phase != ConsumePhase::Sending);
    m_edit->setText(unknown ? tr("Another pool") : tr("Back to the form"));
    m_obstacle->clear();
}

void ConsumeDialog::showPhase(ConsumePhase phase)
{
    m_shown = phase;
    const bool editing = phase == ConsumePhase::Editing;
    const bool asking = phase == ConsumePhase::Confirm;
    m_form->setVisible(editing);
    m_question->setVisible(asking);
    m_result->setVisible(!editing && !asking);
    m_footer->setVisible(!asking); // the question has its own buttons
    m_badge->setVisible(!asking); // nor two badges
    m_send->setVisible(editing);
    m_close->setText(editing ? tr("Cancel") : tr("Close"));
    if (editing) {
        m_send->setDefault(true);
        m_amount->setFocus();
        m_amount->selectAll();
    } else if (!asking) {
        m_close->setDefault(true);
        m_close->setFocus();
    }
    fit();
}

/// Grows with what has to be read, and never past the screen; it doesn't shrink under the hands.
void ConsumeDialog::fit()
{
    ensurePolished();
    for (QWidget *child : findChildren<QWidget *>()) {
        child->ensurePolished();
        child->updateGeometry(); // layouts inside hidden parents don't tell that they changed
    }
    const QSize room = screen()->availableSize() - QSize(consumeRest / 2, consumeRest);
    const int wide = std::min(std::max(consumeWidth, minimumWidth()), room.width());
    m_scroll->setHintWidth(wide);
    layout()->activate();
    const int hint = std::max(layout()->totalHeightForWidth(wide), layout()->totalSizeHint().height());
    const int wanted = std::max(hint, isVisible() ? height() : 0);
    resize(wide, std::clamp(wanted, minimumHeight(), std::max(minimumHeight(), room.height())));
}

void ConsumeDialog::done(int result)
{
    m_vm.close();
    QDialog::done(result);
}

void ConsumeDialog::reject()
{
    if (m_vm.phase() == ConsumePhase::Confirm)
        m_vm.back();
    else
        done(Rejected);
}

void ConsumeDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void ConsumeDialog::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    if (m_vm.account().mode != AccountMode::Live)
        return;
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), consumeLiveFrame), ThemeColors(palette())(Role::Live));
}

void ConsumeDialog::restyle()
{
    m_title->setFont(pageTitleFont(font()));
    m_key->setFont(idFont(font()));
    for (QLabel *label : {m_amountProblem, m_obstacle})
        label->setFont(captionFont(font()));
    setTextRole(m_tenant, Role::Secondary);
    setTextRole(m_key, Role::Secondary);
    setTextRole(m_amountProblem, Role::Critical);
    setTextRole(m_obstacle, Role::Secondary);
}

} // namespace desk
