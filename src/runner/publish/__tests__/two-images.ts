import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type GitHubServer, startGitHubServer } from '../../../../test-kit/github-server/github-server.ts'
import { buildMeasurement } from '../../../../test-kit/measurement-builder.ts'
import { cacheToken } from '../../../../test-kit/results-server/cache-token.ts'
import { type ResultsServer, startResultsServer } from '../../../../test-kit/results-server/results-server.ts'
import { BuilderAnswers } from '../../../buildx/builder/builder-answers.ts'
import { jobReportOf } from '../../../collect/job-report-of.ts'
import type { JobReport } from '../../../collect/job-report.ts'
import { ACTION_INPUTS, type ActionInput } from '../../../inputs/action-inputs.ts'
import { parseActionInputs } from '../../../inputs/parse-action-inputs.ts'
import type { BuildRequest } from '../../../model/build-request.ts'
import { type Overview, overviewOf } from '../../../model/overview.ts'
import { openBaseline } from '../../../pipeline/baseline/baseline-chain.ts'
import { storedImage } from '../../../pipeline/baseline/stored-image.ts'
import {
  keepMeasurement,
  measurementKey,
  type MeasurementStore,
} from '../../../pipeline/baseline/stored-measurements.ts'
import { directoryStore } from '../../../pipeline/cache/directory-store.ts'
import type { WholeContext } from '../../../pipeline/run-context.ts'
import type { RunResult } from '../../../pipeline/run-result.ts'
import { once } from '../../../tools/once.ts'
import { namedReport, SHA } from '../../artifacts/__tests__/leg-artifacts.ts'
import { uploadJobReport } from '../../artifacts/upload-job-report.ts'
import { identified, identityOf, imageParts } from '../../event/identity-of.ts'
import { movingValues } from '../../event/moving-values.ts'
import { placeOf } from '../../event/run-of.ts'
import { WorkflowLog } from '../../log/workflow-log.ts'
import { baseLabel } from '../check-label.ts'
import { commentOnPullRequest } from '../comment-on-pull-request.ts'
import { check } from '../destinations/check.ts'
import { comment } from '../destinations/comment.ts'
import { publishToAll } from '../publish-to-all.ts'
import { unmeasuredOf } from '../unmeasured-of.ts'

/** A step that builds an image, as a workflow has it. */
export interface Step {
  readonly inputs?: Readonly<Record<string, string>>
  /** What the runner says of it. */
  readonly env?: Readonly<Record<string, string>>
  /** Of a called workflow, or another job: what its token says. */
  readonly job?: string
  /** What the one target of a bake asks for, beside what a build with these inputs would. */
  readonly target?: Partial<BuildRequest>
  readonly run?: number
  readonly attempt?: number
}

/** What only the steps themselves have made; places where images are told of do not ask for it. */
const NOTHING_MADE: RunResult = {
  ...{ kind: 'bake', images: [], unmeasured: [], others: [], metadata: {}, unpublished: null },
}

/** A pull request whose runs have steps, without an engine: what they build is made up, all else is real. */
export class PullRequest {
  readonly github: GitHubServer
  /** The service of each run. */
  private readonly services = new Map<number, Promise<ResultsServer>>()
  private readonly results: ResultsServer[] = []
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'two-images-'))

  private constructor(github: GitHubServer) {
    this.github = github
    const pull = { number: 7, head: { sha: SHA }, user: { login: 'octocat', type: 'User' } }
    writeFileSync(path.join(this.folder, 'event.json'), JSON.stringify({ pull_request: pull }))
  }

  static async open(): Promise<PullRequest> {
    return new PullRequest(await startGitHubServer())
  }

  async close(): Promise<void> {
    await this.github.close()
    for (const server of this.results) await server.close()
  }

  get artifacts(): string[] {
    return this.results.flatMap(({ artifacts }) => artifacts.map(({ name }) => name))
  }

  /** Tells what a step has built, at every place where its row and its check are. Returns the warnings. */
  async tell(step: Step, isOver: boolean | 'not built'): Promise<string[]> {
    const { inputs, image, request, context } = await this.read(step)
    const lines: string[] = []
    const log = new WorkflowLog(text => lines.push(text))
    const isBuilt = isOver !== 'not built'
    const identities = [isBuilt ? identityOf({ ...inputs, image, request }, context) : inputs.built]
    const overview: Overview = {
      reports: isBuilt ? [namedReport(image, isOver ? 'failed' : 'grew')] : [],
      unmeasured: isBuilt ? [] : [unmeasuredOf(new Error('no build'), inputs.image, [])],
    }
    const told = { ...inputs, label: baseLabel(inputs.image, inputs), images: identities }
    const artifact = once(() => uploadJobReport(overview, told, context, log))
    const isCommentLost = once(async () =>
      commentOnPullRequest(overview, await artifact(), inputs, context, log),
    )
    const made = isBuilt ? { result: NOTHING_MADE, files: new Map() } : null
    const all = { inputs, commit: null, overview, identities, made, artifact, isCommentLost }
    await publishToAll(all, context, log, [comment, check])
    return lines
  }

  /** What the other jobs of the run hear of a step. */
  async jobReport(step: Step, isOver: boolean): Promise<JobReport> {
    const { inputs, image, request, context } = await this.read(step)
    const told = {
      key: 'ci.yml',
      label: baseLabel(inputs.image, inputs),
      images: [identityOf({ ...inputs, image, request }, context)],
    }
    const overview = overviewOf(namedReport(image, isOver ? 'failed' : 'grew'))
    return jobReportOf(overview, placeOf(context.env, inputs), 50, told)
  }

  /** Where the measurements of the image of a step are kept. */
  async keyOf(step: Step): Promise<string> {
    const { inputs, image, request, context } = await this.read(step)
    return measurementKey(imageParts({ ...inputs, image, request }, context))
  }

  /** Stores what a run on main has measured of the image of a step, `size` bytes. */
  async store(step: Step, size: number, store: MeasurementStore): Promise<void> {
    const { inputs, image, request, context } = await this.read(step)
    const measurement = buildMeasurement({
      layers: [{ files: [{ path: 'app/main', compressed: size, unpacked: size }] }],
    })
    const parts = imageParts({ ...inputs, image, request }, context)
    await keepMeasurement({ measurement, history: [] }, SHA, parts, store.directories, context)
  }

  /** The size of what the image of a step is compared with; null: nothing. */
  async baselineOf(step: Step, store: MeasurementStore): Promise<number | null> {
    const { inputs, image, request, context } = await this.read(step)
    const { found } = await openBaseline(
      {
        kind: 'chain',
        sources: ['stored'],
        commit: { kind: 'known', sha: SHA, branch: 'main', relation: 'merge-base' },
        store,
        ancestors: 'any',
        edits: 'steps',
        variant: inputs.variant,
        moving: movingValues(context.env),
        images: [],
        place: null,
        context: null,
        required: false,
        judgesGrowth: true,
      },
      storedImage({ image, request }, context.cwd, context.env),
      context,
    )
    return found?.kind === 'measured' ? (found.measurement.platforms[0]?.compressed ?? null) : null
  }

  newStore(): MeasurementStore {
    return { directories: directoryStore(mkdtempSync(path.join(this.folder, 'stored-'))), days: 7 }
  }

  private async read(step: Step) {
    const context = await this.contextOf(step)
    const defaults = ACTION_INPUTS.map(({ name, default: value = '' }: ActionInput): [string, string] => [
      name,
      value.replace(/\$\{\{.*\}\}/, ''),
    ])
    const given = Object.entries({
      // What the image is called by, where nothing else says it.
      tags: 'acme/shop:pr',
      comment: 'always',
      'github-token': 'writes',
      ...step.inputs,
    })
    const inputs = identified(
      parseActionInputs(new Map([...defaults, ...given]), {
        workspace: this.folder,
        checkedOut: true,
        privilegedBy: null,
        commit: null,
        attestation: { runUrl: null, privateRepository: false, noDefault: false },
      }),
      context,
    )
    const { target } = step
    return target === undefined
      ? { inputs, image: inputs.image, request: inputs.request, context }
      : { inputs, image: 'shop', request: { ...inputs.request, ...target }, context }
  }

  private async contextOf({ env = {}, job = 'job-1', run = 50, attempt = 1 }: Step): Promise<WholeContext> {
    const starting = this.services.get(run) ?? startResultsServer()
    this.services.set(run, starting)
    const results = await starting
    if (!this.results.includes(results)) this.results.push(results)
    const whole = {
      PATH: process.env.PATH,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: path.join(this.folder, 'event.json'),
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_API_URL: this.github.url,
      GITHUB_GRAPHQL_URL: `${this.github.url}/graphql`,
      GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/ci.yml@refs/pull/7/merge',
      GITHUB_RUN_ID: `${run}`,
      GITHUB_RUN_ATTEMPT: `${attempt}`,
      GITHUB_JOB: 'image',
      GITHUB_ACTION: '__acme_slim-build',
      ACTIONS_RESULTS_URL: results.url,
      ACTIONS_RUNTIME_TOKEN: cacheToken({ job }),
      ...env,
    }
    return {
      version: '1.0.0',
      env: whole,
      answers: new BuilderAnswers({ env: {} }),
      cwd: this.folder,
      tempDir: mkdtempSync(path.join(this.folder, 'temp-')),
      storeDir: this.folder,
      signal: AbortSignal.timeout(300_000),
      now: () => new Date(),
      onEvent: () => undefined,
    }
  }
}
