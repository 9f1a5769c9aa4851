import path from 'node:path'
import type { Engine } from '../../test-kit/engine/engine.ts'
import { actionStep } from '../action-step.ts'
import type { Bench } from '../bench.ts'
import { APP } from '../recipes.ts'
import { ratioRow, type Row } from '../row.ts'
import { DIST } from '../slim-build.ts'
import { type Command, timeInTurns } from '../timed.ts'
import { contextIn, fillContext } from './on-engine.ts'

/**
 * The whole step of a workflow, in which all comes out of the builder's cache: an image of 70 MB. `BUILD_PUSH_ACTION` is the path of
 * docker/build-push-action's bundle; without it, the step stands beside the least that one can be.
 */
export async function cachedStep(bench: Bench, { env }: Engine): Promise<readonly Row[]> {
  const workspace = contextIn(bench, 'cached', ['FROM python:3.11-slim', 'COPY data /data'])
  await fillContext(bench, workspace, APP)
  const runner = path.join(bench.scratch, 'runner')
  const step = actionStep(env, { runner, workspace }, { tags: IMAGE, load: 'true' })
  const main = path.join(DIST, 'main.js')
  const { BUILD_PUSH_ACTION: bundle = '' } = process.env
  const peer = bundle === '' ? { ...LEAST, env, cwd: workspace } : step.command(bundle)
  const name = bundle === '' ? 'node -e 0 && docker buildx build' : 'build-push-action'
  const commands = [peer, step.fresh(main), step.command(main)]
  bench.log('building what is cached')
  timeInTurns(commands, 1)
  const [theirs, fresh, known] = timeInTurns(commands, bench.runs)
  if (theirs === undefined || fresh === undefined || known === undefined) throw new Error('nothing was timed')
  return [
    ratioRow(`cached build, whole step, fresh runner, to ${name}`, fresh, theirs, 1.15),
    ratioRow(`cached build, whole step, layers known, to ${name}`, known, theirs, 1),
  ]
}

const IMAGE = 'bench-cached:latest'

/** A program of Node.js, which starts docker. */
const LEAST: Command = {
  args: ['sh', '-c', `"$0" -e 0 && docker buildx build --load --tag ${IMAGE} .`, process.execPath],
}
