// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/preferences.h"

#include <QHash>
#include <QVariant>

namespace desk::test {

/// Preferences that forget at the end, and read as those in a file do: a value that can't be what the
/// fallback is doesn't count.
class MemoryPreferences final : public Preferences
{
public:
    [[nodiscard]] QVariant value(const QString &key, const QVariant &fallback) const override
    {
        QVariant stored = m_values.value(key);
        return stored.isValid() && stored.convert(fallback.metaType()) ? stored : fallback;
    }
    void remove(const QString &key) override { m_values.remove(key); }
    void setValue(const QString &key, const QVariant &value) override { m_values[key] = value; }
    [[nodiscard]] const QHash<QString, QVariant> &all() const { return m_values; }
    [[nodiscard]] bool has(const QString &key) const { return m_values.contains(key); }

private:
    QHash<QString, QVariant> m_values;
};

} // namespace desk::test
