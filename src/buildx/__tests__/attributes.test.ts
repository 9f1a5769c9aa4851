import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { InputError } from '../../errors/input-error.ts'
import { formatAttributes, parseAttributes } from '../attributes.ts'

describe('attributes as buildx spells them', () => {
  it('are fields of one CSV record', () => {
    assert.deepEqual(
      [...parseAttributes('type=image,"name=a,b",push=true')],
      [
        ['type', 'image'],
        ['name', 'a,b'],
        ['push', 'true'],
      ],
    )
  })

  it('have keys without regard to case, and may lack a value', () => {
    assert.deepEqual(
      [...parseAttributes('Type=oci,TAR')],
      [
        ['type', 'oci'],
        ['tar', ''],
      ],
    )
  })

  it('cannot be added by a value', () => {
    const written = formatAttributes([
      ['id', 'token,env=HOME'],
      ['env', 'X'],
    ])
    assert.equal(written, '"id=token,env=HOME",env=X')
  })

  it('come back as they were written, whatever the values are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 }), values => {
        const attributes = values.map((value, at) => [`k${at}`, value] as const)
        assert.deepEqual([...parseAttributes(formatAttributes(attributes))], attributes)
      }),
    )
  })

  it('are refused with one sentence when their quotes do not close', () => {
    assert.throws(() => parseAttributes('type=local,"dest=a'), InputError)
  })
})
