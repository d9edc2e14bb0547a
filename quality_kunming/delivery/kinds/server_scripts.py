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
MANIFESTS = """
cd "$1/releases" 2>/dev/null || exit 0
for name in [0-9]*-*; do
  [ -d "$name" ] && [ ! -L "$name" ] || continue
  if [ -f "$name/manifest.json" ] && [ -r "$name/manifest.json" ]; then
    echo "$(($(wc -c < "$name/manifest.json"))) $name"
    cat "$name/manifest.json"
  else
    echo "0 $name"
  fi
done
"""
TAKE = """
cd "$1/releases" || exit 1
cp -al "$2" "$3" 2>/dev/null || { rm -rf "$3" && cp -a "$2" "$3"; } || exit 1
cd "$3" || exit 1
sums=../$3.sums
trap 'rm -f "$sums" "$sums".*' EXIT
cat > "$sums"
LC_ALL=C; export LC_ALL
cut -c67- "$sums" | sort > "$sums.wanted"
find . -type f -perm 644 | sort > "$sums.there"
find . ! -type d | sort > "$sums.all"
sha256sum -c --quiet "$sums" 2>/dev/null | sed -n 's/: FAILED.*$//p' | sort > "$sums.wrong"
comm -12 "$sums.wanted" "$sums.there" | comm -23 - "$sums.wrong" > "$sums.sound"
comm -23 "$sums.all" "$sums.sound" | tr '\\n' '\\0' | xargs -0 -r rm -f --
find . -mindepth 1 -type d -empty -delete
find . -type d ! -perm 755 -exec chmod 755 {} +
comm -23 "$sums.wanted" "$sums.sound"
"""
"""Makes of a kept release one with just the files whose sums it reads, linked; names those that it does not have."""
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
DISCARD = 'cd "$1/releases" && shift && rm -rf -- "$@"'
REMOVE = 'rm -f "$1/current" && rm -rf -- "$1"'
