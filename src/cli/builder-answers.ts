import { BuilderAnswers } from '../buildx/builder/builder-answers.ts'
import type { CliIo } from './cli-io.ts'

/** What buildx says to this command. */
export function builderAnswers({ env, cwd, signal }: CliIo): BuilderAnswers {
  return new BuilderAnswers({ env, cwd, signal })
}
