import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import { promisify } from 'node:util'

const run = promisify(execFile)

createServer(async (_, response) => {
  const { stdout } = await run('git', ['--version'])
  response.end(stdout)
}).listen(3000)
