import { posix } from 'node:path'
import { type Compiled, type Program } from './program.ts'
import { planCompiled, startedProgram } from './compiled.ts'
import { compileWithoutC } from './go-without-c.ts'
import type { Application, SplitPlan } from './plan.ts'
import { commandsOf } from './single-stage.ts'

const GO: Compiled = {
  name: 'golang',
  kind: 'base',
  isForBuilding: path =>
    /(?:\.(?:go|c|h|s|S|cc|cpp|hpp|mod|sum|work)|(?:^|\/)testdata\/.*)$/.test(path) ||
    path.startsWith('vendor/'),
  isOfTools: /^\/(?:go|root\/go|usr\/local\/go)\//,
}

/** Programs in Go, static or not; what `go run` would compile at each start is compiled once. */
export function planGo(application: Application): SplitPlan | null {
  const { start } = application
  const isRun = start.words[0] === 'go'
  const compiles =
    commandsOf(application.stage)?.some(command => /\b(?:go|make|mage|task)\b/.test(command)) ?? false
  if (!isRun && !compiles) return null
  const program = isRun ? programOfRun(application) : startedProgram(application)
  const asStatic = program?.file == null ? null : compileWithoutC(application, program.file)
  return planCompiled(application, GO, program, asStatic)
}

/** `go run ./cmd/server --port 80`; null with options, which may have values. */
function programOfRun({ start: { words, needsShell }, context, stage }: Application): Program | null {
  const [, verb, source = '', ...rest] = words
  if (
    verb !== 'run' ||
    needsShell ||
    stage.folder === null ||
    !/^(?:\.|\.\/[\w./-]*|[\w./-]+\.go)$/.test(source)
  )
    return null
  // More files of the same package would be arguments of the program otherwise.
  if (rest.some(word => word.endsWith('.go'))) return null
  const name = nameOf(source, context.contextFile?.('go.mod') ?? '')
  const place = `/usr/local/bin/${name}`
  return {
    file: null,
    from: place,
    to: place,
    start: [place, ...rest],
    atEnd: [`go build -o ${place} ${source}`],
  }
}

function nameOf(source: string, manifest: string): string {
  const folder = posix.basename(posix.normalize(source.endsWith('.go') ? posix.dirname(source) : source))
  if (/^\w[\w.-]*$/.test(folder)) return folder
  const module = /^module\s+"?([^\s"]+)/m.exec(manifest)?.[1]?.replace(/\/v\d+$/, '') ?? ''
  const last = module.slice(module.lastIndexOf('/') + 1)
  return /^\w[\w.-]*$/.test(last) ? last : 'app'
}
