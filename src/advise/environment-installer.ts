import { posix } from 'node:path'
import type { PlatformMeasurement } from '../model/measurement.ts'
import { addInstruction } from './edits/add-instruction.ts'
import { sourceLine } from './edits/source-line.ts'
import { isRoot, userAtEnd } from './edits/stage-user.ts'
import { environmentMakerOf } from './environment-makers.ts'
import type { AdviceContext, Change } from './finding.ts'
import { hint } from './finding.ts'
import { copyOperands, parseInstruction } from './instruction.ts'
import { linesAfter } from './line-graph.ts'
import { commandOf, type LineOrigin } from './line-origin.ts'

/** What stands in an environment of Python, after the folder of the environment. */
const INSIDE = /^(.+?)\/(?:lib(?:64)?\/python[\d.]+\/site-packages|bin)\//

/**
 * Takes pip out of an environment that another stage makes, at the end of that stage. In the stage that ships, it is in the layer of
 * the line that made the environment, and later lines need it.
 */
export function withoutInstaller(
  image: PlatformMeasurement,
  files: readonly number[],
  maker: LineOrigin | null,
  context: AdviceContext,
): Change {
  const root = rootOf(image, files)
  const { from, by } = maker?.copied ?? {}
  if (root === null || from === undefined || by === undefined || !isSamePlace(image, by, root))
    return hint('leave pip out of the environment, if nothing installs later: ', {
      code: environmentMakerOf(image, maker).withoutPip,
    })
  const instruction = `RUN /${root}/bin/python -m pip uninstall -y pip`
  return {
    fix: [{ code: instruction }, ' at the end of the stage that it is copied from'],
    edits: mayGo(image, from, context) ? addInstruction(image, from, instruction, context) : null,
  }
}

/** The folder of the only environment that files are in; null where there are several, or it cannot be written as it is. */
function rootOf({ files }: PlatformMeasurement, own: readonly number[]): string | null {
  const roots = new Set(own.map(file => INSIDE.exec(files.path(file))?.[1] ?? ''))
  const [root = '', ...others] = roots
  return others.length === 0 && /^[\w./-]+$/.test(root) ? root : null
}

/** Whether a COPY puts a folder where it was. */
function isSamePlace({ lines }: PlatformMeasurement, by: number, root: string): boolean {
  const { sources = [], destination = '' } =
    copyOperands(parseInstruction(lines[by]?.instruction ?? '')) ?? {}
  const [source = '', ...others] = sources
  const isFolder = posix.resolve('/', source) === posix.resolve('/', destination)
  return others.length === 0 && isFolder && `/${root}/`.startsWith(`${posix.resolve('/', source)}/`)
}

/** Whether root ends the stage, and nothing that stands on it installs. */
function mayGo(image: PlatformMeasurement, from: number, context: AdviceContext): boolean {
  const found = sourceLine(image, from, context)
  const user = found === null ? null : userAtEnd(found)
  return (
    found !== null &&
    (user === null || isRoot(user)) &&
    !linesAfter(image, from).some(line => /\bpip\b/.test(commandOf(image, line)))
  )
}
