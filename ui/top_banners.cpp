// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/top_banners.h"

#include "models/items/formatting.h"
#include "models/views/error_text.h"
#include "ui/page_ids.h"
#include "ui/pages/words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plain_text.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace desk {

TopBanners::TopBanners(ConnectionHealth &health, const PaymentsViewModel &payments,
    const ImportRunsViewModel &imports, QWidget *parent)
    : QWidget(parent)
    , m_health(health)
    , m_payments(payments)
    , m_imports(imports)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Small);
    m_connection = addBanner(QStringLiteral("connectionBanner"));
    connect(m_connection, &Banner::actionRequested, this, [this] {
        if (m_health.pausedUntil().isValid())
            m_health.tryNow();
        else
            m_health.retry();
    });
    connect(m_connection, &Banner::secondActionRequested, &m_health, &ConnectionHealth::giveUpWaiting);
    m_attention = addBanner(QStringLiteral("attentionBanner"));
    connect(m_attention, &Banner::actionRequested, this,
        [this] { Q_EMIT pageRequested(m_attentionPages.value(0)); });
    connect(m_attention, &Banner::secondActionRequested, this,
        [this] { Q_EMIT pageRequested(m_attentionPages.value(1)); });
    connect(m_attention, &Banner::dismissed, this, [this] { m_dismissed = attentionKey(); });
    m_answers = addBanner(QStringLiteral("answersBanner"));
    connect(m_answers, &Banner::actionRequested, this, [this] {
        m_answers->clear();
        Q_EMIT intentRequested(m_toldIntent);
    });
}

/// As wide as the pages below, and no margin where nothing is said.
bool TopBanners::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent) {
        const auto banners = findChildren<Banner *>(QString(), Qt::FindDirectChildrenOnly);
        const bool any
            = std::ranges::any_of(banners, [](const Banner *banner) { return !banner->isHidden(); });
        layout()->setContentsMargins(any ? space::Page : 0, any ? space::Block : 0, any ? space::Page : 0, 0);
    }
    return QWidget::eventFilter(watched, event);
}

Banner *TopBanners::addBanner(const QString &name)
{
    auto *banner = new Banner(this);
    banner->setObjectName(name);
    layout()->addWidget(banner);
    banner->installEventFilter(this);
    return banner;
}

void TopBanners::showFor(const QString &pageId, const PageState &state)
{
    showConnection(state);
    showAttention(pageId);
}

void TopBanners::showConnection(const PageState &state)
{
    if (const QDateTime until = m_health.pausedUntil(); until.isValid()) {
        m_connection->setToolTip({});
        m_connection->showMessage(Tone::Warning,
            tr("%1 asked for fewer requests, so nothing is sent until %2.")
                .arg(m_payments.provider().name, secondText(until)),
            tr("Try now"), false, tr("Stop waiting"));
        return;
    }
    std::optional<ApiError> problem = m_health.problem();
    // What isn't the connection's fault is told by its page; some have only this place for it.
    if (!problem)
        problem = state.problem;
    // Without data the page itself says what happened; one cause is told once.
    if (!problem || !state.asOf.isValid())
        return m_connection->clear();
    const ErrorText text = errorText(*problem, tr("The newest data"), m_payments.provider());
    m_connection->setToolTip(toolTipText(text.details));
    m_connection->showMessage(problem->kind == ApiError::Kind::Unauthorized ? Tone::Critical : Tone::Warning,
        text.title + u' '
            + tr("Showing data from %1.").arg(momentText(state.asOf, m_payments.clock().utcNow())),
        tr("Try again"));
}

/// What is told, without the ages in it.
QString TopBanners::attentionKey() const
{
    return QStringList{
        m_payments.journalText().sentence, m_payments.newestUnknown(), m_imports.interruptedText()}
        .join(u'\n');
}

void TopBanners::showAttention(const QString &pageId)
{
    QStringList sentences;
    m_attentionPages.clear();
    const auto add = [&](const QString &sentence, const QString &where) {
        if (sentence.isEmpty() || where == pageId)
            return;
        sentences << sentence;
        if (!m_attentionPages.contains(where))
            m_attentionPages << where;
    };
    const JournalText journal = m_payments.journalText();
    add((journal.sentence + u' ' + journal.hint).trimmed(), paymentsPageId);
    add(m_payments.unknownText(), paymentsPageId);
    add(m_imports.interruptedText(), importsPageId);
    if (sentences.isEmpty() || m_dismissed == attentionKey())
        return m_attention->clear();
    const auto nameOf
        = [](const QString &id) { return id == paymentsPageId ? tr("Show payments") : tr("Show imports"); };
    m_attention->showMessage(Tone::Warning, sentences.join(u' '), nameOf(m_attentionPages.first()), true,
        m_attentionPages.size() > 1 ? nameOf(m_attentionPages.last()) : QString());
}

void TopBanners::showAnswer(const LeftAnswer &answer)
{
    m_toldIntent = answer.intentId;
    m_answers->showMessage(
        toneOf(answer.tone), answer.text, answer.isInPayments ? tr("Show in Payments") : QString(), true);
}

} // namespace desk
