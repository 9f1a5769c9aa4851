#!/bin/sh
set -e
LISTEN="${LISTEN:-8080}"
echo "listens at $LISTEN"
exec python -m racks
