import { NoAnswerError } from '../../errors/no-answer-error.ts'
import type { RunOptions, ToolRun } from '../../tools/run-tool.ts'
import { runToolWithin } from '../../tools/run-tool-within.ts'
import { messages } from '../messages.ts'

/** buildx itself gives each node 20 seconds; what it asks before that has no limit of its own. Milliseconds. */
const PATIENCE = 60_000

/**
 * What docker's buildx says of itself and of its builders. A run asks each question once, whoever wants to know first, since each one
 * starts three processes (docker, and buildx twice) and asks the engine. What failed is asked again: the next answer may be another.
 */
export class BuilderAnswers {
  private readonly options: RunOptions
  private readonly given: Map<string, Promise<ToolRun>>
  private readonly patience: number

  /**
   * @param options of the whole run: an answer is for all of it.
   * @param patience milliseconds that docker or a builder may take to answer.
   */
  constructor(options: RunOptions, given = new Map<string, Promise<ToolRun>>(), patience = PATIENCE) {
    this.options = options
    this.given = given
    this.patience = patience
  }

  /** What is known already, where the environment names a builder. */
  withBuilder(name: string): BuilderAnswers {
    const { options, given, patience } = this
    return new BuilderAnswers({ ...options, env: { ...options.env, BUILDX_BUILDER: name } }, given, patience)
  }

  /** Nothing is known any more: docker has another buildx now. */
  asNew(): BuilderAnswers {
    return new BuilderAnswers(this.options, undefined, this.patience)
  }

  /**
   * `docker buildx version`.
   *
   * @throws ToolError when docker cannot be started or the run was cancelled; NoAnswerError when it does not end.
   */
  version(): Promise<ToolRun> {
    return this.once('version', async () => {
      const run = await runToolWithin(this.patience, 'docker', ['buildx', 'version'], this.options)
      if (run === null) throw new NoAnswerError(messages.versionSilent(this.patience / 1000))
      return run
    })
  }

  /**
   * `docker buildx inspect`, with the features of each node.
   *
   * @param builder its name, or undefined for the one that the environment names, or else the current one.
   * @throws ToolError when docker cannot be started or the run was cancelled; NoAnswerError when no one answers it.
   */
  inspect(builder: string | undefined): Promise<ToolRun> {
    const { env } = this.options
    const name = builder ?? env.BUILDX_BUILDER ?? ''
    const args = ['buildx', 'inspect', ...(builder ? ['--', builder] : [])]
    return this.once(`inspect ${name}`, async () => {
      // Features are printed in debug mode only.
      const options = { ...this.options, env: { ...env, DEBUG: '1' } }
      const run = await runToolWithin(this.patience, 'docker', args, options)
      if (run === null) throw new NoAnswerError(messages.builderSilent(name, this.patience / 1000))
      return run
    })
  }

  /** Asks what every run needs to know, all at the same time, for those who will want the answers. */
  ask(builder: string | undefined): void {
    // Whoever wants an answer hears what went wrong with it.
    for (const answer of [this.version(), this.inspect(builder)]) answer.catch(() => undefined)
  }

  private once(question: string, ask: () => Promise<ToolRun>): Promise<ToolRun> {
    const known = this.given.get(question)
    if (known !== undefined) return known
    const answer = ask()
    this.given.set(question, answer)
    const forget = () => this.given.delete(question)
    answer.then(run => {
      if (failed(run)) forget()
    }, forget)
    return answer
  }
}

/** buildx ends well when it cannot reach a builder, and says so in what it prints. */
function failed({ exitCode, stdout }: ToolRun): boolean {
  return exitCode !== 0 || /^Error:/m.test(stdout)
}
