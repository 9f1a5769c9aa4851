#!/usr/bin/env bash
HYPHEN_SYMBOL='-'
python \
    -u \
    "${APP_FILE:-app.py}" \
    --access "${ACCESS_LOG:-$HYPHEN_SYMBOL}"
