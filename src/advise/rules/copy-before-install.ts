import type { PlatformMeasurement } from '../../model/measurement.ts'
import { contextCopyOf, workingDirectory } from '../context-copy.ts'
import { installBefore } from '../edits/install-before.ts'
import type { AdviceContext, Finding, Rule } from '../finding.ts'
import { copyOperands, parseInstruction } from '../instruction.ts'
import { copiesContext, linesBefore } from '../line-graph.ts'
import { commandOf } from '../line-origin.ts'
import { type Install, INSTALLS } from '../manifests.ts'
import { commandParts } from '../tidying.ts'
import { lineWords } from '../wording.ts'

/**
 * Dependencies that are installed after the sources were copied, so again after every edit of a source.
 *
 * Only lines that do nothing else count: how long the installing takes in a line that builds, too, is not measured. And only where the
 * manifests are at hand and say that they are enough: packages of the project's own folders, and scripts that installing runs, need the
 * sources.
 */
export const copyBeforeInstall: Rule = {
  id: 'copy-before-install',
  finds:
    'dependencies that are installed after the sources are copied, where the manifests are enough to install by',
  saves:
    'no bytes of the image and no part of the sum: the seconds of the line, and the compressed bytes that nodes pull after each edit',
  inGeneral: {
    fix: 'install dependencies before the sources are copied',
    reason: 'they are installed again after every edit',
  },
  example: {
    before: 'COPY . .\nRUN npm ci',
    after: 'COPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .',
  },
  find,
}

function find(
  image: PlatformMeasurement,
  _isFree: (file: number) => boolean,
  context: AdviceContext,
): Finding[] {
  const { secondsOf, contextFile } = context
  if (contextFile === undefined) return []
  return image.lines.flatMap((line, index): Finding[] => {
    const install = installOf(commandOf(image, index))
    const copy = install === null ? null : sourcesCopiedBefore(image, index)
    if (install === null || copy === null || !isSamePlace(image, copy, index)) return []
    const manifests = install.manifestsOf(commandOf(image, index), context)
    if (manifests === null) return []
    const layers = image.layers.filter(layer => layer.origin === 'own' && layer.line === index)
    return [
      {
        files: [],
        saves: { compressed: 0, unpacked: 0 },
        line: index,
        ...installBefore(image, { copy, install: index, manifests }, context),
        reason: [`${lineWords(image, copy)} copies the sources first, so each edit reinstalls everything`],
        examples: [],
        eachEdit: {
          seconds: line.cached === true ? (secondsOf?.(index) ?? null) : line.seconds,
          compressed: layers.reduce((sum, { compressed }) => sum + compressed, 0),
        },
      },
    ]
  })
}

/** What may stand beside the installing without taking time of its own. */
const TIDYING =
  /^(?:rm|npm\s+cache|yarn\s+cache|pnpm\s+store|apt-get\s+clean|set|export|corepack\s+enable|true|:)(?:\s|$)/

/** Whether the sources were copied to where the line installs. */
function isSamePlace(image: PlatformMeasurement, copy: number, install: number): boolean {
  const operands = copyOperands(parseInstruction(image.lines[copy]?.instruction ?? ''))
  const moved = linesBefore(image, install)
    .filter(each => each > copy)
    .some(each => parseInstruction(image.lines[each]?.instruction ?? '').name === 'WORKDIR')
  if (/^\.\/?$/.test(operands?.destination ?? '')) return !moved
  const place = contextCopyOf(image, copy)?.destination
  return place !== undefined && place === workingDirectory(image, install)?.slice(1)
}

function installOf(command: string): Install | null {
  const parts = commandParts(command).filter(part => !TIDYING.test(part))
  const [only, ...others] = parts
  if (only === undefined || others.length > 0) return null
  return INSTALLS.find(({ command: pattern }) => pattern.test(only)) ?? null
}

/** The line that copies a whole directory of the context, in the same stage or one below, if the install stands on it. */
function sourcesCopiedBefore(image: PlatformMeasurement, index: number): number | null {
  for (const before of linesBefore(image, index)) {
    const line = image.lines[before]
    if (line === undefined || !copiesContext(line)) continue
    const operands = copyOperands(parseInstruction(line.instruction))
    if (operands?.sources.some(source => /^\.?\/?$|^\*$/.test(source)) !== true) continue
    // Where dependencies were installed before it, the second installing is on purpose: without what only building needs.
    const isSecond = linesBefore(image, before).some(each => installOf(commandOf(image, each)) !== null)
    return isSecond ? null : before
  }
  return null
}
