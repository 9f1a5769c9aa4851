require('node:test')('it serves', () => require('../server.js'))
