import path from 'node:path'
import type { Bench } from '../bench.ts'
import { ratioRow, type Row } from '../row.ts'
import { slimBuild } from '../slim-build.ts'
import { timeInTurns } from '../timed.ts'

/** What the start of the program costs: what a line of a script pays for asking anything. */
export function start({ scratch, runs }: Bench): readonly Row[] {
  const { command } = slimBuild(path.join(scratch, 'start'))
  const [version, bare] = timeInTurns(
    [command('--version'), { args: [process.execPath, '-e', '0'] }],
    4 * runs,
  )
  if (version === undefined || bare === undefined) throw new Error('nothing was timed')
  return [ratioRow('slim-build --version, to node -e 0', version, bare, 1.6)]
}
