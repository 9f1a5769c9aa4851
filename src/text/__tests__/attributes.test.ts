import { describe, expect, it } from '@jest/globals'
import fc, { anyText } from '../../../test-kit/properties.ts'
import { InputError } from '../../errors/input-error.ts'
import { formatAttributes, parseAttributes } from '../attributes.ts'

describe('attributes as buildx spells them', () => {
  it('are fields of one CSV record', () => {
    expect([...parseAttributes('type=image,"name=a,b",push=true')]).toStrictEqual([
      ['type', 'image'],
      ['name', 'a,b'],
      ['push', 'true'],
    ])
  })

  it('have keys without regard to case, and may lack a value', () => {
    expect([...parseAttributes('Type=oci,TAR')]).toStrictEqual([
      ['type', 'oci'],
      ['tar', ''],
    ])
  })

  it('cannot be added by a value', () => {
    const written = formatAttributes([
      ['id', 'token,env=HOME'],
      ['env', 'X'],
    ])
    expect(written).toBe('"id=token,env=HOME",env=X')
  })

  it('come back as they were written, whatever the values are', () => {
    fc.assert(
      fc.property(fc.array(anyText(), { minLength: 1, maxLength: 5 }), values => {
        const attributes = values.map((value, at) => [`k${at}`, value] as const)
        expect([...parseAttributes(formatAttributes(attributes))]).toStrictEqual(attributes)
      }),
    )
  })

  it('are refused with one sentence when their quotes do not close', () => {
    expect(() => parseAttributes('type=local,"dest=a')).toThrow(InputError)
  })
})
