// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import_side_panel.h"

#include "models/items/formatting.h"
#include "models/views/error_text.h"
#include "models/views/import_view_model.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/theme/tone.h"
#include "ui/widgets/assistive.h"
#include "ui/widgets/plain_text.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace desk {

namespace {

constexpr int panelWidth = 320;
constexpr int noticeIcon = 16;

/// A box that is empty until it is filled, one below the other.
QWidget *panelBox(QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(space::Small);
    return box;
}

QVBoxLayout *columnOf(QWidget *box)
{
    return qobject_cast<QVBoxLayout *>(box->layout());
}

} // namespace

ImportSidePanel::ImportSidePanel(ImportViewModel &model, QWidget *parent)
    : QScrollArea(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("importPanel"));
    setAccessibleName(tr("About this step"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(space::Block, 0, space::Tiny, 0);
    layout->setSpacing(space::Medium);
    m_title = plainLabel({}, content);
    m_title->setFont(sectionFont(font()));
    m_title->setWordWrap(true);
    layout->addWidget(m_title);
    m_noticeBox = panelBox(content);
    layout->addWidget(m_noticeBox);
    m_review = panelBox(content);
    layout->addWidget(m_review);
    m_plan = panelBox(content);
    m_run = panelBox(content);
    m_result = panelBox(content);
    m_fix = panelBox(content);
    m_rosterAgain = button(QStringLiteral("importRosterAgain"), layout);
    m_rosterAgain->setText(tr("&Read the seats again"));
    connect(m_rosterAgain, &QPushButton::clicked, &m_model, &ImportViewModel::readRosterAgain);
    buildReview();
    buildPlan();
    buildRun();
    buildResult();
    buildFix();
    for (QWidget *box : {m_plan, m_run, m_result, m_fix})
        layout->addWidget(box);
    layout->addStretch(1);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

QSize ImportSidePanel::sizeHint() const
{
    return {panelWidth, 400};
}

QPushButton *ImportSidePanel::button(const QString &name, QVBoxLayout *layout)
{
    auto *made = new QPushButton(layout->parentWidget() ? layout->parentWidget() : this);
    made->setObjectName(name);
    made->setAutoDefault(false);
    layout->addWidget(made, 0, Qt::AlignLeft);
    return made;
}

void ImportSidePanel::buildReview()
{
    QVBoxLayout *layout = columnOf(m_review);
    m_reviewed = new QCheckBox(tr("I have checked what is uncertai&n"), m_review);
    m_reviewed->setObjectName(QStringLiteral("importReviewed"));
    m_reviewed->setToolTip(
        toolTipText(tr("Nothing is sent before that. What is wrong can be left out, or corrected in "
                       "the file.")));
    layout->addWidget(m_reviewed);
    m_leaveOutDoubtful = button(QStringLiteral("importLeaveOutDoubtful"), layout);
    connect(m_reviewed, &QCheckBox::toggled, &m_model, &ImportViewModel::setReviewed);
    connect(m_leaveOutDoubtful, &QPushButton::clicked, this,
        [this] { m_model.leaveOut(m_model.doubtfulLines(), true); });
}

void ImportSidePanel::buildPlan()
{
    QVBoxLayout *layout = columnOf(m_plan);
    m_capacity = button(QStringLiteral("importCapacity"), layout);
    m_update = new QCheckBox(m_plan);
    m_update->setObjectName(QStringLiteral("importUpdate"));
    m_noSeatToo = new QCheckBox(tr("Send those without a seat &too"), m_plan);
    m_noSeatToo->setObjectName(QStringLiteral("importNoSeatToo"));
    m_noSeatToo->setToolTip(toolTipText(tr("The server decides. Without a free seat it rejects them.")));
    layout->addWidget(m_update);
    layout->addWidget(m_noSeatToo);
    m_leaveOut = button(QStringLiteral("importLeaveOut"), layout);
    m_first = button(QStringLiteral("importFirst"), layout);
    m_first->setText(tr("Seat the selected lines &first"));
    connect(m_capacity, &QPushButton::clicked, &m_model, &ImportViewModel::askForCapacity);
    connect(m_update, &QCheckBox::toggled, &m_model, &ImportViewModel::setUpdateActive);
    connect(m_noSeatToo, &QCheckBox::toggled, &m_model, &ImportViewModel::setSendWithoutSeat);
    connect(m_leaveOut, &QPushButton::clicked, this, [this] {
        const bool out = std::ranges::any_of(
            m_selected, [this](quint32 line) { return !m_model.plan().isLeftOut(line); });
        m_model.leaveOut(m_selected, out);
    });
    connect(m_first, &QPushButton::clicked, this, [this] { m_model.seatFirst(m_selected); });
}

void ImportSidePanel::buildRun()
{
    QVBoxLayout *layout = columnOf(m_run);
    m_pause = button(QStringLiteral("importPause"), layout);
    m_cancel = button(QStringLiteral("importCancel"), layout);
    m_cancel->setText(tr("S&top"));
    m_cancel->setToolTip(toolTipText(tr("What isn't sent stays unsent. It can be sent from the result.")));
    connect(m_pause, &QPushButton::clicked, &m_model, &ImportViewModel::pauseOrResume);
    connect(m_cancel, &QPushButton::clicked, &m_model, &ImportViewModel::cancelRun);
}

void ImportSidePanel::buildResult()
{
    QVBoxLayout *layout = columnOf(m_result);
    for (const ImportSet set : retryableImportSets()) {
        QPushButton *retry = button(QStringLiteral("importRetry-") + importSetId(set), layout);
        connect(retry, &QPushButton::clicked, this, [this, set] { m_model.retry(set); });
        m_retries.emplace_back(set, retry);
    }
}

void ImportSidePanel::buildFix()
{
    QVBoxLayout *layout = columnOf(m_fix);
    auto *title = plainLabel(tr("Correct this line"), m_fix);
    title->setFont(strongFont(font()));
    layout->addWidget(title);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(space::Small);
    form->setVerticalSpacing(space::Small);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const auto field = [&](const QString &label, const QString &name) {
        auto *edit = new QLineEdit(m_fix);
        edit->setObjectName(name);
        edit->setAccessibleName(QString(label).remove(u'&'));
        form->addRow(label, edit);
        form->labelForField(edit)->setMinimumHeight(edit->sizeHint().height()); // in its middle
        connect(edit, &QLineEdit::textChanged, this,
            [this] { m_send->setEnabled(!m_fixId->text().trimmed().isEmpty()); });
        return edit;
    };
    m_fixId = field(tr("&User ID"), QStringLiteral("importFixId"));
    m_fixEmail = field(tr("&E-mail"), QStringLiteral("importFixEmail"));
    m_fixName = field(tr("&Name"), QStringLiteral("importFixName"));
    layout->addLayout(form);
    m_send = button(QStringLiteral("importFixSend"), layout);
    m_send->setText(tr("Send this line &again"));
    connect(m_send, &QPushButton::clicked, this, [this] {
        const SeatPerson person{
            UserId(m_fixId->text().trimmed()), m_fixEmail->text().trimmed(), m_fixName->text().trimmed()};
        if (m_fixLine && !m_model.fix(*m_fixLine, person))
            Q_EMIT problem(tr("Another line already has the user ID %1. Nothing was sent.")
                               .arg(oneLine(person.userId.text(), 80)));
    });
}

// What is said
// ------------------------------------------------------------------------------------------------

void ImportSidePanel::showNotices(const std::vector<ImportNotice> &notices)
{
    QStringList texts;
    for (const ImportNotice &notice : notices)
        texts << QString::number(int(notice.tone)) + notice.text;
    m_noticeBox->setHidden(notices.empty());
    if (texts == m_shown)
        return;
    m_shown = texts;
    qDeleteAll(m_noticeBox->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    for (const ImportNotice &notice : notices) {
        auto *row = new QWidget(m_noticeBox);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins({});
        line->setSpacing(space::Small);
        const Tone tone = toneOf(notice.tone);
        auto *mark = new QLabel(row);
        mark->setPixmap(icon(toneIcon(tone), toneRole(tone)).pixmap(noticeIcon, noticeIcon));
        mark->setFixedWidth(noticeIcon);
        auto *text = plainLabel(notice.text, row);
        text->setWordWrap(true);
        line->addWidget(mark, 0, Qt::AlignTop);
        line->addWidget(text, 1);
        columnOf(m_noticeBox)->addWidget(row);
    }
}

// What can be done
// ------------------------------------------------------------------------------------------

void ImportSidePanel::refreshReview()
{
    const ImportStep step = m_model.step();
    const bool asks = (step == ImportStep::Check || step == ImportStep::Plan) && !m_model.doubts().empty();
    const auto lines = int(m_model.doubtfulLines().size());
    m_review->setVisible(asks);
    showChecked(m_reviewed, asks && m_model.isReviewed());
    m_leaveOutDoubtful->setVisible(asks && lines > 0);
    m_leaveOutDoubtful->setText(tr("Leave &out the %n uncertain line(s)", nullptr, lines));
}

void ImportSidePanel::refreshPlan()
{
    const qint64 missing = m_model.plan().seatsMissing();
    m_capacity->setVisible(missing > 0 && !m_model.account().readOnly);
    m_capacity->setText(tr("Add capac&ity for %n seat(s)…", nullptr, int(missing)));
    m_update->setVisible(m_model.updatable() > 0);
    m_update->setText(tr("&Update %n person(s) who have a seat", nullptr, int(m_model.updatable())));
    m_update->setToolTip(
        toolTipText(tr("Their e-mail or name in the file is another one. Each is a request of its own.")));
    showChecked(m_update, m_model.choices().updateActive);
    m_noSeatToo->setVisible(m_model.plan().count(ImportVerdict::NoSeat) > 0);
    showChecked(m_noSeatToo, m_model.choices().sendWithoutSeat);
    const bool out
        = std::ranges::any_of(m_selected, [this](quint32 line) { return !m_model.plan().isLeftOut(line); });
    m_leaveOut->setText(out || m_selected.empty() ? tr("&Leave out the selected lines")
                                                  : tr("&Take the selected lines in again"));
    m_leaveOut->setEnabled(!m_selected.empty());
    m_first->setEnabled(!m_selected.empty());
}

void ImportSidePanel::refreshRun()
{
    const ImportRun *run = m_model.currentRun();
    const bool active = run && run->isActive();
    m_pause->setText(active ? tr("&Pause") : tr("&Resume"));
    m_pause->setEnabled(run && !run->isStopping());
    m_cancel->setEnabled(run && (!run->isCancelling() || run->isReading()));
}

/// Every number here stands in a chip, with the same word.
void ImportSidePanel::refreshResult()
{
    for (const auto &[set, retry] : m_retries) {
        const qint64 lines = m_model.count(set);
        retry->setVisible(lines > 0);
        retry->setText(importRetryText(set, lines));
    }
    const qint64 seats = m_model.count(ImportSet::WithoutSeat);
    m_capacity->setVisible(seats > 0 && !m_model.account().readOnly);
    m_capacity->setText(tr("Add seats &for %n…", nullptr, int(seats)));
}

void ImportSidePanel::refreshFix(std::optional<quint32> current)
{
    const bool can = m_model.step() == ImportStep::Result && current && m_model.canFix(*current);
    m_fix->setVisible(can);
    if (!can || m_fixLine == current) {
        if (!can)
            m_fixLine.reset();
        return;
    }
    m_fixLine = current;
    const SeatPerson person = m_model.person(*current);
    m_fixId->setText(person.userId.text());
    m_fixEmail->setText(person.email);
    m_fixName->setText(person.name);
    m_send->setEnabled(!person.userId.isEmpty());
}

void ImportSidePanel::refresh(const std::vector<quint32> &selected, std::optional<quint32> current)
{
    m_selected = selected;
    const ImportStep step = m_model.step();
    const bool plan = step == ImportStep::Plan;
    const bool run = step == ImportStep::Run;
    const bool result = step == ImportStep::Result;
    m_rosterAgain->setVisible(
        (plan || step == ImportStep::Check) && m_model.roster().state() == ImportRosterState::Failed);
    m_run->setVisible(run);
    m_result->setVisible(result);
    m_plan->setVisible(plan || (result && m_model.count(ImportSet::WithoutSeat) > 0));
    refreshReview();
    refreshPlan();
    refreshRun();
    if (result)
        refreshResult();
    for (QWidget *widget : {static_cast<QWidget *>(m_update), static_cast<QWidget *>(m_noSeatToo),
             static_cast<QWidget *>(m_leaveOut), static_cast<QWidget *>(m_first)}) {
        if (!plan)
            widget->hide();
    }
    m_leaveOut->setVisible(plan);
    m_first->setVisible(plan && m_model.plan().count(ImportVerdict::NoSeat) > 0);
    refreshFix(current);
    m_title->setText(title());
    showNotices(run || result ? runNotices() : plan ? planNotices() : checkNotices());
}

QString ImportSidePanel::title() const
{
    switch (m_model.step()) {
    case ImportStep::Read:
    case ImportStep::Check:
        return tr("What was found");
    case ImportStep::Plan:
        return tr("What will be sent");
    case ImportStep::Run:
        return m_model.currentRun() ? importRunTitle(*m_model.currentRun()) : QString();
    case ImportStep::Result:
        return m_model.currentRun()
                && m_model.currentRun()->record().state == ImportRunRecord::State::Cancelled
            ? tr("Stopped: %1", "88 failed").arg(importResultText(m_model.sets()))
            : tr("Finished: %1", "88 failed").arg(importResultText(m_model.sets()));
    }
    return {};
}

std::vector<ImportNotice> ImportSidePanel::checkNotices() const
{
    std::vector<ImportNotice> notices;
    const ImportRosterReader &roster = m_model.roster();
    switch (roster.state()) {
    case ImportRosterState::Reading:
        notices.push_back({StatusTone::Info,
            roster.total() > 0
                ? tr("Reading who has a seat: %1.").arg(countOfText(roster.done(), roster.total()))
                : tr("Reading who has a seat.")});
        return notices;
    case ImportRosterState::Known:
        break;
    case ImportRosterState::Failed:
        notices.push_back({StatusTone::Warning,
            tr("Who has a seat isn't known completely: %1 The server skips them without saving their "
               "details.")
                .arg(roster.error() ? errorTitle(*roster.error(), tr("The seats"), m_model.provider().name)
                                    : tr("the seats changed while they were read."))});
        break;
    case ImportRosterState::NoSubscription:
        notices.push_back(
            {StatusTone::Critical, tr("This tenant has no active subscription, so nobody can get a seat.")});
        break;
    }
    if (m_model.isChecking())
        return {{StatusTone::Info, tr("Checking the lines.")}};
    for (const ImportNotice &finding : m_model.findings())
        notices.push_back(finding);
    if (notices.empty())
        notices.push_back({StatusTone::Good, tr("Nothing stands out.")});
    return notices;
}

std::vector<ImportNotice> ImportSidePanel::planNotices() const
{
    std::vector<ImportNotice> notices;
    const ImportPlan &plan = m_model.plan();
    if (!m_model.capacity() || !m_model.capacity()->isKnown())
        notices.push_back({StatusTone::Warning,
            tr("How many seats are free isn't known. The server rejects who doesn't fit.")});
    else
        notices.push_back({StatusTone::Neutral,
            tr("%1 seats in use, %2.")
                .arg(seatsText(*m_model.capacity()), seatsLeftText(*m_model.capacity()))});
    if (plan.seatsMissing() > 0)
        notices.push_back({StatusTone::Warning,
            tr("%n seat(s) are missing for everybody.", nullptr, int(plan.seatsMissing())) + u' '
                + m_model.costText()});
    const qint64 left = plan.count(ImportVerdict::Skip) + plan.count(ImportVerdict::Duplicate)
        + plan.count(ImportVerdict::Error);
    if (left > 0)
        notices.push_back(
            {StatusTone::Neutral, tr("%n line(s) are not sent; each says why.", nullptr, int(left))});
    for (const ImportDoubt &doubt : m_model.doubts())
        notices.push_back({StatusTone::Warning, doubt.text});
    if (plan.requests() > 0)
        notices.push_back({StatusTone::Good, m_model.sentence()});
    return notices;
}

std::vector<ImportNotice> ImportSidePanel::runNotices() const
{
    std::vector<ImportNotice> notices;
    const ImportRun *run = m_model.currentRun();
    if (!run)
        return notices;
    if (run->stop()) {
        const ImportStopText stop = importStopText(*run, m_model.journalDetail(), m_model.provider().name);
        if (run->stop()->kind != ImportStop::Kind::Asked) // the heading says that one
            notices.push_back({stop.tone, stop.title});
        notices.push_back({StatusTone::Neutral, stop.hint});
        if (!stop.serverMessage.isEmpty())
            notices.push_back({StatusTone::Neutral,
                tr("Message from the server: %1").arg(oneLine(stop.serverMessage, 400))});
    } else if (run->isReading()) {
        notices.push_back({StatusTone::Info, tr("Reading the roster to see what has arrived.")});
    }
    if (!run->isEnded() && run->record().batches > 0)
        notices.push_back({StatusTone::Neutral,
            tr("%1 batches done.").arg(countOfText(run->record().batchesDone, run->record().batches))});
    if (!run->isEnded()) {
        const qint64 left = m_model.count(ImportSet::NotSent);
        notices.push_back({StatusTone::Neutral,
            tr("%1 people sent, %2 not sent.", "100 of 194; 94")
                .arg(countOfText(run->sendable() - left, run->sendable()), countText(left))});
    }
    if (run->isActive() && !run->isStopping())
        notices.push_back(
            {StatusTone::Neutral, tr("It goes on when this window is closed. What was done stays done.")});
    if (run->isEnded() && run->count(ImportLineState::Unknown) > 0)
        notices.push_back({StatusTone::Warning,
            tr("Whether the %n unknown line(s) arrived isn't known. Retry reads the roster first.", nullptr,
                int(run->count(ImportLineState::Unknown)))});
    for (const QString &oddity : run->oddities().mid(0, 5))
        notices.push_back({StatusTone::Warning, oneLine(oddity, 300)});
    return notices;
}

} // namespace desk
