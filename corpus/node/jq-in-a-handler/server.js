const { execSync } = require('node:child_process')
const { createServer } = require('node:http')
const ms = require('ms')

createServer((_, response) => {
  const days = ms('2d') / ms('1d')
  response.end(execSync(`echo '{}' | jq -c '.days = ${days}'`))
}).listen(3000)
