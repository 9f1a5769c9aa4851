import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { useEngine } from '../test-kit/engine.ts'
import type { Report } from '../src/model/report.ts'
import { folderWith, runDist } from './run-dist.ts'

const engine = await useEngine()

/** Installs what a file of requirements names into /venv as pip does, from packages that stand in `wheels`: no registry is asked. */
const PIP = `#!/bin/sh
for name in $(cat "$3"; cat $(sed 's,.*,/wheels/&/needs,' "$3")); do cp -r /wheels/$name/site/. /venv/; done
`

const DOCKERFILE = `FROM alpine:3 AS build
COPY pip /usr/local/bin/pip
COPY wheels /wheels
RUN mkdir /venv
COPY requirements.txt .
RUN pip install -r requirements.txt
RUN head -c 30000 /dev/urandom > /tool && mkdir /out
RUN cat /tool > /out/tool
FROM alpine:3
COPY --from=build /venv /venv
COPY --from=build /out/tool /usr/local/bin/tool
`

function wheel(name: string, needs: readonly string[], bytes: number): Record<string, string | Buffer> {
  const info = `wheels/${name}/site/${name}-1.0.dist-info`
  const lines = ['Metadata-Version: 2.1', `Name: ${name}`, 'Version: 1.0']
  return {
    [`${info}/METADATA`]: [...lines, ...needs.map(each => `Requires-Dist: ${each}>=1`), ''].join('\n'),
    [`${info}/RECORD`]: `${name}/core.so,,\n${name}-1.0.dist-info/METADATA,,\n`,
    [`wheels/${name}/site/${name}/core.so`]: randomBytes(bytes),
    [`wheels/${name}/needs`]: needs.join('\n'),
  }
}

function treeWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = folderWith({})
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  return folder
}

describe('the causes of a change in a multi-stage build', () => {
  it('name the line of the stage that made the files, and what asked for a package', async () => {
    const folder = treeWith({
      Dockerfile: DOCKERFILE,
      pip: PIP,
      'requirements.txt': 'flask\n',
      ...wheel('flask', [], 20_000),
      ...wheel('pandas', ['numpy'], 50_000),
      ...wheel('numpy', [], 90_000),
    })
    chmodSync(path.join(folder, 'pip'), 0o755)
    const env = { ...engine.env, XDG_CACHE_HOME: folderWith({}) }
    const build = async (...args: readonly string[]): Promise<Report> => {
      const all = ['build', '--name', 'api', '--format', 'json', ...args, '.']
      const { code, stdout, stderr } = await runDist('cli.js', all, { env, cwd: folder })
      assert.equal(code, 0, stderr)
      return JSON.parse(stdout) as Report
    }
    await build('--save-measurement', 'before.json')
    writeFileSync(path.join(folder, 'requirements.txt'), 'flask\n# frames\npandas\n')
    const report = await build('--baseline', 'before.json')
    const rows = report.platforms[0]?.change?.causes.rows ?? []
    const told = rows
      .filter(({ compressed }) => compressed > 10_000)
      .map(({ subject, where, made, asked }) => [
        subject,
        where?.instruction,
        made?.instruction,
        asked?.by ?? null,
        asked?.manifest ?? null,
      ])
    const pip = ['COPY --from=build /venv /venv', 'RUN pip install -r requirements.txt']
    const manifest = { file: 'requirements.txt', line: 3 }
    expect(told).toStrictEqual([
      ['numpy', ...pip, 'pandas', manifest],
      ['pandas', ...pip, null, manifest],
    ])
  })
})
