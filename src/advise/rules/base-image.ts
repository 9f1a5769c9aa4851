import { instructionsAbove } from '../../edit/stage-instructions.ts'
import type { Words } from '../../model/advice.ts'
import { sumBytes } from '../../model/bytes.ts'
import type { LineMeasurement, PlatformMeasurement } from '../../model/measurement.ts'
import { familiarReference } from '../../oci/familiar-reference.ts'
import { formatBytes } from '../../text/format-bytes.ts'
import type { BaseKind } from '../base-candidates.ts'
import { comparableBases } from '../base-options.ts'
import {
  callsWhatAlpineLacks,
  hasSamePackages,
  type ReturningPackages,
  returningPackages,
} from '../base-installs.ts'
import { prependCommand } from '../edits/add-to-run.ts'
import { baseOrder, changeBase } from '../edits/change-base.ts'
import { sourceLine } from '../edits/source-line.ts'
import type { AdviceContext, BaseAlternative, Change, Finding, Rule } from '../finding.ts'
import { linesAfter } from '../line-graph.ts'
import { lackWords, neededLocales } from '../needed-locales.ts'
import { neededPrograms } from '../programs/needed-programs.ts'
import { startedPrograms } from '../programs/started-programs.ts'
import { commandOf } from '../line-origin.ts'
import { manualDirectories } from '../manual-directories.ts'
import { commandParts, isTidying } from '../tidying.ts'
import { lineWords, listOf } from '../wording.ts'

/** A saving below either is not worth another base: a share of the image, and compressed bytes. */
const LEAST_SHARE = 0.05
const LEAST_BYTES = 1_000_000

/** What has to be known of an image before it takes the place of another. */
const CONDITIONS: Readonly<Record<BaseKind, string | null>> = {
  slim: null,
  runtime: 'it has no compiler',
  musl: 'musl instead of glibc, so native modules must be built for it',
  stage: null,
}

/**
 * A base image that has a smaller sibling. What it would save is exact: the layers in one manifest less those in the other.
 *
 * Only the alternative that changes least is counted; `baseOptions` has all of them. All files of the base belong to this finding: whatever
 * of them could go, goes with the base.
 */
export const baseImage: Rule = {
  id: 'base-image',
  finds:
    'a smaller image of the same family in the registry of the base image: `-slim`, a JRE for a JDK, else `-alpine`, unless it lacks what your lines call',
  saves:
    'the layers of the base image minus those of the other and what your lines install again; unpacked only where slim-build has measured both',
  inGeneral: {
    fix: 'use a smaller base image',
    reason: 'a smaller one was found',
  },
  example: {
    of: 'Python',
    before: 'FROM python:3.13\nCOPY app ./app\nCMD ["python", "-m", "app"]',
    after: 'FROM python:3.13-slim\nCOPY app ./app\nCMD ["python", "-m", "app"]',
  },
  otherExamples: [
    {
      of: 'Node.js',
      before: 'FROM node:22\nCOPY app ./app\nCMD ["node", "app/server.js"]',
      after: 'FROM node:22-slim\nCOPY app ./app\nCMD ["node", "app/server.js"]',
    },
    {
      of: 'Java',
      before: 'FROM eclipse-temurin:21\nCOPY target/app.jar /app.jar\nCMD ["java", "-jar", "/app.jar"]',
      after: 'FROM eclipse-temurin:21-jre\nCOPY target/app.jar /app.jar\nCMD ["java", "-jar", "/app.jar"]',
    },
    {
      of: 'Debian',
      before: 'FROM debian:13\nRUN apt-get update && apt-get install -y nginx\nCMD ["nginx"]',
      after: 'FROM debian:13-slim\nRUN apt-get update && apt-get install -y nginx\nCMD ["nginx"]',
    },
  ],
  exchangesBase: true,
  takesFromAll: true,
  find,
}

function find(
  image: PlatformMeasurement,
  isFree: (file: number) => boolean,
  context: AdviceContext,
): Finding[] {
  const { base } = image
  if (base.kind !== 'known') return []
  const layers = image.layers.slice(0, base.layers)
  const whole = sumBytes(layers)
  const least = Math.max(LEAST_BYTES, image.compressed * LEAST_SHARE)
  const [best] = comparableBases(image, context).filter(
    each =>
      each.kind !== 'stage' &&
      whole.compressed - each.compressed > least &&
      (each.unpacked ?? 0) <= whole.unpacked,
  )
  const line = layers[0]?.line ?? null
  if (best === undefined || callsWhatAlpineLacks(image, line, best.kind)) return []
  const back = hasSamePackages(image, best.kind) ? NOTHING : returningPackages(image, line)
  if (whole.compressed - best.compressed - back.compressed <= least) return []
  const ofBase = image.files.filter(file => image.files.layer(file) < base.layers)
  const files = ofBase.filter(isFree)
  // What exchanges all of it stands on another base by then.
  if (files.length === 0 && ofBase.length > 0) return []
  const saves = {
    compressed: whole.compressed - best.compressed - back.compressed,
    unpacked: best.unpacked === null ? null : whole.unpacked - best.unpacked - back.unpacked,
  }
  const from = familiarReference(base.reference)
  const lost = [...lostPrograms(image, best, context), ...lostLocales(image, context)]
  return [
    {
      files,
      saves,
      ...changeOf(image, line, { from, best, isCertain: lost.length === 0 }, context),
      reason: [
        { code: from },
        ` is ${formatBytes(whole.compressed)} compressed, `,
        { code: familiarReference(best.reference) },
        ` ${formatBytes(best.compressed)}`,
        ...conditionOf(best),
        ...lost,
        ...backWords(back),
        // BuildKit tells no labels of what it only looked up. Where one of a family is a stand-in, all are.
        base.standIn === null ? '' : '; these are stand-ins, the real images have different sizes',
      ].filter(part => part !== ''),
      examples: [],
      line,
    },
  ]
}

const NOTHING: ReturningPackages = { compressed: 0, unpacked: 0, named: [], count: 0 }

/** Names of packages that a sentence has room for. */
const MOST_NAMED = 3

function backWords({ named, count, compressed }: ReturningPackages): Words {
  if (named.length === 0) return []
  const shown = named.slice(0, MOST_NAMED)
  const others = count - shown.length
  return [
    '; your lines install ',
    ...listOf(shown, others > 0 ? ', ' : ' and '),
    others > 0 ? ` and ${others} more` : '',
    ` again, ${formatBytes(compressed)}`,
  ].filter(part => part !== '')
}

/** What the sources start and the other base may lack, as the end of a sentence. */
function lostPrograms(image: PlatformMeasurement, { kind }: BaseAlternative, context: AdviceContext): Words {
  // Without the files of the project, it is a hint in any case.
  if (context.sources === undefined || hasSamePackages(image, kind)) return []
  const { packages, unknown } = neededPrograms(image, startedPrograms(image, context))
  if (packages.length === 0) return unknown === null ? [] : ['; ', ...unknown]
  return ['; its sources start programs of ', ...listOf(packages.slice(0, MOST_NAMED)), ', which it may lack']
}

/** What the base has of that alone, as the end of a sentence; what own lines make, a line that is run upon it does. */
function lostLocales(image: PlatformMeasurement, context: AdviceContext): Words {
  const needed = neededLocales(image, context)
  return needed?.isOfBase === true ? ['; ', ...lackWords(needed)] : []
}

/** The other base, and the directories that packages of own lines need there. */
function changeOf(
  image: PlatformMeasurement,
  line: number | null,
  {
    from,
    best,
    isCertain,
  }: { readonly from: string; readonly best: BaseAlternative; readonly isCertain: boolean },
  context: AdviceContext,
): Change {
  const needed = best.kind === 'slim' ? manualDirectories(image) : []
  const order = baseOrder(image, line, best.reference, context)
  const words = needed.flatMap((each): Words => [
    '; ',
    { code: `mkdir -p ${each.directories.join(' ')}` },
    ` before ${lineWords(image, each.line)} installs packages`,
  ])
  const fix = [...fixOf(image, line, { from, order, best }), ...words]
  if (!isCertain || runsOnIt(image, line, best, context)) return { fix, edits: null }
  const changed = changeBase(image, line, best.reference, context)
  const made = needed.map(({ line: at, directories }) =>
    prependCommand(image, at, `mkdir -p ${directories.join(' ')}`, context),
  )
  if (changed === null || !made.every(edits => edits !== null)) return { fix, edits: null }
  return { fix, edits: [...changed, ...made.flat()] }
}

/** What runs upon the base while the image is built may miss what the other lacks; of another C library, programs may, too. */
function runsOnIt(
  image: PlatformMeasurement,
  line: number | null,
  { kind }: BaseAlternative,
  context: AdviceContext,
): boolean {
  if (line === null || kind === 'musl') return true
  const commands = linesAfter(image, line)
    .filter(each => !isElsewhere(image, { from: line, above: each }, context))
    .map(each => commandOf(image, each))
    .filter(command => command !== '')
  // It is the same distribution, where users are made and packages are installed in the same way.
  if (kind === 'runtime') return !commands.flatMap(commandParts).every(isTidying)
  return hasSamePackages(image, kind)
    ? commands.some(command => DOCUMENTS.test(command))
    : commands.length > 0
}

/**
 * Whether a line stands on another FROM of the same image, which BuildKit tells as one step. What has a layer of this image may be a step
 * that both stages have.
 */
function isElsewhere(
  image: PlatformMeasurement,
  { from, above }: { readonly from: number; readonly above: number },
  context: AdviceContext,
): boolean {
  if (image.layers.some(({ line }) => line === above)) return false
  const base = sourceLine(image, from, context)
  const found = sourceLine(image, above, context)
  if (base === null || found?.dockerfile !== base.dockerfile) return false
  return !instructionsAbove(found.dockerfile, found.instruction).includes(base.instruction)
}

/** What Debian's slim images have not. */
const DOCUMENTS =
  /\/usr\/share\/(?:man|doc|info|locale|lintian|groff)\b|\b(?:localedef|locale-gen|man|info)\s/

/**
 * What needs a compiler is built in a stage of its own: one that is there already, or one that is still to be made. What the old base
 * compiles does not run with another C library, so it is no place for that.
 */
function fixOf(
  image: PlatformMeasurement,
  line: number | null,
  {
    from,
    order: code,
    best,
  }: { readonly from: string; readonly order: string; readonly best: BaseAlternative },
): Words {
  const order = { code }
  // What runs there runs on the other, too.
  if (hasSamePackages(image, best.kind)) return [order, ...stageWords(image, line)]
  const lines = linesAround(image, line)
  const runs = (each: LineMeasurement): boolean => /^run\b/i.test(each.instruction)
  const stage = image.lines[line ?? -1]?.stage ?? null
  if (stage !== null && line !== null) {
    const above = linesAfter(image, line).flatMap(each => image.lines[each] ?? [])
    const elsewhere: Words = above.some(each => each.stage !== stage && each.stage !== null && runs(each))
      ? ['; compile in a separate stage, on ', { code: from }]
      : []
    return [order, ' in stage ', { code: stage }, ...elsewhere]
  }
  const stages = new Set(lines.map(each => each.stage))
  const froms = lines.filter(({ instruction }) => /^from\b/i.test(instruction))
  if (stages.size > 1 || froms.length > 1) return [order, ' in the final stage']
  if (best.kind === 'musl' || !lines.some(runs)) return [order]
  return [order, '; compile in an earlier stage, on ', { code: from }]
}

function stageWords(image: PlatformMeasurement, line: number | null): Words {
  const stage = image.lines[line ?? -1]?.stage ?? null
  if (stage !== null) return [' in stage ', { code: stage }]
  const froms = linesAround(image, line).filter(({ instruction }) => /^from\b/i.test(instruction))
  return froms.length > 1 ? [' in the final stage'] : []
}

/** Those of the same Dockerfile; a target of a bake may be built upon others, which have their own. */
function linesAround({ lines }: PlatformMeasurement, line: number | null): LineMeasurement[] {
  const dockerfile = lines[line ?? -1]?.dockerfile
  return lines.filter(each => dockerfile === undefined || each.dockerfile === dockerfile)
}

function conditionOf({ kind }: BaseAlternative): string[] {
  const condition = CONDITIONS[kind]
  return condition === null ? [] : [` (${condition})`]
}
