import { posix } from 'node:path'
import type { PlatformMeasurement } from '../model/measurement.ts'
import { contextCopyOf } from './context-copy.ts'
import type { AdviceContext } from './finding.ts'
import { copyOperands, parseInstruction } from './instruction.ts'
import { copiedLines, copiesContext, linesBehind } from './line-graph.ts'
import { commandOf, runsBehind } from './line-origin.ts'
import { INSTALLS } from './manifests/installs.ts'
import { isInstall } from './package-install.ts'
import { pathInStage } from './source-path.ts'
import { commandParts, isTidying } from './tidying.ts'

type ContextFile = AdviceContext['contextFile']

/**
 * The line of another stage that made a file which no package owns, where a line copies it from there; null where more than one may have.
 * A line that brought it from the build context is one of those.
 *
 * @param path a layer path, of a file or a directory.
 */
export function fileOrigin(
  image: PlatformMeasurement,
  { line, path }: { readonly line: number; readonly path: string },
  contextFile: ContextFile,
): number | null {
  const place = pathInStage(image.lines[line]?.instruction ?? '', path)
  const [written] = place === null ? [] : runsBehind(image, line, outputAt(place))
  if (written !== undefined) return written
  const brought = contextOrigin(image, { line, place }, contextFile)
  if (brought !== 'none') return brought === 'unknown' ? null : brought
  const [made, ...others] = runsBehind(image, line, /\S/).filter(index =>
    mayMake(commandOf(image, index), path),
  )
  return made === undefined || others.length > 0 ? null : made
}

/** `go build -o /out/app`, `… > /out/app`. */
function outputAt(place: string): RegExp {
  const path = `/${place}`.replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)
  return new RegExp(`(?:\\s-o|\\s--out(?:put|file)?|>)[\\s=]?\\s?["']?${path}(?=["']?(?:[\\s;&|)]|$))`)
}

/** Which line brought a file from the build context: none did, or it is not known. */
function contextOrigin(
  image: PlatformMeasurement,
  { line, place }: { readonly line: number; readonly place: string | null },
  contextFile: ContextFile,
): number | 'none' | 'unknown' {
  const copies = linesBehind(image, copiedLines(image, line)).filter(index => {
    const each = image.lines[index]
    return each !== undefined && copiesContext(each)
  })
  let isUnknown = false
  for (const index of copies) {
    const sources = place === null ? null : sourcesOf(image, index, place)
    if (sources === null || contextFile === undefined) isUnknown ||= sources === null || sources.length > 0
    else if (sources.some(source => contextFile(source) !== null)) {
      return sources.some(source => mayBeIgnored(source, contextFile)) ? 'unknown' : index
    }
  }
  return isUnknown ? 'unknown' : 'none'
}

/** What in the context could stand at a place after a COPY; null where its text does not say. */
function sourcesOf(image: PlatformMeasurement, index: number, place: string): string[] | null {
  const copy = contextCopyOf(image, index)
  if (copy !== null) {
    const inside = posix.relative(`/${copy.destination}`, `/${place}`)
    if (inside.startsWith('..')) return []
    const isNamed = posix.basename(copy.source) === posix.basename(place)
    return [posix.join(copy.source, inside), ...(isNamed ? [copy.source] : [])]
  }
  const { sources } = copyOperands(parseInstruction(image.lines[index]?.instruction ?? '')) ?? { sources: [] }
  const name = posix.basename(place)
  // Files by name or pattern, wherever they went.
  const isPlain = sources.every(source => /\.[a-z0-9*]+$/i.test(source) && !/[[\\$]/.test(source))
  if (!isPlain) return null
  return sources
    .filter(source => mayName(posix.basename(source), name))
    .map(source => posix.join(posix.dirname(source), name))
}

function mayName(pattern: string, name: string): boolean {
  return pattern === name || (pattern.includes('*') && name.startsWith(pattern.split('*')[0] ?? ''))
}

/** Whether `.dockerignore` speaks of a name in the path: then what the context has need not be in the build. */
function mayBeIgnored(source: string, contextFile: NonNullable<ContextFile>): boolean {
  const ignored = contextFile('.dockerignore') ?? ''
  const name = posix.extname(source)
  return (
    source.split('/').some(part => ignored.includes(part)) || (name !== '' && ignored.includes(`*${name}`))
  )
}

/** Whether a command makes files of its own: tidying makes none, and what installs only makes those of packages. */
function mayMake(command: string, path: string): boolean {
  const inPackages = /(?:^|\/)(?:node_modules|site-packages|dist-packages|bin)\//.test(path)
  return !commandParts(command).every(
    part =>
      isTidying(part) ||
      (!inPackages &&
        (isInstall(part) || INSTALLS.some(each => each.builds !== true && each.command.test(part)))),
  )
}
