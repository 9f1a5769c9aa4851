import { posix } from 'node:path'
import { projectIn } from '../manifests/project.ts'
import { uvGroups } from '../python-groups.ts'
import { filesByPath } from './own-files.ts'
import type { Application } from './plan.ts'
import { commandsOf } from './single-stage.ts'
import { variablesOf } from './variables.ts'

/** Variables of uv that change nothing of what is started. */
const HARMLESS =
  /^UV_(?:LINK_MODE|COMPILE_BYTECODE|PYTHON_(?:DOWNLOADS|PREFERENCE|INSTALL_DIR|CACHE_DIR)|PROJECT_ENVIRONMENT|CACHE_DIR|NO_CACHE|FROZEN|LOCKED|NO_SYNC|NO_DEV|NO_PROGRESS|HTTP_TIMEOUT|CONCURRENT_\w+|(?:DEFAULT_|EXTRA_)?INDEX(?:_URL)?|INDEX_\w+|SYSTEM_PYTHON|TOOL_(?:BIN_)?DIR|VERSION|INSTALL_DIR|UNMANAGED_INSTALL)$/

/** What may be installed without the project, or otherwise than a start would. */
const PARTLY =
  /\s(?:--(?:no-install-\S+|only-\S+|package|inexact|dry-run|project|directory|script|active|no-group|python|no-sources)\b|-p\b)/

/**
 * The environment that `uv run` finds: the project's. It installs what is missing before it starts, so that must be nothing.
 *
 * @param options those before the program.
 * @returns null where any of it is not certain.
 */
export function rootOfUv(
  application: Application,
  roots: readonly string[],
  options: readonly string[],
): string | null {
  const { image, stage } = application
  const folder = stage.folder ?? '/'
  const variables = variablesOf(stage)
  const own = [...variables.keys()].filter(name => name.startsWith('UV_'))
  const isProject = filesByPath(image).has(posix.join(folder, 'pyproject.toml'))
  if (!isProject || !own.every(name => HARMLESS.test(name))) return null
  if (!isAsInstalled(application, options, variables)) return null
  const root = posix.resolve(folder, variables.get('UV_PROJECT_ENVIRONMENT') ?? '.venv')
  return roots.includes(root) ? root : null
}

/** Whether the start would install nothing that the lines did not. */
function isAsInstalled(
  { stage, context }: Application,
  options: readonly string[],
  variables: ReadonlyMap<string, string>,
): boolean {
  const sync = commandsOf(stage)?.findLast(command => /^uv\s+(?:-\S+\s+)*sync\b/.test(command))
  if (sync === undefined) return false
  if (options.includes('--no-sync') || isOn(variables.get('UV_NO_SYNC'))) return true
  const isWithout = leavesDevelopmentOut(sync.split(' ')) && !isOn(variables.get('UV_NO_DEV'))
  return (
    hasProject(context, sync) && (!isWithout || leavesDevelopmentOut(options) || !hasDevelopment(context))
  )
}

/** Whether a line installed the project itself, where that is a package. */
function hasProject(context: Application['context'], sync: string): boolean {
  const text = context.contextFile?.('pyproject.toml') ?? ''
  if (text === '' || /\bworkspace\b|\bdefault-groups\b/.test(text)) return false
  const isPackage = /^[ \t]*\[build-system\]|^[ \t]*package[ \t]*=[ \t]*true/m.test(text)
  return !PARTLY.test(isPackage ? sync : sync.replace(/\s--no-install-project\b/, ''))
}

function leavesDevelopmentOut(options: readonly string[]): boolean {
  return options.some(option => /^--no-(?:dev|default-groups)$/.test(option))
}

function hasDevelopment(context: Application['context']): boolean {
  const project = projectIn(context)
  return project === null || uvGroups(project)?.development.length !== 0
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
