// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QAbstractItemModelTester>

#include <memory>

namespace desk::test {

/// Watches a table model for as long as it lives: Qt's own tester in the mode that fails the test at once.
/// `check` adds what this program promises of its tables.
class ModelContract
{
public:
    explicit ModelContract(QAbstractItemModel *model)
        : m_model(model)
        , m_tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest)
    { }

    /// Every column has a title, every cell a text, and indexes that aren't the model's are answered with
    /// nothing. Fails the running test with a message that names the cell.
    void check() const;

private:
    QAbstractItemModel *m_model;
    QAbstractItemModelTester m_tester;
};

} // namespace desk::test
