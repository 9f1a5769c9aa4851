import { repositoryOf } from '../../buildx/cache/pushed-repository.ts'
import type { BaseCommit } from '../../git/base-commit.ts'
import type { GitLocation } from '../../git/git.ts'
import type { BaselineChoice } from '../../model/baseline-choice.ts'
import type { Ancestors, BaselineChain } from './baseline.ts'

/** What is wanted of the sources of a commit's image. */
export interface ChainRequest {
  /** The one that is asked, or `any`. */
  readonly source: Extract<BaselineChoice, { readonly kind: 'commit' }>['source']
  /** The published image to compare with, if one is named. */
  readonly image: string | null
  /** Names that the image is given, for what is published under them. */
  readonly tags: readonly string[]
  /** Whether the commit may be built when no other source has it, and nobody asked for that by name. */
  readonly rebuilds: boolean
  /** Which commits may take the place of the wanted one, where nobody asks by name for what is stored. */
  readonly ancestors: Ancestors
  readonly required: boolean
}

/** The commit, and what a comparison with it must know. */
export type KnownCommit = Pick<BaselineChain, 'commit' | 'store' | 'context' | 'variant' | 'moving' | 'edits'>

/** Which sources are asked for the image of a commit, from what somebody wants and what is known of the commit. */
export function chainFromChoice(
  { source, image, tags, rebuilds, ancestors, required }: ChainRequest,
  known: KnownCommit,
  place: GitLocation | null,
): BaselineChain {
  const judgesGrowth = source !== 'any' || !isSettled(known.commit)
  // Who asks for what is stored by name gets the nearest; else the commit itself can be built.
  const nearest = rebuilds && source === 'any' ? ancestors : 'any'
  const chain = { kind: 'chain', required, judgesGrowth, ancestors: nearest, place, ...known } as const
  const images = image === null ? published(tags, known.commit) : [image]
  if (source !== 'any') return { ...chain, sources: [source], images }
  const registry = image === null ? [] : (['registry'] as const)
  const sources = ['stored' as const, ...registry, ...(rebuilds ? (['rebuilt'] as const) : [])]
  return { ...chain, sources, images }
}

/**
 * Whether the image is of a commit that is on its branch already: its growth was judged, and maybe accepted, in its pull request, and a
 * failure now would only keep it from being published.
 */
function isSettled(commit: BaseCommit): boolean {
  return commit.kind === 'known' && commit.relation === 'previous'
}

/** Under the names that workflows commonly give: that of the branch, as docker/metadata-action spells it, and `latest`. */
function published([tag]: readonly string[], commit: BaseCommit): string[] {
  if (tag === undefined) return []
  const branch = commit.kind === 'known' ? commit.branch : null
  const name = branch?.replace(/^origin\//, '').replaceAll(/[^a-zA-Z0-9._-]+/g, '-')
  const names = name !== undefined && /^\w[\w.-]{0,127}$/.test(name) ? [name, 'latest'] : ['latest']
  return names.map(each => `${repositoryOf(tag)}:${each}`)
}
