// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/write_dialog.h"

#include "models/views/arming.h"
#include "models/views/write_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/key_hold.h"
#include "ui/widgets/money_confirmation.h"
#include "ui/widgets/thin_progress.h"

#include <QCloseEvent>
#include <QPushButton>

namespace desk {

WriteDialog::WriteDialog(
    const QString &name, const Account &account, Clock &clock, int width, Fit fit, bool verb, QWidget *parent)
    : BaseDialog(name + QLatin1String("Dialog"), width, fit, parent)
    , m_clock(clock)
    , m_hold(new KeyHold(this))
    , m_progress(new ThinProgress(this))
    , m_close(addClose(name + QLatin1String("Close"), {}))
    , m_focal(m_close)
{
    page()->setObjectName(name + QLatin1String("Page"));
    setAccount(account);
    addToHeader(m_progress);
    if (!verb)
        return;
    m_verb = addPrimary({});
    if (account.mode == AccountMode::Live)
        setButtonKind(m_verb, ButtonKind::Danger); // what changes LIVE data is never filled
}

void WriteDialog::setQuestion(MoneyConfirmation *question)
{
    m_question = question;
    addStandIn(question->buttons());
}

void WriteDialog::setHeading(const QString &title, const TenantId &tenant, const QString &tenantName,
    const Account &account, const QString &act)
{
    const QString who = tenantInSentence(tenant, tenantName);
    setWindowTitle(tr("%1 – %2").arg(act.isEmpty() ? title : act, who));
    setTitle(m_isAsking ? m_question->title() : title);
    setSubject(tr("%1 · %2").arg(who, accountInSentence(account)));
    setAccessibleName(tr("%1 · %2").arg(windowTitle(), accountInSentence(account)));
}

void WriteDialog::setBusy(bool busy)
{
    if (busy && !m_progress->isActive())
        m_progress->start();
    else if (!busy)
        m_progress->stop();
}

void WriteDialog::holdStill()
{
    m_hold->holdStill(m_clock, Arming::time, [this] { settleFocus(); });
}

void WriteDialog::setScene(Scene scene, QPushButton *focal)
{
    const bool comesUp = isVisible() && (m_scene != Scene::Form || scene != Scene::Form);
    m_scene = scene;
    m_focal = focal ? focal : m_close;
    if (scene != Scene::Form) {
        page()->setFocus(Qt::OtherFocusReason);
        // Last: a button that loses the focus hands the default back to the one that had it.
        m_close->setDefault(false);
    }
    closeMenu();
    if (comesUp)
        holdStill();
    else
        settleFocus();
}

/// Whoever went on to something else by keyboard stays there.
void WriteDialog::settleFocus()
{
    if (m_scene != Scene::Outcome)
        return;
    m_focal->setDefault(true);
    if (!focusWidget() || focusWidget() == page())
        m_focal->setFocus(Qt::OtherFocusReason);
}

void WriteDialog::setQuestionShown(bool shown)
{
    m_isAsking = shown;
    setStandInShown(shown);
    if (m_question)
        m_question->setVisible(shown);
}

void WriteDialog::done(int result)
{
    leave();
    QDialog::done(result);
}

void WriteDialog::closeEvent(QCloseEvent *event)
{
    event->accept();
    done(Rejected);
}

} // namespace desk
