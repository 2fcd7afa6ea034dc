# `cmake --build --preset release --target update_translations` takes new texts of the sources into
# resources/translations/*.ts and drops those that are gone; no build does so by itself. What is then
# marked 'unfinished' is to be translated: with Qt Linguist, or by hand, it is plain XML.
if(TARGET Qt6::lupdate)
  set(folder ${PROJECT_SOURCE_DIR}/resources/translations)
  set(read ui src -extensions cpp,h -locations none -no-obsolete -source-language en)
  add_custom_target(update_translations
    COMMAND Qt6::lupdate ${read} -target-language de -ts ${folder}/glassbox_de.ts
    COMMAND Qt6::lupdate ${read} -target-language en -pluralonly -ts ${folder}/glassbox_en.ts
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} VERBATIM
    COMMENT "Taking new texts into resources/translations")
endif()
