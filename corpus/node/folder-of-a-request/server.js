const { readFileSync } = require('node:fs')
const { join } = require('node:path')

const folder = process.argv[2]
const read = name => readFileSync(join(folder, name))
console.log(`${read('north.bin').length + read('south.bin').length} bytes of ${folder}`)
