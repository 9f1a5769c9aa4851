import { describe, expect, it } from '@jest/globals'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inputsToMask } from '../parse-action-inputs.ts'
import { parse, RUN } from './action-inputs.ts'

describe('the build', () => {
  it('is that of docker/build-push-action, by the same inputs', () => {
    const { request } = parse({
      context: './api',
      file: 'api/Dockerfile',
      tags: 'ghcr.io/acme/api:1,ghcr.io/acme/api:latest',
      'build-args': 'A=1,2\nB=3',
      platforms: 'linux/amd64,linux/arm64',
      push: 'true',
      load: 'False',
      outputs: 'type=image,"name=a,b"',
      'no-cache-filters': 'deps',
      provenance: 'false',
    })
    expect(request.context).toBe('./api')
    expect(request.file).toBe('api/Dockerfile')
    expect(request.tags).toStrictEqual(['ghcr.io/acme/api:1', 'ghcr.io/acme/api:latest'])
    expect(request.buildArgs).toStrictEqual(['A=1,2', 'B=3'])
    expect(request.platforms).toStrictEqual(['linux/amd64', 'linux/arm64'])
    expect([request.push, request.load]).toStrictEqual([true, false])
    expect(request.outputs).toStrictEqual(['type=image,"name=a,b"'])
    expect(request.noCacheFilters).toStrictEqual(['deps'])
    expect(request.provenance).toBe('false')
  })

  it('takes only the booleans of YAML 1.2', () => {
    expect(() => parse({ push: 'yes' })).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: 'input `push` is "yes"; write `true` or `false`',
      }),
    )
  })

  it('reads the checkout by default, and the Git commit where there is none', () => {
    expect(parse({}).request.context).toBe('.')
    const git = 'https://github.example/acme/shop.git#c0ffee'
    expect(parse({}, { checkedOut: false }).request.context).toBe(git)
    expect(parse({ context: '{{defaultContext}}:api' }).request.context).toBe(`${git}:api`)
    expect(parse({}, { checkedOut: false, commit: null }).request.context).toBe('.')
  })

  it('hands the token to the Git context alone', () => {
    const secrets = (inputs: Record<string, string>) =>
      parse({ 'github-token': 't0ken', ...inputs }).request.secrets
    expect(secrets({})).toStrictEqual([])
    expect(secrets({ context: '{{defaultContext}}:api' })).toStrictEqual([
      { id: 'GIT_AUTH_TOKEN.github.example', value: 't0ken' },
    ])
    const own = 'GIT_AUTH_TOKEN=mine'
    expect(secrets({ context: '{{defaultContext}}', secrets: own })).toStrictEqual([
      { id: 'GIT_AUTH_TOKEN', value: 'mine' },
    ])
  })
})

describe('attestations', () => {
  it('name the run, and are smaller for private repositories', () => {
    expect(parse({}).request.provenance).toBe(`mode=max,builder-id=${RUN}`)
    const attestation = { runUrl: RUN, privateRepository: true, noDefault: false }
    expect(parse({}, { attestation }).request.provenance).toBe(`mode=min,inline-only=true,builder-id=${RUN}`)
    expect(parse({ provenance: 'true' }).request.provenance).toBe(`builder-id=${RUN}`)
    expect(parse({ provenance: 'mode=max,builder-id=me' }).request.provenance).toBe('mode=max,builder-id=me')
  })

  it('are none by default for an image that the engine loads', () => {
    expect(parse({ load: 'true' }).request.provenance).toBeUndefined()
    expect(parse({ outputs: 'type=docker' }).request.provenance).toBeUndefined()
  })

  it('of `provenance` and `sbom` win over those of `attests`', () => {
    const { request } = parse({
      attests: 'type=sbom,generator=x\ntype=provenance,mode=min\ntype=other',
      sbom: 'true',
    })
    expect(request.attests).toStrictEqual([`type=provenance,mode=min,builder-id=${RUN}`, 'type=other'])
    expect(request.sbom).toBe('true')
    expect(request.provenance).toBeUndefined()
  })
})

describe('secrets', () => {
  it('come by value, by environment and by file', () => {
    const workspace = mkdtempSync(path.join(tmpdir(), 'secrets-'))
    writeFileSync(path.join(workspace, 'token.txt'), 'x')
    const { request } = parse(
      { secrets: 'A=1=2  \n"B=two\nlines"', 'secret-envs': 'C=HOME', 'secret-files': 'D=token.txt' },
      { workspace },
    )
    expect(request.secrets).toStrictEqual([
      { id: 'A', value: '1=2  ' },
      { id: 'B', value: 'two\nlines' },
      { id: 'C', env: 'HOME' },
      { id: 'D', file: 'token.txt' },
    ])
  })

  it('that cannot be used are left out with a warning that shows no value', () => {
    const { request, warnings } = parse({ secrets: 'hunter2\nEMPTY=', 'secret-files': 'F=nowhere.txt' })
    expect(request.secrets).toStrictEqual([])
    expect(warnings).toStrictEqual([
      'Item 1 of input `secrets` has no key; write `key=value`; the build continues without it',
      'Secret `EMPTY` (input `secrets`) is empty; write `key=value`; the build continues without it',
      'The file of secret `F` (input `secret-files`) does not exist; the build continues without it',
    ])
  })

  it('are masked before anything is read, those without a key included', () => {
    const raw = new Map([
      ['secrets', 'A=1=2\n"B=two\nlines"\nhunter2'],
      ['github-token', 't0ken'],
    ])
    expect(inputsToMask(raw)).toStrictEqual([
      { id: 'A', value: '1=2' },
      { id: 'B', value: 'two\nlines' },
      { id: null, value: 'hunter2' },
      { id: 'github-token', value: 't0ken' },
    ])
    expect(inputsToMask(new Map([['secrets', '"A=open']]))[0]?.value).toBe('open')
  })
})

describe('what is ours', () => {
  it('names the image after its first tag, else the repository', () => {
    expect(parse({ tags: 'localhost:5000/acme/api@sha256:00' }).image).toBe('api')
    expect(parse({}).image).toBe('shop')
    expect(parse({ image: 'backend', tags: 'x:1' }).image).toBe('backend')
  })

  it('reads budgets with the input as their source', () => {
    const { budgets } = parse({ 'max-size': '145 MB', 'max-growth': '3%', 'budget-metric': 'unpacked' })
    expect(budgets).toStrictEqual({
      'max-size': { value: 145e6, source: 'input max-size' },
      'max-growth': { value: { unit: 'percent', limit: 3 }, source: 'input max-growth' },
      'budget-metric': { value: 'unpacked', source: 'input budget-metric' },
    })
    expect(() => parse({ 'budget-counts': 'me' })).toThrow(
      expect.objectContaining({
        message: 'input `budget-counts` is "me"; write one of you, all',
      }),
    )
    expect(() => parse({ 'max-growth': 'a lot %' })).toThrow(/write a percentage like `5 %`/)
  })

  it('pushes within the budget only, unless told otherwise', () => {
    expect(parse({}).pushWhen).toBe('within-budget')
    expect(parse({ 'push-when': 'always' }).pushWhen).toBe('always')
    expect(() => parse({ 'push-when': 'never' })).toThrow(
      expect.objectContaining({
        message: 'input `push-when` is "never"; write one of within-budget, always',
      }),
    )
    expect(parse({ 'required-targets': 'test, security-scan' }).requiredTargets).toStrictEqual([
      'test',
      'security-scan',
    ])
  })

  it('needs the config file only when it is named', () => {
    expect(parse({}).config).toStrictEqual({ file: '.github/slim-build.yml', required: false })
    expect(parse({ config: 'sizes.yml' }).config).toStrictEqual({ file: 'sizes.yml', required: true })
  })

  it('has a word for inputs that do not exist', () => {
    expect(parse({ 'max-sise': '1 MB', dockerfile: 'x', build_args: 'y', zebra: '' }).warnings).toStrictEqual(
      [
        'slim-build has no input `max-sise`; did you mean `max-size`?',
        'slim-build has no input `dockerfile`; did you mean `file`?',
        'slim-build has no input `build_args`; did you mean `build-args`?',
        'slim-build has no input `zebra`; see action.yml for its inputs',
      ],
    )
  })
})
