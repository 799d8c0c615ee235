#!/bin/sh
# Checks, builds and publishes the site on a server of one's own: sh publish.sh SERVER:/FOLDER/
# From cron, every few minutes, only when an embargo has lifted: sh publish.sh --if-due SERVER:/FOLDER/
set -eu
cd "$(dirname "$0")"
if [ "${1:-}" = --if-due ]; then
  shift
  npm run --silent schedule -- --due || exit 0
fi
# The revision published last, and when; none the first time, nor where there is no git.
published= moment=
read -r published moment 2>/dev/null <.cache/published || true
git cat-file -e "$published^{commit}" 2>/dev/null || published=
npm run check -- ${published:+--since "$published"}
if [ -n "$published" ]; then
  # Status 2: this version of the program cannot read that revision, which must not hold back all that come after it.
  npm run --silent depeche -- addresses --since "$published" --at "$moment" || test $? -eq 2
fi
npm run build
# Where not only texts have changed since it was last proved, it is proved again.
digest=$({ cat package.json package-lock.json && find theme public -type f -exec cat {} +; } 2>/dev/null | cksum)
if [ "$digest" != "$(cat .cache/proved 2>/dev/null || true)" ]; then
  npm run prove -- --dist dist
  printf '%s' "$digest" >.cache/proved
fi
if [ $# -gt 0 ]; then
  rsync --archive --delete dist/ "$1"
  if revision=$(git rev-parse HEAD 2>/dev/null); then
    echo "$revision $(date -u +%Y-%m-%dT%H:%M:%SZ)" >.cache/published
  fi
fi
