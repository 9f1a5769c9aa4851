import path from 'node:path'
import type { Bench } from '../bench.ts'
import { ratioRow, type Row } from '../row.ts'
import { slimBuild } from '../slim-build.ts'
import { type Timed, timeInTurns } from '../timed.ts'

/** What the start of the program costs: what a line of a script pays for asking anything. */
export function start(bench: Bench): readonly Row[] {
  const { version, bare } = timeStart(bench)
  return [ratioRow('slim-build --version, to node -e 0', version, bare, 1.6)]
}

/** The shortest run of the program, and one of Node.js that does nothing. */
export function timeStart({ scratch, runs }: Bench): { readonly version: Timed; readonly bare: Timed } {
  const { command } = slimBuild(path.join(scratch, 'start'))
  const bareNode = { args: [process.execPath, '-e', '0'] }
  const [version, bare] = timeInTurns([command('--version'), bareNode], 4 * runs)
  if (version === undefined || bare === undefined) throw new Error('nothing was timed')
  return { version, bare }
}
