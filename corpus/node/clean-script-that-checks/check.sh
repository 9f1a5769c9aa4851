#!/bin/sh
set -eu
# What was written by hand is checked before it is served.
npx --no-install prettier --version
case "${1:-}" in
  node) exec "$@" ;;
  *) exec node server.js "$@" ;;
esac
