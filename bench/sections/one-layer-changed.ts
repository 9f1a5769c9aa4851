import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Engine } from '../../test-kit/engine/engine.ts'
import type { Bench } from '../bench.ts'
import { RECIPES } from '../recipes.ts'
import { ratioRow, type Row } from '../row.ts'
import { slimBuild } from '../slim-build.ts'
import { type Command, timeInTurns } from '../timed.ts'
import { contextIn, fillContext } from './on-engine.ts'

const OUTPUTS: readonly {
  readonly options: readonly string[]
  readonly budget: readonly string[]
  readonly most: number
}[] = [
  { options: ['--load'], budget: [], most: 1.35 },
  { options: ['--push'], budget: [], most: 1.35 },
  { options: ['--push'], budget: ['--max-size', '100GB'], most: 1.7 },
]

/** The image `big` is built once; then a file of a few bytes, which is its last layer, is another in each run. */
export async function oneLayerChanged(bench: Bench, { env, registry }: Engine): Promise<readonly Row[]> {
  const folders = RECIPES.big.layers.map(({ name }) => `COPY ${name} /${name}`)
  const cwd = contextIn(bench, 'changed', ['FROM alpine', ...folders, 'COPY version /version'])
  await fillContext(bench, cwd, RECIPES.big)
  let version = 0
  const prepare = () => {
    version += 1
    writeFileSync(path.join(cwd, 'version'), String(version))
  }
  const { command } = slimBuild(path.join(bench.scratch, 'changed-cache'), env)
  const image = ['--tag', `${registry}/bench-changed`]
  return OUTPUTS.map(({ options, budget, most }) => {
    const line = [...image, ...options, '.']
    const plain: Command = { args: ['docker', 'buildx', 'build', ...line], env, cwd, prepare }
    const both = [plain, { ...command('build', ...budget, ...line), cwd, prepare }]
    const what = [...options, ...budget].join(' ')
    bench.log(`building with ${what}`)
    timeInTurns(both, 1)
    const [theirs, ours] = timeInTurns(both, bench.runs)
    if (theirs === undefined || ours === undefined) throw new Error('nothing was timed')
    return ratioRow(`one small layer of 1.5 GB changed, ${what}, to docker buildx build`, ours, theirs, most)
  })
}
