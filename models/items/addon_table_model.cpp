// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/addon_table_model.h"

#include "models/items/formatting.h"
#include "models/items/roles.h"
#include "models/items/text_column.h"

#include <QCoreApplication>

#include <algorithm>

namespace desk {

namespace {

constexpr ColumnInfo addonColumns[] = {
    {int(AddonField::Name), QLatin1StringView("name"), QT_TRANSLATE_NOOP("desk::AddonTableModel", "Add-on"),
        Qt::AlignLeft, true},
    {int(AddonField::Description), QLatin1StringView("description"),
        QT_TRANSLATE_NOOP("desk::AddonTableModel", "Description"), Qt::AlignLeft, true},
    {int(AddonField::Pool), QLatin1StringView("pool"), QT_TRANSLATE_NOOP("desk::AddonTableModel", "Pool"),
        Qt::AlignLeft, true},
    {int(AddonField::Credits), QLatin1StringView("credits"),
        QT_TRANSLATE_NOOP("desk::AddonTableModel", "Credits"), Qt::AlignRight, true},
    {int(AddonField::Price), QLatin1StringView("price"), QT_TRANSLATE_NOOP("desk::AddonTableModel", "Price"),
        Qt::AlignRight, true},
    {int(AddonField::PerThousand), QLatin1StringView("perThousand"),
        QT_TRANSLATE_NOOP("desk::AddonTableModel", "Per 1,000 credits"), Qt::AlignRight, true},
    {int(AddonField::Expiry), QLatin1StringView("expiry"),
        QT_TRANSLATE_NOOP("desk::AddonTableModel", "Expires"), Qt::AlignLeft, true},
    {int(AddonField::Balance), QLatin1StringView("balance"),
        QT_TRANSLATE_NOOP("desk::AddonTableModel", "In the pool now"), Qt::AlignRight, true},
};

static_assert(columnsAreInOrder(addonColumns), "a column's number is its field's");

struct AddonTexts
{
    Q_DECLARE_TR_FUNCTIONS(desk::AddonTableModel)
};

/// What sorting by price compares: nothing where there is no price.
std::optional<Decimal> priceOf(const Addon &addon, AddonField field)
{
    if (field == AddonField::Price)
        return addon.amount;
    const auto price = pricePerThousand(addon);
    return price ? std::optional(price->value) : std::nullopt;
}

QByteArray textKey(const Addon &addon, AddonField field)
{
    switch (field) {
    case AddonField::Name:
        return foldedUtf8(addon.name.isEmpty() ? addon.id : addon.name);
    case AddonField::Description:
        return foldedUtf8(addon.description);
    case AddonField::Pool:
        return foldedUtf8(addon.poolKey);
    case AddonField::Expiry:
        return foldedUtf8(addon.expiry.isAbsent() ? QString() : addonExpiryText(addon));
    case AddonField::Credits:
    case AddonField::Price:
    case AddonField::PerThousand:
    case AddonField::Balance:
        break;
    }
    return {};
}

} // namespace

AddonTableModel::AddonTableModel(QObject *parent)
    : FixedColumnsModel(addonColumns, parent)
{ }

QString addonExpiryText(const Addon &addon)
{
    switch (addon.expiry.value) {
    case AddonExpiry::PeriodEnd:
        return AddonTexts::tr("end of the period");
    case AddonExpiry::Days:
        return addon.expiryDays ? AddonTexts::tr("after %Ln day(s)", nullptr, int(*addon.expiryDays))
                                : AddonTexts::tr("after some days");
    case AddonExpiry::Never:
        return AddonTexts::tr("never");
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
    return price->isRounded ? AddonTexts::tr("≈ %1").arg(text) : text;
}

QString addonProblemText(const Addon &addon)
{
    const auto problem = addon.priceProblem();
    // Most often it is what keeps the row from being understood.
    if (problem && *problem != PriceProblem::NotGiven)
        return priceProblemText(*problem, addon.amount, addon.amountText, addon.currency);
    if (!addon.isValid())
        return addon.problem;
    return problem ? priceProblemText(*problem, addon.amount, addon.amountText, addon.currency) : QString();
}

const Addon *AddonTableModel::addonAt(int row) const
{
    const quint32 record = recordAt(row);
    return record == missing ? nullptr : &m_addons[record];
}

int AddonTableModel::rowOf(const QString &addonId) const
{
    const auto at = std::ranges::find(m_addons, addonId, &Addon::id);
    return at == m_addons.end() ? -1 : rowOfRecord(quint32(at - m_addons.begin()));
}

void AddonTableModel::setAddons(std::vector<Addon> addons)
{
    std::vector<quint32> same;
    for (const quint32 record : order()) {
        const QString &id = m_addons[record].id;
        const auto at = id.isEmpty() ? addons.end() : std::ranges::find(addons, id, &Addon::id);
        const quint32 next = at == addons.end() ? missing : quint32(at - addons.begin());
        same.push_back(std::ranges::find(same, next) == same.end() ? next : missing);
    }
    m_addons = std::move(addons);
    replaceOrder(std::move(same)); // the same add-ons in the same rows: nothing has moved yet
    rebuild();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void AddonTableModel::setProducts(const std::function<QString(const Addon &)> &productOf)
{
    bool isOther = false;
    for (Addon &addon : m_addons) {
        QString product = productOf(addon);
        isOther = isOther || product != addon.product;
        addon.product = std::move(product);
    }
    if (isOther && rowCount() > 0)
        Q_EMIT dataChanged(index(0, int(AddonField::Pool)), index(rowCount() - 1, int(AddonField::Pool)));
}

void AddonTableModel::setSearchText(const QString &text)
{
    if (text == m_search)
        return;
    m_search = text;
    rebuild();
}

void AddonTableModel::sort(int column, Qt::SortOrder direction)
{
    if (column >= columnCount())
        return;
    m_sortColumn = column;
    m_direction = direction;
    rebuild();
}

void AddonTableModel::rebuild()
{
    const QList<QByteArray> words = searchWords(m_search);
    std::vector<quint32> next;
    for (quint32 record = 0; record < m_addons.size(); ++record) {
        const Addon &addon = m_addons[record];
        const QByteArray text
            = foldedUtf8(QStringList{addon.name, addon.description, addon.poolKey, addon.id}.join(u'\n'));
        if (words.isEmpty() || containsAll(bytesOf(text), words))
            next.push_back(record);
    }
    const auto field = AddonField(m_sortColumn);
    if (m_sortColumn < 0) {
        // the server's order
    } else if (field == AddonField::Credits || field == AddonField::Balance) {
        sortByNumber(next, m_direction, [&](quint32 record) {
            const Addon &addon = m_addons[record];
            const auto number = field == AddonField::Credits ? addon.credits : addon.currentBalance;
            return NumberKey{number.value_or(0), number.has_value()};
        });
    } else if (field == AddonField::Price || field == AddonField::PerThousand) {
        std::ranges::stable_sort(next, [&](quint32 a, quint32 b) {
            const auto left = priceOf(m_addons[a], field);
            const auto right = priceOf(m_addons[b], field);
            if (!left || !right)
                return left && !right;
            return m_direction == Qt::AscendingOrder ? isLess(*left, *right) : isLess(*right, *left);
        });
    } else {
        std::vector<QByteArray> keys;
        for (const Addon &addon : m_addons)
            keys.push_back(textKey(addon, field));
        sortByText(next, m_direction, [&](quint32 record) { return bytesOf(keys[record]); });
    }
    applyOrder(std::move(next));
}

QVariant AddonTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    const Addon *addon = addonAt(index.row());
    if (!addon)
        return role == Qt::DisplayRole || role == CopyTextRole ? QVariant(QString()) : QVariant();
    if (role == KeyRole)
        return addon->id;
    if (role == RowProblemRole)
        return addonProblemText(*addon);
    const auto field = AddonField(index.column());
    switch (field) {
    case AddonField::Name:
    case AddonField::Description:
    case AddonField::Pool:
    case AddonField::Expiry:
        return factCell(*addon, field, role);
    case AddonField::Credits:
    case AddonField::Balance:
        return numberCell(*addon, field, role);
    case AddonField::Price:
    case AddonField::PerThousand:
        return priceCell(*addon, field, role);
    }
    return {};
}

QVariant AddonTableModel::factCell(const Addon &addon, AddonField field, int role) const
{
    switch (field) {
    case AddonField::Name:
        if (role == SecondaryTextRole)
            return addon.isForSale() ? singleLine(addon.id) : tr("Can't be bought");
        if (role == StatusRole && !addon.isForSale())
            return QVariant::fromValue(StatusTone::Warning);
        return textCell(addon.name, role);
    case AddonField::Description:
        return role == TooltipPlainRole ? QVariant(singleLine(addon.description))
                                        : textCell(addon.description, role);
    case AddonField::Pool:
        if (role == CopyTextRole || addon.product.isEmpty())
            return textCell(addon.poolKey, role);
        return textCell(tr("%1 (%2)").arg(addon.poolKey, addon.product), role);
    case AddonField::Expiry:
        if (role == CopyTextRole)
            return addon.expiry.text;
        return textCell(addonExpiryText(addon), role);
    case AddonField::Credits:
    case AddonField::Price:
    case AddonField::PerThousand:
    case AddonField::Balance:
        break;
    }
    return {};
}

QVariant AddonTableModel::numberCell(const Addon &addon, AddonField field, int role) const
{
    const auto number = field == AddonField::Credits ? addon.credits : addon.currentBalance;
    switch (role) {
    case Qt::DisplayRole:
        return number ? countText(*number) : unknownText();
    case CopyTextRole:
        return number ? QString::number(*number) : QString();
    case SortRole:
        return number ? QVariant(*number) : QVariant();
    case StatusRole:
        return field == AddonField::Balance && number && *number < 0
            ? QVariant::fromValue(StatusTone::Critical)
            : QVariant();
    case TooltipPlainRole:
        return field == AddonField::Balance && number && addon.poolLimit
            ? QVariant(tr("%1 of a limit of %2").arg(countText(*number), countText(*addon.poolLimit)))
            : QVariant();
    default:
        return {};
    }
}

QVariant AddonTableModel::priceCell(const Addon &addon, AddonField field, int role) const
{
    const auto price = priceOf(addon, field);
    const bool isEach = field == AddonField::PerThousand;
    // A number that can't be read is shown as it came; what wasn't sent is a dash.
    if (!price && !isEach && !addon.amountText.isEmpty())
        return role == TooltipPlainRole ? QVariant(addonProblemText(addon))
                                        : textCell(sentAmountText(addon.amountText), role);
    if (!price)
        return textCell({}, role);
    const auto perThousand = isEach ? pricePerThousand(addon) : std::nullopt;
    const bool rounded = perThousand && perThousand->isRounded;
    switch (role) {
    case Qt::DisplayRole:
        return isEach ? pricePerThousandText(addon, addon.currency) : amountText(*price, addon.currency);
    case CopyTextRole: {
        const QString digits = price->toString();
        return (rounded ? QStringLiteral("≈") : QString())
            + (addon.currency.isKnown() ? addon.currency.code() + u' ' + digits : digits);
    }
    case TooltipPlainRole: {
        const QString whole = isEach ? QString() : wholeAmountText(*price, addon.currency);
        return rounded ? QVariant(tr("Rounded")) : whole.isEmpty() ? QVariant() : QVariant(whole);
    }
    case SortRole:
        return price->toString();
    default:
        return {};
    }
}

} // namespace desk
