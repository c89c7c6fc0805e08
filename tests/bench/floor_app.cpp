// SPDX-License-Identifier: GPL-3.0-or-later
// The floor for starting: the least Qt Widgets program that makes one GET and fills a table with the answer.
// Prints "<ms since the epoch at which rows were painted> <PSS in KiB>" and ends.
#include "tests/bench/probe.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPaintEvent>
#include <QTableWidget>

namespace {

class Table final : public QTableWidget
{
public:
    using QTableWidget::QTableWidget;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QTableWidget::paintEvent(event);
        if (rowCount() > 0)
            probe::reportAndQuit();
    }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Table table;
    table.resize(1280, 800);
    table.show();
    QNetworkAccessManager manager;
    QNetworkRequest request(QUrl(QString::fromLocal8Bit(argv[1]) + QStringLiteral("/api/public/tenants")));
    request.setRawHeader("Authorization", "Bearer " + QByteArray(argv[2]));
    QNetworkReply *reply = manager.get(request);
    QObject::connect(reply, &QNetworkReply::finished, &table, [&] {
        const QJsonArray tenants
            = QJsonDocument::fromJson(reply->readAll()).object()[u"data"].toObject()[u"tenants"].toArray();
        table.setColumnCount(4);
        table.setRowCount(int(tenants.size()));
        for (int row = 0; row < tenants.size(); ++row) {
            const QJsonObject tenant = tenants[row].toObject();
            int column = 0;
            for (const char16_t *key : {u"name", u"externalTenantId", u"slug", u"createdAt"})
                table.setItem(row, column++, new QTableWidgetItem(tenant[QStringView(key)].toString()));
        }
    });
    return QApplication::exec();
}
