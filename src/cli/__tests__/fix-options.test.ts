import { expect, it } from '@jest/globals'
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { folderWithImages, inTerminal } from './terminal.ts'

/** A folder with a Dockerfile, and a `docker` that leaves the file `called` when it is called. */
function folderWithDocker(): { readonly cwd: string; readonly env: NodeJS.ProcessEnv } {
  const cwd = folderWithImages({})
  mkdirSync(path.join(cwd, 'bin'))
  mkdirSync(path.join(cwd, 'app'))
  writeFileSync(path.join(cwd, 'bin/docker'), `#!/bin/sh\ntouch '${cwd}/called'\nexit 1\n`, { mode: 0o755 })
  writeFileSync(path.join(cwd, 'Dockerfile'), 'FROM scratch\nCOPY app /\n')
  symlinkSync('Dockerfile', path.join(cwd, 'linked'))
  writeFileSync(path.join(cwd, 'latin1'), Buffer.from('FROM scratch\n# \xe9\n', 'latin1'))
  return { cwd, env: { ...process.env, PATH: `${cwd}/bin:${process.env.PATH ?? ''}` } }
}

it.each([
  ['a context from standard input', ['-']],
  ['a Dockerfile from standard input', ['-f', '-', '.']],
  ['a context that is fetched', ['https://github.com/acme/api.git']],
  ['a Dockerfile that is fetched', ['-f', 'https://example.com/Dockerfile', '.']],
  ['a link', ['-f', 'linked', '.']],
  ['a Dockerfile outside of the context and the working directory', ['-f', '/etc/hostname', '.']],
  ['a Dockerfile that is no text', ['-f', 'latin1', '.']],
])('fix refuses %s before anything is built', async (_, args) => {
  const folder = folderWithDocker()
  const { code, stderr } = await inTerminal(folder, 'fix', '--quiet', ...args)
  expect([code, stderr]).toStrictEqual([
    2,
    'fix changes a Dockerfile that is a text file in the working directory or the build context: give a directory, and no link, URL or `-`',
  ])
  expect(existsSync(path.join(folder.cwd, 'called'))).toBe(false)
})

it('fix leaves it to the build to say that a Dockerfile is missing', async () => {
  const folder = folderWithDocker()
  await inTerminal(folder, 'fix', '--quiet', '-f', 'missing', '.')
  expect(existsSync(path.join(folder.cwd, 'called'))).toBe(true)
})
