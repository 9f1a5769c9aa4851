import { posix } from 'node:path'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import type { AdviceContext } from '../finding.ts'
import { copyOperands, parseInstruction } from '../instruction.ts'
import { copiesContext } from '../line-graph.ts'
import { startCommand } from '../start-command.ts'
import { languageOf } from './languages.ts'

/** A source of the project, by its path in the build context. Untrusted text. */
export interface Source {
  readonly path: string
  readonly text: string
}

/** What the project is made of, as far as that is at hand. */
export interface OwnSources {
  /** None where there are too many. */
  readonly sources: readonly Source[]
  /** Scripts for a shell of that name, by the name of their file: of all that the context brings and the image has. */
  readonly scriptsNamed: (name: string) => readonly Source[]
  /** Whether these are all: not where the context is not at hand, has too many, one cannot be read, or it brought none that the image has. */
  readonly isComplete: boolean
}

/** Names of the context that are looked at, sources that are read, and their characters in all. */
const MOST_NAMES = 20_000
const MOST_SOURCES = 2000
const MOST_CHARACTERS = 10_000_000

/** Folders whose files are not of the project, or do not run with it. */
const NOT_READ =
  /(?:^|\/)(?:\.[^/]+|node_modules|bower_components|vendor|third_party|venv|site-packages|__pycache__|__tests__|__mocks__|tests?|specs?|e2e|cypress|testdata|fixtures|examples?|docs?|benchmarks?|benches)(?=\/|$)/i

/** Files that only tests and builds run. */
const FOR_DEVELOPMENT =
  /(?:[._-](?:test|tests|spec|bench|stories|d)\.\w+|(?:^|\/)(?:test_[^/]*|conftest|setup|noxfile|fabfile|gulpfile|gruntfile|build)\.\w+|(?:^|\/)(?!next|nuxt|ecosystem)[^/]+\.config\.\w+)$/i

/** The sources that the build context brings and the image has; of other stages, all that they copy. */
export function ownSources(image: PlatformMeasurement, context: AdviceContext): OwnSources {
  const { contextFile, contextFolder } = context
  if (contextFile === undefined || contextFolder === undefined)
    return { sources: [], scriptsNamed: () => [], isComplete: false }
  const { files } = image
  const visible = Map.groupBy(visibleFiles(image), file => files.name(file))
  const started = startCommand(image)
  const walk = new Walk(contextFolder, path => !isForDevelopment(path, started))
  for (const [index, line] of image.lines.entries()) {
    if (!copiesContext(line)) continue
    const isOwn = image.layers.some(layer => layer.line === index)
    for (const copied of copiedBy(line.instruction, visible))
      walk.add(copied, inside => {
        const named = visible.get(posix.basename(inside)) ?? []
        return !isOwn || named.some(file => `/${files.path(file)}`.endsWith(`/${inside}`))
      })
  }
  const scriptsNamed = scriptFinder(walk.scripts, contextFile)
  // A part of them says nothing.
  if (walk.isCut) return { sources: [], scriptsNamed, isComplete: false }
  const all = [...walk.found].map(([path, inside]) => ({ path, inside, text: contextFile(path) ?? '' }))
  const isUnread = all.some(({ inside, text }) => text === '' && hasText(image, visible, inside))
  const sources = all.map(({ path, text }) => ({ path, text }))
  const characters = sources.reduce((sum, { text }) => sum + text.length, 0)
  const isUnexplained = sources.length === 0 && hasSources(image)
  return {
    sources,
    scriptsNamed,
    isComplete: characters <= MOST_CHARACTERS && !isUnread && !isUnexplained,
  }
}

/** Whether the image has such a file, by the end of its path, that is not empty. Packages have many of the same name. */
function hasText({ files }: PlatformMeasurement, visible: FilesByName, inside: string): boolean {
  const named = visible.get(posix.basename(inside)) ?? []
  return named.some(
    file =>
      files.unpacked(file) > 0 && files.owner(file) === null && `/${files.path(file)}`.endsWith(`/${inside}`),
  )
}

/** Names of scripts for a shell; those without an ending say it in their first line. */
const SCRIPT = /\.(?:ba|da|a|k|z)?sh$/
const FIRST_LINE = /^#!\s*\/(?:usr\/)?bin\/(?:env\s+)?(?:ba|da|a|k|z)?sh\b/

function scriptFinder(
  paths: ReadonlyMap<string, ReadonlySet<string>>,
  contextFile: NonNullable<AdviceContext['contextFile']>,
): OwnSources['scriptsNamed'] {
  return name =>
    [...(paths.get(name) ?? [])].flatMap(path => {
      const text = contextFile(path) ?? ''
      return text !== '' && (SCRIPT.test(path) || FIRST_LINE.test(text)) ? [{ path, text }] : []
    })
}

/** What a line copies, each with the name that a file has in the image then: that of the destination, unless that is a folder. */
function copiedBy(
  instruction: string,
  visible: FilesByName,
): { readonly start: string; readonly name: string }[] {
  const { sources = [], destination = '' } = copyOperands(parseInstruction(instruction)) ?? {}
  const name = posix.basename(destination)
  const isFile = !destination.endsWith('/') && visible.has(name)
  return sources.map(source => {
    const start = fixedPart(source)
    return { start, name: isFile ? name : posix.basename(start) }
  })
}

function isForDevelopment(path: string, started: string): boolean {
  return (NOT_READ.test(path) || FOR_DEVELOPMENT.test(path)) && !started.includes(posix.basename(path))
}

/** `src` of `src/*.js`. */
function fixedPart(source: string): string {
  const parts = posix.resolve('/', source).slice(1).split('/')
  const at = parts.findIndex(part => /[*?[\\$]/.test(part))
  return (at < 0 ? parts : parts.slice(0, at)).join('/')
}

/** Indexes of files by the last part of their paths. */
type FilesByName = ReadonlyMap<string, readonly number[]>

function visibleFiles({ files, layers }: PlatformMeasurement): number[] {
  return files.filter(file => !files.isHidden(file) && layers[files.layer(file)]?.origin !== 'base')
}

/** Whether own lines brought sources that no package has. */
function hasSources({ files, layers }: PlatformMeasurement): boolean {
  return files.some(
    file =>
      !files.isHidden(file) &&
      files.owner(file) === null &&
      layers[files.layer(file)]?.origin === 'own' &&
      isSource(files.path(file)),
  )
}

function isSource(path: string): boolean {
  return (
    !/^(?:etc|usr|var|root|go\/pkg|opt\/venv)\/|(?:^|\/)\.venv\//.test(path) &&
    !isForDevelopment(path, '') &&
    languageOf(path) !== undefined
  )
}

/** Goes through folders of the context. */
class Walk {
  /** Sources, each with its path inside of what is copied. */
  readonly found = new Map<string, string>()
  /** What may be scripts for a shell, by their names in the image. */
  readonly scripts = new Map<string, Set<string>>()
  isCut = false
  private readonly namesIn: NonNullable<AdviceContext['contextFolder']>
  private readonly isMeant: (path: string) => boolean
  private names = 0

  constructor(namesIn: NonNullable<AdviceContext['contextFolder']>, isMeant: (path: string) => boolean) {
    this.namesIn = namesIn
    this.isMeant = isMeant
  }

  /**
   * @param name what the start is called in the image where it is a file.
   * @param isThere whether a file is in the image, by its path inside of what is copied.
   */
  add(
    { start, name }: { readonly start: string; readonly name: string },
    isThere: (inside: string) => boolean,
  ): void {
    const todo = [start]
    for (const path of todo) {
      const names = this.namesIn(path)
      if (names === null) this.addFile(path, path === start ? name : posix.relative(start, path), isThere)
      else {
        this.names += names.length
        todo.push(...names.map(name => posix.join(path, name)).filter(each => !NOT_READ.test(each)))
      }
      this.isCut ||= this.names > MOST_NAMES || this.found.size > MOST_SOURCES
      if (this.isCut) return
    }
  }

  private addFile(path: string, inside: string, isThere: (inside: string) => boolean): void {
    const mayBeScript = SCRIPT.test(path) || !posix.basename(path).includes('.')
    if (mayBeScript && isThere(inside)) this.addScript(posix.basename(inside), path)
    else if (languageOf(path) !== undefined && this.isMeant(path) && isThere(inside))
      this.found.set(path, inside)
  }

  private addScript(name: string, path: string): void {
    const known = this.scripts.get(name) ?? new Set<string>()
    this.scripts.set(name, known.add(path))
  }
}
