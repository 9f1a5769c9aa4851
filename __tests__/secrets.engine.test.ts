import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { chmodSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { homedir } from 'node:os'
import path from 'node:path'
import { useEngine } from '../test-kit/engine.ts'
import { valuesBelow, valuesIn, watch } from './find-secrets.ts'
import { type Id, KEY, PUBLIC_KEY, VALUES } from './planted-secrets.ts'
import { runAction } from './run-action.ts'
import { folderWith } from './run-dist.ts'

const engine = await useEngine(['alpine', 'node:22-alpine'])

const BY_INPUT: readonly Id[] = ['plain', 'lines', 'quotes', 'equals', 'percent', 'short', 'json']
const BY_ENVIRONMENT: readonly Id[] = ['unicode', 'option', 'command']
const BY_FILE: readonly Id[] = ['shell', 'long']

/** Prints what arrived as a digest, so that the test knows that it arrived as it was. */
const DOCKERFILE = `FROM alpine
COPY Dockerfile /Dockerfile
${Object.keys(VALUES)
  .map(
    id =>
      `RUN --mount=type=secret,id=${id},required=true echo "digest-${id}-$(sha256sum < /run/secrets/${id} | cut -c1-64)"`,
  )
  .join('\n')}
RUN --mount=type=secret,id=plain,env=TOKEN test -n "$TOKEN"
`

/** Asks the agent for its keys, by the protocol of SSH agents (draft-miller-ssh-agent, 4.4), and prints a digest of the first one's modulus. */
const ASK_AGENT = `
const socket = require('node:net').connect(process.env.SSH_AUTH_SOCK)
let answer = Buffer.alloc(0)
socket.on('data', chunk => {
  answer = Buffer.concat([answer, chunk])
  if (answer.length < 4 || answer.length < 4 + answer.readUInt32BE(0)) return
  const field = at => answer.subarray(at + 4, at + 4 + answer.readUInt32BE(at))
  const blob = 9 + 4
  const exponent = blob + 4 + field(blob).length
  const modulus = exponent + 4 + field(exponent).length
  const bytes = field(modulus)
  const number = bytes.subarray(bytes[0] === 0 ? 1 : 0)
  console.log('agent has ' + require('node:crypto').createHash('sha256').update(number).digest('hex'))
  socket.end()
})
socket.write(Buffer.from([0, 0, 0, 1, 11]))
`

/** The log without the commands that tell the runner what to mask: it takes them out. */
function shown(log: string): Buffer {
  return Buffer.from(
    log
      .split('\n')
      .filter(line => !line.startsWith('::add-mask::'))
      .join('\n'),
  )
}

function quoted(item: string): string {
  return `"${item.replaceAll('"', '""')}"`
}

describe('secrets', () => {
  it('reach the build as they are, and nothing else', async () => {
    const files = Object.fromEntries(BY_FILE.map(id => [`${id}.secret`, VALUES[id]]))
    const workspace = folderWith({ Dockerfile: DOCKERFILE, '.dockerignore': '*.secret\n', ...files })
    const secretFiles = Object.keys(files).map(name => path.join(workspace, name))
    const runnerTemp = folderWith({})
    const work = folderWith({})
    const stop = watch([runnerTemp, work])
    const {
      code,
      stdout,
      stderr,
      outputs,
      summary,
      runnerTemp: commands,
    } = await runAction(
      engine,
      workspace,
      {
        secrets: BY_INPUT.map(id => quoted(`${id}=${VALUES[id]}`)).join('\n'),
        'secret-envs': BY_ENVIRONMENT.map(id => `${id}=SECRET_${id}`).join('\n'),
        'secret-files': BY_FILE.map(id => `${id}=${id}.secret`).join('\n'),
        'cache-to': `type=local,dest=${path.join(work, 'cache')},mode=max`,
        outputs: `type=oci,tar=false,dest=${path.join(work, 'layout')}`,
        'report-dir': path.join(work, 'report'),
        'max-size': '1 GB',
        'no-cache': 'true',
      },
      {
        ...Object.fromEntries(BY_ENVIRONMENT.map(id => [`SECRET_${id}`, VALUES[id]])),
        RUNNER_TEMP: runnerTemp,
        GITHUB_RUN_ID: '7',
      },
    )
    const { found, commandLines } = stop()
    assert.equal(code, 0, shown(stdout).toString())
    for (const [id, value] of Object.entries(VALUES)) {
      const digest = createHash('sha256').update(value).digest('hex')
      assert.ok(stdout.includes(`digest-${id}-${digest}`), `${id} did not arrive as it was`)
    }
    expect(commandLines).toBeGreaterThan(10)
    assert.deepEqual(found, [], 'while it ran')
    assert.deepEqual(valuesIn(shown(stdout)), [], 'log')
    assert.deepEqual(valuesIn(Buffer.from(stderr + summary + JSON.stringify(outputs))), [], 'outputs')
    for (const folder of [runnerTemp, work, commands]) assert.deepEqual(valuesBelow(folder), [], folder)
    assert.deepEqual(valuesBelow(workspace, secretFiles), [], 'workspace')
    const config = engine.dockerConfig === '' ? path.join(homedir(), '.docker') : engine.dockerConfig
    assert.deepEqual(valuesBelow(path.join(config, 'buildx')), [], "buildx's own files")
    for (const value of Object.values(VALUES)) {
      const mask = `::add-mask::${value.trim().replaceAll('%', '%25').replaceAll('\n', '%0A')}\n`
      const before = stdout.slice(0, stdout.indexOf('Building'))
      assert.ok(before.includes(mask), 'masked before the build')
    }
  })

  it('given as github-token reach the Git server, and nothing else', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.headers.authorization ?? '')
      response.writeHead(404).end()
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const workspace = folderWith({})
    const runnerTemp = folderWith({})
    const stop = watch([runnerTemp])
    const { code, stdout, stderr } = await runAction(
      engine,
      workspace,
      { context: '{{defaultContext}}', 'github-token': VALUES.plain },
      { RUNNER_TEMP: runnerTemp, GITHUB_SERVER_URL: `http://127.0.0.1:${port}`, GITHUB_SHA: 'c0ffee' },
    )
    const { found } = stop()
    server.close()
    assert.equal(code, 1, shown(stdout).toString())
    const basic = Buffer.from(`x-access-token:${VALUES.plain}`).toString('base64')
    if (engine.ours)
      assert.ok(
        asked.some(header => header.endsWith(basic)),
        asked.join(),
      )
    expect(found).toStrictEqual([])
    const log = Buffer.concat([shown(stdout), Buffer.from(stderr)])
    expect(valuesIn(log)).toStrictEqual([])
    expect(log.includes(basic)).toBe(false)
    expect(valuesBelow(runnerTemp)).toStrictEqual([])
  })

  it('given as ssh reach the build as an agent, and nothing else', async () => {
    const workspace = folderWith({
      Dockerfile: `FROM node:22-alpine
COPY ask.js /
RUN --mount=type=ssh,required=true --mount=type=ssh,id=other,required=true node /ask.js
`,
      'ask.js': ASK_AGENT,
      '.dockerignore': '*.pem\n',
      'key.pem': KEY,
    })
    const key = path.join(workspace, 'key.pem')
    chmodSync(key, 0o600)
    const runnerTemp = folderWith({})
    const work = folderWith({})
    const stop = watch([runnerTemp, work])
    const run = (ssh: string) =>
      runAction(
        engine,
        workspace,
        { ssh, 'cache-to': `type=local,dest=${path.join(work, 'cache')},mode=max`, 'no-cache': 'true' },
        { RUNNER_TEMP: runnerTemp },
      )
    const {
      code,
      stdout,
      stderr,
      outputs,
      summary,
      runnerTemp: commands,
    } = await run(`default=${key},other=${key}`)
    const { found } = stop()
    assert.equal(code, 0, stdout)
    const { n = '' } = PUBLIC_KEY
    const digest = createHash('sha256').update(Buffer.from(n, 'base64url')).digest('hex')
    assert.ok(stdout.includes(`agent has ${digest}`), 'the key did not arrive as it was')
    assert.deepEqual(found, [], 'while it ran')
    assert.deepEqual(valuesIn(Buffer.from(stdout + stderr + summary + JSON.stringify(outputs))), [], 'log')
    for (const folder of [runnerTemp, work, commands]) assert.deepEqual(valuesBelow(folder), [], folder)
    assert.deepEqual(valuesBelow(workspace, [key]), [], 'workspace')
    const without = await run(`default=${key}`)
    expect(without.code).toBe(1)
    expect(without.stdout).toMatch(
      /^::error::the build needs the SSH agent or key "other" \(Dockerfile:3\), but did not get it: use the input ssh/m,
    )
  })

  it('that were found in a file would be found by this test', () => {
    const folder = folderWith({})
    writeFileSync(path.join(folder, 'leak'), `x${VALUES.unicode}x`)
    expect(valuesBelow(folder)).toHaveLength(1)
    expect(valuesIn(Buffer.from(JSON.stringify({ a: VALUES.lines })))).toStrictEqual(['lines'])
  })
})
