// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace desk {

/// Puts widgets that were made later into the order of Tab at the place of the container they stand in. Qt
/// puts new ones last, and takes no container that doesn't have the focus itself as a place.
void placeForTab(const QWidget *container, const QList<QWidget *> &stops);

/// Puts the stops inside `container` right after `before`, in the order that they have.
void placeAfterForTab(QWidget *before, const QWidget *container);

} // namespace desk
