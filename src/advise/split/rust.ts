import { posix } from 'node:path'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { type Compiled, type Program } from './program.ts'
import { planCompiled, programAt, startedProgram } from './compiled.ts'
import { isBelow, ownFiles, pathOf } from './own-files.ts'
import type { Application, SplitPlan } from './plan.ts'
import { commandsOf } from './single-stage.ts'

const RUST: Compiled = {
  name: 'rust',
  kind: 'cc',
  isForBuilding: path =>
    path.endsWith('.rs') ||
    /^(?:target|\.cargo|benches|\.cargo-ok|vendor)\//.test(path) ||
    /(?:^|\/)(?:Cargo\.(?:toml|lock)|rust-toolchain(?:\.toml)?|\.?rustfmt\.toml|\.?clippy\.toml|deny\.toml)$/.test(
      path,
    ),
  isOfTools: /^\/(?:usr\/local\/(?:cargo|rustup)|root\/\.(?:cargo|rustup))\//,
}

/** Programs in Rust; what `cargo run` starts was built by a line before. */
export function planRust(application: Application): SplitPlan | null {
  const { start } = application
  if (commandsOf(application.stage)?.some(command => /\b(?:cargo|make)\b/.test(command)) !== true) return null
  const program = start.words[0] === 'cargo' ? programOfRun(application) : programByName(application)
  return planCompiled(application, RUST, program)
}

/** `./target/release/web`, which is a hard link to what was compiled; or what was copied elsewhere. */
function programByName(application: Application): Program | null {
  const { image, start, stage } = application
  const path = posix.resolve(stage.folder ?? '/', start.words[0] ?? '')
  const linked = programsIn(image, posix.dirname(path)).find(({ from }) => from === path)
  return linked === undefined ? startedProgram(application) : programAt(application, linked.file, path)
}

/** `cargo run --release -- --port 80`, of the only program that was built. */
function programOfRun({
  image,
  start: { words, needsShell },
  stage: { folder },
}: Application): Program | null {
  const [, verb, ...options] = words
  const at = options.indexOf('--')
  const [own, rest] = at < 0 ? [options, []] : [options.slice(0, at), options.slice(at + 1)]
  const isKnown = own.every(option =>
    /^(?:--release|-r|--locked|--frozen|--offline|-q|--quiet)$/.test(option),
  )
  if (verb !== 'run' || needsShell || folder === null || !isKnown) return null
  const profile = own.some(option => /^(?:--release|-r)$/.test(option)) ? 'release' : 'debug'
  const place = `${folder === '/' ? '' : folder}/target/${profile}`
  const [found, ...others] = programsIn(image, place)
  if (found === undefined || others.length > 0) return null
  const { file, from } = found
  return { file, from, to: from, start: [from, ...rest], atEnd: [] }
}

/** Programs that Cargo leaves in a folder: each is a hard link to what it compiled in `deps`, and has a list of its sources beside it. */
function programsIn(
  image: PlatformMeasurement,
  place: string,
): { readonly file: number; readonly from: string }[] {
  const lists = ownFiles(image).flatMap(file => {
    const path = pathOf(image, file)
    return posix.dirname(path) === place && path.endsWith('.d') ? [posix.basename(path, '.d')] : []
  })
  return ownFiles(image).flatMap(file => {
    const path = pathOf(image, file)
    const { isStatic, needs } = image.files.rest(file)
    if (isStatic !== true && needs === undefined) return []
    if (posix.dirname(path) === place && !posix.basename(path).includes('.')) return [{ file, from: path }]
    const [, crate] = /\/deps\/(\w+)-[0-9a-f]{16}$/.exec(path) ?? []
    const name = lists.find(each => each.replaceAll('-', '_') === crate)
    return isBelow(path, place) && name !== undefined ? [{ file, from: posix.join(place, name) }] : []
  })
}
