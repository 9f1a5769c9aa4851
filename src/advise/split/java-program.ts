import { posix } from 'node:path'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { byName } from './outside-copies.ts'
import { filesByPath, isBelow, ownFiles, pathOf } from './own-files.ts'
import type { Application, Copy } from './plan.ts'
import type { Start } from './start-words.ts'

/** What Java starts. */
export interface JavaProgram {
  /** As indexes: the jar, or the classes, and the libraries beside them. */
  readonly files: readonly number[]
  /** Libraries first, which change less often. */
  readonly copies: readonly Copy[]
  /** How it is started from now on; null: as before. */
  readonly start: readonly string[] | null
}

/** Jars that hold no program: sources, documents, classes without what they use. */
const NO_PROGRAM = /-(?:sources|javadoc|tests|plain|original)\.jar$|\.original$|\/original-/

/** What brings more classes than those of the jar, or from elsewhere. */
const MORE = /^(?:-javaagent.*|-agentpath.*|--module-path|-p)$/
const CLASS_PATH = /^(?:-cp|-classpath|--class-path)$/

/** Starts what lies unpacked in the folder that it is started in. */
const LAUNCHER = /^org\.springframework\.boot\.loader\.(?:launch\.)?(?:Jar|War|Properties)Launcher$/

/** What a jar of Spring Boot is, unpacked. */
const UNPACKED = ['BOOT-INF', 'WEB-INF', 'META-INF', 'org']

/** Where build tools put jars, beside much else. */
const OUTPUT = /\/(?:target|build\/libs)$/

/** More parts of a folder than these are not named one by one. */
const MOST_PARTS = 8

/** What a container starts; null where that is not certain. */
export function javaProgram(application: Application): JavaProgram | null {
  const { start } = application
  if (start.words[0] !== 'java') return builtJar(application)
  if (start.words.some(word => MORE.test(word))) return null
  const classPath = start.words.findIndex(word => CLASS_PATH.test(word))
  const isJar = start.words.includes('-jar')
  if (classPath >= 0) return isJar ? null : ofClassPath(application, start.words[classPath + 1] ?? '')
  return isJar ? namedJar(application) : unpackedJar(application)
}

function jarsOf(image: PlatformMeasurement): number[] {
  return ownFiles(image).filter(file => isProgram(pathOf(image, file)))
}

function isProgram(path: string): boolean {
  return path.endsWith('.jar') && !NO_PROGRAM.test(path)
}

/** By its name, or the only one that a pattern finds. */
function namedJar(application: Application): JavaProgram | null {
  const { image, start, stage } = application
  const named = posix.resolve(stage.folder ?? '/', wordAfter(start, '-jar'))
  const [file, ...others] = jarsOf(image).filter(each => {
    const path = pathOf(image, each)
    return named.includes('*') ? matches(named, path) : path === named
  })
  return file === undefined || others.length > 0 ? null : withLibraries(image, file, null)
}

function wordAfter({ words }: Start, option: string): string {
  return words[words.indexOf(option) + 1] ?? ''
}

/** By the tool that built it: `mvn spring-boot:run`. */
function builtJar({ image, start, stage }: Application): JavaProgram | null {
  const line = start.words.join(' ')
  const isRun = /^(?:(?:mvn|\.\/mvnw) spring-boot:run|(?:gradle|\.\/gradlew) bootRun)$/.test(line)
  const folder = stage.folder ?? '/'
  const places = ['target', 'build/libs'].map(place => posix.join(folder, place))
  const [file, ...others] = jarsOf(image).filter(each => places.includes(posix.dirname(pathOf(image, each))))
  if (!isRun || start.needsShell || file === undefined || others.length > 0) return null
  return withLibraries(image, file, ['java', '-jar', posix.relative(folder, pathOf(image, file))])
}

/** The jar, and what it may load from beside it: all that was extracted with it, else folders with other jars. */
function withLibraries(
  image: PlatformMeasurement,
  jar: number,
  start: JavaProgram['start'],
): JavaProgram | null {
  const folder = posix.dirname(pathOf(image, jar))
  const beside = ownFiles(image).filter(file => isBelow(pathOf(image, file), folder))
  const isShared = OUTPUT.test(folder) || hasOthers(image, folder)
  const libraries = new Set(
    beside.flatMap(file => {
      const [first, ...rest] = posix.relative(folder, pathOf(image, file)).split('/')
      return rest.length > 0 && pathOf(image, file).endsWith('.jar') ? [first] : []
    }),
  )
  const isPart = (file: number): boolean =>
    file === jar || libraries.has(posix.relative(folder, pathOf(image, file)).split('/')[0])
  const files = libraries.size === 0 ? [jar] : isShared ? beside.filter(isPart) : beside
  return programOf(image, folder, files, start)
}

/** Whether a folder has files of the base image, or sources. */
function hasOthers(image: PlatformMeasurement, folder: string): boolean {
  const own = new Set(ownFiles(image))
  const names = [...filesByPath(image)].filter(([path]) => isBelow(path, folder))
  return names.some(([path, file]) => !own.has(file) || /\/(?:pom\.xml|[^/]*\.gradle(?:\.kts)?)$/.test(path))
}

/** `org.springframework.boot.loader.launch.JarLauncher` */
function unpackedJar({ image, start, stage }: Application): JavaProgram | null {
  const folder = stage.folder ?? '/'
  if (!start.words.some(word => LAUNCHER.test(word))) return null
  const roots = UNPACKED.map(name => posix.join(folder, name))
  const files = ownFiles(image).filter(file => roots.some(root => isBelow(pathOf(image, file), root)))
  const isWhole = files.some(file => isBelow(pathOf(image, file), posix.join(folder, 'org/springframework')))
  return isWhole ? programOf(image, folder, files, null) : null
}

/** `app/classes:app/lib/*`: each is a folder, a jar, or all jars of a folder. */
function ofClassPath({ image, stage }: Application, text: string): JavaProgram | null {
  const folder = stage.folder ?? '/'
  if (text === '' || /[$"'\\]/.test(text)) return null
  const places = text.split(':').map(each => posix.resolve(folder, each.replace(/\/\*$/, '')))
  const files = places.map(place => ownFiles(image).filter(file => isBelow(pathOf(image, file), place)))
  // All that the folder has would be more than the program.
  if (places.some((place, at) => isBelow(folder, place) || files[at]?.length === 0)) return null
  const outer = places.filter(
    (place, at) => !places.some((each, other) => isBelow(place, each) && (place !== each || other < at)),
  )
  const isLibraries = (place: string): boolean =>
    ownFiles(image).every(
      file => !isBelow(pathOf(image, file), place) || pathOf(image, file).endsWith('.jar'),
    )
  const copies = outer.map(place => ({ from: [place], to: place }))
  return {
    files: [...new Set(files.flat())],
    copies: [...copies].sort((a, b) => Number(isLibraries(b.to)) - Number(isLibraries(a.to))),
    start: null,
  }
}

/** Part by part of a folder: folders of libraries, other folders, files. Null where there are too many to be named. */
function programOf(
  image: PlatformMeasurement,
  folder: string,
  files: readonly number[],
  start: JavaProgram['start'],
): JavaProgram | null {
  const single: string[] = []
  const folders: { readonly path: string; readonly isLibraries: boolean }[] = []
  for (const [part, own] of Map.groupBy(files, file => partOf(posix.relative(folder, pathOf(image, file))))) {
    const path = posix.join(folder, part)
    const paths = own.map(file => pathOf(image, file))
    if (paths.includes(path)) single.push(path)
    else folders.push({ path, isLibraries: paths.every(each => each.endsWith('.jar')) })
  }
  const named = byName(single)
  if (named === null || folders.length > MOST_PARTS) return null
  const ordered = [...folders.filter(each => each.isLibraries), ...folders.filter(each => !each.isLibraries)]
  return { files, copies: [...ordered.map(({ path }) => ({ from: [path], to: path })), ...named], start }
}

/** `lib` of `lib/a.jar`, and `BOOT-INF/lib` of `BOOT-INF/lib/a.jar`. */
function partOf(inside: string): string {
  const names = inside.split('/')
  return names.slice(0, /^(?:BOOT|WEB)-INF$/.test(names[0] ?? '') ? 2 : 1).join('/')
}

/** `/app/target/*.jar`: a star for what is no slash. */
function matches(pattern: string, path: string): boolean {
  const [start = '', end = '', ...more] = pattern.split('*')
  const middle = path.slice(start.length, path.length - end.length)
  return (
    more.length === 0 &&
    path.startsWith(start) &&
    path.endsWith(end) &&
    path.length >= start.length + end.length &&
    !middle.includes('/')
  )
}
