# What ./run and ./verify share: what the machine needs, and how it is installed. Sourced by them.

say() {
  printf '==> %s\n' "$*"
}

stop() {
  printf 'ERROR: %s\n' "$*" >&2
  exit 1
}

# Java reads names of files by the locale; without UTF-8, names with accents stay unread.
if [[ $(locale charmap 2>/dev/null) != UTF-8 ]]; then
  export LC_ALL=C.UTF-8
fi

java_is_new_enough() {
  local version
  command -v java >/dev/null || return 1
  version=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p')
  [[ ${version%%.*} -ge 17 ]]
}

jdk_is_there() {
  command -v javac >/dev/null && java_is_new_enough
}

apertium_is_there() {
  local mode
  command -v apertium-wblank-mode >/dev/null || return 1
  for mode in eng-spa eng-cat en-gl; do
    [[ -f /usr/share/apertium/modes/$mode.mode ]] || return 1
  done
}

faketime_is_there() {
  command -v faketime >/dev/null
}

chromium_is_there() {
  [[ -x /usr/bin/chromium ]]
}

# the packages and reasons of what `need` found missing
PACKAGES=()
REASONS=()

missing() {
  local reason=$1
  shift
  PACKAGES+=("$*")
  REASONS+=("$reason")
}

# The parts that the caller needs: jdk, maven, apertium, chromium, faketime.
need() {
  local part
  for part in "$@"; do
    case $part in
      jdk) jdk_is_there || missing "Java 17 or newer, to build and run the program" jdk ;;
      maven) command -v mvn >/dev/null || missing "Maven, to build the program" maven ;;
      apertium)
        apertium_is_there || missing "Apertium, to translate into Spanish, Catalan and Galician without a key" \
          apertium apertium-eng-spa apertium-eng-cat apertium-en-gl
        ;;
      chromium) chromium_is_there || missing "Chromium with fonts, for the tests of the pages" chromium fonts-noto-core ;;
      faketime) faketime_is_there || missing "faketime, for the tests of clocks that are wrong" faketime ;;
      *) stop "unknown part: $part" ;;
    esac
  done
}

as_root() {
  if [[ $(id -u) -eq 0 ]]; then
    "$@"
  else
    sudo "$@"
  fi
}

# Says nothing when it goes well, else apt's first error.
apt() {
  local said
  if ! said=$(as_root env DEBIAN_FRONTEND=noninteractive apt-get -y -q -o DPkg::Lock::Timeout=300 "$@" 2>&1); then
    grep -m 1 '^E:' <<<"$said" >&2 || tail -n 3 <<<"$said" >&2
    return 1
  fi
}

# Debian's own Java where it is new enough, else 17 by its name.
jdk_package() {
  local default
  default=$(apt-cache depends default-jdk-headless 2>/dev/null | sed -n 's/.*Depends: openjdk-\([0-9]*\)-jdk-headless/\1/p')
  if [[ ${default:-17} -ge 17 ]]; then
    echo default-jdk-headless
  else
    echo openjdk-17-jdk-headless
  fi
}

# The missing packages in one line.
names() {
  local all=" ${PACKAGES[*]} "
  all=${all/ jdk / $(jdk_package) }
  echo ${all}
}

# Installs what `need` found missing. What cannot be installed is said and left to the caller.
install_missing() {
  local part packages hint=""
  [[ ${#PACKAGES[@]} -gt 0 ]] || return 0
  for part in "${!PACKAGES[@]}"; do
    say "Missing: ${REASONS[part]}."
  done
  if ! command -v apt-get >/dev/null; then
    say "This machine has no apt-get. Install by hand what Debian calls $(names); any JDK from 17 on will do."
    return 0
  fi
  if [[ $(id -u) -ne 0 ]] && ! command -v sudo >/dev/null; then
    say "Installing needs root or sudo, and neither is here. Install by hand, as root: apt-get install $(names)"
    return 0
  fi
  say "Fetching the list of packages (apt-get update)."
  # by default apt calls it a success when it reached nobody
  if ! apt -o APT::Update::Error-Mode=any update; then
    say "The list of packages could not be fetched, or not all of it. Trying with what is there."
    hint="Is there a network? "
  fi
  for part in "${!PACKAGES[@]}"; do
    packages=${PACKAGES[part]}
    [[ $packages != jdk ]] || packages=$(jdk_package)
    say "Installing $packages."
    # shellcheck disable=SC2086 — a list of words
    if ! apt install --no-install-recommends $packages; then
      say "Could not install $packages. ${hint}Install by hand, as root: apt-get install $(names)"
      return 0
    fi
  done
}
