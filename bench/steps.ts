import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ACTION_INPUTS } from '../src/inputs/action-inputs.ts'
import { renderMarkdown } from '../src/report/render-markdown.ts'
import { reportOf } from '../src/report/__tests__/report-of.ts'
import { buildMeasurement } from '../test-kit/measurement-builder.ts'
import { THIS_CHECKOUT } from '../test-kit/engine/checkout.ts'
import type { Engine } from '../test-kit/engine/engine.ts'
import { ensureEngine } from '../test-kit/engine/ensure-engine.ts'
import { ensureStandIns } from '../test-kit/engine/stand-ins/ensure-stand-ins.ts'
import { type Command, type Timed, timeInTurns } from './timed.ts'

/**
 * `npm run bench:steps`: what a build by slim-build costs against what a user would run instead, as ratios of one run. `BENCH_MB` is the
 * size of the image of which one small layer changes (default 1500), `BENCH_RUNS` how often each command runs (default 5), and
 * `BUILD_PUSH_ACTION` the path of docker/build-push-action's bundle, where there is one to compare with. It uses `dist/`.
 */
const MEGABYTES = Number(process.env.BENCH_MB ?? 1500)
const RUNS = Number(process.env.BENCH_RUNS ?? 5)
const PEER = process.env.BUILD_PUSH_ACTION ?? ''
const DIST = path.join(import.meta.dirname, '..', 'dist')
const LAYERS = 5

const scratch = mkdtempSync(path.join(tmpdir(), 'slim-build-bench-'))
try {
  const engine = await ensureEngine(THIS_CHECKOUT, process.env, console.log)
  await ensureStandIns(THIS_CHECKOUT, engine, ['alpine', 'node:22-slim'], console.log)
  const env = { ...engine.env, XDG_CACHE_HOME: path.join(scratch, 'cache') }
  mkdirSync(env.XDG_CACHE_HOME)
  startOfProgram(env)
  oneLayerChanged(engine, env)
  cachedStep(engine)
  manyImages()
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

function startOfProgram(env: NodeJS.ProcessEnv): void {
  const inside = { env, cwd: scratch }
  const [bare, version] = timeInTurns(
    [
      { args: [process.execPath, '-e', '0'], ...inside },
      { args: [process.execPath, path.join(DIST, 'cli.js'), '--version'], ...inside },
    ],
    4 * RUNS,
  )
  row('slim-build --version, to `node -e 0`', version, bare)
}

/** The image is built once; then a file of a few bytes, which is its last layer, is another in each run. */
function oneLayerChanged(engine: Engine, env: NodeJS.ProcessEnv): void {
  const cwd = path.join(scratch, 'changed')
  mkdirSync(cwd)
  const bytes = Math.round((MEGABYTES * 1e6) / LAYERS)
  const layers = Array.from(
    { length: LAYERS },
    (_, index) => `RUN head -c ${bytes} /dev/urandom > /data${index}`,
  )
  writeFileSync(path.join(cwd, 'Dockerfile'), ['FROM alpine', ...layers, 'COPY app /app', ''].join('\n'))
  let version = 0
  const change = () => {
    version += 1
    writeFileSync(path.join(cwd, 'app'), String(version))
  }
  const slim = [process.execPath, path.join(DIST, 'cli.js'), 'build']
  const plain = ['docker', 'buildx', 'build']
  const image = `${engine.registry}/bench-steps`
  const command = (program: readonly string[], ...options: string[]): Command => {
    return { args: [...program, '--tag', image, ...options, '.'], env, cwd, prepare: change }
  }
  for (const [option, ...budget] of [['--load'], ['--push'], ['--push', '--max-size', '100GB']] as const) {
    const both = [command(plain, option), command(slim, option, ...budget)]
    timeInTurns(both, 1)
    const [theirs, ours] = timeInTurns(both, RUNS)
    const what = [option, ...budget].join(' ')
    row(`one small layer of ${MEGABYTES} MB changed, ${what}, to docker buildx build`, ours, theirs)
  }
}

/** The whole step of a workflow, in which all comes out of the builder's cache. */
function cachedStep(engine: Engine): void {
  const cwd = path.join(scratch, 'cached')
  mkdirSync(cwd)
  writeFileSync(path.join(cwd, 'Dockerfile'), 'FROM node:22-slim\nCOPY Dockerfile /\n')
  const step = (program: string, prepare?: () => void): Command => ({
    args: [process.execPath, program],
    env: environmentOfStep(engine, cwd),
    cwd,
    ...(prepare && { prepare }),
  })
  const forget = () => {
    rmSync(path.join(scratch, 'runner', 'slim-build-layers'), { recursive: true, force: true })
  }
  const main = path.join(DIST, 'main.js')
  // A step is a program of Node.js at the least, which starts docker.
  const least = [
    'sh',
    '-c',
    '"$0" -e 0 && docker buildx build --load --tag bench-steps:cached .',
    process.execPath,
  ]
  const [peer, name] =
    PEER === ''
      ? [{ args: least, env: engine.env, cwd }, 'node -e 0 && docker buildx build']
      : [step(PEER), 'build-push-action']
  const commands = [peer, step(main, forget), step(main)]
  timeInTurns(commands, 1)
  const [theirs, fresh, known] = timeInTurns(commands, RUNS)
  row(`cached build, whole step, fresh runner, to ${name}`, fresh, theirs)
  row('the same, layers known', known, theirs)
}

function environmentOfStep({ env }: Engine, workspace: string): NodeJS.ProcessEnv {
  const runner = path.join(scratch, 'runner')
  mkdirSync(runner, { recursive: true })
  const file = (name: string) => {
    writeFileSync(path.join(runner, name), '')
    return path.join(runner, name)
  }
  const defaults = ACTION_INPUTS.map(
    ({ name, default: value = '' }: { readonly name: string; readonly default?: string }) => [
      name,
      value.replace(/\$\{\{.*\}\}/, ''),
    ],
  )
  const inputs = {
    ...Object.fromEntries(defaults),
    context: '.',
    tags: 'bench-steps:cached',
    load: 'true',
  } as Record<string, string>
  return {
    ...env,
    ...Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
    ...{ GITHUB_OUTPUT: file('output'), GITHUB_STATE: file('state'), GITHUB_STEP_SUMMARY: file('summary') },
    ...{ GITHUB_WORKSPACE: workspace, GITHUB_REPOSITORY: 'acme/shop', RUNNER_TEMP: runner },
    // The peer does not start without them.
    ...{ GITHUB_REF: 'refs/heads/main', GITHUB_SHA: '0'.repeat(40), GITHUB_EVENT_NAME: 'push' },
    ...{ GITHUB_SERVER_URL: 'https://github.com', GITHUB_API_URL: 'https://api.github.com' },
  }
}

/** As a monorepo's bake has them, compared and rendered in one comment. */
function manyImages(): void {
  const measured = (name: string, size: number) =>
    buildMeasurement(
      {
        layers: Array.from({ length: 5 }, (_, layer) => ({
          files: Array.from({ length: 40 }, (_each, file) => ({
            path: `app/${layer}/${file}`,
            compressed: size + file,
          })),
        })),
      },
      { name },
    )
  const pairs = Array.from(
    { length: 450 },
    (_, index) => [measured(`app${index}`, 1200 + index), measured(`app${index}`, 1000)] as const,
  )
  const begun = performance.now()
  const reports = pairs.map(([head, baseline]) => reportOf(head, baseline))
  const text = renderMarkdown({ reports, unmeasured: [] })
  const seconds = (performance.now() - begun) / 1000
  console.log(`450 images compared and rendered (${text.length} characters): ${seconds.toFixed(2)} s`)
}

function row(what: string, ours: Timed | undefined, theirs: Timed | undefined): void {
  const times = (['wall', 'cpu'] as const).map(kind => {
    const [own = NaN, other = NaN] = [ours?.[kind], theirs?.[kind]]
    const seconds = `${own.toFixed(2)} s to ${other.toFixed(2)} s`
    return `${(own / other).toFixed(2)} × ${kind === 'cpu' ? 'of the processor' : ''}(${seconds})`
  })
  console.log(`${what}: ${times.join(', ')}`)
}
