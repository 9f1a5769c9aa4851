import { describe, expect, it } from '@jest/globals'
import path from 'node:path'
import { pathInside } from '../path-inside.ts'

describe('the path of a file from a folder', () => {
  it.each([
    ['/repo/app/Dockerfile', 'app/Dockerfile'],
    ['/repo', ''],
    // Names may begin with two dots.
    ['/repo/..app', '..app'],
    ['/repo/..app/Dockerfile', '..app/Dockerfile'],
  ])('of %s is %j', (file, inside) => {
    expect(pathInside(file, '/repo')).toBe(inside)
    expect(pathInside(file, path.relative('.', '/repo'))).toBe(inside)
  })

  it.each(['/', '/repository', '/other/repo', '/repo/../other'])('is none of %s', file => {
    expect(pathInside(file, '/repo')).toBeNull()
  })
})
