// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/active_addon_table_model.h"
#include "models/items/addon_table_model.h"
#include "models/items/roles.h"

#include "support/fake_clock.h"
#include "support/model_contract.h"

#include <QTest>

namespace tst_addon_tables {

using namespace desk;
using namespace desk::test;

Addon anAddon(const QString &id, qint64 credits, const QString &amount, const QString &currency = u"USD"_qs)
{
    Addon addon;
    addon.id = id;
    addon.name = u"Pack "_qs + id;
    addon.poolKey = u"ai_tokens"_qs;
    addon.credits = credits;
    addon.amount = parseDecimal(amount);
    addon.currency = Currency(currency);
    addon.expiry = fromSpelling(addonExpirySpellings, u"never"_qs);
    return addon;
}

QString perThousand(const Addon &addon)
{
    AddonTableModel model(u"Crovver"_qs);
    model.setRows({addon});
    return model.index(0, int(AddonField::PerThousand)).data().toString().replace(QChar::Nbsp, u' ');
}

class TestAddonTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pricesPerThousandAreExactOrSaidToBeRounded()
    {
        QCOMPARE(perThousand(anAddon(u"a"_qs, 500, u"5.00"_qs)), u"USD 10.00"_qs);
        QCOMPARE(perThousand(anAddon(u"a"_qs, 3000, u"10"_qs)), u"≈ USD 3.33"_qs);
        QCOMPARE(perThousand(anAddon(u"a"_qs, 3000, u"20"_qs)), u"≈ USD 6.67"_qs);
        // Exact with more decimals than the currency has.
        QCOMPARE(perThousand(anAddon(u"a"_qs, 1'000'000, u"5"_qs)), u"USD 0.0050"_qs);
        // What is small isn't rounded to nothing.
        QCOMPARE(perThousand(anAddon(u"a"_qs, 3'000'000, u"10"_qs)), u"≈ USD 0.0033"_qs);
        QCOMPARE(perThousand(anAddon(u"a"_qs, 300, u"1000"_qs, u"JPY"_qs)), u"≈ JPY 3,333"_qs);
        QCOMPARE(perThousand(anAddon(u"a"_qs, 0, u"5"_qs)), u"–"_qs);
        Addon unpriced = anAddon(u"a"_qs, 5, u"1"_qs);
        unpriced.amount.reset();
        QCOMPARE(perThousand(unpriced), u"–"_qs);
        // Whatever doesn't fit is no price, and never a wrong one.
        QVERIFY(!pricePerThousand(anAddon(u"a"_qs, 1, u"999999999999999999"_qs)));
    }

    void impossiblePricesAreShownAndNotForSale_data()
    {
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<bool>("forSale");
        QTest::newRow("half a yen") << u"1500.5"_qs << u"JPY"_qs << u"≈ JPY 1,500"_qs << false;
        QTest::newRow("below zero") << u"-587"_qs << u"USD"_qs << u"USD −587.00"_qs << false;
        QTest::newRow("too fine") << u"0.0000001"_qs << u"USD"_qs << u"≈ USD 0.00"_qs << false;
        QTest::newRow("no number") << u"five"_qs << u"USD"_qs << u"five"_qs << false;
        QTest::newRow("through a binary fraction")
            << u"17.9699999999999988631316"_qs << u"USD"_qs << u"USD 17.97"_qs << true;
        QTest::newRow("free") << u"0"_qs << u"USD"_qs << u"USD 0.00"_qs << true;
    }
    void impossiblePricesAreShownAndNotForSale()
    {
        QFETCH(QString, amount);
        QFETCH(QString, code);
        QFETCH(QString, shown);
        QFETCH(bool, forSale);
        Addon addon = anAddon(u"a"_qs, 500, amount, code);
        addon.amountText = amount;
        QCOMPARE(addon.isForSale(), forSale);
        AddonTableModel model(u"Crovver"_qs);
        const ModelContract contract(&model);
        model.setRows({addon});
        contract.check();
        const QModelIndex price = model.index(0, int(AddonField::Price));
        QCOMPARE(price.data().toString().replace(QChar::Nbsp, u' '), shown);
        QCOMPARE(model.index(0, 0).data(SecondaryTextRole).toString() == u"Can't be bought"_qs, !forSale);
        QCOMPARE(model.index(0, 0).data(RowProblemRole).toString().contains(amount), !forSale);
        if (!forSale)
            QCOMPARE(perThousand(addon), u"–"_qs);
        // All of it is there for hovering and copying.
        const bool isShort = shown.endsWith(u"587.00"_qs) || amount == u"0"_qs;
        QCOMPARE(price.data(TooltipPlainRole).toString().contains(amount), !isShort);
        QVERIFY(price.data(CopyTextRole).toString().contains(amount));
    }

    void expiryRulesAreWords()
    {
        Addon addon;
        QCOMPARE(addonExpiryText(addon), u"–"_qs);
        const auto textOf = [&](const QString &rule) {
            addon.expiry = fromSpelling(addonExpirySpellings, rule);
            return addonExpiryText(addon);
        };
        QCOMPARE(textOf(u"period_end"_qs), u"end of the period"_qs);
        QCOMPARE(textOf(u"period"_qs), u"end of the period"_qs);
        QCOMPARE(textOf(u"never"_qs), u"never"_qs);
        addon.expiryDays = 30;
        QVERIFY(textOf(u"days"_qs).startsWith(u"after 30 day"));
        QCOMPARE(textOf(u"full_moon"_qs), u"full_moon"_qs);
    }

    void rowsSortBySizeNotByText()
    {
        AddonTableModel model(u"Crovver"_qs);
        const ModelContract contract(&model);
        Addon unpriced = anAddon(u"d"_qs, 1, u"1"_qs);
        unpriced.amount.reset();
        Addon cheap = anAddon(u"c"_qs, 100, u"0.05"_qs);
        cheap.name = u"Cheap pack"_qs;
        model.setRows({anAddon(u"a"_qs, 100, u"9.5"_qs), anAddon(u"b"_qs, 100, u"10"_qs), unpriced, cheap});
        contract.check();
        const auto ids = [&] {
            QString all;
            for (int row = 0; row < model.rowCount(); ++row)
                all += model.rowAt(row)->id;
            return all;
        };
        model.sort(int(AddonField::Price), Qt::AscendingOrder);
        QCOMPARE(ids(), u"cabd"_qs);
        model.sort(int(AddonField::Price), Qt::DescendingOrder);
        QCOMPARE(ids(), u"bacd"_qs);
        model.sort(int(AddonField::PerThousand), Qt::AscendingOrder);
        QCOMPARE(ids(), u"cabd"_qs);
        model.sort(-1);
        QCOMPARE(ids(), u"abdc"_qs);
        model.setSearchText(u"PACK cheap"_qs);
        QCOMPARE(ids(), u"c"_qs);
        const QPersistentModelIndex kept(model.index(0, 0));
        cheap.credits = 7;
        model.setRows({anAddon(u"z"_qs, 1, u"1"_qs), cheap});
        QVERIFY(kept.isValid());
        QCOMPARE(model.rowAt(kept.row())->credits, 7);
        contract.check();
    }

    void rowsThatAreNotUnderstoodAreMarked()
    {
        AddonTableModel model(u"Crovver"_qs);
        const ModelContract contract(&model);
        Addon broken = anAddon(u"a"_qs, 1, u"1"_qs);
        broken.problem = u"data[0].creditQty: not a number"_qs;
        broken.credits.reset();
        model.setRows({broken, Addon()});
        contract.check();
        QVERIFY(!model.rowAt(0)->isValid());
        QCOMPARE(model.index(0, int(AddonField::Credits)).data().toString(), u"–"_qs);
        QCOMPARE(model.index(0, 0).data(RowProblemRole).toString(), broken.problem);
        QCOMPARE(model.index(0, 0).data(SecondaryTextRole).toString(), u"Can't be bought"_qs);
    }

    void whatIsLeftHasItsCountdown()
    {
        FakeClock clock;
        ActiveAddonTableModel model(clock);
        const ModelContract contract(&model);
        ActiveAddon tokens{u"ai_tokens"_qs, 1500, 2,
            Timestamp::fromUtcMs(clock.utcNow().toMSecsSinceEpoch() + 3 * 86'400'000LL), {}};
        ActiveAddon odd;
        odd.problem = u"data[1].poolKey: missing"_qs;
        model.setRows({tokens, odd, {u"sms"_qs, 0, {}, {}, {}}});
        contract.check();
        const auto text = [&](int row, ActiveAddonField field, int role = Qt::DisplayRole) {
            return model.index(row, int(field)).data(role).toString();
        };
        QCOMPARE(text(0, ActiveAddonField::Left), u"1,500"_qs);
        QVERIFY(text(0, ActiveAddonField::Expiry).endsWith(u", in 3 d"));
        QCOMPARE(text(1, ActiveAddonField::Pool), u"Not understood"_qs);
        QCOMPARE(text(1, ActiveAddonField::Left), u"–"_qs);
        QCOMPARE(text(1, ActiveAddonField::Pool, RowProblemRole), odd.problem);
        QCOMPARE(text(2, ActiveAddonField::Left), u"0"_qs);
        QCOMPARE(text(2, ActiveAddonField::Grants), u"–"_qs);
        QCOMPARE(text(2, ActiveAddonField::Expiry), u"–"_qs);
    }
};

QTEST_GUILESS_MAIN(TestAddonTables)

} // namespace tst_addon_tables

#include "tst_addon_tables.moc"
