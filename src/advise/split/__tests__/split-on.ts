import { buildPlatform, type FileSpec, type PackageSpec } from '../../../../test-kit/measurement-builder.ts'
import { makePatch } from '../../../edit/make-patch.ts'
import type { Advice } from '../../../model/advice.ts'
import { advise } from '../../advise.ts'
import { contextWith, measuredLines, sourcesOf } from '../../edits/__tests__/marked-dockerfile.ts'
import type { BaseAlternative, Rule } from '../../finding.ts'
import { splitStages } from '../../rules/split-stages.ts'

/** An application as it was built: what each instruction left, by the start of its text. */
export interface Built {
  readonly dockerfile: string
  /** `golang:1.24` */
  readonly base: string
  /** Of the base image, which is 300 MB. */
  readonly baseFiles?: readonly FileSpec[]
  readonly made: Readonly<Record<string, readonly FileSpec[]>>
  readonly packages?: Readonly<Record<string, PackageSpec>>
  readonly command?: readonly string[]
  /** Files of the build context. */
  readonly context?: Readonly<Record<string, string>>
  /** What is published, in megabytes: `node:22-slim`. */
  readonly published?: Readonly<Record<string, number>>
}

/** The same with another text, or with other files. */
export function but(built: Built, from: string, to: string, more: Partial<Built> = {}): Built {
  return { ...built, dockerfile: built.dockerfile.replace(from, to), ...more }
}

export const MB = 1_000_000

/** A file of some megabytes, compressed; unpacked it has four times as many. */
export function file(path: string, megabytes: number, more: Partial<FileSpec> = {}): FileSpec {
  return { path, compressed: megabytes * MB, unpacked: 4 * megabytes * MB, ...more }
}

/** Instructions that a build record has: those that make something. */
const RECORDED = /^(?:FROM|RUN|COPY|ADD|WORKDIR)\b/i

/** The advice of the rule, and the Dockerfile after it; null where there is none that is certain. */
export function splitOn(built: Built): { readonly advice: Advice; readonly dockerfile: string } | null {
  const advice = adviceOn(built)
  if (advice?.edits === undefined) return null
  const [patched] = makePatch([advice.edits], sourcesOf(built.dockerfile)).files
  return { advice, dockerfile: patched?.after ?? '' }
}

/** The Dockerfile with all that these rules advise; null where one of them finds nothing that is certain. */
export function togetherOn(built: Built, rules: readonly Rule[]): string | null {
  const edits = adviceOf(built, rules).map(advice => advice.edits ?? [])
  const { files, made } = makePatch(edits, sourcesOf(built.dockerfile))
  return made.length === rules.length ? (files[0]?.after ?? null) : null
}

/** The advice of the rule; null where there is none. */
export function adviceOn(built: Built): Advice | null {
  return adviceOf(built, [splitStages])[0] ?? null
}

function adviceOf(built: Built, rules: readonly Rule[]): Advice[] {
  const {
    dockerfile,
    base,
    baseFiles = [],
    made,
    packages = {},
    command,
    context = {},
    published = {},
  } = built
  const all = measuredLines(dockerfile).filter(({ instruction = '' }) => RECORDED.test(instruction))
  const lines = all.map((line, index) => ({ ...line, inputs: index === 0 ? [] : [index - 1] }))
  const layers = Object.entries(made).map(([start, files]) => ({
    files,
    line: lines.findLastIndex(({ instruction = '' }) => instruction.startsWith(start)),
  }))
  const image = buildPlatform({
    base: { kind: 'known', reference: normalized(base), digest: null, layers: 1, standIn: null },
    lines,
    layers: [{ files: [file('usr/base', 300), ...baseFiles], line: 0 }, ...layers],
    packages: { libc6: { ecosystem: 'dpkg', version: '2.36-9+deb12u10' }, ...packages },
    ...(command === undefined ? {} : { command }),
  })
  const sources = sourcesOf(dockerfile)
  const bases = Object.entries(published).map(([name, megabytes]): BaseAlternative => {
    const kind = name.includes('alpine') ? 'musl' : name.includes('slim') ? 'slim' : 'stage'
    return {
      kind,
      reference: normalized(name),
      compressed: megabytes * MB,
      unpacked: null,
      compressions: ['gzip'],
    }
  })
  return advise(image, { bases, sources, ...contextWith({ ...sourcesIn(made), ...context }) }, rules)
}

/** What is copied from the build context, by its path there: texts that start nothing. */
function sourcesIn(made: Built['made']): Readonly<Record<string, string>> {
  const copied = Object.entries(made).filter(([start]) => start.startsWith('COPY'))
  return Object.fromEntries(
    copied.flatMap(([, files]) => files.map(({ path }) => [path.replace(/^[^/]*\//, ''), '\n'])),
  )
}

/** What is saved, in megabytes. */
export function savedBy(built: Built): number | null {
  const found = splitOn(built)
  return found === null ? null : Math.round(found.advice.saves.compressed / MB)
}

/** The Dockerfile after the advice; null where there is none. */
export function splitTo(built: Built): string | null {
  return splitOn(built)?.dockerfile ?? null
}

function normalized(name: string): string {
  const tagged = name.includes(':') ? name : `${name}:latest`
  return tagged.includes('/') ? tagged : `docker.io/library/${tagged}`
}
