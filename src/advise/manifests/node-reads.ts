import { posix } from 'node:path'
import { parse } from 'yaml'
import type { Install } from './install.ts'
import { type NodeManifest, parseNodeManifest, runsScripts } from '../node-project.ts'
import { inside, present, type Project, ReadsFound } from './project.ts'

/** Folders that may hold members; a bigger workspace makes no line that anybody reads. */
const MOST_MEMBERS = 30

/** How a package manager finds what there is to install. */
interface Manager {
  /** Beside the manifest: what locks it, and settings. */
  readonly files: readonly string[]
  /** More that its settings name; null where that is not certain. */
  readonly settings?: (project: Project) => Settings | null
}

interface Settings {
  readonly paths: readonly string[]
  /** Folders of members, as patterns; absent: the manifest has them. */
  readonly members?: readonly string[]
}

/** What packages of the project's own are installed from, wherever it stands: whatever may be a file counts as one. */
const LOCAL = /"(?:[^"]*:)?(?:file|link|portal|patch|exec):|":"(?:\.{1,2}|~)?\//

/** Where it is installed, or which manifest is read, is another one. */
const ELSEWHERE = /\s(?:--(?:prefix|cwd|dir|global|global-folder|modules-folder)\b|-C\b|-g\b)/

export const NODE_INSTALLS: readonly Install[] = [
  {
    family: 'node',
    command: /^npm\s+(?:ci|clean-install|i|install)(?:\s+-\S+)*$/,
    readsOf: readsWith({ files: ['package-lock.json', 'npm-shrinkwrap.json', '.npmrc'] }),
  },
  {
    family: 'node',
    command: /^yarn(?:\s+install)?(?:\s+-\S+)*$/,
    readsOf: readsWith({ files: ['yarn.lock', '.npmrc', '.yarnrc'], settings: yarnSettings }),
  },
  {
    family: 'node',
    command: /^pnpm\s+(?:i|install)(?:\s+-\S+)*$/,
    readsOf: readsWith({ files: ['pnpm-lock.yaml', '.npmrc'], settings: pnpmSettings }),
  },
  {
    family: 'node',
    command: /^bun\s+(?:i|install)(?:\s+-\S+)*$/,
    readsOf: readsWith({ files: ['bun.lock', 'bun.lockb', '.npmrc', 'bunfig.toml'] }),
  },
]

function readsWith({ files, settings = () => ({ paths: [] }) }: Manager): Install['readsOf'] {
  return (command, project) => {
    const root = parseNodeManifest(project.read('package.json'))
    const more = settings(project)
    if (root === null || more === null || ELSEWHERE.test(command) || namesFiles(project.read('.npmrc')))
      return null
    const members = membersOf(project, more.members ?? root.workspaces)
    if (members === null) return null
    const found = new ReadsFound(project)
    const own = ['package.json', ...present(project, files), ...more.paths, ...root.patches]
    if (!own.every(path => found.add(path) !== null)) return null
    const isAdded = addPackage(found, { project, folder: '', command })
    return isAdded && members.every(folder => addPackage(found, { project, folder, command, isMember: true }))
      ? found.reads()
      : null
  }
}

interface PackageIn {
  readonly project: Project
  readonly folder: string
  readonly command: string
  readonly isMember?: boolean
}

/** Adds a manifest, and the packages of the project that it names; false where more is read than those. */
function addPackage(found: ReadsFound, { project, folder, command, isMember = false }: PackageIn): boolean {
  const manifest = parseNodeManifest(project.read(posix.join(folder, 'package.json')))
  if (manifest === null || !needsManifestAlone(project, folder, manifest, command)) return false
  // What a member calls programs is linked at installing, where it is there by then.
  if (isMember && manifest.hasPrograms && !found.isFolder(folder)) return false
  if (found.add(posix.join(folder, 'package.json')) === null) return false
  return manifest.specs.every(spec => {
    const path = localPath(spec)
    if (path === null || path === '') return path === ''
    const place = inside(path, folder)
    if (place === null || place === '') return false
    const isKnown = found.isFolder(place)
    if (found.add(place) === null) return false
    return isKnown || !found.isFolder(place) || addPackage(found, { project, folder: place, command })
  })
}

function needsManifestAlone(
  project: Project,
  folder: string,
  { text, others, ...manifest }: NodeManifest,
  command: string,
): boolean {
  // What is compiled at installing is compiled of sources.
  const compiles = project.read(posix.join(folder, 'binding.gyp')) !== null
  return text !== '' && !compiles && !runsScripts(manifest, command) && !LOCAL.test(others)
}

/** The path that a dependency is installed from; '' for one that comes from elsewhere, null where that is not certain. */
function localPath(spec: string): string | null {
  const path = /^(?:file|link):(.*)$/.exec(spec)?.[1] ?? (/^\.{1,2}(?:\/|$)/.test(spec) ? spec : null)
  if (path !== null) return path === '' ? null : path
  return /^(?:portal|patch|exec):|(?:^|\+)file:|^[~/]/.test(spec) ? null : ''
}

/** The folders of a workspace; null where its patterns may match others, too. */
function membersOf(project: Project, patterns: readonly string[] | null): string[] | null {
  if (patterns === null) return null
  const members = new Set<string>()
  for (const pattern of patterns) {
    const found = expand(project, pattern)
    if (found === null) return null
    for (const folder of found)
      if (folder !== '' && project.read(`${folder}/package.json`) !== null) members.add(folder)
  }
  return members.size > MOST_MEMBERS ? null : [...members]
}

/** The folders that a pattern is for: names, and stars in them. */
function expand(project: Project, pattern: string): string[] | null {
  if (!/^[\w@./*-]+$/.test(pattern) || /\*\*|^\/|(?:^|\/)\.\.(?:\/|$)/.test(pattern)) return null
  let folders = ['']
  for (const part of posix
    .normalize(pattern)
    .split('/')
    .filter(each => each !== '' && each !== '.')) {
    const next: string[] = []
    for (const folder of folders) {
      const names = part.includes('*') ? namesLike(project, folder, part) : [part]
      if (names === null) return null
      next.push(...names.map(name => posix.join(folder, name)))
    }
    folders = next
  }
  return folders
}

function namesLike(project: Project, folder: string, pattern: string): string[] | null {
  const parts = pattern.split('*').map(part => part.replaceAll('.', String.raw`\.`))
  const names = new RegExp(`^${parts.join('[^/]*')}$`)
  const listed = project.list(folder)
  return listed?.filter(name => names.test(name) && !/^\.|^node_modules$/.test(name)).sort() ?? null
}

/** Settings of npm that name files: certificates, folders. */
function namesFiles(npmrc: string | null): boolean {
  return (
    npmrc !== null && /^[^#;\n]*(?:=\s*["']?(?:\.{0,2}\/|~)|\b(?:cafile|prefix|globalconfig)\b)/m.test(npmrc)
  )
}

function pnpmSettings(project: Project): Settings | null {
  if (project.read('.pnpmfile.cjs') !== null || project.read('.pnpmfile.mjs') !== null) return null
  const text = project.read('pnpm-workspace.yaml')
  if (text === null) return { paths: [], members: [] }
  const settings = parseYaml(text)
  const { packages = [], patchedDependencies = {}, ...others } = settings ?? {}
  if (settings === null || !isTexts(packages) || LOCAL.test(JSON.stringify(others))) return null
  const patches = Object.values(Object(patchedDependencies) as object)
  return isTexts(patches) ? { paths: ['pnpm-workspace.yaml', ...patches], members: packages } : null
}

/** Yarn 2 and later keep programs and plugins in a folder of the project; only with `node_modules` is that all. */
function yarnSettings(project: Project): Settings | null {
  const text = project.read('.yarnrc.yml')
  if (text === null) return project.list('.yarn') === null ? { paths: [] } : null
  const isPlain = parseYaml(text)?.nodeLinker === 'node-modules' && project.read('.pnp.cjs') === null
  if (!isPlain || project.read('.yarn/cache') !== null) return null
  return { paths: ['.yarnrc.yml', ...present(project, ['.yarn/releases', '.yarn/plugins', '.yarn/patches'])] }
}

function parseYaml(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(each => typeof each === 'string')
}
