import { describe, expect, it } from '@jest/globals'
import { isKnownPlatform, isSamePlatform, nearestPlatform } from '../known-platforms.ts'

describe('a platform', () => {
  it.each([
    ...['linux/amd64', 'linux/arm/v7', 'linux/arm64/v8', 'linux/amd64/v3', 'Linux/AMD64', ' linux/arm64 '],
    ...['linux/x86_64', 'linux/aarch64', 'macos/arm64', 'wasi/wasm', 'wasip1/wasm', 'windows/amd64'],
    ...[
      'windows(10.0.20348.1)/amd64',
      'linux/loong64',
      'linux/riscv64',
      'local',
      'linux',
      'arm64',
      'windows',
    ],
  ])('is known: %s', name => {
    expect(isKnownPlatform(name)).toBe(true)
  })

  it.each([
    ['linux/amd46', 'linux/amd64'],
    ['linux/amd', 'linux/amd64'],
    ['linux/arm/v77', 'linux/arm/v7'],
    ['linux/amd64/arm64', null],
    ['linux/x86', 'linux/386'],
    ['linus/arm64', 'linux/arm64'],
    ['linux/amr64', 'linux/arm64'],
    ['linux-amd64', 'linux/amd64'],
    ['linux/s390', 'linux/s390x'],
    ['window/amd64', 'windows/amd64'],
    ['amd46', null],
    ['tiny/avr8', null],
    ['linux/avr', null],
    ['', null],
  ])('is not known, and the nearest one is: %s', (name, nearest) => {
    expect(isKnownPlatform(name)).toBe(false)
    expect(nearestPlatform(name)).toBe(nearest)
  })

  it.each([
    ['linux/arm64', 'linux/arm64/v8', true],
    ['linux/aarch64', 'linux/arm64', true],
    ['linux/arm', 'linux/arm/v7', true],
    ['linux/arm/v6', 'linux/arm/v7', false],
    ['linux/arm', 'linux/arm/v6', true],
    ['linux/armel', 'linux/arm/v6', true],
    ['linux/armhf', 'linux/arm/v6', false],
    ['linux/arm/7', 'linux/arm/v7', true],
    ['linux/amd64/v1', 'linux/amd64', true],
    ['linux/amd64/v1', 'linux/amd64/v2', true],
    ['linux/amd64/v3', 'linux/amd64/v2', false],
    ['windows/amd64', 'windows(10.0.1.2)/amd64', true],
    ['linux/amd64', 'linux/arm64', false],
  ])('%s is asked for, and %s is there: %s', (asked, own, same) => {
    expect(isSamePlatform(asked, own)).toBe(same)
  })
})
