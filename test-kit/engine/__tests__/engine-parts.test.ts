import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'

import { checkoutAt } from '../checkout.ts'
import { parseOsRelease } from '../distribution.ts'
import { engineAt } from '../engine.ts'
import { chooseSubnet, formatSubnet, overlaps, parseRoutes } from '../subnet.ts'
import { lastLines, runCommand } from '../run-command.ts'
import { parseVersion, versionAtLeast } from '../version.ts'

describe('a version', () => {
  it('is found in what programs print', () => {
    expect(parseVersion('github.com/docker/buildx 0.29.1+ds1 0.29.1+ds1-4')).toStrictEqual([0, 29, 1])
    expect(parseVersion('github.com/docker/buildx v0.19.3-desktop.1 4b0bfd8')).toStrictEqual([0, 19, 3])
    expect(parseVersion('Docker version 28.5.2+dfsg4, build ecc6942')).toStrictEqual([28, 5, 2])
    expect(parseVersion('no number')).toBeNull()
  })

  it('is compared number by number', () => {
    expect(versionAtLeast([0, 19], [0, 19])).toBe(true)
    expect(versionAtLeast([0, 29, 1], [0, 19])).toBe(true)
    expect(versionAtLeast([1, 0], [0, 19])).toBe(true)
    expect(versionAtLeast([0, 9, 9], [0, 19])).toBe(false)
  })
})

describe('a checkout', () => {
  it('has names of its own, short enough for the kernel', () => {
    const [one, two] = ['a', 'b'].map(name => mkdtempSync(path.join(tmpdir(), `slim-build-${name}-`)))
    const [first, second] = [checkoutAt(one!), checkoutAt(two!)]
    for (const key of ['id', 'dir', 'runDir', 'bridge'] as const) expect(first[key]).not.toBe(second[key])
    expect(first.bridge.length).toBeLessThanOrEqual(15)
    expect(Buffer.byteLength(`${first.runDir}/exec/containerd/containerd-debug.sock`)).toBeLessThan(108)
    rmSync(one!, { recursive: true })
    rmSync(two!, { recursive: true })
  })
})

describe('the distribution', () => {
  it('is read from os-release, quoted or not', () => {
    expect(parseOsRelease('NAME="Debian GNU/Linux"\nVERSION_CODENAME=bookworm\nID=debian\n')).toStrictEqual({
      id: 'debian',
      codename: 'bookworm',
    })
    expect(parseOsRelease('ID="ubuntu"\nVERSION_CODENAME="noble"\n')).toStrictEqual({
      id: 'ubuntu',
      codename: 'noble',
    })
    expect(parseOsRelease('ID=fedora\nVERSION_ID=42\n')).toBeNull()
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
    expect(routes.map(route => [route.device, formatSubnet(route)])).toStrictEqual([
      ['eth0', '0.0.0.0/0'],
      ['tun0', '10.128.0.0/16'],
    ])
  })

  it('is the same each time for a checkout', () => {
    expect(formatSubnet(chooseSubnet('00000102', routes))).toBe('10.129.2.0/24')
    expect(formatSubnet(chooseSubnet('00000102', routes), 1)).toBe('10.129.2.1/24')
  })

  it('gives way to routes that the machine has', () => {
    const chosen = chooseSubnet('00000005', routes)
    expect(formatSubnet(chosen)).toBe('10.129.0.0/24')
    expect(routes.some(route => overlaps(route, chosen))).toBe(false)
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
    expect(env).toStrictEqual({
      PATH: '/p:/bin',
      HOME: '/root',
      DOCKER_HOST: 'unix:///s',
      DOCKER_CONFIG: '/c',
      OTEL_TRACES_SAMPLER: 'always_off',
      GOGC: '400',
    })
  })

  it("leaves the user's own settings alone when the engine is the machine's", () => {
    const address = {
      dockerHost: 'unix:///s',
      pathPrefix: '',
      dockerConfig: '',
      registry: 'localhost:1',
      ours: false,
    }
    expect(engineAt(address, { PATH: '/bin' }).env).toStrictEqual({ PATH: '/bin', DOCKER_HOST: 'unix:///s' })
  })
})

describe('a command', () => {
  it('that fails tells its exit code and its last lines', async () => {
    const failing = runCommand('sh', ['-c', 'echo one; echo two >&2; exit 3'])
    await expect(failing).rejects.toThrow(
      expect.objectContaining({
        name: 'ToolError',
        exitCode: 3,
        message: expect.stringMatching(/exit code 3[^]*two/),
      }),
    )
  })

  it('that is not there is named', async () => {
    await expect(runCommand('no-such-program', [])).rejects.toThrow(/no-such-program could not be started/)
  })

  it('that hangs is ended', async () => {
    await expect(runCommand('sh', ['-c', 'sleep 5; true'], { timeout: 100 })).rejects.toThrow(
      /was ended by SIGKILL/,
    )
  })

  it('is quoted by its last lines that are not empty', () => {
    expect(lastLines('a\n\nb\nc\n\n', 2)).toStrictEqual(['b', 'c'])
  })
})
