import { posix } from 'node:path'
import type { Words } from '../../model/advice.ts'
import { sumBytes } from '../../model/bytes.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { contextCopyOf, workingDirectory } from '../context-copy.ts'
import { installBefore } from '../edits/install-before.ts'
import type { AdviceContext, Finding, Rule } from '../finding.ts'
import { copyOperands, parseInstruction } from '../instruction.ts'
import { copiesContext, linesBefore } from '../line-graph.ts'
import { commandOf } from '../line-origin.ts'
import { copyLines } from '../manifests/copy-lines.ts'
import type { Install } from '../manifests/install.ts'
import { INSTALLS } from '../manifests/installs.ts'
import { projectIn, type Reads } from '../manifests/project.ts'
import { NODE_INSTALL } from '../node-install.ts'
import { installOf } from '../package-install.ts'
import { setsUp } from '../setting-up.ts'
import { commandParts } from '../tidying.ts'
import { lineWords, listOf } from '../wording.ts'

/** COPY lines that make a sentence. */
const MOST_SHOWN = 3

/**
 * Dependencies that are installed or fetched after the sources were copied, so again after every edit of a source.
 *
 * Where installing needs no more than what the manifests of the project name, the line itself comes before the sources. Where it builds,
 * too, what fetches comes before them, and the line stays: which part of its time that saves is not measured.
 */
export const copyBeforeInstall: Rule = {
  id: 'copy-before-install',
  finds:
    'dependencies that are installed or fetched after the sources are copied, where the manifests of the project say all that this reads',
  saves:
    'no bytes of the image and no part of the sum: the seconds of the line (not known where it also builds), and the compressed bytes that nodes pull after each edit',
  inGeneral: {
    fix: 'install dependencies before the sources are copied',
    reason: 'they are installed again after every edit',
  },
  example: {
    of: 'Node.js',
    before: 'COPY . .\nRUN npm ci',
    after: 'COPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .',
  },
  otherExamples: [
    {
      of: 'Python',
      before: 'COPY . .\nRUN pip install -r requirements.txt',
      after: 'COPY requirements.txt ./\nRUN pip install -r requirements.txt\nCOPY . .',
    },
    {
      of: 'Python with uv',
      before: 'COPY . .\nRUN uv sync --locked',
      after: 'COPY pyproject.toml uv.lock ./\nRUN uv sync --locked\nCOPY . .',
    },
    {
      of: 'Go',
      before: 'COPY . .\nRUN go build -o /server .',
      after: 'COPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\nRUN go build -o /server .',
    },
    {
      of: 'Rust',
      before: 'COPY . .\nRUN cargo build --release',
      after:
        'COPY Cargo.toml Cargo.lock ./\nRUN mkdir -p src && touch src/main.rs && cargo fetch\nCOPY . .\nRUN cargo build --release',
    },
    {
      of: 'Java',
      before: 'COPY . .\nRUN mvn -B dependency:go-offline\nRUN mvn -B package',
      after: 'COPY pom.xml ./\nRUN mvn -B dependency:go-offline\nCOPY . .\nRUN mvn -B package',
    },
  ],
  find,
}

function find(
  image: PlatformMeasurement,
  isFree: (file: number) => boolean,
  context: AdviceContext,
): Finding[] {
  return image.lines.flatMap((_, index) => {
    const found = installAt(commandOf(image, index))
    const copy = found === null ? null : sourcesCopiedBefore(image, index, found.install, context)
    return found === null || copy === null ? [] : findingOn(image, { index, found, copy }, isFree, context)
  })
}

interface Place {
  /** The line that installs. */
  readonly index: number
  readonly found: InstallFound
  readonly copy: SourcesCopied
}

function findingOn(
  image: PlatformMeasurement,
  { index, found, copy }: Place,
  isFree: (file: number) => boolean,
  context: AdviceContext,
): Finding[] {
  const { install } = found
  const reads = readsOf(found, copy, context)
  const copies = reads === null ? null : copyLines(reads, copy)
  if (reads === null || copies === null || keepsFetched(image, index, install, reads)) return []
  const fetch = fetchOf(found, reads)
  const { line, source } = copy
  const edits = installBefore(
    image,
    { family: install.family, copy: line, install: index, copies, fetch, reads, source },
    context,
  )
  if (edits === null) return []
  const seconds = secondsOf(image, index, context)
  const makesBigger = fetch !== null && install.fetchesMore === true && ships(image, index)
  const told: Finding = {
    files: [],
    saves: { compressed: 0, unpacked: 0 },
    line: index,
    fix: makesBigger ? [...fixOf(copies, fetch), ...ELSEWHERE] : fixOf(copies, fetch),
    edits: makesBigger ? null : edits,
    reason: reasonOf(image, line, reads),
    examples: [],
  }
  if (fetch === null) return [{ ...told, eachEdit: { seconds, compressed: compressedOf(image, index) } }]
  const compressed = fetchedBytes(image, index, isFree)
  return [{ ...told, lineSeconds: seconds, eachEdit: { seconds: null, compressed } }]
}

const ELSEWHERE: Words = [', in a stage that does not ship: that fetches more than the line does']

function ships({ layers }: PlatformMeasurement, line: number): boolean {
  return layers.some(layer => layer.origin === 'own' && layer.line === line)
}

function readsOf(
  { install, part }: InstallFound,
  { source }: SourcesCopied,
  context: AdviceContext,
): Reads | null {
  const project = projectIn(context, source)
  return project === null ? null : install.readsOf(part, project)
}

/** What the line took when it last ran. */
function secondsOf({ lines }: PlatformMeasurement, index: number, context: AdviceContext): number | null {
  const line = lines[index]
  return line?.cached === true ? (context.secondsOf?.(index) ?? null) : (line?.seconds ?? null)
}

interface InstallFound {
  readonly install: Install
  /** The command that installs, and those before it in the same RUN. */
  readonly part: string
  readonly before: readonly string[]
}

/** What a RUN installs, where nothing before it in the line may need the sources; after it only where it builds in any case. */
function installAt(command: string): InstallFound | null {
  const parts = commandParts(command)
  const at = parts.findIndex(part => !setsUp(part))
  const part = parts[at] ?? ''
  const install = INSTALLS.find(({ command: pattern }) => pattern.test(part))
  if (install === undefined || (install.builds !== true && !parts.slice(at + 1).every(setsUp))) return null
  // Settings of the same line are settings of what it fetches.
  const isSet = install.builds === true && /\b(?:GOFLAGS|GOPROXY|GOWORK|CARGO_\w+|MAVEN_\w+)=/.test(command)
  return isSet ? null : { install, part, before: parts.slice(0, at) }
}

/** The RUN that fetches: with what sets up the tool that it calls. */
function fetchOf({ install, before }: InstallFound, { fetch }: Reads): string | null {
  if (fetch === undefined) return null
  return install.builds === true ? fetch : [...before, fetch].join(' && ')
}

/** What is fetched into a cache of the builder is not fetched again. */
function keepsFetched(
  { lines }: PlatformMeasurement,
  index: number,
  { builds }: Install,
  { fetch }: Reads,
): boolean {
  const { flags } = parseInstruction(lines[index]?.instruction ?? '')
  return builds === true && fetch !== undefined && flags.some(flag => /\btype=(?:cache|bind)\b/.test(flag))
}

function fixOf(copies: readonly string[], fetch: string | null): Words {
  const shown = copies.slice(0, MOST_SHOWN).map(each => `COPY ${each}`)
  const others = copies.length - shown.length
  return [
    ...listOf(shown, ', '),
    ...(others === 0 ? [] : [`, ${others === 1 ? '1 more such line' : `${others} more such lines`}`]),
    ' and ',
    fetch === null ? 'this line' : { code: `RUN ${fetch}` },
    ' before the sources are copied',
  ]
}

function reasonOf(image: PlatformMeasurement, copy: number, { fetch }: Reads): Words {
  const what = fetch === undefined ? 'reinstalls everything' : 'fetches all dependencies again'
  return [`${lineWords(image, copy)} copies the sources first, so each edit ${what}`]
}

/** Where caches of modules are kept. */
const FETCHED = /(?:^|\/)(?:go\/pkg\/mod|\.m2\/repository|\.?cargo\/(?:registry|git))\//

function compressedOf({ layers }: PlatformMeasurement, line: number): number {
  return sumBytes(layers.filter(layer => layer.origin === 'own' && layer.line === line)).compressed
}

/** Of what a line fetched, without what other advice takes away. */
function fetchedBytes(image: PlatformMeasurement, line: number, isFree: (file: number) => boolean): number {
  const own = image.layers.map(layer => layer.origin === 'own' && layer.line === line)
  const { files, packages } = image
  const fetched = files.filter(file => {
    if (own[files.layer(file)] !== true || files.isHidden(file) || !isFree(file)) return false
    return FETCHED.test(files.path(file)) || packages[files.owner(file) ?? -1]?.ecosystem === 'python'
  })
  return files.sum(fetched).compressed
}

/** Whether the sources were copied to where the line installs. */
function isSamePlace(image: PlatformMeasurement, copy: number, install: number): boolean {
  const operands = copyOperands(parseInstruction(image.lines[copy]?.instruction ?? ''))
  const moved = linesBefore(image, install)
    .filter(each => each > copy)
    .some(each => parseInstruction(image.lines[each]?.instruction ?? '').name === 'WORKDIR')
  if (/^\.\/?$/.test(operands?.destination ?? '')) return !moved
  const place = contextCopyOf(image, copy)?.destination
  return place !== undefined && place === workingDirectory(image, install)?.slice(1)
}

interface SourcesCopied {
  readonly line: number
  /** The folder of the context that is copied; '' is all of it. */
  readonly source: string
  /** Where to, as it is written. */
  readonly destination: string
  /** Whether folders are emptied into one place: `COPY * ./`. */
  readonly isFlat: boolean
}

/** The line that copies the sources to where another installs, in the same stage or one below. */
function sourcesCopiedBefore(
  image: PlatformMeasurement,
  index: number,
  { family }: Install,
  context: AdviceContext,
): SourcesCopied | null {
  for (const line of linesBefore(image, index)) {
    const copied = sourcesCopiedAt(image, line, context)
    if (copied === null) continue
    // Where dependencies were installed before it, the second installing is on purpose: without what only building needs.
    const isSecond = linesBefore(image, line).some(each => hasInstalled(commandOf(image, each), family))
    return isSecond || !isSamePlace(image, line, index) ? null : copied
  }
  return null
}

/** Whether a line copies a whole directory of the context. */
function sourcesCopiedAt(
  image: PlatformMeasurement,
  line: number,
  { contextFolder }: AdviceContext,
): SourcesCopied | null {
  const made = image.lines[line]
  const operands =
    made === undefined || !copiesContext(made) ? null : copyOperands(parseInstruction(made.instruction))
  if (operands === null) return null
  const { sources, destination } = operands
  if (sources.some(each => /^\.?\/?$|^\*$/.test(each)))
    return { line, source: '', destination, isFlat: sources.includes('*') }
  const [source = '', ...others] = sources
  const folder = posix.join('/', source).replace(/^\/|\/$/g, '')
  const isFolder = others.length === 0 && !/[*?[\\$]/.test(folder) && contextFolder?.(folder) != null
  return isFolder ? { line, source: folder, destination, isFlat: false } : null
}

const INSTALLED: Readonly<Record<Install['family'], RegExp>> = {
  node: NODE_INSTALL,
  python: installOf('python'),
  ruby: /\bbundle\b/,
  go: /\bgo\s+(?:mod|get|build|install|list)\b/,
  java: /\bmvnw?\b/,
  rust: /\bcargo\b/,
}

function hasInstalled(command: string, family: Install['family']): boolean {
  return commandParts(command).some(part => INSTALLED[family].test(part) && !setsUp(part))
}
