import { describe, expect, it } from '@jest/globals'
import { GIT_ENV, newRepository } from '../src/git/__tests__/repository.ts'
import { buildMeasurement } from '../test-kit/measurement-builder.ts'
import { runDist } from './run-dist.ts'

const CONFIG = '.github/slim-build.yml'
const SIZE = 1_000_000

describe('budgets in the terminal', () => {
  it('are held against those of the commit that the branch started from, where an option asks for it', async () => {
    const repository = newRepository()
    const measurement = buildMeasurement(
      { layers: [{ files: [{ path: 'app', compressed: SIZE, unpacked: SIZE }] }] },
      { name: 'api' },
    )
    repository.commit('base', {
      [CONFIG]: 'budgets: { max-size: 10 kB }\n',
      'a.json': JSON.stringify(measurement),
    })
    repository.git('checkout', '--quiet', '-b', 'feature')
    repository.commit('change', { [CONFIG]: 'budgets: { max-size: 1 GB }\n' })
    const inspect = (...args: readonly string[]) =>
      runDist('cli.js', ['inspect', 'a.json', '--advice', 'offline', ...args], {
        env: GIT_ENV,
        cwd: repository.directory,
      })
    const plain = await inspect()
    expect(plain.code).toBe(0)
    expect(plain.stdout).not.toMatch(/This change/)
    const head = await inspect('--budgets-from', 'head')
    expect(head.code).toBe(0)
    expect(head.stdout).toMatch(/This change raises max-size from 10 kB to 1 GB\./)
    const stricter = await inspect('--budgets-from', 'stricter')
    expect(stricter.code).toBe(1)
    expect(stricter.stdout).toMatch(/over its budget of 10\.0 kB/)
    const wrong = await inspect('--budgets-from', 'mine')
    expect(wrong.code).toBe(2)
    expect(wrong.stderr).toMatch(/--budgets-from is "mine"; /)
  })
})

describe('budgets of one image in the config file', () => {
  it('hold for what is inspected or compared, by the name that it has', async () => {
    const repository = newRepository()
    const measurement = buildMeasurement(
      { layers: [{ files: [{ path: 'app', compressed: SIZE, unpacked: SIZE }] }] },
      { name: 'ghcr.io/acme/api:1.4' },
    )
    repository.commit('base', {
      [CONFIG]: 'images: { api: { max-size: 10 kB } }\n',
      'a.json': JSON.stringify(measurement),
      'b.json': JSON.stringify({ ...measurement, name: 'worker' }),
    })
    const run = (...args: readonly string[]) =>
      runDist('cli.js', [...args, '--advice', 'offline'], { env: GIT_ENV, cwd: repository.directory })
    expect((await run('inspect', 'a.json')).code).toBe(1)
    expect((await run('compare', 'b.json', 'a.json')).code).toBe(1)
    const other = await run('inspect', 'b.json')
    expect(other.code).toBe(0)
    expect(other.stderr).toMatch(/has no budgets for an image `worker` \(it has api\); only its defaults/)
    expect((await run('inspect', 'b.json', '--name', 'api')).code).toBe(1)
  })
})
