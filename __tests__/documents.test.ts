import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { parseConfig } from '../src/inputs/parse-config.ts'
import { parseReportInputs } from '../src/inputs/parse-report-inputs.ts'
import { unknownInputs } from '../src/inputs/unknown-inputs.ts'

/** What the documents tell people to type or paste must work. */
const ROOT = path.join(import.meta.dirname, '..')
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map(name => `docs/${name}`),
]
  .filter(name => name.endsWith('.md'))
  .map(name => ({ name, text: readFileSync(path.join(ROOT, name), 'utf8') }))

interface Step {
  readonly uses?: string
  readonly with?: Record<string, unknown>
}

for (const { name, text } of DOCUMENTS) {
  describe(name, () => {
    test('every workflow gives slim-build inputs that it has', () => {
      const steps = blocks(text, 'yaml').flatMap(block => stepsIn(parse(block)))
      const ours = steps.filter(step => step.uses?.includes('slim-build'))
      expect(
        ours.flatMap(({ uses = '', with: given = {} }) =>
          uses.includes('slim-build/report')
            ? parseReportInputs(new Map(Object.keys(given).map(key => [key, '']))).warnings
            : unknownInputs(Object.keys(given)),
        ),
      ).toStrictEqual([])
    })

    test('every config file is one that slim-build accepts', () => {
      const configs = blocks(text, 'yaml').filter(block => block.startsWith('# .github/slim-build.yml'))
      for (const config of configs) expect(() => parseConfig(config, '.github/slim-build.yml')).not.toThrow()
    })

    test('every npm script that it names is there', () => {
      const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
        scripts: Record<string, string>
      }
      const own = text.replace(/^```dockerfile\n[^]*?^```/gm, '')
      const named = [...own.matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script ?? '')
      expect(named.filter(script => !(script in scripts))).toStrictEqual([])
    })

    test('every link leads to a file that is there', () => {
      const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target]) => target ?? '')
      const files = links.filter(target => !target.includes('://'))
      const missing = files.filter(target => !existsSync(path.join(ROOT, path.dirname(name), target)))
      expect(missing).toStrictEqual([])
    })
  })
}

/** The fenced code blocks of one language. */
function blocks(text: string, language: string): string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(
    ([, block]) => block ?? '',
  )
}

/** The steps of a workflow, or of a list of steps on its own. */
function stepsIn(value: unknown): Step[] {
  if (Array.isArray(value)) return value as Step[]
  const { jobs = {} } = value as { jobs?: Record<string, { steps?: Step[] }> }
  return Object.values(jobs).flatMap(job => job.steps ?? [])
}

describe('the threat model', () => {
  const { text } = DOCUMENTS.find(({ name }) => name === 'docs/threat-model.md')!
  const testsIn = (part: string) => [...part.matchAll(/`([\w./-]+\.test\.ts)`/g)].map(([, file]) => file!)

  test('names no test that is not there', () => {
    expect(testsIn(text).filter(file => !existsSync(path.join(ROOT, file)))).toStrictEqual([])
  })

  test('names a test in each part, and for each thing that slim-build never does', () => {
    const parts = text.split(/^## /m).slice(1)
    expect(parts.filter(part => testsIn(part).length === 0)).toStrictEqual([])
    const never = parts.find(part => part.startsWith('What slim-build never does'))!
    const rows = never
      .split('\n')
      .filter(line => line.startsWith('|'))
      .slice(2)
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.filter(row => testsIn(row).length === 0)).toStrictEqual([])
  })
})
