// SPDX-License-Identifier: GPL-3.0-or-later
// What Payments and Activity offer to be exported.
#include "models/items/formatting.h"
#include "models/views/activity_view_model.h"
#include "models/views/journal_text.h"
#include "models/views/payments_view_model.h"
#include "models/views/table_export.h"

#include <QCoreApplication>

namespace desk {

namespace {

constexpr int exportedAtOnce = 500;

struct JournalExportWords
{
    Q_DECLARE_TR_FUNCTIONS(desk::ListExports)
};

ExportCell countCell(const std::optional<qint64> &count)
{
    return count ? ExportCell{ExportCell::Type::Number, QString::number(*count)} : ExportCell::absent();
}

ExportCell timeCell(const QDateTime &utc)
{
    return utc.isValid() ? ExportCell::of(isoText(Timestamp::fromUtcMs(utc.toMSecsSinceEpoch())))
                         : ExportCell::absent();
}

QStringList activityFields()
{
    return {QStringLiteral("number"), QStringLiteral("at"), QStringLiteral("operator"),
        QStringLiteral("account"), QStringLiteral("mode"), QStringLiteral("tenantId"),
        QStringLiteral("tenantName"), QStringLiteral("intentId"), QStringLiteral("kind"),
        QStringLiteral("action"), QStringLiteral("subject"), QStringLiteral("before"),
        QStringLiteral("after"), QStringLiteral("result"), QStringLiteral("detail")};
}

ExportRow activityFieldValues(const ActivityEntry &entry)
{
    return {countCell(entry.number), timeCell(entry.at), ExportCell::optional(entry.operatorName),
        ExportCell::optional(entry.accountName), ExportCell::of(spelling(accountModeSpellings, entry.mode)),
        ExportCell::optional(entry.tenant.text()), ExportCell::optional(entry.tenantName),
        ExportCell::optional(entry.intentId),
        entry.kind ? ExportCell::of(spelling(intentKindSpellings, *entry.kind)) : ExportCell::absent(),
        ExportCell::of(entry.action), ExportCell::optional(entry.subject), ExportCell::optional(entry.before),
        ExportCell::optional(entry.after), ExportCell::optional(entry.result),
        ExportCell::optional(entry.detail)};
}

/// Without the link: who has it can pay, and be shown a page in the company's name.
QStringList paymentFields()
{
    return {QStringLiteral("id"), QStringLiteral("createdAt"), QStringLiteral("operator"),
        QStringLiteral("account"), QStringLiteral("mode"), QStringLiteral("kind"), QStringLiteral("state"),
        QStringLiteral("tenantId"), QStringLiteral("tenantName"), QStringLiteral("subscriptionId"),
        QStringLiteral("subject"), QStringLiteral("unitsBefore"), QStringLiteral("unitsWanted"),
        QStringLiteral("unitsObserved"), QStringLiteral("observedAt"), QStringLiteral("shownAmount"),
        QStringLiteral("shownCurrency"), QStringLiteral("chargedAmount"), QStringLiteral("chargedCurrency"),
        QStringLiteral("acceptedAmount"), QStringLiteral("acceptedCurrency"), QStringLiteral("providerId"),
        QStringLiteral("requestId"), QStringLiteral("idempotencyKey"), QStringLiteral("answer"),
        QStringLiteral("problem")};
}

ExportRow paymentFieldValues(const Intent &intent)
{
    const QString kind
        = intent.strangeKind.isEmpty() ? spelling(intentKindSpellings, intent.kind) : intent.strangeKind;
    return {ExportCell::of(intent.id), timeCell(intent.createdAt), ExportCell::optional(intent.operatorName),
        ExportCell::optional(intent.accountName), ExportCell::of(spelling(accountModeSpellings, intent.mode)),
        ExportCell::of(kind), ExportCell::of(spelling(intentStateSpellings, intent.state)),
        ExportCell::optional(intent.tenant.text()), ExportCell::optional(intent.tenantName),
        ExportCell::optional(intent.subscription.text()), ExportCell::optional(intent.subject),
        countCell(intent.unitsBefore), countCell(intent.unitsWanted), countCell(intent.unitsObserved),
        timeCell(intent.observedAt), ExportCell::optional(intent.shownAmount),
        ExportCell::optional(intent.shownCurrency), ExportCell::optional(intent.chargedAmount),
        ExportCell::optional(intent.chargedCurrency), ExportCell::optional(intent.acceptedAmount),
        ExportCell::optional(intent.acceptedCurrency), ExportCell::optional(intent.providerId),
        ExportCell::optional(intent.requestId), ExportCell::optional(intent.idempotencyKey),
        ExportCell::optional(intent.answer), ExportCell::optional(intent.problem)};
}

/// All lines of an account: those that the page has not read yet as well. The journal is read first, then a
/// table of its own is written, which nothing changes meanwhile.
class ActivityFromJournal final : public ExportSource
{
public:
    ActivityFromJournal(IntentJournal &journal, const Account &account, const ActivityFilter &filter,
        ExportChoice choice, Clock &clock)
        : m_journal(journal)
        , m_accountId(account.id)
        , m_providerName(account.provider.name)
        , m_choice(std::move(choice))
        , m_clock(clock)
        , m_lines(clock, m_providerName)
    {
        if (!m_choice.everything)
            m_lines.setFilter(filter);
    }

    [[nodiscard]] QStringList columns() const override
    {
        if (m_choice.everyField)
            return activityFields();
        return shownColumnNames(m_choice);
    }
    void start(Take take) override
    {
        m_take = std::move(take);
        readBefore(0);
    }

private:
    void readBefore(qint64 before)
    {
        m_journal.activity(
            {m_accountId, before, exportedAtOnce}, this, [this](std::vector<ActivityEntry> entries) {
                if (entries.empty() && m_lines.newest() == 0 && !m_journal.problem().isWritable()) {
                    ExportEnd end;
                    end.problem = journalSentence(m_journal.problem(), m_providerName);
                    return Q_EMIT finished(end);
                }
                const bool isLast = entries.size() < size_t(exportedAtOnce);
                m_lines.add(std::move(entries));
                if (isLast)
                    writeLines();
                else
                    readBefore(m_lines.oldest());
            });
    }
    void writeLines()
    {
        if (m_choice.everyField) {
            SlicedExport::Rows rows;
            rows.columns = activityFields();
            rows.count = [this] { return qint64(m_lines.rowCount()); };
            rows.row = [this](qint64 row) { return activityFieldValues(*m_lines.entryAt(int(row))); };
            m_rows = std::make_unique<SlicedExport>(std::move(rows), m_clock);
        } else {
            m_rows = modelExport(m_lines, m_choice.shown, !m_choice.json, m_clock);
        }
        connect(m_rows.get(), &ExportSource::progress, this, &ExportSource::progress);
        connect(m_rows.get(), &ExportSource::finished, this, &ExportSource::finished);
        m_rows->start(m_take);
    }

    IntentJournal &m_journal;
    QString m_accountId;
    QString m_providerName;
    ExportChoice m_choice;
    Clock &m_clock;
    ActivityTableModel m_lines;
    std::unique_ptr<ExportSource> m_rows;
    Take m_take;
};

} // namespace

ExportOffer ActivityViewModel::exportOffer()
{
    ExportOffer offer;
    offer.title = JournalExportWords::tr("Export activity");
    offer.fileName = QStringLiteral("activity");
    offer.narrowed = !m_model.filter().isEmpty();
    offer.shownText = JournalExportWords::tr("What search and filter show, of all lines");
    offer.allText = m_complete ? JournalExportWords::tr("All lines (%1)").arg(countText(m_model.counts().all))
                               : JournalExportWords::tr("All lines");
    offer.source = [this](const ExportChoice &choice) -> std::unique_ptr<ExportSource> {
        if (m_account.id.isEmpty())
            return nullptr;
        return std::make_unique<ActivityFromJournal>(m_journal, m_account, m_model.filter(), choice, m_clock);
    };
    return offer;
}

ExportOffer PaymentsViewModel::exportOffer()
{
    ExportOffer offer;
    offer.title = JournalExportWords::tr("Export payments");
    offer.fileName = QStringLiteral("payments");
    offer.narrowed = m_model.rowCount() < int(m_model.all().size());
    offer.shownText = JournalExportWords::tr("What search and filter show (%1)")
                          .arg(countOfText(m_model.rowCount(), qint64(m_model.all().size())));
    offer.allText = JournalExportWords::tr("All payments (%1)").arg(countText(qint64(m_model.all().size())));
    offer.source = [this](const ExportChoice &choice) -> std::unique_ptr<ExportSource> {
        const auto all = std::make_shared<PaymentTableModel>(m_clock);
        all->setRows(m_model.all());
        all->setFilter({PaymentFilter::Show::All, {}});
        PaymentTableModel &shown = choice.everything ? *all : m_model;
        if (!choice.everyField)
            return choice.everything ? modelExport(all, choice.shown, !choice.json, m_clock)
                                     : modelExport(shown, choice.shown, !choice.json, m_clock);
        auto intents = std::make_shared<std::vector<Intent>>();
        for (int row = 0; row < shown.rowCount(); ++row)
            intents->push_back(shown.find(shown.idAt(row))->intent);
        SlicedExport::Rows rows;
        rows.columns = paymentFields();
        rows.count = [intents] { return qint64(intents->size()); };
        rows.row = [intents](qint64 row) { return paymentFieldValues((*intents)[size_t(row)]); };
        return std::make_unique<SlicedExport>(std::move(rows), m_clock);
    };
    return offer;
}

} // namespace desk
