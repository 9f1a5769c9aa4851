import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import { type JsonObject, OpenApiSchemas } from './github-operations/open-api-schemas.ts'

/** What slim-build asks of GitHub's REST API, by the names that its description has for it. */
const OPERATIONS = [
  'issues/list-comments',
  'issues/create-comment',
  'issues/update-comment',
  'issues/delete-comment',
  'issues/list-events',
  'issues/list-labels-on-issue',
  'repos/get-collaborator-permission-level',
  'repos/get-content',
  'repos/create-commit-status',
  'repos/list-commit-statuses-for-ref',
  'checks/create',
  'checks/list-for-ref',
  'users/get-authenticated',
  'actions/get-actions-cache-list',
  'actions/list-workflow-run-artifacts',
  'actions/download-artifact',
  'actions/list-jobs-for-workflow-run',
  'actions/get-workflow-run',
  'git/get-commit',
  'pulls/get',
  'pulls/list',
  'pulls/list-files',
  'pulls/create-review-comment',
  'repos/list-pull-requests-associated-with-commit',
]

const TARGET = path.resolve(import.meta.dirname, '../test-kit/github-server/operations.json')

interface Operation {
  readonly operationId: string
  readonly parameters?: readonly JsonObject[]
  readonly requestBody?: JsonObject
  readonly responses?: Readonly<Record<string, JsonObject>>
}

/**
 * Takes the operations that slim-build uses out of GitHub's published description of its API, so that tests need not carry
 * all 13 MB of it. Run it after a change of OPERATIONS:
 *
 *     npm pack @octokit/openapi && tar xzf octokit-openapi-*.tgz package/generated/api.github.com.json
 *     node scripts/github-operations.ts package/generated/api.github.com.json
 */
async function main(file: string): Promise<void> {
  const description = JSON.parse(readFileSync(file, 'utf8')) as JsonObject
  const schemas = new OpenApiSchemas(description)
  const operations: Record<string, unknown> = {}
  for (const [route, methods] of Object.entries(description.paths as Record<string, JsonObject>)) {
    for (const [method, operation] of Object.entries(methods) as [string, Operation][]) {
      if (!OPERATIONS.includes(operation.operationId)) continue
      operations[`${method.toUpperCase()} ${route}`] = extract(operation, schemas)
    }
  }
  const found = Object.keys(operations).length
  if (found !== OPERATIONS.length) throw new Error(`found ${found} of ${OPERATIONS.length} operations`)
  const { version } = description.info as { version: string }
  const text = JSON.stringify({ description: `@octokit/openapi ${version}`, operations })
  writeFileSync(TARGET, await format(text, { ...(await resolveConfig(TARGET)), parser: 'json' }))
}

function extract(
  { operationId, parameters = [], requestBody, responses = {} }: Operation,
  schemas: OpenApiSchemas,
): object {
  const resolved = parameters.map(parameter => schemas.resolve(parameter))
  const query = resolved.filter(parameter => parameter.in === 'query')
  return {
    operationId,
    query: Object.fromEntries(query.map(({ name, schema }) => [String(name), schemas.ofRequest(schema)])),
    body: requestBody === undefined ? null : schemas.ofRequest(schemas.json(requestBody)),
    responses: Object.fromEntries(
      Object.entries(responses)
        .filter(([status]) => status.startsWith('2'))
        .map(([status, response]) => [status, schemas.ofResponse(schemas.json(schemas.resolve(response)))]),
    ),
  }
}

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('name the file api.github.com.json of the package @octokit/openapi')
await main(file)
