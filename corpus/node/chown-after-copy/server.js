require('node:fs').writeFileSync('/app/data/kept', 'kept')
