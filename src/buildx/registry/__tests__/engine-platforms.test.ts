import { describe, expect, it } from '@jest/globals'
import { parseTree } from '../engine-platforms.ts'

describe('the list of an engine', () => {
  it('has the platforms of the index of an image', () => {
    const text = `
IMAGE                        ID             DISK USAGE   CONTENT SIZE   EXTRA
localhost:5000/rd/multi:1    0b38e7d04c84       19.8kB         11.6kB
├─ linux/amd64               60388a0fda7e       12.4kB         4.22kB
├─ linux/arm/v7              60388a0fda7f       12.4kB         4.22kB
├─ windows(10.0.20348)/amd64 60388a0fda70       12.4kB         4.22kB
└─ linux/arm64               fe8bf884dcbd       4.22kB         4.22kB

other:1                      0b38e7d04c84       19.8kB         11.6kB
└─ linux/arm64               fe8bf884dcbd       4.22kB         4.22kB
`
    const found = ['linux/amd64', 'linux/arm/v7', 'windows(10.0.20348)/amd64', 'linux/arm64']
    expect(parseTree(text)).toStrictEqual(found)
  })

  it('says nothing where it is anything else', () => {
    for (const text of [
      '',
      'WARNING: This is an experimental feature.\n',
      'a/b:1  0b38e7d04c84\n',
      '├─ ; rm -rf /\n',
    ])
      expect(parseTree(text)).toStrictEqual([])
  })
})
