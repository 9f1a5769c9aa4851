import { posix } from 'node:path'
import type { FileRecord, PlatformMeasurement } from '../../model/measurement.ts'
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
  const visible = Map.groupBy(visibleFiles(image), ({ path }) => posix.basename(path))
  const started = startCommand(image)
  const walk = new Walk(contextFolder, path => !isForDevelopment(path, started))
  for (const [index, line] of image.lines.entries()) {
    if (!copiesContext(line)) continue
    const isOwn = image.layers.some(layer => layer.line === index)
    for (const source of copyOperands(parseInstruction(line.instruction))?.sources ?? [])
      walk.add(fixedPart(source), inside => {
        const named = visible.get(posix.basename(inside)) ?? []
        return !isOwn || named.some(({ path }) => `/${path}`.endsWith(`/${inside}`))
      })
  }
  const sources = [...walk.found].map(path => ({ path, text: contextFile(path) ?? '' }))
  const isUnread = sources.some(
    ({ path, text }) =>
      text === '' && visible.get(posix.basename(path))?.some(({ unpacked }) => unpacked > 0) === true,
  )
  const characters = sources.reduce((sum, { text }) => sum + text.length, 0)
  const isUnexplained = sources.length === 0 && hasSources(image)
  return {
    sources,
    scriptsNamed: scriptFinder(walk.scripts, contextFile),
    isComplete: !walk.isCut && characters <= MOST_CHARACTERS && !isUnread && !isUnexplained,
  }
}

/** Names of scripts for a shell; those without an ending say it in their first line. */
const SCRIPT = /\.(?:ba|da|a|k|z)?sh$/
const FIRST_LINE = /^#!\s*\/(?:usr\/)?bin\/(?:env\s+)?(?:ba|da|a|k|z)?sh\b/

function scriptFinder(
  paths: ReadonlySet<string>,
  contextFile: NonNullable<AdviceContext['contextFile']>,
): OwnSources['scriptsNamed'] {
  const byName = Map.groupBy(paths, path => posix.basename(path))
  return name =>
    (byName.get(name) ?? []).flatMap(path => {
      const text = contextFile(path) ?? ''
      return text !== '' && (SCRIPT.test(path) || FIRST_LINE.test(text)) ? [{ path, text }] : []
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

function visibleFiles({ files, layers }: PlatformMeasurement): FileRecord[] {
  return files.filter(({ hidden, layer }) => hidden === undefined && layers[layer]?.origin !== 'base')
}

/** Whether own lines brought sources that no package has. */
function hasSources({ files, layers }: PlatformMeasurement): boolean {
  return files.some(
    ({ path, hidden, layer, owner }) =>
      hidden === undefined &&
      owner === null &&
      layers[layer]?.origin === 'own' &&
      !/^(?:etc|usr|var|root|go\/pkg|opt\/venv)\/|(?:^|\/)\.venv\//.test(path) &&
      !isForDevelopment(path, '') &&
      languageOf(path) !== undefined,
  )
}

/** Goes through folders of the context. */
class Walk {
  readonly found = new Set<string>()
  /** What may be scripts for a shell. */
  readonly scripts = new Set<string>()
  isCut = false
  private readonly namesIn: NonNullable<AdviceContext['contextFolder']>
  private readonly isMeant: (path: string) => boolean
  private names = 0

  constructor(namesIn: NonNullable<AdviceContext['contextFolder']>, isMeant: (path: string) => boolean) {
    this.namesIn = namesIn
    this.isMeant = isMeant
  }

  /** @param isThere whether a file is in the image, by its path inside of what is copied. */
  add(start: string, isThere: (inside: string) => boolean): void {
    const todo = [start]
    for (const path of todo) {
      const names = this.namesIn(path)
      if (names === null)
        this.addFile(path, path === start ? posix.basename(path) : posix.relative(start, path), isThere)
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
    if (mayBeScript && isThere(inside)) this.scripts.add(path)
    else if (languageOf(path) !== undefined && this.isMeant(path) && isThere(inside)) this.found.add(path)
  }
}
