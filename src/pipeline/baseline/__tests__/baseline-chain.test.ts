import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildMeasurement, digestOf } from '../../../../test-kit/measurement-builder.ts'
import { BuilderAnswers } from '../../../buildx/builder/builder-answers.ts'
import { newRepository } from '../../../git/__tests__/repository.ts'
import type { BaseCommit } from '../../../git/base-commit.ts'
import { parseBaselineChoice } from '../../../inputs/parse-baseline-choice.ts'
import { sizePoint } from '../../../measure/size-point.ts'
import type { Measurement } from '../../../model/measurement.ts'
import { directoryStore } from '../../cache/directory-store.ts'
import { judgeMeasurement } from '../../judge-measurement.ts'
import type { WholeContext } from '../../run-context.ts'
import { closeBaseline, openBaseline } from '../baseline-chain.ts'
import { baselineNotes } from '../baseline-notes.ts'
import type { BaselineChain } from '../baseline.ts'
import { chainFromChoice } from '../chain-from-choice.ts'
import { storedImage } from '../stored-image.ts'
import { keepMeasurement } from '../stored-measurements.ts'

const SHA = '3ad4be1f5b6a7c8d9e0f1a2b3c4d5e6f7a8b9c0d'
const COMMIT: BaseCommit = { kind: 'known', sha: SHA, branch: 'main', relation: 'merge-base' }
const API = storedImage({ image: 'api', request: { context: '.' } }, tmpdir())

const context: WholeContext = {
  version: '1.0.0',
  env: {},
  answers: new BuilderAnswers({ env: {} }),
  cwd: tmpdir(),
  tempDir: mkdtempSync(path.join(tmpdir(), 'chain-temp-')),
  storeDir: tmpdir(),
  signal: AbortSignal.timeout(60_000),
  now: () => new Date('2026-03-14T09:26:53.000Z'),
  onEvent: () => undefined,
}

function image(platform: string, more: object = {}): Measurement {
  const layers = [{ files: [{ path: 'app/main', compressed: 10, unpacked: 20 }] }]
  const built = buildMeasurement({ layers })
  return { ...built, platforms: built.platforms.map(each => ({ ...each, platform, ...more })) }
}

function chain(more: Partial<BaselineChain>): BaselineChain {
  return {
    kind: 'chain',
    sources: ['stored'],
    commit: COMMIT,
    store: 'this run has no cache service',
    images: [],
    place: null,
    context: null,
    required: false,
    judgesGrowth: true,
    ancestors: 'any',
    edits: 'steps',
    variant: [],
    ...more,
  }
}

async function ask(asked: BaselineChain, head = image('linux/amd64')) {
  const opened = await openBaseline(asked, API, context)
  return closeBaseline(
    opened,
    { rebuild: { impossible: 'a merged image cannot be built again' }, measurement: head },
    context,
  )
}

describe('a chain of baselines', () => {
  it('does not compare with an image that has none of the platforms', async () => {
    const directories = directoryStore(mkdtempSync(path.join(tmpdir(), 'chain-')))
    await keepMeasurement({ measurement: image('linux/arm64'), history: [] }, SHA, API, directories, context)
    const found = await ask(chain({ store: { directories, days: 7 } }))
    expect(found.kind === 'none' && [found.cause, found.reason]).toStrictEqual([
      'other-platform',
      'The stored measurement is for linux/arm64 alone',
    ])
    const same = await ask(chain({ store: { directories, days: 7 } }), image('linux/arm64'))
    expect(same.kind).toBe('measured')
  })

  it('goes on from what a run of the change itself stored, and says so', async () => {
    const directories = directoryStore(mkdtempSync(path.join(tmpdir(), 'chain-')))
    await keepMeasurement({ measurement: image('linux/amd64'), history: [] }, SHA, API, directories, context)
    const own = { kind: 'change', name: 'pull request' } as const
    const store = { directories, days: 7, storedBy: () => Promise.resolve(own) }
    const reason = 'the stored measurement of 3ad4be1 was written by a run of this pull request'
    const tried = [{ source: 'stored', cause: 'not-trusted', reason }]
    const opened = await openBaseline(chain({ store }), API, context)
    expect([opened.found, opened.tried]).toStrictEqual([null, tried])
    const none = await ask(chain({ store }))
    assert.ok(none.kind === 'none')
    expect([none.cause, none.tried]).toStrictEqual(['not-trusted', tried])
    expect(none.reason).toBe('The stored measurement of 3ad4be1 was written by a run of this pull request')

    const published = { kind: 'measured', measurement: image('linux/amd64') } as const
    const found = await closeBaseline(
      { ...opened, found: published },
      { rebuild: { impossible: 'it is not needed' }, measurement: published.measurement },
      context,
    )
    const note =
      'The stored measurement of 3ad4be1 was written by a run of this pull request, so it was not used.'
    expect(found.kind === 'measured' && found.notes).toStrictEqual([note])
  })

  it('has no commit to build where git fails, and the image that was built is not lost by that', async () => {
    const place = { ...newRepository().place, env: { PATH: '/nowhere' } }
    const opened = await openBaseline(chain({ sources: ['rebuilt'], place }), API, context)
    const head = { rebuild: { context: '.' }, measurement: image('linux/amd64') }
    const found = await closeBaseline(opened, head, context)
    expect(found.kind === 'none' && [found.cause, found.reason]).toStrictEqual([
      'unavailable',
      '3ad4be1 cannot be read: git could not be started: check that it is installed and in the PATH',
    ])
  })

  it('is that of a branch where its run stored it', async () => {
    const directories = directoryStore(mkdtempSync(path.join(tmpdir(), 'chain-')))
    await keepMeasurement({ measurement: image('linux/amd64'), history: [] }, SHA, API, directories, context)
    const by = { kind: 'branch', branch: 'main' } as const
    const store = { directories, days: 7, storedBy: () => Promise.resolve(by) }
    const found = await ask(chain({ store }))
    expect(found.kind === 'measured' && found.origin?.storedOn).toBe('main')
    const local = await ask(chain({ store: { directories, days: null } }))
    assert.ok(local.kind === 'measured' && local.origin !== undefined)
    expect(local.origin).not.toHaveProperty('storedOn')
  })

  it('takes a commit before the wanted one only where it was measured on the branch itself, if the others are not judged yet', async () => {
    const repository = newRepository()
    const measuredCommit = repository.commit('a')
    const sha = repository.commit('b')
    const found = async (branch: string | null, more: Partial<BaselineChain>) => {
      const directories = directoryStore(mkdtempSync(path.join(tmpdir(), 'chain-')))
      const kept = { measurement: image('linux/amd64'), history: [], branch }
      await keepMeasurement(kept, measuredCommit, API, directories, context)
      const commit = { ...COMMIT, sha, branch: 'feature' } as const
      const store = { directories, days: 7 }
      return ask(chain({ store, commit, place: repository.place, ancestors: 'own-branch', ...more }))
    }
    for (const [branch, words] of [
      ['main', 'is of main'],
      [null, 'names no branch'],
    ] as const) {
      const none = await found(branch, {})
      const before = `that of the earlier ${measuredCommit.slice(0, 7)} ${words}`
      const reason = `No measurement of ${sha.slice(0, 7)} is stored, and ${before}`
      assert.ok(none.kind === 'none' && none.reason.startsWith(reason), JSON.stringify(none))
    }
    expect((await found('feature', {})).kind).toBe('measured')
    expect((await found('main', { ancestors: 'any' })).kind).toBe('measured')
    expect((await found('feature', { ancestors: 'none' })).kind).toBe('none')
    const exact = { commit: { ...COMMIT, sha: measuredCommit, branch: 'feature' } } as const
    expect((await found('main', exact)).kind).toBe('measured')
  })

  it('has the sizes of the commits up to a stored one, which is the last, and none of others', async () => {
    const directories = directoryStore(mkdtempSync(path.join(tmpdir(), 'chain-')))
    const measurement = image('linux/amd64')
    const before = [sizePoint(measurement, 'b'.repeat(40), null)]
    await keepMeasurement({ measurement, history: before }, SHA, API, directories, context)
    const found = await ask(chain({ store: { directories, days: 7 } }))
    assert.ok(found.kind === 'measured')
    assert.deepEqual(found.history, [...before, sizePoint(measurement, SHA, '2026-03-14T09:26:53.000Z')])
    const { history } = await judgeMeasurement(
      { measurement, baseline: found, budgets: { layers: [] } },
      context,
    )
    expect(history).toStrictEqual(found.history)
    const published = { kind: 'measured', measurement } as const
    expect(
      (await judgeMeasurement({ measurement, baseline: published, budgets: { layers: [] } }, context))
        .history,
    ).toStrictEqual([])
  })

  it('gives the reason of every source, and the cause that tells most', async () => {
    const found = await ask(chain({ sources: ['stored', 'rebuilt'] }))
    expect(found).toStrictEqual({
      kind: 'none',
      cause: 'unavailable',
      reason:
        'There is nothing to compare with (stored: this run has no cache service; rebuild: a merged image cannot be built again)',
      tried: [
        { source: 'stored', cause: 'unavailable', reason: 'this run has no cache service' },
        {
          source: 'rebuilt',
          cause: 'unavailable',
          reason: 'a merged image cannot be built again',
        },
      ],
      commit: SHA,
      branch: 'main',
    })
  })

  it('says where the next measurement comes from when there is none yet', async () => {
    const directories = directoryStore(mkdtempSync(path.join(tmpdir(), 'chain-')))
    const found = await ask(chain({ store: { directories, days: 7 } }))
    expect(found.kind === 'none' && found.reason).toBe(
      'No measurement of 3ad4be1 is stored; the next run on main stores one',
    )
  })

  it('says which commit is not known, once', async () => {
    const commit: BaseCommit = { kind: 'unknown', reason: 'the clone is too shallow' }
    const found = await ask(chain({ commit, sources: ['stored', 'rebuilt'] }))
    expect(found.kind === 'none' && [found.cause, found.reason, found.commit]).toStrictEqual([
      'no-commit',
      'The commit to compare with is not known: the clone is too shallow',
      null,
    ])
  })

  it('is an error where a baseline is required, before the build if nothing is left that the build could change', async () => {
    const required = (more: Partial<BaselineChain>) => chain({ required: true, ...more })
    const none = /there is no baseline to compare with: This run has no/
    await expect(openBaseline(required({}), API, context)).rejects.toThrow(none)
    const commit = { kind: 'unknown', reason: 'it is the first commit' } as const
    const rebuilt = required({ sources: ['rebuilt'], commit })
    await expect(openBaseline(rebuilt, API, context)).rejects.toThrow(
      /commit to compare with is not known: it is the first commit/,
    )
    const both = required({ sources: ['stored', 'rebuilt'] })
    expect((await openBaseline(both, API, context)).found).toBeNull()
    await expect(ask(both)).rejects.toThrow(/there is no baseline to compare with: There is nothing .*merged/)
  })
})

describe('what somebody wants to compare with', () => {
  const known = {
    commit: COMMIT,
    store: 'none',
    context: null,
    edits: 'steps' as const,
    variant: [],
  }
  const wish = {
    image: null,
    tags: ['ghcr.io/acme/api:pr-7'],
    rebuilds: true,
    ancestors: 'any' as const,
    required: false,
  }
  const chainFor = (text: string, more: object = {}) => {
    const choice = parseBaselineChoice(text, '--baseline')
    if (choice.kind !== 'commit') throw new Error(choice.kind)
    return chainFromChoice({ ...wish, ...choice, ...more }, known, null)
  }
  const sourcesOf = (text: string, more: object = {}) => {
    const { sources, images } = chainFor(text, more)
    return [sources, images]
  }

  it('is what is stored, then an image that is named, then a build', () => {
    const images = ['ghcr.io/acme/api:main', 'ghcr.io/acme/api:latest']
    expect(sourcesOf('auto')).toStrictEqual([['stored', 'rebuilt'], images])
    expect(sourcesOf('auto', { rebuilds: false })).toStrictEqual([['stored'], images])
    expect(sourcesOf('auto', { image: 'acme/api:1' })).toStrictEqual([
      ['stored', 'registry', 'rebuilt'],
      ['acme/api:1'],
    ])
    expect(sourcesOf('registry')).toStrictEqual([['registry'], images])
    expect(sourcesOf('rebuild', { rebuilds: false, tags: [] })).toStrictEqual([['rebuilt'], []])
  })

  it('is of the very commit where those before are not judged yet, unless what is stored is asked for by name', () => {
    const ancestors = (text: string, more: object = {}) =>
      chainFor(text, { ancestors: 'none', ...more }).ancestors
    expect([ancestors('auto'), ancestors('stored')]).toStrictEqual(['none', 'any'])
    expect(ancestors('auto', { ancestors: 'own-branch' })).toBe('own-branch')
  })

  it('is an image or file by any other name, and nothing that an object has by itself', () => {
    for (const location of ['./auto', 'registry:2', 'toString', '__proto__']) {
      expect(parseBaselineChoice(location, '--baseline')).toStrictEqual({ kind: 'named', location })
    }
    expect(parseBaselineChoice('none', '--baseline')).toStrictEqual({ kind: 'none' })
  })
})

describe('notes on a comparison', () => {
  const base = (standIn: string | null) => ({
    base: { kind: 'known', reference: 'node:22', digest: digestOf('n'), layers: 1, standIn },
  })

  it('say that one side is built on a stand-in', () => {
    const [real, standIn] = [
      image('linux/amd64', base(null)),
      image('linux/amd64', base('It is a stand-in.')),
    ]
    const notes = (one: Measurement, other: Measurement) =>
      baselineNotes({ kind: 'measured', measurement: one }, other).join()
    expect(notes(standIn, real)).toMatch(/^The baseline is built on a stand-in and the image on the real/)
    expect(notes(real, standIn)).toMatch(/^The image is built on a stand-in and the baseline on the real/)
    expect(notes(real, real) + notes(standIn, standIn)).toBe('')
  })

  it('say that a rebuilt baseline lacks the .git directory that the image holds', () => {
    const git = buildMeasurement({ layers: [{ files: [{ path: 'app/.git/HEAD' }] }] })
    const files = git.platforms[0]?.files
    const head = image('linux/amd64', { files })
    const measurement = image('linux/amd64')
    const origin = {
      commit: SHA,
      wanted: SHA,
      branch: null,
      relation: null,
      commitsOlder: 0,
      measuredAt: null,
    }
    const from = (source: 'rebuilt' | 'stored') =>
      baselineNotes({ kind: 'measured', measurement, origin: { ...origin, source } }, head)
    expect(from('rebuilt').join()).toMatch(/add \.git to \.dockerignore/)
    expect(from('stored')).toStrictEqual([])
  })
})
