import { readdirSync } from 'node:fs'
import path from 'node:path'

import type { PrivateApt } from '../private-apt.ts'
import { runCommand } from '../run-command.ts'

/** Downloads packages of the machine's own release and unpacks them into `dir`. Returns the paths of the .deb files. */
export async function unpackDebs(apt: PrivateApt, names: readonly string[], dir: string): Promise<string[]> {
  const archives = `${dir}-archives`
  await apt.download(names, archives)
  const debs = readdirSync(archives).map(name => path.join(archives, name))
  for (const deb of debs) await runCommand('dpkg', ['-x', deb, dir])
  return debs
}
