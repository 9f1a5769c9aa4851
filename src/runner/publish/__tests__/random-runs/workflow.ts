import fc from '../../../../../test-kit/properties.ts'

/** A job as the workflow has it, in each run: a leg of the matrix of its one job, or a call of another workflow. */
export interface WorkflowJob {
  /** How many images it builds. */
  readonly images: number
  /** Whether its first image has the name that those of other legs have, too, built with other arguments. */
  readonly isNamesake: boolean
  /** Whether its workflow is called, so that its job has a name that others have, too. */
  readonly isCalled: boolean
}

/** What becomes of a job in a run, as chance has it. */
export interface JobRun {
  /** Milliseconds from the start of its run until it has measured its images. */
  readonly takes: number
  /** Of each of its images, whether it is over its budgets. */
  readonly over: readonly boolean[]
  /** Whether its build fails, so that no image of it has a size. */
  readonly fails: boolean
  /** Milliseconds after its start at which it is cancelled, or its runner is lost; null: it is not. */
  readonly killed: number | null
  /** Whether it is started again when the run has ended; its build does not fail then, and its first image is over or not. */
  readonly again: { readonly takes: number; readonly isOver: boolean } | null
}

/** A run of a commit of the pull request. */
export interface RandomRun {
  /** Milliseconds after the run before it. */
  readonly after: number
  /** Whether it is of the commit of that one, as when a pull request is opened again or gets a label. */
  readonly isSameCommit: boolean
  /** Of each job of the workflow; fewer where a commit takes jobs away. */
  readonly jobs: readonly JobRun[]
  /** When no artifact can be had or uploaded, in milliseconds from its start; null: never. */
  readonly outage: { readonly from: number; readonly lasts: number } | null
}

export interface RandomRuns {
  readonly workflow: readonly WorkflowJob[]
  readonly runs: readonly RandomRun[]
  /** Whether the token of a job may list the jobs of its run. */
  readonly listsJobs: boolean
  /** What goes wrong, request by request. */
  readonly chance: number
  /** Milliseconds that a request is on its way at most, and its answer. */
  readonly latency: number
}

const MOST_JOBS = 6
const MOST_IMAGES = 3

/** Milliseconds: often the same for several, or nearly so. */
const moment = (most: number) => fc.oneof(fc.constant(0), fc.nat({ max: 4000 }), fc.nat({ max: most }))

const workflowJob: fc.Arbitrary<WorkflowJob> = fc.record({
  images: fc.oneof({ arbitrary: fc.constant(1), weight: 2 }, fc.integer({ min: 1, max: MOST_IMAGES })),
  isNamesake: fc.boolean(),
  isCalled: fc.nat(3).map(chance => chance === 0),
})

const jobRun: fc.Arbitrary<JobRun> = fc.record({
  takes: moment(30_000),
  over: fc.array(fc.boolean(), { minLength: MOST_IMAGES, maxLength: MOST_IMAGES }),
  fails: fc.nat(9).map(chance => chance === 0),
  killed: fc.option(moment(60_000), { freq: 6 }),
  again: fc.option(fc.record({ takes: moment(10_000), isOver: fc.boolean() }), { freq: 4 }),
})

const randomRun: fc.Arbitrary<RandomRun> = fc.record({
  after: moment(40_000),
  isSameCommit: fc.nat(2).map(chance => chance === 0),
  jobs: fc.array(jobRun, { minLength: 1, maxLength: MOST_JOBS }),
  outage: fc.option(fc.record({ from: moment(20_000), lasts: moment(60_000) }), { freq: 1 }),
})

export const randomRuns: fc.Arbitrary<RandomRuns> = fc.record({
  workflow: fc.array(workflowJob, { minLength: MOST_JOBS, maxLength: MOST_JOBS }),
  runs: fc.array(randomRun, { minLength: 1, maxLength: 3 }),
  listsJobs: fc.boolean(),
  chance: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  latency: fc.constantFrom(50, 500, 3000),
})
