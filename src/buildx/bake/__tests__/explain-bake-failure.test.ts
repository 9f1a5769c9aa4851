import assert from 'node:assert/strict'
import { describe, expect, it } from '@jest/globals'
import { BuildFailure } from '../../solve/build-failure.ts'
import { SolveProgress } from '../../solve/solve-progress.ts'
import type { BakeTarget } from '../bake-target.ts'
import { explainBakeFailure } from '../explain-bake-failure.ts'

function target(name: string, inlineDockerfile: string, links: readonly string[] = []): BakeTarget {
  return {
    name,
    call: null,
    inlineDockerfile,
    links,
    dockerfile: `dockerfile-inline of ${name}`,
    request: { context: '.' },
  }
}

async function explain(targets: readonly BakeTarget[], stderr: readonly string[]): Promise<Error> {
  const progress = new SolveProgress()
  for (const line of stderr) progress.line(line)
  const definition = { targets: new Map(targets.map(each => [each.name, each])), requested: ['app'] }
  return explainBakeFailure({ exitCode: 1, progress, definition }, '/nowhere')
}

/** What buildx prints when the second line of a Dockerfile fails. */
function stderrOf(instruction: string, named: string): string[] {
  const rule = '-'.repeat(20)
  const reason = 'failed to solve: failed to compute cache key: "/b": not found'
  return [
    'Dockerfile:2',
    rule,
    '   1 |     FROM scratch',
    `   2 | >>> ${instruction}`,
    rule,
    `ERROR: ${named}${reason}`,
  ]
}

describe('a bake that failed', () => {
  const base = target('base', 'FROM scratch\nCOPY b /\n')
  const app = target('app', 'FROM base\nCOPY a /\n', ['base'])

  it('is told by the target whose line it is, whichever of those that wait for it buildx names', async () => {
    for (const named of ['app', 'base']) {
      const error = await explain([app, base], stderrOf('COPY b /', `target ${named}: `))
      assert.ok(error instanceof BuildFailure)
      assert.match(
        error.message,
        /^the target "base" did not build: the build step at dockerfile-inline of base:2 /,
      )
      expect(error.step.dockerfile).toBe('dockerfile-inline of base')
    }
    const own = await explain([app, base], stderrOf('COPY a /', 'target app: '))
    expect(own.message).toMatch(
      /^the target "app" did not build: the build step at dockerfile-inline of app:2 /,
    )
  })

  it('is told by the target that buildx names, where the line is in no Dockerfile that can be read', async () => {
    const error = await explain([app, base], stderrOf('COPY c /', 'target app: '))
    expect(error.message).toMatch(/^the target "app" did not build: /)
    const withoutLine = await explain([app, base], ['ERROR: target base: failed to solve: no space left'])
    expect(withoutLine.message).toMatch(/^the target "base" did not build: /)
  })

  it('is told by its only target, which buildx does not name', async () => {
    const error = await explain([base], stderrOf('COPY b /', ''))
    expect(error.message).toMatch(/^the target "base" did not build: /)
  })

  it('is told without a target where buildx names none, or one that there is not', async () => {
    for (const named of ['', 'target other: ']) {
      const error = await explain([app, base], [`ERROR: ${named}failed to solve: no space left`])
      expect(error.message).toMatch(/^the build failed: no space left/)
    }
  })
})
