import { expect, it } from '@jest/globals'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterThisTest } from '../../../../test-kit/after-this-test.ts'
import { openKeptBuildx } from '../kept-buildx.ts'

it('keeps a buildx on this machine under a name that no other job writes to, until it is whole', async () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'kept-buildx-'))
  const at = (name: string) => path.join(directory, name)
  const kept = openKeptBuildx({
    toolCache: directory,
    service: null,
    tempDir: directory,
    say: () => undefined,
  })
  const folder = path.join(directory, 'buildx', '1.2.3', process.arch)
  mkdirSync(folder, { recursive: true })
  const names: (string | null)[] = []
  const watcher = watch(folder, (_, name) => names.push(name))
  afterThisTest(() => {
    watcher.close()
    rmSync(directory, { recursive: true })
  })

  for (const text of ['of one job', 'of another']) {
    writeFileSync(at('buildx-of-job'), text)
    await kept.onMachine('1.2.3', at('buildx-of-job'))
    expect(await kept.fromMachine('1.2.3', at('copy'))).toBe(true)
    expect(readFileSync(at('copy'), 'utf8')).toBe(text)
  }
  expect(readdirSync(folder)).toStrictEqual(['docker-buildx'])
  writeFileSync(path.join(folder, 'last'), '')
  while (!names.includes('last')) await setImmediate()
  const unfinished = names.filter(name => name !== 'docker-buildx' && name !== 'last')
  expect(new Set(unfinished).size).toBe(2)
})
