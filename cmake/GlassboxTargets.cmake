# How every library, program and test of Glassbox is made.
#
# A folder is a library. Its headers are found only through an include root of its own
# (<build>/include/<library>/<library> -> the folder), so `#include "text/tokenizer.h"` compiles
# only where the target links glassbox::text: the compiler enforces who may include whom.

add_library(glassbox_flags INTERFACE)
target_compile_features(glassbox_flags INTERFACE cxx_std_20)
target_compile_options(glassbox_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(glassbox_flags INTERFACE -Wno-restrict)  # false alarms on std::string (GCC bug 105651)
endif()
target_link_libraries(glassbox_flags INTERFACE Threads::Threads)
target_compile_definitions(glassbox_flags INTERFACE GLASSBOX_VERSION="${PROJECT_VERSION}")
if(GLASSBOX_SANITIZE)
  target_compile_options(glassbox_flags INTERFACE -fsanitize=${GLASSBOX_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(glassbox_flags INTERFACE -fsanitize=${GLASSBOX_SANITIZE})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(glassbox_flags INTERFACE -Wno-maybe-uninitialized)  # false alarms in what sanitizers add (GCC's manual)
  endif()
endif()
if(GLASSBOX_COVERAGE)
  target_compile_options(glassbox_flags INTERFACE --coverage)
  target_link_options(glassbox_flags INTERFACE --coverage)
endif()
set(CMAKE_CXX_EXTENSIONS OFF)

# What is precompiled where GLASSBOX_PRECOMPILED is on. A file still includes all it uses: the preset
# `debug` builds without, so that a missing include shows.
set(GLASSBOX_STANDARD_HEADERS <algorithm> <cmath> <functional> <map> <memory> <optional> <string> <vector>)
set(GLASSBOX_QT_HEADERS <QAccessible> <QApplication> <QCheckBox> <QComboBox> <QGridLayout> <QHBoxLayout>
  <QHelpEvent> <QLabel> <QLineEdit> <QLocale> <QPainter> <QPlainTextEdit> <QPushButton> <QScrollArea>
  <QSlider> <QSpinBox> <QStackedWidget> <QStyle> <QTimer> <QToolButton> <QToolTip> <QVBoxLayout> <QWidget>)

# Sources of a folder, headers too (AUTOMOC must see those without a source); Ninja looks again at each build, so a new file needs no edit here.
function(glassbox_sources result folder)
  file(GLOB_RECURSE found CONFIGURE_DEPENDS ${folder}/*.cpp ${folder}/*.h)
  set(${result} ${found} PARENT_SCOPE)
endfunction()

# AUTOMOC does not notice by itself that a folder has a new file (CMake 3.25): it looks again only where
# its time stamp is gone.
function(glassbox_watch_sources target)
  set(list ${CMAKE_CURRENT_BINARY_DIR}/${target}_sources.txt)
  if(EXISTS ${list})
    file(READ ${list} before)
  endif()
  if(NOT "${before}" STREQUAL "${ARGN}")
    file(WRITE ${list} "${ARGN}")
    file(REMOVE ${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/timestamp)
  endif()
endfunction()

# glassbox_library(text USES base [PRIVATE_USES …] [EXCLUDE regex]): the folder called here, as glassbox::text.
function(glassbox_library name)
  cmake_parse_arguments(arg "" "EXCLUDE" "USES;PRIVATE_USES" ${ARGN})
  set(target glassbox_${name})
  glassbox_sources(sources ${CMAKE_CURRENT_SOURCE_DIR})
  if(arg_EXCLUDE)
    list(FILTER sources EXCLUDE REGEX ${arg_EXCLUDE})
  endif()
  if(sources)
    add_library(${target} STATIC ${sources})
    glassbox_watch_sources(${target} ${sources})
    set(reach PUBLIC)
    target_link_libraries(${target} PRIVATE ${arg_PRIVATE_USES})
  else()
    add_library(${target} INTERFACE)
    set(reach INTERFACE)
  endif()
  add_library(glassbox::${name} ALIAS ${target})
  set(root ${PROJECT_BINARY_DIR}/include/${name})
  file(MAKE_DIRECTORY ${root})
  file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${root}/${name} SYMBOLIC)
  target_include_directories(${target} ${reach} ${root})
  list(TRANSFORM arg_USES REPLACE "^([a-z_]+)$" "glassbox::\\1")
  target_link_libraries(${target} ${reach} glassbox_flags ${arg_USES})
endfunction()

# glassbox_test(text USES text): every tests/text/*.cpp as one GoogleTest program, test_text.
# QT gives it a main with an offscreen QApplication; LABEL is ctest's.
function(glassbox_test name)
  cmake_parse_arguments(arg "QT" "LABEL" "USES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/${name}/*.cpp)
  if(NOT sources)
    return()
  endif()
  list(TRANSFORM arg_USES REPLACE "^([a-z_]+)$" "glassbox::\\1")
  add_executable(test_${name} ${sources})
  target_link_libraries(test_${name} PRIVATE glassbox_flags ${arg_USES} GTest::gtest)
  target_include_directories(test_${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests/support)
  # What is tested is optimized; the tests themselves would only take longer to build.
  target_compile_options(test_${name} PRIVATE $<$<CONFIG:Release>:-O1>)
  target_compile_definitions(test_${name} PRIVATE
    GLASSBOX_SOURCE_DIR="${CMAKE_SOURCE_DIR}" GLASSBOX_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data"
    GLASSBOX_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
  if(GLASSBOX_PRECOMPILED)
    target_precompile_headers(test_${name} PRIVATE <gtest/gtest.h> ${GLASSBOX_STANDARD_HEADERS})
  endif()
  if(arg_QT)
    if(GLASSBOX_PRECOMPILED)
      target_precompile_headers(test_${name} PRIVATE ${GLASSBOX_QT_HEADERS} <QTest>)
    endif()
    set_target_properties(test_${name} PROPERTIES AUTOMOC ON)
    glassbox_watch_sources(test_${name} ${sources})
    target_sources(test_${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests/qt_main.cpp)
    target_link_libraries(test_${name} PRIVATE Qt6::Widgets Qt6::Test)
    set(environment ENVIRONMENT QT_QPA_PLATFORM=offscreen)
  else()
    target_link_libraries(test_${name} PRIVATE GTest::gtest_main)
  endif()
  gtest_discover_tests(test_${name} DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT 300 LABELS "${arg_LABEL}" ${environment})
endfunction()
