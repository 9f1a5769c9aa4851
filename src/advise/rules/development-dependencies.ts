import type { PlatformMeasurement } from '../../measure/measurement.ts'
import type { Words } from '../advice.ts'
import { biggestNames } from '../biggest-names.ts'
import type { Finding } from '../finding.ts'
import { groupByLine } from '../group-by-line.ts'
import { linesAfter } from '../line-graph.ts'
import { commandOf, makerOf, runs, type Maker } from '../maker-of.ts'
import { NODE_BUILD, NODE_INSTALL, productionInstall, productionPrune } from '../node-install.ts'
import { countOf } from '../wording.ts'

/** npm packages that only development needs, by the line that brings them into the image. */
export function developmentDependencies(
  image: PlatformMeasurement,
  isFree: (file: number) => boolean,
): Finding[] {
  const isDevelopment = (file: number): boolean =>
    image.packages[image.files[file]?.owner ?? -1]?.purpose === 'development'
  return groupByLine(image, file => isFree(file) && isDevelopment(file)).map(({ line, files }) => {
    const names = biggestNames(image, files, ({ owner }) => image.packages[owner ?? -1]?.name ?? null)
    return {
      files,
      ...adviseOn(image, line),
      reason: [`${countOf(names.count, 'development package')} in the image`],
      examples: names.biggest,
    }
  })
}

function adviseOn(image: PlatformMeasurement, line: number | null): Pick<Finding, 'line' | 'fix'> {
  const maker = makerOf(image, line, NODE_INSTALL)
  if (maker === null) return { line, fix: [{ code: 'npm ci --omit=dev' }] }
  const command = commandOf(image, maker.line)
  if (maker.how !== 'run') return { line, fix: [{ code: 'npm prune --omit=dev' }, ' before they are copied'] }
  if (!isBuiltWith(image, maker)) return { line: maker.line, fix: installFix(image, command) }
  if (maker.copied === null) {
    return {
      line: maker.line,
      fix: ['build in a stage of its own, and ', ...installFix(image, command), ' in this one'],
    }
  }
  const { stage } = image.lines[maker.copied.from] ?? { stage: null }
  return {
    line: maker.copied.from,
    fix: [
      { code: `RUN ${productionPrune(image, command)}` },
      ...(stage === null ? [' at the end of this stage'] : [' at the end of stage ', { code: stage }]),
    ],
  }
}

/** Whether what was installed is used before it ships: by the line itself, or by one that stands on it. */
function isBuiltWith(image: PlatformMeasurement, { line }: Maker): boolean {
  return (
    NODE_BUILD.test(commandOf(image, line)) ||
    linesAfter(image, line).some(each => runs(image, each, NODE_BUILD))
  )
}

/** What asks for them by name has to go: it wins over what leaves them out. */
function installFix(image: PlatformMeasurement, command: string): Words {
  const asked = /--(?:include=dev|(?:only=)?prod(?:uction)?=false|dev\b)|\bNODE_ENV=dev\w*/.exec(command)?.[0]
  const fix = { code: productionInstall(image, command) }
  return asked === undefined ? [fix] : [fix, ' without ', { code: asked }]
}
