import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readCacheService } from '../src/buildx/cache/cache-service.ts'
import { chooseCache } from '../src/buildx/cache/choose-cache.ts'
import { evaluationArguments } from '../src/buildx/solve/evaluation-arguments.ts'
import { planOutputs } from '../src/buildx/solve/output-plan.ts'
import { solveArguments } from '../src/buildx/solve/solve-arguments.ts'
import { type ActionInputs, parseActionInputs } from '../src/inputs/parse-action-inputs.ts'
import type { BuildRequest } from '../src/model/build-request.ts'
import { readCacheRun } from '../src/runner/cache/read-cache-run.ts'
import { readActionContext } from '../src/runner/event/read-action-context.ts'
import { readRawInputs } from '../src/runner/event/read-raw-inputs.ts'
import { CASES, type DropInCase } from './drop-in-cases.ts'
import { DIFFERENCES, meaningOf, OURS_ALWAYS } from './drop-in-differences.ts'

const METADATA = '/runner/metadata.json'
const LAYOUT = '/runner/layout'

/** A workspace with nothing in it but a file for a secret. */
const workspace = mkdtempSync(path.join(tmpdir(), 'workspace-'))
writeFileSync(path.join(workspace, 'secret.txt'), 'bar')

/** What slim-build starts buildx with, from the environment that a runner makes. */
function ourArguments({
  inputs,
  env = {},
  event = { repository: { private: true } },
  loadsByDefault = false,
}: DropInCase): readonly string[] {
  const eventFile = path.join(mkdtempSync(path.join(tmpdir(), 'event-')), 'event.json')
  writeFileSync(eventFile, JSON.stringify(event))
  const variables = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
  const runner = {
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: 'docker/build-push-action',
    GITHUB_REF: 'refs/heads/master',
    GITHUB_RUN_ID: '123456789',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_EVENT_PATH: eventFile,
    PATH: binWithBuildx(env.BUILDX_OF_THE_TEST ?? '0.29.1'),
    ...(Object.fromEntries(variables) as Record<string, string>),
    ...env,
  }
  const given = parseActionInputs(readRawInputs(runner), readActionContext(runner, workspace))
  if (given.call !== null) return evaluationArguments(given.request, given.call, METADATA).args
  const request = withCache(given, runner)
  const plan = planOutputs(request, {
    ...{ directory: LAYOUT, cwd: workspace },
    ...{ loadsByDefault, storesPushed: loadsByDefault, streamed: false },
  })
  return solveArguments(request, plan, METADATA).args
}

/** The request with the cache that a run with this environment chooses. */
function withCache(
  { request, image, cache, matrix }: ActionInputs,
  env: Readonly<Record<string, string>>,
): BuildRequest {
  const { cacheFrom, cacheTo } = chooseCache({
    ...{ mode: cache.mode, request, image },
    service: readCacheService(env, Date.now()),
    run: readCacheRun(env, matrix),
    exportsCache: true,
    nativePlatform: 'linux/amd64',
  })
  return { ...request, cacheFrom, cacheTo }
}

/** A folder with a docker that says this version of buildx, and can do nothing else. */
function binWithBuildx(version: string): string {
  const bin = mkdtempSync(path.join(tmpdir(), 'bin-'))
  const script = `#!/bin/sh\necho github.com/docker/buildx v${version} 0\n`
  writeFileSync(path.join(bin, 'docker'), script, { mode: 0o755 })
  return bin
}

describe("docker/build-push-action's cases", () => {
  for (const each of CASES) {
    it(each.name, () => {
      const context = { layout: LAYOUT, metadata: METADATA }
      let theirs = each.theirs
      for (const name of [...OURS_ALWAYS, ...(each.differs ?? [])]) {
        const changed = DIFFERENCES[name].apply(theirs, context)
        if (!OURS_ALWAYS.includes(name)) {
          assert.notDeepEqual(changed, theirs, `${name} makes no difference here: take it out of the case`)
        }
        theirs = changed
      }
      expect(meaningOf(ourArguments(each).slice(1))).toStrictEqual(meaningOf(theirs))
    })
  }

  it('differ only for reasons that are written down', () => {
    const page = readFileSync(path.join(import.meta.dirname, '..', 'docs', 'drop-in.md'), 'utf8').replace(
      /\s+/g,
      ' ',
    )
    for (const [name, { reason }] of Object.entries(DIFFERENCES)) {
      assert.ok(page.includes(reason), `docs/drop-in.md does not give the reason of ${name}: ${reason}`)
    }
    const used = new Set([...OURS_ALWAYS, ...CASES.flatMap(({ differs = [] }) => differs)])
    expect([...used].sort()).toStrictEqual(Object.keys(DIFFERENCES).sort())
  })
})
