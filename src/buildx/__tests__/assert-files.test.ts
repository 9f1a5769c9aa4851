import { afterAll, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { InputError } from '../../errors/input-error.ts'
import { assertBakeFiles, assertBuildFiles } from '../assert-files.ts'
import { readBakeRecipe } from '../bake/read-bake-recipe.ts'

const work = mkdtempSync(path.join(tmpdir(), 'assert-files-'))
afterAll(() => {
  rmSync(work, { recursive: true, force: true })
})

/** A project with a pipe in the place of one of its files. */
function projectWithPipe(name: string): string {
  const cwd = mkdtempSync(path.join(work, 'project-'))
  mkdirSync(path.join(cwd, 'app'))
  writeFileSync(path.join(cwd, 'app/Dockerfile'), 'FROM scratch\n')
  rmSync(path.join(cwd, name), { force: true })
  execFileSync('mkfifo', [path.join(cwd, name)])
  return cwd
}

describe('a pipe or device is refused in a sentence', () => {
  it.each([
    ['app/Dockerfile', 'the Dockerfile "app/Dockerfile"'],
    ['app/.dockerignore', 'the file "app/.dockerignore"'],
    ['app/Dockerfile.dockerignore', 'the file "app/Dockerfile.dockerignore"'],
  ])('as %s', async (name, who) => {
    const refused = assertBuildFiles({ context: 'app' }, projectWithPipe(name))
    await expect(refused).rejects.toThrow(`${who} is a pipe or a device, which may never end: use a file`)
    await expect(refused).rejects.toBeInstanceOf(InputError)
  })

  it('as a Dockerfile that is named', async () => {
    await expect(assertBuildFiles({ context: '.', file: '/dev/zero' }, work)).rejects.toThrow(/"\/dev\/zero"/)
    const url = 'https://github.com/acme/api.git'
    await expect(assertBuildFiles({ context: url, file: '/dev/zero' }, work)).rejects.toThrow(/"\/dev\/zero"/)
  })

  it('as a bake file, before anyone reads it', async () => {
    const cwd = projectWithPipe('docker-bake.hcl')
    const said = 'the bake file "docker-bake.hcl" is a pipe or a device'
    await expect(assertBakeFiles([], cwd)).rejects.toThrow(said)
    const request = { source: '.', files: ['docker-bake.hcl'], targets: [], set: [], variables: new Map() }
    const context = { env: {}, cwd, signal: new AbortController().signal }
    await expect(readBakeRecipe(request as never, [], context)).rejects.toThrow(said)
  })
})

describe('what is no pipe is left to the tool that reads it', () => {
  it.each([
    { context: '-' },
    { context: '.', file: '-' },
    { context: 'https://github.com/acme/api.git' },
    { context: 'nowhere' },
    { context: 'app' },
    { context: 'app', file: 'linked' },
  ])('%o', async request => {
    const cwd = projectWithPipe('other')
    symlinkSync('app/Dockerfile', path.join(cwd, 'linked'))
    await assertBuildFiles(request, cwd)
  })
})
