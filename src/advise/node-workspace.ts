import type { AdviceContext } from './finding.ts'
import { NODE_INSTALLS } from './manifests/node-reads.ts'
import { projectIn } from './manifests/project.ts'
import { NODE_INSTALL, nodeManagerOf } from './node-install.ts'
import { commandParts } from './tidying.ts'

/**
 * Whether development's packages of a workspace can be taken away by a command of its package manager: all members are installed by the
 * given one, which reads nothing but manifests. True for other projects, and for npm, which runs no script then.
 */
export function canPruneWorkspace(command: string, context: AdviceContext): boolean {
  const read = (path: string): string | null => context.contextFile?.(path) ?? null
  const isOfPnpm = read('pnpm-workspace.yaml') !== null
  const isWorkspace = isOfPnpm || (read('package.json') ?? '').includes('"workspaces"')
  if (!isWorkspace || nodeManagerOf(command) === 'npm') return true
  const installs = commandParts(command).filter(
    part => NODE_INSTALL.test(part) && !/\s-(?:g|-global)\b/.test(part),
  )
  const isLocked = !isOfPnpm || read('pnpm-lock.yaml') !== null
  return isLocked && installs.every(install => installsAll(install, context))
}

function installsAll(install: string, context: AdviceContext): boolean {
  const project = projectIn(context)
  const found = NODE_INSTALLS.find(({ command }) => command.test(install))
  const isOfAll = !/\s(?:--filter|-F|--focus)\b/.test(install)
  return isOfAll && project !== null && found !== undefined && found.readsOf(install, project) !== null
}
