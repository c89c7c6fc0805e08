// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/journal_rows.h"

#include <QCryptographicHash>

namespace desk {

QByteArray activityHash(const QByteArray &before, const QVariantList &values)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(before);
    // Each value with its kind and length, so that text can't move from one column into the next unseen.
    for (const QVariant &value : values) {
        const bool isText = value.typeId() == QMetaType::QByteArray;
        const QByteArray bytes = isText ? value.toByteArray() : QByteArray::number(value.toLongLong());
        hash.addData(value.isNull() ? "n" : isText ? "t" : "i");
        hash.addData(QByteArray::number(bytes.size()));
        hash.addData(":");
        hash.addData(bytes);
    }
    return hash.result();
}

} // namespace desk
