import { baseCandidates } from '../base-candidates.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { NODE_BUILD, NODE_INSTALL } from '../node-install.ts'
import { readNodeProject, scriptsOf } from '../node-project.ts'
import { ownScripts } from '../start-command.ts'
import { startedPrograms } from '../programs/started-programs.ts'
import { SYSTEM_INSTALL } from '../system-install.ts'
import { buildCommands, runOf } from './build-commands.ts'
import { installedAgain } from './installed-again.ts'
import { pruneNode } from './node-prune.ts'
import { outsideCopies } from './outside-copies.ts'
import { isBelow, ownFiles, pathOf } from './own-files.ts'
import { type Application, hintWhere, type SplitPlan } from './plan.ts'
import { findProgramFile, startPrograms, startText } from './start-programs.ts'
import { type SystemNeeds, systemNeeds } from './system-needs.ts'
import { callsSystemPrograms, installLine, missingLibraries, PROVIDES } from './system-packages.ts'
import { type UserSetup, userSetup } from './users.ts'

/** What runs with every image of Node.js. */
const PROGRAMS = /^(?:node|nodejs|npm|npx|yarn)$/

/** Managers of packages that are installed for all: they are there to install. */
const MANAGERS = /^\/usr\/local\/(?:lib\/node_modules\/(?:npm|pnpm|yarn|corepack)\/|bin\/|share\/)/

/** Packages that call programs, or load libraries, of the system by name. */
const WRAPPERS =
  /^(?:simple-git|nodegit|gm|imagemagick|fluent-ffmpeg|ffmpeg|pdf-image|pdf-poppler|puppeteer|puppeteer-core|playwright|playwright-core|ps-tree|tree-kill|node-ssh-forward|webkit2png|wkhtmltopdf|node-cups|canvas|ffi-napi|ref-napi)$/

/** Applications that Node.js runs: their folder, without what only development needs, on a smaller image of the same version. */
export function planNode(application: Application): SplitPlan | null {
  const { image, stage } = application
  const { folder } = stage
  const { commands = [] } = buildCommands(application, ({ name }) => name === 'node') ?? {}
  if (!commands.some(command => NODE_INSTALL.test(command)) || !isStartedByNode(application)) return null
  if (folder === null || folder === '/') return null
  const user = userSetup(application, ['node', 'nobody'])
  const [inside, outside] = split(ownFiles(image), file => isBelow(pathOf(image, file), folder))
  const more = outside.filter(file => !MANAGERS.test(pathOf(image, file)))
  const others = outsideCopies(image, more)
  if (user === null || others === null) return null
  const pruned = pruneNode(application, commands, inside)
  const kept = [...inside.filter(file => !pruned.files.has(file)), ...more]
  const needs = systemNeeds(application, commands)
  const standing = standOn(application, commands, { kept, user, needs })
  if (standing === null) return null
  const copies = [...others, { from: [folder], to: folder }]
  return { ...standing, atEnd: pruned.commands, copies, kept }
}

function split<Each>(all: readonly Each[], isFirst: (each: Each) => boolean): [Each[], Each[]] {
  return [all.filter(isFirst), all.filter(each => !isFirst(each))]
}

function isStartedByNode(application: Application): boolean {
  const { folder } = application.stage
  return startPrograms(application).every(program => {
    const file = findProgramFile(application, program)
    return (
      PROGRAMS.test(program) ||
      (file !== null && isBelow(pathOf(application.image, file), folder ?? '/')) ||
      // A script that was copied elsewhere comes along.
      (file !== null && program.endsWith('.sh') && ownScripts(application.image).length > 0)
    )
  })
}

/** What has to stand on it: files, users, packages. */
interface Standing {
  readonly kept: readonly number[]
  readonly user: UserSetup
  readonly needs: SystemNeeds
}

/** What the last stage stands on: the smallest image that has all that the program needs. */
function standOn(
  application: Application,
  commands: readonly string[],
  { kept, user, needs }: Standing,
): Pick<SplitPlan, 'bases' | 'first' | 'again' | 'isHint' | 'remarks'> | null {
  const { image } = application
  if (image.base.kind !== 'known') return null
  const same = image.base.reference
  const run = runOf(user.commands)
  const hasInstalls = commands.some(command => SYSTEM_INSTALL.test(command))
  const isBuilt = hasInstalls || commands.some(command => NODE_BUILD.test(command))
  // Without a build, an option of the install does the same.
  const bases = isBuilt ? [same] : []
  const missing = needsTheSystem(application) ? null : missingLibraries(image, kept, PROVIDES.slim)
  // What own lines install is not in the base alone.
  if (missing === null || missing.packages.length > 0) return hasInstalls ? null : { bases, first: run }
  // The same image has whatever it is that they start.
  if (needs.unknown !== null && isBuilt && !hasInstalls) return { bases, first: run }
  const smaller = baseCandidates(same).filter(
    ({ kind }) => kind === 'slim' || runsAnywhere(image, { kept, user, needs }),
  )
  const install = needs.packages.length === 0 ? [] : [installLine(needs.packages)]
  return {
    ...hintWhere(needs),
    bases: [...smaller.map(({ reference }) => reference), ...bases],
    first: [...install, ...run],
    again: installedAgain(image, needs.packages),
  }
}

/** Whether it does the same on another distribution: nothing is compiled, no user is made, no program is started. */
function runsAnywhere(image: PlatformMeasurement, { kept, user, needs }: Standing): boolean {
  return (
    !needs.startsPrograms &&
    needs.packages.length === 0 &&
    // Alpine makes users by other commands.
    user.commands.every(command => command.startsWith('chown ')) &&
    kept.every(file => image.files.rest(file).needs === undefined && !pathOf(image, file).endsWith('.node'))
  )
}

/** Whether the program may call programs, or load libraries, that only the present image has. */
function needsTheSystem(application: Application): boolean {
  const { image, context } = application
  const text = startText(application)
  const project = readNodeProject(context)
  const lines = [text, ...startedPrograms(image, context).lines]
  const scripts = project === null ? [] : lines.flatMap(line => scriptsOf(project, line))
  return (
    (project === null && /\b(?:npm|yarn|npx)\b/.test(text)) ||
    [text, ...scripts].some(callsSystemPrograms) ||
    image.packages.some(({ ecosystem, name, purpose }) => {
      return ecosystem === 'npm' && purpose !== 'development' && WRAPPERS.test(name)
    })
  )
}
