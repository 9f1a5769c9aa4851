import type { PlatformSpec } from '../../../../test-kit/measurement-builder.ts'
import { adviceOn, file, onlyFix } from '../../__tests__/advice-on.ts'

/** What to do about files of 100 kB that one line leaves behind. */
export const fixOn = (instruction: string, ...paths: readonly string[]): string[] =>
  adviceOn({
    lines: [{ instruction, readsContext: instruction.startsWith('COPY') }],
    layers: [{ line: 0, files: paths.map(path => file(path, 100)) }],
  }).map(onlyFix)

/** What to do about an image. */
export const fixIn = (spec: PlatformSpec): string[] => adviceOn(spec).map(onlyFix)

/** What to do about a file of 100 kB that the first of these lines leaves behind. */
export const fixAfter = (path: string, ...commands: readonly string[]): string =>
  onlyFix(
    adviceOn({
      lines: commands.map((command, at) => ({ instruction: command, inputs: at === 0 ? [] : [at - 1] })),
      layers: [{ line: 0, files: [file(path, 100)] }],
    }).join(),
  )
