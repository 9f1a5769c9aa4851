#!/bin/sh
# Stands in for the page of releases: an archive with a program in it, and something that makes it big.
folder="$(mktemp -d)"
cd "$folder" || exit 1
printf '#!/bin/sh\necho served\n' > web
head -c 400000 /dev/urandom > web.data
tar -cz web web.data
rm -r "$folder"
