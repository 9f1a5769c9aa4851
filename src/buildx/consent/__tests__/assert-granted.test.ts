import { describe, expect, it } from '@jest/globals'
import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { assertGranted } from '../assert-granted.ts'
import { grantedPrivileges } from '../granted-privileges.ts'
import { requestedPrivileges } from '../requested-privileges.ts'

const top = realpathSync(mkdtempSync(path.join(tmpdir(), 'consent-')))
const cwd = path.join(top, 'checkout')
for (const folder of ['checkout/sub', 'outside/deep']) mkdirSync(path.join(top, folder), { recursive: true })
writeFileSync(path.join(top, 'outside', 'key'), '')
symlinkSync('../outside/deep', path.join(cwd, 'link'))

interface Given {
  readonly allow?: readonly string[]
  readonly set?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly remote?: boolean
}

/** The options that are missing; '' when none is. */
function refusal(target: object, { allow = [], set = [], env = {}, remote = false }: Given = {}): string {
  try {
    const asked = requestedPrivileges([{ context: '.', dockerfile: 'Dockerfile', ...target }], env)
    assertGranted(asked, grantedPrivileges({ allow, set }, cwd), { cwd, env, remote })
    return ''
  } catch (error) {
    return /"(.*)"/.exec((error as Error).message)?.[1] ?? String(error)
  }
}

describe('what a bake asks for', () => {
  it('is refused with the options that would grant it', () => {
    const all = {
      context: '..',
      network: 'host',
      entitlements: ['security.insecure', 'device=acme.com/gpu=0'],
      ssh: [{ id: 'default' }],
      output: [{ type: 'local', dest: '../outside', mode: 'delete' }],
      'cache-to': [{ type: 'local', dest: '/' }],
    }
    expect(refusal(all)).toBe(
      [
        ...['network.host', 'security.insecure', 'device=acme.com/gpu=0', 'buildx.local.delete', 'ssh'],
        ...['fs.read=..', 'fs.write=/', 'fs.write=../outside'],
      ]
        .map(flag => `--allow=${flag}`)
        .join(' '),
    )
    const allow = ['fs=*', 'ssh', 'device', 'network.host', 'security.insecure', 'buildx.local.delete']
    expect(refusal(all, { allow })).toBe('')
  })

  it('is granted by a path above it, and not by one that only begins alike', () => {
    const target = { 'cache-from': [{ type: 'local', src: '../outside/deep' }] }
    expect(refusal(target)).toBe('--allow=fs.read=../outside/deep')
    expect(refusal(target, { allow: ['fs.read=../outside'] })).toBe('')
    expect(refusal(target, { allow: ['fs.read=../out', 'fs.write=..'] })).not.toBe('')
    expect(refusal(target, { allow: ['fs=link'] })).toBe('')
  })

  it('is read from links as the system reads them, where buildx takes `..` out first', () => {
    const target = { output: [{ type: 'local', dest: 'link/../new' }] }
    expect(refusal(target)).toBe('--allow=fs.write=../outside')
  })

  it('is granted by who says it on the command line', () => {
    const target = {
      output: [{ type: 'local', dest: '../outside' }],
      secret: [{ id: 'k', src: '../outside/key' }],
      ssh: [{ id: 'k', paths: ['../outside/key'] }],
      network: 'host',
    }
    const set = ['*.output=type=local,dest=../outside', '*.secrets=id=k,src=../outside/key']
    expect(refusal(target, { set })).toBe('--allow=network.host')
    expect(refusal(target, { set: [...set, 'app.entitlements=network.host'] })).toBe('')
    expect(
      refusal(target, { set: ['*.output=../outside', '*.ssh=k=../outside', '*.entitlements=network.host'] }),
    ).toBe('')
    expect(refusal(target, { set: ['*.context=../outside', '*.entitlements=network.host'] })).toBe(
      '--allow=fs.read=../outside/key --allow=fs.write=../outside',
    )
  })

  it('is a file that is called like a secret, when nothing else is', () => {
    const target = { secret: [{ id: '../outside/deep' }] }
    expect(refusal(target)).toBe('--allow=fs.read=../outside/deep')
    expect(refusal({ secret: [{ id: 'link' }] }, { env: { link: 'a value' } })).toBe('')
    expect(refusal({ secret: ['id=x,env=HOME', 'type=env,id=y,src=HOME'] })).toBe('')
  })

  it('is not asked for where the user has turned that off', () => {
    const files = { context: '../outside' }
    const off = { BUILDX_BAKE_ENTITLEMENTS_FS: '0' }
    expect(refusal(files, { env: off })).toBe('')
    expect(refusal({ ...files, network: 'host' }, { env: off })).toMatch(/network\.host/)
    const remote = { BAKE_ALLOW_REMOTE_FS_ACCESS: '1' }
    expect(refusal(files, { env: remote })).not.toBe('')
    expect(refusal(files, { env: remote, remote: true })).toBe('')
    expect(refusal(files, { env: { ...remote, BUILDX_BAKE_ENTITLEMENTS_FS: '1' }, remote: true })).not.toBe(
      '',
    )
  })

  it('is nothing of images, targets and URLs, and the agent of a repository by SSH', () => {
    const contexts = { a: 'docker-image://alpine', b: 'target:base', c: 'https://host/../../x.tar.gz' }
    expect(refusal({ context: 'https://host/x.git', contexts })).toBe('')
    expect(refusal({ context: 'git://127.0.0.1/.git#:app' })).toBe('')
    expect(refusal({ context: 'git@github.com:acme/shop.git' })).toBe('--allow=ssh')
    expect(refusal({ context: 'ssh://git@host/x.git', ssh: [{ id: 'k', paths: ['sub'] }] })).toBe('')
  })
})
