import type { Words } from '../../model/advice.ts'
import type { Edit } from '../../model/edit.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { biggestNames } from '../biggest-names.ts'
import { addInstructionBefore } from '../edits/add-instruction.ts'
import { sourceLine } from '../edits/source-line.ts'
import { borrowsRights, isRoot, userAt } from '../edits/stage-user.ts'
import type { AdviceContext, Finding, Rule } from '../finding.ts'
import { groupByLine } from '../group-by-line.ts'
import { linesBefore } from '../line-graph.ts'
import { commandOf, lineOriginOf } from '../line-origin.ts'
import { startCommand } from '../start-command.ts'
import { SYSTEM_INSTALL } from '../system-install.ts'
import { listOf } from '../wording.ts'

/** Where they stand. */
const PLACE = /^usr\/share\/(?:doc|man|info|locale|help|gtk-doc|lintian)\//
/** `copyright` files stay: licences ask for them, and Debian's own slim images keep them. */
const DOCUMENT = /^usr\/share\/(?:doc\/(?!.*\/copyright$)|man\/|info\/|locale\/|help\/|gtk-doc\/|lintian\/)/

/** Manuals and translations that own lines installed with packages. */
export const documentation: Rule = {
  id: 'documentation',
  finds:
    'manuals and translations of packages that your lines install, without licences; for dpkg once, before the first package',
  saves: 'those files',
  inGeneral: {
    fix: 'remove the documentation in the line that installs it',
    reason: 'manuals, translations and copyright files are in the image',
  },
  example: {
    before: 'RUN apt-get update && apt-get install -y nginx',
    after: `RUN printf '%s\\n' 'path-exclude=/usr/share/man/*' > /etc/dpkg/dpkg.cfg.d/excludes\nRUN apt-get update && apt-get install -y nginx`,
  },
  takesCopies: true,
  find,
}

function find(
  image: PlatformMeasurement,
  isFree: (file: number) => boolean,
  context: AdviceContext,
): Finding[] {
  const isDocument = (index: number): boolean => {
    if (image.files.isHidden(index)) return false
    // An image of unknown making may have them from its base.
    if (image.layers[image.files.layer(index)]?.origin !== 'own') return false
    return DOCUMENT.test(image.files.path(index))
  }
  const { files } = image
  const places = files.filterDirectories(file => PLACE.test(`${files.directoryPath(files.directory(file))}/`))
  const groups = groupByLine(image, file => isFree(file) && isDocument(file), places).flatMap(
    ({ line, files }) => {
      const maker = lineOriginOf(image, line, SYSTEM_INSTALL)?.line ?? line
      const command = commandOf(image, maker)
      return SYSTEM_INSTALL.test(command) ? [{ line: maker, files, command }] : []
    },
  )
  return onceForAll(image, groups).map(({ line, files, command }) => {
    const { biggest } = biggestNames(
      image,
      files,
      file => `/${image.files.path(file).split('/').slice(0, 3).join('/')}`,
    )
    return {
      files,
      line,
      fix: fixOf(command, biggest),
      edits: editsOf(image, line, excludes(command, biggest), context),
      reason: ['manuals and translations of packages are in the image'],
      examples: biggest,
    }
  })
}

interface Installed {
  readonly line: number | null
  readonly files: readonly number[]
  readonly command: string
}

/** What dpkg is told before one line holds for all that stand on it. */
function onceForAll(image: PlatformMeasurement, groups: readonly Installed[]): Installed[] {
  const found: Installed[] = []
  for (const group of [...groups].sort((a, b) => (a.line ?? -1) - (b.line ?? -1))) {
    const below = group.line === null ? [] : linesBefore(image, group.line)
    const at = found.findIndex(({ line, command }) => {
      return (
        (line === group.line || below.includes(line ?? -1)) && DPKG.test(command) && DPKG.test(group.command)
      )
    })
    const first = found[at]
    if (first === undefined) found.push(group)
    else found[at] = { ...first, files: [...first.files, ...group.files] }
  }
  return found
}

const DPKG = /\b(?:apt-get|apt|aptitude)\b/

function fixOf(command: string, directories: readonly string[]): Words {
  if (/\b(?:dnf|microdnf|yum)\b/.test(command)) return [{ code: '--setopt=tsflags=nodocs' }]
  if (/\bzypper\b/.test(command))
    return [{ code: 'rpm.install.excludedocs = yes' }, ' in ', { code: '/etc/zypp/zypp.conf' }]
  if (/\bapk\b/.test(command)) return ['leave out packages whose names end in ', { code: '-doc' }]
  return [...listOf(exclusions(directories)), ' in ', { code: EXCLUDES }, ' before this line']
}

const EXCLUDES = '/etc/dpkg/dpkg.cfg.d/excludes'

function exclusions(directories: readonly string[]): string[] {
  const lines = directories.map(directory => `path-exclude=${directory}/*`)
  return directories.includes('/usr/share/doc')
    ? [...lines, 'path-include=/usr/share/doc/*/copyright']
    : lines
}

/** What dpkg is told in a line before the first package; null for other package managers. */
function excludes(command: string, directories: readonly string[]): string | null {
  if (!DPKG.test(command) || directories.length === 0) return null
  return `RUN printf '%s\\n' ${exclusions(directories)
    .map(line => `'${line}'`)
    .join(' ')} >> ${EXCLUDES}`
}

/** Certain where nothing names what would be missing, and no language is set that its translations are for. */
function editsOf(
  image: PlatformMeasurement,
  line: number | null,
  instruction: string | null,
  context: AdviceContext,
): Edit[] | null {
  if (line === null || instruction === null || !mayWrite(image, line, context)) return null
  const used = [startCommand(image), ...image.lines.map(each => each.instruction)]
  const isUsed = used.some(text =>
    /\/usr\/share\/(?:doc|man|info|locale|help)\b|\bLANG(?:UAGE)?[\s=]["']?(?!C\b|POSIX|en)[a-z]/.test(text),
  )
  return isUsed ? null : addInstructionBefore(image, line, instruction, context)
}

/** Whether the user of a line may write where dpkg is told: who calls `sudo` may not. */
function mayWrite(image: PlatformMeasurement, line: number, context: AdviceContext): boolean {
  const found = sourceLine(image, line, context)
  return found !== null && isRoot(userAt(found) ?? 'root') && !borrowsRights(commandOf(image, line))
}
