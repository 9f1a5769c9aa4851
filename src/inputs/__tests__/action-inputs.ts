import type { ActionContext } from '../action-context.ts'
import { parseActionInputs } from '../parse-action-inputs.ts'

/** The run that builds. */
export const RUN = 'https://github.example/acme/shop/actions/runs/7/attempts/1'

/** What is around a step in a checkout of main. */
export const SURROUNDINGS: ActionContext = {
  workspace: '/home/runner/work/shop/shop',
  checkedOut: true,
  privilegedBy: null,
  commit: {
    serverUrl: 'https://github.example',
    repository: 'acme/shop',
    sha: 'c0ffee',
    ref: 'refs/heads/main',
    pullRequestHead: null,
  },
  attestation: { runUrl: RUN, privateRepository: false, noDefault: false },
}

/** What the action makes of these inputs. */
export function parse(inputs: Record<string, string>, surroundings: Partial<ActionContext> = {}) {
  return parseActionInputs(new Map(Object.entries(inputs)), { ...SURROUNDINGS, ...surroundings })
}
