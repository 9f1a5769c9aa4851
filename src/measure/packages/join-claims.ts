import type { ClaimedPackage, Ecosystem, PackageClaim, PackageRelations } from '../../model/package-claim.ts'
import type { InTurns } from '../in-turns.ts'
import type { LayerStack } from '../layer-stack.ts'

/** A claim, and the layer that its source came from. */
export interface LayerClaim {
  readonly layer: number
  readonly claim: PackageClaim
}

/** One package, with what all of its files in the image say about it. */
export interface JoinedPackage {
  readonly ecosystem: Ecosystem
  name: string
  version: string
  location: string | null
  purpose: 'development' | 'build-tool' | null
  recommended?: true
  relations?: PackageRelations
  /** It is inside of the file at its location. */
  inside?: true
  readonly files: (readonly string[])[]
  /** Real directories. */
  readonly roots: string[]
}

/** The claims whose source shows in the final file system, as their own layer wrote it. */
export function* visibleClaims(claims: readonly LayerClaim[], stack: LayerStack): InTurns<PackageClaim[]> {
  // Of a source that a layer's tar holds twice, the later claim is the one about the file that shows.
  const bySource = new Map<string, PackageClaim>()
  for (const { layer, claim } of claims) {
    yield
    const index = stack.find(claim.source)
    if (index !== null && stack.files.layer(index) === layer) bySource.set(claim.source, claim)
  }
  return [...bySource.values()]
}

/** Packages that a claim gives a version to. A list of files that nothing else speaks of is no package. */
export function* joinClaims(claims: readonly PackageClaim[], stack: LayerStack): InTurns<JoinedPackage[]> {
  const packages = new Map<string, JoinedPackage>()
  for (const item of claims.flatMap(claim => claim.packages)) {
    yield
    const key = `${item.ecosystem} ${item.key ?? item.name}`
    const joined = packages.get(key) ?? nothingKnown(item.ecosystem)
    packages.set(key, joined)
    join(joined, item)
    for (const root of item.roots ?? []) joined.roots.push(stack.realDirectory(root) ?? root)
  }
  return [...packages.values()].filter(item => item.version !== '')
}

function nothingKnown(ecosystem: Ecosystem): JoinedPackage {
  return { ecosystem, name: '', version: '', location: null, purpose: null, files: [], roots: [] }
}

function join(joined: JoinedPackage, item: ClaimedPackage): void {
  if (item.version !== '' && joined.version === '') {
    joined.name = item.name
    joined.version = item.version
  }
  joined.location ??= item.location ?? null
  joined.purpose ??= item.purpose ?? null
  if (item.relations !== undefined) joined.relations ??= item.relations
  if (item.inside === true) joined.inside = true
  if (item.files !== undefined) joined.files.push(item.files)
}
