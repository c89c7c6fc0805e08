// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

namespace desk {

/// What the user arranged: window, columns, sort, page size, scheme, and where they were and what they looked
/// for. Small values by key; never a secret, and of customers' data nothing but that tenant's ID and those
/// searches. For the eyes of its owner only.
class Preferences
{
public:
    virtual ~Preferences() = default;

    /// The stored value, or `fallback` when there is none or it can't be converted to the fallback's type.
    [[nodiscard]] virtual QVariant value(const QString &key, const QVariant &fallback) const = 0;
    /// Nothing is stored under the key any more.
    virtual void remove(const QString &key) = 0;
    virtual void setValue(const QString &key, const QVariant &value) = 0;
};

} // namespace desk
