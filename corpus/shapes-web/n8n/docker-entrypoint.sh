#!/bin/sh
if [ "$#" -gt 0 ]; then exec prettier "$@"; fi
echo "served $(prettier --version)"
