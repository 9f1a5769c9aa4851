import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { forgetSteps } from '../test-kit/forget-steps.ts'
import { cacheToken } from '../test-kit/results-server/cache-token.ts'
import { ELSEWHERE, onGitHub, service } from './cache-service.ts'
import { buildAnew, engine, type Texts } from './cached-builds.ts'
import { runAction } from './run-action.ts'
import { folderWith } from './run-dist.ts'

describe('cache mounts', () => {
  const marker = `mounttest${randomBytes(5).toString('hex')}`
  const dockerfile = `ARG VERSION=3
FROM alpine:\${VERSION} AS tools
RUN mkdir /tools
FROM tools
ARG RUN_NUMBER
RUN --mount=type=cache,target=/${marker}/one,sharing=locked --mount=type=cache,id=${marker}-two,target=/two,uid=7,mode=0711 \\
  echo "run $RUN_NUMBER found [$(cat /${marker}/one/* 2>/dev/null)] [$(stat -c %u:%a /two/sub/owned 2>/dev/null)]" && \\
  echo $RUN_NUMBER > "/${marker}/one/file $RUN_NUMBER" && mkdir -p /two/sub && touch /two/sub/owned && chown 5 /two/sub/owned && chmod 640 /two/sub/owned
RUN --mount=type=cache,id=$RUN_NUMBER,target=/three echo ${marker}
`
  const project = { marker, workspace: folderWith({ Dockerfile: dockerfile }) }
  const run = (number: number, env: Texts, inputs: Record<string, string> = {}) =>
    buildAnew(
      project,
      { cache: 'none', 'cache-mounts': 'true', 'build-args': `RUN_NUMBER=${number}`, ...inputs },
      env,
    )
  const kept = () => service.keys.filter(key => key.startsWith(`slim-build-mounts-${marker}`))

  it('are there again on a machine whose engine knows nothing, with owners and rights', async () => {
    const first = await run(1, onGitHub(cacheToken()))
    expect(first.log).toMatch(/^Cache mounts: 0 of 2 were found$/m)
    expect(first.log).toMatch(/run 1 found \[\] \[\]/)
    expect(first.warnings).toStrictEqual([
      'The cache mount in line 9 of the Dockerfile is not kept: only BuildKit knows the values of its variables',
    ])
    const second = await run(2, onGitHub(cacheToken()))
    expect(second.log).toMatch(/^Cache mounts: 2 of 2 were found$/m)
    expect(second.log).toMatch(/run 2 found \[1\] \[5:640\]/)
    assert.equal(kept().length, 2, kept().join())
  })

  it('are kept once where nothing changed', async () => {
    await run(2, onGitHub(cacheToken()))
    assert.equal(kept().length, 2, kept().join())
  })

  it('are read and not kept with a token that only reads', async () => {
    const token = cacheToken({ scopes: [{ Scope: 'refs/heads/main', Permission: 1 }] })
    const { log } = await run(3, onGitHub(token))
    expect(log).toMatch(/^Cache mounts: 2 of 2 were found, read only$/m)
    expect(log).toMatch(/run 3 found \[1\n2\]/)
    assert.equal(kept().length, 2, kept().join())
  })

  it('of stages that are not built cost nothing, and steps that are built to fill the others are named', async () => {
    const name = `mounttest${randomBytes(5).toString('hex')}`
    const staged = `FROM alpine:3 AS tools
RUN echo ${randomBytes(5).toString('hex')} > /tools
FROM nowhere.invalid/no/such/image AS debug
RUN --mount=type=cache,target=/${name}/debug true
FROM tools AS release
ARG RUN_NUMBER
RUN --mount=type=cache,target=/${name}/kept echo "run $RUN_NUMBER found [$(ls /${name}/kept)]"; touch /${name}/kept/$RUN_NUMBER
`
    const two = { marker: name, workspace: folderWith({ Dockerfile: staged }) }
    const inputs = { cache: 'none', 'cache-mounts': 'true', target: 'release' }
    const build = (number: number) =>
      buildAnew(two, { ...inputs, 'build-args': `RUN_NUMBER=${number}` }, onGitHub(cacheToken()))
    const first = await build(1)
    expect(first.log).toMatch(/^Cache mounts: 0 of 1 were found$/m)
    const second = await build(2)
    expect(second.log).toMatch(/run 2 found \[1\]/)
    expect([first.warnings, second.warnings]).toStrictEqual([[], []])
    const note = 'Steps that were built to fill the cache mounts in this run count as cached.'
    expect([first, second].map(({ notes }) => notes.includes(note))).toStrictEqual([false, true])
  })

  it('of the targets of a bake are kept for each, also where the Dockerfile stands in the bake file', async () => {
    const name = `mounttest${randomBytes(5).toString('hex')}`
    const mounting = (id: string) =>
      `FROM alpine:3\nARG RUN_NUMBER\nRUN --mount=type=cache,id=${name}-${id},target=/${name} echo "$RUN_NUMBER found ${id}[$(ls /${name})]"; touch /${name}/${id}$RUN_NUMBER\n`
    const bakeFile = `variable "RUN_NUMBER" { default = "" }
group "default" { targets = ["filed", "inline", "upon"] }
target "filed" { args = { RUN_NUMBER = RUN_NUMBER } }
target "inline" {
  args = { RUN_NUMBER = RUN_NUMBER }
  dockerfile-inline = <<EOT
${mounting('inline').replaceAll('$(', '$$(').trimEnd()}
EOT
}
target "upon" {
  contexts = { below = "target:filed" }
  dockerfile-inline = "FROM below"
}
`
    const workspace = folderWith({ Dockerfile: mounting('filed'), 'docker-bake.hcl': bakeFile })
    const bake = async (number: number) => {
      await forgetSteps(engine, name)
      const inputs = { bake: 'true', cache: 'none', 'cache-mounts': 'true', vars: `RUN_NUMBER=${number}` }
      const env = { ...ELSEWHERE, ...onGitHub(cacheToken()) }
      const { code, stdout } = await runAction(engine, workspace, inputs, env)
      assert.equal(code, 0, stdout)
      expect(stdout).not.toMatch(/^::warning/m)
      return stdout
    }
    const first = await bake(1)
    expect(first).toMatch(/^filed: Cache mounts: 0 of 1 were found$/m)
    expect(first).toMatch(/1 found filed\[\]/)
    const second = await bake(2)
    expect(second).toMatch(/^filed: Cache mounts: 1 of 1 were found$/m)
    expect(second).toMatch(/^inline: Cache mounts: 1 of 1 were found$/m)
    expect(second).toMatch(
      /^upon: Cache mounts: none, a target that builds on other targets cannot be built alone$/m,
    )
    expect(second).toMatch(/2 found filed\[filed1\]/)
    expect(second).toMatch(/2 found inline\[inline1\]/)
  })

  it('are those of the builder where there is no service', async () => {
    const { log, warnings } = await run(4, {})
    expect(log).toMatch(/^Cache mounts: kept only on the builder, because this run has no cache service$/m)
    expect(warnings).toStrictEqual([])
  })
})
