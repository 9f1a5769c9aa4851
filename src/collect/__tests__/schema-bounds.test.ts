import { describe, expect, it } from '@jest/globals'
import reportSchema from '../../report/report.schema.json' with { type: 'json' }
import jobReportSchema from '../job-report.schema.json' with { type: 'json' }

type Schema = Readonly<Record<string, unknown>>

/** What bounds each type; one of them is enough, and each of a list is needed. */
const BOUNDS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  array: [['maxItems', 'items']],
  integer: [['minimum', 'maximum']],
  number: [['minimum', 'maximum']],
  object: [['additionalProperties', 'properties']],
  string: [['maxLength'], ['pattern']],
}

/** Reports are checked by their own schema. */
const CHECKED_ELSEWHERE = ['/properties/reports/items']

describe('the schemas of what untrusted runs upload', () => {
  for (const [name, schema] of Object.entries({ leg: jobReportSchema, report: reportSchema })) {
    it(`bound every number, text, list and object: ${name}`, () => {
      expect([...unbounded(schema, '')].filter(place => !CHECKED_ELSEWHERE.includes(place))).toStrictEqual([])
    })

    it(`have no text whose pattern lets any length through: ${name}`, () => {
      const open = [...schemasIn(schema, '')].filter(
        ([, { pattern, maxLength }]) =>
          typeof pattern === 'string' && maxLength === undefined && /[*+]|,\}/.test(pattern),
      )
      expect(open.map(([place]) => place)).toStrictEqual([])
    })
  }
})

function* unbounded(schema: Schema, place: string): Generator<string> {
  for (const [at, each] of schemasIn(schema, place)) {
    const types = [each.type].flat().filter(type => typeof type === 'string')
    for (const type of types) {
      const ways = BOUNDS[type]
      if (ways !== undefined && !ways.some(keys => keys.every(key => key in each))) yield at
    }
  }
}

/** Each schema in a schema, and where it is. */
function* schemasIn(value: unknown, place: string): Generator<[string, Schema]> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value) && 'type' in value && !place.endsWith('/properties')) yield [place, value]
  for (const [key, each] of Object.entries(value)) yield* schemasIn(each, `${place}/${key}`)
}
