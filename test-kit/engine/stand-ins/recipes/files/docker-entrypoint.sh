#!/bin/sh
# Options, and words that are no command, are meant for Node.js.
set -e
case "${1:-}" in
  -*) exec node "$@" ;;
esac
if [ -n "${1:-}" ] && ! command -v "$1" >/dev/null 2>&1 && [ -f "$1" ]; then
  exec node "$@"
fi
exec "$@"
