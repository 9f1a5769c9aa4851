import path from 'node:path'
import type { Engine } from '../../test-kit/engine/engine.ts'
import { actionStep } from '../action-step.ts'
import type { Bench } from '../bench.ts'
import { countIn } from '../counts.ts'
import { callsBeforeBuild, dockerCalls } from '../docker-calls.ts'
import { countRow, type Row } from '../row.ts'
import { DIST, slimBuild } from '../slim-build.ts'
import { contextIn } from './on-engine.ts'

/** How often docker is called: each call starts a program, and most ask the engine. */
export function calls(bench: Bench, engine: Engine): readonly Row[] {
  bench.log('counting calls of docker')
  const workspace = contextIn(bench, 'calls', ['FROM alpine', 'COPY Dockerfile /'])
  return [...callsOfStep(bench, engine, workspace), ...callsOfCommands(bench, engine, workspace)]
}

function callsOfStep({ scratch }: Bench, { env }: Engine, workspace: string): readonly Row[] {
  const runner = path.join(scratch, 'calls-runner')
  const step = actionStep(env, { runner, workspace }, { tags: 'bench-calls:latest' })
  const { programs } = countIn(step.command(path.join(DIST, 'main.js')), scratch)
  const { count, waves } = callsBeforeBuild(programs)
  return [
    countRow('the action: docker calls before the build', count, 4),
    countRow('the action: docker calls before the build, one after the other', waves, 2),
  ]
}

function callsOfCommands({ scratch }: Bench, { env, registry }: Engine, cwd: string): readonly Row[] {
  const { command } = slimBuild(path.join(scratch, 'calls-cache'), env)
  const build = ['build', '--tag', `${registry}/bench-calls`, '--push', '.']
  const made = (...options: readonly string[]) =>
    dockerCalls(countIn({ ...command(...build, ...options), cwd }, scratch).programs).length
  return [
    countRow('build --push: docker calls', made(), 1),
    countRow('build --push with a budget: docker calls', made('--max-size', '100GB'), 2),
  ]
}
