# Installs what a command needs. Sourced by ./dev.

say() { printf '\n== %s\n' "$*"; }

fail() {
  echo "./dev: $*" >&2
  exit 3
}

usage() {
  echo "./dev: $*; ./dev help tells more" >&2
  exit 2
}

dev_setup() {
  [ $# -gt 0 ] || set -- build run test lint clang cross-arm64
  need "$@"
  echo "Everything is installed for: $*"
}

# need PURPOSE...: returns at once where every package stands already.
need() {
  command -v dpkg-query >/dev/null || fail "this is not Debian; install by hand what toolchains/dev/packages.sh names"
  local wanted missing purpose
  wanted=$(for purpose; do packages_for "$purpose"; done)
  missing=$(missing_of "$wanted")
  [ -z "$missing" ] || install_packages "$missing"
}

# The packages of $1 that are not installed; a name without architecture means the native one, or "all".
missing_of() {
  dpkg-query -W -f '${db:Status-Status} ${Package} ${Architecture}\n' 2>/dev/null |
    awk -v wanted="$1" -v native="$(dpkg --print-architecture)" '
      $1 == "installed" { installed[$2 ":" ($3 == "all" ? native : $3)] = 1 }
      END {
        count = split(wanted, names)
        for (i = 1; i <= count; i++) {
          name = names[i] ~ /:/ ? names[i] : names[i] ":" native
          if (!(name in installed) && !seen[name]++) print names[i]
        }
      }'
}

install_packages() {
  local names architecture
  mapfile -t names <<<"$1"
  say "Installing ${#names[@]} packages (and what they depend on): ${names[*]}"
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "these packages have to be installed by root, and there is no sudo here"
    as_root=(sudo)
  fi
  for architecture in arm64 armhf; do
    if [[ "$1" == *":$architecture"* ]] && ! known_architecture "$architecture"; then
      "${as_root[@]}" dpkg --add-architecture "$architecture"
    fi
  done
  "${as_root[@]}" apt-get update -qq -o Acquire::Retries=3 ||
    echo "./dev: apt-get update failed; going on with the package lists at hand" >&2
  mkdir -p "$root/build"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends --no-remove \
    -o Dpkg::Use-Pty=0 -o Acquire::Retries=3 "${names[@]}" 2>&1 | tee "$root/build/apt.log" |
    { grep --line-buffered -E '^(Need to get|After this|Fetched|Setting up|E:|W:)' || true; } ||
    explain_conflict "${names[@]}"
}

# Into build/foreign/ARCHITECTURE, what cannot be installed beside the native package. Costs nothing where it is there.
unpack_lone_libraries() {
  local architecture=$1 folder=$root/build/foreign/$1 package
  for package in "${lone_libraries[@]}"; do
    [ ! -e "$folder/.$package" ] || continue
    say "Unpacking $package:$architecture, which cannot be installed beside the native one"
    mkdir -p "$folder"
    (cd "$folder" && rm -f ./*.deb && apt-get download -qq -o APT::Sandbox::User=root "$package:$architecture" && dpkg-deb -x ./*.deb . && rm ./*.deb) ||
      fail "$package:$architecture could not be fetched"
    touch "$folder/.$package"
  done
}

known_architecture() {
  { dpkg --print-architecture && dpkg --print-foreign-architectures; } | grep -qx "$1"
}

# Another Boost, for example, cannot stand beside ours. Whether to remove it is not ours to decide.
explain_conflict() {
  local removals
  removals=$(apt-get install -s -q --no-install-recommends "$@" 2>/dev/null | awk '$1 == "Remv" { print $2 }' | xargs)
  if [ -n "$removals" ]; then
    fail "apt would have to remove $removals, so nothing was changed; remove that yourself if nothing needs it, then repeat"
  fi
  tail -n 20 "$root/build/apt.log" >&2
  fail "apt-get could not install the packages; its output is in build/apt.log"
}
