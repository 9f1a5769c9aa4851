import type { PackageClaim, PackageNeeds } from '../../model/package-claim.ts'
import { ROOT } from '../../model/path-tree.ts'
import { NONE } from '../child-table.ts'
import { wholePath } from '../follow-path.ts'
import type { InTurns } from '../in-turns.ts'
import type { LayerStack } from '../layer-stack.ts'
import { joinPath, splitPath } from '../split-path.ts'

/**
 * Directories of npm packages that only development needs.
 *
 * npm's own lock file inside `node_modules` says so. Where it is missing (yarn, pnpm, old npm), a package counts as
 * development's when the project's `devDependencies` lead to it and its other dependencies do not.
 */
export function* findDevelopment(claims: readonly PackageClaim[], stack: LayerStack): InTurns<Set<string>> {
  const found = new Set<string>()
  const locked = new Set<string>()
  for (const { source, development } of claims) {
    if (development === undefined) continue
    locked.add(splitPath(splitPath(source)[0])[0])
    for (const directory of development) {
      yield
      found.add(stack.realDirectory(directory) ?? directory)
    }
  }
  const needs = claims.map(claim => claim.needs).filter(each => each !== undefined)
  const projects: PackageNeeds[] = []
  const byDirectory = new Map<string, PackageNeeds>()
  for (const each of needs) {
    yield
    if (isProject(each.directory, stack) && !locked.has(each.directory)) projects.push(each)
    byDirectory.set(stack.realDirectory(each.directory) ?? each.directory, each)
  }
  const runtime = yield* reach(projects, each => each.runtime, byDirectory, stack)
  for (const directory of yield* reach(projects, each => each.development, byDirectory, stack)) {
    if (!runtime.has(directory)) found.add(directory)
  }
  return found
}

/** A directory with modules of its own, and not itself a module: an application, or a workspace of one. */
function isProject(directory: string, stack: LayerStack): boolean {
  const inModules = `/${directory}/`.includes('/node_modules/')
  return !inModules && stack.realDirectory(joinPath(directory, 'node_modules')) !== null
}

/** All package directories that the starting needs lead to, over the run-time needs of each package on the way. */
function* reach(
  projects: readonly PackageNeeds[],
  start: (project: PackageNeeds) => readonly string[],
  byDirectory: ReadonlyMap<string, PackageNeeds>,
  stack: LayerStack,
): InTurns<Set<string>> {
  const reached = new Set<string>()
  const todo = projects.map(project => ({ from: project.directory, names: start(project) }))
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const around = next.names.length === 0 ? null : stack.directory(next.from)
    for (const name of next.names) {
      yield
      const directory = findModule(around, name, stack)
      if (directory === null || reached.has(directory)) continue
      reached.add(directory)
      todo.push({ from: directory, names: byDirectory.get(directory)?.runtime ?? [] })
    }
  }
  return reached
}

const MODULES = wholePath('node_modules')

/**
 * The nearest `node_modules/name`, from a directory upwards (Node.js docs, modules, "Loading from node_modules").
 *
 * @param directory null where there is none.
 */
export function findModule(directory: number | null, name: string, stack: LayerStack): string | null {
  const { tree, budget } = stack
  const { names, start, end } = MODULES
  for (let around = directory; around !== null; around = around === ROOT ? null : tree.parent(around)) {
    budget.spend('steps')
    if (tree.child(around, names, start, end) === NONE || tree.paths.isNamed(around, names, start, end))
      continue
    const found = stack.directoryIn(around, `node_modules/${name}`)
    if (found !== null) return stack.pathOf(found)
  }
  return null
}
