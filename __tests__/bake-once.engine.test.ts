import { afterAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { chmodSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { runTool } from '../src/tools/run-tool.ts'
import { useEngine } from '../test-kit/engine.ts'
import { cacheServiceOf } from '../test-kit/results-server/cache-service-of.ts'
import { startResultsServer } from '../test-kit/results-server/results-server.ts'
import { runAction } from './run-action.ts'
import { folderWith } from './run-dist.ts'

const engine = await useEngine()
const service = await startResultsServer()
afterAll(() => service.close())

/** A `docker` before the real one that writes down its arguments. */
const shim = folderWith({
  calls: '',
  docker: `#!/bin/sh\necho "$*" >> "\${0%/*}/calls"\nPATH="\${PATH#*:}" exec docker "$@"\n`,
})
chmodSync(path.join(shim, 'docker'), 0o755)

const ON_GITHUB = {
  PATH: `${shim}:${engine.env.PATH}`,
  ...cacheServiceOf(service),
  GITHUB_ACTIONS: 'true',
  GITHUB_REF: 'refs/heads/main',
}

/** Another image for whoever has the token, and another one each time that it is evaluated. */
const TWO_FACED = (reference: string) => `
variable "ACTIONS_RUNTIME_TOKEN" { default = "" }
variable "FACE" { default = uuidv4() }
group "default" { targets = ["app"] }
target "base" {
  dockerfile-inline = "FROM scratch\\nCOPY \${ACTIONS_RUNTIME_TOKEN == "" ? "small" : "big"}.bin /"
}
target "app" {
  contexts = { base = "target:base" }
  dockerfile-inline = "FROM base\\nARG NOTE\\nLABEL note=$NOTE\\nLABEL face=\${FACE}"
  args = { NOTE = "$\${uuidv4()} %%{ if true }" }
  labels = { token = "<\${ACTIONS_RUNTIME_TOKEN}>", "$\${FACE}" = "kept" }
  tags = ["${reference}"]
  cache-to = ["type=gha,scope=two-faced"]
}
target "test" {
  dockerfile-inline = "FROM scratch\\nCOPY small.bin /"
}
`

describe('a bake file that shows another face to whoever asks again', () => {
  it('is evaluated once, without the token, and published as it was judged', async () => {
    const reference = `${engine.registry}/slim-build-once-${randomBytes(6).toString('hex')}:1`
    const workspace = folderWith({
      'docker-bake.hcl': TWO_FACED(reference),
      'small.bin': randomBytes(1000),
      'big.bin': randomBytes(100_000),
    })
    const inputs = {
      ...{ bake: 'true', source: '.', push: 'true', 'max-size': '10 kB', provenance: 'false' },
      ...{ 'required-targets': 'test', baseline: 'none' },
    }
    const { code, stdout, outputs } = await runAction(engine, workspace, inputs, ON_GITHUB)
    assert.equal(code, 0, stdout)
    expect(outputs.verdict).toBe('pass')
    const inspect = async (...options: string[]) => {
      const args = ['buildx', 'imagetools', 'inspect', ...options, reference]
      return JSON.parse((await runTool('docker', args, engine)).stdout) as unknown
    }
    const { layers } = (await inspect('--raw')) as { layers: { size: number }[] }
    expect(layers.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(10_000)
    const { manifest, image } = (await inspect('--format={{json .}}')) as {
      manifest: { digest: string }
      image: { config: { Labels: Record<string, string> } }
    }
    expect(manifest.digest).toBe(outputs.digest)
    const { face, ...labels } = image.config.Labels
    expect(face).toMatch(/^[0-9a-f-]{36}$/)
    // What only looks as if it were still to be evaluated stays a text.
    expect(labels).toStrictEqual({ token: '<>', note: '${uuidv4()} %{ if true }', '${FACE}': 'kept' })

    const calls = readFileSync(path.join(shim, 'calls'), 'utf8').trimEnd().split('\n')
    const bakes = calls.filter(call => call.startsWith('buildx bake '))
    const evaluations = bakes.filter(call => !/--file=\S+\/bake\.json /.test(call))
    expect(evaluations.map(call => call.split(' -- ')[1] ?? '')).toStrictEqual(['', 'test'])
    for (const call of evaluations) assert.match(call, / --print /)
  })
})
