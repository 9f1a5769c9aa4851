import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const ROOT = path.join(import.meta.dirname, '..')

/** A workflow of this repository, or an example in a document. */
export interface WorkflowFile {
  /** `ci.yml`; of an example `pull-requests-1.yml`: the document and the number of the workflow in it. */
  readonly name: string
  readonly text: string
}

/** The workflows in .github/workflows/. */
export function repositoryWorkflows(): WorkflowFile[] {
  const folder = path.join(ROOT, '.github', 'workflows')
  if (!existsSync(folder)) return []
  return readdirSync(folder).map(name => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }))
}

/** Every YAML example in README.md and docs/ that is a whole workflow. */
export function documentWorkflows(): WorkflowFile[] {
  const documents = ['README.md', ...readdirSync(path.join(ROOT, 'docs')).map(name => `docs/${name}`)]
  return documents.filter(name => name.endsWith('.md')).flatMap(workflowsIn)
}

function workflowsIn(document: string): WorkflowFile[] {
  const text = readFileSync(path.join(ROOT, document), 'utf8')
  const fences = [...text.matchAll(/^```ya?ml\n([\s\S]*?)^```$/gm)].map(([, yaml = '']) => yaml)
  return fences
    .filter(yaml => /^jobs:/m.test(yaml))
    .map((yaml, index) => ({ name: `${path.basename(document, '.md')}-${index + 1}.yml`, text: yaml }))
}

/** A workflow that shows only its jobs, with an `on` to make it whole. */
export function withTrigger({ name, text }: WorkflowFile): WorkflowFile {
  return { name, text: /^on:/m.test(text) ? text : `on: push\n${text}` }
}
