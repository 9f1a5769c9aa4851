import { posix } from 'node:path'
import { entriesOf, type ForBuilding } from './app-entries.ts'
import { compileCommands, runOf } from './build-commands.ts'
import { javaRuntime } from './final-stage-bases.ts'
import { ownFiles, pathOf } from './own-files.ts'
import { type Application, hintWhere, type SplitPlan } from './plan.ts'
import { healthText } from './start-programs.ts'
import { bareNeeds } from './system-needs.ts'
import { userSetup } from './users.ts'

/** Images that compile. */
const COMPILERS = /^(?:maven|gradle|eclipse-temurin|sapmachine|zulu-openjdk|zulu-openjdk-debian)$/

const FOR_BUILDING: ForBuilding = {
  isForBuilding: path =>
    /^(?:(?:.*\/)?(?:src|target|build|\.gradle|\.mvn|gradle|node_modules)\/.*|(?:.*\/)?(?:pom\.xml|mvnw(?:\.cmd)?|gradlew(?:\.bat)?|[^/]*\.gradle(?:\.kts)?|gradle\.properties|lombok\.config))$/.test(
      path,
    ),
  isOfTools: /^\/(?:root\/\.(?:m2|gradle|sbt)|home\/[^/]+\/\.(?:m2|gradle)|usr\/share\/(?:maven|gradle))\//,
}

/** Jars that hold no program: sources, documents, classes without what they use. */
const NO_PROGRAM = /-(?:sources|javadoc|tests|plain|original)\.jar$|\.original$|\/original-/

interface Jar {
  readonly file: number
  /** How it is started from now on; null: as before. */
  readonly start: readonly string[] | null
}

/** Applications in one jar, on a Java runtime. */
export function planJava(application: Application): SplitPlan | null {
  const { image, stage } = application
  const found = compileCommands(application, ({ name }) => COMPILERS.test(name))
  const jar = found === null ? null : jarOf(application)
  if (found === null || jar === null || healthText({ stage }) !== '') return null
  if (!found.commands.some(command => /\b(?:mvn|mvnw|gradle|gradlew)\b/.test(command))) return null
  const runtime = javaRuntime(found.base)
  const user = userSetup(application, ['nobody'])
  const entries = entriesOf(application, jar.file, FOR_BUILDING)
  const path = pathOf(image, jar.file)
  if (runtime === null || user === null || entries === null) return null
  return {
    ...hintWhere({ unknown: bareNeeds(application, found.commands) }),
    bases: [runtime],
    atEnd: [],
    first: runOf(user.commands),
    copies: [{ from: [path], to: path }, ...entries.copies],
    kept: [jar.file, ...entries.files],
    ...(jar.start === null ? {} : { start: jar.start }),
  }
}

/** The jar that a container starts. */
function jarOf(application: Application): Jar | null {
  const { image } = application
  const jars = ownFiles(image).filter(file => {
    const path = pathOf(image, file)
    return path.endsWith('.jar') && !NO_PROGRAM.test(path)
  })
  return application.start.words[0] === 'java' ? namedJar(application, jars) : builtJar(application, jars)
}

/** What brings more classes than those of the jar. */
const MORE = /^(?:-cp|-classpath|--class-path|-javaagent.*|-agentpath.*|--module-path|-p)$/

/** By its name, or the only one that a pattern finds. */
function namedJar({ image, start: { words }, stage }: Application, jars: readonly number[]): Jar | null {
  const at = words.indexOf('-jar')
  if (at < 0 || words.some(word => MORE.test(word))) return null
  const named = posix.resolve(stage.folder ?? '/', words[at + 1] ?? '')
  const found = jars.filter(file => {
    const path = pathOf(image, file)
    return named.includes('*') ? matches(named, path) : path === named
  })
  const [file, ...others] = found
  return file === undefined || others.length > 0 ? null : { file, start: null }
}

/** By the tool that built it: `mvn spring-boot:run`. */
function builtJar({ image, start, stage }: Application, jars: readonly number[]): Jar | null {
  const line = start.words.join(' ')
  const isRun = /^(?:(?:mvn|\.\/mvnw) spring-boot:run|(?:gradle|\.\/gradlew) bootRun)$/.test(line)
  const folder = stage.folder ?? '/'
  const places = ['target', 'build/libs'].map(place => posix.join(folder, place))
  const [file, ...others] = jars.filter(each => places.includes(posix.dirname(pathOf(image, each))))
  if (!isRun || start.needsShell || file === undefined || others.length > 0) return null
  return { file, start: ['java', '-jar', posix.relative(folder, pathOf(image, file))] }
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
