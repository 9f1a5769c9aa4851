import { BuilderAnswers } from '../buildx/builder/builder-answers.ts'
import type { CliIo } from './cli-io.ts'

/**
 * Asks what every run needs to know of buildx. To be called first of all: what is done with the answers is loaded meanwhile.
 *
 * @param builder the one that is named; undefined: the current one.
 */
export function askBuilder(builder: string | undefined, { env, cwd, signal }: CliIo): BuilderAnswers {
  const answers = new BuilderAnswers({ env, cwd, signal })
  answers.ask(builder)
  return answers
}
