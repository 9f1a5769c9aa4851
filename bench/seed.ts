import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { arch, availableParallelism, platform } from 'node:os'
import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import { ToolError } from '../src/errors/tool-error.ts'
import { readReport } from '../src/report/read-report.ts'
import { THIS_CHECKOUT } from '../test-kit/engine/checkout.ts'
import type { Engine } from '../test-kit/engine/engine.ts'
import { ensureEngine } from '../test-kit/engine/ensure-engine.ts'
import { ensureStandIns } from '../test-kit/engine/stand-ins/ensure-stand-ins.ts'
import { baseImagesOf, type ExampleDockerfile, folderOf } from '../test-kit/example-applications.ts'
import {
  ARTICLE,
  type ArticleRow,
  findShortfalls,
  formatMeasured,
  type MeasuredImage,
  type MeasuredPair,
  withMeasured,
} from './seed-table.ts'

/**
 * `npm run bench:seed [-- --write]`: builds four applications of examples/ as people write their Dockerfiles first and
 * multi-stage, measures both with the command line as it ships, and prints the table of the article that slim-build began
 * with, our numbers beside its own. `--write` puts the table into docs/examples.md. Fails where an application saves less
 * unpacked bytes than the article says.
 */
const ROOT = path.join(import.meta.dirname, '..')
const DOCUMENT = path.join(ROOT, 'docs', 'examples.md')
const DOCKERFILES: readonly ExampleDockerfile[] = ['Dockerfile.monolithic', 'Dockerfile']

try {
  const engine = await ensureEngine(THIS_CHECKOUT, process.env, log)
  const bases = basesOf(ARTICLE)
  await ensureStandIns(THIS_CHECKOUT, engine, bases, log)
  const pairs = ARTICLE.map(row => measurePair(engine, row))
  const measured = formatMeasured(pairs, {
    date: new Date().toISOString().slice(0, 10),
    machine: describeMachine(engine),
    standIns: engine.ours ? bases : [],
  })
  process.stdout.write(await formatMarkdown(measured))
  if (process.argv.includes('--write')) await writeDocument(measured)
  process.exitCode = findShortfalls(pairs, 'unpacked').length === 0 ? 0 : 1
} catch (error) {
  log(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

function basesOf(rows: readonly ArticleRow[]): string[] {
  const names = rows.flatMap(({ example: name }) => DOCKERFILES.flatMap(file => baseImagesOf({ name }, file)))
  return [...new Set(names)].sort()
}

function measurePair(engine: Engine, row: ArticleRow): MeasuredPair {
  const [monolithic, multiStage] = DOCKERFILES.map(file => measure(engine, row.example, file))
  if (monolithic === undefined || multiStage === undefined) throw new ToolError('an image was not measured')
  return { row, monolithic, multiStage }
}

/** One run of the command line as it ships. */
function measure(engine: Engine, name: string, dockerfile: ExampleDockerfile): MeasuredImage {
  const folder = folderOf({ name })
  const file = path.join(folder, dockerfile)
  const reports = path.join(ROOT, 'reports', 'seed', name, dockerfile)
  log(`building ${path.relative(ROOT, file)}`)
  const args = [
    'build',
    '--name',
    name,
    '--file',
    file,
    '--report-dir',
    reports,
    '--output',
    `${reports}.txt`,
    folder,
  ]
  const { status } = spawnSync(process.execPath, [path.join('dist', 'cli.js'), ...args], {
    cwd: ROOT,
    env: engine.env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new ToolError(`slim-build ended with ${status ?? 'a signal'} on ${file}`)
  const [image] = readReport(readFileSync(path.join(reports, 'report.json'), 'utf8'), 'the report').platforms
  if (image === undefined) throw new ToolError('the report has no platform')
  const { bytes, reference } = image.base
  return {
    total: image.total,
    base: bytes,
    baseName: reference?.replace(/^docker\.io\/(library\/)?/, '') ?? null,
    standIn: engine.ours,
  }
}

function describeMachine(engine: Engine): string {
  const docker = (args: readonly string[]) =>
    execFileSync('docker', args, { env: engine.env, encoding: 'utf8' }).trim()
  const server = docker(['version', '--format', '{{.Server.Version}}'])
  const [, buildx = ''] = docker(['buildx', 'version']).split(' ')
  return `${platform()}/${arch()} with ${availableParallelism()} cores, Docker Engine ${server}, buildx ${buildx}`
}

async function writeDocument(measured: string): Promise<void> {
  writeFileSync(DOCUMENT, await formatMarkdown(withMeasured(readFileSync(DOCUMENT, 'utf8'), measured)))
}

/** As the document has to be formatted. */
async function formatMarkdown(text: string): Promise<string> {
  return await format(text, { ...(await resolveConfig(DOCUMENT)), filepath: DOCUMENT })
}

function log(line: string): void {
  process.stderr.write(`bench: ${line}\n`)
}
