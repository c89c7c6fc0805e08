// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/credit_alerts_dialog.h"

#include "models/items/formatting.h"
#include "models/views/write_words.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/role.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/surface.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace desk {

namespace {

constexpr int alertsWidth = 480;
constexpr qint64 mostPercent = 100;
constexpr qint64 mostAlertDays = 3650;

void showLimit(QLineEdit *field, std::optional<qint64> limit)
{
    field->setText(limit ? QString::number(*limit) : QString());
}

/// True when the field is empty or a whole number from 1 to `most`; `limit` is what it says.
bool readLimit(const QLineEdit *field, qint64 most, std::optional<qint64> &limit)
{
    const QString typed = field->text().trimmed();
    limit.reset();
    if (typed.isEmpty())
        return true;
    bool whole = false;
    qint64 value = typed.toLongLong(&whole);
    if (!whole)
        value = QLocale().toLongLong(typed, &whole);
    if (!whole || value < 1 || value > most)
        return false;
    limit = value;
    return true;
}

} // namespace

CreditAlertsDialog::CreditAlertsDialog(CreditAlerts &alerts, const TenantId &tenant,
    const QString &tenantName, const QString &poolKey, const QString &poolName, QWidget *parent)
    : BaseDialog(QStringLiteral("creditAlertsDialog"), alertsWidth, Fit::Exactly, parent)
    , m_rules(alerts)
    , m_tenant(tenant)
    , m_pool(poolKey)
    , m_problem(plainLabel({}, this))
    , m_default(new QPushButton(tr("Use the default"), this))
    , m_save(addPrimary(QStringLiteral("alertSave"), tr("Save")))
{
    setWindowTitle(tr("Alerts"));
    const QString pool = nameInSentence(poolName.isEmpty() ? poolKey : poolName);
    setTitle(tr("Alert me about %1").arg(pool));
    setSubject(tenantInSentence(tenant, tenantName));
    QLabel *text = plainLabel(
        tr("You are alerted once when a limit is crossed, on this computer. An empty field is off."), this);
    text->setWordWrap(true);
    setTextRole(text, Role::Secondary);
    auto *fields = new QGridLayout;
    fields->setHorizontalSpacing(space::Small);
    fields->setVerticalSpacing(space::Small);
    fields->setColumnStretch(0, 1);
    m_percent = addField(
        fields, tr("Less is left than"), tr("% of the plan's credits"), QStringLiteral("alertPercent"));
    m_credits = addField(fields, tr("Less is left than"), tr("credits"), QStringLiteral("alertCredits"));
    m_runOut = addField(fields, tr("It runs out within"), tr("days"), QStringLiteral("alertRunOut"));
    m_expiry = addField(fields, tr("Credits expire within"), tr("days"), QStringLiteral("alertExpiry"));
    m_problem->setObjectName(QStringLiteral("alertProblem"));
    m_problem->setWordWrap(true);
    m_problem->setFont(captionFont(font()));
    setTextRole(m_problem, Role::Critical);

    QPushButton *cancel = addClose(QStringLiteral("alertCancel"), tr("Cancel"));
    cancel->setAutoDefault(false);
    m_default->setObjectName(QStringLiteral("alertDefault"));
    m_default->setAutoDefault(false);
    m_default->setToolTip(
        tr("Less than %1 % of the plan's credits").arg(countText(CreditAlerts::defaultPercent)));
    m_save->setDefault(true);
    addAside(m_default);
    QVBoxLayout *layout = pageLayout();
    layout->addWidget(text);
    layout->addLayout(fields);
    layout->addWidget(m_problem);
    layout->addStretch(1);
    connect(m_save, &QPushButton::clicked, this, &CreditAlertsDialog::save);
    connect(m_default, &QPushButton::clicked, this, &CreditAlertsDialog::useDefault);
    showRule();
    check();
    m_percent->setFocus();
    m_percent->selectAll();
    fit();
}

QLineEdit *CreditAlertsDialog::addField(
    QGridLayout *to, const QString &label, const QString &unit, const QString &name)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(name);
    field->setAccessibleName(tr("%1, %2", "a question and its unit").arg(label, unit));
    field->setMaxLength(24);
    field->setFixedWidth(110);
    field->setAlignment(Qt::AlignRight);
    field->setPlaceholderText(tr("off"));
    QLabel *caption = plainLabel(label, this);
    caption->setBuddy(field);
    const int row = to->rowCount();
    to->addWidget(caption, row, 0);
    to->addWidget(field, row, 1);
    to->addWidget(plainLabel(unit, this), row, 2);
    connect(field, &QLineEdit::textChanged, this, &CreditAlertsDialog::check);
    return field;
}

void CreditAlertsDialog::showRule()
{
    const CreditAlertRule rule = m_rules.rule(m_tenant, m_pool);
    showLimit(m_percent, rule.belowPercent);
    showLimit(m_credits, rule.belowCredits);
    showLimit(m_runOut, rule.runsOutWithinDays);
    showLimit(m_expiry, rule.expiresWithinDays);
    m_default->setEnabled(m_rules.hasOwnRule(m_tenant, m_pool));
}

std::optional<CreditAlertRule> CreditAlertsDialog::typedRule() const
{
    CreditAlertRule rule;
    const bool understood = readLimit(m_percent, mostPercent, rule.belowPercent)
        && readLimit(m_credits, std::numeric_limits<qint64>::max(), rule.belowCredits)
        && readLimit(m_runOut, mostAlertDays, rule.runsOutWithinDays)
        && readLimit(m_expiry, mostAlertDays, rule.expiresWithinDays);
    return understood ? std::optional(rule) : std::nullopt;
}

void CreditAlertsDialog::check()
{
    if (!m_expiry)
        return; // the fields are being made
    const bool understood = typedRule().has_value();
    m_save->setEnabled(understood);
    m_problem->setText(understood ? QString()
                                  : tr("Whole numbers from 1 on; at most %1 % and %2 days.")
                                        .arg(countText(mostPercent), countText(mostAlertDays)));
}

void CreditAlertsDialog::save()
{
    const auto rule = typedRule();
    if (!rule)
        return;
    m_rules.setRule(m_tenant, m_pool, rule);
    accept();
}

void CreditAlertsDialog::useDefault()
{
    m_rules.setRule(m_tenant, m_pool, std::nullopt);
    accept();
}

} // namespace desk
