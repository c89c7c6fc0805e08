// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/crovver_provider.h"
#include "models/items/formatting.h"

#include "models/views/error_text.h"

#include <QTest>

#include <limits>

namespace tst_formatting {

using namespace desk;

const QLocale english(QLocale::English, QLocale::UnitedKingdom);
const QLocale german(QLocale::German, QLocale::Germany);
const QLocale nepali(QLocale::Nepali, QLocale::Nepal);

Capacity seats(std::optional<qint64> active, std::optional<qint64> units)
{
    Capacity capacity;
    capacity.activeCount = active;
    capacity.units = units;
    return capacity;
}

Money money(qint64 minor, const char *code)
{
    return {minor, Currency(QString::fromLatin1(code))};
}

class FormattingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void counts();
    void durations_data();
    void durations();
    void ages();
    void D16_dates();
    void daysFollowTheLocale_data();
    void daysFollowTheLocale();
    void D09_amounts();
    void D17_seats();
    void U11_directionsAreShown();
    void U12_oneLine();
    void C08_formulas_data();
    void C08_formulas();
    void errorsSayWhatWasDone();
};

void FormattingTest::counts()
{
    QCOMPARE(countOfText(37, 1204, english), QStringLiteral("37 of 1,204"));
    QCOMPARE(countText(1204, german), QStringLiteral("1.204"));
    QCOMPARE(countText(12, nepali), QStringLiteral("१२"));
}

void FormattingTest::durations_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("text");
    QTest::newRow("negative") << qint64(-5) << u"0 s"_qs;
    QTest::newRow("seconds") << qint64(59'999) << u"59 s"_qs;
    QTest::newRow("a minute") << qint64(60'000) << u"1 min"_qs;
    QTest::newRow("minutes") << qint64(3'599'999) << u"59 min"_qs;
    QTest::newRow("hours") << qint64(47 * 3'600'000LL) << u"47 h"_qs;
    QTest::newRow("two days") << qint64(48 * 3'600'000LL) << u"2 d"_qs;
    QTest::newRow("days") << qint64(1204 * 86'400'000LL) << u"1,204 d"_qs;
}

void FormattingTest::durations()
{
    QFETCH(qint64, ms);
    QFETCH(QString, text);
    QCOMPARE(durationText(ms, english), text);
}

void FormattingTest::ages()
{
    const QDateTime now({2026, 5, 1}, {12, 0}, Qt::UTC);
    const qint64 ms = now.toMSecsSinceEpoch();
    QCOMPARE(agoText(ms - 120'000, now, english), QStringLiteral("2 min ago"));
    QCOMPARE(agoText(ms - 9'000, now, english), QStringLiteral("just now"));
    QCOMPARE(agoText(ms + 9'000, now, english), QStringLiteral("just now")); // P12: clocks differ a little
    QCOMPARE(agoText(ms + 3 * 86'400'000LL, now, english), QStringLiteral("in 3 d"));
}

void FormattingTest::daysFollowTheLocale_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("withoutYear");
    const auto row = [](const char *name, const QLocale &locale, const char *day, const char *withoutYear) {
        QTest::newRow(name) << locale << QString::fromUtf8(day) << QString::fromUtf8(withoutYear);
    };
    row("C", QLocale::c(), "2 May 2026", "2 May");
    row("en_GB", english, "2 May 2026", "2 May");
    row("en_US", QLocale(QLocale::English, QLocale::UnitedStates), "May 2, 2026", "May 2");
    row("de_DE", german, "2. Mai 2026", "2. Mai");
    row("es_ES", QLocale(QLocale::Spanish, QLocale::Spain), "2 de may de 2026", "2 de may");
    row("ja_JP", QLocale(QLocale::Japanese, QLocale::Japan), "2026年5月2日", "5月2日");
}

void FormattingTest::daysFollowTheLocale()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, day);
    QFETCH(QString, withoutYear);
    QCOMPARE(dayText({2026, 5, 2}, locale), day);
    QCOMPARE(dayOfYearText({2026, 5, 2}, locale), withoutYear);
    // Nobody's day loses a part.
    for (const QLocale::Language language : {QLocale::Nepali, QLocale::French, QLocale::Portuguese,
             QLocale::Russian, QLocale::Arabic, QLocale::Chinese, QLocale::Hungarian}) {
        const QLocale other(language);
        QVERIFY(dayText({2026, 5, 23}, other).contains(other.toString(23)));
        QVERIFY(dayOfYearText({2026, 5, 23}, other).contains(other.toString(23)));
    }
}

void FormattingTest::D16_dates()
{
    qputenv("TZ", "Asia/Kathmandu");
    tzset();
    const Timestamp exact = parseTimestamp(u"2026-05-01T20:00:00Z");
    QCOMPARE(dateText(exact, english), QStringLiteral("2 May 2026"));
    QCOMPARE(dateTimeText(exact, english), QStringLiteral("2 May 2026, 01:45"));
    QVERIFY(timeTooltip(exact, english).startsWith(QStringLiteral("2 May 2026 01:45:00")));
    QVERIFY(timeTooltip(exact, english).endsWith(QStringLiteral(" · 2026-05-01T20:00:00Z")));
    QVERIFY(
        timeTooltip(parseTimestamp(u"2026-05-01"), english).contains(QStringLiteral("without a time zone")));
    QCOMPARE(dateText(exact, german), QStringLiteral("2. Mai 2026"));
    QCOMPARE(dateText(parseTimestamp(u"so\non"), english), QStringLiteral("so on"));
    QVERIFY(timeTooltip(parseTimestamp(u"soon"), english).contains(QStringLiteral("soon")));
    QCOMPARE(dateText({}, english), unknownText());
    QCOMPARE(timeTooltip({}, english), QString());
    QCOMPARE(isoText(Timestamp::fromUtcMs(1)), QStringLiteral("1970-01-01T00:00:00.001Z"));
    QCOMPARE(isoText(parseTimestamp(u"soon")), QStringLiteral("soon"));
    qputenv("TZ", "UTC");
    tzset();
}

void FormattingTest::D09_amounts()
{
    const QString nbsp = QChar(QChar::Nbsp);
    QCOMPARE(moneyText(money(1750, "USD"), english), u"USD"_qs + nbsp + u"17.50"_qs);
    QCOMPARE(moneyText(money(1750, "JPY"), english), u"JPY"_qs + nbsp + u"1,750"_qs);
    QCOMPARE(moneyText(money(1750, "KWD"), english), u"KWD"_qs + nbsp + u"1.750"_qs);
    QCOMPARE(moneyText(money(-5, "EUR"), german), u"EUR"_qs + nbsp + u"−0,05"_qs);
    QCOMPARE(moneyText(money(123456789, "NPR"), german), u"NPR"_qs + nbsp + u"1.234.567,89"_qs);
    QCOMPARE(moneyText(money(1750, ""), english), u"17.50"_qs);
    QCOMPARE(moneyText(money(std::numeric_limits<qint64>::min(), "USD"), QLocale::c()),
        u"USD"_qs + nbsp + u"-92233720368547758.08"_qs);
    // A minus is one, except where programs read it.
    QCOMPARE(countText(-1204, english), u"−1,204"_qs);
    QCOMPARE(countText(-1204, QLocale::c()), u"-1204"_qs);
    QCOMPARE(decimalText({1205, 2}, nepali), QStringLiteral("१२.०५"));
    QCOMPARE(decimalText({5, 3}, english), QStringLiteral("0.005"));
}

void FormattingTest::D17_seats()
{
    QCOMPARE(seatsText(seats(8, 10), english), QStringLiteral("8 / 10"));
    QCOMPARE(seatsText(seats({}, 10), english), QStringLiteral("– / 10"));
    QCOMPARE(seatsText({}, english), QStringLiteral("–"));
    QCOMPARE(seatsLeftText(seats(13, 10), english), QStringLiteral("3 over"));
    QCOMPARE(seatsLeftText(seats(10, 10), english), QStringLiteral("full"));
    QCOMPARE(seatsLeftText(seats(8, 10), english), QStringLiteral("2 free"));
    QCOMPARE(seatsLeftText(seats(8, {}), english), QString());
    QCOMPARE(utilisationText(seats(8, 10), english), QStringLiteral("80 %"));
    QCOMPARE(
        utilisationText(seats(9999, 10'000), english), QStringLiteral("99 %")); // full is said of full only
    QCOMPARE(utilisationText(seats(1001, 1000), english), QStringLiteral("101 %"));
    QCOMPARE(utilisationText(seats(5, 0), english), QStringLiteral("–"));
}

void FormattingTest::U11_directionsAreShown()
{
    QCOMPARE(singleLine(QString(QStringLiteral("a") + QChar(0x202e) + u'b')), QStringLiteral("a⟨U+202E⟩b"));
    QCOMPARE(singleLine(QString(QChar(0x061c))), QStringLiteral("⟨U+061C⟩"));
    const QString hebrew = QStringLiteral("שלום 3");
    QCOMPARE(singleLine(hebrew), hebrew);
}

void FormattingTest::U12_oneLine()
{
    QCOMPARE(singleLine(u"a\r\n\tb\u2028c"), QStringLiteral("a   b c"));
    QCOMPARE(singleLine(QString(10'000, u'x')).size(), 512);
    QVERIFY(singleLine(QString(10'000, u'x')).endsWith(u'…'));
    QString emoji;
    for (int i = 0; i < 20; ++i)
        emoji += QStringLiteral("😀");
    const QString cut = singleLine(emoji, 12);
    QVERIFY(cut.size() <= 12);
    QVERIFY(!cut.at(cut.size() - 2).isHighSurrogate()); // no half character before the dots
}

void FormattingTest::C08_formulas_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("safe");
    QTest::newRow("plain") << u"Anna"_qs << u"Anna"_qs;
    QTest::newRow("formula") << u"=1+1"_qs << u"'=1+1"_qs;
    QTest::newRow("plus") << u"+49 30"_qs << u"'+49 30"_qs;
    QTest::newRow("minus") << u"-1"_qs << u"'-1"_qs;
    QTest::newRow("at") << u"@SUM(A1)"_qs << u"'@SUM(A1)"_qs;
    QTest::newRow("tab") << u"\t=1"_qs << u"' =1"_qs;
    QTest::newRow("return") << u"\r=1"_qs << u"' =1"_qs;
    QTest::newRow("inside") << u"a=b\nc\td"_qs << u"a=b c d"_qs;
    QTest::newRow("empty") << QString() << QString();
}

void FormattingTest::C08_formulas()
{
    QFETCH(QString, cell);
    QFETCH(QString, safe);
    QCOMPARE(tabSeparatedCell(cell), safe);
}

void FormattingTest::errorsSayWhatWasDone()
{
    for (int kind = 0; kind <= int(ApiError::Kind::OutcomeUnknown); ++kind) {
        ApiError error;
        error.kind = ApiError::Kind(kind);
        error.httpStatus = 503;
        error.request = QStringLiteral("GET /api/public/tenants");
        error.message = QStringLiteral("<b>call this number</b>");
        error.attempts = 3;
        const ErrorText text = errorText(error, QStringLiteral("The tenants"), crovver::provider());
        QVERIFY(!text.title.isEmpty());
        QVERIFY(!text.hint.isEmpty());
        QVERIFY(text.details.contains(QStringLiteral("503")));
        QVERIFY(!text.title.contains(error.message) && !text.hint.contains(error.message));
        QCOMPARE(text.serverMessage, error.message);
    }
}

QTEST_GUILESS_MAIN(FormattingTest)

} // namespace tst_formatting

#include "tst_formatting.moc"
