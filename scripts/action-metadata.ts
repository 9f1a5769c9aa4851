import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { stringify } from 'yaml'
import { ACTION_INPUTS, type ActionInput } from '../src/inputs/action-inputs.ts'
import { ACTION_OUTPUTS } from '../src/runner/action-outputs.ts'

const HEAD = `# Written by \`node scripts/action-metadata.ts\` from the tables of inputs and outputs in src/.
`

/** The text of action.yml. */
export function actionMetadata(): string {
  const metadata = {
    name: 'slim-build',
    description:
      'Builds a container image with BuildKit, weighs it, says what grew and why, and holds it to a size budget',
    author: 'slim-build',
    branding: { icon: 'package', color: 'green' },
    inputs: Object.fromEntries(ACTION_INPUTS.map(input => [input.name, inputMetadata(input)])),
    outputs: Object.fromEntries(ACTION_OUTPUTS.map(({ name, description }) => [name, { description }])),
    runs: { using: 'node24', main: 'dist/main.js', post: 'dist/post.js' },
  }
  return HEAD + stringify(metadata, { lineWidth: 0, singleQuote: true })
}

function inputMetadata({ description, default: value }: ActionInput): object {
  return { description, required: false, ...(value === undefined ? {} : { default: value }) }
}

if (import.meta.main) {
  writeFileSync(path.join(import.meta.dirname, '..', 'action.yml'), actionMetadata())
}
