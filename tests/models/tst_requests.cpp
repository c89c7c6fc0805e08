// SPDX-License-Identifier: GPL-3.0-or-later
// The list of requests, what is said about each, and the command that repeats one.
#include "models/items/formatting.h"
#include "models/views/curl_text.h"
#include "models/views/requests_view_model.h"
#include "support/fake_clock.h"
#include "support/fake_history.h"
#include "support/model_contract.h"
#include "support/test_account.h"

#include <rapidcheck.h>

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

namespace tst_requests {

using namespace desk;
using namespace Qt::StringLiterals;
using test::aRequest;
using test::FakeHistory;

const QString origin = u"https://app.crovver.com"_s;
constexpr QLatin1String plans("/api/public/plans");

QStringList pathsOf(const RequestTableModel &model)
{
    QStringList paths;
    for (int row = 0; row < model.rowCount(); ++row)
        paths << model.rowAt(row)->path;
    return paths;
}

QString cellOf(const RequestTableModel &model, int row, RequestField field, int role = Qt::DisplayRole)
{
    return model.index(row, int(field)).data(role).toString();
}

RequestRecord failed(
    ApiError::Kind kind, int status, ApiError::NotFoundKind notFound = ApiError::NotFoundKind::None)
{
    RequestRecord record = aRequest(plans, status);
    record.error = kind;
    record.notFound = notFound;
    return record;
}

/// What a shell passes to curl: the arguments, without running anything.
QList<QByteArray> argumentsOf(const QString &command, bool *ok = nullptr)
{
    QProcess shell;
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    environment.insert(u"CROVVER_SECRET_KEY"_s, u"sk_test_1"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    shell.setProcessEnvironment(environment);
    shell.start(u"/bin/sh"_s,
        {u"-c"_s, u"curl() { for a in \"$@\"; do printf '%s\\0' \"$a\"; done; }\n"_s + command});
    const bool done
        = shell.waitForFinished() && shell.exitCode() == 0 && shell.readAllStandardError().isEmpty();
    if (ok)
        *ok = done;
    QList<QByteArray> arguments = shell.readAllStandardOutput().split('\0');
    arguments.removeLast();
    return arguments;
}

/// Text as people, servers and attackers write it: quotes, line breaks, all of Unicode but surrogates and
/// NUL.
rc::Gen<QString> anyText()
{
    const auto character = rc::gen::oneOf(
        rc::gen::elementOf(std::string("'\"\\$`!\n\r\t #&;|<>(){}[]*?~-")), rc::gen::inRange<char>(32, 127));
    const auto plain = rc::gen::map(rc::gen::container<std::string>(character),
        [](const std::string &text) { return QString::fromStdString(text); });
    const auto wide = rc::gen::map(
        rc::gen::container<std::vector<char32_t>>(rc::gen::suchThat(
            rc::gen::inRange<char32_t>(1, 0x10ffff), [](char32_t c) { return c < 0xd800 || c > 0xdfff; })),
        [](const std::vector<char32_t> &text) {
            return QString::fromUcs4(text.data(), qsizetype(text.size()));
        });
    return rc::gen::oneOf(plain, wide);
}

class TestRequests final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestFirst();
    void contract();
    void oldOnesGo();
    void laterResultsChangeTheRow();
    void clearedHistoryIsEmpty();
    void selectionStaysWithItsRequest();
    void filters();
    void searchFindsWhatIsShown();
    void sorts();
    void cellsSayWhatHappened();
    void unknownIsADash();
    void missingEndpointsAreToldInWords();
    void noSubscriptionIsNoFailure();
    void everyFailureHasWords();
    void statesAndCounts();
    void curlOfARead();
    void curlOfAWriteWarns();
    void curlSaysWhatIsMissing();
    void curlQuotesEverything();
    void hostileText();
};

void TestRequests::newestFirst()
{
    FakeHistory history;
    history.add(aRequest(u"/a"_s));
    RequestTableModel model(history, AccountMode::Test);
    history.add(aRequest(u"/b"_s));
    history.add(aRequest(u"/c"_s));
    QCOMPARE(pathsOf(model), QStringList({u"/c"_s, u"/b"_s, u"/a"_s}));
}

void TestRequests::contract()
{
    FakeHistory history(5);
    RequestTableModel model(history, AccountMode::Live);
    test::ModelContract contract(&model);
    for (int i = 0; i < 20; ++i) {
        RequestRecord record = aRequest(u"/path/%1"_s.arg(i % 7), i % 3 == 0 ? 500 : 200);
        if (i % 3 == 0)
            record.error = ApiError::Kind::Server;
        const quint64 number = history.add(record);
        if (i % 4 == 0) {
            history.at(number).error = ApiError::Kind::Decode;
            history.announce(number);
        }
        if (i == 5)
            model.sort(int(RequestField::Path), Qt::DescendingOrder);
        if (i == 9)
            model.setFilter({u"path"_s, {u"GET"_s}, true});
        if (i == 13)
            model.setFilter({});
        if (i == 16)
            model.sort(-1);
    }
    contract.check();
    QCOMPARE(model.rowCount(), 5);
    history.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestRequests::oldOnesGo()
{
    FakeHistory history(3);
    RequestTableModel model(history, AccountMode::Test);
    for (int i = 1; i <= 11; ++i) {
        history.add(aRequest(u"/%1"_s.arg(i)));
        QCOMPARE(model.rowCount(), std::min(i, 3));
        QCOMPARE(model.rowAt(0)->path, u"/%1"_s.arg(i));
    }
    QCOMPARE(pathsOf(model), QStringList({u"/11"_s, u"/10"_s, u"/9"_s}));
    QCOMPARE(model.rowOf(10), 1);
}

void TestRequests::laterResultsChangeTheRow()
{
    FakeHistory history;
    RequestTableModel model(history, AccountMode::Test);
    const quint64 number = history.add(aRequest(plans));
    QCOMPARE(cellOf(model, 0, RequestField::Result), u"Done"_s);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    history.at(number).error = ApiError::Kind::Decode;
    history.announce(number);
    QCOMPARE(cellOf(model, 0, RequestField::Result), u"Unexpected answer"_s);
    QCOMPARE(changed.size(), 1);
    model.setFilter({{}, {}, true});
    history.at(number).error.reset();
    history.announce(number);
    QCOMPARE(model.rowCount(), 0); // it no longer fits
}

void TestRequests::clearedHistoryIsEmpty()
{
    FakeHistory history;
    test::FakeClock clock;
    RequestsViewModel model(history, test::accountOf(AccountMode::Test), clock);
    history.add(aRequest(plans));
    history.clear();
    QCOMPARE(model.model()->rowCount(), 0);
    QCOMPARE(model.state().empty, EmptyKind::NothingYet);
    history.add(aRequest(plans));
    QCOMPARE(model.model()->rowCount(), 1);
}

void TestRequests::selectionStaysWithItsRequest()
{
    FakeHistory history(3);
    RequestTableModel model(history, AccountMode::Test);
    history.add(aRequest(u"/a"_s));
    history.add(aRequest(u"/b"_s));
    const QPersistentModelIndex a(model.index(1, 0));
    const QPersistentModelIndex b(model.index(0, 0));
    history.add(aRequest(u"/c"_s));
    history.add(aRequest(u"/d"_s));
    QVERIFY(!a.isValid()); // dropped
    QCOMPARE(b.row(), 2);
}

void TestRequests::filters()
{
    FakeHistory history;
    RequestTableModel model(history, AccountMode::Test);
    RequestRecord post = aRequest(u"/api/public/capacity/count"_s);
    post.method = u"POST"_s;
    history.add(post);
    history.add(aRequest(plans));
    history.add(failed(ApiError::Kind::Server, 503));
    model.setFilter({{}, {u"POST"_s}, false});
    QCOMPARE(model.rowCount(), 1);
    model.setFilter({{}, {u"POST"_s, u"GET"_s}, false});
    QCOMPARE(model.rowCount(), 3);
    model.setFilter({{}, {}, true});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.rowAt(0)->status, 503);
    model.setFilter({{}, {u"POST"_s}, true});
    QCOMPARE(model.rowCount(), 0);
}

void TestRequests::searchFindsWhatIsShown()
{
    FakeHistory history;
    test::FakeClock clock;
    RequestsViewModel view(history, test::accountOf(AccountMode::Test), clock);
    RequestRecord record = aRequest(u"/api/public/capacity/allocations"_s);
    record.queryKeys = {u"requestingEntityId"_s, u"page"_s};
    record.requestId = u"req_ABC"_s;
    history.add(record);
    history.add(aRequest(plans));
    for (const QString &text : {u"ALLOC"_s, u"entityid"_s, u"req_abc"_s, u"capacity page"_s}) {
        view.setSearchText(text);
        QVERIFY2(pathsOf(*view.model()) == QStringList(record.path), qPrintable(text));
        QCOMPARE(view.shownText(), u"1 of 2"_s);
    }
    view.setSearchText(u"done"_s);
    QCOMPARE(view.model()->rowCount(), 2);
    view.setSearchText(u"nothing at all"_s);
    QCOMPARE(view.state().empty, EmptyKind::NothingMatches);
}

void TestRequests::sorts()
{
    FakeHistory history;
    RequestTableModel model(history, AccountMode::Test);
    const int status[] = {500, 0, 200};
    for (const int code : status)
        history.add(aRequest(u"/%1"_s.arg(code), code));
    model.sort(int(RequestField::Status), Qt::AscendingOrder);
    QCOMPARE(pathsOf(model), QStringList({u"/200"_s, u"/500"_s, u"/0"_s})); // unknown last,
    model.sort(int(RequestField::Status), Qt::DescendingOrder);
    QCOMPARE(pathsOf(model), QStringList({u"/500"_s, u"/200"_s, u"/0"_s})); // both ways
    model.sort(int(RequestField::Path), Qt::AscendingOrder);
    QCOMPARE(pathsOf(model), QStringList({u"/0"_s, u"/200"_s, u"/500"_s}));
    model.sort(int(RequestField::Time), Qt::AscendingOrder);
    QCOMPARE(pathsOf(model), QStringList({u"/500"_s, u"/0"_s, u"/200"_s}));
    model.sort(-1);
    QCOMPARE(pathsOf(model), QStringList({u"/200"_s, u"/0"_s, u"/500"_s}));
}

void TestRequests::cellsSayWhatHappened()
{
    FakeHistory history;
    RequestTableModel model(history, AccountMode::Live);
    RequestRecord record = aRequest(plans);
    record.queryKeys = {u"page"_s, u"limit"_s};
    record.duration = std::chrono::milliseconds(1430);
    record.attempts = 3;
    record.bytes = 14'210;
    history.add(record);
    QCOMPARE(cellOf(model, 0, RequestField::Mode), u"LIVE"_s);
    QCOMPARE(cellOf(model, 0, RequestField::Path), u"/api/public/plans?page&limit"_s);
    QCOMPARE(cellOf(model, 0, RequestField::Duration), u"1.4 s"_s);
    QCOMPARE(cellOf(model, 0, RequestField::Duration, CopyTextRole), u"1430"_s);
    QCOMPARE(cellOf(model, 0, RequestField::Attempts), u"3"_s);
    QCOMPARE(cellOf(model, 0, RequestField::Bytes, CopyTextRole), u"14210"_s);
    QVERIFY(cellOf(model, 0, RequestField::Time, CopyTextRole).endsWith(u'Z'));
    QCOMPARE(cellOf(model, 0, RequestField::Priority), u"On screen"_s);
    QCOMPARE(latencyText(999), u"999 ms"_s);
    QCOMPARE(latencyText(-4), u"0 ms"_s);
    QCOMPARE(latencyText(61'000), u"1 min"_s);
}

void TestRequests::unknownIsADash()
{
    FakeHistory history;
    RequestTableModel model(history, AccountMode::Test);
    RequestRecord record = failed(ApiError::Kind::Offline, 0);
    record.requestId.clear();
    history.add(record);
    QCOMPARE(cellOf(model, 0, RequestField::Status), unknownText());
    QVERIFY(!cellOf(model, 0, RequestField::Status, TooltipPlainRole).isEmpty());
    QCOMPARE(cellOf(model, 0, RequestField::Status, CopyTextRole), QString());
    QCOMPARE(cellOf(model, 0, RequestField::RequestId), unknownText());
    QCOMPARE(cellOf(model, 0, RequestField::Result), u"Server not reached"_s);
}

void TestRequests::missingEndpointsAreToldInWords()
{
    FakeHistory history;
    test::FakeClock clock;
    RequestsViewModel view(history, test::accountOf(AccountMode::Test), clock);
    history.add(failed(ApiError::Kind::NotFound, 404, ApiError::NotFoundKind::MissingEndpoint));
    QCOMPARE(cellOf(*view.model(), 0, RequestField::Result), u"Not offered by this server"_s);
    QVERIFY(view.detail(0)->sentence.contains(u"no such endpoint"_s));
    QVERIFY(!view.detail(1));
}

void TestRequests::noSubscriptionIsNoFailure()
{
    FakeHistory history;
    test::FakeClock clock;
    RequestsViewModel view(history, test::accountOf(AccountMode::Test), clock);
    history.add(failed(ApiError::Kind::NotFound, 404, ApiError::NotFoundKind::NoActiveSubscription));
    QCOMPARE(view.counts().failed, 0);
    QCOMPARE(cellOf(*view.model(), 0, RequestField::Result), u"No active subscription"_s);
    QCOMPARE(view.detail(0)->tone, StatusTone::Neutral);
}

void TestRequests::everyFailureHasWords()
{
    QSet<QString> words;
    for (int kind = 0; kind <= int(ApiError::Kind::OutcomeUnknown); ++kind) {
        const QString text = requestResultText(failed(ApiError::Kind(kind), 400));
        QVERIFY(!text.isEmpty() && text != u"Done"_s);
        words << text;
    }
    QCOMPARE(words.size(), int(ApiError::Kind::OutcomeUnknown)); // decoding and protocol share one
}

void TestRequests::statesAndCounts()
{
    FakeHistory history(2);
    test::FakeClock clock;
    RequestsViewModel view(history, test::accountOf(AccountMode::Test), clock);
    QCOMPARE(view.state().phase, ViewState::Phase::Empty);
    QCOMPARE(view.state().empty, EmptyKind::NothingYet);
    QVERIFY(!view.state().asOf.isValid());
    RequestRecord post = aRequest(plans);
    post.method = u"POST"_s;
    history.add(post);
    QCOMPARE(view.counts().all, 1); // at once
    history.add(failed(ApiError::Kind::Server, 500));
    QCOMPARE(view.counts().all, 1);
    clock.advance(Pace::forTheEye);
    QCOMPARE(view.state().phase, ViewState::Phase::Ready);
    QCOMPARE(view.counts().all, 2);
    QCOMPARE(view.counts().failed, 1);
    QCOMPARE(view.counts().byMethod.size(), size_t(2));
    QVERIFY(view.notice().isEmpty());
    history.add(aRequest(plans));
    clock.advance(Pace::forTheEye);
    QVERIFY(view.notice().contains(u"newest 2"_s));
    QCOMPARE(view.state().asOf, history.records().back().startedAt);
}

void TestRequests::curlOfARead()
{
    RequestRecord record = aRequest(u"/v1/api/public/tenants/a%20b/addons"_s);
    record.queryKeys = {u"page"_s};
    bool ok = false;
    const QList<QByteArray> arguments = argumentsOf(curlText(record, origin, u"CROVVER_SECRET_KEY"_s), &ok);
    QVERIFY(ok);
    QCOMPARE(arguments,
        QList<QByteArray>({"--globoff", "--request", "GET",
            origin.toUtf8() + "/v1/api/public/tenants/a%20b/addons?page=<page>", "--header",
            "Authorization: Bearer sk_test_1", "--header", "Accept: application/json"}));
    QVERIFY(curlText(record, origin, u"CROVVER_SECRET_KEY"_s).contains(u"$CROVVER_SECRET_KEY"_s));
    QVERIFY(!curlText(record, origin, u"CROVVER_SECRET_KEY"_s).contains(u"WARNING"_s));
}

void TestRequests::curlOfAWriteWarns()
{
    RequestRecord record = aRequest(u"/api/public/capacity/allocate"_s);
    record.method = u"POST"_s;
    record.changesSomething = true;
    record.requestBody = R"({"name":"O'Brien"})";
    const QString text = curlText(record, origin, u"CROVVER_SECRET_KEY"_s);
    QVERIFY(text.startsWith(u"# WARNING"_s));
    const QList<QByteArray> arguments = argumentsOf(text);
    QCOMPARE(arguments.last(), record.requestBody);
    QVERIFY(arguments.contains("Content-Type: application/json"));
}

void TestRequests::curlSaysWhatIsMissing()
{
    RequestRecord record = aRequest(plans);
    record.requestBody = "{\"token\":\"<removed>\",\"a\":1}";
    QVERIFY(curlText(record, origin, u"CROVVER_SECRET_KEY"_s).contains(u"Secrets were removed"_s));
    QVERIFY(!curlText(record, origin, u"CROVVER_SECRET_KEY"_s).contains(u"is cut"_s));
    record.requestBody = "{\"a\":\"bbb…";
    QVERIFY(curlText(record, origin, u"CROVVER_SECRET_KEY"_s).contains(u"is cut"_s));
    QVERIFY(!curlText(record, origin, u"CROVVER_SECRET_KEY"_s).contains(u"Secrets were removed"_s));
}

void TestRequests::curlQuotesEverything()
{
    const bool holds = rc::check("a shell gets the words that were meant", [] {
        RequestRecord record = aRequest(u"/p/"_s + *anyText());
        record.method = u"POST"_s;
        record.changesSomething = *rc::gen::arbitrary<bool>();
        const QString body = *anyText();
        record.requestBody = body.toUtf8();
        bool ok = false;
        const QList<QByteArray> arguments
            = argumentsOf(curlText(record, origin, u"CROVVER_SECRET_KEY"_s), &ok);
        RC_ASSERT(ok);
        RC_ASSERT(arguments.at(3) == (origin + record.path).toUtf8());
        if (body.isEmpty())
            RC_ASSERT(arguments.size() == 8);
        else
            RC_ASSERT(arguments.last() == record.requestBody);
    });
    QVERIFY(holds);
    QCOMPARE(shellQuoted(QString()), u"''"_s);
    QCOMPARE(shellQuoted(u"a"_s + QChar(u'\0') + u"b"_s), u"'a'"_s);
}

void TestRequests::hostileText()
{
    FakeHistory history;
    RequestTableModel model(history, AccountMode::Test);
    RequestRecord record = aRequest(u"/a\n\u202e<b>x</b>"_s);
    record.detail = u"<img src=x>\nline"_s;
    record.error = ApiError::Kind::Protocol;
    record.requestId = u"=1+1\t2"_s;
    history.add(record);
    for (int column = 0; column < model.columnCount(); ++column) {
        for (const int role : {int(Qt::DisplayRole), int(TooltipPlainRole)}) {
            const QString text = cellOf(model, 0, RequestField(column), role);
            QVERIFY(!text.contains(u'\n') && !text.contains(QChar(0x202e)));
        }
    }
}

QTEST_GUILESS_MAIN(TestRequests)

} // namespace tst_requests

#include "tst_requests.moc"
