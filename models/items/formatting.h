// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/capacity.h"
#include "models/domain/money.h"
#include "models/domain/timestamp.h"

#include <QDateTime>
#include <QLocale>
#include <QString>

namespace desk {

/// How values are written for people: one place, so that every page writes them alike. Nothing here guesses:
/// what isn't known is `unknownText()`, never 0. Results are plain text.

/// What stands for a value that isn't known: an en dash.
[[nodiscard]] QString unknownText();

/// `1,204`, in the locale's way; below zero with a true minus, `−40`, except in the C locale.
[[nodiscard]] QString countText(qint64 count, const QLocale &locale = {});
/// `37 of 1,204`.
[[nodiscard]] QString countOfText(qint64 part, qint64 whole, const QLocale &locale = {});

/// `DEMO`, `TEST`, `LIVE`.
[[nodiscard]] QString accountModeText(AccountMode mode);

/// The time of day when it is `utcNow`'s day, else with the date; local. The dash when invalid.
[[nodiscard]] QString momentText(const QDateTime &utc, const QDateTime &utcNow, const QLocale &locale = {});

/// A length of time in its largest useful unit: `12 s`, `2 min`, `5 h`, `204 d`. Negative counts as 0.
[[nodiscard]] QString durationText(qint64 ms, const QLocale &locale = {});
/// How long a call took: `142 ms`, `1.4 s`, from a minute on as `durationText`. Negative counts as 0.
[[nodiscard]] QString latencyText(qint64 ms, const QLocale &locale = {});
/// `812 bytes`, `14.2 kB` (of 1000), in the locale's way.
[[nodiscard]] QString byteCountText(qint64 bytes, const QLocale &locale = {});
/// `just now`, `2 min ago`, `204 d ago`; in the future `in 3 d`.
[[nodiscard]] QString agoText(qint64 thenUtcMs, const QDateTime &utcNow, const QLocale &locale = {});

/// A day the way the locale orders it, with a short month: `1 May 2026`, `1. Mai 2026`, `May 1, 2026`.
[[nodiscard]] QString dayText(QDate day, const QLocale &locale = {});
/// The same without its year: `1 May`, `1. Mai`, `May 1`.
[[nodiscard]] QString dayOfYearText(QDate day, const QLocale &locale = {});
/// A date in local time, short: `1 May 2026`. What was not understood is shown as it came.
[[nodiscard]] QString dateText(const Timestamp &time, const QLocale &locale = {});
/// The date and the time of day, local.
[[nodiscard]] QString dateTimeText(const Timestamp &time, const QLocale &locale = {});
/// The local time of day with its seconds, in the locale's way: `14:03:07`.
[[nodiscard]] QString secondText(const QDateTime &time, const QLocale &locale = {});
/// The exact time, local and in UTC (`… · 2026-05-01T12:00:00Z`), with a word if its zone was assumed or it
/// was not understood; empty when absent.
[[nodiscard]] QString timeTooltip(const Timestamp &time, const QLocale &locale = {});
/// For copying and sorting by eye: ISO 8601 in UTC; what was not understood as it came; empty when absent.
[[nodiscard]] QString isoText(const Timestamp &time);

/// `USD 17.50`: always the code, then the value with the currency's own number of decimals. A currency that
/// isn't known gives the bare number.
[[nodiscard]] QString moneyText(const Money &money, const QLocale &locale = {});
/// A decimal with the locale's point and groups, all its decimals kept.
[[nodiscard]] QString decimalText(const Decimal &value, const QLocale &locale = {});
/// An amount as the API sends it, in major units: `USD 17.50` also for `17.5`; a bare number as it was sent
/// when the currency isn't known; `≈ USD 5.00` when it isn't exact in the currency, then `wholeAmountText`
/// has the rest.
[[nodiscard]] QString amountText(const Decimal &major, const Currency &currency, const QLocale &locale = {});
/// `Sent as 5.005`, for hovering, where `amountText` doesn't show all of it; else empty.
[[nodiscard]] QString wholeAmountText(const Decimal &major, const Currency &currency);
/// Why it can't be a price, in a sentence that calls who sent it `providerName`; see `asPrice`.
[[nodiscard]] QString priceProblemText(PriceProblem problem, const std::optional<Decimal> &amount,
    const QString &sent, const Currency &currency, const QString &providerName);
/// A number's text exactly as it was sent, on one line, for where its unit isn't sure; the dash when there is
/// none.
[[nodiscard]] QString sentAmountText(const QString &raw);
/// Keeps an amount in one piece (sign, code, digits) inside a sentence that runs from right to left. For
/// labels only, never for what is copied or exported: the two marks around it are characters.
[[nodiscard]] QString leftToRight(const QString &text);

/// `8 / 10`; a half that isn't known is a dash.
[[nodiscard]] QString seatsText(const Capacity &capacity, const QLocale &locale = {});
/// `3 over`, `full` or `2 free`; empty when it isn't known.
[[nodiscard]] QString seatsLeftText(const Capacity &capacity, const QLocale &locale = {});
/// `80 %`, not clamped; the dash when unknown or of a capacity of 0.
[[nodiscard]] QString utilisationText(const Capacity &capacity, const QLocale &locale = {});

/// One line of at most `limit` characters: line breaks, tabs and other controls become spaces, bidirectional
/// overrides and isolates become `⟨U+202E⟩`.
[[nodiscard]] QString singleLine(QStringView text, qsizetype limit = 512);

/// A cell for tab-separated text that may end up in a spreadsheet: tabs and line breaks become spaces, what a
/// spreadsheet would take for a formula gets its guard, and a text that begins with a quote is quoted.
[[nodiscard]] QString tabSeparatedCell(const QString &cell);

} // namespace desk
