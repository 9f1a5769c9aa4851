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
  { name: 'a Dockerfile by a link of the checkout', target: 'dockerfile = "Linked"' },
  { name: 'a named context above the checkout', target: 'contexts = { more = "../outside" }' },
  { name: 'a named context by cwd://', target: 'contexts = { more = "cwd://../outside" }' },
  { name: 'a named context that is not there', target: 'contexts = { more = "../outside/nothing/there" }' },
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

function newWorld(target: string): World {
  const top = folderWith({})
  const checkout = path.join(top, 'checkout')
  const outside = path.join(top, 'outside')
  for (const folder of [checkout, outside, path.join(checkout, 'sub')]) mkdirSync(folder)
  const key = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'pkcs1', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  })
  writeFileSync(path.join(outside, 'key.pem'), key.privateKey, { mode: 0o600 })
  for (const folder of [checkout, outside]) writeFileSync(path.join(folder, 'Dockerfile'), DOCKERFILE)
  writeFileSync(path.join(checkout, 'a.txt'), randomBytes(8).toString('hex'))
  symlinkSync('../outside', path.join(checkout, 'out'))
  symlinkSync('../outside/Dockerfile', path.join(checkout, 'Linked'))
  symlinkSync('sub', path.join(checkout, 'within'))
  const said = target.replaceAll('OUTSIDE', outside)
  writeFileSync(path.join(checkout, 'docker-bake.hcl'), `target "default" {\n${said}\n}\n`)
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

async function bothOf({ checkout }: World, options: readonly string[], env: NodeJS.ProcessEnv) {
  const environment = { ...engine.env, XDG_CACHE_HOME: folderWith({}), ...env }
  const docker = await runTool('docker', ['buildx', 'bake', ...options], { env: environment, cwd: checkout })
  return {
    docker: { code: docker.exitCode, said: docker.stderr.join('\n') },
    ours: async () => {
      const run = await runDist('cli.js', ['bake', ...options], { env: environment, cwd: checkout })
      return { code: run.code, said: run.stderr }
    },
  }
}

describe('a bake file that asks for more than its checkout', () => {
  it.each(REFUSED)('is refused as buildx refuses it: $name', async ({ target }) => {
    const world = newWorld(target)
    const env = { SSH_AUTH_SOCK: await agentSocket() }
    const before = contentOf(world.outside)
    const { docker, ours } = await bothOf(world, [], env)
    expect(docker.code).not.toBe(0)
    assert.match(docker.said, /additional privileges requested/)
    const flags = /^Pass "(.*)" to grant/m.exec(docker.said)?.[1]?.split(' ') ?? []
    assert.ok(flags.length > 0, docker.said)
    const refused = await ours()
    expect(refused.code).toBe(2)
    assert.equal(/"(--allow=[^"]*)"/.exec(refused.said)?.[1], flags.join(' '), refused.said)
    expect(contentOf(world.outside)).toStrictEqual(before)

    const granted = await bothOf(world, flags, env)
    const built = await granted.ours()
    // Some of it the engine or buildx cannot do all the same, and then it is not consent that is missing.
    expect([built.code === 0, built.said.includes('--allow=')]).toStrictEqual([
      granted.docker.code === 0,
      false,
    ])
  })

  it.each(ALLOWED)('is built where buildx builds it: $name', async ({ target }) => {
    const { docker, ours } = await bothOf(newWorld(target), [], {})
    assert.equal(docker.code, 0, docker.said)
    const built = await ours()
    assert.equal(built.code, 0, built.said)
  })
})

describe('a bake in a workflow', () => {
  const bake = (checkout: string, inputs: Readonly<Record<string, string>> = {}) =>
    runAction(engine, checkout, { bake: 'true', source: '.', cache: 'none', ...inputs })

  it('may read and write files, as with docker/bake-action, and nothing else that is not granted', async () => {
    const { checkout, outside } = newWorld(
      'network = "host"\ncontexts = { more = "../outside" }\noutput = ["type=local,dest=OUTSIDE/new"]',
    )
    const refused = await bake(checkout)
    expect(refused.code).toBe(1)
    assert.match(
      refused.stdout,
      /^::error::the bake files request privileges .*: running build containers that can access host network: pass "--allow=network\.host"/m,
    )
    expect(readdirSync(outside)).not.toContain('new')
    const granted = await bake(checkout, { allow: 'network.host' })
    assert.equal(granted.code, 0, granted.stdout)
    expect(readdirSync(path.join(outside, 'new'))).toStrictEqual(['made'])
  })

  it('asks when its targets are evaluated and not built, too', async () => {
    const { checkout } = newWorld('network = "host"')
    const refused = await bake(checkout, { call: 'check' })
    expect(refused.code).toBe(1)
    assert.match(refused.stdout, /^::error::.*--allow=network\.host/m)
    const checked = await bake(checkout, { call: 'check', allow: 'network.host' })
    assert.equal(checked.code, 0, checked.stdout)
    expect(checked.stdout).toMatch(/^Check complete, no warnings found\.$/m)
  })
})
