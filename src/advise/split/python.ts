import { posix } from 'node:path'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { baseCandidates } from '../base-candidates.ts'
import { SYSTEM_INSTALL } from '../system-install.ts'
import { buildCommands, runOf } from './build-commands.ts'
import { installedAgain } from './installed-again.ts'
import { isBelow, ownFiles, pathOf } from './own-files.ts'
import { byName, isPlainPath, outsideCopies } from './outside-copies.ts'
import { type Application, type Copy, hintWhere, type SplitPlan } from './plan.ts'
import { pruneDevelopment } from './python-development.ts'
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
  /^\/root\/(?:\.local(?:\/share\/uv\/python)?|\.cache\/pypoetry\/virtualenvs)(?=\/)/,
]

/** Where pip puts programs. */
const PROGRAMS = '/usr/local/bin'

/** What only installs, where nothing that starts calls it. */
const INSTALLERS = /^\/(?:usr\/local\/)?bin\/(?:uvx?|poetry|pdm|pipenv|hatch|pip[\d.]*|wheel|f2py|cython\w*)$/

/** Packages that load libraries of the system by name, or call its programs. */
const WRAPPERS =
  /^(?:gitpython|python-magic|cairosvg|cairocffi|weasyprint|pdf2image|pytesseract|ffmpeg-python|pydub|wand|pyodbc|pyppeteer|playwright|selenium|pycurl|python-ldap|pysmb|pyzbar|textract|pdfkit|imgkit|pydot|graphviz|pygraphviz|moviepy|librosa|soundfile|psycopg|psycopg-c|mysqlclient|oracledb|cx-oracle|geopandas|fiona|gdal|rtree|shapely|tkinter|pygobject|dlib|opencv-python|tinytag|sh|plumbum|fabric|invoke|ansible|ansible-core|jupyter|notebook|supervisor)$/

/** Applications in Python: what was installed, and their folder, on a smaller image of the same version. */
export function planPython(application: Application): SplitPlan | null {
  const { image, stage } = application
  const found = buildCommands(application, ({ name }) => name === 'python')
  if (found?.commands.some(command => INSTALLS.test(command)) !== true || image.base.kind !== 'known')
    return null
  if (stage.folder === null || stage.folder === '/') return null
  if (!startPrograms(application).every(program => isOfPython(application, program))) return null
  const user = userSetup(application, ['nobody', 'www-data'])
  const pruned = pruneDevelopment(application, found.commands)
  const keeping = filesToKeep(application, pruned.files)
  if (user === null || keeping === null) return null
  const needs = systemNeeds(application, found.commands)
  const standing = standOn(application, found.commands, { kept: keeping.kept, needs })
  if (standing === null) return null
  const first = [...standing.first, ...runOf(user.commands)]
  return { ...standing, ...keeping, ...hintWhere(needs), atEnd: pruned.commands, first }
}

/** The smaller image of the same version, with what is missing there; where there is none, the same one, without what own lines install. */
function standOn(
  application: Application,
  commands: readonly string[],
  { kept, needs }: { readonly kept: readonly number[]; readonly needs: SystemNeeds },
): Pick<SplitPlan, 'bases' | 'first' | 'again'> | null {
  const { image } = application
  const same = image.base.kind === 'known' ? image.base.reference : ''
  const hasInstalls = commands.some(command => SYSTEM_INSTALL.test(command))
  const missing = needsTheSystem(application) ? null : missingLibraries(image, kept, PROVIDES.python)
  if (missing === null) return null
  const slim = baseCandidates(same).filter(({ kind }) => kind === 'slim')
  const bases = slim.map(({ reference }) => reference)
  const packages = [...new Set([...missing.packages, ...needs.packages])].sort()
  return {
    bases: bases.length === 0 && hasInstalls && missing.packages.length === 0 ? [same] : bases,
    first: packages.length === 0 ? [] : [installLine(packages)],
    again: installedAgain(image, packages),
  }
}

/** Whether what starts comes with Python, or was installed or copied. */
function isOfPython({ image, stage, ...rest }: Application, program: string): boolean {
  if (/^python[\d.]*$/.test(program)) return true
  const file = findProgramFile({ image, stage, ...rest }, program)
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

function filesToKeep(application: Application, gone: ReadonlySet<number>): Kept | null {
  const { image, stage } = application
  const folder = stage.folder ?? '/'
  const roots = new Set<string>()
  const programs: number[] = []
  const others: number[] = []
  const kept: number[] = []
  for (const file of ownFiles(image)) {
    const path = pathOf(image, file)
    const root = PACKAGES.map(pattern => pattern.exec(path)?.[0]).find(each => each !== undefined)
    if (gone.has(file)) continue
    if (INSTALLERS.test(path) && !isStarted(application, path)) continue
    kept.push(file)
    if (isBelow(path, folder)) continue
    if (root !== undefined) roots.add(root)
    else if (posix.dirname(path) === PROGRAMS && isMadeByRun(image, file)) programs.push(file)
    else others.push(file)
  }
  const copied = outsideCopies(image, others)
  const bin = programCopies(programs.map(file => pathOf(image, file)))
  if (copied === null || !isPlainPath(folder)) return null
  const folders = [...roots, folder].map((each): Copy => ({ from: [each], to: each }))
  return { kept, copies: [...copied, ...folders.slice(0, -1), ...bin, ...folders.slice(-1)] }
}

function isStarted(application: Application, path: string): boolean {
  return startText(application)
    .split(/[\s"']+/)
    .some(word => posix.basename(word) === posix.basename(path))
}

function isMadeByRun({ files, layers, lines }: PlatformMeasurement, file: number): boolean {
  return /^run\b/i.test(lines[layers[files.layer(file)]?.line ?? -1]?.instruction ?? '')
}

/** Programs that were installed, one by one; of many, the folder of all, where Python's own are, too. */
function programCopies(paths: readonly string[]): Copy[] {
  return byName(paths) ?? [{ from: [PROGRAMS], to: PROGRAMS }]
}
