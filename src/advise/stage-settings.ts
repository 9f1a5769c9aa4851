import { joinLines } from '../edit/joined-lines.ts'
import type { PlatformMeasurement } from '../model/measurement.ts'
import type { AdviceContext } from './finding.ts'

/** Longer instructions are read up to here. */
const LONGEST = 20_000

/**
 * Absolute paths that the Dockerfile, or a command, sets variables to, of a list each: `ENV A=/b`, `ARG A=/b`, `RUN A=/b make`, `RUN export A=/b`. Which
 * of them hold where is not told.
 */
export function settingsIn(
  image: PlatformMeasurement,
  context: AdviceContext,
  names: readonly string[],
): (readonly [name: string, path: string])[] {
  const pattern = new RegExp(String.raw`(?<![\w$])(${names.join('|')})[= ]\s?["']?(/[^\s"';&|]*)`, 'g')
  return instructionTexts(image, context).flatMap(text =>
    [...text.slice(0, LONGEST).matchAll(pattern)].flatMap(([, name = '', paths = '']) =>
      paths
        .split(':')
        .filter(path => path.startsWith('/'))
        .map(path => [name, path] as const),
    ),
  )
}

/** All instructions, those of the Dockerfile that make no layer among them. */
export function instructionTexts(
  { lines }: PlatformMeasurement,
  { sources }: AdviceContext,
): readonly string[] {
  const read = new Set(lines.map(({ dockerfile }) => dockerfile))
  const settings = [...(sources?.dockerfiles ?? [])]
    .filter(([name]) => read.has(name))
    .flatMap(([, dockerfile]) =>
      dockerfile.instructions
        .filter(({ keyword }) => keyword === 'ENV' || keyword === 'ARG')
        .map(({ start, arguments: { end } }) => joinLines(dockerfile, { start, end })?.text ?? ''),
    )
  return [...settings, ...lines.map(({ instruction }) => instruction)]
}
