import { describe, expect, it } from '@jest/globals'
import { folderWith } from '../../../../__tests__/run-dist.ts'
import { InputError } from '../../../errors/input-error.ts'
import { explainWithoutCheckout } from '../without-checkout.ts'

const error = new InputError('there is no Dockerfile at "Dockerfile"')

describe('a step that lacks a file', () => {
  it('says that nothing was checked out where nothing was', async () => {
    const told = (await explainWithoutCheckout(error, folderWith({}))) as Error
    expect(told.message).toBe(
      'there is no Dockerfile at "Dockerfile"; the workspace is empty: there is no actions/checkout before this step',
    )
  })

  it('does not where there is something, and not of another failure', async () => {
    expect(await explainWithoutCheckout(error, folderWith({ file: '' }))).toBe(error)
    const other = new Error('slim-build itself')
    expect(await explainWithoutCheckout(other, folderWith({}))).toBe(other)
  })
})
