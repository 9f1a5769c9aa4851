import { posix } from 'node:path'
import type { AdviceContext } from '../finding.ts'
import { readNodeProject, scriptsOf } from '../node-project.ts'
import { baseNameOf, nginx } from './final-stage-bases.ts'
import { filesByPath, isBelow, ownFiles, pathOf } from './own-files.ts'
import { isPlainPath } from './outside-copies.ts'
import type { Application, SplitPlan } from './plan.ts'
import { lastOf, type SingleStage, stepsOf } from './single-stage.ts'
import { healthText } from './start-programs.ts'

/** Files that a program serves, and how. */
interface Serving {
  /** Folder, as the command names it. */
  readonly folder: string
  readonly port: number
  /** What has no file is answered with the first page. */
  readonly isSinglePage: boolean
}

const SERVED = '/usr/share/nginx/html'

/** What the start of a container is by then. */
const START = ['nginx', '-g', 'daemon off;']

/** Sites of files alone, which a program of Node.js serves: the files, and nginx to serve them at the same port. */
export function planStaticSite(application: Application): SplitPlan | null {
  const { image, stage } = application
  const base = baseNameOf(image)
  const { folder } = stage
  if (base?.name !== 'node' || folder === null || lastOf(stage, 'USER') !== null) return null
  if (lastOf(stage, 'ENTRYPOINT') !== null || !/^(?:$|wget\s)/.test(healthText(application))) return null
  const serving = servingOf(application)
  if (serving === null || !isAtPort(stage, serving.port)) return null
  const site = posix.resolve(folder, serving.folder)
  const isServed = filesByPath(image).has(posix.join(site, 'index.html'))
  if (!isServed || !isPlainPath(site) || site === folder) return null
  return {
    bases: [nginx(base)],
    atEnd: [],
    first: [`RUN ${serverCommand(serving)}`],
    copies: [{ from: [site], to: SERVED }],
    kept: ownFiles(image).filter(file => isBelow(pathOf(image, file), site)),
    start: START,
    dropsSettings: true,
  }
}

/** `printf` writes the same with each shell. */
function serverCommand({ port, isSinglePage }: Serving): string {
  const fallback = isSinglePage ? '$uri $uri/ /index.html' : '$uri $uri.html $uri/ =404'
  const lines = [
    'server {',
    `  listen ${port};`,
    `  root ${SERVED};`,
    `  location / { try_files ${fallback}; }`,
    '}',
  ]
  return `printf '%s\\n' ${lines.map(line => `'${line}'`).join(' ')} > /etc/nginx/conf.d/default.conf`
}

/** A port that is exposed is the one that is served. */
function isAtPort(stage: SingleStage, port: number): boolean {
  const exposed = stepsOf(stage).filter(({ name }) => name === 'EXPOSE')
  return exposed.every(({ rest }) => rest.replace(/\/tcp$/, '') === String(port))
}

/** What the start serves, itself or through a script of `package.json`; null for what is not understood to the last word. */
function servingOf({ start, stage, context }: Application): Serving | null {
  const words = scriptWords(start.words, context)
  const [program = '', ...rest] = words[0] === 'npx' ? words.slice(1).filter(word => word !== '--yes') : words
  const port = portOf(stage)
  if (program === 'serve') return ofServe(rest, port ?? 3000, context)
  if (program === 'http-server') return ofHttpServer(rest, port ?? 8080)
  if (program === 'vite' && rest[0] === 'preview') return ofVite(rest.slice(1), context)
  return null
}

/** `npm run preview -- --port 80`, one script through the other. */
function scriptWords(words: readonly string[], context: AdviceContext): readonly string[] {
  const line = words.join(' ')
  const [, name, more = ''] =
    /^(?:npm|yarn|pnpm)\s+(?:run\s+)?([\w:.-]+)(?:\s+(?:--\s+)?(.*))?$/.exec(line) ?? []
  const project = name === undefined ? null : readNodeProject(context)
  const [script, ...others] = project === null ? [] : scriptsOf(project, line)
  if (name === undefined || script === undefined) return words
  // Whatever runs before or after is not only served.
  if (others.length > 0 || /[;&|<>$"'`()]/.test(script)) return []
  return `${script} ${more}`.trim().split(/\s+/)
}

/** What the environment says: `ENV PORT=8080`. */
function portOf(stage: SingleStage): number | null {
  const text = stepsOf(stage)
    .filter(({ name }) => name === 'ENV')
    .map(({ rest }) => ` ${rest}`)
    .join(' ')
  const found = /\sPORT(?:=|\s+)"?(\d+)"?(?=\s|$)/.exec(text)?.[1]
  return found === undefined ? null : Number(found)
}

interface Options {
  /** By name: what a flag is; `true` for one without a value. */
  readonly flags: ReadonlyMap<string, string | true>
  readonly rest: readonly string[]
}

/** Null where a flag is none of those that are known. */
function parseOptions(
  words: readonly string[],
  { valued, plain }: { readonly valued: readonly string[]; readonly plain: readonly string[] },
): Options | null {
  const flags = new Map<string, string | true>()
  const rest: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const [name = '', value] = word.split(/=(.*)/s)
    if (!word.startsWith('-')) rest.push(word)
    else if (plain.includes(word)) flags.set(word, true)
    else if (valued.includes(name)) flags.set(name, value ?? words[++at] ?? '')
    else return null
  }
  return { flags, rest }
}

function portIn({ flags }: Options, names: readonly string[], otherwise: number): number | null {
  const said = names.map(name => flags.get(name)).find(each => each !== undefined)
  if (said === undefined) return otherwise
  const port = /^(?:tcp:\/\/(?:0\.0\.0\.0|localhost):)?(\d{1,5})$/.exec(String(said))?.[1]
  return port === undefined ? null : Number(port)
}

function ofServe(words: readonly string[], usual: number, { contextFile }: AdviceContext): Serving | null {
  const valued = ['-l', '--listen', '-p', '--port']
  const options = parseOptions(words, {
    valued,
    plain: ['-s', '--single', '-n', '--no-clipboard', '-L', '--no-request-logging', '-u', '--no-compression'],
  })
  const port = options === null ? null : portIn(options, valued, usual)
  const [folder = '.', ...others] = options?.rest ?? []
  if (options === null || port === null || others.length > 0 || isThere(contextFile, 'serve.json'))
    return null
  return { folder, port, isSinglePage: options.flags.has('-s') || options.flags.has('--single') }
}

function ofHttpServer(words: readonly string[], usual: number): Serving | null {
  const valued = ['-p', '--port']
  const options = parseOptions(words, {
    valued: [...valued, '-a'],
    plain: ['-s', '--silent', '-c-1', '-g', '--gzip'],
  })
  const port = options === null ? null : portIn(options, valued, usual)
  const [folder, ...others] = options?.rest ?? []
  if (port === null || folder === undefined || others.length > 0) return null
  return { folder, port, isSinglePage: false }
}

const VITE_SETTINGS = ['ts', 'js', 'mts', 'mjs', 'cts', 'cjs'].map(end => `vite.config.${end}`)

function ofVite(words: readonly string[], { contextFile }: AdviceContext): Serving | null {
  const options = parseOptions(words, {
    valued: ['--port', '--outDir', ...(words.includes('--host=0.0.0.0') ? ['--host'] : [])],
    plain: ['--host', '--strictPort'],
  })
  const settings = VITE_SETTINGS.map(name => contextFile?.(name) ?? '').join('\n')
  if (options === null || /\b(?:preview|base|outDir|root|appType|proxy|server)\b/.test(settings)) return null
  const port = portIn(options, ['--port'], 4173)
  const rest = options.rest.filter(word => word !== '0.0.0.0')
  if (port === null || rest.length > 0) return null
  return { folder: String(options.flags.get('--outDir') ?? 'dist'), port, isSinglePage: true }
}

function isThere(contextFile: AdviceContext['contextFile'], name: string): boolean {
  return (contextFile?.(name) ?? null) !== null
}
