// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/url_opener.h"

namespace desk {

/// Hands a checkout to the desktop's browser. Needs a QGuiApplication.
class DesktopUrlOpener final : public UrlOpener
{
public:
    [[nodiscard]] bool open(const CheckedLink &link) override;
};

} // namespace desk
