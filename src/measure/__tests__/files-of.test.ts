import { describe, expect, it } from '@jest/globals'
import fc from '../../../test-kit/properties.ts'
import type { FileRecord } from '../../model/file-record.ts'
import { filesOf } from '../files-of.ts'

const count = fc.nat({ max: 2 ** 40 })
const both = { compressed: count, unpacked: count }
const paths = fc.array(fc.constantFrom('a', 'b', 'lib64', 'lib', 'é', '\udcff', '日'), { maxLength: 4 })

/** Any file that a measurement may have, sound or not: contents that are there twice, programs, hidden ones. */
const record: fc.Arbitrary<FileRecord> = fc.record(
  {
    path: paths.map(parts => parts.join('/')),
    layer: fc.nat({ max: 5 }),
    ...both,
    content: fc
      .uint8Array({ minLength: 16, maxLength: 16, max: 1 })
      .map(bytes => Buffer.from(bytes).toString('base64url')),
    owner: fc.option(fc.nat({ max: 3 })),
    strippable: fc.record({ ...both, language: fc.constantFrom('go' as const, null) }),
    isStatic: fc.constant(true as const),
    needs: fc.option(fc.array(fc.string(), { maxLength: 2 })),
    links: fc.nat({ max: 3 }),
    hidden: fc.record({
      by: fc.nat({ max: 5 }),
      why: fc.constantFrom(
        'overwritten' as const,
        'metadata' as const,
        'deleted' as const,
        'opaque' as const,
      ),
    }),
  },
  { requiredKeys: ['path', 'layer', 'compressed', 'unpacked', 'content', 'owner'] },
)

const records = fc.array(record, { maxLength: 12 })

describe('files in columns', () => {
  it('are what they were made of, whole and in JSON', () => {
    fc.assert(
      fc.property(records, all => {
        const files = filesOf(all)
        expect([...files]).toEqual(all)
        expect(JSON.parse(JSON.stringify(files))).toEqual(JSON.parse(JSON.stringify(all)))
        expect([files.get(-1), files.get(all.length), files.length]).toEqual([
          undefined,
          undefined,
          all.length,
        ])
      }),
    )
  })

  it('tell of each value by itself what the whole record says', () => {
    fc.assert(
      fc.property(records, fc.constantFrom('', 'b', 'lib', 'b64'), (all, ending) => {
        const files = filesOf(all)
        for (const [file, each] of all.entries()) {
          const name = each.path.slice(each.path.lastIndexOf('/') + 1)
          expect([files.name(file), files.endsWith(file, ending)]).toEqual([name, name.endsWith(ending)])
          expect(each.path.endsWith(name)).toBe(true)
          expect([files.isHidden(file), files.hiddenBy(file)]).toEqual([
            each.hidden !== undefined,
            each.hidden?.by ?? -1,
          ])
          expect(files.rest(file)).toEqual({
            ...(each.strippable && { strippable: each.strippable }),
            ...(each.isStatic && { isStatic: each.isStatic }),
            ...(each.needs !== undefined && { needs: each.needs }),
          })
        }
      }),
    )
  })

  it('are compared with those of another image by path and content', () => {
    fc.assert(
      fc.property(records, records, (left, right) => {
        const [files, others] = [filesOf(left), filesOf(right)]
        const isAt = files.pathComparer(others)
        for (const [file, a] of left.entries()) {
          for (const [other, b] of right.entries()) {
            expect(isAt(file, other)).toBe(a.path === b.path)
            const isSame = a.content === b.content && a.unpacked === b.unpacked
            expect(files.isSameContent(file, others, other)).toBe(isSame)
          }
        }
      }),
    )
  })
})
