import { describe, expect, it } from '@jest/globals'
import { contextForImage, isImageContext } from '../context-for-image.ts'

describe('the build context that takes the place of an image', () => {
  it.each([
    ['docker.io/library/node:22', 'node:22=docker-image://mirror.example/node:22'],
    ['docker.io/library/node:latest', 'docker.io/library/node=docker-image://mirror.example/node'],
    ['gcr.io/distroless/static-debian12:latest', 'gcr.io/distroless/static-debian12=./base'],
  ])('of %s is %s', (reference, item) => {
    expect(contextForImage(reference, ['assets=./assets', item])).toBe(item)
  })

  it('is the last one of its name', () => {
    const items = ['node:22=docker-image://one', 'node:22=docker-image://two']
    expect(contextForImage('docker.io/library/node:22', items)).toBe(items[1])
  })

  it('is none where another image or a folder is named', () => {
    expect(contextForImage('docker.io/library/node:22', ['node=./node', 'node:22-slim=./slim'])).toBeNull()
  })

  it('is an image of a registry, or something else', () => {
    expect(isImageContext('node:22=docker-image://mirror.example/node:22')).toBe(true)
    expect(isImageContext('node:22=oci-layout://images')).toBe(false)
  })
})
