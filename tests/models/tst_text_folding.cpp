// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/text_column.h"
#include "models/core/text_folding.h"
#include "models/domain/nearest_tenants.h"
#include "models/items/tenant_filter.h"

#include <QTest>

namespace tst_text_folding {

using namespace desk;

class TestTextFolding final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatFindsWhat_data();
    void whatFindsWhat();
    void lettersStayLetters_data();
    void lettersStayLetters();
    void everyCharacterOfUnicode();
    void anAccentAloneIsNoWord();
    void sortsAsPeopleRead();
    void aTypedIdIsNearWithoutAccents();
};

void TestTextFolding::whatFindsWhat_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *typed, const char *text) {
        QTest::addRow("%s finds %s", typed, text) << QString::fromUtf8(typed) << QString::fromUtf8(text);
    };
    row("chamb\u00e9ry", "CHAMBE\u0301RY");
    row("chambe\u0301ry", "Chamb\u00e9ry");
    row("chambery", "Chambe\u0301ry");
    row("istanbul", "\u0130STANBUL");
    row("istanbul", "I\u0307STANBUL");
    row("istanbul", "\u0131stanbul");
    row("\u0131stanbul", "Istanbul");
    row("\u0130stanbul", "istanbul");
    row("naive", "na\u00efve");
    row("NA\u00cfVE", "naive");
    row("strasse", "Stra\u00dfe");
    row("stra\u00dfe", "STRASSE");
    row("stra\u1e9ee", "strasse");
    row("office", "o\ufb03ce");
    row("\uff21\uff22", "ab");
    row("m2", "m\u00b2");
    row("\u03bf\u03b4\u03bf\u03c3", "\u039f\u0394\u039f\u03a3");
    row("\u03bf\u03b4\u03cc\u03c2", "\u039f\u0394\u039f\u03a3");
    row("nguyen", "Nguy\u1ec5n");
    row("\ud55c", "\u1112\u1161\u11ab");
    row("\u304c", "\u304b\u3099");
    row("\u2764", "\u2764\ufe0f");
    row("\u0643\u062a\u0628", "\u0643\u064e\u062a\u064e\u0628");
}

void TestTextFolding::whatFindsWhat()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QVERIFY2(containsAll(
                 bytesOf(foldedUtf8(QStringLiteral("a ") + text + QStringLiteral(" b"))), searchWords(typed)),
        foldedUtf8(text).constData());
    QCOMPARE(foldedText(typed), foldedText(text));
}

/// What makes another word of it isn't an accent.
void TestTextFolding::lettersStayLetters_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("vowel sign of Hindi") << QStringLiteral("\u0915\u093f") << QStringLiteral("\u0915");
    QTest::newRow("virama") << QStringLiteral("\u0928\u094d\u0926") << QStringLiteral("\u0928\u0926");
    QTest::newRow("voicing") << QStringLiteral("\u304c") << QStringLiteral("\u304b");
    QTest::newRow("stroke") << QStringLiteral("\u00f8") << QStringLiteral("o");
}

void TestTextFolding::lettersStayLetters()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QVERIFY(foldedText(one) != foldedText(other));
}

void TestTextFolding::everyCharacterOfUnicode()
{
    constexpr char32_t afterLetters = 0x30000;
    constexpr char32_t iotaBelow = 0x345; // the Greek write it beside the letter in capitals: another text
    for (char32_t c = 0; c < afterLetters; ++c) {
        if (c >= 0xd800 && c < 0xe000)
            continue;
        const QString text = QString::fromUcs4(&c, 1);
        const QString folded = foldedText(text);
        const bool same = foldedText(folded) == folded && foldedText(text.toLower()) == folded
            && foldedText(text.normalized(QString::NormalizationForm_D)) == folded
            && foldedText(text.normalized(QString::NormalizationForm_KC)) == folded
            && foldedText(u'x' + text + u'y') == u'x' + folded + u'y'
            && (foldedText(text.toUpper()) == folded
                || text.normalized(QString::NormalizationForm_D).contains(QChar(char16_t(iotaBelow))));
        QVERIFY2(same, qPrintable(QStringLiteral("U+%1").arg(uint(c), 4, 16)));
    }
}

void TestTextFolding::anAccentAloneIsNoWord()
{
    QVERIFY(searchWords(QStringLiteral("\u0301")).isEmpty());
    QCOMPARE(searchWords(QStringLiteral("a \u0301 b")).size(), 2);
}

void TestTextFolding::sortsAsPeopleRead()
{
    const QStringList texts{QStringLiteral("Zora"), QStringLiteral("\u00c9mile"), QStringLiteral("eva"),
        QStringLiteral("E\u0301douard"), QStringLiteral("\u0130nci"), QStringLiteral("ida")};
    std::vector<QByteArray> folded;
    for (const QString &text : texts)
        folded.push_back(foldedUtf8(text));
    std::vector<quint32> order{0, 1, 2, 3, 4, 5};
    sortByText(order, Qt::AscendingOrder, [&](quint32 at) { return bytesOf(folded[at]); });
    QCOMPARE(order, (std::vector<quint32>{3, 1, 2, 5, 4, 0}));

    TenantCounts counts;
    for (const QString &text : texts)
        counts.byPlan[text] = 1;
    QCOMPARE(counts.byPlan.begin()->first, texts.at(3));
    QCOMPARE(counts.byPlan.rbegin()->first, texts.at(0));
}

void TestTextFolding::aTypedIdIsNearWithoutAccents()
{
    Tenant tenant;
    tenant.id = QStringLiteral("t_1");
    tenant.externalId = TenantId(QStringLiteral("bosporus"));
    tenant.name = QStringLiteral("\u0130stanbul \u00c7ay");
    QCOMPARE(
        nearestTenants(QStringLiteral("istanbul cay"), {tenant}, 3), QStringList{QStringLiteral("bosporus")});
}

QTEST_GUILESS_MAIN(TestTextFolding)

} // namespace tst_text_folding

#include "tst_text_folding.moc"
