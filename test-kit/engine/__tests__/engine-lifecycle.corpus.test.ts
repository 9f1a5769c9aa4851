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
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { type Checkout, checkoutAt, THIS_CHECKOUT } from '../checkout.ts'
import { whyNoPackages } from '../debian-packages.ts'
import type { Engine } from '../engine.ts'
import { ensureEngine } from '../ensure-engine.ts'
import { commandLineOf, processesWith } from '../processes.ts'
import { runCommand, succeeds } from '../run-command.ts'
import { stopEngine } from '../stop-engine.ts'
import { useEngine } from '../../engine.ts'
;(whyNoPackages() === null ? describe : describe.skip)("a second checkout's engine", () => {
  // An address without an engine, so that the machine's own is not taken.
  const env = { ...process.env, DOCKER_HOST: 'unix:///nonexistent/docker.sock' }
  const log: string[] = []
  const ensure = async () => await ensureEngine(checkout, env, line => log.push(line))
  let checkout: Checkout
  let first: Engine
  let second: Engine

  beforeAll(async () => {
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

  afterAll(async () => {
    await stopEngine(checkout, line => log.push(line))
    rmSync(checkout.root, { recursive: true, force: true })
  })

  it('comes up after a half-finished attempt, once, however many ask for it', async () => {
    const [one, other] = await Promise.all([ensure(), ensure()])
    expect(one).toStrictEqual(other)
    expect(log.filter(line => line.startsWith('started'))).toHaveLength(1)
    expect(one.ours).toBe(true)
    second = one
  })

  it('does not depend on the directory for temporary files of the run that started it', () => {
    expect(process.env.TMPDIR).not.toBe(undefined)
    expect(readFileSync(`/proc/${daemonPid(checkout)}/environ`, 'utf8')).not.toContain('TMPDIR=')
  })

  it('shares nothing with the first', () => {
    for (const key of ['dockerHost', 'registry', 'dockerConfig'] as const)
      expect(first[key]).not.toBe(second[key])
  })

  it('builds beside it, each with a network of its own', async () => {
    const gateways = await Promise.all(
      [first, second].map(async engine => await gatewayInBuild(engine, checkout)),
    )
    expect(gateways[1]!).toMatch(/^default via 10\./)
    expect(gateways[0]).not.toBe(gateways[1])
  })

  it('is used again when it runs', async () => {
    const pid = daemonPid(checkout)
    expect(await ensure()).toStrictEqual(second)
    expect(daemonPid(checkout)).toBe(pid)
  })

  it('comes up again when its processes were killed', async () => {
    const pid = daemonPid(checkout)
    processesWith(checkout.dir)
      .filter(other => /dockerd --config-file|docker-registry serve/.test(commandLineOf(other) ?? ''))
      .forEach(other => process.kill(other, 'SIGKILL'))
    expect(await ensure()).toStrictEqual(second)
    expect(daemonPid(checkout)).not.toBe(pid)
  })

  it('leaves nothing running when it is stopped, and the first as it is', async () => {
    await stopEngine(checkout, line => log.push(line))
    expect(processesWith(checkout.runDir)).toStrictEqual([])
    expect(existsSync(checkout.runDir)).toBe(false)
    expect(existsSync(`/sys/class/net/${checkout.bridge}`)).toBe(false)
    expect(readFileSync('/proc/self/mountinfo', 'utf8')).not.toContain(checkout.root)
    expect(await succeeds('docker', ['version'], { env: first.env })).toBe(true)
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
