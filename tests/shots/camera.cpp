// SPDX-License-Identifier: GPL-3.0-or-later
#include "shots/camera.h"

#include "shots/cut_texts.h"

#include <QDir>
#include <QFile>
#include <QPixmap>
#include <QTest>
#include <QWidget>

#include <cstdio>

namespace desk::shots {

using namespace Qt::StringLiterals;

namespace {

constexpr Variant allVariants[] = {
    {"light"},
    {"dark", Scheme::Dark},
    {"german", Scheme::Light, "de_DE"},
    {"twice", Scheme::Light, "en_GB", "2"},
    {"german-twice", Scheme::Light, "de_DE", "2"},
    {"wide", Scheme::Light, "en_GB", "1", {1920, 1080}},
    {"mirrored", Scheme::Light, "en_GB", "1", {1280, 800}, Qt::RightToLeft},
};

constexpr char pageHead[] = R"(<!doctype html>
<meta charset="utf-8">
<title>Crovver Desk: pictures</title>
<style>
body { font: 14px sans-serif; margin: 16px; background: #f6f7f9; color: #161a20 }
section { display: flex; gap: 12px; overflow-x: auto; margin-bottom: 24px }
figure { margin: 0; flex: none; width: 420px }
img { width: 100%; border: 1px solid #dfe3e8 }
h2 { font-size: 15px; margin: 0 0 8px }
figcaption { color: #56606e }
</style>
)";

} // namespace

std::span<const Variant> variants()
{
    return allVariants;
}

Camera::Camera(QString folder, const Variant &variant)
    : m_folder(std::move(folder))
    , m_variant(variant)
{ }

void Camera::take(QWidget *widget, const QString &name)
{
    QTest::qWait(30);
    for (const QString &text : cutTexts(widget)) {
        std::fprintf(stderr, "%s-%s: %s\n", qPrintable(name), m_variant.name, qPrintable(text));
        ++m_cut;
    }
    if (m_folder.isEmpty())
        return;
    const QString path = u"%1/%2-%3.png"_s.arg(m_folder, name, QLatin1String(m_variant.name));
    if (!widget->grab().save(path))
        qFatal("%s could not be written", qPrintable(path));
    std::printf("%s\n", qPrintable(path));
}

void writeContactSheet(const QString &folder)
{
    QFile sheet(QDir(folder).filePath(u"index.html"_s));
    if (!sheet.open(QIODevice::WriteOnly))
        qFatal("%s could not be written", qPrintable(sheet.fileName()));
    sheet.write(pageHead);
    const QStringList files = QDir(folder).entryList({u"*-light.png"_s}, QDir::Files, QDir::Name);
    for (const QString &light : files) {
        const QString name = light.chopped(int(qstrlen("-light.png")));
        sheet.write(u"<h2>%1</h2>\n<section>\n"_s.arg(name).toUtf8());
        for (const Variant &variant : variants()) {
            const QString file = u"%1-%2.png"_s.arg(name, QLatin1String(variant.name));
            if (QDir(folder).exists(file))
                sheet.write(
                    uR"(<figure><a href="%1"><img loading="lazy" src="%1" alt="%2"></a><figcaption>%3</figcaption></figure>)"_s
                        .arg(file, name, QLatin1String(variant.name))
                        .toUtf8()
                    + '\n');
        }
        sheet.write("</section>\n");
    }
}

} // namespace desk::shots
