// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/retry_policy.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace std::chrono_literals;
    const QByteArrayView text(data, qsizetype(size));
    // The first line is the header, the second the reply's date.
    const qsizetype end = text.indexOf('\n');
    const QByteArrayView header = end < 0 ? text : text.first(end);
    const QByteArrayView date = end < 0 ? QByteArrayView() : text.sliced(end + 1);
    const auto delay
        = desk::parseRetryAfter(header, date, QDateTime(QDate(2026, 5, 1), QTime(), Qt::UTC), 120s);
    if (delay && (*delay < 0s || *delay > 120s))
        __builtin_trap();
    return 0;
}
