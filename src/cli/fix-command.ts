import { Command } from 'commander'
import path from 'node:path'
import { buildRecipe } from '../buildx/recipe.ts'
import { formatDiff } from '../edit/format-diff.ts'
import { InputError } from '../errors/input-error.ts'
import { pathInside } from '../files/path-inside.ts'
import { budgetsOfImage } from '../inputs/budgets-of-image.ts'
import { parseChoice } from '../inputs/parse-choice.ts'
import { adviceLayers } from '../judge/ignored-advice.ts'
import type { Advice } from '../model/advice.ts'
import { defaultImageName } from '../model/default-image-name.ts'
import { chooseFix } from '../pipeline/choose-fix.ts'
import { RULE_NAMES } from '../pipeline/ignored-rules.ts'
import { planRun } from '../pipeline/plan-run.ts'
import { mayHaveSourceFiles } from '../pipeline/read-source-files.ts'
import type { WholeContext } from '../pipeline/run-context.ts'
import type { BuiltImage } from '../pipeline/run-result.ts'
import { run } from '../pipeline/run.ts'
import type { VerifyOptions } from '../pipeline/verify/verify-advice.ts'
import { writePatch } from '../pipeline/write-patch.ts'
import { renderFix, showPatch } from '../report/render-fix.ts'
import { formatBytes } from '../text/format-bytes.ts'
import { parseBytes } from '../text/parse-bytes.ts'
import { addSourceOptions, type BuildOptions, requestFromOptions } from './build-options.ts'
import { type CliIo, coloursOn, isShown, widthOf } from './cli-io.ts'
import { addExamples } from './examples.ts'
import { runOptionsFrom } from './run-options.ts'
import { messages } from './messages.ts'
import { progressOf } from './progress-options.ts'
import { readBudgets } from './read-budgets.ts'
import { withPipeline } from './with-pipeline.ts'
import { writeOut } from './write-report.ts'

interface Options extends BuildOptions {
  readonly rule?: readonly string[]
  readonly minimum?: string
  readonly write?: boolean
  readonly force?: boolean
  readonly advice?: string
  readonly verify?: boolean
  readonly verifyCommand?: string
}

const EXAMPLES = [
  ['show the patch', '.'],
  ['try each change, and make those that are proved', '--verify --write .'],
  ['one rule, as reports name it', '--rule debug-symbols --write .'],
] as const

/** `slim-build fix [options] [context]`. */
export function fixCommand(io: CliIo, setExitCode: (code: number) => void): Command {
  const command = new Command('fix')
    .description(
      'build an image, and print the changes of its Dockerfile and .dockerignore that make it smaller, as a patch',
    )
    .argument('[context]', 'build context: a directory', '.')
    .option('--rule <name>', 'only changes of this rule, as reports name it', appended)
    .option('--minimum <size>', 'no patch when all its changes save less than this, compressed (`5 MB`)')
    .option('--write', 'make the changes, too')
    .option('--force', 'write files that have changes which are not committed')
    .option('--verify', 'build and start the image with the changes, and make only those that are proved')
    .option(
      '--verify-command <command>',
      'with --verify: shell command that must succeed in a container of the changed image',
    )
    .option(
      '--advice <mode>',
      '`auto` (default; asks the registry of the base image for smaller tags) or `offline`',
    )
  addExamples(command, EXAMPLES)
  return addSourceOptions(command).action(async (context: string, options: Options) => {
    await fix(context, options, io)
    setExitCode(0)
  })
}

function appended(value: string, before: readonly string[] = []): string[] {
  return [...before, value]
}

async function fix(directory: string, options: Options, io: CliIo): Promise<void> {
  const [first = '', ...others] = RULE_NAMES
  const rules = (options.rule ?? []).map(name => parseChoice(name, [first, ...others], '--rule'))
  const minimum = options.minimum === undefined ? 0 : parseBytes(options.minimum, '--minimum')
  await withPipeline(io, progressOf(options), async given => {
    const context = { ...given, sources: sourcesOf(directory, io.cwd) }
    const { measurement, advice, sources } = await build({ directory, options, rules }, io, context)
    const [image] = measurement.platforms
    if (sources === undefined || image === undefined) throw new InputError(messages.sourcesNotAtHand)
    const { patch, ...parts } = chooseFix(advice[0] ?? [], sources, rules)
    const shown = { width: widthOf(io.stderr), colour: coloursOn(io.stderr, io.env) }
    io.stderr.write(renderFix(image, parts, shown))
    const saved = savedBy(parts.made)
    if (saved < minimum) {
      io.stderr.write(`No patch: its changes save ${formatBytes(saved)}, less than --minimum.\n`)
      return
    }
    await writeOut(io, patchFor(io, formatDiff(patch)))
    if (options.write !== true || patch.files.length === 0) return
    await writePatch(patch, options.force === true, context)
    io.stderr.write(showPatch(`Written: ${patch.files.map(({ file }) => file).join(', ')}\n`))
  })
}

/** Compressed bytes. */
function savedBy(made: readonly Advice[]): number {
  return made.reduce((sum, { saves, eachEdit }) => sum + (eachEdit === undefined ? saves.compressed : 0), 0)
}

/** Files are named from here: the working directory or, where the build context is elsewhere, that. */
function sourcesOf(directory: string, cwd: string): string {
  const context = path.resolve(cwd, directory)
  return pathInside(context, cwd) === null ? context : cwd
}

/** The pipeline of `build`, without anything to compare with or to judge. */
async function build(
  {
    directory,
    options,
    rules,
  }: { readonly directory: string; readonly options: Options; readonly rules: readonly string[] },
  io: CliIo,
  context: WholeContext,
): Promise<BuiltImage> {
  const request = requestFromOptions(directory, options, [])
  const recipe = buildRecipe(request, context)
  for (const target of recipe.definition.targets.values())
    if (!(await mayHaveSourceFiles(target, context))) throw new InputError(messages.sourcesNotAtHand)
  context.answers.ask(request.builder)
  const budgets = await readBudgets({}, context)
  const targets = {
    image: defaultImageName({ tags: [], repository: null, directory: path.resolve(io.cwd, directory) }),
    defaultProvenance: null,
    // What silences advice stands among them.
    budgetsOf: (image: string) => ({
      layers: adviceLayers(budgetsOfImage(budgets, image, () => undefined).layers),
    }),
    baselineOf: () => Promise.resolve({ kind: 'none' as const, reason: 'a fix is compared with nothing' }),
  }
  const { advice } = options
  const asked = runOptionsFrom({ format: 'terminal', advice }, io.env)
  const plan = await planRun({ ...asked, recipe, targets, verify: verifyOf(options, rules) }, context)
  const { images, unpublished } = await run(plan, context)
  const [only] = images
  if (only === undefined) throw unpublished ?? new InputError(messages.fixWithoutImage)
  return only.built
}

/** @throws InputError for a command that nothing would run. */
function verifyOf(
  { verify, verifyCommand, advice }: Options,
  rules: readonly string[],
): VerifyOptions | undefined {
  if (verify === true || advice === 'verified')
    return { command: verifyCommand ?? null, rules, isThorough: true }
  if (verifyCommand === undefined) return undefined
  throw new InputError(messages.verifyCommandAlone)
}

/** To the letter where a program or a file takes it, so that `git apply` can read it. */
function patchFor({ stdout, env }: CliIo, patch: string): string {
  return isShown(stdout, env) ? showPatch(patch) : patch
}
