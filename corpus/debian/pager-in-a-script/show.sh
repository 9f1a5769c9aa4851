#!/bin/sh
set -e
git --version
echo "Less is $(less --version | head -n 1)"
