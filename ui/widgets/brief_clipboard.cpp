// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/brief_clipboard.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QTimer>

namespace desk {

namespace {

constexpr int clearAfter = 30'000; // ms

void clearIfUnchanged(const QString &text)
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (clipboard->text() == text)
        clipboard->clear();
}

} // namespace

void copyBriefly(const QString &text)
{
    auto *data = new QMimeData;
    data->setText(text);
    // Clipboard managers that know this don't keep it in their history.
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
    QGuiApplication::clipboard()->setMimeData(data);
    // Of the application, because who copied it may be closed by then.
    auto *timer = new QTimer(qApp);
    timer->setObjectName(QStringLiteral("briefClipboard"));
    timer->setSingleShot(true);
    timer->setInterval(clearAfter);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, text] {
        clearIfUnchanged(text);
        timer->deleteLater();
    });
    QObject::connect(qApp, &QCoreApplication::aboutToQuit, timer, [text] { clearIfUnchanged(text); });
    timer->start();
}

} // namespace desk
