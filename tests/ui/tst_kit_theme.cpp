// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/desk_style.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/style_sheet.h"
#include "ui/theme/theme.h"
#include "ui/theme/tone.h"

#include <QApplication>
#include <QPainter>
#include <QPalette>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyleOption>
#include <QTest>

namespace tst_kit_theme {

using namespace desk;

const Role grounds[] = {Role::Window, Role::Surface, Role::Raised};
const Tone tones[] = {Tone::Neutral, Tone::Positive, Tone::Warning, Tone::Critical, Tone::Accent};

QByteArray contrastMessage(const char *what, int a, int b, double ratio)
{
    return QByteArray(what) + ' ' + QByteArray::number(a) + " on " + QByteArray::number(b) + ": "
        + QByteArray::number(ratio);
}

int inkedPixels(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).alpha() == 255 && image.pixelColor(x, y).rgb() == color.rgb() ? 1
                                                                                                          : 0;
    }
    return count;
}

/// Counts the events of one type that a widget gets.
class EventCount : public QObject
{
public:
    EventCount(QWidget &widget, QEvent::Type type, int &count)
        : m_type(type)
        , m_count(count)
    {
        widget.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_count += event->type() == m_type ? 1 : 0;
        return false;
    }

private:
    const QEvent::Type m_type;
    int &m_count;
};

class TestKitTheme : public QObject
{
    Q_OBJECT

private:
    void textAtLeast(const ThemeColors &, Role, const QColor &, double);

private Q_SLOTS:
    void textIsReadable_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void textIsReadable()
    {
        QFETCH(bool, dark);
        const ThemeColors colors(dark);
        const Role texts[] = {Role::Text, Role::Secondary, Role::Accent, Role::Second, Role::Positive,
            Role::Warning, Role::Critical, Role::Demo, Role::Test, Role::Live};
        for (const Role text : texts) {
            for (const Role ground : grounds)
                textAtLeast(colors, text, colors(ground), 4.5);
        }
        for (const Role ground : {Role::Hover, Role::Selected}) {
            textAtLeast(colors, Role::Text, colors(ground), 4.5);
            textAtLeast(colors, Role::Secondary, colors(ground), 4.5);
            textAtLeast(colors, Role::Critical, colors(ground), 4.5); // "12 / 10" in a selected row
            textAtLeast(colors, Role::Warning, colors(ground), 4.5);
        }
        for (const Role filled : {Role::Accent, Role::Live})
            textAtLeast(colors, Role::OnAccent, colors(filled), 4.5);
        textAtLeast(colors, Role::Secondary, colors(Role::Border), 4.5); // a disabled primary button
        for (const Tone tone : tones) {
            textAtLeast(colors, toneRole(tone), tint(colors, toneRole(tone)), 4.5); // badges
            textAtLeast(colors, Role::Text, tint(colors, toneRole(tone)), 4.5); // banners
        }
        for (const Role mode : {Role::Demo, Role::Test})
            textAtLeast(colors, mode, tint(colors, mode), 4.5);
    }

    void graphicsAreVisible_data() { textIsReadable_data(); }
    void graphicsAreVisible()
    {
        QFETCH(bool, dark);
        const ThemeColors colors(dark);
        const Role graphics[] = {Role::Accent, Role::Second, Role::Positive, Role::Warning, Role::Critical,
            Role::Outline, Role::Secondary};
        for (const Role graphic : graphics) {
            for (const Role ground : grounds)
                textAtLeast(colors, graphic, colors(ground), 3.0);
        }
        // What is used has to stand out from the track, and the capacity mark from both.
        textAtLeast(colors, Role::Accent, colors(Role::Neutral), 3.0);
        textAtLeast(colors, Role::Text, colors(Role::Neutral), 3.0);
        textAtLeast(colors, Role::Accent, colors(Role::Selected), 3.0); // focus ring and accent bar
        textAtLeast(colors, Role::Critical, tint(colors, Role::Critical), 3.0); // hatching
    }

    void styleSheetHasNoOpenColour()
    {
        for (const bool dark : {false, true}) {
            const QString sheet = styleSheet(ThemeColors(dark));
            QVERIFY(sheet.contains(QLatin1String("QPushButton")));
            QVERIFY2(!sheet.contains(QLatin1Char('@')), "a colour name is not in the table");
        }
    }

    void schemeFollowsWhatIsAsked()
    {
        Theme theme(*qApp);
        theme.apply(Scheme::Dark, Density::Comfortable);
        QVERIFY(theme.isDark());
        QVERIFY(ThemeColors(QApplication::palette()).isDark());
        theme.apply(Scheme::Light, Density::Compact);
        QVERIFY(!ThemeColors(QApplication::palette()).isDark());
        QCOMPARE(QApplication::palette().color(QPalette::Base), roleColor(Role::Surface, false));
        theme.apply(Scheme::System, Density::Comfortable);
        QVERIFY(!theme.isDark()); // offscreen has a light palette
        QCOMPARE(QApplication::palette().color(QPalette::Base), roleColor(Role::Surface, false));
    }

    /// Styling all that there is takes longer than making a window.
    void theSameLookIsInstalledOnce()
    {
        Theme theme(*qApp);
        theme.apply(Scheme::System, Density::Comfortable);
        QWidget window;
        int styled = 0;
        EventCount count(window, QEvent::StyleChange, styled);
        window.show();
        styled = 0;
        theme.apply(Scheme::System, Density::Comfortable);
        QCOMPARE(styled, 0);
        theme.apply(Scheme::Dark, Density::Comfortable);
        QVERIFY(styled > 0);
        theme.apply(Scheme::System, Density::Comfortable);
        QVERIFY(!theme.isDark());
        styled = 0;
        theme.apply(Scheme::Light, Density::Comfortable); // looks the same
        QCOMPARE(styled, 0);
    }

    void iconsAreDrawnInTheSchemesColour_data() { textIsReadable_data(); }
    void iconsAreDrawnInTheSchemesColour()
    {
        QFETCH(bool, dark);
        Theme theme(*qApp);
        const QIcon shared = icon(IconName::Search, Role::Accent); // made before the scheme
        theme.apply(dark ? Scheme::Dark : Scheme::Light, Density::Comfortable);
        const QColor accent = roleColor(Role::Accent, dark);
        QVERIFY(inkedPixels(shared.pixmap(QSize(40, 40)).toImage(), accent) > 20);
        QVERIFY(inkedPixels(
                    shared.pixmap(QSize(40, 40), QIcon::Disabled).toImage(), roleColor(Role::Disabled, dark))
            > 20);
        for (int i = 0; i < iconCount(); ++i) {
            const QImage image = icon(IconName(i), Role::Accent).pixmap(QSize(60, 60)).toImage();
            QVERIFY2(inkedPixels(image, accent) > 20, qPrintable(iconFileName(IconName(i))));
        }
    }

    /// A title that has no room ends in an ellipsis; it isn't sliced.
    void headersAreCutWithAnEllipsis()
    {
        const DeskStyle style(Density::Comfortable);
        const auto drawn = [&](const QString &text) {
            QStyleOptionHeader option;
            option.state = QStyle::State_Enabled;
            option.palette = QApplication::palette();
            option.rect = QRect(0, 0, 60, 30);
            option.text = text;
            option.textAlignment = Qt::AlignVCenter | Qt::AlignLeft;
            QImage image(60, 30, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            style.drawControl(QStyle::CE_HeaderLabel, &option, &painter, nullptr);
            return image;
        };
        const QString title = QStringLiteral("Nächste Prüfung");
        const QString cut
            = QFontMetrics(QStyleOptionHeader().fontMetrics).elidedText(title, Qt::ElideRight, 60);
        QVERIFY(cut.endsWith(QChar(0x2026)));
        QCOMPARE(drawn(title), drawn(cut));
        QVERIFY(drawn(title) != drawn(title.left(6)));
    }

    void fontsKeepTheScale()
    {
        QFont base;
        base.setPointSizeF(10);
        QCOMPARE(pageTitleFont(base).pointSizeF(), 15.0);
        QCOMPARE(sectionFont(base).pointSizeF(), 11.5);
        QCOMPARE(captionFont(base).pointSizeF(), 9.0);
        QCOMPARE(idFont(base).pointSizeF(), 9.5);
        // By its letters: not every fixed-width font says so of itself.
        const QFontMetricsF letters(idFont(base));
        QCOMPARE(letters.horizontalAdvance(u'i'), letters.horizontalAdvance(u'W'));
        // Numbers stand under each other.
        const QFontMetricsF metrics(base);
        for (int digit = 1; digit < 10; ++digit)
            QCOMPARE(metrics.horizontalAdvance(QString::number(digit)),
                metrics.horizontalAdvance(QStringLiteral("0")));
    }
};

void TestKitTheme::textAtLeast(const ThemeColors &colors, Role text, const QColor &ground, double least)
{
    const double ratio = contrastRatio(colors(text), ground);
    QVERIFY2(ratio >= least,
        contrastMessage("role", int(text), int(ground.rgb() & 0xFFFFFF), ratio) + ' '
            + colors(text).name().toLatin1() + ' ' + ground.name().toLatin1());
}

QTEST_MAIN(TestKitTheme)

} // namespace tst_kit_theme

#include "tst_kit_theme.moc"
