import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { digestOf, type LayerSpec, type PlatformSpec } from '../../../test-kit/measurement-builder.ts'
import type { Blame } from '../../model/comparison.ts'
import type { BaseMeasurement, LineMeasurement } from '../../model/measurement.ts'
import { compare } from './told-causes.ts'

type Lines = readonly Partial<LineMeasurement>[]

/** The blame of each of the head's layers. */
function blames(baseline: PlatformSpec, head: PlatformSpec): (Blame | null)[] {
  return compare(baseline, head)
    .layers.filter(layer => layer.head !== null)
    .map(layer => layer.blame)
}

const node = (digest: string | null, reference = 'docker.io/library/node:22'): BaseMeasurement => ({
  kind: 'known',
  reference,
  digest: digest === null ? null : digestOf(digest),
  layers: 1,
  standIn: null,
})

/** A layer of one file; other text is another content. */
const layer = (path: string, content: string, line: number | null, blob = content): LayerSpec => ({
  blob: `${path} ${blob}`,
  line,
  files: [{ path, content, compressed: 10, unpacked: 20 }],
})

const FROM = { instruction: 'FROM node:22' }
const COPY = { instruction: 'COPY . .', readsContext: true, inputs: [0] }
const RUN = { instruction: 'RUN make', inputs: [0] }

describe('layers of the base image', () => {
  const image = (base: BaseMeasurement, content: string): PlatformSpec => ({
    base,
    lines: [FROM],
    layers: [layer('lib/c', content, 0)],
  })

  it('are blamed on the base when the same reference has another digest', () => {
    expect(blames(image(node('1'), 'old'), image(node('2'), 'new'))).toStrictEqual(['base-moved'])
    expect(compare(image(node('1'), 'old'), image(node('2'), 'new')).base.moved).toBe(true)
  })
  it('are blamed on the base when digests are unknown and the layers are other ones', () => {
    expect(blames(image(node(null), 'old'), image(node('2'), 'new'))).toStrictEqual(['base-moved'])
  })
  it('are yours when the FROM line names another image', () => {
    const other = node('2', 'docker.io/library/node:22-slim')
    expect(blames(image(node('1'), 'old'), image(other, 'new'))).toStrictEqual(['yours'])
    expect(compare(image(node('1'), 'old'), image(other, 'new')).base.moved).toBe(false)
  })
  it('are yours when one side does not know its base', () => {
    const unknown: BaseMeasurement = { kind: 'unknown', reason: 'no build record' }
    expect(blames(image(unknown, 'old'), image(node('2'), 'new'))).toStrictEqual(['yours'])
  })
  it('are nobody’s when they are the same blobs, whatever the digest says', () => {
    expect(blames(image(node('1'), 'same'), image(node('2'), 'same'))).toStrictEqual([null])
  })
})

describe('a layer of your own', () => {
  const image = (lines: Lines, ...layers: LayerSpec[]): PlatformSpec => ({ lines, layers })
  const at = (index: number, content: string, blob?: string): LayerSpec =>
    layer(`file${index}`, content, index, blob)

  it('is yours when its line was added', () => {
    expect(blames(image([RUN], at(0, 'a')), image([RUN, COPY], at(0, 'a'), at(1, 'b')))).toStrictEqual([
      null,
      'yours',
    ])
  })
  it('is yours when its line was removed', () => {
    const { layers } = compare(image([RUN, COPY], at(0, 'a'), at(1, 'b')), image([RUN], at(0, 'a')))
    expect(layers.at(-1)).toStrictEqual({
      kind: 'removed',
      baseline: 1,
      head: null,
      delta: { compressed: -10, unpacked: -20 },
      blame: 'yours',
    })
  })
  it('is yours when its instruction was edited', () => {
    const [ci, omit] = [{ instruction: 'RUN npm ci' }, { instruction: 'RUN npm ci --omit=dev' }]
    expect(blames(image([ci], at(0, 'a')), image([omit], at(0, 'b')))).toStrictEqual(['yours'])
  })
  it('is yours when a variable, a build argument or a heredoc behind the same text was edited', () => {
    const run = (definition: string) => ({ ...RUN, definition })
    const was = image([FROM, run('00000001')], at(1, 'a'))
    expect(blames(was, image([FROM, run('00000002')], at(1, 'b')))).toStrictEqual(['yours'])
    expect(blames(was, image([FROM, run('00000001')], at(1, 'b')))).toStrictEqual(['rebuilt'])
  })
  it('is yours when its line reads the context and the result differs', () => {
    expect(blames(image([COPY], at(0, 'a')), image([COPY], at(0, 'b')))).toStrictEqual(['yours'])
  })
  it('is rebuilt when its line reads the context and only the packing differs (times)', () => {
    expect(blames(image([COPY], at(0, 'a')), image([COPY], at(0, 'a', 'later')))).toStrictEqual(['rebuilt'])
  })
  it('is rebuilt when the same instruction on equal inputs made other bytes', () => {
    expect(blames(image([RUN], at(0, 'a')), image([RUN], at(0, 'b')))).toStrictEqual(['rebuilt'])
  })
  it('is yours when it depends on a line whose content you changed', () => {
    const lines = [COPY, RUN]
    expect(blames(image(lines, at(0, 'a'), at(1, 'a')), image(lines, at(0, 'b'), at(1, 'b')))).toStrictEqual([
      'yours',
      'yours',
    ])
  })
  it('is yours when you changed something beneath a line that made the same as before', () => {
    const lines = [COPY, { instruction: 'RUN make', inputs: [0] }, { instruction: 'RUN test', inputs: [1] }]
    const [before, after] = ['a', 'b'].map(text => image(lines, at(0, text), at(1, 'a'), at(2, text)))
    assert.ok(before && after)
    expect(blames(before, after)).toStrictEqual(['yours', null, 'yours'])
  })
  it('is rebuilt when it depends on a line whose content is equal', () => {
    const lines = [COPY, RUN]
    const before = image(lines, at(0, 'a'), at(1, 'a'))
    expect(blames(before, image(lines, at(0, 'a', 'later'), at(1, 'b')))).toStrictEqual([
      'rebuilt',
      'rebuilt',
    ])
  })
  it('is yours when it used a line that was removed', () => {
    const before = image([COPY, RUN], at(0, 'a'), at(1, 'a'))
    const after = image([{ ...RUN, inputs: [] }], at(0, 'b'))
    expect(blames(before, after)).toStrictEqual(['yours'])
  })
  it('is yours when no line is known for it', () => {
    expect(blames(image([], layer('f', 'a', null)), image([], layer('f', 'b', null)))).toStrictEqual([
      'yours',
    ])
  })
  it('is yours when one side only ships it, though the line is there on both', () => {
    expect(blames(image([RUN]), image([RUN], at(0, 'a')))).toStrictEqual(['yours'])
  })
})

describe('a layer of your own on a base that moved', () => {
  const image = (base: string, lines: Lines, ...contents: string[]): PlatformSpec => ({
    base: node(base),
    lines: [FROM, ...lines],
    layers: [layer('lib/c', base, 0), ...contents.map((each, at) => layer(`file${at}`, each, at + 1))],
  })

  it('is the base’s when the base is all that changed beneath it', () => {
    expect(blames(image('1', [RUN], 'a'), image('2', [RUN], 'b'))).toStrictEqual(['base-moved', 'base-moved'])
  })
  it('is the base’s through lines that changed for the same reason', () => {
    const lines = [RUN, { instruction: 'RUN test', inputs: [1] }]
    expect(blames(image('1', lines, 'a', 'a'), image('2', lines, 'b', 'b'))).toStrictEqual([
      'base-moved',
      'base-moved',
      'base-moved',
    ])
  })
  it('is yours when its content comes from a context that changed', () => {
    expect(blames(image('1', [COPY], 'a'), image('2', [COPY], 'b'))).toStrictEqual(['base-moved', 'yours'])
  })
  it('is yours when it depends on both', () => {
    const lines = [COPY, { instruction: 'RUN make', inputs: [0, 1] }]
    expect(blames(image('1', lines, 'a', 'a'), image('2', lines, 'b', 'b'))).toStrictEqual([
      'base-moved',
      'yours',
      'yours',
    ])
  })
  it('is the base’s through a line that made the same as before', () => {
    const lines = [
      { ...COPY, inputs: [0] },
      { instruction: 'RUN make', inputs: [1] },
    ]
    expect(blames(image('1', lines, 'a', 'a'), image('2', lines, 'a', 'b'))).toStrictEqual([
      'base-moved',
      null,
      'base-moved',
    ])
  })
  it('is rebuilt when it stands on something else that was rebuilt', () => {
    const lines = [
      { instruction: 'RUN curl', inputs: [] },
      { instruction: 'RUN make', inputs: [0, 1] },
    ]
    expect(blames(image('1', lines, 'a', 'a'), image('2', lines, 'b', 'b'))).toStrictEqual([
      'base-moved',
      'rebuilt',
      'rebuilt',
    ])
  })
  it('is the base’s though no FROM line is known', () => {
    const bare = (base: string, content: string): PlatformSpec => ({
      base: node(base),
      lines: [{ instruction: 'RUN make' }],
      layers: [layer('lib/c', base, null), layer('f', content, 0)],
    })
    expect(blames(bare('1', 'a'), bare('2', 'b'))).toStrictEqual(['base-moved', 'base-moved'])
  })
})

describe('what a builder stage made', () => {
  const image = (content: string, lines: Lines): PlatformSpec => ({
    lines: [...lines, { instruction: 'COPY --from=build /out /out', inputs: [lines.length - 1] }],
    layers: [layer('out/app', content, lines.length)],
  })
  const stage = 'build'

  it('is yours when the stage reads the context: nothing shows that it did not change', () => {
    const lines = [
      { ...COPY, stage, inputs: [] },
      { ...RUN, stage },
    ]
    expect(blames(image('a', lines), image('b', lines))).toStrictEqual(['yours'])
  })
  it('is rebuilt when the stage reads nothing of yours', () => {
    const lines = [
      { ...FROM, stage, instruction: 'FROM node:22 AS build' },
      { ...RUN, stage },
    ]
    expect(blames(image('a', lines), image('b', lines))).toStrictEqual(['rebuilt'])
  })
  it('is not yours because of what you changed in the final stage before it is copied', () => {
    const lines = (context: boolean): Lines => [
      { stage, instruction: 'FROM node:22 AS build' },
      { ...RUN, stage },
      { instruction: context ? 'RUN one' : 'RUN another', inputs: [] },
      { instruction: 'COPY --from=build /out /out', inputs: [1, 2] },
    ]
    const of = (content: string, context: boolean): PlatformSpec => ({
      lines: lines(context),
      layers: [layer('f', content, 2), layer('out/app', content, 3)],
    })
    expect(blames(of('a', true), of('b', false))).toStrictEqual(['yours', 'rebuilt'])
  })
  it('is yours when the stage stands on another image than before', () => {
    const from = (tag: string): Lines => [
      { stage, instruction: `FROM node:${tag} AS build` },
      { ...RUN, stage },
    ]
    expect(blames(image('a', from('22')), image('b', from('24')))).toStrictEqual(['yours'])
  })
  for (const from of ['node:22', 'node:${VERSION}']) {
    it(`is the base’s when the stage stands on the base that moved (FROM ${from})`, () => {
      const on = (digest: string): PlatformSpec => ({
        base: node(digest),
        lines: [
          { stage, instruction: `FROM ${from} AS build` },
          { ...RUN, stage },
          { instruction: `FROM ${from}` },
          { instruction: 'COPY --from=build /out /out', inputs: [1, 2] },
        ],
        layers: [layer('lib/c', digest, 2), layer('out/app', digest, 3)],
      })
      expect(blames(on('1'), on('2'))).toStrictEqual(['base-moved', 'base-moved'])
    })
  }
  it('is not yours because the stage got another name', () => {
    const named = (name: string): Lines => [
      { stage: name, instruction: `FROM node:22 AS ${name}` },
      { ...RUN, stage: name },
    ]
    expect(blames(image('a', named('build')), image('b', named('builder')))).toStrictEqual(['rebuilt'])
  })
})

it('an image without lines and with a base that moved: the base’s layers are the base’s, yours are yours', () => {
  const image = (base: string, content: string): PlatformSpec => ({
    base: node(base),
    layers: [layer('lib/c', base, null), layer('f', content, null)],
  })
  expect(blames(image('1', 'a'), image('2', 'b'))).toStrictEqual(['base-moved', 'yours'])
})
