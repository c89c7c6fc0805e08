// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/charge.h"
#include "models/domain/proration.h"

#include <QLocale>
#include <QStringList>

namespace desk {

/// The words of an estimate. All plain text, whole sentences unless said otherwise. `providerName` is how
/// they call who sent the figures.

/// Why there is no charge: for the reason beside a dash.
[[nodiscard]] QString estimateProblemText(
    EstimateProblem problem, const Currency &currency, const QString &providerName);
/// The same of an estimate, with what was sent where it is about that; empty when there is a charge.
[[nodiscard]] QString estimateProblemText(const ProrationEstimate &estimate, const QString &providerName);
/// Why this number of seats can't be ordered; it names the limit.
[[nodiscard]] QString capacityInputText(
    CapacityInputProblem problem, const ProrationBasis &basis, const QLocale &locale = {});
/// The question before a number that is five times of what there is, or more.
[[nodiscard]] QString secondLookText(const ProrationEstimate &estimate, const QLocale &locale = {});
/// Where the currency is known from, or that it isn't.
[[nodiscard]] QString currencySourceText(const ChosenCurrency &chosen, const QString &providerName);

/// `17 of 30 days`; the dash when unknown.
[[nodiscard]] QString periodDaysText(const std::optional<PeriodDays> &days, const QLocale &locale = {});
/// `5 × USD 1.00 × 17 ÷ 30 = USD 2.8333…`; empty when there is no charge.
[[nodiscard]] QString workingText(const ProrationEstimate &estimate, const QLocale &locale = {});
/// The provider's own working, a labelled line for each part that was sent; numbers as they were sent.
[[nodiscard]] QStringList serverWorkingLines(const ServerWorking &working, const QString &providerName);
/// How it was rounded, or that it didn't have to be; empty when there is no charge.
[[nodiscard]] QString roundingText(const ProrationEstimate &estimate, const QLocale &locale = {});

/// What was found and what happens now. Nothing for `Same`.
[[nodiscard]] QString chargeVerdictText(
    const ChargeFigures &figures, const QString &providerName, const QLocale &locale = {});
/// A charge below zero as what is given back: `USD 587.39` for -587.39.
[[nodiscard]] QString creditedText(
    const Decimal &charged, const Currency &currency, const QLocale &locale = {});
/// Both readings of a number of an unsure unit: `USD 1,750.00 or USD 17.50`; one where there is only one.
[[nodiscard]] QString unitReadingsText(
    const Decimal &sent, const Currency &currency, const QLocale &locale = {});

} // namespace desk
