// SPDX-License-Identifier: GPL-3.0-or-later
// The program's icon as pictures, for desktops that read no SVG: render_icon FILE.svg FOLDER SIDE…
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>
#include <cstdlib>

int main(int argc, char **argv)
{
    if (argc < 4) {
        std::fputs("usage: render_icon FILE.svg FOLDER SIDE...\n", stderr);
        return 2;
    }
    QSvgRenderer drawing(QString::fromLocal8Bit(argv[1]));
    const QDir folder(QString::fromLocal8Bit(argv[2]));
    for (int i = 3; i < argc; ++i) {
        const int side = std::atoi(argv[i]);
        QImage picture(side, side, QImage::Format_ARGB32_Premultiplied);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        drawing.render(&painter);
        painter.end();
        const QString path = folder.filePath(QString::number(side) + QStringLiteral(".png"));
        if (!drawing.isValid() || side <= 0 || !picture.save(path)) {
            std::fprintf(stderr, "render_icon: no picture at %s\n", qPrintable(path));
            return 1;
        }
    }
    return 0;
}
