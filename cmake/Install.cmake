# What `cmake --install` puts where: the programs, their read-only data and the manual pages.
include(GNUInstallDirs)
