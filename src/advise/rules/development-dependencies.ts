import type { ShellCommand } from '../../edit/shell-commands.ts'
import type { Words } from '../../model/advice.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { biggestNames } from '../biggest-names.ts'
import { addInstruction } from '../edits/add-instruction.ts'
import { addOption } from '../edits/add-options.ts'
import { appendCommand } from '../edits/add-to-run.ts'
import { verbOf } from '../edits/run-commands.ts'
import { type AdviceContext, type Change, type Finding, hint, type Rule } from '../finding.ts'
import { groupByLine } from '../group-by-line.ts'
import { parseInstruction } from '../instruction.ts'
import { linesAfter, linesBefore } from '../line-graph.ts'
import { commandOf, type LineOrigin, lineOriginOf } from '../line-origin.ts'
import {
  NODE_BUILD,
  NODE_INSTALL,
  nodeManagerOf,
  productionInstall,
  productionOption,
  productionPrune,
} from '../node-install.ts'
import { readNodeProject, runsScripts } from '../node-project.ts'
import { startsWithPackages } from '../node-start.ts'
import { canPruneWorkspace } from '../node-workspace.ts'
import { ownedBy } from '../owned-by.ts'
import { onlyIfKnown } from '../programs/only-if-known.ts'
import { startedPrograms } from '../programs/started-programs.ts'
import { pythonDevelopment } from '../python-development.ts'
import { commandParts, isTidying } from '../tidying.ts'
import { countOf } from '../wording.ts'

/** Packages that only development needs, by the line that brings them into the image. */
export const developmentDependencies: Rule = {
  id: 'development-dependencies',
  finds:
    'packages of npm and of Python for development only that neither the container nor your sources start',
  saves: 'their files',
  inGeneral: {
    fix: 'install without development dependencies',
    reason: 'packages that only development needs are in the image',
  },
  example: { of: 'Node.js', before: 'RUN npm ci', after: 'RUN npm ci --omit=dev' },
  otherExamples: [
    {
      of: 'Node.js with pnpm',
      before: 'RUN pnpm install --frozen-lockfile',
      after: 'RUN pnpm install --prod --frozen-lockfile',
    },
    { of: 'Python with uv', before: 'RUN uv sync --locked', after: 'RUN uv sync --no-dev --locked' },
    { of: 'Python with Poetry', before: 'RUN poetry install', after: 'RUN poetry install --only main' },
    {
      of: 'Python',
      before: 'RUN pip install -r requirements.txt -r requirements-dev.txt',
      after: 'RUN pip install -r requirements.txt',
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
  const found = [...nodeDevelopment(image, isFree, context), ...pythonDevelopment(image, isFree, context)]
  return found.length === 0 ? [] : found.map(each => onlyIfKnown(each, startedPrograms(image, context)))
}

function nodeDevelopment(
  image: PlatformMeasurement,
  isFree: (file: number) => boolean,
  context: AdviceContext,
): Finding[] {
  const isDevelopment = ownedBy(image, ({ purpose }) => purpose === 'development')
  if (isDevelopment === null) return []
  return groupByLine(image, file => isFree(file) && isDevelopment(file)).flatMap(({ line, files }) => {
    const nameOf = (file: number): string | null =>
      image.packages[image.files.owner(file) ?? -1]?.name ?? null
    const names = biggestNames(
      image,
      files,
      file => image.packages[image.files.owner(file) ?? -1]?.name ?? null,
    )
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
): (Pick<Finding, 'line'> & Change) | null {
  const maker = lineOriginOf(image, line, NODE_INSTALL)
  const usual = usualInstall(image, context)
  if (maker === null) return { line, ...hint({ code: productionInstall(image, usual) }) }
  const isUsed = isBuiltWith(image, maker)
  if (maker.how !== 'run')
    return isUsed
      ? null
      : { line, ...hint({ code: productionPrune(image, usual, context) }, ' before they are copied') }
  const command = commandOf(image, maker.line)
  const project = readNodeProject(context)
  const hasScripts = project !== null && runsScripts(project, command)
  // Others run the scripts again when they prune, without what the scripts may need.
  if (hasScripts && nodeManagerOf(command) !== 'npm') return null
  if (!isUsed && !hasScripts) return { line: maker.line, ...installChange(image, maker.line, context) }
  if (maker.copied !== null) return stageFix(image, maker, hasScripts, context)
  if (!isUsed) return { line: maker.line, ...pruneChange(image, maker.line, context) }
  const inThisOne: Words = hasScripts
    ? [
        'copy the output and the modules from there, after ',
        { code: productionPrune(image, command, context) },
      ]
    : [...installFix(image, command), ' in this stage']
  return { line: maker.line, ...hint('build in a separate stage, and ', ...inThisOne) }
}

/** How packages are installed where no line says it: by the manager that the lock file of the project, or what was installed, is of. */
function usualInstall({ files }: PlatformMeasurement, { contextFile }: AdviceContext): string {
  const isThere = ([lock, left]: readonly [string, string]): boolean =>
    (contextFile?.(lock) ?? null) !== null ||
    files.some(file => files.name(file) === lock || files.path(file).includes(`/node_modules/${left}`))
  return LEFT_BY.find(([, ...of]) => isThere(of))?.[0] ?? 'npm ci'
}

/** A command, its lock file, and what it leaves in `node_modules`. */
const LEFT_BY: readonly (readonly [install: string, lock: string, left: string])[] = [
  ['pnpm install', 'pnpm-lock.yaml', '.pnpm/'],
  ['yarn install', 'yarn.lock', '.yarn-'],
  ['bun install', 'bun.lock', '.bun/'],
]

/** Where other stages stand on the one that is copied from, what it lacks at its end they lack, too. */
function stageFix(
  image: PlatformMeasurement,
  maker: LineOrigin,
  hasScripts: boolean,
  context: AdviceContext,
): (Pick<Finding, 'line'> & Change) | null {
  const line = maker.copied?.from ?? maker.line
  const command = commandOf(image, maker.line)
  const { stage } = image.lines[line] ?? { stage: null }
  if (linesAfter(image, line).some(each => usesPackages(commandOf(image, each))))
    return hasScripts
      ? null
      : { line: maker.line, ...hint(...installFix(image, command), ' in a separate stage, to copy from') }
  const isCertain = isSamePlace(image, maker.line, line) && canPruneWorkspace(command, context)
  const instruction = `RUN ${productionPrune(image, command, context)}`
  return {
    line,
    fix: [
      { code: instruction },
      ...(stage === null ? [' at the end of this stage'] : [' at the end of stage ', { code: stage }]),
    ],
    edits: isCertain ? addInstruction(image, line, instruction, context) : null,
  }
}

/** Whether the end of a stage has the user and the folder of a line of it, so that what the line made can be changed there. */
function isSamePlace(image: PlatformMeasurement, line: number, end: number): boolean {
  const after = new Set(linesAfter(image, line))
  const moved = [end, ...linesBefore(image, end)]
    .filter(each => after.has(each))
    .some(each =>
      /^(?:WORKDIR|USER|SHELL)$/.test(parseInstruction(image.lines[each]?.instruction ?? '').name),
    )
  return !moved && !/\b(?:cd|pushd|su|sudo)\b|--(?:prefix|cwd|dir)\b|\s-C\b/.test(commandOf(image, line))
}

function pruneChange(image: PlatformMeasurement, line: number, context: AdviceContext): Change {
  const prune = productionPrune(image, commandOf(image, line), context)
  const isHere = isSamePlace(image, line, line)
  return {
    fix: [{ code: prune }, ' at the end of the same RUN'],
    edits: isHere ? appendCommand(image, line, prune, context) : null,
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

/** What asks for them by name. */
const ASKED = /--(?:include=dev|(?:only=)?prod(?:uction)?=false|dev\b)|\bNODE_ENV=dev\w*/

/** Certain only where the project can be read: without it no one knows whether installing runs what only development has. */
function installChange(image: PlatformMeasurement, line: number, context: AdviceContext): Change {
  const command = commandOf(image, line)
  const option = productionOption(image, command)
  const manager = nodeManagerOf(command)
  const isCertain = option !== null && !ASKED.test(command) && readNodeProject(context) !== null
  return {
    fix: installFix(image, command),
    edits: isCertain
      ? addOption(
          image,
          line,
          {
            programs: new RegExp(`^${manager}$`),
            verbs: /^(?:ci|clean-install|i|install)$/,
            option,
            orBare: manager === 'yarn',
            isMeant: installsManifest,
          },
          context,
        )
      : null,
  }
}

/** Whether a command installs what `package.json` names; null where it names packages, or something else, itself. */
function installsManifest(command: ShellCommand): boolean | null {
  const verb = verbOf(command)
  if (command.words.some(({ text }) => /^(?:-g|--global|--location=global)$/.test(text))) return false
  return command.words.slice(1).every(word => word === verb || /^-|^\d?>&\d$/.test(word.text)) ? true : null
}

/** What asks for them by name has to go: it wins over what leaves them out. */
function installFix(image: PlatformMeasurement, command: string): Words {
  const asked = ASKED.exec(command)?.[0]
  const fix = { code: productionInstall(image, command) }
  return asked === undefined ? [fix] : [fix, ' without ', { code: asked }]
}
