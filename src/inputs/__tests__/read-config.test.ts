import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { InputError } from '../../errors/input-error.ts'
import { readConfig } from '../read-config.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'read-config-'))

function read(name: string, required = false, workspace: string | null = folder) {
  return readConfig(name, path.join(folder, name), { required, workspace })
}

function isRefused(sentence: string) {
  return (error: unknown): boolean => error instanceof InputError && error.message === sentence
}

describe('the config file', () => {
  writeFileSync(path.join(folder, 'budgets.yml'), 'budgets: { max-size: 1 MB }\n')

  it('is read where it is there, by a link too', async () => {
    symlinkSync('budgets.yml', path.join(folder, 'link.yml'))
    for (const name of ['budgets.yml', 'link.yml'])
      expect((await read(name)).defaults['max-size']).toMatchObject({ value: 1_000_000 })
  })

  it('is empty where it is not there, unless it was named', async () => {
    for (const name of ['nowhere.yml', 'nowhere/budgets.yml', 'budgets.yml/budgets.yml']) {
      const config = await read(name)
      expect([config.defaults, config.images.size]).toStrictEqual([{}, 0])
      await assert.rejects(
        read(name, true),
        isRefused(
          `The config file \`${name}\` does not exist; set an existing file, or leave the option out`,
        ),
      )
    }
  })

  it('is never taken for absent where it is there and cannot be read: nothing would be held to its budgets', async () => {
    symlinkSync('loop.yml', path.join(folder, 'loop.yml'))
    symlinkSync('shared/budgets.yml', path.join(folder, 'dangling.yml'))
    mkdirSync(path.join(folder, 'directory.yml'))
    await assert.rejects(
      read('loop.yml'),
      isRefused(
        'The config file `loop.yml` cannot be read: "loop.yml" has a link where there must be none: remove it',
      ),
    )
    await assert.rejects(
      read('dangling.yml'),
      isRefused('The config file `dangling.yml` is a link to a file that does not exist'),
    )
    await assert.rejects(read('directory.yml'), isRefused('The config file `directory.yml` is not a file'))
  })

  it('is read from no file outside of the checkout of a workflow, and from none of git', async () => {
    const outside = mkdtempSync(path.join(tmpdir(), 'read-config-outside-'))
    writeFileSync(path.join(outside, 'budgets.yml'), 'budgets: { max-size: 1 MB }\n')
    symlinkSync(path.join(outside, 'budgets.yml'), path.join(folder, 'outside.yml'))
    mkdirSync(path.join(folder, '.git'))
    writeFileSync(path.join(folder, '.git', 'config'), 'token: ghs_secret\n')
    symlinkSync('.git/config', path.join(folder, 'git.yml'))
    const refused = (name: string) =>
      isRefused(
        `The config file \`${name}\` is a link to a file outside of the checkout; commit the budgets themselves`,
      )
    await assert.rejects(read('outside.yml'), refused('outside.yml'))
    await assert.rejects(read('git.yml'), refused('git.yml'))
    await assert.rejects(read('git.yml', false, null), refused('git.yml'))
    const own = await read('outside.yml', false, null)
    expect(own.defaults['max-size']).toMatchObject({ value: 1_000_000 })
  })

  it('is never waited for: a pipe is not a file', async () => {
    execFileSync('mkfifo', [path.join(folder, 'pipe.yml')])
    await assert.rejects(read('pipe.yml'), isRefused('The config file `pipe.yml` is not a file'))
  })
})
