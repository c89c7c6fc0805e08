// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tone.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace desk {

/// One sentence across the page, with at most one action. Hidden until it has something to say.
class Banner final : public QFrame
{
    Q_OBJECT
public:
    explicit Banner(QWidget *parent = nullptr);

    /// Shows itself. An empty action = no button. What it shows already costs nothing.
    void showMessage(Tone tone, const QString &sentence, const QString &action = {}, bool dismissable = false,
        const QString &secondAction = {});
    /// Hides itself and forgets the sentence.
    void clear();
    [[nodiscard]] QString message() const;
    [[nodiscard]] Tone tone() const { return m_tone; }

Q_SIGNALS:
    void actionRequested();
    void secondActionRequested();
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();

    Tone m_tone = Tone::Neutral;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QPushButton *m_secondAction;
    QToolButton *m_close;
};

} // namespace desk
