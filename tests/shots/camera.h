// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/role.h"

#include <QSize>
#include <QString>

#include <span>

class QWidget;

namespace desk::shots {

/// How the program looks in a run of pictures.
struct Variant
{
    const char *name;
    Scheme scheme = Scheme::Light;
    const char *language = "en_GB";
    const char *scale = "1";
    QSize window{1280, 800};
    Qt::LayoutDirection direction = Qt::LeftToRight;
};
[[nodiscard]] std::span<const Variant> variants();

/// Makes a PNG of each widget, or only measures what can't be read in it (`cutTexts`).
class Camera
{
public:
    /// An empty `folder` = no pictures are made.
    Camera(QString folder, const Variant &variant);

    void take(QWidget *widget, const QString &name);
    [[nodiscard]] const Variant &variant() const { return m_variant; }
    [[nodiscard]] int cut() const { return m_cut; } ///< texts that can't be read, over all pictures

private:
    QString m_folder;
    const Variant &m_variant;
    int m_cut = 0;
};

/// Writes `index.html`, which shows all pictures of a folder, one name a row and one variant a column.
void writeContactSheet(const QString &folder);

} // namespace desk::shots
