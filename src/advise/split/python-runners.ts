import { posix } from 'node:path'
import { filesByPath } from './own-files.ts'
import type { Application } from './plan.ts'
import { rootOfUv } from './python-uv.ts'
import { variablesOf } from './variables.ts'

/** What looks for an environment and starts a program in it. */
interface Runner {
  /** The environment that it finds, with some options; null where that is not certain. */
  readonly rootOf: (
    application: Application,
    roots: readonly string[],
    options: readonly string[],
  ) => string | null
  /** Options before the program that change nothing of what is started. */
  readonly options: RegExp
  /** Names that it may have for other commands: a table of its manifest. */
  readonly aliases: { readonly file: string; readonly table: RegExp } | null
}

const RUNNERS: Readonly<Record<string, Runner>> = {
  uv: {
    rootOf: rootOfUv,
    options:
      /^--?(?:q|quiet|frozen|locked|no-sync|no-dev|no-progress|offline|n|no-cache|no-default-groups|m|module)$/,
    aliases: null,
  },
  poetry: { rootOf: rootOfPoetry, options: /^$/, aliases: null },
  pipenv: { rootOf: rootOfPipenv, options: /^$/, aliases: { file: 'Pipfile', table: /^[ \t]*\[scripts\]/m } },
  pdm: {
    rootOf: ({ stage }, roots) => rootIn(stage.folder, roots),
    options: /^$/,
    aliases: { file: 'pyproject.toml', table: /\btool\.pdm\.(?:scripts|options)\b/ },
  },
}

const PYTHON = /^python(?:3(?:\.\d+)?)?$/

/**
 * What `uv run app` and the like start, as words; null where a container starts otherwise, and where it is not certain.
 *
 * @param roots the environments of the image.
 */
export function startOfRunner(application: Application, roots: readonly string[]): string[] | null {
  const { start } = application
  const [name = '', verb, ...rest] = start.words
  const runner = verb === 'run' ? runnerOf(application, posix.basename(name)) : null
  if (runner === null || start.steps.length !== 1 || start.needsShell) return null
  const at = rest.findIndex(word => !runner.options.test(word))
  if (at < 0) return null
  const options = rest.slice(0, at)
  const root = runner.rootOf(application, roots, options)
  return root === null ? null : inEnvironment(application, root, options, rest.slice(at))
}

/** Null where its names may mean other commands. */
function runnerOf({ context: { contextFile } }: Application, name: string): Runner | null {
  const runner = Object.hasOwn(RUNNERS, name) ? RUNNERS[name] : undefined
  const { aliases = null } = runner ?? {}
  const isPlain = aliases?.table.test(contextFile?.(aliases.file) ?? '') !== true
  return isPlain ? (runner ?? null) : null
}

/** The program by its path, or the interpreter and its script. */
function inEnvironment(
  { image, context }: Application,
  root: string,
  options: readonly string[],
  [program = '', ...rest]: readonly string[],
): string[] | null {
  const python = `${root}/bin/python`
  if (!/^\w/.test(program)) return null
  if (options.some(option => /^--?m(?:odule)?$/.test(option))) return [python, '-m', program, ...rest]
  if (PYTHON.test(program)) return [`${root}/bin/${program}`, ...rest]
  if (filesByPath(image).has(`${root}/bin/${program}`)) return [`${root}/bin/${program}`, ...rest]
  // A script may name packages of its own (PEP 723), which are in no environment of the image.
  const text = program.endsWith('.py') ? (context.contextFile?.(posix.normalize(program)) ?? '') : ''
  return text === '' || /^# \/\/\/ script/m.test(text) ? null : [python, program, ...rest]
}

/** The environment in the folder of the project. */
function rootIn(folder: string | null, roots: readonly string[]): string | null {
  const root = posix.join(folder ?? '/', '.venv')
  return roots.includes(root) ? root : null
}

/** Those that a manager keeps for all projects. */
function keptForAll(roots: readonly string[]): string[] {
  return roots.filter(each => posix.basename(posix.dirname(each)) === 'virtualenvs')
}

function rootOfPoetry({ stage }: Application, roots: readonly string[]): string | null {
  const [root = null, ...others] = [rootIn(stage.folder, roots), ...keptForAll(roots)].filter(
    each => each !== null,
  )
  if (others.length > 0) return null
  const active = variablesOf(stage).get('VIRTUAL_ENV') ?? root
  return active === root ? root : null
}

/** It reads variables from `.env`, too. */
function rootOfPipenv(application: Application, roots: readonly string[]): string | null {
  const { folder } = application.stage
  const hasVariables = filesByPath(application.image).has(posix.join(folder ?? '/', '.env'))
  return hasVariables ? null : rootOfPoetry(application, roots)
}
