// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/data/connection_health.h"
#include "models/views/import_runs_view_model.h"
#include "models/views/left_answers.h"
#include "models/views/payments_view_model.h"
#include "ui/pages/page.h"

#include <QStringList>
#include <QWidget>

namespace desk {

class Banner;

/// What concerns the whole account, above its pages: the connection, what an earlier run left and what is
/// wrong with the journal, and the answers to calls whose dialog is gone.
class TopBanners final : public QWidget
{
    Q_OBJECT
public:
    /// All references must outlive it.
    TopBanners(ConnectionHealth &health, const PaymentsViewModel &payments,
        const ImportRunsViewModel &imports, QWidget *parent = nullptr);

    /// What is told while this page is shown, which says `state` of itself. A page that tells a thing itself
    /// isn't told it twice. `pageId` is empty for a page that isn't in the navigation.
    void showFor(const QString &pageId, const PageState &state);
    void showAnswer(const LeftAnswer &answer);

Q_SIGNALS:
    void pageRequested(const QString &pageId);
    void intentRequested(const QString &intentId);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] Banner *addBanner(const QString &name);
    void showConnection(const PageState &state);
    void showAttention(const QString &pageId);
    [[nodiscard]] QString attentionKey() const;

    ConnectionHealth &m_health;
    const PaymentsViewModel &m_payments;
    const ImportRunsViewModel &m_imports;
    Banner *m_connection;
    Banner *m_attention;
    QString m_dismissed; ///< `attentionKey` when it was dismissed
    QStringList m_attentionPages; ///< where its actions lead
    Banner *m_answers;
    QString m_toldIntent; ///< that the last answer is about
};

} // namespace desk
