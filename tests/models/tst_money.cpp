// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/charge.h"
#include "models/domain/money.h"
#include "models/items/formatting.h"
#include "models/items/proration_text.h"

#include <QTest>

#include <rapidcheck.h>

#include <limits>

namespace tst_money {

using namespace desk;

constexpr qint64 most = std::numeric_limits<qint64>::max();
constexpr qint64 least = std::numeric_limits<qint64>::min();

const QLocale english(QLocale::English, QLocale::UnitedKingdom);

Currency currency(const char *code)
{
    return Currency(QString::fromLatin1(code));
}

Money money(qint64 minor, const char *code)
{
    return {minor, currency(code)};
}

std::optional<Decimal> decimal(const char *text)
{
    return parseDecimal(QString::fromLatin1(text));
}

Currency anyKnown()
{
    return currency(*rc::gen::element("JPY", "USD", "NPR", "EUR", "KWD"));
}

__extension__ typedef __int128 Wide;

bool fits(Wide value)
{
    return value >= least && value <= most;
}

PlanPrice price(const char *code, const char *perSeat)
{
    return {currency(code), {}, decimal("29"), *perSeat ? decimal(perSeat) : std::nullopt};
}

class MoneyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void D09_conversion_data();
    void D09_conversion();
    void D09_longNumbersKeepEveryDigit();
    void D09_longNumbersAreComparedExactly();
    void D09_roundsOnceHalfEven_data();
    void D09_roundsOnceHalfEven();
    void D09_whatCanBeAPrice_data();
    void D09_whatCanBeAPrice();
    void D10_chargesThatWentThroughABinaryFraction();
    void D09_sums();
    void D09_nothingWraps();
    void D09_currenciesDontMix();
    void D09_rounding_data();
    void D09_rounding();
    void D09_arithmeticIsExact();
    void D09_roundingIsTheNearest();
    void D09_conversionSurvives();
    void F10_bothReadings_data();
    void F10_bothReadings();
    void priceOfACurrency();
    void whichCurrency();
    void whichCurrencyOfManyPrices();
    void D10_verdicts_data();
    void D10_verdicts();
    void D10_verdictsOfTwoCurrencies();
    void D10_verdictsAreSymmetric();
    void D10_onlyWhatIsCloseOpens();
    void M11_aFixedPriceHasNoTolerance();
    void D10_words();
    void D09_amountTexts();
};

void MoneyTest::D09_conversion_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("shown"); // null = not an amount
    const auto row = [](const char *text, const char *code, const char *shown) {
        QTest::addRow("%s %s", text, code) << QString::fromLatin1(text) << QString::fromLatin1(code)
                                           << (shown ? QString::fromLatin1(shown) : QString());
    };
    row("29", "USD", "29.00");
    row("29.00", "USD", "29.00");
    row("5.00", "NPR", "5.00");
    row("1.75", "EUR", "1.75");
    row("0.01", "USD", "0.01");
    row("1e3", "USD", "1000.00");
    row("5.005", "USD", nullptr);
    row("5.0050", "USD", nullptr);
    // What became of 17.97 in a binary fraction is 17.97; nothing else is rounded into an amount.
    row("17.9699999999999988631316", "USD", "17.97");
    row("17.969999999999998863131622783839702606201171875", "USD", "17.97");
    row("17.970000000000001", "USD", "17.97");
    row("-17.969999999999999", "USD", "-17.97");
    row("17.9699999", "USD", nullptr);
    row("17.9659999999999988631316", "USD", nullptr);
    row("0.0000000000000000000000017976931348623157", "USD", nullptr);
    row("1750.4999999999999999999", "JPY", nullptr);
    row("1e30", "USD", nullptr);
    row("5.000000", "USD", "5.00");
    row("1750", "JPY", "1750");
    row("1750.000", "JPY", "1750");
    row("1750.5", "JPY", nullptr);
    row("1.75", "KWD", "1.750");
    row("0.001", "KWD", "0.001");
    row("0.0005", "KWD", nullptr);
    row("-17.50", "USD", "-17.50");
    row("9999999999999999.99", "USD", "9999999999999999.99"); // 18 digits are read
    row("92233720368547758", "USD", "92233720368547758.00");
    row("92233720368547759", "USD", nullptr); // beyond 64 bits of cents
    row("-92233720368547758", "USD", "-92233720368547758.00");
    row("9223372036854776", "KWD", nullptr);
    row("999999999999999999", "JPY", "999999999999999999");
}

void MoneyTest::D09_conversion()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    QFETCH(QString, shown);
    const auto value = parseDecimal(text);
    const auto amount = value ? Money::fromMajor(*value, Currency(code)) : std::nullopt;
    QCOMPARE(amount.has_value(), !shown.isNull());
    if (amount)
        QCOMPARE(amount->major().toString(), shown);
}

void MoneyTest::D09_longNumbersKeepEveryDigit()
{
    const QString text = u"17.9699999999999988631316"_qs;
    QCOMPARE(parseDecimal(text)->toString(), text);
    QCOMPARE(amountText(*parseDecimal(text), currency("USD"), english).replace(QChar::Nbsp, u' '),
        u"USD 17.97"_qs);
    QVERIFY(wholeAmountText(*parseDecimal(text), currency("USD")).contains(text));
    QVERIFY(wholeAmountText(*decimal("17.970"), currency("USD")).isEmpty());
    QVERIFY(wholeAmountText(*decimal("5.005"), currency("USD")).contains(u"5.005"_qs));
    // A number that is no amount at all stays short on screen.
    QVERIFY(amountText(*decimal("1e300"), currency("USD"), english).size() < 80);
    QVERIFY(amountText(*decimal("1e300"), Currency(), english).size() < 80);
}

void MoneyTest::D09_longNumbersAreComparedExactly()
{
    const auto lessThan = [](const char *a, const char *b) {
        const bool less = isLess(*decimal(a), *decimal(b));
        return less && !isLess(*decimal(b), *decimal(a));
    };
    QVERIFY(lessThan("17.9699999999999988631316", "17.97"));
    QVERIFY(lessThan("17.96", "17.9699999999999988631316"));
    QVERIFY(lessThan("17.9699999999999988631316", "17.9699999999999988631317"));
    QVERIFY(lessThan("-17.97", "-17.9699999999999988631316"));
    QVERIFY(lessThan("1e-300", "1e300"));
    QVERIFY(lessThan("-1e300", "0"));
    QVERIFY(lessThan("0", "1e-300"));
    QVERIFY(lessThan("999999999999999999", "1000000000000000000000"));
    QVERIFY(!isLess(*decimal("1.0"), *decimal("1")) && !isLess(*decimal("1"), *decimal("1.0")));
    QCOMPARE(wholeAt(*decimal("1234567890123456789"), 0), std::optional<qint64>(1234567890123456789));
    QVERIFY(!wholeAt(*decimal("12345678901234567890"), 0));
    QVERIFY(!wholeAt(*decimal("1.00000000000000000000001"), 0));
}

void MoneyTest::D09_roundsOnceHalfEven_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<qint64>("whole");
    const auto row = [](const char *text, int decimals, qint64 whole) {
        QTest::addRow("%s at %d", text, decimals) << QString::fromLatin1(text) << decimals << whole;
    };
    row("17.965", 2, 1796);
    row("17.975", 2, 1798);
    row("17.96500000000000000000000001", 2, 1797); // rounded twice it would be 1796
    row("17.96499999999999999999999999", 2, 1796);
    row("-17.975", 2, -1798);
    row("0.5", 0, 0);
    row("1.5", 0, 2);
    row("0.4", 0, 0);
    row("0.00001", 2, 0);
    row("0.005", 2, 0);
    row("0.0051", 2, 1);
    row("999.995", 2, 100'000);
    row("17.9699999999999988631316", 2, 1797);
    row("1e3", 2, 100'000);
}

void MoneyTest::D09_roundsOnceHalfEven()
{
    QFETCH(QString, text);
    QFETCH(int, decimals);
    QFETCH(qint64, whole);
    QCOMPARE(roundedAt(*parseDecimal(text), decimals), std::optional(whole));
}

void MoneyTest::D09_whatCanBeAPrice_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("problem"); // -1 = it can be one
    const auto row = [](const char *text, const char *code, std::optional<PriceProblem> problem) {
        QTest::addRow("%s %s", code, text)
            << QString::fromLatin1(text) << QString::fromLatin1(code) << (problem ? int(*problem) : -1);
    };
    row("5.00", "USD", {});
    row("0", "USD", {});
    row("17.9699999999999988631316", "USD", {});
    row("1500.5", "JPY", PriceProblem::TooFine);
    row("0.0000001", "USD", PriceProblem::TooFine);
    row("-587", "USD", PriceProblem::Negative);
    row("-0.00000000000000000000000001", "USD", PriceProblem::Negative);
    row("1e30", "USD", PriceProblem::TooLarge);
    row("999999999999999999", "USD", PriceProblem::TooLarge);
    row("five", "USD", PriceProblem::NotUnderstood);
    row("", "USD", PriceProblem::NotGiven);
    row("5.00", "", PriceProblem::UnknownCurrency);
}

void MoneyTest::D09_whatCanBeAPrice()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    QFETCH(int, problem);
    const Price price = asPrice(parseDecimal(text), text, Currency(code));
    QCOMPARE(price.problem ? int(*price.problem) : -1, problem);
    QCOMPARE(price.money.has_value(), problem < 0);
    if (price.problem && *price.problem != PriceProblem::NotGiven)
        QVERIFY(priceProblemText(
            *price.problem, parseDecimal(text), text, Currency(code), QStringLiteral("Crovver"))
                    .contains(text));
}

void MoneyTest::D10_chargesThatWentThroughABinaryFraction()
{
    const auto verdict = [](const char *shown, const char *charged, const char *code) {
        return compareCharge({decimal(shown), decimal(charged), currency(code), currency(code), {}});
    };
    QVERIFY(verdict("17.97", "17.9699999999999988631316", "USD") == ChargeVerdict::Same);
    QVERIFY(verdict("17.96", "17.9699999999999988631316", "USD") == ChargeVerdict::Differs);
    QVERIFY(verdict("17.97", "17.969", "USD") == ChargeVerdict::UnitDoubt);
    QVERIFY(verdict("17.9699999999999988631316", "17.9699999999999988631316", "") == ChargeVerdict::Same);
    QVERIFY(verdict("17.97", "17.9699999999999988631316", "") == ChargeVerdict::UnitDoubt);
    QVERIFY(verdict("17.97", "1e300", "USD") == ChargeVerdict::UnitDoubt);
}

void MoneyTest::D09_sums()
{
    QCOMPARE(sum(money(1750, "USD"), money(25, "USD")), std::optional(money(1775, "USD")));
    QCOMPARE(sum(money(1750, "JPY"), money(-1751, "JPY")), std::optional(money(-1, "JPY")));
    QCOMPARE(difference(money(1, "KWD"), money(1000, "KWD")), std::optional(money(-999, "KWD")));
    QCOMPARE(times(money(1999, "NPR"), 12), std::optional(money(23'988, "NPR")));
    QCOMPARE(times(money(-5, "EUR"), 3), std::optional(money(-15, "EUR")));
    QCOMPARE(times(money(5, "EUR"), 0), std::optional(money(0, "EUR")));
    QVERIFY(compare(money(1, "USD"), money(2, "USD")) == std::strong_ordering::less);
    QVERIFY(compare(money(2, "USD"), money(2, "USD")) == std::strong_ordering::equal);
    QVERIFY(compare(money(2, "USD"), money(-2, "USD")) == std::strong_ordering::greater);
}

void MoneyTest::D09_nothingWraps()
{
    QVERIFY(!sum(money(most, "USD"), money(1, "USD")));
    QVERIFY(!sum(money(least, "USD"), money(-1, "USD")));
    QVERIFY(!difference(money(least, "USD"), money(1, "USD")));
    QVERIFY(!difference(money(0, "USD"), money(least, "USD")));
    QVERIFY(!times(money(most, "USD"), 2));
    QVERIFY(!times(money(least, "USD"), -1));
    QVERIFY(!timesRatio(money(most, "USD"), {2, 1}));
    QVERIFY(!timesRatio(money(least, "USD"), {-1, 1}));
    QCOMPARE(timesRatio(money(most, "USD"), {most, most}), std::optional(money(most, "USD")));
    QCOMPARE(timesRatio(money(least, "USD"), {most, most}), std::optional(money(least, "USD")));
    QVERIFY(!timesRatio(money(1, "USD"), {1, 0}));
    QVERIFY(!timesRatio(money(1, "USD"), {1, -3}));
    QCOMPARE(sum(money(most, "USD"), money(least, "USD")), std::optional(money(-1, "USD")));
}

void MoneyTest::D09_currenciesDontMix()
{
    QVERIFY(!sum(money(1, "USD"), money(1, "EUR")));
    QVERIFY(!difference(money(1, "JPY"), money(1, "KWD")));
    QVERIFY(!compare(money(1, "USD"), money(1, "NPR")));
    QVERIFY(!sum(money(1, ""), money(1, "")));
    QVERIFY(!compare(money(1, "dollars"), money(1, "dollars")));
    QVERIFY(!times(money(1, ""), 2));
    QVERIFY(!timesRatio(money(1, ""), {1, 2}));
}

void MoneyTest::D09_rounding_data()
{
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<qint64>("numerator");
    QTest::addColumn<qint64>("denominator");
    QTest::addColumn<qint64>("rounded");
    const auto row = [](qint64 minor, qint64 numerator, qint64 denominator, qint64 rounded) {
        QTest::addRow("%lld*%lld/%lld", minor, numerator, denominator)
            << minor << numerator << denominator << rounded;
    };
    row(500, 17, 30, 283); // 283.33
    row(100, 1, 3, 33); // 33.33
    row(200, 1, 3, 67); // 66.67
    row(1, 1, 2, 1); // a half goes up
    row(3, 1, 2, 2); // 1.5
    row(5, 1, 2, 3); // 2.5: not to the even one
    row(-1, 1, 2, -1); // away from zero
    row(-5, 1, 2, -3);
    row(-1, 1, 3, 0);
    row(1, 499, 1000, 0);
    row(1, 500, 1000, 1);
    row(1, -1, 2, -1);
    row(0, 17, 30, 0);
    row(999, 30, 30, 999);
}

void MoneyTest::D09_rounding()
{
    QFETCH(qint64, minor);
    QFETCH(qint64, numerator);
    QFETCH(qint64, denominator);
    QFETCH(qint64, rounded);
    QCOMPARE(timesRatio(money(minor, "USD"), {numerator, denominator}), std::optional(money(rounded, "USD")));
}

void MoneyTest::D09_arithmeticIsExact()
{
    QVERIFY(rc::check("each result is the true one, or nothing when that doesn't fit", [] {
        const Currency in = anyKnown();
        // Any bits, so that half of them overflow.
        const auto number = [] { return *rc::gen::arbitrary<qint64>() >> (*rc::gen::inRange(0, 4) * 16); };
        const qint64 a = qint64(quint64(number()) * *rc::gen::element<quint64>(1, 2'305'843'009));
        const qint64 b = *rc::gen::element(number(), most, least, qint64(0), qint64(-1));
        const auto agrees = [](const std::optional<Money> &result, Wide truth) {
            return fits(truth) ? result && result->minor == truth : !result;
        };
        RC_ASSERT(agrees(sum({a, in}, {b, in}), Wide(a) + b));
        RC_ASSERT(agrees(difference({a, in}, {b, in}), Wide(a) - b));
        RC_ASSERT(agrees(times({a, in}, b), Wide(a) * b));
        RC_ASSERT(compare(Money{a, in}, Money{b, in}) == std::optional(a <=> b));
    }));
}

void MoneyTest::D09_roundingIsTheNearest()
{
    QVERIFY(rc::check("at most half a unit away, and a half is the one further from zero", [] {
        const Currency in = anyKnown();
        const auto minor = *rc::gen::inRange<qint64>(-9'000'000'000'000, 9'000'000'000'000);
        const auto numerator = *rc::gen::inRange<qint64>(-400, 400);
        const auto denominator = *rc::gen::inRange<qint64>(1, 400);
        const auto result = timesRatio({minor, in}, {numerator, denominator});
        RC_ASSERT(result.has_value());
        const Wide truth = Wide(minor) * numerator;
        const Wide off = Wide(result->minor) * denominator - truth;
        RC_ASSERT((off < 0 ? -off : off) * 2 <= denominator);
        if ((off < 0 ? -off : off) * 2 == denominator)
            RC_ASSERT((off > 0) == (truth > 0));
    }));
}

void MoneyTest::D09_conversionSurvives()
{
    QVERIFY(rc::check("an amount is read back from its text, also with zeros after it", [] {
        const Money amount{*rc::gen::inRange<qint64>(-999'999'999'999'999, 999'999'999'999'999), anyKnown()};
        QString text = amount.major().toString();
        if (text.contains(u'.'))
            text += QString(*rc::gen::inRange(0, 3), u'0');
        const auto read = parseDecimal(text);
        RC_ASSERT(read.has_value());
        RC_ASSERT(Money::fromMajor(*read, amount.currency) == std::optional(amount));
    }));
}

void MoneyTest::F10_bothReadings_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *sent, const char *code, const char *shown) {
        QTest::addRow("%s %s", sent, code) << QString::fromLatin1(sent) << QString::fromLatin1(code)
                                           << QString::fromLatin1(shown).replace(u'_', QChar(QChar::Nbsp));
    };
    row("1750", "USD", "USD_1,750.00 or USD_17.50");
    row("1750", "NPR", "NPR_1,750.00 or NPR_17.50");
    row("1750", "KWD", "KWD_1,750.000 or KWD_1.750");
    row("1750", "JPY", "JPY_1,750");
    row("17.50", "USD", "USD_17.50");
    row("1750.00", "USD", "USD_1,750.00 or USD_17.50");
    row("17.505", "USD", "USD_17.505");
    row("1750", "", "1,750");
}

void MoneyTest::F10_bothReadings()
{
    QFETCH(QString, sent);
    QFETCH(QString, code);
    QFETCH(QString, shown);
    QCOMPARE(unitReadingsText(*parseDecimal(sent), Currency(code), english), shown);
}

void MoneyTest::priceOfACurrency()
{
    Plan plan;
    plan.pricing.price = price("USD", "9.00");
    plan.prices = {price("NPR", "1200"), price("USD", "8.00"), price("KWD", "")};
    const auto perSeat = [&](const char *code) {
        const auto found = priceIn(plan, currency(code));
        return found && found->perSeatPrice ? found->perSeatPrice->toString() : QString();
    };
    QCOMPARE(perSeat("USD"), QStringLiteral("8.00")); // the row, not the plan's own
    QCOMPARE(perSeat("NPR"), QStringLiteral("1200"));
    QVERIFY(priceIn(plan, currency("KWD")).has_value());
    QVERIFY(perSeat("KWD").isEmpty());
    QVERIFY(!priceIn(plan, currency("JPY")));
    QVERIFY(!priceIn(plan, Currency()));
    plan.prices = {price("USD", "")};
    QCOMPARE(perSeat("USD"), QStringLiteral("9.00")); // the row has none
    plan.prices.clear();
    QCOMPARE(perSeat("USD"), QStringLiteral("9.00"));
}

void MoneyTest::whichCurrency()
{
    Plan plan;
    plan.pricing.price.currency = currency("EUR");
    CurrencyEvidence evidence{currency("USD"), {currency("NPR"), currency("NPR")}, currency("KWD"), &plan};
    const auto is = [&](const char *code, CurrencySource source) {
        return chooseCurrency(evidence) == ChosenCurrency{currency(code), source};
    };
    QVERIFY(is("USD", CurrencySource::Quote));
    evidence.quote = currency("$");
    QVERIFY(is("NPR", CurrencySource::Addon));
    evidence.addons = {currency("NPR"), currency("USD")};
    QVERIFY(is("KWD", CurrencySource::Invoice));
    evidence.newestInvoice = Currency();
    QVERIFY(is("EUR", CurrencySource::OnlyPrice));
    evidence.plan = nullptr;
    QVERIFY(chooseCurrency(evidence) == ChosenCurrency());
    QVERIFY(chooseCurrency({}).source == CurrencySource::Unknown);
}

void MoneyTest::whichCurrencyOfManyPrices()
{
    Plan plan;
    CurrencyEvidence evidence;
    evidence.plan = &plan;
    const auto known = [&] { return chooseCurrency(evidence).currency.code(); };
    QCOMPARE(known(), QString());
    plan.prices = {price("USD", "8")};
    QCOMPARE(known(), QStringLiteral("USD"));
    plan.pricing.price = price("USD", "8");
    QCOMPARE(known(), QStringLiteral("USD"));
    plan.prices.push_back(price("NPR", "1200"));
    QCOMPARE(known(), QString());
    plan.prices = {price("USD", "8"), price("dollars", "8"), price("USD", "8")};
    QCOMPARE(known(), QString());
}

void MoneyTest::D10_verdicts_data()
{
    using enum ChargeVerdict;
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("charged");
    QTest::addColumn<QString>("code");
    QTest::addColumn<qint64>("oneDay"); // minor units; -1 = not known
    QTest::addColumn<ChargeVerdict>("verdict");
    const auto row
        = [](const char *shown, const char *charged, const char *code, qint64 oneDay, ChargeVerdict verdict) {
              QTest::addRow("%s and %s %s, a day %lld", shown, charged, code, oneDay)
                  << QString::fromLatin1(shown) << QString::fromLatin1(charged) << QString::fromLatin1(code)
                  << oneDay << verdict;
          };
    // USD: 5 seats of 1.00, 17 of 30 days: 2.83; a day is 0.17.
    row("2.83", "2.83", "USD", 17, Same);
    row("2.83", "2.830", "USD", 17, Same);
    row("2.83", "3.00", "USD", 17, Close);
    row("2.83", "3.01", "USD", 17, Close); // and one cent
    row("2.83", "3.02", "USD", 17, Differs);
    row("2.83", "2.65", "USD", 17, Close);
    row("2.83", "2.64", "USD", 17, Differs);
    row("2.83", "283", "USD", 17, UnitDoubt);
    row("2.83", "1750", "USD", 17, UnitDoubt);
    row("1.75", "1750", "USD", 10, UnitDoubt);
    row("1.75", "17.50", "USD", 10, UnitDoubt); // exactly ten
    row("1.75", "17.49", "USD", 10, Differs);
    row("17.50", "1750", "USD", 103, UnitDoubt);
    row("1750", "17.50", "USD", 103, UnitDoubt);
    row("17.50", "17.505", "USD", 103, UnitDoubt); // no such amount
    row("17.505", "17.50", "USD", 103, UnitDoubt);
    row("17.50", "-17.50", "USD", 103, Credit);
    row("17.50", "-0.01", "USD", 103, Credit);
    row("", "-587.39", "USD", 103, Credit);
    row("-1", "-1", "USD", 103, Credit);
    row("-1", "1", "USD", 103, UnitDoubt);
    row("0", "0.00", "USD", 0, Same);
    row("0", "0.01", "USD", 0, Close); // one minor unit
    row("0", "0.02", "USD", 0, UnitDoubt);
    row("0", "17.50", "USD", 103, UnitDoubt);
    row("17.50", "0", "USD", 103, UnitDoubt);
    row("0.17", "0", "USD", 17, Close); // the last day: the server counts none
    row("0.17", "0.01", "USD", 17, Close);
    row("0.01", "1.00", "USD", 500, UnitDoubt); // within a day, but exactly the factor
    row("17.50", "", "USD", 103, NothingToCompare);
    row("", "17.50", "USD", 103, NothingToCompare);
    row("", "", "USD", 103, NothingToCompare);
    // JPY has no factor; ten and more is still ten and more.
    row("1750", "1750.00", "JPY", 58, Same);
    row("1750", "1809", "JPY", 58, Close);
    row("1750", "1810", "JPY", 58, Differs);
    row("1750", "175000", "JPY", 58, UnitDoubt);
    row("1750", "1750.5", "JPY", 58, UnitDoubt);
    // KWD: 1000.
    row("1.750", "1750", "KWD", 58, UnitDoubt);
    row("1.750", "1.75", "KWD", 58, Same);
    row("1.750", "1.809", "KWD", 58, Close);
    row("1.750", "1.810", "KWD", 58, Differs);
    row("0.001", "1", "KWD", 2000, UnitDoubt); // within a day, but exactly the factor
    row("0.001", "0.1", "KWD", 2000, Close); // 100 isn't a dinar's factor
    // Without a tolerance.
    row("17.50", "17.51", "USD", -1, Differs);
    row("17.50", "17.50", "USD", -1, Same);
    // Bare numbers.
    row("17.50", "17.5", "", 103, Same);
    row("17.50", "17.51", "", 103, Differs);
    row("17.50", "1750", "", 103, UnitDoubt);
    row("17.50", "175", "", 103, UnitDoubt);
    row("999999999999999999", "0.000000000000000001", "", 1, UnitDoubt);
}

void MoneyTest::D10_verdicts()
{
    QFETCH(QString, shown);
    QFETCH(QString, charged);
    QFETCH(QString, code);
    QFETCH(qint64, oneDay);
    QFETCH(ChargeVerdict, verdict);
    ChargeFigures figures;
    figures.shown = parseDecimal(shown);
    figures.charged = parseDecimal(charged);
    figures.currency = Currency(code);
    if (oneDay >= 0)
        figures.oneDay = Money{oneDay, figures.currency};
    QCOMPARE(int(compareCharge(figures)), int(verdict));
}

void MoneyTest::D10_verdictsOfTwoCurrencies()
{
    ChargeFigures figures{decimal("17.50"), decimal("17.50"), currency("USD"), currency("NPR"), {}};
    QVERIFY(compareCharge(figures) == ChargeVerdict::OtherCurrency);
    figures.chargedCurrency = currency("usd");
    QVERIFY(compareCharge(figures) == ChargeVerdict::Same);
    figures.chargedCurrency = currency("$");
    QVERIFY(compareCharge(figures) == ChargeVerdict::OtherCurrency);
    figures.chargedCurrency = Currency();
    QVERIFY(compareCharge(figures) == ChargeVerdict::Same);
    // A day's charge in another currency is no tolerance.
    figures.charged = decimal("17.60");
    figures.oneDay = money(100, "NPR");
    QVERIFY(compareCharge(figures) == ChargeVerdict::Differs);
    figures.oneDay = money(100, "USD");
    QVERIFY(compareCharge(figures) == ChargeVerdict::Close);
    figures.oneDay = money(most, "USD");
    QVERIFY(compareCharge(figures) == ChargeVerdict::Close);
}

void MoneyTest::D10_verdictsAreSymmetric()
{
    QVERIFY(rc::check("it doesn't matter which of the two was shown", [] {
        ChargeFigures figures;
        figures.currency = anyKnown();
        figures.shown = Money{*rc::gen::inRange<qint64>(0, 100'000), figures.currency}.major();
        figures.charged = Money{*rc::gen::inRange<qint64>(0, 100'000), figures.currency}.major();
        figures.oneDay = Money{*rc::gen::inRange<qint64>(0, 10'000), figures.currency};
        const ChargeVerdict verdict = compareCharge(figures);
        std::swap(figures.shown, figures.charged);
        RC_ASSERT(compareCharge(figures) == verdict);
    }));
}

void MoneyTest::D10_onlyWhatIsCloseOpens()
{
    QVERIFY(rc::check("what opens is right, or at most a day and a minor unit off, and never a unit off", [] {
        ChargeFigures figures;
        figures.currency = anyKnown();
        const auto shown = *rc::gen::inRange<qint64>(0, 100'000);
        const auto charged = *rc::gen::inRange<qint64>(0, 100'000);
        const auto oneDay = *rc::gen::inRange<qint64>(0, 50'000);
        figures.shown = Money{shown, figures.currency}.major();
        figures.charged = Money{charged, figures.currency}.major();
        figures.oneDay = Money{oneDay, figures.currency};
        const ChargeVerdict verdict = compareCharge(figures);
        const bool opens = verdict == ChargeVerdict::Same || verdict == ChargeVerdict::Close;
        const bool near = std::abs(shown - charged) <= oneDay + 1;
        const qint64 factor = figures.currency.exponent() == 3 ? 1000 : 100;
        const bool unit = figures.currency.exponent() > 0 && shown != charged
            && (shown == charged * factor || charged == shown * factor);
        RC_ASSERT(opens == (near && !unit));
        if (verdict == ChargeVerdict::Differs) {
            RC_ASSERT(shown < charged * 10);
            RC_ASSERT(charged < shown * 10);
        }
    }));
}

void MoneyTest::M11_aFixedPriceHasNoTolerance()
{
    ChargeFigures addon{decimal("5.00"), decimal("5"), currency("USD"), currency("USD"), {}};
    QVERIFY(compareCharge(addon) == ChargeVerdict::Same);
    QVERIFY(chargeVerdictText(addon, QStringLiteral("Crovver"), english).isEmpty());
    addon.charged = decimal("5.01");
    QVERIFY(compareCharge(addon) == ChargeVerdict::Differs);
    const QString text = chargeVerdictText(addon, QStringLiteral("Crovver"), english);
    QVERIFY(text.contains(moneyText(money(500, "USD"), english)));
    QVERIFY(text.contains(moneyText(money(501, "USD"), english)));
    addon.charged = decimal("500");
    QVERIFY(compareCharge(addon) == ChargeVerdict::UnitDoubt);
}

void MoneyTest::D10_words()
{
    ChargeFigures figures{decimal("1.75"), decimal("1750"), currency("USD"), {}, money(10, "USD")};
    const QString doubt = chargeVerdictText(figures, QStringLiteral("Crovver"), english);
    QVERIFY2(
        doubt.contains(QStringLiteral("1750")) && doubt.contains(QStringLiteral("1.75")), qPrintable(doubt));
    QVERIFY(doubt.contains(moneyText(money(175'000, "USD"), english)));
    QVERIFY(doubt.contains(moneyText(money(1750, "USD"), english)));
    figures.charged = decimal("1.80");
    QVERIFY(chargeVerdictText(figures, QStringLiteral("Crovver"), english)
                .contains(moneyText(money(180, "USD"), english)));
    figures.chargedCurrency = currency("NPR");
    const QString mixed = chargeVerdictText(figures, QStringLiteral("Crovver"), english);
    QVERIFY(mixed.contains(moneyText(money(180, "NPR"), english)));
    QVERIFY(mixed.contains(moneyText(money(175, "USD"), english)));
    figures.charged.reset();
    QVERIFY(!chargeVerdictText(figures, QStringLiteral("Crovver"), english).isEmpty());
    figures = {{}, decimal("1"), {}, {}, {}};
    QVERIFY(!chargeVerdictText(figures, QStringLiteral("Crovver"), english).isEmpty());
}

void MoneyTest::D09_amountTexts()
{
    const QString nbsp(QChar(QChar::Nbsp));
    QCOMPARE(amountText(*decimal("17.5"), currency("USD"), english), u"USD"_qs + nbsp + u"17.50"_qs);
    QCOMPARE(amountText(*decimal("5.005"), currency("USD"), english), u"≈ USD"_qs + nbsp + u"5.00"_qs);
    QCOMPARE(amountText(*decimal("1750.000"), currency("JPY"), english), u"JPY"_qs + nbsp + u"1,750"_qs);
    QCOMPARE(amountText(*decimal("1750"), Currency(), english), u"1,750"_qs);
    QCOMPARE(amountText(*decimal("17.5"), Currency(), english), u"17.5"_qs);
    QCOMPARE(sentAmountText(u"17,50"_qs), u"17,50"_qs);
    QCOMPARE(sentAmountText(QString()), unknownText());
    QCOMPARE(sentAmountText(QString(QChar(0x202e)) + u"1"_qs), u"⟨U+202E⟩1"_qs);
    QCOMPARE(leftToRight(u"-1"_qs), QChar(0x2066) + u"-1"_qs + QChar(0x2069));
    QVERIFY(leftToRight(QString()).isEmpty());
}

QTEST_GUILESS_MAIN(MoneyTest)

} // namespace tst_money

#include "tst_money.moc"
