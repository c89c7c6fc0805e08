// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/payment_acts.h"

#include "models/items/intent_words.h"
#include "models/items/roles.h"
#include "models/views/intent_text.h"
#include "ui/dialogs/link_code_dialog.h"
#include "ui/dialogs/question_dialog.h"
#include "ui/widgets/open_dialog.h"
#include "ui/widgets/plain_text.h"

#include <QAction>
#include <QWidget>

#include <utility>

namespace desk {

PaymentActs::PaymentActs(PaymentsViewModel &model, std::function<QString()> target, QWidget *page)
    : QObject(page)
    , m_model(model)
    , m_target(std::move(target))
    , m_page(page)
    , m_clipboard(model.clock())
{
    m_checkNow = add(QStringLiteral("checkNow"), tr("Check &now"), &PaymentActs::checkNow);
    m_open = add(QStringLiteral("openLink"), tr("&Open checkout again"), &PaymentActs::openLink);
    m_copy = add(QStringLiteral("copyLink"), tr("Copy &link"), &PaymentActs::copyLink);
    m_code = add(QStringLiteral("showCode"), tr("Show &QR code"), &PaymentActs::showLinkCode);
    m_seat = add(QStringLiteral("seatWaiting"), {}, &PaymentActs::switchSeatWaiting);
    m_checked = add(QStringLiteral("markChecked"), tr("&I checked"), &PaymentActs::markChecked);
    m_stop = add(QStringLiteral("stopWaiting"), tr("Stop &waiting"), &PaymentActs::stopWaiting);
    m_adopt = add(QStringLiteral("adopt"), tr("It is o&urs"), &PaymentActs::adopt);
    m_disown = add(QStringLiteral("disown"), tr("It isn't ou&rs"), &PaymentActs::disown);
    m_tenant = add(QStringLiteral("goToTenant"), tr("Go to &tenant"), &PaymentActs::goToTenant);
}

QAction *PaymentActs::add(const QString &name, const QString &text, void (PaymentActs::*does)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, does);
    m_actions << action;
    return action;
}

void PaymentActs::refresh()
{
    const QString id = m_target();
    const PaymentOffers offers = m_model.offers(id);
    const bool mayAct = offers.reason.isEmpty();
    const auto show = [](QAction *action, bool offered, bool enabled) {
        action->setVisible(offered);
        action->setEnabled(offered && enabled);
    };
    show(m_checkNow, offers.checkNow, true);
    m_checkNow->setToolTip(toolTipText(offers.checkNote));
    m_open->setText(offers.linkQuestion.isEmpty() ? tr("&Open checkout again") : tr("&Open checkout…"));
    show(m_open, offers.openLink, mayAct && offers.linkProblem.isEmpty());
    show(m_copy, offers.copyLink, true);
    show(m_code, m_makeCode && offers.showCode, true);
    m_seat->setText(
        offers.seatWaitingOn ? tr("&Don't seat the waiting people") : tr("&Seat the waiting people"));
    show(m_seat, offers.seatWaiting, mayAct);
    show(m_checked, offers.markChecked, mayAct);
    show(m_stop, offers.stopWaiting, mayAct);
    show(m_adopt, offers.adopt, mayAct);
    show(m_disown, offers.disown, mayAct);
    show(m_tenant, !id.isEmpty(), true);
    const int row = m_model.model()->rowOf(id);
    m_isCertain = row >= 0 && offers.linkQuestion.isEmpty()
        && m_model.model()->index(row, 0).data(RowProblemRole).toString().isEmpty();
}

QAction *PaymentActs::lead() const
{
    if (m_isCertain && m_open->isEnabled())
        return m_open;
    return m_checkNow->isEnabled() ? m_checkNow : m_checked->isEnabled() ? m_checked : m_tenant;
}

void PaymentActs::checkNow()
{
    m_model.checkNow(m_target());
}

void PaymentActs::openLink()
{
    const auto detail = m_model.detail(m_target());
    if (!detail)
        return;
    if (detail->offers.linkQuestion.isEmpty())
        return showOpening(detail->intent.id, m_model.openLink(detail->intent.id));
    const IntentAmount amount = intentAmount(detail->intent);
    ask(tr("Open it all the same?"),
        tr("%1 The checkout exists, but nothing was opened: %2.")
            .arg(detail->offers.linkQuestion, detail->text.title),
        detail->intent.chargedAmount.isEmpty() ? tr("Open checkout") : tr("Open for %1").arg(amount.text),
        [this](const QString &id) { showOpening(id, m_model.confirmAndOpen(id)); });
}

void PaymentActs::showOpening(const QString &id, PaymentsViewModel::Opening opening)
{
    switch (opening) {
    case PaymentsViewModel::Opening::Opened:
        Q_EMIT nothingToTell();
        return;
    case PaymentsViewModel::Opening::NoBrowser:
        Q_EMIT told(Tone::Warning,
            tr("No browser could be started, so nothing was opened. Copy the link and open it yourself."));
        return;
    case PaymentsViewModel::Opening::Refused:
        break;
    }
    const PaymentOffers offers = m_model.offers(id);
    const QString why = offers.reason.isEmpty() ? offers.linkProblem + offers.linkQuestion : offers.reason;
    Q_EMIT told(Tone::Warning, breakable(tr("Nothing was opened. %1").arg(why)));
}

void PaymentActs::copyLink()
{
    const QString link = m_model.takeLink(m_target());
    if (link.isEmpty())
        return;
    m_clipboard.copy(link);
    Q_EMIT told(Tone::Neutral,
        tr("The link was copied. Whoever has it can use the checkout; after %1 s it is taken off the "
           "clipboard.")
            .arg(ForgettingClipboard::keptFor.count()));
}

void PaymentActs::setLinkCode(LinkCode make)
{
    m_makeCode = std::move(make);
    refresh();
}

void PaymentActs::showLinkCode()
{
    const auto detail = m_model.detail(m_target());
    if (!detail || !m_makeCode || !detail->offers.showCode)
        return;
    auto *dialog = new LinkCodeDialog(
        m_makeCode(detail->intent.checkoutUrl, m_page), detail->text.title, detail->offers.linkHost, m_page);
    dialog->setAccount(m_model.account());
    openDialog(dialog);
}

void PaymentActs::switchSeatWaiting()
{
    const QString id = m_target();
    m_model.setSeatWaiting(id, !m_model.offers(id).seatWaitingOn);
}

void PaymentActs::ask(const QString &title, const QString &text, const QString &act,
    const std::function<void(const QString &)> &does)
{
    auto *dialog = new QuestionDialog({title, text, act}, m_model.clock(), m_page);
    dialog->setAccount(m_model.account());
    // What it was asked about, not what may be current by the time of the answer.
    connect(dialog, &QDialog::accepted, this, [id = m_target(), does] { does(id); });
    openDialog(dialog);
}

void PaymentActs::markChecked()
{
    if (const auto detail = m_model.detail(m_target()))
        ask(tr("Close it as checked?"), checkedQuestion(detail->intent, m_model.clock().utcNow()),
            tr("I checked"), [this](const QString &id) { m_model.markChecked(id); });
}

void PaymentActs::adopt()
{
    if (const auto detail = m_model.detail(m_target()))
        ask(tr("Is it this organisation's?"), adoptQuestion(detail->intent), tr("It is ours"),
            [this](const QString &id) { m_model.adopt(id); });
}

void PaymentActs::disown()
{
    if (const auto detail = m_model.detail(m_target()))
        ask(tr("Is it somebody else's?"), disownQuestion(detail->intent), tr("It isn't ours"),
            [this](const QString &id) { m_model.disown(id); });
}

void PaymentActs::stopWaiting()
{
    if (const auto detail = m_model.detail(m_target()))
        ask(tr("Stop waiting for it?"), stopWaitingQuestion(detail->intent, m_model.clock().utcNow()),
            tr("Stop waiting"), [this](const QString &id) { m_model.stopWaiting(id); });
}

void PaymentActs::goToTenant()
{
    if (const auto detail = m_model.detail(m_target()))
        Q_EMIT tenantRequested(detail->intent.tenant);
}

} // namespace desk
