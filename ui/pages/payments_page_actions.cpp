// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with one payment.
#include "models/items/intent_words.h"
#include "ui/dialogs/link_code_dialog.h"
#include "ui/dialogs/question_dialog.h"
#include "ui/pages/payments_page.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/plain_text.h"

#include <QAction>

namespace desk {

QAction *PaymentsPage::addRowAction(const QString &name, const QString &text, void (PaymentsPage::*does)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, does);
    m_actions << action;
    return action;
}

void PaymentsPage::buildActions()
{
    m_checkNow = addRowAction(QStringLiteral("checkNow"), tr("Check &now"), &PaymentsPage::checkNow);
    m_open = addRowAction(QStringLiteral("openLink"), tr("&Open checkout again"), &PaymentsPage::openLink);
    m_copy = addRowAction(QStringLiteral("copyLink"), tr("Copy &link"), &PaymentsPage::copyLink);
    m_code = addRowAction(QStringLiteral("showCode"), tr("Show &QR code"), &PaymentsPage::showLinkCode);
    m_seat = addRowAction(QStringLiteral("seatWaiting"), {}, &PaymentsPage::switchSeatWaiting);
    m_checked = addRowAction(QStringLiteral("markChecked"), tr("&I checked"), &PaymentsPage::markChecked);
    m_stop = addRowAction(QStringLiteral("stopWaiting"), tr("Stop &waiting"), &PaymentsPage::stopWaiting);
    m_adopt = addRowAction(QStringLiteral("adopt"), tr("It is o&urs"), &PaymentsPage::adopt);
    m_disown = addRowAction(QStringLiteral("disown"), tr("It isn't ou&rs"), &PaymentsPage::disown);
    m_tenant = addRowAction(QStringLiteral("goToTenant"), tr("Go to &tenant"), &PaymentsPage::goToTenant);
}

QString PaymentsPage::target() const
{
    if (!m_shown.isEmpty())
        return m_shown;
    return m_model.model()->idAt(table()->currentIndex().row());
}

QList<QAction *> PaymentsPage::rowActions()
{
    showActions();
    return m_actions;
}

void PaymentsPage::showActions()
{
    const QString id = target();
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
}

void PaymentsPage::checkNow()
{
    m_model.checkNow(target());
}

void PaymentsPage::openLink()
{
    const auto detail = m_model.detail(target());
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

void PaymentsPage::showOpening(const QString &id, PaymentsViewModel::Opening opening)
{
    switch (opening) {
    case PaymentsViewModel::Opening::Opened:
        return m_notice->clear();
    case PaymentsViewModel::Opening::NoBrowser:
        return m_notice->showMessage(Tone::Warning,
            tr("No browser could be started, so nothing was opened. Copy the link and open it yourself."), {},
            true);
    case PaymentsViewModel::Opening::Refused:
        break;
    }
    const PaymentOffers offers = m_model.offers(id);
    const QString why = offers.reason.isEmpty() ? offers.linkProblem + offers.linkQuestion : offers.reason;
    m_notice->showMessage(Tone::Warning, breakable(tr("Nothing was opened. %1").arg(why)), {}, true);
}

void PaymentsPage::copyLink()
{
    const QString link = m_model.takeLink(target());
    if (link.isEmpty())
        return;
    m_clipboard.copy(link);
    m_notice->showMessage(Tone::Neutral,
        tr("The link was copied. Whoever has it can use the checkout; after %1 s it is taken off the "
           "clipboard.")
            .arg(ForgettingClipboard::keptFor.count()),
        {}, true);
}

void PaymentsPage::setLinkCode(LinkCode make)
{
    m_makeCode = std::move(make);
    showActions();
}

void PaymentsPage::showLinkCode()
{
    const auto detail = m_model.detail(target());
    if (!detail || !m_makeCode || !detail->offers.showCode)
        return;
    auto *dialog = new LinkCodeDialog(
        m_makeCode(detail->intent.checkoutUrl, this), detail->text.title, detail->offers.linkHost, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void PaymentsPage::switchSeatWaiting()
{
    const QString id = target();
    m_model.setSeatWaiting(id, !m_model.offers(id).seatWaitingOn);
}

void PaymentsPage::ask(const QString &title, const QString &text, const QString &act,
    const std::function<void(const QString &)> &does)
{
    auto *dialog = new QuestionDialog({title, text, act}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // What it was asked about, not what may be current by the time of the answer.
    connect(dialog, &QDialog::accepted, this, [id = target(), does] { does(id); });
    dialog->open();
}

void PaymentsPage::markChecked()
{
    if (const auto detail = m_model.detail(target()))
        ask(tr("Close it as checked?"), checkedQuestion(detail->intent, m_model.clock().utcNow()),
            tr("I checked"), [this](const QString &id) { m_model.markChecked(id); });
}

void PaymentsPage::adopt()
{
    if (const auto detail = m_model.detail(target()))
        ask(tr("Is it this organisation's?"), adoptQuestion(detail->intent), tr("It is ours"),
            [this](const QString &id) { m_model.adopt(id); });
}

void PaymentsPage::disown()
{
    if (const auto detail = m_model.detail(target()))
        ask(tr("Is it somebody else's?"), disownQuestion(detail->intent), tr("It isn't ours"),
            [this](const QString &id) { m_model.disown(id); });
}

void PaymentsPage::stopWaiting()
{
    if (const auto detail = m_model.detail(target()))
        ask(tr("Stop waiting for it?"), stopWaitingQuestion(detail->intent, m_model.clock().utcNow()),
            tr("Stop waiting"), [this](const QString &id) { m_model.stopWaiting(id); });
}

void PaymentsPage::goToTenant()
{
    if (const auto detail = m_model.detail(target()))
        Q_EMIT tenantActivated(detail->intent.tenant);
}

} // namespace desk
