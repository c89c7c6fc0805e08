// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include <optional>
#include <utility>
#include <vector>

namespace desk {

/// Query parameters in the order in which they are sent.
using QueryItems = std::vector<std::pair<QLatin1StringView, QString>>;

/// Whether the text can be sent as it is: a lone surrogate has no UTF-8, it would arrive as another text.
[[nodiscard]] bool hasUtf8(const QString &text);

/// Puts an endpoint's path and a query below the base URL. `segment` replaces `{}` in the path and stays one
/// segment whatever it holds. Nothing when it can't be sent as it is: an empty segment, `.` or `..` (they
/// would become another endpoint), or text that is not Unicode.
[[nodiscard]] std::optional<QUrl> requestUrl(
    const QUrl &base, QLatin1StringView path, const QString &segment, const QueryItems &query);

} // namespace desk
