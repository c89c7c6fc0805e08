// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/limits_dialog.h"

#include "models/domain/provider.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/surface.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <vector>

namespace desk {

namespace {

constexpr int limitsWidth = 560;

/// Something that an API can't do, and where it is done or what there is instead.
struct ApiLimit
{
    QString what;
    QString where;
};

std::vector<ApiLimit> limitsOf(const Provider &provider)
{
    std::vector<ApiLimit> limits;
    const auto add = [&](Capability lacking, const QString &what, const QString &where) {
        if (!provider.can(lacking))
            limits.push_back({what, where});
    };
    add(Capability::RevokeSeats, LimitsDialog::tr("Remove a seat"),
        LimitsDialog::tr("It is done in your own application, or in the tenant's %1 portal.")
            .arg(provider.name));
    add(Capability::ResumeSubscriptions, LimitsDialog::tr("Undo a cancellation"),
        LimitsDialog::tr(
            "A subscription that was cancelled ends with its period. A new checkout begins another one."));
    add(Capability::LowerCapacity, LimitsDialog::tr("Reduce capacity"),
        LimitsDialog::tr("It is done in %1's dashboard.").arg(provider.name));
    if (provider.can(Capability::Credits))
        add(Capability::GrantCredits, LimitsDialog::tr("Grant or take back credits"),
            LimitsDialog::tr("Only using and buying them is possible here."));
    add(Capability::SettlePayments, LimitsDialog::tr("Confirm a payment"),
        LimitsDialog::tr("This program reports what it saw change instead."));
    add(Capability::Webhooks, LimitsDialog::tr("Show webhook deliveries"),
        LimitsDialog::tr("They go from %1 to your own servers; this program sees its own requests only.")
            .arg(provider.name));
    return limits;
}

} // namespace

bool LimitsDialog::hasLimits(const Provider &provider)
{
    return !limitsOf(provider).empty();
}

LimitsDialog::LimitsDialog(const Provider &provider, QWidget *parent)
    : BaseDialog(QStringLiteral("limitsDialog"), limitsWidth, Fit::Exactly, parent)
{
    setTitle(tr("What %1's API can't do").arg(provider.name));
    QVBoxLayout *layout = pageLayout();
    layout->setSpacing(space::Block);
    for (const auto &[what, where] : limitsOf(provider)) {
        auto *entry = new QVBoxLayout;
        entry->setSpacing(space::Tiny);
        QLabel *name = plainLabel(what, this);
        name->setFont(strongFont(font()));
        QLabel *way = plainLabel(where, this);
        way->setWordWrap(true);
        setTextRole(way, Role::Secondary);
        entry->addWidget(name);
        entry->addWidget(way);
        layout->addLayout(entry);
    }

    QPushButton *close = addClose(QStringLiteral("limitsClose"), tr("Close"));
    close->setDefault(true);
    close->setFocus();
    fit();
}

} // namespace desk
