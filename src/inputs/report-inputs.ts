import type { ActionInput } from './action-inputs.ts'

/** Every input of the action in `report/`, the single source: `report/action.yml` is held to this table by a test. */
export const REPORT_INPUTS = [
  {
    name: 'run-id',
    kind: 'text',
    description:
      'Workflow run to collect reports from; default: the run that started this one (`workflow_run`), else this run',
  },
  {
    name: 'expected',
    kind: 'text',
    description:
      'Images that must report, one name on each line, or the context `needs` as JSON; missing ones are reported',
  },
  {
    name: 'comment',
    kind: 'text',
    description:
      'When to comment on the pull request, as with the main action: `auto`, `on-change`, `always` or `never`',
    default: 'auto',
  },
  {
    name: 'comment-key',
    kind: 'text',
    description: 'Key of the comment on the pull request, beside the workflow file of the run; default: none',
  },
  {
    name: 'fail-on',
    kind: 'text',
    description:
      'Fail the step when an image exceeds a budget or has no numbers: `auto` (only when collecting the reports of this run, not with `workflow_run`), `any` or `never`',
    default: 'auto',
  },
  {
    name: 'github-token',
    kind: 'text',
    description: 'Token to read the reports of another run and to write the comment',
    default: '${{ github.token }}',
  },
] as const satisfies readonly ActionInput[]

export type ReportInputName = (typeof REPORT_INPUTS)[number]['name']
