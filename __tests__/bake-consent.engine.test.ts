import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { runTool } from '../src/tools/run-tool.ts'
import { afterThisTest } from '../test-kit/after-this-test.ts'
import { useEngine } from '../test-kit/engine.ts'
import { runAction } from './run-action.ts'
import { folderWith, runDist } from './run-dist.ts'

const engine = await useEngine()

/** A checkout, and what a bake file of it has no business with. */
interface World {
  readonly checkout: string
  /** Beside the checkout. */
  readonly outside: string
}

interface Case {
  readonly name: string
  /** What the target says. `OUTSIDE` stands for that folder by its absolute path. */
  readonly target: string
}

const REFUSED: readonly Case[] = [
  {
    name: 'a context above the checkout',
    target: 'context = ".."\ndockerfile-inline = "FROM scratch\\nCOPY checkout/Dockerfile /made\\n"',
  },
  { name: 'a context by its absolute path', target: 'context = "OUTSIDE"' },
  { name: 'a context by a link of the checkout', target: 'context = "out"' },
  { name: 'a Dockerfile above the checkout', target: 'dockerfile = "../outside/Dockerfile"' },
  { name: 'a named context above the checkout', target: 'contexts = { more = "../outside" }' },
  { name: 'a named context by cwd://', target: 'contexts = { more = "cwd://../outside" }' },
  { name: 'the file of a secret', target: 'secret = ["id=key,src=OUTSIDE/key.pem"]' },
  { name: 'the file of a secret by a link', target: 'secret = [{ id = "key", src = "out/key.pem" }]' },
  { name: 'an SSH key', target: 'ssh = ["key=../outside/key.pem"]' },
  { name: 'the SSH agent', target: 'ssh = ["default"]' },
  { name: 'a cache above the checkout', target: 'cache-from = ["type=local,src=../outside/cache"]' },
  { name: 'a directory to write', target: 'output = ["type=local,dest=OUTSIDE"]' },
  { name: 'a directory to write by a link', target: 'output = [{ type = "local", dest = "out/new" }]' },
  { name: 'a directory to write by its path alone', target: 'output = ["../outside/new"]' },
  { name: 'a cache to write', target: 'cache-to = ["type=local,dest=../outside/new"]' },
  {
    name: 'the same place to read and to write',
    target: 'contexts = { more = "../outside" }\noutput = ["type=local,dest=../outside"]',
  },
  { name: 'the network of the host', target: 'network = "host"' },
  { name: 'an entitlement to that network', target: 'entitlements = ["network.host"]' },
]

/** What this engine or buildx cannot do, with or without consent. */
const IMPOSSIBLE: readonly Case[] = [
  { name: 'a Dockerfile by a link of the checkout', target: 'dockerfile = "Linked"' },
  { name: 'a named context that is not there', target: 'contexts = { more = "../outside/nothing/there" }' },
  { name: 'an insecure build', target: 'entitlements = ["security.insecure"]' },
  { name: 'a device', target: 'entitlements = ["device=acme.com/gpu=0"]' },
]

const ALLOWED: readonly Case[] = [
  { name: 'the checkout by another way', target: 'context = "../checkout"' },
  { name: 'a link in the checkout', target: 'contexts = { more = "within" }' },
  { name: 'a directory of the checkout to write', target: 'output = ["type=local,dest=new/deep"]' },
  { name: 'a cache in the checkout', target: 'cache-to = ["type=local,dest=cache"]' },
  {
    name: 'a secret of the checkout, and one of the environment',
    target: 'secret = ["id=a,src=a.txt", "id=b,env=HOME"]',
  },
  { name: 'an image as a context', target: 'contexts = { more = "docker-image://scratch" }' },
]

/** One key for all: to make one takes longer than to look at it. */
const KEY = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })

/** @param targets what each says; all are built. */
function newWorld(...targets: readonly string[]): World {
  const top = folderWith({})
  const checkout = path.join(top, 'checkout')
  const outside = path.join(top, 'outside')
  for (const folder of [checkout, outside, path.join(checkout, 'sub')]) mkdirSync(folder)
  writeFileSync(path.join(outside, 'key.pem'), KEY, { mode: 0o600 })
  for (const folder of [checkout, outside]) writeFileSync(path.join(folder, 'Dockerfile'), DOCKERFILE)
  writeFileSync(path.join(checkout, 'a.txt'), randomBytes(8).toString('hex'))
  symlinkSync('../outside', path.join(checkout, 'out'))
  symlinkSync('../outside/Dockerfile', path.join(checkout, 'Linked'))
  symlinkSync('sub', path.join(checkout, 'within'))
  const names = targets.map((_, index) => `"t${index}"`)
  const blocks = targets.map(
    (said, index) => `target ${names[index]} {\n${said.replaceAll('OUTSIDE', outside)}\n}\n`,
  )
  const group = `group "default" { targets = [${names.join()}] }\n`
  writeFileSync(path.join(checkout, 'docker-bake.hcl'), group + blocks.join(''))
  return { checkout, outside }
}

const DOCKERFILE = 'FROM scratch\nCOPY Dockerfile /made\n'

/** All that is in a folder, to the byte. */
function contentOf(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  return names.map(name => {
    const file = path.join(folder, name)
    return lstatSync(file).isFile() ? `${name}: ${readFileSync(file, 'base64')}` : name
  })
}

/** A socket where buildx looks for an agent. */
async function agentSocket(): Promise<string> {
  const socket = path.join(folderWith({}), 'agent')
  const server = createServer().listen(socket)
  afterThisTest(() => {
    server.close()
  })
  await once(server, 'listening')
  return socket
}

interface Said {
  readonly code: number | null
  readonly said: string
}

/** A bake in a terminal, by buildx itself and by slim-build. */
async function terminal({ checkout }: World) {
  const env = { ...engine.env, XDG_CACHE_HOME: folderWith({}), SSH_AUTH_SOCK: await agentSocket() }
  return {
    async docker(): Promise<Said> {
      const { exitCode, stderr } = await runTool('docker', ['buildx', 'bake'], { env, cwd: checkout })
      return { code: exitCode, said: stderr.join('\n') }
    },
    async ours(...options: readonly string[]): Promise<Said> {
      const { code, stderr } = await runDist('cli.js', ['bake', ...options], { env, cwd: checkout })
      return { code, said: stderr }
    },
  }
}

/** What would grant it all, as buildx says it. */
function grantsOf({ said }: Said): string[] {
  return /^Pass "(.*)" to grant/m.exec(said)?.[1]?.split(' ') ?? []
}

/** The same, as slim-build says it. */
function ourGrantsOf({ said }: Said): string[] {
  return /"(--allow=[^"]*)"/.exec(said)?.[1]?.split(' ') ?? []
}

const writes = ({ target }: Case) => /output|cache-to/.test(target)
const GROUPS = [
  { name: 'read and reach', cases: REFUSED.filter(each => !writes(each)) },
  { name: 'write', cases: REFUSED.filter(writes) },
]

describe('a bake file that asks for more than its checkout', () => {
  it.each([...REFUSED, ...IMPOSSIBLE])('is refused as buildx refuses it: $name', async ({ target }) => {
    const world = newWorld(target)
    const before = contentOf(world.outside)
    const bake = await terminal(world)
    const [docker, ours] = await Promise.all([bake.docker(), bake.ours()])
    assert.match(docker.said, /additional privileges requested/)
    expect([docker.code, ours.code]).toStrictEqual([1, 2])
    expect(grantsOf(docker)).not.toStrictEqual([])
    assert.deepEqual(ourGrantsOf(ours), grantsOf(docker), ours.said)
    expect(contentOf(world.outside)).toStrictEqual(before)
  })

  // Buildx names what one target asks for at a time.
  it.each(GROUPS)('is built with the options that are named: all that $name', async ({ cases }) => {
    const bake = await terminal(newWorld(...cases.map(({ target }) => target)))
    const granted = await bake.ours(...ourGrantsOf(await bake.ours()))
    assert.equal(granted.code, 0, granted.said)
  })

  it.each(IMPOSSIBLE)('fails for another reason once it is granted: $name', async ({ target }) => {
    const bake = await terminal(newWorld(target))
    const granted = await bake.ours(...grantsOf(await bake.docker()))
    expect(granted.code).not.toBe(0)
    expect(granted.said).not.toContain('--allow=')
  })

  it('is built where buildx builds it', async () => {
    const bake = await terminal(newWorld(...ALLOWED.map(({ target }) => target)))
    for (const run of [await bake.docker(), await bake.ours()]) assert.equal(run.code, 0, run.said)
  })
})

describe('a bake in a workflow', () => {
  const inWorkflow = (checkout: string, inputs: Readonly<Record<string, string>> = {}) =>
    runAction(engine, checkout, { bake: 'true', source: '.', cache: 'none', ...inputs })

  it('may read and write files, as with docker/bake-action, and nothing else that is not granted', async () => {
    const { checkout, outside } = newWorld(
      'network = "host"\ncontexts = { more = "../outside" }\noutput = ["type=local,dest=OUTSIDE/new"]',
    )
    const refused = await inWorkflow(checkout)
    expect(refused.code).toBe(1)
    assert.match(
      refused.stdout,
      /^::error::the bake files request privileges .*: running build containers that can access host network: pass "--allow=network\.host"/m,
    )
    expect(readdirSync(outside)).not.toContain('new')
    const granted = await inWorkflow(checkout, { allow: 'network.host' })
    assert.equal(granted.code, 0, granted.stdout)
    expect(readdirSync(path.join(outside, 'new'))).toStrictEqual(['made'])
  })

  it('asks when its targets are evaluated and not built, too', async () => {
    const { checkout } = newWorld('network = "host"')
    const refused = await inWorkflow(checkout, { call: 'check' })
    expect(refused.code).toBe(1)
    assert.match(refused.stdout, /^::error::.*--allow=network\.host/m)
    const checked = await inWorkflow(checkout, { call: 'check', allow: 'network.host' })
    assert.equal(checked.code, 0, checked.stdout)
    expect(checked.stdout).toMatch(/^Check complete, no warnings found\.$/m)
  })
})
