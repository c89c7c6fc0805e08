// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settings_dialog.h"

#include "models/views/settings_values.h"
#include "ui/pages/words.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/role.h"
#include "ui/widgets/assistive.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/surface.h"

#include <QAccessible>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace desk {

namespace {

constexpr int settingsWidth = 520;
constexpr int hostRows = 5;

QLabel *settingsText(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

QLabel *settingsTitle(const QString &text, QWidget *parent)
{
    QLabel *label = settingsText(text, parent);
    label->setFont(sectionFont(parent->font()));
    return label;
}

QVBoxLayout *settingsBlock(QWidget *box)
{
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Small);
    return layout;
}

} // namespace

SettingsDialog::SettingsDialog(Preferences &preferences, const QString &systemUser,
    const CheckoutHosts &builtIn, const Provider &provider, QWidget *parent)
    : BaseDialog(QStringLiteral("settingsDialog"), settingsWidth, Fit::Exactly, parent)
    , m_preferences(preferences)
    , m_builtIn(builtIn.withExtra({}))
{
    setTitle(tr("Settings"));
    QVBoxLayout *layout = pageLayout();
    layout->setSpacing(space::Page);
    layout->addWidget(buildName(systemUser, provider));
    layout->addWidget(buildHosts(provider));

    QPushButton *cancel = addClose(QStringLiteral("settingsCancel"), tr("Cancel"));
    m_save = addPrimary(QStringLiteral("settingsSave"), tr("Save"));
    cancel->setAutoDefault(false);
    m_save->setDefault(true);
    connect(m_save, &QPushButton::clicked, this, &SettingsDialog::save);
    showButtons();
    m_name->setFocus();
    fit();
}

QWidget *SettingsDialog::buildName(const QString &systemUser, const Provider &provider)
{
    auto *box = new QWidget(this);
    QVBoxLayout *layout = settingsBlock(box);
    QLabel *title = settingsTitle(tr("Your name"), box);
    m_name = new QLineEdit(box);
    m_name->setObjectName(QStringLiteral("operatorName"));
    m_name->setAccessibleName(tr("Your name"));
    m_name->setMaxLength(int(longestOperatorName));
    m_name->setText(operatorName(m_preferences, systemUser));
    m_name->setPlaceholderText(cleanOperatorName(systemUser));
    title->setBuddy(m_name);
    QLabel *hint = settingsText(tr("It is shown beside everything you do here, and sent to %1 as “addedBy” "
                                   "with each seat you allocate.")
                                    .arg(provider.name),
        box);
    setCaption(hint);
    layout->addWidget(title);
    layout->addWidget(m_name);
    layout->addWidget(hint);
    return box;
}

QWidget *SettingsDialog::buildHosts(const Provider &provider)
{
    auto *box = new QWidget(this);
    QVBoxLayout *layout = settingsBlock(box);
    QLabel *title = settingsTitle(tr("Checkout hosts you trust"), box);
    QLabel *hint
        = settingsText(tr("Checkouts open at the pages of %1, at your own server and at the hosts you add. "
                          "Whoever runs such a host can ask for card numbers, so add only hosts you know.")
                           .arg(provider.checkoutOwners.join(tr(", ", "between names"))),
            box);
    setCaption(hint);
    m_hosts = new QListWidget(box);
    m_hosts->setObjectName(QStringLiteral("trustedHosts"));
    m_hosts->setAccessibleName(tr("Checkout hosts you trust"));
    m_hosts->setFixedHeight(hostRows * (fontMetrics().height() + space::Small) + space::Tiny);
    m_hosts->addItems(trustedHosts(m_preferences));
    title->setBuddy(m_hosts);
    m_remove = new QPushButton(tr("Remove"), box);
    m_remove->setObjectName(QStringLiteral("removeHost"));
    m_remove->setAutoDefault(false);
    m_host = new QLineEdit(box);
    m_host->setObjectName(QStringLiteral("typedHost"));
    m_host->setAccessibleName(tr("Host to add"));
    m_host->setPlaceholderText(QStringLiteral("pay.example.com"));
    m_host->setMaxLength(253);
    m_add = new QPushButton(tr("Add"), box);
    m_add->setObjectName(QStringLiteral("addHost"));
    m_problem = settingsText({}, box);
    m_problem->setObjectName(QStringLiteral("hostProblem"));
    setTextRole(m_problem, Role::Critical);
    // Two lines are kept free, so that nothing moves when there is something to say.
    m_problem->setMinimumHeight(2 * m_problem->fontMetrics().lineSpacing());
    m_problem->setAlignment(Qt::AlignTop | Qt::AlignLeading);

    auto *list = new QGridLayout; // so that the list and the field below it end alike
    list->setSpacing(space::Small);
    list->addWidget(m_hosts, 0, 0);
    list->addWidget(m_remove, 0, 1, Qt::AlignTop);
    list->addWidget(m_host, 1, 0);
    list->addWidget(m_add, 1, 1);
    layout->addWidget(title);
    layout->addWidget(hint);
    layout->addLayout(list);
    layout->addWidget(m_problem);
    connect(m_add, &QPushButton::clicked, this, &SettingsDialog::addHost);
    connect(m_remove, &QPushButton::clicked, this, &SettingsDialog::removeHost);
    connect(m_host, &QLineEdit::textChanged, this, [this] {
        m_problem->clear();
        showButtons();
    });
    makeSelectedCurrent(m_hosts);
    connect(m_hosts, &QListWidget::itemSelectionChanged, this, &SettingsDialog::showButtons);
    return box;
}

void SettingsDialog::showButtons()
{
    const bool typing = !m_host->text().trimmed().isEmpty();
    m_add->setEnabled(typing);
    // Enter adds what is being typed; only then does it save.
    m_add->setDefault(typing);
    m_save->setDefault(!typing);
    m_remove->setEnabled(!m_hosts->selectedItems().isEmpty());
}

QStringList SettingsDialog::hosts() const
{
    QStringList hosts;
    for (int row = 0; row < m_hosts->count(); ++row)
        hosts << m_hosts->item(row)->text();
    return hosts;
}

void SettingsDialog::addHost()
{
    const TypedHost typed = checkTypedHost(m_host->text(), hosts(), m_builtIn);
    if (typed.host.isEmpty()) {
        m_problem->setText(breakable(typed.problem));
        QAccessibleEvent event(m_problem, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
        return m_host->setFocus();
    }
    m_hosts->addItem(typed.host);
    m_hosts->setCurrentRow(m_hosts->count() - 1);
    m_host->clear();
    m_host->setFocus();
}

void SettingsDialog::removeHost()
{
    qDeleteAll(m_hosts->selectedItems()); // which needn't be the current one
    showButtons();
}

void SettingsDialog::save()
{
    // A host that was typed and not added is either meant, and then must be right, or it is in the way.
    if (!m_host->text().trimmed().isEmpty()) {
        addHost();
        if (!m_host->text().isEmpty())
            return;
    }
    setOperatorName(m_preferences, m_name->text());
    setTrustedHosts(m_preferences, hosts());
    Q_EMIT saved();
    accept();
}

} // namespace desk
