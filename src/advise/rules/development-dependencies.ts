import type { PlatformMeasurement } from '../../measure/measurement.ts'
import type { Words } from '../advice.ts'
import { biggestNames } from '../biggest-names.ts'
import { groupByLine } from '../group-by-line.ts'
import type { Finding } from '../finding.ts'
import { makerOf } from '../maker-of.ts'

/** npm packages that only development needs, by the line that brings them into the image. */
export function developmentDependencies(
  image: PlatformMeasurement,
  isFree: (file: number) => boolean,
): Finding[] {
  const isDevelopment = (file: number): boolean =>
    image.packages[image.files[file]?.owner ?? -1]?.purpose === 'development'
  return groupByLine(image, file => isFree(file) && isDevelopment(file)).map(({ line, files }) => {
    const names = biggestNames(image, files, ({ owner }) => image.packages[owner ?? -1]?.name ?? null)
    const maker = makerOf(image, line, /\b(?:npm|yarn|pnpm|bun)\b/)
    return {
      files,
      line: maker ?? line,
      fix: fixOf(image.lines[maker ?? -1]?.instruction ?? ''),
      reason: [
        `${names.count} development ${names.count === 1 ? 'package is' : 'packages are'} in the image`,
      ],
      examples: names.biggest,
    }
  })
}

/** What leaves them out, in the words of the package manager that the line uses. */
function fixOf(instruction: string): Words {
  if (/\byarn\b/.test(instruction)) return [{ code: 'yarn workspaces focus --production' }]
  if (/\bpnpm\b/.test(instruction)) return [{ code: 'pnpm install --prod --frozen-lockfile' }]
  if (/\bbun\b/.test(instruction)) return [{ code: 'bun install --production' }]
  return [{ code: 'npm ci --omit=dev' }]
}
