import { readFileSync, writeFileSync, writeSync } from 'node:fs'
import { runCli } from '../../src/cli/run-cli.ts'
import { limitYoungGeneration } from '../../src/pipeline/limit-young-generation.ts'

/** What one image cost to look at. */
export interface LookedAt {
  readonly location: string
  /** CPU seconds of this process for this image alone, all threads. */
  readonly seconds: number
  /** Highest resident memory while it was looked at, in bytes. */
  readonly memory: number
  readonly exitCode: number
  /** CPU seconds of the process since it began. */
  readonly total: number
}

// A process of its own, of the command line as it is: the words of a command as JSON, and the images that it is given one by one. File
// descriptor 3 is told what each image cost, 4 that one is looked at now.
const [command = '[]', ...locations] = process.argv.slice(2)
limitYoungGeneration()
for (const location of locations) {
  forgetPeak()
  const before = process.cpuUsage()
  const looking = runCli([...(JSON.parse(command) as string[]), location])
  writeSync(4, '\n')
  await looking
  const { user, system } = process.cpuUsage(before)
  const cost: LookedAt = {
    location,
    seconds: (user + system) / 1e6,
    memory: peakMemory(),
    exitCode: Number(process.exitCode ?? 0),
    total: (process.cpuUsage().user + process.cpuUsage().system) / 1e6,
  }
  writeSync(3, `${JSON.stringify(cost)}\n`)
}
process.exitCode = 0

/** What the image before has left behind is not this one's; Linux counts the peak anew when it is told to (proc(5), clear_refs). */
function forgetPeak(): void {
  globalThis.gc?.()
  writeFileSync('/proc/self/clear_refs', '5')
}

function peakMemory(): number {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  return Number(kilobytes) * 1024
}
