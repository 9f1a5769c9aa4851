import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Report } from '../src/model/report.ts'
import { afterThisTest } from '../test-kit/after-this-test.ts'
import { useEngine } from '../test-kit/engine.ts'
import { runAction } from './run-action.ts'
import { folderWith } from './run-dist.ts'

const engine = await useEngine()

/** Takes from a metadata file what BuildKit may leave out of it: the layers of each result. */
const FORGET = `
import { readFileSync, writeFileSync } from 'node:fs'
const [, , file] = process.argv
const forget = (_, value) => {
  if (value?.layers !== undefined && value.source !== undefined) value.layers = {}
  return value
}
writeFileSync(file, JSON.stringify(JSON.parse(readFileSync(file, 'utf8'), forget)))
`

/** A docker that leaves layers out of what it says of its first \`times\` builds. */
function forgetful(times: number): { readonly PATH: string; readonly builds: () => number } {
  const folder = mkdtempSync(path.join(tmpdir(), 'forgetful-'))
  afterThisTest(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  const [count, forget] = [path.join(folder, 'count'), path.join(folder, 'forget.mjs')]
  writeFileSync(count, '')
  writeFileSync(forget, FORGET)
  const script = `#!/bin/sh
file=
for word in "$@"; do
  [ "$before" = --metadata-file ] && file=$word
  case $word in --metadata-file=*) file=\${word#*=};; esac
  before=$word
done
PATH="\${PATH#*:}" docker "$@" || exit $?
[ -z "$file" ] && exit
case "$*" in *--call=*) exit;; esac
echo >> '${count}'
[ "$(wc -l < '${count}')" -gt ${times} ] || '${process.execPath}' '${forget}' "$file"
`
  writeFileSync(path.join(folder, 'docker'), script)
  chmodSync(path.join(folder, 'docker'), 0o755)
  return {
    PATH: `${folder}:${engine.env.PATH ?? ''}`,
    builds: () => readFileSync(count, 'utf8').length,
  }
}

async function report(inputs: Record<string, string>, { PATH }: { readonly PATH: string }): Promise<Report> {
  const folder = folderWith({
    Dockerfile: 'FROM alpine\nWORKDIR /untold-layers\nRUN echo untold-layers > /one\nCOPY Dockerfile /two\n',
    'docker-bake.hcl': 'target "default" {\n  tags = ["untold-layers:bake"]\n}\n',
  })
  const reports = mkdtempSync(path.join(tmpdir(), 'reports-'))
  const given = {
    image: 'untold-layers',
    cache: 'none',
    advice: 'offline',
    check: 'never',
    'report-dir': reports,
    ...inputs,
  }
  const run = await runAction(engine, folder, given, { PATH })
  assert.equal(run.code, 0, run.stdout + run.stderr)
  return JSON.parse(readFileSync(path.join(reports, 'report.json'), 'utf8')) as Report
}

describe('a build that BuildKit describes without its layers', () => {
  for (const [kind, inputs] of [
    ['build', {}],
    ['bake', { bake: 'true' }],
  ] as const) {
    it(`is asked for once more by a ${kind}, and the report has all`, async () => {
      const docker = forgetful(1)
      const told = await report(inputs, docker)
      expect(docker.builds()).toBe(2)
      expect(told.notes.filter(note => note.includes('BuildKit did not say'))).toStrictEqual([])
      expect(told.platforms[0]?.base.unknown).toBeNull()
      expect(told.platforms[0]?.lines.length).toBeGreaterThan(2)
    })

    it(`is said so by a ${kind}, where it is described no better`, async () => {
      const docker = forgetful(9)
      const told = await report(inputs, docker)
      expect(docker.builds()).toBe(2)
      assert.ok(
        JSON.stringify(told).includes('BuildKit did not say which layers'),
        JSON.stringify(told.notes),
      )
    })
  }

  it('is asked for once where it is described at once', async () => {
    const docker = forgetful(0)
    await report({}, docker)
    expect(docker.builds()).toBe(1)
  })
})
