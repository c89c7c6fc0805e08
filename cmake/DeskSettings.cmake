# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of this project is compiled with. Use: target_link_libraries(x PRIVATE desk_settings).

option(DESK_WERROR "Treat warnings as errors (CI does)" OFF)
option(DESK_ASAN "AddressSanitizer and UndefinedBehaviorSanitizer" OFF)

add_library(desk_settings INTERFACE)
target_include_directories(desk_settings INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(desk_settings INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
    QT_STRICT_ITERATORS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    DESK_VERSION="${PROJECT_VERSION}")
target_compile_options(desk_settings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
    -Werror=switch -Werror=return-type $<$<BOOL:${DESK_WERROR}>:-Werror>)
if(Qt6_VERSION VERSION_GREATER_EQUAL 6.5)
    # The oldest Qt that this is for has no replacement yet for what a newer one advises against.
    target_compile_definitions(desk_settings INTERFACE QT_WARN_DEPRECATED_UP_TO=0x060400)
endif()
# What people install: a fault in memory ends the program sooner, and its tables can't be written to.
include(CheckPIESupported)
check_pie_supported()
target_compile_options(desk_settings INTERFACE
    $<$<CONFIG:Release>:-fstack-protector-strong;-fstack-clash-protection;-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=2>)
# The same sources make the same program, wherever they are.
target_compile_options(desk_settings INTERFACE
    $<$<CONFIG:Release>:-ffile-prefix-map=${PROJECT_BINARY_DIR}=build;-ffile-prefix-map=${PROJECT_SOURCE_DIR}=.>)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64|i.86)$")
    target_compile_options(desk_settings INTERFACE $<$<CONFIG:Release>:-fcf-protection>)
endif()
target_link_options(desk_settings INTERFACE $<$<CONFIG:Release>:LINKER:-z,relro,-z,now>)
if(DESK_ASAN)
    target_compile_options(desk_settings INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
        -fno-omit-frame-pointer
        # gcc sees through less of what it has instrumented, and takes an empty optional for one that nobody set. The
        # other builds have the warning.
        $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    target_link_options(desk_settings INTERFACE -fsanitize=address,undefined)
endif()

# desk_precompile(TARGET HEADER…): what most of its sources include, read once. Headers of Qt and the compiler only: with
# what changes daily everything would be compiled anew. clang's tools read each source without them, so an include that
# is missing is found.
function(desk_precompile target)
    target_precompile_headers(${target} PRIVATE ${ARGN})
    if(CMAKE_CXX_COMPILER_ID STREQUAL GNU) # for ccache
        target_compile_options(${target} PRIVATE -fpch-preprocess)
    endif()
endfunction()
set(desk_core_headers <QCoreApplication> <QByteArray> <QDateTime> <QDebug> <QHash> <QList> <QLocale> <QObject> <QPointer> <QSet>
    <QString> <QStringList> <QTimer> <QUrl> <QVariant> <algorithm> <array> <chrono> <functional> <map> <memory> <optional>
    <set> <string> <vector>)

# A linker that is a few times faster where there is one; nothing depends on it.
find_program(DESK_MOLD mold)
if(DESK_MOLD AND NOT CMAKE_BUILD_TYPE STREQUAL "Release")
    target_link_options(desk_settings INTERFACE -fuse-ld=mold)
endif()
