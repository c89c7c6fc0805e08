// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/payment_link.h"

#include <QString>
#include <QStringList>

namespace desk {

/// Why the link wasn't opened, in a sentence; empty when it may be. Plain text: the host is in ASCII.
[[nodiscard]] QString linkRefusalText(const CheckedLink &link);

/// What keeps the link of `intent` from being opened by itself, a sentence each, the gravest first; empty
/// when nothing does. Plain text.
[[nodiscard]] QStringList linkDoubtTexts(const LinkJudgement &judgement, const Intent &intent);

} // namespace desk
