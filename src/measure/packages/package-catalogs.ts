import { apk } from './apk.ts'
import { composer } from './composer.ts'
import { conda } from './conda.ts'
import { dotnet } from './dotnet.ts'
import { dpkg } from './dpkg.ts'
import { gem } from './gem.ts'
import { go } from './go.ts'
import { java } from './java.ts'
import { npm } from './npm.ts'
import type { PackageCatalog } from './package-catalog.ts'
import { python } from './python.ts'
import { rpm } from './rpm.ts'
import { rust } from './rust.ts'

/** Every ecosystem that is read today. Where two of them claim one file, the earlier one owns it. */
export const PACKAGE_CATALOGS: readonly PackageCatalog[] = [
  dpkg,
  apk,
  rpm,
  conda,
  python,
  npm,
  go,
  java,
  rust,
  gem,
  composer,
  dotnet,
]

/** The catalog of an ecosystem; undefined where there is none of that name. */
export function packageCatalog(ecosystem: string): PackageCatalog | undefined {
  return PACKAGE_CATALOGS.find(catalog => catalog.ecosystem === ecosystem)
}
