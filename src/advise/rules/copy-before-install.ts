import type { PlatformMeasurement } from '../../measure/measurement.ts'
import type { Words } from '../advice.ts'
import type { AdviceContext, Finding } from '../finding.ts'
import { copyOperands, parseInstruction } from '../instruction.ts'
import { copiesContext, linesBefore } from '../line-graph.ts'
import { commandOf } from '../maker-of.ts'
import { lineWords } from '../wording.ts'

/**
 * Dependencies that are installed after the sources were copied, so again after every edit of a source.
 *
 * Only lines that do nothing else count: how long the installing takes in a line that builds, too, is not measured.
 */
export function copyBeforeInstall(
  image: PlatformMeasurement,
  _isFree: (file: number) => boolean,
  { secondsOf }: AdviceContext,
): Finding[] {
  return image.lines.flatMap((line, index): Finding[] => {
    const install = installOf(commandOf(image, index))
    const copy = install === null ? null : sourcesCopiedBefore(image, index)
    if (install === null || copy === null) return []
    const layers = image.layers.filter(layer => layer.origin === 'own' && layer.line === index)
    return [
      {
        files: [],
        saves: { compressed: 0, unpacked: 0 },
        line: index,
        fix: install.fix,
        reason: [`${lineWords(image, copy)} copies the sources first, so each edit of one installs all anew`],
        examples: [],
        eachEdit: {
          seconds: line.cached === true ? (secondsOf?.(index) ?? null) : line.seconds,
          compressed: layers.reduce((sum, { compressed }) => sum + compressed, 0),
        },
      },
    ]
  })
}

interface Install {
  /** The whole command of it; what stands around it may only tidy up. */
  readonly command: RegExp
  readonly fix: Words
}

const INSTALLS: readonly Install[] = [
  { command: /^npm\s+(?:ci|clean-install|i|install)(?:\s+-\S+)*$/, fix: first('package*.json') },
  { command: /^yarn(?:\s+install)?(?:\s+-\S+)*$/, fix: first('package.json yarn.lock') },
  { command: /^pnpm\s+(?:i|install)(?:\s+-\S+)*$/, fix: first('package.json pnpm-lock.yaml') },
  { command: /^bun\s+(?:i|install)(?:\s+-\S+)*$/, fix: first('package.json bun.lock*') },
  {
    command:
      /^(?:python[\d.]*\s+-m\s+)?pip[\d.]*\s+install(?:\s+-\S+)*\s+(?:-r|--requirement)[\s=]\S*requirements\S*(?:\s+-\S+)*$/,
    fix: first('requirements*.txt'),
  },
  { command: /^bundle(?:\s+install)?(?:\s+-\S+(?:\s+\d+)?)*$/, fix: first('Gemfile Gemfile.lock') },
  { command: /^go\s+mod\s+download$/, fix: first('go.mod go.sum') },
  { command: /^cargo\s+fetch(?:\s+-\S+)*$/, fix: first('Cargo.toml Cargo.lock') },
  { command: /^composer\s+install(?:\s+-\S+)*$/, fix: first('composer.json composer.lock') },
  {
    command: /^(?:mvn|\.\/mvnw)(?:\s+-\S+)*\s+dependency:(?:go-offline|resolve)(?:\s+-\S+)*$/,
    fix: first('pom.xml'),
  },
]

/** What may stand beside the installing without taking time of its own. */
const TIDYING =
  /^(?:rm|npm\s+cache|yarn\s+cache|pnpm\s+store|apt-get\s+clean|cd|set|export|corepack\s+enable|true|:)(?:\s|$)/

function first(manifests: string): Words {
  return [{ code: `COPY ${manifests} ./` }, ' and this line before the sources are copied']
}

function installOf(command: string): Install | null {
  const parts = command
    .split(/&&|;/)
    .map(part => part.trim().replace(/^(?:\w+=\S*\s+)+/, ''))
    .filter(part => part !== '' && !TIDYING.test(part))
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
