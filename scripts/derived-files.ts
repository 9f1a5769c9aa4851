import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ADVICE_RULES } from '../src/advise/advice-rules.ts'
import { configSchema } from '../src/inputs/config-schema.ts'
import { BUDGET_KINDS, budgetSettings, namedSettings } from '../src/judge/budgets.ts'
import { PACKAGE_CATALOGS } from '../src/measure/packages/package-catalogs.ts'
import { rulePage } from './rule-page.ts'

const ROOT = path.join(import.meta.dirname, '..')

/** Files of the repository, with the parts in them that are made of the kinds of budget, rules of advice and catalogs; not formatted. */
export function derivedFiles(): Readonly<Record<string, string>> {
  return {
    'src/inputs/slim-build.schema.json': JSON.stringify(configSchema()),
    'src/report/report.schema.json': reportSchema(),
    'src/pipeline/measurement.schema.json': measurementSchema(),
    'docs/budgets.md': withTable('docs/budgets.md', ['key', 'meaning'], budgetRows()),
    'docs/advice.md': withTable(
      'docs/advice.md',
      ['rule', 'what it finds', 'which bytes it counts'],
      ADVICE_RULES.map(({ id, finds, saves }) => [`[\`${id}\`](rules/${id}.md)`, finds, saves]),
    ),
    ...Object.fromEntries(
      ADVICE_RULES.map(rule => {
        const file = `docs/rules/${rule.id}.md`
        return [file, rulePage(rule, existsSync(path.join(ROOT, file)) ? read(file) : null)]
      }),
    ),
    'docs/packages.md': withTable(
      'docs/packages.md',
      ['ecosystem', 'packages', 'what is read'],
      PACKAGE_CATALOGS.map(({ ecosystem, packages, files }) => [`\`${ecosystem}\``, packages, files]),
    ),
  }
}

function reportSchema(): string {
  const schema = JSON.parse(read('src/report/report.schema.json')) as ReportSchema
  const { adviceRule, judgement } = schema.$defs
  adviceRule.enum = ADVICE_RULES.map(({ id }) => id)
  judgement.properties.kind.enum = BUDGET_KINDS.map(({ kind }) => kind)
  judgement.properties.key.enum = BUDGET_KINDS.flatMap(({ settings }) => settings.map(({ key }) => key))
  const units = BUDGET_KINDS.flatMap(kind => kind.units.map(({ name }) => name))
  judgement.properties.unit.enum = [...new Set(units)]
  return JSON.stringify(schema)
}

interface Enumeration {
  enum: readonly string[]
}

interface ReportSchema {
  readonly $defs: {
    readonly adviceRule: Enumeration
    readonly judgement: { readonly properties: Readonly<Record<'kind' | 'key' | 'unit', Enumeration>> }
  }
}

function measurementSchema(): string {
  const schema = JSON.parse(read('src/pipeline/measurement.schema.json')) as MeasurementSchema
  schema.$defs.package.properties.ecosystem.enum = PACKAGE_CATALOGS.map(({ ecosystem }) => ecosystem)
  return JSON.stringify(schema)
}

interface MeasurementSchema {
  readonly $defs: { readonly package: { readonly properties: { readonly ecosystem: Enumeration } } }
}

function budgetRows(): readonly (readonly string[])[] {
  return [...budgetSettings(), ...namedSettings()].map(({ key, description }) => [`\`${key}\``, description])
}

/** A document with other rows in the table that has this heading. */
function withTable(file: string, heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = read(file).split('\n')
  const from = lines.findIndex(line => cellsOf(line).join('|') === heading.join('|'))
  if (from < 0) throw new Error(`${file} has no table with the heading ${heading.join(', ')}`)
  const length = lines.slice(from).findIndex(line => !line.startsWith('|'))
  const table = [heading, heading.map(() => '---'), ...rows].map(
    cells => `| ${cells.map(escapeCell).join(' | ')} |`,
  )
  return lines.toSpliced(from, length, ...table).join('\n')
}

/** The cells of a row of a table; of any other line none. */
function cellsOf(line: string): string[] {
  return line.startsWith('|')
    ? line
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim())
    : []
}

function escapeCell(cell: string): string {
  return cell.replaceAll('|', String.raw`\|`)
}

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8')
}
