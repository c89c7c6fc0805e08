// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"

#include <algorithm>
#include <cstdio>
#include <vector>

namespace desk::testing {

namespace {

const TestClass *newest = nullptr;
bool skipped = false;

} // namespace

TestClass::TestClass(const char *file, Run run)
    : m_name(file)
    , m_run(run)
    , m_next(newest)
{
    m_name = m_name.mid(m_name.lastIndexOf('/') + 1);
    m_name.truncate(m_name.lastIndexOf('.'));
    newest = this;
}

void noteSkipped()
{
    skipped = true;
}

bool isOurs(size_t row)
{
    const QByteArrayList part = qgetenv("DESK_PART").split('/');
    const size_t parts = part.value(1).toULongLong();
    return parts == 0 || row % parts + 1 == part[0].toULongLong();
}

class TestList
{
public:
    static void print()
    {
        std::vector<QByteArray> names;
        for (const TestClass *each = newest; each; each = each->m_next)
            names.push_back(each->m_name);
        std::sort(names.begin(), names.end());
        for (const QByteArray &name : names)
            std::puts(name.constData());
    }

    static TestClass::Run find(QByteArrayView name)
    {
        for (const TestClass *each = newest; each; each = each->m_next) {
            if (each->m_name == name)
                return each->m_run;
        }
        return nullptr;
    }
};

} // namespace desk::testing

/// `tests_models` lists its classes, `tests_models tst_money [ARGS]` runs one; ARGS are Qt Test's.
int main(int argc, char **argv)
{
    using namespace desk::testing;
    if (argc < 2) {
        TestList::print();
        return 0;
    }
    const TestClass::Run run = TestList::find(argv[1]);
    if (!run) {
        std::fprintf(stderr, "%s: no test class \"%s\"; without arguments it lists them\n", argv[0], argv[1]);
        return 2;
    }
    // That a name doesn't exist is for us to find out, not how long this machine's resolver takes to say so.
    qputenv("RES_OPTIONS", "timeout:1 attempts:1");
    std::copy(argv + 2, argv + argc + 1, argv + 1); // with the null pointer at the end
    const int result = run(argc - 1, argv);
    if (result == 0 && skipped)
        return skippedExit;
    return result == skippedExit ? skippedExit + 1 : result; // so many failures are no skipping
}
