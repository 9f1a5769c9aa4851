import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { useEngine } from '../test-kit/engine.ts'
import { runAction } from './run-action.ts'
import { folderWith, runDist } from './run-dist.ts'

const engine = await useEngine()

/** Files whose budgets are too small for the image, and would not count for all that is said. */
const HIDING: Readonly<Record<string, readonly [text: string, error: RegExp]>> = {
  'a second document': [
    'images: {}\n---\nbudgets: { max-size: 1 B }\n',
    /slim-build\.yml:2:1: a second document begins here/,
  ],
  'text after the end of the document': [
    'images: {}\n...\nbudgets: { max-size: 1 B }\n',
    /slim-build\.yml:3:1: a second document begins here/,
  ],
  'an empty first document': [
    '# budgets\n---\n---\nbudgets: { max-size: 1 B }\n',
    /slim-build\.yml:3:1: a second document begins here/,
  ],
  'an end before anything began': [
    '...\nbudgets: { max-size: 1 B }\n',
    /slim-build\.yml:2:1: a second document begins here/,
  ],
  'JSON with more behind it': [
    '{"images": {}}\n{"budgets": {"max-size": 1}}\n',
    /slim-build\.yml:2:1: this does not belong here; write lines of `key: value`/,
  ],
  'a merge key': [
    'images:\n  other: &all { max-size: 1 B }\n  <<: *all\n',
    /slim-build\.yml:3:3: merge keys \(`<<`\) are not supported; write out the keys/,
  ],
  'an anchor that is set twice': [
    'budgets: &all { max-hidden: 0 }\nimages: { other: &all {}, app: *all }\n',
    /slim-build\.yml:2:23: this anchor is already set above; use another name/,
  ],
  'a set instead of a mapping': [
    'budgets: !!set { max-size: 1 B }\n',
    /slim-build\.yml:1:10: a tag \(`!name`\) has no meaning here/,
  ],
  'a set, in an older version': [
    '%YAML 1.1\n---\nbudgets: !!set { max-size: 1 B }\n',
    /slim-build\.yml:3:10: a tag \(`!name`\) has no meaning here/,
  ],
  'a tab': ['budgets:\n\tmax-size: 1 B\n', /slim-build\.yml:2:1: a tab indents this line; use spaces/],
}

/** The action reads the file as the command line does. */
const IN_THE_ACTION = ['a second document', 'text after the end of the document', 'a merge key']

const workspace = folderWith({
  Dockerfile: 'FROM scratch\nCOPY app.bin /\n',
  'app.bin': randomBytes(1000),
})
mkdirSync(path.join(workspace, '.github'))
const file = path.join(workspace, '.github', 'slim-build.yml')

describe('budgets that a config file hides', () => {
  for (const [what, [text, error]] of Object.entries(HIDING)) {
    it(`are an error of the command line, with line and column: ${what}`, async () => {
      writeFileSync(file, text)
      const args = ['build', '--name', 'app', '--format', 'json', '.']
      const { code, stdout, stderr } = await runDist('cli.js', args, { env: engine.env, cwd: workspace })
      expect([code, stdout]).toStrictEqual([2, ''])
      expect(stderr).toMatch(error)
    })

    if (!IN_THE_ACTION.includes(what)) continue
    it(`are an error of the action: ${what}`, async () => {
      writeFileSync(file, text)
      const { code, stdout } = await runAction(engine, workspace, { image: 'app', baseline: 'none' })
      expect(code).toBe(1)
      expect(stdout).toMatch(new RegExp(`^::error.*${error.source}`, 'm'))
    })
  }

  it('are said to be in a file of the other spelling of its name', async () => {
    rmSync(file)
    const other = path.join(workspace, '.github', 'slim-build.yaml')
    writeFileSync(other, 'budgets: { max-size: 1 B }\n')
    const { code, stderr } = await runDist('cli.js', ['build', '.'], { env: engine.env, cwd: workspace })
    expect(code).toBe(2)
    expect(stderr).toMatch(
      /The config file `\.github\/slim-build\.yaml` is not read: rename it to `\.github\/slim-build\.yml`, or set `config` to it/,
    )
    const named = await runDist('cli.js', ['build', '--config', '.github/slim-build.yaml', '.'], {
      env: engine.env,
      cwd: workspace,
    })
    rmSync(other)
    assert.equal(named.code, 1, named.stderr)
  })

  it('hold where the one document begins and ends with its marks', async () => {
    writeFileSync(file, '# ours\n---\nbudgets: { max-size: 1 B }\n...\n# the end\n')
    const { code, stdout } = await runDist('cli.js', ['build', '.'], { env: engine.env, cwd: workspace })
    expect(code).toBe(1)
    expect(stdout).toMatch(/over its budget/)
  })
})
