import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { readdirSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import path from 'node:path'
import { afterThisTest } from '../../../../test-kit/after-this-test.ts'
import { runTool } from '../../../tools/run-tool.ts'
import { BuilderAnswers } from '../builder-answers.ts'
import type { BuilderContext } from '../create-builder.ts'
import { missingCapability } from '../missing-capability.ts'
import { removeBuilder } from '../remove-builder.ts'
import { address, docker, engine, machine, named } from './real-builders.ts'

describe("an engine's own builder", () => {
  it('lacks what buildx or BuildKit would refuse, where it is the current one', async () => {
    const host = machine()
    const lack = (outputs: string[], allow: string[] = [], more = {}) =>
      missingCapability({ outputs, allow }, new BuilderAnswers({ ...host, env: { ...host.env, ...more } }))
    const byDigest = `type=image,name=${engine.registry}/slim-build-test/x,push-by-digest=true,push=true`
    expect(await lack(['type=image,push=true'], ['network.host'])).toBeNull()
    expect(await lack([byDigest])).toBe('cannot push by digest')
    expect(await lack([], ['security.insecure'])).toBe('does not grant security.insecure')
    const created = await docker(host, 'buildx', 'create', '--driver=remote', '--name=other', address)
    assert.equal(created.exitCode, 0, created.stderr.join())
    expect(await lack([byDigest], [], { BUILDX_BUILDER: 'other' })).toBeNull()

    writeFileSync(path.join(host.cwd, 'Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\n')
    for (const [option, refusal] of [
      [`--output=${byDigest}`, /push-by-digest is currently not implemented for docker driver/],
      ['--allow=security.insecure', /security\.insecure is not allowed/],
    ] as const) {
      const run = await runTool('docker', ['buildx', 'build', option, '.'], host)
      expect(run.stderr.join()).toMatch(refusal)
    }
  })
})

describe('a builder whose engine is down when it is to be removed', () => {
  /** An engine behind a socket that can be closed, or stop to answer. */
  async function onSocket() {
    const host = machine()
    const socket = path.join(host.cwd, 'engine.sock')
    const target = engine.dockerHost.replace('unix://', '')
    let answers = true
    const open = new Set<Socket>()
    const server = createServer(client => {
      open.add(client)
      client.on('error', () => client.destroy())
      if (!answers) return
      const upstream = connect(target).on('error', () => client.destroy())
      client.pipe(upstream).pipe(client)
    }).listen(socket)
    const env: BuilderContext['env'] = { ...host.env, DOCKER_HOST: `unix://${socket}` }
    const made = named('docker-container')
    const create = ['buildx', 'create', '--driver=docker-container', `--name=${made.name}`]
    const created = await runTool('docker', create, { env })
    assert.equal(created.exitCode, 0, created.stderr.join('\n'))
    const down = (how: 'closed' | 'mute') => {
      answers = false
      for (const each of open) each.destroy()
      if (how === 'closed') server.close()
    }
    afterThisTest(() => {
      down('closed')
    })
    return { made, host: { ...host, env }, down }
  }

  for (const [how, reason] of [
    ['closed', 'Cannot connect to the Docker daemon'],
    ['mute', 'its engine did not answer within 4 s'],
  ] as const) {
    it(`(${how}) is forgotten by buildx, and a warning says which container to remove and how`, async () => {
      const { made, host, down } = await onSocket()
      down(how)
      const [warning = '', ...more] = await removeBuilder(made, host, 4000)
      expect(warning).toMatch(new RegExp(`it was not removed: .*${reason}`))
      const container = `buildx_buildkit_${made.name}0`
      assert.ok(
        warning.includes(
          `buildx has forgotten it; remove its container ${container} later by hand: docker container rm --force ${container} && docker volume rm ${container}_state`,
        ),
        warning,
      )
      expect(more).toStrictEqual([])
      expect(readdirSync(path.join(host.env.BUILDX_CONFIG ?? '', 'instances'))).toStrictEqual([])
    })
  }
})
