// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/request_detail_view.h"

#include "models/items/formatting.h"
#include "ui/pages/detail_parts.h"
#include "ui/pages/words.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tone.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/key_value_grid.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/status_badge.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace desk {

namespace {

constexpr int shortBoxHeight = 110;

/// A title with what copies the box below it.
QLayout *titleRow(QLabel *title, CopyButton *copy)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Small);
    row->addWidget(title, 1);
    row->addWidget(copy);
    return row;
}

/// The box is as high as its text, up to `most`.
void fillBox(QPlainTextEdit *box, const QString &text, int most)
{
    box->setPlainText(text);
    const int lines = int(text.count(u'\n')) + 1;
    const int frame = 2 * space::Block;
    box->setFixedHeight(std::min(most, lines * box->fontMetrics().lineSpacing() + frame));
}

} // namespace

RequestDetailView::RequestDetailView(QWidget *parent)
    : QWidget(parent)
    , m_result(new StatusBadge(this))
    , m_sentence(plainLabel({}, this))
    , m_facts(new KeyValueGrid(this))
    , m_copyCurl(new CopyButton(tr("Copy as curl"), this))
    , m_curl(rawTextBox(tr("The request as a curl command"), this))
    , m_sentTitle(detailSection(tr("Sent"), this))
    , m_copySent(new CopyButton(tr("Copy what was sent"), this))
    , m_sent(rawTextBox(tr("Body of the request, without secrets"), this))
    , m_copyReply(new CopyButton(tr("Copy the answer"), this))
    , m_reply(rawTextBox(tr("Body of the answer, without secrets"), this))
{
    setObjectName(QStringLiteral("requestDetail"));
    m_sentence->setObjectName(QStringLiteral("requestSentence"));
    m_sentence->setWordWrap(true);
    m_curl->setObjectName(QStringLiteral("requestCurl"));
    m_sent->setObjectName(QStringLiteral("requestBody"));
    m_reply->setObjectName(QStringLiteral("replyBody"));
    m_copyCurl->setObjectName(QStringLiteral("copyCurl"));
    QLabel *kept = plainLabel(tr("Keys, tokens and checkout links are taken out before a request is kept, "
                                 "and long bodies are cut."),
        this);
    kept->setWordWrap(true);
    setCaption(kept);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Small);
    layout->addWidget(m_result, 0, Qt::AlignLeft);
    layout->addWidget(m_sentence);
    layout->addSpacing(space::Small);
    layout->addWidget(m_facts);
    layout->addSpacing(space::Small);
    layout->addLayout(titleRow(m_sentTitle, m_copySent));
    layout->addWidget(m_sent);
    layout->addLayout(titleRow(detailSection(tr("Answer"), this), m_copyReply));
    layout->addWidget(m_reply);
    layout->addLayout(titleRow(detailSection(tr("As a curl command"), this), m_copyCurl));
    layout->addWidget(m_curl);
    layout->addWidget(kept);
    layout->addStretch(1);
    setTabOrder(m_copySent, m_sent);
    setTabOrder(m_sent, m_copyReply);
    setTabOrder(m_copyReply, m_reply);
    setTabOrder(m_reply, m_copyCurl);
    setTabOrder(m_copyCurl, m_curl);
}

void RequestDetailView::setRequest(const RequestDetail &request, AccountMode mode)
{
    const RequestRecord &record = request.record;
    m_result->setStatus(request.result, toneOf(request.tone));
    m_sentence->setText(request.sentence);
    m_sentence->setVisible(!request.sentence.isEmpty());
    const Timestamp time = Timestamp::fromUtcMs(record.startedAt.toMSecsSinceEpoch());
    m_facts->setRows({
        {tr("Account"), accountModeText(mode), false, false, {}},
        {tr("Time"), dateTimeText(time), false, false, timeTooltip(time)},
        {tr("Path"), record.path, false, true, {}},
        {tr("Query"), record.queryKeys.join(QLatin1String(", ")), false, true,
            tr("Names only: the values are not kept.")},
        {tr("Status"), record.status > 0 ? QString::number(record.status) : QString(), false, false,
            record.status > 0 ? QString() : tr("No answer with a status arrived.")},
        {tr("Attempts"), record.attempts > 0 ? countText(record.attempts) : tr("Never left this machine"),
            false, false, {}},
        {tr("Took"), latencyText(record.duration.count()), false, false,
            tr("From being asked for to the end, waits included.")},
        {tr("Size"), byteCountText(record.bytes), false, false, {}},
        {tr("Request ID"), record.requestId, true, false,
            record.requestId.isEmpty() ? tr("The answer had none.") : record.requestId},
        {tr("Effect"), record.changesSomething ? tr("Changes something") : tr("Only reads"), false, false,
            {}},
    });
    const QString sent = QString::fromUtf8(record.requestBody);
    const QString reply = QString::fromUtf8(record.replyBody);
    fillBox(m_sent, sent.isEmpty() ? tr("No body.") : sent, shortBoxHeight);
    fillBox(m_reply, reply.isEmpty() ? tr("No body.") : reply, 2 * shortBoxHeight);
    fillBox(m_curl, request.curl.trimmed(), 2 * shortBoxHeight);
    m_copySent->setCopyText(sent);
    m_copyReply->setCopyText(reply);
    m_copyCurl->setCopyText(request.curl);
}

} // namespace desk
