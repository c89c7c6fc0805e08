// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/write_flow.h"

#include "models/views/write_words.h"

#include <QCoreApplication>

namespace desk {

namespace {

struct FlowText
{
    Q_DECLARE_TR_FUNCTIONS(desk::WriteFlow)
};

} // namespace

void WriteFlow::open()
{
    beginAnew();
    leaveQuestion();
    m_isOpen = true;
    m_notBegun.clear();
}

void WriteFlow::close()
{
    beginAnew();
    leaveQuestion();
    m_isOpen = false;
}

void WriteFlow::ask(std::function<void()> armed, std::function<void()> grownOld)
{
    m_renewing.reset();
    m_arming.start(std::move(armed));
    m_age.start(std::move(grownOld));
}

void WriteFlow::leaveQuestion()
{
    m_arming.stop();
    m_age.stop();
    m_renewing.reset();
}

void WriteFlow::renew(Renewal why)
{
    m_arming.stop();
    m_age.stop();
    m_renewing = why;
}

QString WriteFlow::notBegunText(const std::optional<BeginRefusal> &refusal,
    const std::optional<ApiError> &error, const IntentLedger &ledger, const QString &blocked)
{
    if (!refusal)
        return notWrittenSentence(error, ledger);
    const bool saysMore = *refusal == BeginRefusal::AnotherIsOpen && !blocked.isEmpty();
    return FlowText::tr("Nothing was sent. %1")
        .arg(saysMore ? blocked : beginRefusalSentence(*refusal, ledger));
}

} // namespace desk
