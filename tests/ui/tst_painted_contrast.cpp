// SPDX-License-Identifier: GPL-3.0-or-later
// What is drawn, measured in its pixels: the roles may be right and the painting not.
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/mode_badge.h"
#include "ui/widgets/status_badge.h"
#include "ui/widgets/utilisation_bar.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QImage>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QVBoxLayout>

#include <functional>

namespace tst_painted_contrast {

using namespace desk;
using namespace Qt::StringLiterals;

constexpr double forText = 4.5;
constexpr double forGraphics = 3.0;
constexpr int scale = 3; // so that thin strokes have pixels of their own colour
constexpr int leastPixels = 12; // fewer are the seams of what is smoothed

using Make = std::function<QWidget *()>;

struct Ink
{
    QColor ground; ///< what most of it is
    double ratio = 1; ///< of the strongest colour against it
};

/// The piece stands on a surface, as it does in a page.
Ink inkOf(QWidget *piece)
{
    QWidget page;
    page.setAutoFillBackground(true);
    page.setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(&page);
    layout->addWidget(piece);
    page.ensurePolished();
    layout->activate();
    page.adjustSize();
    QImage image(page.size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    page.render(&image);
    const QRect part(piece->pos() * scale, piece->size() * scale);
    QHash<QRgb, int> count;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x)
            ++count[image.pixel(x, y)];
    }
    const auto most = std::ranges::max_element(count);
    Ink ink{QColor(most.key())};
    for (auto it = count.cbegin(); it != count.cend(); ++it) {
        if (*it >= leastPixels)
            ink.ratio = std::max(ink.ratio, contrastRatio(QColor(it.key()), ink.ground));
    }
    return ink;
}

class TestPaintedContrast final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pieces_data();
    void pieces();
    void overCapacityIsToldFromWithin_data();
    void overCapacityIsToldFromWithin();
};

void TestPaintedContrast::pieces_data()
{
    QTest::addColumn<Make>("make");
    QTest::addColumn<double>("least");
    QTest::addColumn<bool>("dark");
    const auto row = [](const char *name, double least, const Make &make) {
        QTest::addRow("%s, light", name) << make << least << false;
        QTest::addRow("%s, dark", name) << make << least << true;
    };
    static constexpr std::pair<const char *, Tone> tones[]
        = {{"neutral", Tone::Neutral}, {"positive", Tone::Positive}, {"warning", Tone::Warning},
            {"critical", Tone::Critical}, {"accent", Tone::Accent}};
    for (const auto &[name, tone] : tones) {
        row(qPrintable(u"badge "_s + QLatin1String(name)), forText, [tone = tone] {
            auto *badge = new StatusBadge;
            badge->setStatus(u"Status"_s, tone);
            return badge;
        });
        row(qPrintable(u"banner "_s + QLatin1String(name)), forText, [tone = tone] {
            auto *banner = new Banner;
            banner->showMessage(tone, u"The connection is lost"_s);
            return banner;
        });
    }
    for (const AccountMode mode : {AccountMode::Demo, AccountMode::Test, AccountMode::Live}) {
        row(qPrintable(u"mode "_s + modeWord(mode)), forText, [mode] {
            auto *badge = new ModeBadge;
            badge->setMode(mode);
            return badge;
        });
    }
    row("chips", forText, [] {
        auto *chips = new FilterChips;
        chips->setChips({{u"a"_s, u"All"_s, 12, {}}, {u"b"_s, u"Over capacity"_s, 1, {}}});
        return chips;
    });
    row("primary button", forText, [] {
        auto *button = new QPushButton(u"Allocate seat"_s);
        button->setDefault(true);
        return button;
    });
    row("button", forText, [] { return new QPushButton(u"Cancel"_s); });
    row("bar within capacity", forGraphics, [] {
        auto *bar = new UtilisationBar;
        bar->setValues(18, 25);
        return bar;
    });
    row("bar over capacity", forGraphics, [] {
        auto *bar = new UtilisationBar;
        bar->setValues(53, 50);
        return bar;
    });
    row("bar of what isn't known", forGraphics, [] {
        auto *bar = new UtilisationBar;
        bar->setValues({}, {});
        return bar;
    });
    row("edge of a field", forGraphics, [] { return new QLineEdit; });
    row("edge of a list", forGraphics, [] { return new QComboBox; });
    for (const bool checked : {false, true}) {
        row(checked ? "check box on" : "check box off", forGraphics, [checked] {
            auto *box = new QCheckBox;
            box->setChecked(checked);
            return box;
        });
        row(checked ? "radio button on" : "radio button off", forGraphics, [checked] {
            auto *button = new QRadioButton;
            button->setChecked(checked);
            return button;
        });
    }
}

void TestPaintedContrast::pieces()
{
    QFETCH(Make, make);
    QFETCH(double, least);
    QFETCH(bool, dark);
    Theme theme(*qApp);
    theme.apply(dark ? Scheme::Dark : Scheme::Light, Density::Comfortable);
    const Ink ink = inkOf(make());
    QVERIFY2(
        ink.ratio >= least, qPrintable(u"%1 : 1 on %2"_s.arg(ink.ratio, 0, 'f', 2).arg(ink.ground.name())));
}

void TestPaintedContrast::overCapacityIsToldFromWithin_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

/// Two bars that differ in nothing but their colours of the same lightness are one bar to many eyes.
void TestPaintedContrast::overCapacityIsToldFromWithin()
{
    QFETCH(bool, dark);
    Theme theme(*qApp);
    theme.apply(dark ? Scheme::Dark : Scheme::Light, Density::Comfortable);
    const auto grey = [](qint64 used) {
        UtilisationBar bar;
        bar.setValues(used, 50);
        bar.resize(200, 12);
        return bar.grab().toImage().convertToFormat(QImage::Format_Grayscale8);
    };
    QVERIFY(grey(50) != grey(53));
    QVERIFY(grey(53) != grey(75));
}

QTEST_MAIN(TestPaintedContrast)

} // namespace tst_painted_contrast

#include "tst_painted_contrast.moc"
