import { posix } from 'node:path'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { withMounts } from '../edits/mount-instead.ts'
import type { AdviceContext, Finding, Rule } from '../finding.ts'
import { copyOperands, flagOf, parseInstruction } from '../instruction.ts'
import { installedInstallers } from '../installed-installers.ts'
import { linesAfter } from '../line-graph.ts'
import { onlyIfKnown } from '../programs/only-if-known.ts'
import { startedPrograms } from '../programs/started-programs.ts'
import { startCommand, startsShell } from '../start-command.ts'

/** What installs packages, and is one file. */
const INSTALLERS = /^(?:uvx?|composer(?:\.phar)?)$/

/** The same as a word of a command, by its name or its path. */
const CALLED = /(?:^|[\s"'`;&|(=/[])(?:uvx?|composer|poetry|pipenv|pdm|hatch)(?=$|[\s"'`;&|),\]])/

/** What may call anything. */
const MAY_CALL =
  /\b(?:make|just|task|invoke|nox|tox|bash|eval|source)\b|(?:^|[\s;&|])(?:sh|\.)\s|\.(?:ba)?sh\b/

/** A program that only installs packages, copied from another image or stage, where no container runs it. */
export const packageInstaller: Rule = {
  id: 'package-installer',
  finds:
    'uv or Composer, copied into the image, and Poetry, uv, Pipenv, PDM or Hatch, installed by pip, where neither a container nor your sources start them',
  saves: 'its files',
  inGeneral: {
    fix: 'mount the installer in the lines that install',
    reason: 'a program that only installs packages is in the image',
  },
  example: {
    of: 'Python with uv',
    before: 'COPY --from=ghcr.io/astral-sh/uv:0.5 /uv /bin/uv\nCOPY . .\nRUN uv sync --locked --no-dev',
    after:
      'COPY . .\nRUN --mount=from=ghcr.io/astral-sh/uv:0.5,source=/uv,target=/bin/uv uv sync --locked --no-dev',
  },
  otherExamples: [
    {
      of: 'PHP',
      before:
        'COPY --from=composer:2 /usr/bin/composer /usr/bin/composer\nCOPY . .\nRUN composer install --no-dev',
      after:
        'COPY . .\nRUN --mount=from=composer:2,source=/usr/bin/composer,target=/usr/bin/composer composer install --no-dev',
    },
  ],
  takesCopies: true,
  takesFromAll: true,
  find,
}

function find(
  image: PlatformMeasurement,
  isFree: (file: number) => boolean,
  context: AdviceContext,
): Finding[] {
  if (startCommand(image) === '' || startsShell(image) || CALLED.test(startCommand(image))) return []
  const programs = image.files.filterDirectories(file => isInBin(image, file))
  const files = programs.filter(file => isFree(file) && isInstaller(image, file))
  const copied = [...Map.groupBy(files, file => image.layers[image.files.layer(file)]?.line ?? null)].flatMap(
    ([line, own]): Finding[] => (line === null ? [] : findingOn(image, { line, files: own }, context)),
  )
  const found = [...copied, ...installedInstallers(image, isFree, context)]
  if (found.length === 0) return []
  const started = startedPrograms(image, context)
  if (started.lines.some(line => CALLED.test(line))) return []
  return found.map(finding => onlyIfKnown(finding, started))
}

function isInBin({ files }: PlatformMeasurement, file: number): boolean {
  return posix.basename(files.directoryPath(files.directory(file))) === 'bin'
}

function isInstaller({ files, layers }: PlatformMeasurement, file: number): boolean {
  if (files.isHidden(file) || layers[files.layer(file)]?.origin !== 'own') return false
  return INSTALLERS.test(files.name(file))
}

/** Files that one line copied. */
interface Copied {
  readonly line: number
  readonly files: readonly number[]
}

function findingOn(image: PlatformMeasurement, { line, files }: Copied, context: AdviceContext): Finding[] {
  const mounts = mountsOf(image, { line, files })
  const runs = linesAfter(image, line).filter(each => isRun(image, each))
  const users = runs.filter(each => CALLED.test(image.lines[each]?.instruction ?? ''))
  const others = runs.filter(each => !users.includes(each))
  if (mounts === null || users.length === 0) return []
  if (others.some(each => MAY_CALL.test(image.lines[each]?.instruction ?? ''))) return []
  const edits = withMounts(image, { line, users, mounts, isNamed: text => CALLED.test(text) }, context)
  const names = files.map(file => `/${image.files.path(file)}`)
  return [
    {
      files,
      line,
      fix: [
        'mount it where it installs, instead of this line: ',
        { code: `RUN ${mounts.map(({ flag }) => flag).join(' ')} …` },
      ],
      edits,
      reason: [{ code: names[0] ?? '' }, ' only installs, and no container starts it'],
      examples: names,
    },
  ]
}

function isRun({ lines }: PlatformMeasurement, index: number): boolean {
  return /^run\b/i.test(lines[index]?.instruction ?? '')
}

/** What the line copied, each as it can be mounted; null where more was copied, or changed on the way. */
function mountsOf(image: PlatformMeasurement, { line, files }: Copied): { readonly flag: string }[] | null {
  const instruction = parseInstruction(image.lines[line]?.instruction ?? '')
  const from = flagOf(instruction, 'from')
  const sources = copyOperands(instruction)?.sources ?? []
  const isPlain = instruction.flags.every(flag => /^--(?:from=[\w./:@-]+|chown=\S+|link)$/.test(flag))
  if (instruction.name !== 'COPY' || from === null || !isPlain || sources.length !== files.length) return null
  const mounts = sources.map(source => {
    const place = files
      .map(file => image.files.path(file))
      .find(path => files.length === 1 || posix.basename(path) === posix.basename(source))
    const isMeant =
      place !== undefined && /^[\w./-]+$/.test(source) && INSTALLERS.test(posix.basename(source))
    return isMeant
      ? { flag: `--mount=from=${from},source=${posix.resolve('/', source)},target=/${place}` }
      : null
  })
  const found = mounts.filter(each => each !== null)
  return found.length === sources.length ? found : null
}
