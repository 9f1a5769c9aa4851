import { posix } from 'node:path'
import { entriesOf, type ForBuilding } from './app-entries.ts'
import { compileCommands, runOf } from './build-commands.ts'
import { javaRuntime } from './final-stage-bases.ts'
import { javaProgram } from './java-program.ts'
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

/** The folders that `-Djarmode=… extract` makes. */
const LAYERS = ['dependencies', 'spring-boot-loader', 'snapshot-dependencies', 'application']

/** Applications in one jar, or extracted from it, on a Java runtime. */
export function planJava(application: Application): SplitPlan | null {
  const { stage } = application
  const found = compileCommands(application, ({ name }) => COMPILERS.test(name))
  const program = found === null ? null : javaProgram(application)
  if (found === null || program === null || healthText({ stage }) !== '') return null
  if (!found.commands.some(command => /\b(?:mvn|mvnw|gradle|gradlew)\b/.test(command))) return null
  const runtime = javaRuntime(found.base)
  const user = userSetup(application, ['nobody'])
  const isOfTools = extracted(found.commands, stage.folder ?? '/')
  const entries = entriesOf(application, new Set(program.files), { ...FOR_BUILDING, isOfTools })
  if (runtime === null || user === null || entries === null) return null
  return {
    ...hintWhere({ unknown: bareNeeds(application, found.commands) }),
    bases: [runtime],
    atEnd: [],
    first: runOf(user.commands),
    copies: [...program.copies, ...entries.copies],
    kept: [...new Set([...program.files, ...entries.files])],
    ...(program.start === null ? {} : { start: program.start }),
  }
}

/** What extracting a jar of Spring Boot leaves, and the jar itself: what is started is told apart from it. */
function extracted(commands: readonly string[], folder: string): RegExp {
  const left = commands.flatMap(command => {
    const [, jar = '', options = ''] =
      /^java\s+-Djarmode=(?:layertools|tools)\s+-jar\s+(\S+)\s+extract\b(.*)$/.exec(command) ?? []
    if (jar === '') return []
    const [, destination = '.'] = /\s--destination[ =](\S+)/.exec(options) ?? []
    return [
      ...LAYERS.map(layer => `${escaped(posix.resolve(folder, destination, layer))}/`),
      `${escaped(posix.resolve(folder, jar))}$`,
    ]
  })
  return new RegExp([FOR_BUILDING.isOfTools.source, ...left.map(each => `^${each}`)].join('|'))
}

function escaped(path: string): string {
  return path.replace(/[^\w/]/g, String.raw`\$&`)
}
