import { expect, test } from '@jest/globals'
import { shareSavings } from '../share-savings.ts'

const bytes = (each: number) => ({ compressed: each, unpacked: 2 * each })

test('what changes save together is shared by what is gone, to the byte', () => {
  const shares = [100, 50, 0].map(each => ({ promised: bytes(each), gone: bytes(each) }))
  const saved = shareSavings({ compressed: 160, unpacked: 299 }, shares)
  expect(saved).toStrictEqual([
    { compressed: 107, unpacked: 199 },
    { compressed: 53, unpacked: 100 },
    { compressed: 0, unpacked: 0 },
  ])
})

test('one change saves all of it', () => {
  const [saved] = shareSavings(bytes(90), [{ promised: bytes(100), gone: bytes(80) }])
  expect(saved).toStrictEqual(bytes(90))
})

test('the difference of a base image is what the others leave', () => {
  const saved = shareSavings(bytes(1000), [
    { promised: { compressed: 850, unpacked: null }, gone: null },
    { promised: bytes(100), gone: bytes(100) },
  ])
  expect(saved).toStrictEqual([bytes(900), bytes(100)])
})
