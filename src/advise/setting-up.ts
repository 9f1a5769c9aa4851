import { installsNamesAlone } from './manifests/python-reads.ts'
import { SYSTEM_INSTALL } from './system-install.ts'

/** Words of a package's name and version, without a path of the project: `pnpm@9`, `@scope/tool`. */
const NAMES = String.raw`(?:\s+(?:-\S+|@?[\w.-]+(?:\/[\w.-]+)?(?:@[\w.^~-]+)?))+`

/** Tools by their names, settings, users. */
const SETS_UP = new RegExp(
  String.raw`^(?:true|:|set\s.*|export\s+\w+=\S*|corepack\s+(?:enable|prepare|install)\b.*|apt-get\s+(?:update|clean)\b.*|apt\s+update\b.*|` +
    String.raw`(?:npm|yarn|pnpm|pip[\d.]*)\s+cache\s.*|pnpm\s+store\s.*|npm\s+(?:i|install)\s+(?:-g|--global)${NAMES}|` +
    String.raw`python[\d.]*\s+-m\s+venv\s+\/\S+|go\s+install\s+\S+@\S+|cargo\s+install(?:\s+--locked)?(?:\s+[\w-]+(?:@[\w.]+)?)+)$`,
)

/** `rm -rf /root/.npm`: outside of what a project brings, as far as its path says. */
const DELETES = /^rm(?:\s+-\w+)*(?:\s+(?:\/(?:root|var|tmp|usr)\/|~\/)\S+)+$/

/** Whether a command reads nothing of a project, so that it does the same before the project's files are there. */
export function setsUp(part: string): boolean {
  if (/\$\(|`/.test(part)) return false
  return (
    SETS_UP.test(part) ||
    DELETES.test(part) ||
    installsNamesAlone(part) ||
    (SYSTEM_INSTALL.test(part) && !/\s\.{0,2}\//.test(part))
  )
}
