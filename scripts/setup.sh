# Sourced by scripts/run and scripts/test: installs what is missing from Debian's packages (also
# Ubuntu 24.04), then configures and builds the preset `release`.
packages=(g++ cmake ninja-build qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-l10n-tools
  qt6-translations-l10n qt6-multimedia-dev libqcustomplot-dev libeigen3-dev libgtest-dev libbenchmark-dev
  nlohmann-json3-dev libcli11-dev libpugixml-dev libutf8proc-dev fonts-dejavu-core)

say() { printf '%s\n' "$*" >&2; }

install_missing() {
  command -v dpkg-query >/dev/null || return 0 # no Debian: cmake will say what it does not find
  local missing=() name
  for name in "${packages[@]}"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing+=("$name")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  local admin=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { say "Please install as administrator: apt-get install ${missing[*]}"; exit 1; }
    admin=(sudo)
  fi
  say "Installing ${#missing[@]} packages: ${missing[*]}"
  "${admin[@]}" apt-get update -qq
  "${admin[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

build() {
  if command -v ccache >/dev/null; then
    export CMAKE_C_COMPILER_LAUNCHER=ccache CMAKE_CXX_COMPILER_LAUNCHER=ccache
    export CCACHE_SLOPPINESS=pch_defines,time_macros # what precompiled headers ask of it
  fi
  [ -f build/release/build.ninja ] || say "Configuring ..."
  [ -f build/release/build.ninja ] || cmake --preset release >/dev/null
  cmake --build --preset release -- "$@" >&2
}
