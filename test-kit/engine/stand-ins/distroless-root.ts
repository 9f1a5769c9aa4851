import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import type { PrivateApt } from '../private-apt.ts'
import { runCommand } from '../run-command.ts'
import { unpackDebs } from './unpack-debs.ts'

const FILES: Readonly<Record<string, string>> = {
  passwd:
    'root:x:0:0:root:/root:/sbin/nologin\nnobody:x:65534:65534:nobody:/nonexistent:/sbin/nologin\nnonroot:x:65532:65532:nonroot:/home/nonroot:/sbin/nologin\n',
  group: 'root:x:0:\nnobody:x:65534:\ntty:x:5:\nstaff:x:50:\nnonroot:x:65532:\n',
  'nsswitch.conf': 'hosts: files dns\n',
}

/**
 * Writes the root of a distroless stand-in to `dir/root`: packages unpacked without dpkg, each with its status in
 * /var/lib/dpkg/status.d as those images have it.
 */
export async function writeDistrolessRoot(
  dir: string,
  apt: PrivateApt,
  packages: readonly string[],
): Promise<void> {
  const root = path.join(dir, 'root')
  const debs = await unpackDebs(apt, packages, root)
  for (const deb of debs) await writeStatus(deb, root)
  Object.entries(FILES).forEach(([name, text]) => {
    writeFileSync(path.join(root, 'etc', name), text)
  })
  mkdirSync(path.join(root, 'home', 'nonroot'), { recursive: true })
  writeCertificates(root)
  for (const folder of ['usr/share/man', 'usr/share/doc-base', 'usr/share/lintian', 'usr/share/locale']) {
    rmSync(path.join(root, folder), { recursive: true, force: true })
  }
  rmSync(`${root}-archives`, { recursive: true })
}

async function writeStatus(deb: string, root: string): Promise<void> {
  const folder = path.join(root, 'var', 'lib', 'dpkg', 'status.d')
  mkdirSync(folder, { recursive: true })
  const control = await runCommand('dpkg-deb', ['-f', deb])
  const name = /^Package: (.+)$/m.exec(control)?.[1] ?? path.basename(deb)
  writeFileSync(path.join(folder, name), control)
  const sums = await runCommand('dpkg-deb', ['--info', deb, 'md5sums']).catch(() => '')
  writeFileSync(path.join(folder, `${name}.md5sums`), sums)
}

/** The package's certificates become one file by a script at installation, which does not run here. */
function writeCertificates(root: string): void {
  const source = path.join(root, 'usr', 'share', 'ca-certificates', 'mozilla')
  const bundle = path.join(root, 'etc', 'ssl', 'certs', 'ca-certificates.crt')
  mkdirSync(path.dirname(bundle), { recursive: true })
  writeFileSync(bundle, '')
  for (const name of readdirSync(source).sort()) appendFileSync(bundle, readFileSync(path.join(source, name)))
}
