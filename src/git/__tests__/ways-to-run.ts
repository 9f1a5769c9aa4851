import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { newRepository, type Repository } from './repository.ts'

export type Remote = 'file' | 'git' | 'http' | 'ssh'

/** How the configuration of a repository makes git run a program. */
export interface Way {
  readonly name: string
  /** Settings; `PROGRAM` stands for a program by its absolute path. */
  readonly config: Readonly<Record<string, string>>
  /** What git runs the program for, as a line of a shell in the checkout: it shows that the way exists. */
  readonly bait: string
  /** What the remote must be; default: a folder. */
  readonly remote?: Remote
  /** What else it needs, before it is set. */
  readonly prepare?: (repository: Repository, program: string) => void
}

const DIFF = 'git diff HEAD~1'
const ASK = 'git ls-remote origin'
const EXT = { 'protocol.ext.allow': 'always' }

/**
 * What no checkout needs. Those of a group are in one checkout: none of them, refused or not, keeps git from coming to another. So what
 * makes git give up is alone, and so is what git does not look at beside another.
 */
export const UNUSED: readonly (readonly Way[])[] = [
  [
    { name: 'core.fsmonitor', config: { 'core.fsmonitor': 'PROGRAM' }, bait: 'git status' },
    { name: 'remote.*.uploadpack', config: { 'remote.origin.uploadpack': 'PROGRAM' }, bait: ASK },
    {
      name: 'gpg.program',
      config: { 'gpg.program': 'PROGRAM', 'log.showSignature': 'true' },
      bait: 'git commit -S --allow-empty --message x',
    },
    { name: 'core.editor', config: { 'core.editor': 'PROGRAM' }, bait: 'git commit --allow-empty' },
    { name: 'sequence.editor', config: { 'sequence.editor': 'PROGRAM' }, bait: 'git rebase -i HEAD~1' },
    { name: 'core.pager', config: { 'core.pager': 'PROGRAM' }, bait: 'git grep -O .' },
    { name: 'diff.external', config: { 'diff.external': 'PROGRAM' }, bait: DIFF },
    {
      name: 'merge.*.driver',
      config: { 'merge.x.driver': 'PROGRAM' },
      bait: 'git checkout -b side HEAD~1 && echo side > file && git commit -am side && git merge main',
    },
    {
      name: 'alias.*',
      config: { 'alias.x': '!PROGRAM', 'alias.status': '!PROGRAM', 'alias.ls-remote': '!PROGRAM' },
      bait: 'git x',
    },
  ],
  [
    {
      name: 'core.hooksPath',
      config: { 'core.hooksPath': 'PROGRAM.hooks' },
      bait: 'git read-tree HEAD',
      prepare: (_, program) => {
        writeHooks(`${program}.hooks`, program)
      },
    },
    {
      name: 'core.alternateRefsCommand',
      config: { 'core.alternateRefsCommand': 'PROGRAM' },
      bait: 'git fetch origin',
      prepare: borrowObjects,
    },
    { name: 'diff.*.command', config: { 'diff.x.command': 'PROGRAM' }, bait: DIFF },
  ],
  [
    { name: 'diff.*.textconv', config: { 'diff.x.textconv': 'PROGRAM' }, bait: DIFF },
    {
      name: 'hooks of the repository',
      config: {},
      bait: 'git read-tree HEAD',
      prepare: ({ directory }, program) => {
        writeHooks(path.join(directory, '.git', 'hooks'), program)
      },
    },
  ],
  [
    {
      name: 'submodule.*.update',
      config: { 'submodule.inner.update': '!PROGRAM' },
      bait: 'git -C inner checkout HEAD~1 && git submodule update',
      prepare: addSubmodule,
    },
    {
      name: 'submodule.recurse, and filters of a submodule',
      config: { 'submodule.recurse': 'true' },
      bait: 'git read-tree -u --reset HEAD~1',
      prepare(repository, program) {
        addSubmodule(repository)
        repository.git('-C', 'inner', 'checkout', '--quiet', 'HEAD~1')
        repository.commit('earlier submodule', {})
        repository.git('-C', 'inner', 'config', 'filter.x.smudge', program)
      },
    },
  ],
  [{ name: 'core.gitProxy', config: { 'core.gitProxy': 'PROGRAM' }, remote: 'git', bait: ASK }],
  [{ name: 'core.askPass', config: { 'core.askPass': 'PROGRAM' }, remote: 'http', bait: ASK }],
  [
    {
      name: 'remote.*.uploadpack of a clone without all objects',
      config: { 'remote.origin.uploadpack': 'PROGRAM' },
      bait: 'git cat-file -e HEAD~1:file',
      prepare: leaveObjectsOut,
    },
  ],
  [
    {
      name: 'remote.*.vcs',
      config: { 'remote.origin.vcs': '../evil' },
      bait: ASK,
      prepare: ({ directory }, program) => {
        writeProgram(path.join(directory, 'git-remote-..', 'evil'), program)
      },
    },
  ],
  [
    {
      name: 'the address ext::',
      config: EXT,
      bait: ASK,
      prepare: (repository, program) => {
        repository.git('config', 'remote.origin.url', `ext::${program}`)
      },
    },
  ],
  [{ name: 'url.*.insteadOf', config: { 'url.ext::PROGRAM .insteadOf': 'file:', ...EXT }, bait: ASK }],
]

/** By which a checkout reaches its remote and has its files: of actions/checkout, of Git LFS and of the user. In groups, too. */
export const USED: readonly (readonly Way[])[] = [
  [
    { name: 'core.sshCommand', config: { 'core.sshCommand': 'PROGRAM' }, remote: 'ssh', bait: ASK },
    {
      name: 'filter.*.process',
      config: { 'filter.x.process': 'PROGRAM' },
      bait: 'rm file && git checkout file',
    },
  ],
  [
    { name: 'credential.helper', config: { 'credential.helper': 'PROGRAM' }, remote: 'http', bait: ASK },
    { name: 'filter.*.clean', config: { 'filter.x.clean': 'PROGRAM' }, bait: 'touch file && git add file' },
    {
      name: 'filter.*.smudge',
      config: { 'filter.x.smudge': 'PROGRAM' },
      bait: 'rm file && git checkout file',
    },
  ],
]

function writeProgram(file: string, program: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `#!/bin/sh\nexec '${program}'\n`)
  chmodSync(file, 0o755)
}

function writeHooks(folder: string, program: string): void {
  for (const hook of ['post-checkout', 'post-index-change', 'pre-auto-gc', 'reference-transaction'])
    writeProgram(path.join(folder, hook), program)
}

/** As a clone with `--filter=blob:none` does: what is missing is fetched when it is needed. */
function leaveObjectsOut(repository: Repository): void {
  repository.commit('missing', { file: 'missing\n' })
  repository.commit('there', { file: 'there\n' })
  const blob = repository.git('rev-parse', 'HEAD~1:file')
  rmSync(path.join(repository.directory, '.git', 'objects', blob.slice(0, 2), blob.slice(2)))
  repository.git('config', 'core.repositoryFormatVersion', '1')
  repository.git('config', 'extensions.partialClone', 'origin')
  repository.git('config', 'remote.origin.promisor', 'true')
}

function borrowObjects(repository: Repository): void {
  const other = newRepository()
  other.commit('of another repository')
  const file = path.join(repository.directory, '.git', 'objects', 'info', 'alternates')
  writeFileSync(file, `${path.join(other.directory, '.git', 'objects')}\n`)
}

/** Unless it has one. */
function addSubmodule(repository: Repository): void {
  if (existsSync(path.join(repository.directory, 'inner'))) return
  const url = repository.git('config', 'remote.origin.url')
  repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', url, 'inner')
  repository.commit('submodule', {})
}
