import type { PackageCatalog } from './package-catalog.ts'

/**
 * Catalogs by how the paths end that they want. Nearly no file is wanted by any: the last two characters of its path tell, and asking each
 * catalog of each file takes ten times as long.
 */
export class CatalogIndex {
  readonly #byEnd = new Map<number, readonly PackageCatalog[]>()
  /** Those that have to be asked of all files. */
  readonly #always: readonly PackageCatalog[]

  constructor(catalogs: readonly PackageCatalog[]) {
    const isAsked = (catalog: PackageCatalog) =>
      catalog.endings === undefined || catalog.wantsContent !== undefined
    this.#always = catalogs.filter(isAsked)
    for (const end of catalogs.flatMap(({ endings = [] }) => endings.map(endOf))) {
      const wants = (catalog: PackageCatalog) => catalog.endings?.some(each => endOf(each) === end) === true
      this.#byEnd.set(
        end,
        catalogs.filter(each => isAsked(each) || wants(each)),
      )
    }
  }

  /** Those that may want a file of that path, in their order. */
  mayWant(path: string): readonly PackageCatalog[] {
    return this.#byEnd.get(endOf(path)) ?? this.#always
  }
}

/** Its last two characters, as a number. */
function endOf(text: string): number {
  return text.length < 2 ? -1 : text.charCodeAt(text.length - 2) * 0x10000 + text.charCodeAt(text.length - 1)
}
