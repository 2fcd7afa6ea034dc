# What `cmake --install` puts where: the programs, their read-only data and the manual pages.
include(GNUInstallDirs)
install(TARGETS glassbox-cli RUNTIME)
if(TARGET glassbox)
  install(TARGETS glassbox RUNTIME)
endif()
install(FILES ${PROJECT_SOURCE_DIR}/docs/man/glassbox-cli.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
