// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/api.h"
#include "app/sandbox/values.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <vector>

namespace desk::sandbox {

enum class FaultKind {
    None, ///< only delays
    Status, ///< a status of its own, with body, headers and content type
    ManyHeaders, ///< the real reply with `headers`, and `amount` meaningless ones, more
    Huge, ///< a valid envelope of `bytes` bytes
    Bomb, ///< `bytes` bytes of spaces, compressed
    Cookie, ///< the real reply with a Set-Cookie
    ContentType, ///< the real reply under another content type
    Truncate, ///< the real reply's first `bytes` bytes, with a matching Content-Length
    Patch, ///< the real reply with some of its fields replaced or removed
    WrongPages, ///< wrong pages
    OnWire, ///< trouble on the socket
};

/// One scripted fault: which requests it meets, and what happens to them.
struct FaultRule
{
    // Which requests. Empty means any.
    QString method;
    QString path; ///< a prefix of the decoded path
    QString regex; ///< searched in `path?query`, both as they came over the wire
    int nth = 0; ///< only from the n-th match on, counted from 1
    int every = 0; ///< only every n-th match
    int count = 0; ///< at most so often; 0 = always

    // What happens.
    FaultKind kind = FaultKind::None;
    Wire wire = Wire::Normal;
    Paging paging = Paging::Right;
    int delayMs = 0;
    int status = 0;
    QByteArray body;
    QByteArray contentType;
    Headers headers = {};
    qint64 bytes = 0;
    int everyMs = 0;
    int amount = 0;
    QJsonObject set = {}; ///< Patch: dotted path from the envelope → new value
    QStringList unset = {}; ///< Patch: dotted paths to remove
    /// Whether the request takes effect all the same. Without a value: yes on the wire, no for Status.
    std::optional<bool> apply;

    int seen = 0;
    int used = 0;

    [[nodiscard]] bool applies() const
    {
        return apply.value_or(
            kind != FaultKind::Status && kind != FaultKind::Huge && kind != FaultKind::Bomb);
    }
    /// Which requests: `method`, `path`, `regex`, `nth`, `every`, `count`. What happens: `delayMs`, `apply`,
    /// and `fault`, which is one of
    ///   delay; status (`status`, `body` or `bodyBase64`, `contentType`, `headers`); html; redirect (`url`,
    ///   `status`); rateLimit (`retryAfter`); reset (`when`: before, in, after; `bytes`); close and stall
    ///   (`when`: before, in); closeChunk, noLength, truncate (`bytes`); drip (`bytes`, `everyMs`); garbage
    ///   (`body`); endless; headers (`headers`, `amount`); huge and bomb (`bytes`); cookie (`body`);
    ///   contentType (`contentType`); patch (`set`: {"data.plans.0.name": value}, `unset`: [path]);
    ///   checkoutUrl (`url`: any text or null, in place of the real one); paging (`mode`: hasNextForever,
    ///   shiftRows, duplicateRows, emptyMiddle, totalChanged, pageEcho).
    /// Nothing, and a sentence in `problem`, when the JSON makes no sense.
    [[nodiscard]] static std::optional<FaultRule> fromJson(const QJsonObject &json, QString *problem);
};

/// The rules in force. Delays add up; of the others the first that matches wins.
class Faults
{
public:
    void add(FaultRule rule) { m_rules.push_back(std::move(rule)); }
    void clear() { m_rules.clear(); }
    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_rules.size()); }

    struct Meeting
    {
        int delayMs = 0;
        std::optional<FaultRule> rule;
    };
    /// What happens to this request; counts it as seen.
    [[nodiscard]] Meeting meet(const Request &request, const QString &path);

private:
    std::vector<FaultRule> m_rules;
};

/// The reply as the rule wants it; `real` is what the handler answered.
[[nodiscard]] Delivery bend(const FaultRule &rule, const Reply &real);

} // namespace desk::sandbox
