import { posix } from 'node:path'
import type { DockerfileText } from '../edit/dockerfile-text.ts'
import { joinLines } from '../edit/joined-lines.ts'
import type { PlatformMeasurement } from '../model/measurement.ts'
import { contextTexts } from './context-texts.ts'
import { workingDirectory } from './context-copy.ts'
import type { AdviceContext } from './finding.ts'
import { parseInstruction } from './instruction.ts'
import { isInstall } from './package-install.ts'
import { ownSources } from './programs/own-sources.ts'
import { ownScripts, startCommand } from './start-command.ts'
import { commandParts, isTidying } from './tidying.ts'

/** Two places with the same content: layer paths that differ at their ends. */
export interface TwoPlaces {
  /** What could go, as far as it differs. */
  readonly gone: string
  /** What would stay, down to the folder, or the file, that all of it is in. */
  readonly kept: string
  /** The instruction that would go, whose own words name the place; null: none would. */
  readonly maker: number | null
}

/** What runs sources in a language whose calls for files are known here. */
const RUNS_SOURCES = /(?:^|[\s/])(?:node|bun|deno|python[\d.]*|uvicorn|gunicorn)\s/
const SOURCE = /\.(?:[cm]?[jt]sx?|py)$/

/** Servers of a whole folder. */
const SERVES = /\b(?:http\.server|SimpleHTTPRequestHandler|http-server|serve|vite|next|nuxt)\b/

/** Folders that frameworks look for by themselves. */
const FOUND_BY_NAME =
  /^(?:static|public|templates?|views|locales?|i18n|messages|config|plugins|migrations|fixtures|pages|app|src|lib|dist|build|www|html|htdocs)$/i

/** Calls that read a file or a folder, and what follows of the line. */
const READS =
  /\b(?:readFile|readFileSync|createReadStream|sendFile|download|readdir|readdirSync|opendir|opendirSync|static|serveStatic|fastifyStatic|sirv|open|openSync|StaticFiles|send_from_directory|send_file|FileResponse|FileSystemLoader|listdir|scandir|walk|glob|globSync|iglob|file|Path|require|import|cp|cpSync|copyFile|copytree)\s*\((?=([^\n]{0,500}))/g

/** Names of folders that the environment may give. */
const GIVEN = /\b(?:env|environ|getenv|argv|argparse)\b/

/** A text that a path may begin with: no encoding, no mode, no variable. */
const NAMED = /["'`](?!(?:utf-?8|ascii|latin1|base64|hex|binary|[rwa]\+?[bt]?\+?)["'`])[./]*\w(?!\w*:\/\/)/i

/**
 * Whether it is certain which of two places a program reads: its sources, and all else that the build context brings, name the one and not
 * the other, nor a folder around it; each call for a file says by a text which; and no command of the build could read it.
 */
export function isUnread(image: PlatformMeasurement, places: TwoPlaces, context: AdviceContext): boolean {
  const [dockerfile, ...others] = context.sources?.dockerfiles.values() ?? []
  if (dockerfile === undefined || others.length > 0 || !installsOnly(dockerfile)) return false
  const texts = runsSourcesAlone(image, context) ? contextTexts(image, context) : null
  return texts !== null && namesOne(image, places, texts, instructionsBut(image, dockerfile, places.maker))
}

function namesOne(
  image: PlatformMeasurement,
  places: TwoPlaces,
  texts: readonly string[],
  instructions: string,
): boolean {
  const folders = foldersOf(image, places.gone)
  const [read = ''] = foldersOf(image, places.kept)
  return (
    folders.length > 0 &&
    read !== '' &&
    !folders.some(name => FOUND_BY_NAME.test(name)) &&
    texts.some(text => names(text, read)) &&
    ![...texts, instructions].some(text => folders.some(name => names(text, name)))
  )
}

/** The names on the way to a place, as far as programs say them: from where they are started. */
function foldersOf(image: PlatformMeasurement, place: string): string[] {
  const start = workingDirectory(image, image.lines.length - 1)
  const inside = start === null ? place : posix.relative(start, `/${place}`)
  return (inside.startsWith('..') ? place : inside).split('/').filter(name => name !== '')
}

/** Whether a container starts sources that are all known, and each says which files it reads. */
function runsSourcesAlone(image: PlatformMeasurement, context: AdviceContext): boolean {
  const start = startCommand(image)
  if (!RUNS_SOURCES.test(start) || SERVES.test(start) || ownScripts(image).length > 0) return false
  const { sources, isComplete } = ownSources(image, context)
  return (
    isComplete &&
    sources.length > 0 &&
    sources.every(({ path, text }) => SOURCE.test(path) && saysWhatItReads(text))
  )
}

function saysWhatItReads(text: string): boolean {
  return (
    !SERVES.test(text) &&
    !GIVEN.test(text) &&
    [...text.matchAll(READS)].every(([, rest = '']) => NAMED.test(rest))
  )
}

function installsOnly(dockerfile: DockerfileText): boolean {
  return dockerfile.instructions
    .filter(({ keyword }) => /^(?:RUN|ONBUILD)$/.test(keyword))
    .every(({ start, arguments: { end } }) => {
      const { rest } = parseInstruction(joinLines(dockerfile, { start, end })?.text ?? 'RUN ?')
      return commandParts(rest.replace(/\s+/g, ' ')).every(part => isTidying(part) || isInstall(part))
    })
}

function instructionsBut(
  { lines }: PlatformMeasurement,
  { text, instructions }: DockerfileText,
  maker: number | null,
): string {
  const line = lines[maker ?? -1]?.line
  return instructions
    .filter(each => each.line !== line)
    .map(({ start, end }) => text.slice(start, end))
    .join('\n')
}

function names(text: string, name: string): boolean {
  const escaped = name.replace(/[^\w]/g, String.raw`\$&`)
  return new RegExp(String.raw`(?<!\w)${escaped}(?!\w)`, 'i').test(text)
}
