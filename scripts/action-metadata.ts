import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { stringify } from 'yaml'
import { ACTION_INPUTS, type ActionInput } from '../src/inputs/action-inputs.ts'
import { REPORT_INPUTS } from '../src/inputs/report-inputs.ts'
import { ACTION_OUTPUTS } from '../src/runner/publish/action-outputs.ts'
import { derivedFiles } from './derived-files.ts'

const HEAD = `# Written by \`node scripts/action-metadata.ts\` from the tables of inputs and outputs in src/.
`

const INTRODUCTION = `Inputs of docker/build-push-action keep their names and meaning, so only the \`uses:\` line of a workflow changes. A
misspelt input is a warning with the right name.`

/** The text of action.yml. */
export function actionMetadata(): string {
  const metadata = {
    name: 'slim-build',
    description:
      'Builds a container image with BuildKit, measures it, shows what grew and why, and enforces a size budget',
    author: 'slim-build',
    branding: { icon: 'package', color: 'green' },
    inputs: Object.fromEntries(ACTION_INPUTS.map(input => [input.name, inputMetadata(input)])),
    outputs: Object.fromEntries(ACTION_OUTPUTS.map(({ name, description }) => [name, { description }])),
    runs: { using: 'node24', main: 'dist/main.js', post: 'dist/post.js' },
  }
  return HEAD + stringify(metadata, { lineWidth: 0, singleQuote: true })
}

/** The text of report/action.yml. */
export function reportMetadata(): string {
  const metadata = {
    name: 'slim-build report',
    description: 'Collects the size reports of all jobs of a workflow run in one comment',
    author: 'slim-build',
    branding: { icon: 'package', color: 'green' },
    inputs: Object.fromEntries(REPORT_INPUTS.map(input => [input.name, inputMetadata(input)])),
    runs: { using: 'node24', main: '../dist/report.js' },
  }
  return HEAD + stringify(metadata, { lineWidth: 0, singleQuote: true })
}

function inputMetadata({ description, default: value }: ActionInput): object {
  return { description, required: false, ...(value === undefined ? {} : { default: value }) }
}

/** The text of docs/inputs.md: the same tables, for people. */
export function actionReference(): string {
  const parts = [
    '<!-- Written by `node scripts/action-metadata.ts` from the tables of inputs and outputs in src/. -->',
    '# Inputs and outputs',
    INTRODUCTION,
    '## Inputs',
    table(['input', 'meaning', 'default'], ACTION_INPUTS.map(inputRow)),
    '## Outputs',
    table(
      ['output', 'meaning'],
      ACTION_OUTPUTS.map(({ name, description }) => [`\`${name}\``, description]),
    ),
    '## Inputs of the action in `report/`',
    table(['input', 'meaning', 'default'], REPORT_INPUTS.map(inputRow)),
  ]
  return `${parts.join('\n\n')}\n`
}

function inputRow({ name, description, default: value }: ActionInput): string[] {
  return [`\`${name}\``, description, value === undefined ? '' : `\`${value}\``]
}

function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(heading), line(heading.map(() => '---')), ...rows.map(line)].join('\n')
}

if (import.meta.main) {
  const root = path.join(import.meta.dirname, '..')
  writeFileSync(path.join(root, 'action.yml'), actionMetadata())
  mkdirSync(path.join(root, 'report'), { recursive: true })
  writeFileSync(path.join(root, 'report', 'action.yml'), reportMetadata())
  writeFileSync(path.join(root, 'docs', 'inputs.md'), actionReference())
  const { format, resolveConfig } = await import('prettier')
  for (const [file, text] of Object.entries(derivedFiles())) {
    const filepath = path.join(root, file)
    mkdirSync(path.dirname(filepath), { recursive: true })
    const options = (await resolveConfig(filepath)) ?? {}
    writeFileSync(filepath, await format(text, { ...options, filepath }))
  }
}
