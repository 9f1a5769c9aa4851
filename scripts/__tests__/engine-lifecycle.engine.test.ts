import assert from 'node:assert/strict'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'

import { type Checkout, checkoutAt, THIS_CHECKOUT } from '../engine/checkout.ts'
import { whyNoPackages } from '../engine/debian-packages.ts'
import type { Engine } from '../engine/engine.ts'
import { ensureEngine } from '../engine/ensure-engine.ts'
import { commandLineOf, processesWith } from '../engine/processes.ts'
import { runCommand, succeeds } from '../engine/run-command.ts'
import { stopEngine } from '../engine/stop-engine.ts'
import { useEngine } from '../../test-kit/engine.ts'

describe("a second checkout's engine", { skip: whyNoPackages() ?? false }, () => {
  // An address without an engine, so that the machine's own is not taken.
  const env = { ...process.env, DOCKER_HOST: 'unix:///nonexistent/docker.sock' }
  const log: string[] = []
  const ensure = async () => await ensureEngine(checkout, env, line => log.push(line))
  let checkout: Checkout
  let first: Engine
  let second: Engine

  before(async () => {
    first = await useEngine()
    const root = mkdtempSync(path.join(THIS_CHECKOUT.dir, 'second-checkout-'))
    checkout = checkoutAt(root)
    // What an attempt that was cut off leaves behind.
    for (const name of ['prefix/bin', 'prefix.unfinished/debs', 'data', 'log']) {
      mkdirSync(path.join(checkout.dir, name), { recursive: true })
    }
    writeFileSync(path.join(checkout.dir, 'prefix', 'bin', 'dockerd'), 'half a program')
    writeFileSync(path.join(checkout.dir, 'prefix.unfinished', 'debs', 'half.deb'), 'half a package')
    mkdirSync(checkout.runDir)
    writeFileSync(path.join(checkout.runDir, 'docker.pid'), `${process.pid}\n`)
    writeFileSync(path.join(checkout.dir, 'engine.json'), '{"half":')
  })

  after(async () => {
    await stopEngine(checkout, line => log.push(line))
    rmSync(checkout.root, { recursive: true, force: true })
  })

  it('comes up after a half-finished attempt, once, however many ask for it', async () => {
    const [one, other] = await Promise.all([ensure(), ensure()])
    assert.deepEqual(one, other)
    assert.equal(log.filter(line => line.startsWith('started')).length, 1)
    assert.equal(one.ours, true)
    second = one
  })

  it('shares nothing with the first', () => {
    for (const key of ['dockerHost', 'registry', 'dockerConfig'] as const)
      assert.notEqual(first[key], second[key])
  })

  it('builds beside it, each with a network of its own', async () => {
    const gateways = await Promise.all(
      [first, second].map(async engine => await gatewayInBuild(engine, checkout)),
    )
    assert.match(gateways[1]!, /^default via 10\./)
    assert.notEqual(gateways[0], gateways[1])
  })

  it('is used again when it runs', async () => {
    const pid = daemonPid(checkout)
    const started = Date.now()
    assert.deepEqual(await ensure(), second)
    assert.equal(daemonPid(checkout), pid)
    assert.ok(Date.now() - started < 5000)
  })

  it('comes up again when its processes were killed', async () => {
    const pid = daemonPid(checkout)
    processesWith(checkout.dir)
      .filter(other => /dockerd --config-file|docker-registry serve/.test(commandLineOf(other) ?? ''))
      .forEach(other => process.kill(other, 'SIGKILL'))
    assert.deepEqual(await ensure(), second)
    assert.notEqual(daemonPid(checkout), pid)
  })

  it('leaves nothing running when it is stopped, and the first as it is', async () => {
    await stopEngine(checkout, line => log.push(line))
    assert.deepEqual(processesWith(checkout.runDir), [])
    assert.ok(!existsSync(checkout.runDir))
    assert.ok(!existsSync(`/sys/class/net/${checkout.bridge}`))
    assert.ok(!readFileSync('/proc/self/mountinfo', 'utf8').includes(checkout.root))
    assert.ok(await succeeds('docker', ['version'], { env: first.env }))
  })
})

/** The default route as a RUN line sees it, in an image that holds nothing but busybox. */
async function gatewayInBuild(engine: Engine, checkout: Checkout): Promise<string> {
  const context = mkdtempSync(path.join(checkout.dir, 'context-'))
  copyFileSync(path.join(checkout.dir, 'prefix', 'bin', 'busybox'), path.join(context, 'busybox'))
  const dockerfile = [
    'FROM scratch AS build',
    'COPY busybox /bin/sh',
    'COPY busybox /bin/busybox',
    'RUN busybox ip route >/route',
    'FROM scratch',
    'COPY --from=build /route /route',
  ].join('\n')
  await runCommand(
    'docker',
    ['buildx', 'build', '--no-cache', '--file', '-', '--output', path.join(context, 'out'), context],
    { env: engine.env, input: dockerfile },
  )
  return readFileSync(path.join(context, 'out', 'route'), 'utf8').split('\n')[0] ?? ''
}

function daemonPid(checkout: Checkout): number {
  return Number(readFileSync(path.join(checkout.runDir, 'docker.pid'), 'utf8'))
}
