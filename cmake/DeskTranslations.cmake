# SPDX-License-Identifier: GPL-3.0-or-later
# The texts in other languages: .ts files are what translators edit, .qm what the program reads at :/i18n.
# Use: desk_add_translations(target). `cmake --build … --target update_translations` reads the sources again.

function(desk_add_translations target)
    set(folder ${PROJECT_SOURCE_DIR}/resources/translations)
    # The sandbox stays English, like the service it stands in for.
    file(GLOB_RECURSE spoken CONFIGURE_DEPENDS
        ${PROJECT_SOURCE_DIR}/app/*.cpp ${PROJECT_SOURCE_DIR}/app/*.h ${PROJECT_SOURCE_DIR}/models/*.cpp
        ${PROJECT_SOURCE_DIR}/models/*.h ${PROJECT_SOURCE_DIR}/ui/*.cpp ${PROJECT_SOURCE_DIR}/ui/*.h)
    list(FILTER spoken EXCLUDE REGEX "/app/sandbox/")
    list(JOIN spoken "\n" lines)
    # A test reads this list too, so it and the target can't look at different files.
    set(list_file ${PROJECT_BINARY_DIR}/translated-sources.lst)
    file(CONFIGURE OUTPUT ${list_file} CONTENT "@lines@\n" @ONLY)

    set(update Qt6::lupdate @${list_file} -I ${PROJECT_SOURCE_DIR} -locations none -no-obsolete)
    add_custom_target(update_translations
        COMMAND ${update} -target-language de -ts ${folder}/crovver-desk_de.ts
        # English only says how many: "1 seat", "2 seats".
        COMMAND ${update} -pluralonly -target-language en -ts ${folder}/crovver-desk_en.ts
        VERBATIM)

    qt_add_translation(catalogues ${folder}/crovver-desk_de.ts ${folder}/crovver-desk_en.ts)
    # Into a target, not a variable: a static library's resources then reach whoever links it.
    qt_add_resources(${target} translations PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${catalogues}
        OPTIONS ${CMAKE_AUTORCC_OPTIONS})
endfunction()
