const { readFileSync } = require('node:fs')

const sizes = ['north', 'south'].map(name => readFileSync(`charts/${name}.bin`).length)
console.log(`${sizes[0] + sizes[1]} bytes of charts`)
