import type { Cause, CauseSubject, PackageChange } from '../model/comparison.ts'
import type { PlatformMeasurement } from '../model/measurement.ts'
import { fileOrigin } from './file-origin.ts'
import type { AdviceContext } from './finding.ts'
import { parseInstruction } from './instruction.ts'
import { commandOf, runsBehind } from './line-origin.ts'
import { type ManifestLine, manifestLines } from './manifest-line.ts'
import { type FindNamed, type PackageAsker, PackageAskers } from './package-asker.ts'
import { installOf } from './package-install.ts'

/** Where a cause began, beyond the line whose layer it is in. */
export interface CauseTrace {
  /** Index in the image's `lines` of the line of another stage that made what this one copies; null where that is not known. */
  readonly made: number | null
  readonly asked: PackageAsker | null
}

const NOTHING: CauseTrace = { made: null, asked: null }

type Packages = Extract<CauseSubject, { readonly type: 'packages' }>

/**
 * Traces causes of an image's change to where they began.
 *
 * @param image the side that the causes' lines are of.
 * @param told all packages that changed, and the build context, where that is at hand.
 */
export function causeTracer(
  image: PlatformMeasurement,
  told: { readonly packages: readonly PackageChange[] } & Pick<AdviceContext, 'contextFile'>,
): (cause: Cause) => CauseTrace {
  const { contextFile } = told
  const askers = new PackageAskers(image, told.packages)
  const traced = new Map<string, ReturnType<typeof traceInstalls>>()
  const installsOf = (what: Packages, line: number): ReturnType<typeof traceInstalls> => {
    const key = `${what.ecosystem} ${line}`
    const known = traced.get(key) ?? traceInstalls(image, { line, ecosystem: what.ecosystem }, contextFile)
    traced.set(key, known)
    return known
  }
  return ({ what, line }) => {
    if (what.type === 'packages') {
      const found = installsOf(what, indexOf(line) ?? -1)
      const asked = askers.askerOf(what.changes, found.findNamed)
      return { asked, made: found.made([...what.changes.map(({ name }) => name), asked?.by ?? '']) }
    }
    const index = indexOf(line)
    if (index === null || !isCopy(image, index)) return NOTHING
    const path = what.type === 'file' ? what.path : what.type === 'files' ? what.directory : null
    const made = path === null ? null : fileOrigin(image, { line: index, path }, contextFile)
    return { made, asked: null }
  }
}

/** The lines that may have installed the packages of a line, where those are named, and which line installed some of them. */
function traceInstalls(
  image: PlatformMeasurement,
  { line, ecosystem }: { readonly line: number; readonly ecosystem: string },
  contextFile: AdviceContext['contextFile'],
): { readonly findNamed: FindNamed; readonly made: (names: readonly string[]) => number | null } {
  const pattern = installOf(ecosystem)
  const copied = isCopy(image, line)
  const installs = copied ? runsBehind(image, line, pattern) : [line]
  const finders = installs.map(install => ({
    install,
    manifest:
      contextFile === undefined
        ? () => null
        : manifestLines(image, { ecosystem, installs: [install] }, contextFile),
  }))
  const named = (name: string): { install: number; where: ManifestLine | 'command' } | null => {
    for (const { install, manifest } of finders) {
      const where = namesPackage(commandOf(image, install), name) ? 'command' : manifest(name)
      if (where !== null) return { install, where }
    }
    return null
  }
  return {
    findNamed: name => named(name)?.where ?? null,
    made(names) {
      if (!copied) return null
      const [only, ...others] = installs
      if (others.length === 0) return only ?? null
      for (const name of names) {
        const found = name === '' ? null : named(name)
        if (found !== null) return found.install
      }
      return null
    },
  }
}

function indexOf(line: Cause['line']): number | null {
  return line !== null && 'index' in line ? line.index : null
}

function isCopy(image: PlatformMeasurement, line: number): boolean {
  const { name } = parseInstruction(image.lines[line]?.instruction ?? '')
  return name === 'COPY' || name === 'ADD'
}

/** `pip install pandas==2`: a package that the command names as one of its words. */
function namesPackage(command: string, name: string): boolean {
  return command
    .split(/[\s"';&|()]+/)
    .some(word => word === name || (word.startsWith(name) && /^[=<>~!@[]/.test(word.slice(name.length))))
}
