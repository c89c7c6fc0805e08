// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/credit_write.h"

#include <QUuid>

namespace desk {

QString newIdempotencyKey()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace desk
