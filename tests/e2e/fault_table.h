// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace desk::testing {

struct Fault
{
    const char *name; ///< with the case of reliability.md
    const char *rule; ///< without which requests it meets
    bool harmless = false; ///< what comes through is the real answer
};

inline constexpr Fault faults[] = {
    {"N08 reset before", R"("fault":"reset","when":"before")"},
    {"N08 reset in body", R"("fault":"reset","when":"in","bytes":40)"},
    {"N07 close before", R"("fault":"close","when":"before")"},
    {"N11 close in body", R"("fault":"close","when":"in","bytes":40)"},
    {"N11 close in chunk", R"("fault":"closeChunk","bytes":60)"},
    {"N12 no length", R"("fault":"noLength","bytes":60)"},
    {"N04 stall before", R"("fault":"stall","when":"before")"},
    {"N05 stall in body", R"("fault":"stall","when":"in","bytes":30)"},
    {"N06 drip", R"("fault":"drip","bytes":1,"everyMs":100)"},
    {"D01 truncate", R"("fault":"truncate","bytes":70)"},
    {"N13 empty", R"("fault":"truncate","bytes":0)"},
    {"N13 204", R"("fault":"status","status":204,"body":"")"},
    {"N13 null", R"("fault":"status","status":200,"body":"null")"},
    {"N13 data null", R"("fault":"status","status":200,"body":"{\"success\":true,\"data\":null}")"},
    {"N13 data of another kind",
        R"("fault":"status","status":200,"body":"{\"success\":true,\"data\":\"ok\"}")"},
    {"N14 sign-in page", R"("fault":"html")"},
    {"N15 proxy's page", R"("fault":"html","status":502)"},
    {"N09 garbage", R"("fault":"garbage")"},
    {"N17 redirect", R"("fault":"redirect","url":"http://127.0.0.1:9/elsewhere")"},
    {"N18 redirect to nowhere", R"("fault":"redirect")"},
    {"N19 401", R"("fault":"status","status":401)"},
    {"N20 403 text", R"("fault":"status","status":403,"body":"{\"success\":false,\"error\":\"No\"}")"},
    {"N20 400", R"("fault":"status","status":400)"},
    {"N20 409", R"("fault":"status","status":409)"},
    {"N21 429", R"("fault":"rateLimit","retryAfter":3600)"},
    {"N23 429 nonsense", R"("fault":"rateLimit","retryAfter":"-1e99")"},
    {"N24 500", R"("fault":"status","status":500)"},
    {"N24 599", R"("fault":"status","status":599,"body":"")"},
    {"N25 200 with failure",
        R"("fault":"status","status":200,"body":"{\"success\":false,\"error\":\"Not now\"}")"},
    {"N26 endless", R"("fault":"endless")"},
    {"N26 huge", R"("fault":"huge","bytes":9000000)"},
    {"N27 bomb", R"("fault":"bomb","bytes":20000000)"},
    {"more headers than usual", R"("fault":"headers","amount":60)", true},
    // Qt reads no header at all when there are more than a hundred, and then finds no end.
    {"N28 many headers", R"("fault":"headers","amount":300)"},
    {"N29 cookie", R"("fault":"cookie")", true},
    {"N16 content type", R"("fault":"contentType","contentType":"text/html")", true},
    {"delay", R"("fault":"delay","delayMs":60)", true},
    {"D02 not UTF-8",
        R"("fault":"status","status":200,"bodyBase64":"eyJzdWNjZXNzIjp0cnVlLCJkYXRhIjoi//7AgCJ9")"},
    {"D04 deep", R"("fault":"status","status":200,"body":"DEEP")"},
    {"D06 trailing garbage", R"("fault":"status","status":200,"body":"{\"success\":true,\"data\":{}} x")"},
    {"D11 data removed", R"("fault":"patch","unset":["data"])"},
    {"D11 data is a list of numbers", R"("fault":"patch","set":{"data":[1,2,3]})"},
};

/// Faults of the rows and of the pages, for the seats only.
inline constexpr Fault pageFaults[] = {
    {"P01 next page for ever", R"("fault":"paging","mode":"hasNextForever")", true},
    {"P03 duplicate rows", R"("fault":"paging","mode":"duplicateRows")"},
    {"P04 row skipped", R"("fault":"paging","mode":"shiftRows")"},
    {"P07 empty middle", R"("fault":"paging","mode":"emptyMiddle")"},
    {"P02 total changes", R"("fault":"paging","mode":"totalChanged")"},
    {"P05 page echoed wrong", R"("fault":"paging","mode":"pageEcho")", true},
    {"D11 no pagination", R"("fault":"patch","unset":["data.pagination"])"},
    {"D08 total as words", R"("fault":"patch","set":{"data.pagination.total":"many"})"},
    {"D08 total negative", R"("fault":"patch","set":{"data.pagination.total":-5})"},
    {"D07 total beyond everything", R"("fault":"patch","set":{"data.pagination.total":9223372036854775807})"},
    {"P06 total nought with rows", R"("fault":"patch","set":{"data.pagination.total":0})"},
    {"D11 rows of another kind", R"("fault":"patch","set":{"data.allocations":{"a":1}})"},
};

} // namespace desk::testing
