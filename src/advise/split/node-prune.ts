import type { PlatformMeasurement } from '../../model/measurement.ts'
import type { AdviceContext } from '../finding.ts'
import { NODE_INSTALL, nodeManagerOf, productionOption, productionPrune } from '../node-install.ts'
import { type NodeProject, readNodeProject, runsScripts } from '../node-project.ts'
import { startsWithPackages } from '../node-start.ts'
import { canPruneWorkspace } from '../node-workspace.ts'
import { startedPrograms } from '../programs/started-programs.ts'
import { isBelow, pathOf } from './own-files.ts'
import type { Application } from './plan.ts'

/** How development's packages are taken away again. */
export interface NodePruning {
  readonly commands: readonly string[]
  /** Indexes of the files that are gone then. */
  readonly files: ReadonlySet<number>
}

const NOTHING: NodePruning = { commands: [], files: new Set() }

/**
 * Takes what only development needs away; nothing where that is not certain.
 *
 * @param commands all that own lines run.
 * @param inside indexes of the files in the application's folder.
 */
export function pruneNode(
  { image, context, stage: { folder } }: Application,
  commands: readonly string[],
  inside: readonly number[],
): NodePruning {
  const project = readNodeProject(context)
  // A manager of packages may have been installed for all before.
  const installs = commands.filter(
    command => NODE_INSTALL.test(command) && !/\s-(?:g|-global)\b/.test(command),
  )
  const [install = ''] = installs
  if (project === null || installs.length !== 1) return NOTHING
  if (/--no-save\b|\s--prefix\b|(?:^|\s)(?:cd|-C)\s/.test(install)) return NOTHING
  const command = pruneCommand(image, install, project, context)
  const names = new Set<string>()
  const files = inside.filter(file => {
    const found = image.packages[image.files.owner(file) ?? -1]
    if (found?.purpose !== 'development' || !isBelow(pathOf(image, file), `${folder ?? ''}/node_modules`))
      return false
    names.add(found.name)
    return true
  })
  // What its sources start may be one of them.
  const isUnknown = startedPrograms(image, context).unknown !== null
  return command === null || files.length === 0 || isUnknown || startsWithPackages(image, names, context)
    ? NOTHING
    : { commands: [command], files: new Set(files) }
}

/** What Yarn 1 may be told and need not be told again: it prunes by installing once more. */
const YARN_OPTIONS =
  /\s--(?:frozen-lockfile|pure-lockfile|non-interactive|no-progress|silent|prefer-offline|production=false)(?=\s|$)/g

/** What takes away what only development needs, and nothing else; null where that is not certain. */
function pruneCommand(
  image: PlatformMeasurement,
  install: string,
  project: NodeProject,
  context: AdviceContext,
): string | null {
  const manager = nodeManagerOf(install)
  if (manager === 'npm') return productionPrune(image, install, context)
  // Others run the scripts of the project again.
  if (manager === 'bun' || runsScripts(project, install)) return null
  if (!canPruneWorkspace(install, context)) return null
  if (manager === 'pnpm') return productionPrune(image, install, context)
  const plain = install.replace(YARN_OPTIONS, '').trim()
  const isPlain = productionOption(image, install) !== null && /^yarn(?:\s+install)?$/.test(plain)
  return isPlain ? productionPrune(image, install, context) : null
}
