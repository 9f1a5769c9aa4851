import { posix } from 'node:path'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { baseCandidates } from '../base-candidates.ts'
import { SYSTEM_INSTALL } from '../system-install.ts'
import { buildCommands, runOf } from './build-commands.ts'
import { type BaseName, finalStageBases, pythonOfUv } from './final-stage-bases.ts'
import { installedAgain } from './installed-again.ts'
import { isBelow, isOfDistribution, ownFiles, pathOf, visibleOwn } from './own-files.ts'
import { byName, isPlainPath, outsideCopies } from './outside-copies.ts'
import { type Application, type Copy, hintWhere, type SplitPlan } from './plan.ts'
import { pruneDevelopment } from './python-development.ts'
import {
  type Environment,
  environmentsOf,
  fetchedInterpreters,
  hasInterpreter,
  startedEnvironment,
} from './python-environments.ts'
import { isMadeByRun, leftBehind } from './python-left-behind.ts'
import { findProgramFile, startPrograms, startText } from './start-programs.ts'
import { type SystemNeeds, systemNeeds } from './system-needs.ts'
import { callsSystemPrograms, installLine, missingLibraries, PROVIDES } from './system-packages.ts'
import { userSetup } from './users.ts'

const INSTALLS =
  /\b(?:pip[\d.]*\s.*install|uv\s+(?:pip|sync)|poetry\s.*(?:install|sync)|pdm\s+(?:install|sync)|pipenv\s+(?:install|sync))\b/

/** Folders that installing fills, wherever the application is. */
const PACKAGES = [
  /^\/usr\/local\/lib\/python3\.\d+\/(?:site|dist)-packages(?=\/)/,
  /^\/(?:opt|venv|\.venv|env)(?:\/[^/]+)?(?=\/(?:bin|lib|lib64|pyvenv\.cfg|include|share)\b)/,
  /^\/root\/\.local(?=\/)/,
]

/** Where pip puts programs. */
const PROGRAMS = '/usr/local/bin'

/** Packages that load libraries of the system by name, or call its programs. */
const WRAPPERS =
  /^(?:gitpython|python-magic|cairosvg|cairocffi|weasyprint|pdf2image|pytesseract|ffmpeg-python|pydub|wand|pyodbc|pyppeteer|playwright|selenium|pycurl|python-ldap|pysmb|pyzbar|textract|pdfkit|imgkit|pydot|graphviz|pygraphviz|moviepy|librosa|soundfile|psycopg|psycopg-c|mysqlclient|oracledb|cx-oracle|geopandas|fiona|gdal|rtree|shapely|tkinter|pygobject|dlib|opencv-python|tinytag|sh|plumbum|fabric|invoke|ansible|ansible-core|jupyter|notebook|supervisor)$/

/** What may install at each start. */
const SYNCS = /^uvx?$/

/** Applications in Python: what was installed, and their folder, on a smaller image of the same version. */
export function planPython(asBuilt: Application): SplitPlan | null {
  const commands = installCommands(asBuilt)
  if (commands === null) return null
  const needs = systemNeeds(asBuilt, commands)
  const environment = startedEnvironment(asBuilt, needs.startsPrograms || needs.unknown !== null)
  const application = startingIn(asBuilt, environment)
  if (!canStart(application, environment)) return null
  const user = userSetup(application, ['nobody', 'www-data'])
  const pruned = pruneDevelopment(application, commands)
  const keeping = filesToKeep(application, environment, pruned.files)
  if (user === null || keeping === null) return null
  const standing = standOn(application, commands, { kept: keeping.kept, needs, environment })
  if (standing === null) return null
  const first = [...standing.first, ...runOf(user.commands)]
  const start = environment?.start == null ? {} : { start: environment.start }
  return { ...standing, ...keeping, ...start, ...hintWhere(needs), atEnd: pruned.commands, first }
}

/** The commands of own lines, where these install packages of Python beside a folder of the application; else null. */
function installCommands(application: Application): readonly string[] | null {
  const { image, stage } = application
  const { commands = [] } = buildCommands(application, isPythonImage) ?? {}
  const isApplication = image.base.kind === 'known' && stage.folder !== null && stage.folder !== '/'
  return isApplication && commands.some(command => INSTALLS.test(command)) ? commands : null
}

function isPythonImage(base: BaseName): boolean {
  return base.name === 'python' || pythonOfUv(base) !== null
}

/** Whether all that starts is there in the last stage. */
function canStart(application: Application, environment: Environment | null): boolean {
  return (
    (environment === null || hasInterpreter(application, environment)) &&
    startPrograms(application).every(program => isOfPython(application, program))
  )
}

/** The same, with what it starts in the environment. */
function startingIn(application: Application, environment: Environment | null): Application {
  const words = environment?.start ?? application.start.words
  return { ...application, start: { ...application.start, words } }
}

/** What has to stand on it. */
interface Standing {
  readonly kept: readonly number[]
  readonly needs: SystemNeeds
  readonly environment: Environment | null
}

/** The smaller image of the same version, with what is missing there; where there is none, the same one, without what own lines install. */
function standOn(
  application: Application,
  commands: readonly string[],
  { kept, needs, environment }: Standing,
): Pick<SplitPlan, 'bases' | 'first' | 'again'> | null {
  const { image } = application
  const same = image.base.kind === 'known' ? image.base.reference : ''
  const leavesOut = environment?.isSealed === true || commands.some(command => SYSTEM_INSTALL.test(command))
  const missing = needsTheSystem(application) ? null : missingLibraries(image, kept, PROVIDES.python)
  if (missing === null) return null
  const slim = baseCandidates(same).filter(({ kind }) => kind === 'slim')
  const bases = [...slim.map(({ reference }) => reference), ...finalStageBases(image)]
  const packages = [...new Set([...missing.packages, ...needs.packages])].sort()
  return {
    bases: bases.length === 0 && leavesOut && missing.packages.length === 0 ? [same] : bases,
    first: packages.length === 0 ? [] : [installLine(packages)],
    again: installedAgain(image, packages),
  }
}

/** Whether what starts comes with Python, or was installed or copied. */
function isOfPython({ image, stage, ...rest }: Application, program: string): boolean {
  if (/^python[\d.]*$/.test(program)) return true
  if (SYNCS.test(posix.basename(program))) return false
  const file = findProgramFile({ image, stage, ...rest }, program)
  const place = posix.resolve(stage.folder ?? '/', program)
  // The interpreter of an environment is a link.
  if (environmentsOf(image).some(root => place.startsWith(`${root}/bin/python`))) return true
  return file !== null && image.layers[image.files.layer(file)]?.origin === 'own'
}

function needsTheSystem(application: Application): boolean {
  const { image } = application
  const text = startText(application).replace(/\bpython[\d.]*\b/g, '')
  return (
    callsSystemPrograms(text) ||
    image.packages.some(({ ecosystem, name }) => {
      return ecosystem === 'python' && WRAPPERS.test(name.toLowerCase().replace(/[_.]/g, '-'))
    })
  )
}

interface Kept {
  readonly kept: readonly number[]
  readonly copies: readonly Copy[]
}

function filesToKeep(
  application: Application,
  environment: Environment | null,
  gone: ReadonlySet<number>,
): Kept | null {
  const { image, stage } = application
  const folder = stage.folder ?? '/'
  const rootOf = wholeFolders(application, environment)
  const isLeft = leftBehind(application, environment)
  const roots = new Set<string>()
  const programs: number[] = []
  const others: number[] = []
  const kept: number[] = []
  for (const file of ownFiles(image)) {
    const path = pathOf(image, file)
    if (gone.has(file) || isLeft(file)) continue
    kept.push(file)
    if (isBelow(path, folder)) continue
    const root = rootOf(path)
    if (root !== undefined) roots.add(root)
    else if (posix.dirname(path) === PROGRAMS && isMadeByRun(image, file)) programs.push(file)
    else others.push(file)
  }
  const copied = outsideCopies(image, others)
  const bin = programCopies(programs.map(file => pathOf(image, file)))
  if (copied === null || !isPlainPath(folder)) return null
  const folders = [...roots, folder].map((each): Copy => ({ from: [each], to: each }))
  return {
    kept: [...kept, ...linkedElsewhere(image, kept)],
    copies: [...copied, ...folders.slice(0, -1), ...bin, ...folders.slice(-1)],
  }
}

/** Finds the folder that a file is copied with; null for what is copied otherwise. */
function wholeFolders(
  { image }: Application,
  environment: Environment | null,
): (path: string) => string | undefined {
  const roots = environment?.isSealed === true ? [environment.root] : environmentsOf(image)
  const folders = [...roots, ...fetchedInterpreters(image)]
  const patterns = environment?.isSealed === true ? [] : PACKAGES
  return path =>
    folders.find(folder => isBelow(path, folder)) ??
    patterns.map(pattern => pattern.exec(path)?.[0]).find(each => each !== undefined)
}

/** Other names of a file (hard links) are in no list: what a cache has may be in an environment, too. */
function linkedElsewhere(image: PlatformMeasurement, kept: readonly number[]): number[] {
  const known = new Set(kept)
  return visibleOwn(image).filter(file => {
    const links = image.files.links(file)
    return links !== undefined && !known.has(file) && !isOfDistribution(image, image.files.owner(file))
  })
}

/** Programs that were installed, one by one; of many, the folder of all, where Python's own are, too. */
function programCopies(paths: readonly string[]): Copy[] {
  return byName(paths) ?? [{ from: [PROGRAMS], to: PROGRAMS }]
}
