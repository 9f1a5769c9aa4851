import type { Words } from '../../model/advice.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { biggestNames } from '../biggest-names.ts'
import type { AdviceContext, Finding, Rule } from '../finding.ts'
import { groupByLine } from '../group-by-line.ts'
import { linesAfter } from '../line-graph.ts'
import { commandOf, type LineOrigin, lineOriginOf } from '../line-origin.ts'
import {
  NODE_BUILD,
  NODE_INSTALL,
  nodeManagerOf,
  productionInstall,
  productionPrune,
} from '../node-install.ts'
import { readNodeProject, runsScripts } from '../node-project.ts'
import { startsWithPackages } from '../node-start.ts'
import { commandParts, isTidying } from '../tidying.ts'
import { countOf } from '../wording.ts'

/** npm packages that only development needs, by the line that brings them into the image. */
export const developmentDependencies: Rule = {
  id: 'development-dependencies',
  finds: 'npm packages for development only that the container does not start with',
  saves: 'their files',
  inGeneral: {
    fix: 'install without development dependencies',
    reason: 'packages that only development needs are in the image',
  },
  find,
}

function find(
  image: PlatformMeasurement,
  isFree: (file: number) => boolean,
  context: AdviceContext,
): Finding[] {
  const isDevelopment = (file: number): boolean =>
    image.packages[image.files[file]?.owner ?? -1]?.purpose === 'development'
  return groupByLine(image, file => isFree(file) && isDevelopment(file)).flatMap(({ line, files }) => {
    const nameOf = (file: number): string | null =>
      image.packages[image.files[file]?.owner ?? -1]?.name ?? null
    const names = biggestNames(image, files, ({ owner }) => image.packages[owner ?? -1]?.name ?? null)
    const all = new Set(files.map(nameOf).filter(name => name !== null))
    const advice = startsWithPackages(image, all, context) ? null : adviseOn(image, line, context)
    if (advice === null) return []
    return [
      {
        files,
        ...advice,
        reason: [`${countOf(names.count, 'development package')} in the image`],
        examples: names.biggest,
      },
    ]
  })
}

function adviseOn(
  image: PlatformMeasurement,
  line: number | null,
  context: AdviceContext,
): Pick<Finding, 'line' | 'fix'> | null {
  const maker = lineOriginOf(image, line, NODE_INSTALL)
  if (maker === null) return { line, fix: [{ code: 'npm ci --omit=dev' }] }
  const isUsed = isBuiltWith(image, maker)
  if (maker.how !== 'run')
    return isUsed ? null : { line, fix: [{ code: 'npm prune --omit=dev' }, ' before they are copied'] }
  const command = commandOf(image, maker.line)
  const project = readNodeProject(context)
  const hasScripts = project !== null && runsScripts(project, command)
  // Others run the scripts again when they prune, without what the scripts may need.
  if (hasScripts && nodeManagerOf(command) !== 'npm') return null
  if (!isUsed && !hasScripts) return { line: maker.line, fix: installFix(image, command) }
  if (maker.copied !== null) return stageFix(image, maker, command, hasScripts)
  if (!isUsed)
    return {
      line: maker.line,
      fix: [{ code: productionPrune(image, command) }, ' at the end of the same RUN'],
    }
  const inThisOne: Words = hasScripts
    ? ['copy the output and the modules from there, after ', { code: productionPrune(image, command) }]
    : [...installFix(image, command), ' in this stage']
  return { line: maker.line, fix: ['build in a separate stage, and ', ...inThisOne] }
}

/** Where other stages stand on the one that is copied from, what it lacks at its end they lack, too. */
function stageFix(
  image: PlatformMeasurement,
  maker: LineOrigin,
  command: string,
  hasScripts: boolean,
): Pick<Finding, 'line' | 'fix'> | null {
  const line = maker.copied?.from ?? maker.line
  const { stage } = image.lines[line] ?? { stage: null }
  if (linesAfter(image, line).some(each => usesPackages(commandOf(image, each))))
    return hasScripts
      ? null
      : { line: maker.line, fix: [...installFix(image, command), ' in a separate stage, to copy from'] }
  return {
    line,
    fix: [
      { code: `RUN ${productionPrune(image, command)}` },
      ...(stage === null ? [' at the end of this stage'] : [' at the end of stage ', { code: stage }]),
    ],
  }
}

/**
 * Whether what was installed may be used before it ships: by the line itself, or by one that stands on it. Whatever is not known to
 * tidy up may need it.
 */
function isBuiltWith(image: PlatformMeasurement, { line }: LineOrigin): boolean {
  return (
    usesPackages(commandOf(image, line)) ||
    linesAfter(image, line).some(each => usesPackages(commandOf(image, each)))
  )
}

function usesPackages(command: string): boolean {
  return commandParts(command).some(
    part => NODE_BUILD.test(part) || !(isTidying(part) || NODE_INSTALL.test(part)),
  )
}

/** What asks for them by name has to go: it wins over what leaves them out. */
function installFix(image: PlatformMeasurement, command: string): Words {
  const asked = /--(?:include=dev|(?:only=)?prod(?:uction)?=false|dev\b)|\bNODE_ENV=dev\w*/.exec(command)?.[0]
  const fix = { code: productionInstall(image, command) }
  return asked === undefined ? [fix] : [fix, ' without ', { code: asked }]
}
