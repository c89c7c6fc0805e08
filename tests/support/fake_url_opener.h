// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/url_opener.h"

#include <vector>

namespace desk::test {

/// Remembers what was opened.
class FakeUrlOpener final : public UrlOpener
{
public:
    bool hasBrowser = true;
    std::vector<QUrl> opened;

    [[nodiscard]] bool open(const CheckedLink &link) override
    {
        if (hasBrowser)
            opened.push_back(link.url);
        return hasBrowser;
    }
};

} // namespace desk::test
