// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/addon_table_model.h"

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

/// What sorting by price compares: nothing where there is no price.
std::optional<Decimal> priceOf(const Addon &addon, AddonField field)
{
    if (field == AddonField::Price)
        return addon.amount;
    const auto price = pricePerThousand(addon);
    return price ? std::optional(price->value) : std::nullopt;
}

QString priceText(const Addon &addon)
{
    // A number that can't be read is shown as it came; what wasn't sent is a dash.
    if (addon.amount)
        return amountText(*addon.amount, addon.currency);
    return addon.amountText.isEmpty() ? QString() : singleLine(sentAmountText(addon.amountText));
}

QString priceTooltip(const Addon &addon, const QString &providerName)
{
    if (addon.amount)
        return wholeAmountText(*addon.amount, addon.currency);
    return addon.amountText.isEmpty() ? QString() : addonProblemText(addon, providerName);
}

QString exactPrice(const Decimal &price, const Currency &currency)
{
    return currency.isKnown() ? currency.code() + u' ' + price.toString() : price.toString();
}

QString exactPerThousand(const Addon &addon)
{
    const auto price = pricePerThousand(addon);
    if (!price)
        return {};
    return (price->isRounded ? QStringLiteral("≈") : QString()) + exactPrice(price->value, addon.currency);
}

QString poolText(const Addon &addon)
{
    return addon.product.isEmpty() ? addon.poolKey
                                   : AddonTableModel::tr("%1 (%2)").arg(addon.poolKey, addon.product);
}

constexpr AddonTableModel::Column addonColumns[] = {
    {{int(AddonField::Name), "name"_L1, QT_TRANSLATE_NOOP("desk::AddonTableModel", "Add-on")},
        {.text = [](const Addon &addon) { return addon.name; },
            .sort = [](const Addon &addon) { return addon.name.isEmpty() ? addon.id : addon.name; },
            .secondary =
                [](const Addon &addon) {
                    return addon.isForSale() ? singleLine(addon.id) : AddonTableModel::tr("Can't be bought");
                },
            .tone =
                [](const Addon &addon) {
                    return addon.isForSale() ? std::nullopt : std::optional(StatusTone::Warning);
                }}},
    {{int(AddonField::Description), "description"_L1,
         QT_TRANSLATE_NOOP("desk::AddonTableModel", "Description")},
        {.text = [](const Addon &addon) { return addon.description; }}},
    {{int(AddonField::Pool), "pool"_L1, QT_TRANSLATE_NOOP("desk::AddonTableModel", "Pool")},
        {.text = [](const Addon &addon) { return poolText(addon); },
            .copy = [](const Addon &addon) { return addon.poolKey; },
            .sort = [](const Addon &addon) { return addon.poolKey; }}},
    {{int(AddonField::Credits), "credits"_L1, QT_TRANSLATE_NOOP("desk::AddonTableModel", "Credits"),
         Qt::AlignRight},
        {.number = [](const Addon &addon) { return addon.credits; }}},
    {{int(AddonField::Price), "price"_L1, QT_TRANSLATE_NOOP("desk::AddonTableModel", "Price"),
         Qt::AlignRight},
        {.display = [](const Addon &addon) { return priceText(addon); },
            .copy =
                [](const Addon &addon) {
                    if (addon.amount)
                        return exactPrice(*addon.amount, addon.currency);
                    return addon.amountText.isEmpty() ? QString() : sentAmountText(addon.amountText);
                },
            .tooltip = [](const Addon &addon,
                           const QString &providerName) { return priceTooltip(addon, providerName); }}},
    {{int(AddonField::PerThousand), "perThousand"_L1,
         QT_TRANSLATE_NOOP("desk::AddonTableModel", "Per 1,000 credits"), Qt::AlignRight},
        {.display = [](const Addon &addon) { return pricePerThousandText(addon, addon.currency); },
            .copy = [](const Addon &addon) { return exactPerThousand(addon); },
            .tooltip =
                [](const Addon &addon) {
                    const auto price = pricePerThousand(addon);
                    return price && price->isRounded ? AddonTableModel::tr("Rounded") : QString();
                }}},
    {{int(AddonField::Expiry), "expiry"_L1, QT_TRANSLATE_NOOP("desk::AddonTableModel", "Expires")},
        {.text = [](const Addon &addon) { return addonExpiryText(addon); },
            .copy = [](const Addon &addon) { return addon.expiry.text; },
            .sort =
                [](const Addon &addon) {
                    return addon.expiry.isAbsent() ? QString() : addonExpiryText(addon);
                }}},
    {{int(AddonField::Balance), "balance"_L1, QT_TRANSLATE_NOOP("desk::AddonTableModel", "In the pool now"),
         Qt::AlignRight},
        {.tooltip =
                [](const Addon &addon) {
                    return addon.currentBalance && addon.poolLimit
                        ? AddonTableModel::tr("%1 of a limit of %2")
                              .arg(countText(*addon.currentBalance), countText(*addon.poolLimit))
                        : QString();
                },
            .number = [](const Addon &addon) { return addon.currentBalance; },
            .tone =
                [](const Addon &addon) {
                    return addon.currentBalance.value_or(0) < 0 ? std::optional(StatusTone::Critical)
                                                                : std::nullopt;
                }}},
};

static_assert(columnsAreInOrder(addonColumns), "a column's number is its field's");

} // namespace

AddonTableModel::AddonTableModel(const QString &providerName, QObject *parent)
    : RowListModel(addonColumns, providerName, parent)
{ }

QString addonExpiryText(const Addon &addon)
{
    switch (addon.expiry.value) {
    case AddonExpiry::PeriodEnd:
        return AddonTableModel::tr("end of the period");
    case AddonExpiry::Days:
        return addon.expiryDays ? AddonTableModel::tr("after %Ln day(s)", nullptr, int(*addon.expiryDays))
                                : AddonTableModel::tr("after some days");
    case AddonExpiry::Never:
        return AddonTableModel::tr("never");
    case AddonExpiry::Other:
        break;
    }
    return addon.expiry.isAbsent() ? unknownText() : singleLine(addon.expiry.text);
}

QString pricePerThousandText(const Addon &addon, const Currency &currency)
{
    const auto price = pricePerThousand(addon, currency);
    if (!price)
        return unknownText();
    // Two decimals more than the currency has are meant here.
    const QString digits = decimalText(price->value);
    const QString text = currency.isKnown() ? currency.code() + QChar(QChar::Nbsp) + digits : digits;
    return price->isRounded ? AddonTableModel::tr("≈ %1").arg(text) : text;
}

QString addonProblemText(const Addon &addon, const QString &providerName)
{
    const auto problem = addon.priceProblem();
    // Most often it is what keeps the row from being understood.
    if (problem && *problem != PriceProblem::NotGiven)
        return priceProblemText(*problem, addon.amount, addon.amountText, addon.currency, providerName);
    if (!addon.isValid())
        return addon.problem;
    return problem ? priceProblemText(*problem, addon.amount, addon.amountText, addon.currency, providerName)
                   : QString();
}

void AddonTableModel::setProducts(const std::function<QString(const Addon &)> &productOf)
{
    bool isOther = false;
    for (Addon &addon : rows()) {
        QString product = productOf(addon);
        isOther = isOther || product != addon.product;
        addon.product = std::move(product);
    }
    if (isOther)
        announceColumns(int(AddonField::Pool), int(AddonField::Pool));
}

QByteArray AddonTableModel::searched(const Addon &addon) const
{
    return foldedUtf8(QStringList{addon.name, addon.description, addon.poolKey, addon.id}.join(u'\n'));
}

void AddonTableModel::sortRecords(std::vector<quint32> &records, int column, Qt::SortOrder direction) const
{
    const auto field = AddonField(column);
    if (field != AddonField::Price && field != AddonField::PerThousand)
        return RowListModel::sortRecords(records, column, direction);
    std::ranges::stable_sort(records, [&](quint32 a, quint32 b) {
        const auto left = priceOf(*stored(a), field);
        const auto right = priceOf(*stored(b), field);
        if (!left || !right)
            return left && !right;
        return direction == Qt::AscendingOrder ? isLess(*left, *right) : isLess(*right, *left);
    });
}

} // namespace desk
