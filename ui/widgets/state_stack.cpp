// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/state_stack.h"

#include <QStackedLayout>

namespace desk {

StateStack::StateStack(QWidget *content, StateTexts texts, QWidget *parent)
    : QWidget(parent)
    , m_texts(std::move(texts))
    , m_content(content)
    , m_view(new StateView(this))
    , m_stack(new QStackedLayout(this))
{
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(m_content);
    m_stack->addWidget(m_view);
    connect(m_view, &StateView::retryRequested, this, &StateStack::retryRequested);
    connect(m_view, &StateView::emptyActionRequested, this, &StateStack::emptyActionRequested);
    setState(m_state);
}

void StateStack::setState(const ViewState &state)
{
    m_state = state;
    const bool covers = m_view->setState(state, m_texts);
    m_stack->setCurrentWidget(covers ? static_cast<QWidget *>(m_view) : m_content);
}

void StateStack::setTexts(const StateTexts &texts)
{
    m_texts = texts;
    setState(m_state);
}

bool StateStack::showsContent() const
{
    return m_stack->currentWidget() == m_content;
}

} // namespace desk
