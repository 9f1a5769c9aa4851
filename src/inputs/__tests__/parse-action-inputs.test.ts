import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, it } from 'node:test'
import type { ActionSurroundings } from '../action-surroundings.ts'
import { inputsToMask, parseActionInputs } from '../parse-action-inputs.ts'

const RUN = 'https://github.example/acme/shop/actions/runs/7/attempts/1'

const SURROUNDINGS: ActionSurroundings = {
  workspace: '/home/runner/work/shop/shop',
  checkedOut: true,
  privilegedBy: null,
  commit: {
    serverUrl: 'https://github.example',
    repository: 'acme/shop',
    sha: 'c0ffee',
    ref: 'refs/heads/main',
    pullRequestHead: null,
  },
  attestation: { runUrl: RUN, privateRepository: false, noDefault: false },
}

function parse(inputs: Record<string, string>, surroundings: Partial<ActionSurroundings> = {}) {
  return parseActionInputs(new Map(Object.entries(inputs)), { ...SURROUNDINGS, ...surroundings })
}

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
    assert.equal(request.context, './api')
    assert.equal(request.file, 'api/Dockerfile')
    assert.deepEqual(request.tags, ['ghcr.io/acme/api:1', 'ghcr.io/acme/api:latest'])
    assert.deepEqual(request.buildArgs, ['A=1,2', 'B=3'])
    assert.deepEqual(request.platforms, ['linux/amd64', 'linux/arm64'])
    assert.deepEqual([request.push, request.load], [true, false])
    assert.deepEqual(request.outputs, ['type=image,"name=a,b"'])
    assert.deepEqual(request.noCacheFilters, ['deps'])
    assert.equal(request.provenance, 'false')
  })

  it('takes only the booleans of YAML 1.2', () => {
    assert.throws(() => parse({ push: 'yes' }), {
      name: 'InputError',
      message: 'input `push` is "yes"; write `true` or `false`',
    })
  })

  it('reads the checkout by default, and the Git commit where there is none', () => {
    assert.equal(parse({}).request.context, '.')
    const git = 'https://github.example/acme/shop.git#c0ffee'
    assert.equal(parse({}, { checkedOut: false }).request.context, git)
    assert.equal(parse({ context: '{{defaultContext}}:api' }).request.context, `${git}:api`)
    assert.equal(parse({}, { checkedOut: false, commit: null }).request.context, '.')
  })

  it('hands the token to the Git context alone', () => {
    const secrets = (inputs: Record<string, string>) =>
      parse({ 'github-token': 't0ken', ...inputs }).request.secrets
    assert.deepEqual(secrets({}), [])
    assert.deepEqual(secrets({ context: '{{defaultContext}}:api' }), [
      { id: 'GIT_AUTH_TOKEN.github.example', value: 't0ken' },
    ])
    const own = 'GIT_AUTH_TOKEN=mine'
    assert.deepEqual(secrets({ context: '{{defaultContext}}', secrets: own }), [
      { id: 'GIT_AUTH_TOKEN', value: 'mine' },
    ])
  })
})

describe('attestations', () => {
  it('name the run, and are smaller for private repositories', () => {
    assert.equal(parse({}).request.provenance, `mode=max,builder-id=${RUN}`)
    const attestation = { runUrl: RUN, privateRepository: true, noDefault: false }
    assert.equal(parse({}, { attestation }).request.provenance, `mode=min,inline-only=true,builder-id=${RUN}`)
    assert.equal(parse({ provenance: 'true' }).request.provenance, `builder-id=${RUN}`)
    assert.equal(parse({ provenance: 'mode=max,builder-id=me' }).request.provenance, 'mode=max,builder-id=me')
  })

  it('are none by default for an image that the engine loads', () => {
    assert.equal(parse({ load: 'true' }).request.provenance, undefined)
    assert.equal(parse({ outputs: 'type=docker' }).request.provenance, undefined)
  })

  it('of `provenance` and `sbom` win over those of `attests`', () => {
    const { request } = parse({
      attests: 'type=sbom,generator=x\ntype=provenance,mode=min\ntype=other',
      sbom: 'true',
    })
    assert.deepEqual(request.attests, [`type=provenance,mode=min,builder-id=${RUN}`, 'type=other'])
    assert.equal(request.sbom, 'true')
    assert.equal(request.provenance, undefined)
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
    assert.deepEqual(request.secrets, [
      { id: 'A', value: '1=2  ' },
      { id: 'B', value: 'two\nlines' },
      { id: 'C', env: 'HOME' },
      { id: 'D', file: 'token.txt' },
    ])
  })

  it('that cannot be used are left out with a warning that shows no value', () => {
    const { request, warnings } = parse({ secrets: 'hunter2\nEMPTY=', 'secret-files': 'F=nowhere.txt' })
    assert.deepEqual(request.secrets, [])
    assert.deepEqual(warnings, [
      'Item 1 of input `secrets` has no key; write `key=value`; the build goes on without it',
      'Secret `EMPTY` (input `secrets`) is empty; write `key=value`; the build goes on without it',
      'The file of secret `F` (input `secret-files`) does not exist; the build goes on without it',
    ])
  })

  it('are masked before anything is read, those without a key included', () => {
    const raw = new Map([
      ['secrets', 'A=1=2\n"B=two\nlines"\nhunter2'],
      ['github-token', 't0ken'],
    ])
    assert.deepEqual(inputsToMask(raw), ['1=2', 'two\nlines', 'two', 'lines', 'hunter2', 't0ken'])
    assert.deepEqual(inputsToMask(new Map([['secrets', '"A=open']])), ['open'])
  })
})

describe('what is ours', () => {
  it('names the image after its first tag, else the repository', () => {
    assert.equal(parse({ tags: 'localhost:5000/acme/api@sha256:00' }).image, 'api')
    assert.equal(parse({}).image, 'shop')
    assert.equal(parse({ image: 'backend', tags: 'x:1' }).image, 'backend')
  })

  it('reads budgets with the input as their source', () => {
    const { budgets } = parse({ 'max-size': '145 MB', 'max-growth': '3%', 'budget-metric': 'unpacked' })
    assert.deepEqual(budgets, {
      'max-size': { value: 145e6, source: 'input max-size' },
      'max-growth': { value: { unit: 'percent', percent: 3 }, source: 'input max-growth' },
      'budget-metric': { value: 'unpacked', source: 'input budget-metric' },
    })
    assert.throws(() => parse({ 'budget-counts': 'me' }), {
      message: 'input `budget-counts` is "me"; write `you` or `all`',
    })
    assert.throws(() => parse({ 'max-growth': 'a lot %' }), /write a percentage like `5 %`/)
  })

  it('pushes within the budget only, unless told otherwise', () => {
    assert.equal(parse({}).pushWhen, 'within-budget')
    assert.equal(parse({ 'push-when': 'always' }).pushWhen, 'always')
    assert.throws(() => parse({ 'push-when': 'never' }), {
      message: 'input `push-when` is "never"; write `within-budget` or `always`',
    })
    assert.deepEqual(parse({ 'required-targets': 'test, security-scan' }).requiredTargets, [
      'test',
      'security-scan',
    ])
  })

  it('needs the config file only when it is named', () => {
    assert.deepEqual(parse({}).config, { file: '.github/slim-build.yml', required: false })
    assert.deepEqual(parse({ config: 'sizes.yml' }).config, { file: 'sizes.yml', required: true })
  })

  it('has a word for inputs that do not exist', () => {
    assert.deepEqual(parse({ 'max-sise': '1 MB', dockerfile: 'x', build_args: 'y', zebra: '' }).warnings, [
      'slim-build has no input `max-sise`; did you mean `max-size`?',
      'slim-build has no input `dockerfile`; did you mean `file`?',
      'slim-build has no input `build_args`; did you mean `build-args`?',
      'slim-build has no input `zebra`; see action.yml for those it has',
    ])
  })
})
