import type { PlatformMeasurement } from '../../measure/measurement.ts'
import type { Words } from '../advice.ts'
import { biggestNames } from '../biggest-names.ts'
import type { Finding } from '../finding.ts'
import { groupByLine } from '../group-by-line.ts'
import { commandOf, makerOf } from '../maker-of.ts'
import { SYSTEM_INSTALL } from '../system-install.ts'
import { listOf } from '../wording.ts'

/** `copyright` files stay: licences ask for them, and Debian's own slim images keep them. */
const DOCUMENT = /^usr\/share\/(?:doc\/(?!.*\/copyright$)|man\/|info\/|locale\/|help\/|gtk-doc\/|lintian\/)/

/** Manuals and translations that own lines installed with packages. */
export function documentation(image: PlatformMeasurement, isFree: (file: number) => boolean): Finding[] {
  const isDocument = (index: number): boolean => {
    const file = image.files[index]
    if (file === undefined || file.hidden !== undefined || !DOCUMENT.test(file.path)) return false
    // An image of unknown making may have them from its base.
    return image.layers[file.layer]?.origin === 'own'
  }
  return groupByLine(image, file => isFree(file) && isDocument(file)).flatMap(({ line, files }) => {
    const maker = makerOf(image, line, SYSTEM_INSTALL)
    const command = commandOf(image, maker?.line ?? null)
    if (!SYSTEM_INSTALL.test(command)) return []
    const { biggest } = biggestNames(image, files, ({ path }) => `/${path.split('/').slice(0, 3).join('/')}`)
    return [
      {
        files,
        line: maker?.line ?? line,
        fix: fixOf(command, biggest),
        reason: ['manuals and translations of packages are in the image'],
        examples: biggest,
      },
    ]
  })
}

function fixOf(command: string, directories: readonly string[]): Words {
  if (/\b(?:dnf|microdnf|yum)\b/.test(command)) return [{ code: '--setopt=tsflags=nodocs' }]
  if (/\bzypper\b/.test(command))
    return [{ code: 'rpm.install.excludedocs = yes' }, ' in ', { code: '/etc/zypp/zypp.conf' }]
  if (/\bapk\b/.test(command)) return ['leave out packages that end in ', { code: '-doc' }]
  const lines = directories.map(directory => `path-exclude=${directory}/*`)
  if (directories.includes('/usr/share/doc')) lines.push('path-include=/usr/share/doc/*/copyright')
  return [...listOf(lines), ' in ', { code: '/etc/dpkg/dpkg.cfg.d/excludes' }, ' before it']
}
