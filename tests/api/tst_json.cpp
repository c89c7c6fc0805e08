// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/wire/json.h"
#include "app/api/crovver/wire/json_text.h"
#include "app/api/crovver/wire/reader.h"

#include <QRandomGenerator>
#include <QTest>

namespace tst_json {

using namespace desk;
using namespace desk::json;
using namespace Qt::Literals;

std::unique_ptr<Document> parsed(const QByteArray &text)
{
    auto document = Document::parse(text);
    return document ? std::move(*document) : nullptr;
}

bool refused(const QByteArray &text)
{
    const auto document = Document::parse(text);
    return !document && document.error().kind == ApiError::Kind::Protocol
        && !document.error().detail.isEmpty();
}

/// A random value, written with random white space, and what it should read as.
QByteArray randomJson(QRandomGenerator &random, int level)
{
    const auto space = [&] { return QByteArray(random.bounded(3), " \n\t"[random.bounded(3)]); };
    switch (random.bounded(level > 4 ? 4 : 6)) {
    case 0:
        return random.bounded(2) ? "true" : "false";
    case 1:
        return "null";
    case 2:
        return QByteArray::number(qint64(random.generate64()));
    case 3:
        return "\"" + QByteArray(random.bounded(20), char('a' + random.bounded(26)))
            + (random.bounded(2) ? "\\n\\u00e9" : "") + "\"";
    case 4: {
        QByteArray out = "[" + space();
        for (int i = 0, n = random.bounded(5); i < n; ++i)
            out += (i ? "," : "") + space() + randomJson(random, level + 1) + space();
        return out + "]";
    }
    default: {
        QByteArray out = "{" + space();
        for (int i = 0, n = random.bounded(5); i < n; ++i)
            out += (i ? "," : "") + space() + "\"k" + QByteArray::number(i) + "\"" + space() + ":"
                + randomJson(random, level + 1) + space();
        return out + "}";
    }
    }
}

/// Writes a tree again, from its decoded parts.
QByteArray written(const Node &node)
{
    const std::string_view text = node.text();
    const QByteArray bytes(text.data(), qsizetype(text.size()));
    switch (node.type()) {
    case Type::Null:
        return "null";
    case Type::Bool:
    case Type::Number:
        return bytes;
    case Type::String:
        return "\"" + QByteArray(bytes).replace('\n', "\\n").replace("\xC3\xA9", "\\u00e9") + "\"";
    case Type::Array:
    case Type::Object:
        break;
    }
    const bool object = node.is(Type::Object);
    QByteArray out = object ? "{" : "[";
    for (Node child = node.firstChild(); child.exists(); child = child.next()) {
        if (out.size() > 1)
            out += ',';
        if (object)
            out += "\"" + QByteArray(child.key().data(), qsizetype(child.key().size())) + "\":";
        out += written(child);
    }
    return out + (object ? "}" : "]");
}

QByteArray withoutSpace(QByteArray text)
{
    return text.replace(' ', "").replace('\n', "").replace('\t', "");
}

class TestJson final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsATree();
    void D02_invalidUtf8();
    void D03_charactersThatTextMustNotHold_data();
    void D03_charactersThatTextMustNotHold();
    void D04_depth();
    void D05_lastDuplicateWins();
    void D06_malformed_data();
    void D06_malformed();
    void D06_byteOrderMark();
    void X06_numbersOfAnySizeAreText_data();
    void X06_numbersOfAnySizeAreText();
    void aNumberThatIsCutIsNoNumber();
    void D07_wholeNumbers_data();
    void D07_wholeNumbers();
    void longStrings();
    void namesInBothSpellings();
    void D20_whatIsWrittenIsReadAgain();
    void D19_mutatedTextNeverCrashes();
    void prettyKeepsEveryToken();
};

void TestJson::readsATree()
{
    const auto document
        = parsed(R"({"a":[1, "two" , {"b":true}],"empty":{},"none":null,"list":[ ],"x":-1.50e+3 })");
    QVERIFY(document);
    const Node root = document->root();
    QCOMPARE(root.size(), 5);
    QCOMPARE(root["a"].size(), 3);
    QCOMPARE(root["a"].at(1).string(), QStringLiteral("two"));
    QVERIFY(root["a"].at(2)["b"].is(Type::Bool));
    QVERIFY(!root["a"].at(3).exists());
    QVERIFY(!root["a"].at(-1).exists());
    QVERIFY(!root["missing"]["further"].exists());
    QCOMPARE(root["empty"].raw(), std::string_view("{}"));
    QCOMPARE(root["list"].raw(), std::string_view("[ ]"));
    QCOMPARE(root["a"].raw(), std::string_view("[1, \"two\" , {\"b\":true}]"));
    QCOMPARE(root["a"].at(1).raw(), std::string_view("\"two\""));
    QCOMPARE(root["x"].text(), std::string_view("-1.50e+3"));
    QVERIFY(root["none"].isNullOrAbsent() && root["none"].exists());
}

void TestJson::D02_invalidUtf8()
{
    for (const QByteArray &bad : {QByteArray("\xff"), QByteArray("\xc0\xaf"), QByteArray("\xed\xa0\x80"),
             QByteArray("\xf4\x90\x80\x80"), QByteArray("\xe2\x82")})
        QVERIFY2(refused("{\"a\":\"" + bad + "\"}"), bad.toHex());
    QVERIFY(parsed("{\"a\":\"\xf0\x9f\x99\x82\"}"));
}

void TestJson::D03_charactersThatTextMustNotHold_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const QString replaced = QStringLiteral("a\ufffdb");
    QTest::newRow("raw NUL") << QByteArray("a\0b", 3) << replaced;
    QTest::newRow("raw line break") << QByteArray("a\nb") << replaced;
    QTest::newRow("raw control") << QByteArray("a\x1f"
                                               "b")
                                 << replaced;
    QTest::newRow("escaped NUL") << QByteArray("a\\u0000b") << replaced;
    QTest::newRow("escaped bell") << QByteArray("a\\u0007b") << replaced;
    QTest::newRow("backspace") << QByteArray("a\\bb") << replaced;
    QTest::newRow("lone high") << QByteArray("a\\ud83db") << replaced;
    QTest::newRow("lone low") << QByteArray("a\\ude00b") << replaced;
    QTest::newRow("high before other") << QByteArray("a\\ud83d\\u0041b") << QStringLiteral("a\ufffdAb");
    QTest::newRow("pair") << QByteArray("a\\ud83d\\ude00b")
                          << QString::fromUtf8("a\xf0\x9f\x98\x80"
                                               "b");
    QTest::newRow("allowed") << QByteArray("a\\n\\t\\r\\\\\\/\\\"b") << QStringLiteral("a\n\t\r\\/\"b");
    QTest::newRow("escape, then raw control") << QByteArray("a\\\\\x01"
                                                            "b")
                                              << QStringLiteral("a\\\ufffdb");
}

void TestJson::D03_charactersThatTextMustNotHold()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const auto document = parsed("{\n \"k" + text + "\" : \"" + text + "\" }");
    QVERIFY(document);
    QCOMPARE(document->root().firstChild().string(), expected);
    const std::string_view key = document->root().firstChild().key();
    QCOMPARE(QString::fromUtf8(key.data(), qsizetype(key.size())), u'k' + expected);
}

void TestJson::D04_depth()
{
    const auto nested = [](int levels) { return QByteArray(levels, '[') + QByteArray(levels, ']'); };
    QVERIFY(parsed(nested(64)));
    for (const int levels : {65, 1024, 100'000, 1'000'000})
        QVERIFY(refused(nested(levels)));
    QVERIFY(refused(QByteArray(100'000, '[')));
    QByteArray objects;
    for (int i = 0; i < 65; ++i)
        objects += "{\"a\":";
    QVERIFY(refused(objects + "1" + QByteArray(65, '}')));
}

void TestJson::D05_lastDuplicateWins()
{
    const auto document = parsed(R"({"a":1,"b":2,"a":3})");
    QCOMPARE(document->root()["a"].text(), std::string_view("3"));
}

void TestJson::D06_malformed_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", " ", "{", "}", "[1,2", "[1,]", "{\"a\":1,}", "{\"a\"}", "{\"a\":}", "{a:1}",
             "{'a':1}", "[1 2]", "[NaN]", "[Infinity]", "[-]", "[+1]", "[.5]", "[1.]", "[1e]", "[007]",
             "[-01]", "[0x10]", "[1_0]", "[tru]", "[truee]", "[nul]", "[nulll]", "[True]", "{} x", "{}{}",
             "[],", "{\"a\":1]", "[1}", "[\"a]", "[\"\\x\"]", "[\"\\u12g4\"]", "[\"\\u12\"]", "[\"a\"b]",
             "// c\n[]", "[1,,2]", "{\"a\" 1}", "{1:2}", "{\"a\":1 \"b\":2}", "1", "\"text\"", "true", "{]",
             "[}", "[1][2]", "[12a]", "[1.2.3]", "[truefalse]"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("garbage behind NUL") << QByteArray("{}\0x", 4);
}

void TestJson::D06_malformed()
{
    QFETCH(QByteArray, text);
    QVERIFY(refused(text));
}

void TestJson::D06_byteOrderMark()
{
    QVERIFY(parsed("\xEF\xBB\xBF{\"a\":1}\r\n"));
    QVERIFY(refused("\xEF\xBB\xBF\xEF\xBB\xBF{}"));
    QVERIFY(parsed("null")->root().is(Type::Null));
}

void TestJson::X06_numbersOfAnySizeAreText_data()
{
    QTest::addColumn<QByteArray>("number");
    for (const char *number : {"1e400", "-1e400", "1E+400", "1e-400", "1e99999999999999999999", "0e400"})
        QTest::newRow(number) << QByteArray(number);
    QTest::newRow("a wall of digits") << QByteArray(400, '9');
    QTest::newRow("a long fraction") << "0." + QByteArray(400, '3');
}

void TestJson::X06_numbersOfAnySizeAreText()
{
    QFETCH(QByteArray, number);
    const auto document
        = parsed("{\"metadata\":{\"n\":" + number + "},\"count\":" + number + ",\"id\":\"a\"}");
    QVERIFY(document);
    const auto metadata = Reader(document->root(), {}).metadata("metadata");
    QCOMPARE(metadata.size(), 1u);
    QCOMPARE(metadata.front().value, QString::fromUtf8(number));
    // Where a count is meant, only that row is refused.
    Reader reader(document->root(), {});
    const auto count = reader.integer("count");
    QCOMPARE(count.has_value(), number == "0e400");
    QCOMPARE(reader.problem().isEmpty(), count.has_value());
    QCOMPARE(reader.text("id"), u"a"_s);
}

void TestJson::aNumberThatIsCutIsNoNumber()
{
    const auto document = parsed("{\"n\":" + QByteArray(70'000, '1') + "}");
    QVERIFY(document);
    QVERIFY(document->root()["n"].isCut());
    QVERIFY(!wholeNumber(document->root()["n"]));
    QVERIFY(!Reader(document->root(), {}).decimal("n"));
}

void TestJson::D07_wholeNumbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("ok");
    QTest::addColumn<qint64>("value");
    const auto row = [](const char *text, bool ok, qint64 value = 0) {
        QTest::newRow(text) << QByteArray(text) << ok << value;
    };
    row("2147483648", true, 2147483648);
    row("9007199254740993", true, 9007199254740993);
    row("9007199254740991", true, 9007199254740991);
    row("9223372036854775807", true, std::numeric_limits<qint64>::max());
    row("-9223372036854775808", true, std::numeric_limits<qint64>::min());
    row("9223372036854775808", false);
    row("18446744073709551616", false);
    row("1e3", true, 1000);
    row("1000.0", true, 1000);
    row("1000.5", false);
    row("-5", true, -5);
    row("-0", true, 0);
    row("\"500\"", true, 500);
    row("\"\"", false);
    row("\" 5\"", false);
    row("\"5.0\"", false);
    row("\"-\"", false);
    row("\"1,000\"", false);
    row("10.5", false);
    row("true", false);
    row("null", false);
    row("[]", false);
    row("1e308", false);
}

void TestJson::D07_wholeNumbers()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, ok);
    QFETCH(qint64, value);
    const auto document = parsed("[" + text + "]");
    QVERIFY(document);
    const auto number = wholeNumber(document->root().at(0));
    QCOMPARE(number.has_value(), ok);
    if (ok)
        QCOMPARE(*number, value);
}

void TestJson::longStrings()
{
    QVERIFY(parsed("[\"" + QByteArray(65536, 'x') + "\"]"));
    QVERIFY(parsed("[\"" + QByteArray("\xC3\xA9").repeated(65536) + "\"]"));
    // What is longer is cut, between characters, and costs nobody else anything.
    const auto cut = parsed("[\"" + QByteArray(70'000, 'x') + "\",\"" + QByteArray(65535, 'y')
        + "\xF0\x9F\x98\x80\",\"z\",{\"" + QByteArray(65537, 'k') + "\":1}]");
    QVERIFY(cut);
    QCOMPARE(cut->root().at(0).text().size(), 65536u);
    QVERIFY(cut->root().at(0).isCut());
    QCOMPARE(cut->root().at(1).text().size(), 65535u);
    QVERIFY(cut->root().at(1).isCut());
    QCOMPARE(cut->root().at(2).text(), std::string_view("z"));
    QVERIFY(!cut->root().at(2).isCut());
    QVERIFY(cut->root().at(3).firstChild().isCut());
    // Escapes are counted as what they stand for.
    const auto escaped = parsed("[\"" + QByteArray("\\u00e9").repeated(20'000) + "\"]");
    QVERIFY(escaped);
    QVERIFY(!escaped->root().at(0).isCut());
}

void TestJson::namesInBothSpellings()
{
    QVERIFY(isSameName("externalUserId", "externalUserId"));
    QVERIFY(isSameName("externalUserId", "external_user_id"));
    QVERIFY(!isSameName("externalUserId", "external_userid"));
    QVERIFY(!isSameName("externalUserId", "external_user_id2"));
    QVERIFY(!isSameName("externalUserId", "external_user"));
    QVERIFY(!isSameName("id", ""));
}

void TestJson::D20_whatIsWrittenIsReadAgain()
{
    QRandomGenerator random(20260501);
    for (int i = 0; i < 3000; ++i) {
        const QByteArray text = "[" + randomJson(random, 0) + "]";
        const auto document = parsed(text);
        QVERIFY2(document, text);
        QCOMPARE(written(document->root()), withoutSpace(text));
    }
}

void TestJson::D19_mutatedTextNeverCrashes()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 20000; ++i) {
        QByteArray text = "[" + randomJson(random, 0) + "]";
        for (int n = random.bounded(1, 4); n > 0; --n)
            text[random.bounded(int(text.size()))] = char(random.bounded(256));
        if (const auto document = parsed(text))
            QVERIFY(!written(document->root()).isEmpty());
    }
}

void TestJson::prettyKeepsEveryToken()
{
    const QByteArray text = "{\"a\" : [1.50,\"x, y: {z}\\\"\"], \"b\":{ },\"c\":[]}";
    const QByteArray indented
        = "{\n  \"a\": [\n    1.50,\n    \"x, y: {z}\\\"\"\n  ],\n  \"b\": {},\n  \"c\": []\n}";
    QCOMPARE(pretty(std::string_view(text.constData(), size_t(text.size()))), indented);
}

QTEST_GUILESS_MAIN(TestJson)

} // namespace tst_json

#include "tst_json.moc"
