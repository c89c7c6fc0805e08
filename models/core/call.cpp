// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/call.h"

#include <utility>

namespace desk {

CallBase::~CallBase()
{
    abandon();
}

void CallBase::abandon()
{
    const auto canceller = std::exchange(m_canceller, nullptr);
    if (m_finished)
        return;
    m_finished = true;
    blockSignals(true);
    if (canceller)
        canceller();
}

void CallBase::complete()
{
    m_finished = true;
    m_canceller = nullptr;
    m_emitting = true;
    Q_EMIT finished();
    m_emitting = false;
}

void CallDeleter::operator()(CallBase *call) const
{
    call->abandon();
    if (call->m_emitting)
        call->deleteLater();
    else
        delete call;
}

} // namespace desk
