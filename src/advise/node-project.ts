import type { AdviceContext } from './finding.ts'

/** What a `package.json` says that advice on installing depends on. Untrusted text. */
export interface NodeProject {
  readonly scripts: Readonly<Record<string, string>>
  /** It names packages that are files or folders of the project, so that it is not enough to install by. */
  readonly isLocal: boolean
}

/** Scripts that installing runs for the project itself (npm docs, scripts, life cycle of `npm ci`). */
const LIFE_CYCLE = [
  'preinstall',
  'install',
  'postinstall',
  'preprepare',
  'prepublish',
  'prepare',
  'postprepare',
  'dependencies',
]

/** The project whose `package.json` stands in a folder of the build context; null where that cannot be read. */
export function readNodeProject({ contextFile }: AdviceContext, folder = ''): NodeProject | null {
  const text = contextFile?.(folder === '' ? 'package.json' : `${folder}/package.json`) ?? null
  const json = text === null ? null : parseObject(text)
  if (text === null || json === null) return null
  const scripts = Object.entries(asObject(json.scripts)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return { scripts: Object.fromEntries(scripts), isLocal: isLocal(json, text) }
}

/** Whether installing runs scripts of the project, which may read its sources and call what only development needs. */
export function runsScripts({ scripts }: NodeProject, command: string): boolean {
  return !/--ignore-scripts\b/.test(command) && LIFE_CYCLE.some(name => Object.hasOwn(scripts, name))
}

/** The scripts that a command runs by their names, one through the other. */
export function scriptsOf({ scripts }: NodeProject, command: string): string[] {
  const found = new Set<string>()
  const todo = [command]
  for (const text of todo) {
    for (const [, name = ''] of text.matchAll(
      /\b(?:npm|pnpm|yarn|bun)\s+(?:-\S+\s+)*(?:run(?:-script)?\s+)?(?:-\S+\s+)*([\w:.-]+)/g,
    )) {
      for (const each of [`pre${name}`, name, `post${name}`]) {
        const script = Object.hasOwn(scripts, each) ? scripts[each] : undefined
        if (script === undefined || found.has(script)) continue
        found.add(script)
        todo.push(script)
      }
    }
  }
  return [...found]
}

function isLocal(json: Json, text: string): boolean {
  return (
    json.workspaces !== undefined ||
    json.patchedDependencies !== undefined ||
    /:\s*"(?:file|link|portal|patch|workspace|exec):/.test(text) ||
    /"\s*:\s*"(?:\.{1,2}|~)?\/[^"]*"/.test(
      JSON.stringify([json.dependencies, json.devDependencies, json.optionalDependencies]),
    )
  )
}

type Json = Readonly<Record<string, unknown>>

function parseObject(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null
  } catch {
    return null
  }
}

function asObject(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {}
}
