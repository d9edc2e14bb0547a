"""What a server with releases is asked to do: scripts of the POSIX shell; `$1` is the folder of the target."""

HELD = 75
LOCK = """
umask 022
mkdir -p "$1/releases" && cd "$1" || exit 1
exec flock -w 5 -E 75 .lock sh -c '
  rm -rf releases/.incoming-* .current && echo held || exit 1
  while timeout 60 dd bs=1 count=1 2>/dev/null | grep -q .; do :; done
'
"""
CURRENT = 'if [ -e "$1/current" ] && [ ! -L "$1/current" ]; then echo .; else readlink "$1/current" || :; fi'
MANIFEST_SUMS = """
cd "$1/releases" 2>/dev/null || exit 0
for name in [0-9]*-*; do
  [ -d "$name" ] && [ ! -L "$name" ] || continue
  sum=$(sha256sum < "$name/manifest.json") 2>/dev/null || sum=-
  echo "${sum%% *} $name"
done
"""
MANIFESTS = """
cd "$1/releases" || exit 1
shift
for name do
  echo "$(($(wc -c < "$name/manifest.json"))) $name"
  cat "$name/manifest.json"
done
"""
SUMS = r"""
umask 022
LC_ALL=C; export LC_ALL
cd "$1/releases" || exit 1
here=$(pwd) known=$here/../.sums

# The states of what stands in the folder $1 into $work.there, the sums of files that all may read into $work.sums.
sums_read() {
  cd "$here/$1" && touch "$known" && rm -f "$work.read".* || return 1
  for list in sums unread; do : > "$work.$list" || return 1; done
  find . -printf '%y %m %D:%i:%s:%T@ %C@ %p\n' > "$work.there" || return 1
  awk -v work="$work" -v known="$known" '
    BEGIN {
      while ((getline < known) > 0) sum[$1, $2] = $3
      while ((getline < (work ".linked")) > 0) sum[$1] = $2
    }
    { path = substr($0, length($1 $2 $3 $4) + 5) }
    path !~ "^[.](/|$)" { exit 1 }
    $1 $2 != "f644" { next }
    $3 in sum { print sum[$3] "  " path > (work ".sums"); next }
    ($3, $4) in sum { print sum[$3, $4] "  " path > (work ".sums"); next }
    { print path > (work ".unread") }
  ' "$work.there" || return 1
  tr '\n' '\0' < "$work.unread" |
    xargs -0 -r -n 1000 -P "$(nproc || echo 1)" sh -c 'sha256sum "$@" >> "$0.$$"' "$work.read" 2>/dev/null
  cat "$work.read".* >> "$work.sums" 2>/dev/null
  awk -v now="$now" -v work="$work" '
    BEGIN {
      while ((getline < (work ".sums")) > 0) sum[substr($0, 67)] = $1
      while ((getline < (work ".linked")) > 0) linked[$1]
    }
    { path = substr($0, length($1 $2 $3 $4) + 5) }
    path in sum && ($4 + 2 < now || $3 in linked) { print $3, $4, sum[path] }
  ' "$work.there" > "$work.known" && mv "$work.known" "$known"
}
"""
"""Files whose state is that of the last time are not read again; a state is kept that was two seconds old at least.

$work.linked holds states but for the time when the inode was changed last: those of files that have been linked since.
"""
REMEMBER = f"""{SUMS}
[ -s "$known" ] && exit
work=$here/.incoming-sums-$$
trap 'rm -f "$work" "$work".*' EXIT
: > "$work" && : > "$work.linked" && now=$(find "$work" -printf %T@) && sums_read ../current
exit 0
"""
"""Reads the sums of what visitors see, once: the next release is linked from it."""
TAKE = rf"""{SUMS}
before=$2 incoming=$3
work=$here/$3.sums
trap 'wait; rm -f "$work" "$work".*' EXIT
: > "$work.linked" || exit 1
copied() {{
  find "$here/$before" -type f -printf '%D:%i:%s:%T@ %C@\n' |
    awk -v known="$known" '
      BEGIN {{ while ((getline < known) > 0) sum[$1, $2] = $3 }}
      ($1, $2) in sum {{ print $1, sum[$1, $2] }}
    ' > "$work.linked"
  rm -rf "$here/$incoming" && cp -al "$here/$before" "$here/$incoming" 2>/dev/null ||
    {{ rm -rf "$here/$incoming" && cp -a "$here/$before" "$here/$incoming"; }}
}}
copying=
[ -d ../.spare ] || {{ copied & copying=$!; }}
cat > "$work" && sort "$work" > "$work.wanted" && cut -c67- "$work" | sort > "$work.paths" || exit 1
now=$(find "$work" -printf %T@)

cleared() {{
  sums_read "$incoming" || return 1
  for list in files strange folders closed; do : > "$work.$list" || return 1; done
  awk -v work="$work" '
    BEGIN {{
      while ((getline path < (work ".paths")) > 0) {{
        wanted[path]
        while (sub("/[^/]*$", "", path) && !(path in folder)) folder[path]
      }}
    }}
    {{ path = substr($0, length($1 $2 $3 $4) + 5) }}
    $1 == "d" && !(path in folder) {{ print path > (work ".folders"); next }}
    $1 == "d" {{ if ($2 != 755) print path > (work ".closed"); next }}
    $1 != "f" || $2 != 644 || !(path in wanted) {{ print path > (work ".strange"); next }}
    {{ print path > (work ".files") }}
  ' "$work.there" || return 1
  sort "$work.sums" | comm -12 - "$work.wanted" | cut -c67- | sort > "$work.sound" || return 1
  comm -23 "$work.paths" "$work.sound" > "$work.lost" || return 1
  sort "$work.files" | comm -23 - "$work.sound" >> "$work.strange" || return 1
  each "$work.strange" rm -f -- && sort -r "$work.folders" | each - rmdir -- && each "$work.closed" chmod 755
}}
each() {{ list=$1; shift; cat "$list" | tr '\n' '\0' | xargs -0 -r "$@"; }}
linked() {{
  cd "$here/$before" || return
  awk 'NR == FNR {{ lost[$0]; next }} substr($0, 67) in lost' "$work.lost" "$work" |
    sha256sum -c 2>/dev/null | sed -n 's/: OK$//p' | tr '\n' '\0' |
    xargs -0 -r sh -c 'find "$@" -maxdepth 0 -type f -perm 644 -print0' sh |
    xargs -0 -r cp -l --parents -t "$here/$incoming" -- 2>/dev/null
}}

if [ -d ../.spare ] && [ ! -L ../.spare ] && mv -T ../.spare "$incoming" && cleared; then
  linked
else
  if [ "$copying" ]; then wait "$copying"; else copied; fi && cleared || exit 1
fi
cd "$here/$incoming" || exit 1
while IFS= read -r path; do [ -f "$path" ] || printf '%s\n' "$path"; done < "$work.lost"
"""
"""Makes of the spare, or else of a kept release, one with just the files whose sums it reads; names those it lacks.

Of the spare nothing is believed. A sum is read again unless the file's stat is that of the last time, when it was two
seconds old at least; what a kept release has besides is linked. Files are removed and linked, never written.
"""
CARRY = """
cd "$1/releases/$3" || exit 1
LC_ALL=C sha256sum -c 2>/dev/null | sed -n 's/: OK$//p' | while IFS= read -r file; do
  path=${file#../*/}
  mkdir -p "$(dirname "$path")" && ln -f "$file" "$path" || exit 1
done || exit 1
cd .. && mv -T "$3" "$2"
"""
"""Reads sums of files as sha256sum writes them; links those that fit."""
DIFFERENCES = """
cd "$1/releases/$2" || exit 1
find . ! -type d ! -type f
echo --
find . -type f
echo --
LC_ALL=C sha256sum -c --quiet 2>/dev/null | sed 's/: FAILED.*$//'
exit 0
"""
"""Names what is no file, what is one, and of the files whose sums it reads those that do not fit, with -- between."""
DROP = 'rm -rf -- "$1/releases/$2"'
SWITCH = (
    'cd "$1" && test -d "releases/$2" && ln -s "releases/$2" .current && mv -T .current current'
)
DISCARD = """
cd "$1/releases" || exit 1
spare=.incoming-spare-$$
shift
for name do
  if [ -e ../.spare ] || [ -L ../.spare ]; then
    mv -T ../.spare "$spare" && rm -rf "$spare" || exit 1
  fi
  mv -T "$name" ../.spare || rm -rf -- "$name" || exit 1
done
"""
"""Keeps the last one named as the spare; what is deleted has a name of its own, for a killed deploy's rm may go on."""
REMOVE = 'rm -f "$1/current" && rm -rf -- "$1"'
