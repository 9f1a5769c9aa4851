import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto'
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { homedir } from 'node:os'
import path from 'node:path'
import { constants, gunzipSync } from 'node:zlib'
import { useEngine } from '../test-kit/engine.ts'
import { runAction } from './run-action.ts'
import { folderWith } from './run-dist.ts'

const engine = await useEngine(['alpine', 'node:22-alpine'])

/** No other run, and nothing in an image, has it. */
const mark = randomBytes(6).toString('hex')

/**
 * Hostile values by id. A value of fewer than four characters would be found in any file by chance, so four is what "very short"
 * means here.
 */
const VALUES = {
  plain: `ghp_${mark}${'a'.repeat(40)}`,
  lines: `-----BEGIN KEY-----\n${mark}line+one/AA==\n\n${mark}line+two/BB==\n-----END KEY-----`,
  quotes: `"${mark}" 'and' \`more ""quotes""`,
  equals: `==${mark}=value==`,
  percent: `${mark}%0Ais%25not%0D%3A%2C`,
  short: '~}^Q',
  unicode: `пароль-${mark}-✓-密碼-\u{1f511}`,
  option: `--push=${mark},src=/etc/passwd,env=HOME`,
  shell: `$(echo ${mark}) \${HOME} \\n \\ ; rm -rf / # <>&|`,
  command: `::error file=${mark}::not an error ##[warning]${mark}`,
  json: `{"${mark}":"\\u0041","list":[1,2]}`,
  long: `${mark}${'long'.repeat(4000)}`,
} as const

type Id = keyof typeof VALUES

/** A private key, which SSH forwards to the build as an agent that signs with it. */
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const KEY = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString()
/** Characters in a line of it. */
const KEY_LINE = 64

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

/** Everything that a value may look like in a file, a log or an argument. */
function spellings(value: string): Buffer[] {
  const whole = [
    value,
    JSON.stringify(value).slice(1, -1),
    encodeURIComponent(value),
    value.replaceAll('%', '%25').replaceAll('\n', '%0A'),
    Buffer.from(value).toString('base64').replace(/=+$/, ''),
    Buffer.from(value).toString('hex'),
  ]
  const lines = value.split('\n').filter(line => line.includes(mark) || line.length === KEY_LINE)
  return [...new Set([...whole, ...lines])].map(spelling => Buffer.from(spelling))
}

/** Each spelling with the name of its value; first those that are looked for only where the mark is. */
const SPELLINGS = Object.entries({ ...VALUES, key: KEY }).flatMap(([id, value]) =>
  spellings(value).map(spelling => ({ id, spelling })),
)
const [MARKED, UNMARKED] = [true, false].map(marked =>
  SPELLINGS.filter(({ spelling }) => spelling.includes(mark) === marked),
)

/** Names of the values that stand in some content, gzip undone. */
function valuesIn(content: Buffer): string[] {
  const texts = [content]
  if (content[0] === 0x1f && content[1] === 0x8b) texts.push(unpack(content))
  const found = texts.flatMap(text =>
    [...(text.includes(mark) ? MARKED! : []), ...UNMARKED!].filter(({ spelling }) => text.includes(spelling)),
  )
  return [...new Set(found.map(({ id }) => id))]
}

/** What a gzip stream holds, or what there is of it while it is still being written. */
function unpack(content: Buffer): Buffer {
  try {
    return gunzipSync(content, { finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    return Buffer.alloc(0)
  }
}

/**
 * Values in the files below a folder, each as `file: id`.
 *
 * @param known when each file that was searched already was last written, and how long it is: it is not searched again.
 */
function valuesBelow(
  folder: string,
  except: readonly string[] = [],
  known = new Map<string, string>(),
): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return files.flatMap(({ parentPath, name }) => {
    const file = path.join(parentPath, name)
    if (except.includes(file)) return []
    try {
      const { mtimeNs, size } = statSync(file, { bigint: true })
      if (known.get(file) === `${mtimeNs} ${size}`) return []
      known.set(file, `${mtimeNs} ${size}`)
      return valuesIn(readFileSync(file)).map(id => `${file}: ${id}`)
    } catch (error) {
      // Gone since the folder was listed.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
      throw error
    }
  })
}

/** Values below a folder that changes while it is listed: what went away in that moment is looked for the next time. */
function placesNow(folder: string, known: Map<string, string>): string[] {
  try {
    return valuesBelow(folder, [], known)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** Watches the command lines of all processes and the files below some folders, until it is told to stop. */
function watch(folders: readonly string[]): () => { found: string[]; commandLines: number } {
  const found = new Set<string>()
  const seen = new Set<string>()
  const commandLines = setInterval(() => {
    for (const process of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
      try {
        const line = readFileSync(`/proc/${process}/cmdline`)
        // BuildKit, in its own container or on its own machine, tells git a token in no other way.
        if (seen.has(line.toString()) || line.toString().startsWith('git\0')) continue
        seen.add(line.toString())
        for (const id of valuesIn(line)) found.add(`command line of a process: ${id}`)
      } catch {
        // It has ended.
      }
    }
  }, 4)
  const known = new Map<string, string>()
  const files = setInterval(() => {
    for (const folder of folders) for (const place of placesNow(folder, known)) found.add(place)
  }, 50)
  return () => {
    clearInterval(commandLines)
    clearInterval(files)
    return { found: [...found], commandLines: seen.size }
  }
}

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
    const { n = '' } = publicKey.export({ format: 'jwk' })
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
