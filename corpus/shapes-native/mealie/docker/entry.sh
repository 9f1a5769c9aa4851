#!/bin/sh
init() {
  cd "$RECIPES_HOME" || exit 1
  mkdir -p "/tmp/${PRODUCTION:-data}"
}
init
exec python app.py
