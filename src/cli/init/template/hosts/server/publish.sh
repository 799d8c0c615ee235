#!/bin/sh
# Checks, builds and publishes the site on a server of one's own: sh publish.sh SERVER:/FOLDER/
# From cron, every few minutes, only when an embargo has lifted: sh publish.sh --if-due SERVER:/FOLDER/
set -eu
cd "$(dirname "$0")"
if [ "${1:-}" = --if-due ]; then
  shift
  npm run --silent schedule -- --due || exit 0
fi
npm run check
npm run build
# Where not only texts have changed since it was last proved, it is proved again.
program=$(cat package.json package-lock.json && find theme public -type f -exec cat {} + 2>/dev/null || true)
digest=$(printf '%s' "$program" | cksum)
if [ "$digest" != "$(cat .cache/proved 2>/dev/null || true)" ]; then
  npm run prove -- --dist dist
  printf '%s' "$digest" >.cache/proved
fi
if [ $# -gt 0 ]; then rsync --archive --delete dist/ "$1"; fi
