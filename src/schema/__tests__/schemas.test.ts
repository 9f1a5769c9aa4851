import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'

const SRC = path.join(import.meta.dirname, '..', '..')
const SCHEMAS = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(name =>
  name.endsWith('.schema.json'),
)

/** Parts of these leave the type to the schema that they refine. */
const REFINED = ['inputs/slim-build.schema.json', 'pipeline/measurement.schema.json']

describe('the JSON Schemas, which the program takes as they are', () => {
  for (const name of SCHEMAS) {
    const schema = JSON.parse(readFileSync(path.join(SRC, name), 'utf8')) as object

    it(`${name} is one by the meta-schema of 2020-12`, () => {
      const ajv = new Ajv2020()
      assert.ok(ajv.validateSchema(schema), ajv.errorsText())
    })

    it(`${name} gives ajv nothing to remark, which would stand in the log of a run`, () => {
      const strictTypes = !REFINED.includes(name)
      new Ajv2020({ strict: true, strictTypes, strictRequired: false, allowUnionTypes: true }).compile(schema)
    })
  }
})
