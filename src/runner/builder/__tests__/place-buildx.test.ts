import { expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterThisTest } from '../../../../test-kit/after-this-test.ts'
import { placeBuildx, pluginFile } from '../place-buildx.ts'

it('takes the place of the buildx that is there, and of what a killed run left unfinished', async () => {
  const config = mkdtempSync(path.join(tmpdir(), 'place-buildx-'))
  afterThisTest(() => {
    rmSync(config, { recursive: true })
  })
  const env = { DOCKER_CONFIG: config }
  const plugin = pluginFile(env)
  const leave = (name: string, hours: number): string => {
    const [file, time] = [path.join(path.dirname(plugin), name), Date.now() / 1000 - hours * 3600]
    writeFileSync(file, 'old')
    utimesSync(file, time, time)
    return name
  }
  const name = path.basename(plugin)
  mkdirSync(path.dirname(plugin), { recursive: true })
  leave(name, 30)
  leave(`${name}.${randomUUID()}`, 30)
  // Another run may be at it.
  const young = leave(`${name}.${randomUUID()}`, 0.5)
  const foreign = ['docker-compose', `docker-scan.${randomUUID()}`, `${name}.backup`].map(each =>
    leave(each, 30),
  )
  await placeBuildx(env, file => writeFile(file, 'new').then(() => 'here'))
  expect(readFileSync(plugin, 'utf8')).toBe('new')
  expect(readdirSync(path.dirname(plugin)).sort()).toStrictEqual([name, young, ...foreign].sort())
})

it('places it where docker looks', () => {
  const home = { HOME: '/home/ann' }
  expect(path.dirname(pluginFile(home))).toBe('/home/ann/.docker/cli-plugins')
  expect(path.dirname(pluginFile({ ...home, DOCKER_CONFIG: '/settings' }))).toBe('/settings/cli-plugins')
  // Set and empty is as not set.
  expect(pluginFile({ ...home, DOCKER_CONFIG: '' })).toBe(pluginFile(home))
})
