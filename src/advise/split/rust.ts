import { type Compiled, planCompiled, type Program, startedProgram } from './compiled.ts'
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
  const program = start.words[0] === 'cargo' ? programOfRun(application) : startedProgram(application)
  return planCompiled(application, RUST, program)
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
  const programs = ownFiles(image).filter(file => {
    const path = pathOf(image, file)
    const { isStatic, needs } = image.files[file] ?? {}
    const isProgram = isStatic === true || needs !== undefined
    return isProgram && isBelow(path, place) && !/[./]/.test(path.slice(place.length + 1))
  })
  const [file, ...others] = programs
  if (file === undefined || others.length > 0) return null
  const from = pathOf(image, file)
  return { file, from, to: from, start: [from, ...rest], atEnd: [] }
}
