import { createHash } from 'node:crypto'
import { steadyText } from '../text/steady-text.ts'
import { type SteadyArgument, steadyArgument } from './build-argument.ts'
import { normalPlatform } from './normal-platform.ts'
import { tagWords } from './tag-words.ts'

/** Most characters of what is shown of one kind. */
const LONGEST_TRAIT = 120

/** All that makes an image what it is, as the build was asked for it. */
export interface ImageParts {
  /** What reports call it. */
  readonly image: string
  readonly target: string | undefined
  readonly platforms: readonly string[]
  /** What it is built from: context and Dockerfile, from the top of their repository. Null: it is put together, not built. */
  readonly recipe: { readonly context: string; readonly dockerfile: string } | null
  /** The Git repository of the context; '' for that of the run, or a directory. */
  readonly repository: string
  /** `NAME=value`. */
  readonly buildArgs: readonly string[]
  /** `name=value`; paths from the top of their repository. */
  readonly buildContexts: readonly string[]
  /** References that it is given. */
  readonly tags: readonly string[]
  /** What else tells it from images of its name, such as the values of a matrix. */
  readonly variant: readonly string[]
  /** What is known to differ from run to run: commits in full, names of refs, numbers. */
  readonly moving: readonly string[]
}

/** What an image is, in a form that runs and jobs can compare. Nothing in it tells a value of a build argument that may be secret. */
export interface ImageIdentity {
  /** The same for the same image, of whatever commit, and for no other one. */
  readonly hash: string
  /** The same for the parts of an image whose platforms are built one by one. */
  readonly family: string
  /** What may be shown of it, one text for each of {@link TRAITS}; '' where there is nothing. */
  readonly traits: readonly string[]
  /** Whether something tells it from others that may not be shown. */
  readonly hidden: boolean
}

/** By what images of one name are told apart where people look, the most telling first. */
export const TRAITS = [
  'target',
  'tags',
  'arguments',
  'context',
  'file',
  'contexts',
  'repository',
  'platforms',
] as const

/** Two images are the same only if all of it is. */
export function imageIdentity(parts: ImageParts): ImageIdentity {
  const { image, platforms, variant } = parts
  const { recipe, inputs, words } = steadyParts(parts)
  const order = platformNames(platforms)
  return {
    hash: hashOf([image, recipe, inputs, order, words, variant], 16),
    family: hashOf([image, recipe, inputs], 16),
    traits: TRAITS.map(trait => clip(traitsOf(parts)[trait])),
    hidden: isHidden(parts),
  }
}

/**
 * What the keys of all that is stored of an image have in common: first everything but arguments and contexts of the build, then these.
 * So one that was built with others can be told from one that is not there at all.
 */
export function identityKeys(parts: ImageParts): { readonly image: string; readonly inputs: string } {
  const { image, platforms, variant } = parts
  const { recipe, inputs, words } = steadyParts(parts)
  return {
    image: hashOf([image, recipe, platformNames(platforms), words, variant], 16),
    // With the image, so that arguments alone are the key of nothing.
    inputs: hashOf([image, recipe, inputs], 8),
  }
}

function steadyParts({
  image,
  target = '',
  recipe,
  repository,
  buildArgs,
  buildContexts,
  tags,
  moving,
}: ImageParts) {
  const argument = (text: string) => {
    const { name, value } = steadyArgument(text, moving)
    return [name, value]
  }
  return {
    recipe: [target, repository, recipe === null ? null : [recipe.context, recipe.dockerfile]],
    inputs: [sorted(buildArgs.map(argument)), sorted(buildContexts.map(text => steadyText(text, moving)))],
    words: tagWords(tags, image, moving),
  }
}

/** Neither order nor spelling matters. */
function platformNames(platforms: readonly string[]): string[] {
  return platforms.map(normalPlatform).toSorted()
}

/** The order in which arguments are given does not matter. */
function sorted(values: readonly unknown[]): string[] {
  return values.map(value => JSON.stringify(value)).sort()
}

function traitsOf({
  image,
  target = '',
  platforms,
  recipe,
  repository,
  buildArgs,
  buildContexts,
  tags,
  moving,
}: ImageParts): Readonly<Record<(typeof TRAITS)[number], string>> {
  const given = buildArgs.map(text => ({ text, ...steadyArgument(text, moving) }))
  const usual = recipe === null || recipe.context === '' ? 'Dockerfile' : `${recipe.context}/Dockerfile`
  const file = recipe?.dockerfile ?? ''
  return {
    target,
    tags: tagWords(tags, image, moving).join(' '),
    arguments: argumentsText(given),
    context: recipe?.context ?? '',
    file: file === usual ? '' : file,
    contexts: buildContexts.map(nameOf).join(', '),
    repository,
    platforms: platformNames(platforms).join(', '),
  }
}

function isHidden({ buildArgs, buildContexts, moving }: ImageParts): boolean {
  const given = buildArgs.map(text => steadyArgument(text, moving))
  return buildContexts.length > 0 || given.some(({ value, shown }) => value !== null && !shown)
}

/** Version numbers alone: all else may be secret. */
function argumentsText(given: readonly (SteadyArgument & { readonly text: string })[]): string {
  return given
    .filter(({ shown }) => shown)
    .map(({ text }) => text)
    .join(', ')
}

function nameOf(text: string): string {
  return text.split('=', 1)[0] ?? text
}

function clip(text: string): string {
  return text.length > LONGEST_TRAIT ? `${text.slice(0, LONGEST_TRAIT - 1)}…` : text
}

/** One way, and cut short: what was hashed cannot be had back. */
function hashOf(value: unknown, length: number): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, length)
}
