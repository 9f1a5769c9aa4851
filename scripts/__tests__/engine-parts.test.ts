import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, it } from 'node:test'

import { checkoutAt } from '../engine/checkout.ts'
import { parseOsRelease } from '../engine/distribution.ts'
import { engineAt } from '../engine/engine.ts'
import { chooseSubnet, formatSubnet, overlaps, parseRoutes } from '../engine/subnet.ts'
import { lastLines, runCommand } from '../engine/run-command.ts'
import { parseVersion, versionAtLeast } from '../engine/version.ts'

describe('a version', () => {
  it('is found in what programs print', () => {
    assert.deepEqual(parseVersion('github.com/docker/buildx 0.29.1+ds1 0.29.1+ds1-4'), [0, 29, 1])
    assert.deepEqual(parseVersion('github.com/docker/buildx v0.19.3-desktop.1 4b0bfd8'), [0, 19, 3])
    assert.deepEqual(parseVersion('Docker version 28.5.2+dfsg4, build ecc6942'), [28, 5, 2])
    assert.equal(parseVersion('no number'), null)
  })

  it('is compared number by number', () => {
    assert.ok(versionAtLeast([0, 19], [0, 19]))
    assert.ok(versionAtLeast([0, 29, 1], [0, 19]))
    assert.ok(versionAtLeast([1, 0], [0, 19]))
    assert.ok(!versionAtLeast([0, 9, 9], [0, 19]))
  })
})

describe('a checkout', () => {
  it('has names of its own, short enough for the kernel', () => {
    const [one, two] = ['a', 'b'].map(name => mkdtempSync(path.join(tmpdir(), `slim-build-${name}-`)))
    const [first, second] = [checkoutAt(one!), checkoutAt(two!)]
    for (const key of ['id', 'dir', 'runDir', 'bridge'] as const) assert.notEqual(first[key], second[key])
    assert.ok(first.bridge.length <= 15)
    assert.ok(Buffer.byteLength(`${first.runDir}/exec/containerd/containerd-debug.sock`) < 108)
    rmSync(one!, { recursive: true })
    rmSync(two!, { recursive: true })
  })
})

describe('the distribution', () => {
  it('is read from os-release, quoted or not', () => {
    assert.deepEqual(parseOsRelease('NAME="Debian GNU/Linux"\nVERSION_CODENAME=bookworm\nID=debian\n'), {
      id: 'debian',
      codename: 'bookworm',
    })
    assert.deepEqual(parseOsRelease('ID="ubuntu"\nVERSION_CODENAME="noble"\n'), {
      id: 'ubuntu',
      codename: 'noble',
    })
    assert.equal(parseOsRelease('ID=fedora\nVERSION_ID=42\n'), null)
  })
})

describe('the subnet of a bridge', () => {
  // As /proc/net/route has it: numbers are little-endian.
  const routes = parseRoutes(
    [
      'Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT',
      'eth0\t00000000\t010200C0\t0003\t0\t0\t0\t00000000\t0\t0\t0',
      'tun0\t0000800A\t00000000\t0001\t0\t0\t0\t0000FFFF\t0\t0\t0',
    ].join('\n'),
  )

  it('is read from the routing table', () => {
    assert.deepEqual(
      routes.map(route => [route.device, formatSubnet(route)]),
      [
        ['eth0', '0.0.0.0/0'],
        ['tun0', '10.128.0.0/16'],
      ],
    )
  })

  it('is the same each time for a checkout', () => {
    assert.equal(formatSubnet(chooseSubnet('00000102', routes)), '10.129.2.0/24')
    assert.equal(formatSubnet(chooseSubnet('00000102', routes), 1), '10.129.2.1/24')
  })

  it('gives way to routes that the machine has', () => {
    const chosen = chooseSubnet('00000005', routes)
    assert.equal(formatSubnet(chosen), '10.129.0.0/24')
    assert.ok(!routes.some(route => overlaps(route, chosen)))
  })
})

describe('the environment of an engine', () => {
  it('names the engine, its client and its settings', () => {
    const address = {
      dockerHost: 'unix:///s',
      pathPrefix: '/p',
      dockerConfig: '/c',
      registry: 'localhost:1',
      ours: true,
    }
    const { env } = engineAt(address, { PATH: '/bin', HOME: '/root' })
    assert.deepEqual(env, { PATH: '/p:/bin', HOME: '/root', DOCKER_HOST: 'unix:///s', DOCKER_CONFIG: '/c' })
  })

  it("leaves the user's own settings alone when the engine is the machine's", () => {
    const address = {
      dockerHost: 'unix:///s',
      pathPrefix: '',
      dockerConfig: '',
      registry: 'localhost:1',
      ours: false,
    }
    assert.deepEqual(engineAt(address, { PATH: '/bin' }).env, { PATH: '/bin', DOCKER_HOST: 'unix:///s' })
  })
})

describe('a command', () => {
  it('that fails tells its exit code and its last lines', async () => {
    const failing = runCommand('sh', ['-c', 'echo one; echo two >&2; exit 3'])
    await assert.rejects(failing, { name: 'ToolError', exitCode: 3, message: /exit code 3[^]*two/ })
  })

  it('that is not there is named', async () => {
    await assert.rejects(runCommand('no-such-program', []), /no-such-program could not be started/)
  })

  it('that hangs is ended', async () => {
    await assert.rejects(runCommand('sh', ['-c', 'sleep 5; true'], { timeout: 100 }), /was ended by SIGKILL/)
  })

  it('is quoted by its last lines that are not empty', () => {
    assert.deepEqual(lastLines('a\n\nb\nc\n\n', 2), ['b', 'c'])
  })
})
