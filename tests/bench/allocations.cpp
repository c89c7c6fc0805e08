// SPDX-License-Identifier: GPL-3.0-or-later
// Counts what takes memory from the heap, Qt's own code included: these stand before the C library's.
#include "tests/bench/probe.h"

#include <atomic>
#include <cstddef>

extern "C" {
void *__libc_malloc(size_t);
void *__libc_calloc(size_t, size_t);
void *__libc_realloc(void *, size_t);
}

namespace {

std::atomic<long long> taken{0};

} // namespace

extern "C" void *malloc(size_t size)
{
    taken.fetch_add(1, std::memory_order_relaxed);
    return __libc_malloc(size);
}

extern "C" void *calloc(size_t count, size_t size)
{
    taken.fetch_add(1, std::memory_order_relaxed);
    return __libc_calloc(count, size);
}

extern "C" void *realloc(void *memory, size_t size)
{
    taken.fetch_add(1, std::memory_order_relaxed);
    return __libc_realloc(memory, size);
}

probe::Allocations probe::allocations()
{
    return taken.load(std::memory_order_relaxed);
}
