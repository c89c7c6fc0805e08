// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/checkout_link.h"

namespace desk {

/// Hands a link to the user's browser. Takes only links that passed `checkCheckoutLink`.
class UrlOpener
{
public:
    virtual ~UrlOpener() = default;
    /// False when there is no browser or it could not be started; then nothing was opened.
    [[nodiscard]] virtual bool open(const CheckedLink &link) = 0;
};

} // namespace desk
