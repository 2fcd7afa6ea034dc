# What `cmake --install` puts where: the programs, their read-only data and the manual pages.
include(GNUInstallDirs)
install(TARGETS glassbox-cli RUNTIME)
if(TARGET glassbox)
  install(TARGETS glassbox RUNTIME)
endif()
if(TARGET glassbox_cuda)
  install(TARGETS glassbox_cuda LIBRARY DESTINATION lib/glassbox)
endif()
if(EXISTS ${PROJECT_SOURCE_DIR}/lessons)
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/lessons DESTINATION ${CMAKE_INSTALL_DATADIR}/glassbox)
endif()
install(FILES ${PROJECT_SOURCE_DIR}/docs/man/glassbox-cli.1 ${PROJECT_SOURCE_DIR}/docs/man/glassbox.1
  DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
