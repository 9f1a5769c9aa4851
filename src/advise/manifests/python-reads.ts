import type { Install } from './install.ts'
import { present, type Project, type Reads, ReadsFound } from './project.ts'
import { addRequirements, splitArguments } from './requirements.ts'

/** Where it is installed, or which project is read, is another one. */
const ELSEWHERE = /\s(?:--(?:directory|project|package|script|all-packages|group-dir)\b|-C\b|-P\b)/

export const PYTHON_INSTALLS: readonly Install[] = [
  {
    family: 'python',
    command: /^(?:\S*\/)?(?:python[\d.]*\s+-m\s+)?(?:uv\s+)?pip[\d.]*\s+install\s.*\S/,
    readsOf: pipReads,
  },
  { family: 'python', command: /^uv\s+pip\s+sync\s+[^\s-]\S*(?:\s+-\S+)*$/, readsOf: syncReads },
  { family: 'python', command: /^uv\s+sync(?:\s+-\S+(?:\s+(?!-)[\w.-]+)?)*$/, readsOf: uvReads },
  {
    family: 'python',
    command: /^poetry\s+(?:install|sync)(?:\s+-\S+(?:\s+(?!-)[\w.,-]+)?)*$/,
    readsOf: poetryReads,
  },
]

/** Whether it installs by name alone, so that it reads nothing of a project. */
export function installsNamesAlone(command: string): boolean {
  if (!/^(?:\S*\/)?(?:python[\d.]*\s+-m\s+)?(?:uv\s+)?pip[\d.]*\s+install\s/.test(command)) return false
  const nothing: Project = { read: () => null, list: () => null }
  const args = pipArguments(command)
  return args.some(([option]) => option === '') && addRequirements(new ReadsFound(nothing), args, nothing)
}

function pipArguments(command: string): ReturnType<typeof splitArguments> {
  return splitArguments(command.replace(/^.*?\sinstall\s+/, '').split(/\s+/))
}

function pipReads(command: string, project: Project): Reads | null {
  const found = new ReadsFound(project)
  const isAll = addRequirements(found, pipArguments(command), project)
  const reads = found.reads()
  return isAll && reads.files.length + reads.folders.length > 0 ? reads : null
}

function syncReads(command: string, project: Project): Reads | null {
  const [, , , file = ''] = command.split(/\s+/)
  const found = new ReadsFound(project)
  return addRequirements(found, [['-r', file]], project) ? found.reads() : null
}

/** `uv sync`: without a build system the project itself is not installed (uv docs, "Build systems"). */
function uvReads(command: string, project: Project): Reads | null {
  const text = project.read('pyproject.toml') ?? ''
  const isKnown = text !== '' && !/\bworkspace\b/.test(text) && !ELSEWHERE.test(command)
  const isFrozen = /\s--frozen\b/.test(command)
  // What is computed is computed of sources.
  if (!isKnown || (!isFrozen && /^[ \t]*dynamic\s*=/m.test(text))) return null
  const option = '--no-install-project'
  const isAlone =
    command.includes(option) ||
    /^[ \t]*package\s*=\s*false\b/m.test(text) ||
    (!/^[ \t]*\[build-system\]/m.test(text) && !/^[ \t]*package\s*=\s*true\b/m.test(text))
  const files = ['pyproject.toml', 'uv.lock', 'uv.toml', '.python-version']
  return projectReads(project, text, files, isAlone ? undefined : `${command} ${option}`)
}

function poetryReads(command: string, project: Project): Reads | null {
  const text = project.read('pyproject.toml') ?? ''
  if (text === '' || ELSEWHERE.test(command)) return null
  const option = '--no-root'
  const isAlone = command.includes(option) || /^[ \t]*package-mode\s*=\s*false\b/m.test(text)
  const files = ['pyproject.toml', 'poetry.lock', 'poetry.toml']
  return projectReads(project, text, files, isAlone ? undefined : `${command} ${option}`)
}

/** What a `pyproject.toml` names is read with it; what else looks like a file is not believed to be all. */
function projectReads(
  project: Project,
  text: string,
  files: readonly string[],
  fetch: string | undefined,
): Reads | null {
  const found = new ReadsFound(project)
  const paths = [...text.matchAll(/\bpath\s*=\s*(["'])(.*?)\1/g)].map(([, , path = '']) => path)
  const others = text.replace(/\bpath\s*=\s*(["']).*?\1/g, '')
  const isPlain = !/["'](?:\.{1,2}\/|file:)|@\s*file:|\bfind-links\b/.test(others)
  const isAll = [...present(project, files), ...paths].every(path => found.add(path) !== null)
  return isPlain && isAll ? found.reads(fetch) : null
}
