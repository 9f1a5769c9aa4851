import { expect, it } from '@jest/globals'
import { parseActionInputs } from '../../../inputs/parse-action-inputs.ts'
import { ACTION_INPUTS } from '../../../inputs/action-inputs.ts'
import { identified } from '../identity-of.ts'

const CONTEXT = { env: {}, cwd: '/repo', signal: new AbortController().signal }

function identityOfStep(given: Readonly<Record<string, string>>) {
  const defaults = ACTION_INPUTS.map(
    ({ name, default: value = '' }) => [name, value.replace(/\$\{\{.*\}\}/, '')] as const,
  )
  const inputs = parseActionInputs(new Map([...defaults, ...Object.entries(given)]), {
    workspace: '/repo',
    checkedOut: true,
    privilegedBy: null,
    commit: null,
    attestation: { runUrl: null, privateRepository: false, noDefault: false },
  })
  return identified(inputs, CONTEXT)
}

it.each([
  { image: 'shop', file: 'https://u:ghp_s@host/Dockerfile?token=ghp_s' },
  { image: 'shop', context: 'https://ghp_s@github.com/acme/shop.git?token=ghp_s#main' },
  { bake: 'true', files: 'https://u:ghp_s@host/bake.hcl?token=ghp_s' },
  { bake: 'true', source: 'https://ghp_s@github.com/acme/shop.git?token=ghp_s' },
])('what is shown of an image holds no token of a URL: %j', given => {
  const { image, built } = identityOfStep(given)
  expect(JSON.stringify([image, built])).not.toContain('ghp_s')
})
