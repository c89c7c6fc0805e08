// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop_url_opener.h"

#include <QDesktopServices>
#include <QTest>

namespace tst_desktop_url_opener {

using namespace desk;
using namespace Qt::StringLiterals;

class TestDesktopUrlOpener : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void take(const QUrl &url) { m_opened << url.toString(); } // NOLINT: called by its name

private:
    QStringList m_opened;
    const QStringList m_schemes{u"https"_s, u"http"_s, u"file"_s, u"javascript"_s, u"mailto"_s};

private Q_SLOTS:
    void init()
    {
        m_opened.clear();
        for (const QString &scheme : m_schemes)
            QDesktopServices::setUrlHandler(scheme, this, "take");
    }

    void cleanup()
    {
        for (const QString &scheme : m_schemes)
            QDesktopServices::unsetUrlHandler(scheme);
    }

    void opensCheckoutsOnly_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isOpened");
        const auto row = [](const char *name, const QString &text, bool isOpened) {
            QTest::newRow(name) << text << isOpened;
        };
        row("checkout", u"https://checkout.example/pay?id=1"_s, true);
        row("the demo", u"http://127.0.0.1:4000/checkout/1"_s, true);
        row("the demo, IPv6", u"http://[::1]:4000/checkout/1"_s, true);
        row("plain http", u"http://checkout.example/pay"_s, false);
        row("looks like this machine", u"http://127.0.0.1.example/pay"_s, false);
        row("with a user", u"https://checkout.example@evil.example/"_s, false);
        row("file", u"file:///etc/passwd"_s, false);
        row("script", u"javascript:alert(1)"_s, false);
        row("mail", u"mailto:a@b.example"_s, false);
        row("no host", u"https:///pay"_s, false);
        row("nothing", QString(), false);
    }

    void opensCheckoutsOnly()
    {
        QFETCH(QString, text);
        QFETCH(bool, isOpened);
        CheckedLink link;
        link.url = QUrl(text);
        QCOMPARE(DesktopUrlOpener().open(link), isOpened);
        QCOMPARE(m_opened.size(), isOpened ? 1 : 0);
    }

    void saysSoWhenThereIsNoBrowser()
    {
        cleanup(); // the offscreen platform opens nothing
        CheckedLink link;
        link.url = QUrl(u"https://checkout.example/pay"_s);
        QVERIFY(!DesktopUrlOpener().open(link));
    }
};

QTEST_MAIN(TestDesktopUrlOpener)

} // namespace tst_desktop_url_opener

#include "tst_desktop_url_opener.moc"
