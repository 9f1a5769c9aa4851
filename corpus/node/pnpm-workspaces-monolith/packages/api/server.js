const { after } = require('text')

console.log(`served after ${after('2d')}`)
