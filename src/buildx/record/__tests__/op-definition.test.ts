import { describe, expect, it } from '@jest/globals'
import { opDefinition } from '../op-definition.ts'

const exec = (meta: object) => ({ exec: { meta: { args: ['sh', '-c', 'make'], cwd: '/', ...meta } } })
const copy = (action: object) => ({ file: { actions: [{ input: 0, Action: { copy: action } }] } })
const declared = new Set(['MODE'])

describe('the definition of a RUN', () => {
  const plain = opDefinition(exec({ env: ['PATH=/bin', 'MODE=a'] }), declared)

  it('is a short fingerprint, from which no value can be read', () => {
    expect(plain ?? '').toMatch(/^[0-9a-f]{8}$/)
  })
  it('changes with a variable that the Dockerfile declares', () => {
    expect(opDefinition(exec({ env: ['PATH=/bin', 'MODE=b'] }), declared)).not.toBe(plain)
  })
  it('does not change with a variable of the base image, nor with the order of variables', () => {
    expect(opDefinition(exec({ env: ['MODE=a', 'PATH=/usr/bin'] }), declared)).toBe(plain)
  })
  it('changes with shell, heredoc body, user and working directory', () => {
    const args = ['bash', '-c', 'make']
    for (const meta of [{ args }, { user: 'app' }, { cwd: '/app' }]) {
      expect(opDefinition(exec({ env: ['MODE=a'], ...meta }), declared)).not.toBe(plain)
    }
  })
})

describe('the definition of a COPY', () => {
  const plain = opDefinition(copy({ src: '/a', dest: '/b', timestamp: 1 }), declared)

  it('changes with a source or destination that a variable stands for', () => {
    expect(opDefinition(copy({ src: '/c', dest: '/b', timestamp: 1 }), declared)).not.toBe(plain)
  })
  it('does not change with the time that files are given', () => {
    expect(opDefinition(copy({ src: '/a', dest: '/b', timestamp: 2 }), declared)).toBe(plain)
  })
})

it('a source has none: what it brings is known by its digest', () => {
  expect(opDefinition({ source: { identifier: 'local://context' } }, declared)).toBeNull()
})
