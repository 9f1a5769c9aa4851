import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'

const SRC = path.join(import.meta.dirname, '..', '..')
const SCHEMAS = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(name =>
  name.endsWith('.schema.json'),
)

describe('the JSON Schemas, which the program takes as they are', () => {
  for (const name of SCHEMAS) {
    it(`${name} is one by the meta-schema of 2020-12`, () => {
      const ajv = new Ajv2020()
      const valid = ajv.validateSchema(JSON.parse(readFileSync(path.join(SRC, name), 'utf8')) as object)
      assert.ok(valid, ajv.errorsText())
    })
  }
})
