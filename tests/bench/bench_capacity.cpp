// SPDX-License-Identifier: GPL-3.0-or-later
// From a key in the proration dialog to the whole bill: lines, comparison, quote and notices.
#include "support/purchase_rig.h"

#include <benchmark/benchmark.h>

using namespace desk;
using namespace desk::test;

namespace {

void followKeystroke(benchmark::State &state)
{
    PurchaseRig rig;
    CapacityViewModel viewModel(*rig.data, *rig.actions, *rig.watch, rig.opener, rig.clock);
    CapacityAsk ask = rig.ask({{UserId(QStringLiteral("late")), {}, {}}});
    ask.quote = ProrationQuote();
    ask.quote->rawAmount = QStringLiteral("2.83");
    ask.quote->amount = parseDecimal(u"2.83");
    ask.quote->currency = Currency(QStringLiteral("USD"));
    viewModel.open(ask);
    rig.settle();
    qint64 wanted = 11;
    for (auto _ : state) {
        viewModel.setWanted(wanted = wanted >= 400 ? 11 : wanted + 7);
        benchmark::DoNotOptimize(viewModel.bill().amountText.size());
    }
}

BENCHMARK(followKeystroke)->Unit(benchmark::kMicrosecond);

} // namespace
