import { afterAll, expect, test } from '@jest/globals'
import { Command } from 'commander'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Rule } from '../src/advise/finding.ts'
import type { BudgetKind } from '../src/judge/budget-kind.ts'
import { BUDGET_KINDS } from '../src/judge/budgets.ts'
import { ruleOn } from '../src/judge/rule.ts'
import { COUNT, declared, type Setting } from '../src/judge/setting.ts'
import type { Unit } from '../src/judge/unit.ts'
import type { PackageCatalog } from '../src/measure/packages/package-catalog.ts'
import type { Destination, StepResult } from '../src/runner/publish/destination.ts'
import { layoutFiles, writeFiles, writeImage } from '../test-kit/image-writer.ts'
import { buildMeasurement } from '../test-kit/measurement-builder.ts'
import { writeTar } from '../test-kit/tar-writer.ts'

/**
 * The recipes of docs/architecture.md: something made up of each sort, registered as the real ones are, is all that it takes. What derives
 * from a list is imported after the made-up one has joined it.
 */

const scratch = mkdtempSync(path.join(tmpdir(), 'slim-build-recipes-'))
afterAll(() => {
  rmSync(scratch, { recursive: true })
})

const MAX_FILES: Setting<number> = {
  key: 'max-files',
  description: 'Maximum number of visible files',
  also: ['file-limit'],
  value: COUNT,
}

const FILES: Unit = {
  name: 'files',
  ofBytes: false,
  format: amount => `${amount} files`,
  write: limit => `${limit}`,
  neat: actual => actual,
}

const files: BudgetKind = {
  kind: 'files',
  title: 'number of files',
  units: [FILES],
  settings: [MAX_FILES],
  from(settings, metric) {
    const limit = declared(settings, MAX_FILES)
    if (limit === undefined) return []
    return [{ kind: 'files', metric, limit: limit.value, unit: FILES.name, source: limit.source }]
  },
  judge(budget, { platform: { platform, files: all } }) {
    const { limit, unit } = budget
    const actual = all.filter(file => !all.isHidden(file)).length
    const sentence = `The number of files is ${actual} of ${limit}.`
    return { budget, platform, outcome: ruleOn(actual, limit), actual, limit, unit, sentence }
  },
  raise: () => MAX_FILES.key,
}

BUDGET_KINDS.push(files)
const { derivedFiles } = await import('../scripts/derived-files.ts')
const { addJudgeOptions, budgetsFromOptions } = await import('../src/cli/judge-options.ts')
const { ACTION_INPUTS } = await import('../src/inputs/action-inputs.ts')
const { parseActionInputs } = await import('../src/inputs/parse-action-inputs.ts')
const { parseConfig } = await import('../src/inputs/parse-config.ts')
const { judge } = await import('../src/judge/judge.ts')
const { resolveBudgets } = await import('../src/judge/resolve-budgets.ts')
const { advise } = await import('../src/advise/advise.ts')
const { ADVICE_RULES } = await import('../src/advise/advice-rules.ts')
const { measureImage } = await import('../src/measure/measure-image.ts')
const { PACKAGE_CATALOGS } = await import('../src/measure/packages/package-catalogs.ts')
const { openLayoutDirectory } = await import('../src/oci/open-layout-directory.ts')
const { openLayerStore } = await import('../src/pipeline/cache/open-layer-store.ts')
const { buildReport } = await import('../src/report/build-report.ts')
const { markdownOf, terminalOf } = await import('../src/report/__tests__/render-one.ts')
const { acceptGrowthHint, raisedLimitsDiff } = await import('../src/report/sections/accept-growth-hint.ts')
const { asMarkdown } = await import('../src/report/__tests__/write-blocks.ts')
const { overviewOf } = await import('../src/model/overview.ts')
const { WorkflowLog } = await import('../src/runner/log/workflow-log.ts')
const { DESTINATIONS } = await import('../src/runner/publish/destinations.ts')
const { publishToAll } = await import('../src/runner/publish/publish-to-all.ts')

const IMAGE = buildMeasurement(
  {
    layers: [{ line: 0, files: ['a', 'b', 'c'].map(name => ({ path: name, compressed: 1_000_000 })) }],
    lines: [{ line: 2, instruction: 'COPY . .' }],
  },
  { name: 'api' },
)

/** A report on {@link IMAGE}. */
function reportOn({ limit = '9', rules = ADVICE_RULES }: { limit?: string; rules?: readonly Rule[] } = {}) {
  const config = parseConfig(`budgets: { max-files: ${limit} }`, 'slim-build.yml')
  return buildReport({
    version: '1.0.0',
    measuredAt: '2026-03-14T09:26:53.000Z',
    measurement: IMAGE,
    comparison: null,
    baseline: { kind: 'none', reason: 'Nobody asked for one.' },
    verdict: judge(resolveBudgets([config.defaults], []), IMAGE, null),
    advice: IMAGE.platforms.map(image => advise(image, { bases: [] }, rules)),
  })
}

test('a kind of budget is read from an input, an option and a config file, each with its own error', () => {
  const limit = { 'max-files': { value: 2, source: 'input max-files' } }
  const { budgets } = parseActionInputs(new Map([['max-files', '2']]), {
    workspace: scratch,
    checkedOut: true,
    privilegedBy: null,
    commit: null,
    attestation: { runUrl: null, privateRepository: false, noDefault: false },
  })
  expect(budgets).toStrictEqual(limit)
  const command = addJudgeOptions(new Command()).parse(['--max-files', '2'], { from: 'user' })
  expect(budgetsFromOptions(command.opts())).toMatchObject({ 'max-files': { value: 2 } })
  expect(command.helpInformation()).toMatch(/--max-files <count>\s+maximum number of visible files/)
  const config = (text: string) => parseConfig(text, 'slim-build.yml')
  expect(config('budgets: { max-files: 2 }').defaults).toMatchObject({ 'max-files': { value: 2 } })
  expect(() => config('budgets: { max-files: two }')).toThrow('`max-files` must be a whole number like `20`')
  expect(() => config('budgets: { file-limit: 2 }')).toThrow('did you mean `max-files`?')
})

test('it is judged and shown, with the line that would have let it pass', () => {
  const report = reportOn({ limit: '2' })
  expect(report.verdict.outcome).toBe('fail')
  const row = /number of files.*2 files.*3 files/s
  expect(markdownOf(report)).toMatch(row)
  expect(terminalOf(report, { width: 120, colour: false })).toMatch(row)
  expect(asMarkdown(acceptGrowthHint(report.verdict))).toMatch(/raise `max-files` to `3`/)
  expect(asMarkdown(raisedLimitsDiff(report))).toMatch(/^-max-files: 2\n\+max-files: 3$/m)
})

test('it is in all that derives from the list: action.yml, the schemas, the documents', () => {
  expect(ACTION_INPUTS.map(({ name }) => name)).toContain('max-files')
  const written = derivedFiles()
  expect(written['src/inputs/slim-build.schema.json']).toMatch(/"max-files":\{"type":"integer"/)
  expect(written['src/report/report.schema.json']).toMatch(/"kind":\{"enum":\[[^\]]*"files"\]/)
  expect(written['docs/budgets.md']).toMatch(/^\| `max-files` \| Maximum number of visible files \|$/m)
})

test('a rule of advice finds something, which is shown', () => {
  const rule: Rule = {
    id: 'first-file',
    finds: 'the first file',
    saves: 'that file',
    inGeneral: { fix: 'remove the first file', reason: 'nobody reads it' },
    example: { before: 'COPY a b ./', after: 'COPY b ./' },
    find: () => [
      { files: [0], line: 0, fix: [{ code: 'rm a' }], reason: ['nobody reads it'], examples: ['a'] },
    ],
  }
  const report = reportOn({ rules: [...ADVICE_RULES, rule] })
  expect(report.platforms[0]?.advice.hints?.rows).toMatchObject([
    { rule: 'first-file', compressed: 1_000_000 },
  ])
  expect(markdownOf(report)).toMatch(/1\.0 MB.*`rm a`: nobody reads it/)
  expect(terminalOf(report, { width: 120, colour: false })).toMatch(/rm a: nobody reads it/)
})

test('a package catalog is read from a layer', async () => {
  const catalog: PackageCatalog = {
    ecosystem: 'hex',
    version: 1,
    packages: 'Erlang packages',
    files: '`*.hex`',
    maxBytes: 1000,
    wants: file => file.endsWith('.hex'),
    start(source) {
      let name = ''
      return {
        add: piece => (name += piece.toString('utf8')),
        end: () => ({ source, packages: [{ ecosystem: 'hex', name, version: '7.1', files: [source] }] }),
      }
    },
  }
  const directory = path.join(scratch, 'image')
  const tar = writeTar([{ path: 'usr/cowboy.hex', content: 'cowboy' }])
  writeFiles(directory, layoutFiles([writeImage({ layers: [{ tar }] })]))
  const source = await openLayoutDirectory(directory)
  const { platforms } = await measureImage(source, {
    name: 'api',
    store: openLayerStore(path.join(scratch, 'store')),
    catalogs: [...PACKAGE_CATALOGS, catalog],
  })
  await source.close()
  expect(platforms[0]?.packages).toMatchObject([
    { ecosystem: 'hex', name: 'cowboy', version: '7.1', unpacked: 6 },
  ])
})

test('a destination is written to after all others, and what it cannot write is a warning', async () => {
  const file = path.join(scratch, 'board.txt')
  const board: Destination = {
    name: 'the board',
    publish({ overview }) {
      writeFileSync(file, overview.reports.map(({ image }) => image.name).join('\n'))
    },
  }
  const broken: Destination = {
    name: 'the broken board',
    publish: () => Promise.reject(new Error('it is full')),
  }
  const log = await publishTo([...DESTINATIONS, broken, board])
  expect(readFileSync(file, 'utf8')).toBe('api')
  expect(log).toMatch(/^::warning::Nothing was written to the broken board: it is full$/m)
  await expect(publishTo([{ ...broken, isRequired: true }])).rejects.toThrow('it is full')
})

/** Publishes to them, and returns the log. */
async function publishTo(destinations: readonly Destination[]): Promise<string> {
  const inputs = {
    request: { context: '.' },
    comment: { mode: 'never', key: null, token: null },
    check: { mode: 'never', token: null },
    annotate: 'never',
  } as StepResult['inputs']
  let text = ''
  const log = new WorkflowLog(piece => (text += piece))
  await publishToAll(
    {
      inputs,
      commit: null,
      overview: overviewOf(reportOn()),
      identities: [],
      made: null,
      artifact: () => Promise.resolve(null),
      isCommentLost: () => Promise.resolve(false),
    },
    {
      env: {},
      cwd: scratch,
      tempDir: scratch,
      storeDir: scratch,
      signal: new AbortController().signal,
      now: () => new Date(0),
    },
    log,
    destinations,
  )
  return text
}
