import { finished } from '../../../../test-kit/finished.ts'
import { cutUp, inOnePlace } from '../../../../test-kit/pieces.ts'
import type { LayerEntry } from '../../../model/layer-index.ts'
import type { PackageClaim } from '../../../model/package-claim.ts'
import { LayerStack } from '../../layer-stack.ts'
import { ReadingBudget } from '../../reading-budget.ts'
import { collectPackages } from '../collect-packages.ts'
import type { LayerClaim } from '../join-claims.ts'
import { CatalogIndex } from '../catalog-index.ts'
import type { PackageCatalog } from '../package-catalog.ts'
import { PACKAGE_CATALOGS } from '../package-catalogs.ts'

/** Files by path: text, `-> target` for a symbolic link, null for a whiteout. */
export type Files = Readonly<Record<string, string | Buffer | null>>

/** The packages of an image of these layers, as `ecosystem name version (files) purpose location`. */
export function packagesOf(...layers: Files[]): string[] {
  return inspect(layers).packages.map(({ ecosystem, name, version, files, purpose, location }) =>
    [ecosystem, name, version, `(${files})`, purpose, location].filter(part => part !== null).join(' '),
  )
}

/** Which package owns each visible file. */
export function ownersOf(...layers: Files[]): Record<string, string | null> {
  const { stack, packages } = inspect(layers)
  const shown = [...stack.files].filter(file => file.hidden === undefined)
  return Object.fromEntries(
    shown.map(({ path, owner }) => [path, owner === null ? null : (packages[owner]?.name ?? '?')]),
  )
}

export function inspect(layers: readonly Files[]) {
  const stack = new LayerStack(budget)
  const claims: LayerClaim[] = []
  layers.forEach((files, layer) => {
    finished(stack.add({ entries: Object.entries(files).map(entryOf) }))
    for (const [path, text] of Object.entries(files)) {
      for (const catalog of PACKAGE_CATALOGS) {
        if (text === null || isLink(text)) continue
        const content = typeof text === 'string' ? Buffer.from(text) : text
        const claim = wantsFile(catalog, path, content) ? readClaim(catalog, path, content) : null
        if (claim !== null) claims.push({ layer, claim })
      }
    }
  })
  finished(stack.settlePaths())
  return { stack, packages: finished(collectPackages(claims, stack)) }
}

/** In pieces of seven bytes, as if the content lay across many chunks. */
export function readClaim(catalog: PackageCatalog, path: string, content: Buffer): PackageClaim | null {
  const parser = catalog.start(path, budget)
  for (const piece of inOnePlace(cutUp(content, [7]))) parser.add(piece)
  return parser.end()
}

export function wantsFile(catalog: PackageCatalog, path: string, content: Buffer): boolean {
  const isAsked = new CatalogIndex([catalog]).mayWant(path).includes(catalog)
  return isAsked && (catalog.wants(path) || catalog.wantsContent?.(content.subarray(0, 7)) === true)
}

export const budget = new ReadingBudget('the image', 1e9)

function isLink(text: string | Buffer): text is string {
  return typeof text === 'string' && text.startsWith('-> ')
}

export function entryOf([path, text]: [string, string | Buffer | null]): LayerEntry {
  const rest = { path, compressed: 1, unpacked: 0, mode: 0, uid: 0, gid: 0 }
  if (text === null) return { ...rest, type: 'whiteout' }
  if (isLink(text)) return { ...rest, type: 'symlink', link: text.slice(3) }
  return { ...rest, type: 'file', unpacked: text.length, content: text.toString('latin1') }
}

/** The `package.json` of a package. */
export function manifest(name: string, version: string, more: object = {}): string {
  return JSON.stringify({ name, version, ...more })
}
