// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/amount_line.h"
#include "ui/theme/tone.h"

#include <QStringList>
#include <QWidget>

class QLabel;

namespace desk {

class AmountTable;
class DetailFold;

/// What became of a call that changes something: a card in the colour of its tone that stays, with the
/// server's own words set apart.
class OutcomeCard final : public QWidget
{
    Q_OBJECT
public:
    struct Content
    {
        Tone tone = Tone::Neutral;
        QString title;
        QStringList sentences;
        QString serverMessage; ///< plain text from the server
        QString details; ///< for support, behind a button
        std::vector<AmountLine> figures;
    };

    /// `providerName` says whose words the server's are.
    explicit OutcomeCard(const QString &providerName, QWidget *parent = nullptr);
    /// Announced when its title is another one.
    void setContent(const Content &content);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString text() const; ///< the sentences
    [[nodiscard]] QString serverMessage() const;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();

    Tone m_tone = Tone::Neutral;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_sentences;
    AmountTable *m_figures;
    QLabel *m_serverCaption;
    QLabel *m_server;
    QLabel *m_details;
    DetailFold *m_fold;
};

} // namespace desk
