// SPDX-License-Identifier: GPL-3.0-or-later
// Makes one program of a folder's tst_*.cpp. It comes into each of them with the precompiled header and gives
// QTEST_MAIN and its like another meaning: they enter the class in the program's list.
#pragma once

#include <QTest>

#if defined(QT_WIDGETS_LIB)
#include <QApplication>
#endif

namespace desk::testing {

/// A test class of this program. Its name is its file's: `tst_money`.
class TestClass
{
public:
    /// As `main`, without the class's name among the arguments.
    using Run = int (*)(int argc, char **argv);
    /// Enters it in the list.
    TestClass(const char *file, Run run);
    Q_DISABLE_COPY_MOVE(TestClass)

private:
    friend class TestList;
    QByteArray m_name;
    Run m_run;
    const TestClass *m_next;
};

/// That something wasn't tested. A program in which nothing failed then ends with `skippedExit`.
void noteSkipped();

/// Whether the n-th row of a long class is this process's to do. DESK_PART=1/3 is the first of three, which
/// do all of them together; without it all are.
[[nodiscard]] bool isOurs(size_t row);

/// What CTest takes for "skipped" (SKIP_RETURN_CODE).
constexpr int skippedExit = 77;

} // namespace desk::testing

/// Stands where `int main(int argc, char **argv)` would, for a class that needs more than an application.
#define DESK_TEST_MAIN(argc, argv)                                                                           \
    static int runTestClass(int argc, char **argv);                                                          \
    static const desk::testing::TestClass testClass(__FILE__, runTestClass);                                 \
    static int runTestClass(int argc, char **argv)

#define DESK_TEST_CLASS(Class, Application)                                                                  \
    DESK_TEST_MAIN(argc, argv)                                                                               \
    {                                                                                                        \
        Application application(argc, argv);                                                                 \
        Class test;                                                                                          \
        return QTest::qExec(&test, argc, argv);                                                              \
    }

#undef QTEST_MAIN
#if defined(QT_WIDGETS_LIB)
#define QTEST_MAIN(Class) DESK_TEST_CLASS(Class, QApplication)
#endif
#undef QTEST_GUILESS_MAIN
#define QTEST_GUILESS_MAIN(Class) DESK_TEST_CLASS(Class, QCoreApplication)
#undef QTEST_APPLESS_MAIN

#undef QSKIP
#define QSKIP(reason)                                                                                        \
    do {                                                                                                     \
        desk::testing::noteSkipped();                                                                        \
        QTest::qSkip(reason, __FILE__, __LINE__);                                                            \
        return;                                                                                              \
    } while (false)
