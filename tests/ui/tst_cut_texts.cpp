// SPDX-License-Identifier: GPL-3.0-or-later
#include "shots/cut_texts.h"
#include "ui/widgets/elided_label.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QVBoxLayout>

namespace tst_cut_texts {

using namespace desk;
using namespace desk::shots;
using namespace Qt::StringLiterals;

/// What measures the pictures finds what can't be read, and only that.
class TestCutTexts final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void labels();
    void buttons();
    void cells();
    void outside();
    void values_data();
    void values();
};

void TestCutTexts::labels()
{
    QWidget window;
    window.resize(300, 200);
    auto *label = new QLabel(u"Next renewal of the subscription"_s, &window);
    label->resize(label->sizeHint());
    window.show();
    QCOMPARE(cutTexts(&window), QStringList());
    label->resize(label->sizeHint().width() - 4, label->height());
    QCOMPARE(cutTexts(&window).size(), 1);
    QVERIFY(cutTexts(&window).constFirst().contains(u"Next renewal"_s));
    label->setWordWrap(true);
    label->resize(90, label->heightForWidth(90));
    QCOMPARE(cutTexts(&window), QStringList());
    label->resize(90, label->heightForWidth(90) - 6);
    QCOMPARE(cutTexts(&window).size(), 1);
    label->hide();
    // With an ellipsis a name may be cut, an amount may not.
    auto *elided = new ElidedLabel(&window);
    elided->setText(u"Kestrel International Holdings"_s);
    elided->resize(60, 20);
    elided->show();
    QVERIFY(elided->isElided());
    QCOMPARE(cutTexts(&window), QStringList());
    elided->setText(u"USD 1,234,567.00"_s);
    QCOMPARE(cutTexts(&window).size(), 1);
}

void TestCutTexts::buttons()
{
    QWidget window;
    window.resize(300, 200);
    auto *button = new QPushButton(u"Open payment page"_s, &window);
    button->resize(button->sizeHint());
    window.show();
    QCOMPARE(cutTexts(&window), QStringList());
    button->resize(60, button->height());
    QCOMPARE(cutTexts(&window).size(), 1);
}

void TestCutTexts::cells()
{
    QStandardItemModel model(1, 2);
    model.setHorizontalHeaderLabels({u"Tenant"_s, u"Amount"_s});
    model.setItem(0, 0, new QStandardItem(u"Kestrel International Holdings"_s));
    model.setItem(0, 1, new QStandardItem(u"USD 1,234,567.00"_s));
    QTableView table;
    table.setModel(&model);
    table.resize(500, 200);
    table.horizontalHeader()->setTextElideMode(Qt::ElideRight);
    table.setColumnWidth(0, 80);
    table.setColumnWidth(1, 200);
    table.show();
    QCOMPARE(cutTexts(&table), QStringList());
    table.setColumnWidth(1, 60);
    QCOMPARE(cutTexts(&table).size(), 1);
    QVERIFY(cutTexts(&table).constFirst().contains(u"USD 1,234"_s));
}

void TestCutTexts::outside()
{
    QWidget window;
    window.resize(300, 100);
    auto *button = new QPushButton(u"Confirm"_s, &window);
    button->move(10, 90);
    window.show();
    QCOMPARE(cutTexts(&window).size(), 1);
    // In what scrolls it can be scrolled to.
    QScrollArea area;
    auto *inner = new QWidget;
    inner->resize(200, 800);
    auto *below = new QPushButton(u"Confirm"_s, inner);
    below->move(10, 700);
    area.setWidget(inner);
    area.resize(300, 100);
    area.show();
    QCOMPARE(cutTexts(&area), QStringList());
}

void TestCutTexts::values_data()
{
    QTest::addColumn<bool>("is");
    for (const char *text :
        {"USD 17.50", "−4 %", "18 / 25", "1,204", "123%", "€12", "403", "+5", "17.50 EUR", "-3"})
        QTest::newRow(text) << true;
    for (const char *text :
        {"Acme", "usr_101000", "3,150 of 5,000 plan", "", "–", "23 Oct 2025", "2 min ago"})
        QTest::newRow(text) << false;
}

void TestCutTexts::values()
{
    QFETCH(bool, is);
    QCOMPARE(isValue(QString::fromUtf8(QTest::currentDataTag())), is);
}

QTEST_MAIN(TestCutTexts)

} // namespace tst_cut_texts

#include "tst_cut_texts.moc"
