// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/notifier.h"

#include <vector>

namespace desk::test {

/// Remembers what was notified. `Q_EMIT fake.activated(about)` is the user's press.
class FakeNotifier final : public Notifier
{
public:
    struct Notice
    {
        QString title;
        QString text;
        QString about;
    };
    std::vector<Notice> notices;

    void notify(const QString &title, const QString &text, const QString &about) override
    {
        notices.push_back({title, text, about});
    }
};

} // namespace desk::test
