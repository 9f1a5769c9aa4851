import type { ActionInput } from './action-inputs.ts'

/** Every input of the action in `report/`, the single source: `report/action.yml` is held to this table by a test. */
export const REPORT_INPUTS = [
  {
    name: 'run-id',
    kind: 'text',
    description:
      'Workflow run whose reports are collected; default: the run that started this one (`workflow_run`), else this one',
  },
  {
    name: 'expected',
    kind: 'text',
    description:
      'What must have reported: names of images, one a line, or the context `needs` as JSON; what has not is told of',
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
    description: 'Tells comments on one pull request apart; default: the workflow file of the run',
  },
  {
    name: 'fail-on',
    kind: 'text',
    description:
      'Fail the step when an image is over its budgets or has no numbers: `auto` (for the reports of this run), `any` or `never`',
    default: 'auto',
  },
  {
    name: 'github-token',
    kind: 'text',
    description: 'Token that reads the reports of another run and writes the comment',
    default: '${{ github.token }}',
  },
] as const satisfies readonly ActionInput[]

export type ReportInputName = (typeof REPORT_INPUTS)[number]['name']
