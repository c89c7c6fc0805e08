// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/model_contract.h"

#include "models/items/roles.h"

#include <QTest>

namespace desk::test {

namespace {

QByteArray at(int row, int column)
{
    return "row " + QByteArray::number(row) + ", column " + QByteArray::number(column);
}

/// The first and last few rows: enough of a model that answers all rows by the same code.
QList<int> sampledRows(int count)
{
    QList<int> rows;
    for (int row = 0; row < count; ++row) {
        if (row < 20 || row >= count - 20)
            rows.append(row);
    }
    return rows;
}

} // namespace

void ModelContract::check() const
{
    QVERIFY2(m_model->columnCount() > 0, "no columns");
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QVariant title = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole);
        QVERIFY2(title.typeId() == QMetaType::QString && !title.toString().isEmpty(), at(-1, column));
        for (const int row : sampledRows(m_model->rowCount())) {
            const QModelIndex index = m_model->index(row, column);
            QVERIFY2(index.data(Qt::DisplayRole).typeId() == QMetaType::QString, at(row, column));
            QVERIFY2(index.data(CopyTextRole).typeId() == QMetaType::QString, at(row, column));
            QVERIFY2(!index.data(Qt::DisplayRole).toString().contains(u'\n'), at(row, column));
            QVERIFY2(index.data(TooltipPlainRole).toString().size() <= 512, at(row, column));
            const QVariant tone = index.data(StatusRole);
            QVERIFY2(!tone.isValid() || tone.canConvert<StatusTone>(), at(row, column));
            const bool hasText = !index.data(Qt::DisplayRole).toString().isEmpty();
            QVERIFY2(hasText || index.data(IsLoadingRole).toBool(), at(row, column));
        }
    }
    QVERIFY(!m_model->data({}, Qt::DisplayRole).isValid());
    QVERIFY(!m_model->headerData(-1, Qt::Horizontal, Qt::DisplayRole).isValid());
    QVERIFY(!m_model->headerData(m_model->columnCount(), Qt::Horizontal, Qt::DisplayRole).isValid());
    QVERIFY(!m_model->index(m_model->rowCount(), 0).isValid());
    if (m_model->rowCount() > 0) {
        QCOMPARE(m_model->rowCount(m_model->index(0, 0)), 0);
        QCOMPARE(m_model->columnCount(m_model->index(0, 0)), 0);
    }
}

} // namespace desk::test
