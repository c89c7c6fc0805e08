// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/state_view.h"

#include <QWidget>

class QStackedLayout;

namespace desk {

/// A view's content and its StateView in one place: whichever the state asks for is shown.
class StateStack final : public QWidget
{
    Q_OBJECT
public:
    explicit StateStack(QWidget *content, StateTexts texts, QWidget *parent = nullptr);

    void setState(const ViewState &state);
    void setTexts(const StateTexts &texts);
    [[nodiscard]] StateView *stateView() const { return m_view; }
    [[nodiscard]] QWidget *content() const { return m_content; }
    [[nodiscard]] bool showsContent() const;

Q_SIGNALS:
    void retryRequested();
    void emptyActionRequested(desk::EmptyKind kind);

private:
    StateTexts m_texts;
    ViewState m_state;
    QWidget *m_content;
    StateView *m_view;
    QStackedLayout *m_stack;
};

} // namespace desk
