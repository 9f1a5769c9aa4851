import { describe, expect, it } from '@jest/globals'
import { parseConfig } from '../parse-config.ts'
import { errorsOf, FILE } from './config-errors.ts'

describe('errors in a config file', () => {
  it('are reported together, with line, column and the right spelling', () => {
    const text = [
      'budgets:',
      '  max-sise: 10 MB',
      '  max-size: 10m',
      '  max-layers: many',
      '  budget-metric: big',
      '  max: 3MB',
      'imagse: {}',
      'images:',
      '  api: { paths: { /app/**: -3 }, platforms: { Linux ARM: { max-size: 1 B } } }',
      '  web: 5',
    ].join('\n')
    expect(errorsOf(text)).toStrictEqual([
      `${FILE}:2:3: unknown key \`max-sise\`; did you mean \`max-size\`?`,
      `${FILE}:3:13: \`max-size\` is "10m"; write \`10 MB\` (decimal) or \`10 MiB\` (binary)`,
      `${FILE}:4:15: \`max-layers\` must be a whole number like \`20\``,
      `${FILE}:5:18: \`budget-metric\` must be \`compressed\` or \`unpacked\``,
      `${FILE}:6:3: unknown key \`max\`; did you mean \`max-size\`?`,
      `${FILE}:7:1: unknown key \`imagse\`; did you mean \`images\`?`,
      `${FILE}:9:28: \`/app/**\` must not be negative`,
      `${FILE}:9:47: unknown platform \`Linux ARM\`; write one like \`linux/arm64\``,
      `${FILE}:10:8: \`web\` must be a mapping: \`key: value\` lines below it`,
    ])
  })

  it('refuse a size without a unit, whether YAML takes it for a number or a text', () => {
    expect(
      errorsOf(
        'budgets: {max-size: 120, max-growth: "1.5", max-layers: 99999, paths: {/app: 7}, max-hidden: 0}',
      ),
    ).toStrictEqual([
      `${FILE}:1:21: \`max-size\` is 120, without a unit; write \`120 MB\`, or \`120 B\` for bytes`,
      `${FILE}:1:38: \`max-growth\` is 1.5, without a unit; write \`1.5 MB\`, or \`1.5 B\` for bytes`,
      `${FILE}:1:57: \`max-layers\` is too large`,
      `${FILE}:1:78: \`/app\` is 7, without a unit; write \`7 MB\`, or \`7 B\` for bytes`,
    ])
  })

  it.each([
    ['linux/amd46', 'did you mean `linux/amd64`?'],
    ['liunx/amd64', 'did you mean `linux/amd64`?'],
    ['Linux/arm64', 'did you mean `linux/arm64`?'],
    ['linux/arm/v77', 'did you mean `linux/arm/v7`?'],
    ['linux', 'write one like `linux/arm64`'],
    ['amd64', 'write one like `linux/arm64`'],
    ['linux/avr', 'write one like `linux/arm64`'],
    ['linux/amd64/arm64', 'write one like `linux/arm64`'],
    ['windows(21H2)/amd64', 'write one like `linux/arm64`'],
  ])('name a platform that nothing is built for: %s', (name, hint) => {
    const text = (block: string) => `${block}\n    platforms:\n      ${name}: {max-size: 1 MB}`
    expect(errorsOf(text('images:\n  api:'))).toStrictEqual([
      `${FILE}:4:7: unknown platform \`${name}\`; ${hint}`,
    ])
    expect(errorsOf(text('budgets:'))).toStrictEqual([`${FILE}:3:7: unknown platform \`${name}\`; ${hint}`])
  })

  it.each([
    ...['linux/amd64', 'linux/x86_64', 'linux/amd64/v3', 'linux/arm', 'linux/arm/7', 'linux/arm64/v8.1'],
    ...['windows(10.0.20348)/amd64', 'linux/riscv64/rva23u64', 'wasi/wasm', 'macos/aarch64'],
  ])('name no platform that something is built for: %s', name => {
    expect(errorsOf(`budgets: {platforms: {${name}: {max-size: 1 MB}}}`)).toStrictEqual([])
  })

  it('tell how a noise floor is spelled, and that a platform has none', () => {
    expect(
      errorsOf('budgets: {noise-floor: 10 k, platforms: {linux/arm64: {noise-floor: 0}}}'),
    ).toStrictEqual([
      `${FILE}:1:24: \`noise-floor\` is "10 k"; write \`10 kB\` (decimal) or \`10 KiB\` (binary)`,
      `${FILE}:1:56: unknown key \`noise-floor\`; known keys are \`max-size\`, \`max-unpacked-size\`, \`max-growth\`, \`max-growth-floor\`, \`max-layer-size\`, \`max-layers\`, \`max-hidden\`, \`budget-metric\`, \`budget-counts\`, \`paths\`, \`packages\``,
    ])
    expect(errorsOf('budgets: {noise-floor: [1]}')[0]!).toMatch(/must be a size and a percentage like/)
  })

  const SECRET = 'ghp_SECRETTOKEN0123'
  it.each([
    `budgets: {max-size: ${SECRET}}`,
    `budgets: {max-size: 9 ${SECRET}}`,
    `budgets: {max-growth: ${SECRET}}`,
    `budgets: {max-growth: "${SECRET} %"}`,
    `budgets: {max-growth-floor: ${SECRET}}`,
    `budgets: {max-layers: ${SECRET}}`,
    `budgets: {budget-metric: ${SECRET}}`,
    `budgets: {noise-floor: ${SECRET}}`,
    `budgets: {noise-floor: "1 kB, ${SECRET} %"}`,
    `budgets: {ignore-advice: ${SECRET}}`,
    `budgets: {ignore-advice: [${SECRET}]}`,
    `budgets: {paths: {/app: ${SECRET}}}`,
    `budgets: {packages: {npm: ${SECRET}}}`,
    `budgets: ${SECRET}`,
    `%${SECRET}\n---\nbudgets: {}`,
    `%YAML ${SECRET}\n---\nbudgets: {}`,
    `%TAG ${SECRET}\n---\nbudgets: {}`,
    `budgets: !${SECRET} {}`,
    `budgets: !<${SECRET}\n`,
    `budgets: !a!${SECRET} {}`,
    `budgets: *${SECRET}`,
    `budgets: &${SECRET} {}\nimages: &${SECRET} {}`,
    `budgets: |${SECRET}\n`,
    `budgets: "\\${SECRET}"`,
    `budgets: "\\x${SECRET}"`,
    `budgets: {max-size: [${SECRET}}`,
    `budgets: \`${SECRET}`,
    `budgets: {"a" ${SECRET}: 1}`,
    `max-size: "${SECRET}`,
    SECRET,
  ])('quote no value that may be a secret: %j', text => {
    const errors = errorsOf(text)
    expect(errors).not.toStrictEqual([])
    expect(errors.join('\n')).not.toContain('SECRET')
  })

  const DOCUMENT =
    'a second document begins here and would be ignored; write one document, without `---` or `...`'
  const MERGE = 'merge keys (`<<`) are not supported; write out the keys'
  const ALIAS = 'no anchor of this name is complete above this alias'
  const UNIQUE = 'this key is there twice; leave one of them out'
  it.each([
    ['a second document', 'budgets: {max-size: 1 MB}\n---\nbudgets: {}', `2:1: ${DOCUMENT}`],
    ['one after the end of the first', 'budgets: {}\n...\nimages: {}', `3:1: ${DOCUMENT}`],
    ['an empty first document', '---\n---\nbudgets: {max-size: 1 MB}', `2:1: ${DOCUMENT}`],
    ['a key that is there twice', 'images:\n  a: {max-size: 1 MB}\n  a: {max-size: 2 MB}', `3:3: ${UNIQUE}`],
    ['a path that is there twice', 'budgets:\n  paths:\n    /a: 1 MB\n    /a: 2 MB', `4:5: ${UNIQUE}`],
    ['a key that is quoted once', 'budgets: {max-size: 1 MB, "max-size": 2 MB}', `1:27: ${UNIQUE}`],
    ['a merge key', 'budgets: &a {max-size: 1 MB}\nimages:\n  b:\n    <<: *a', `4:5: ${MERGE}`],
    ['one of several', 'budgets: &a {}\nimages:\n  b: {<<: [*a]}', `3:7: ${MERGE}`],
    ['one of YAML 1.1', '%YAML 1.1\n---\nbudgets: &a {}\nimages: {b: {<<: *a}}', `4:14: ${MERGE}`],
    ['an alias of nothing', 'budgets:\n  paths: *nope', `2:10: ${ALIAS}`],
    ['an alias of what comes later', 'images:\n  a: *b\nbudgets: &b {}', `2:6: ${ALIAS}`],
    ['an alias of what it is in', 'budgets: &a\n  paths: *a', `2:10: ${ALIAS}`],
  ])('are of %s, with line and column', (_, text, error) => {
    expect(errorsOf(text)).toStrictEqual([`${FILE}:${error}`])
  })

  it('are of the first alias that is one too many', () => {
    const images = (count: number) => Array.from({ length: count }, (__, at) => `  i${at}: *a`).join('\n')
    const text = (count: number) => `budgets: &a {max-size: 1 MB}\nimages:\n${images(count)}`
    expect(errorsOf(text(200))).toStrictEqual([])
    const tooMany = 'this is one alias too many (limit 200); write out the block'
    expect(errorsOf(text(300))).toStrictEqual([`${FILE}:203:9: ${tooMany}`])
  })

  it.each([
    ['a tab', 'budgets:\n\tmax-size: 1 MB', '2:1', 'use spaces'],
    ['a bracket that is not closed', 'budgets: {max-size: 1 MB', '1:25', 'close the bracket'],
    ['a quote that is not closed', 'budgets:\n  max-size: "1 MB', '2:18', 'close what is open'],
    ['a line that begins elsewhere', 'budgets:\n  max-size: 1 MB\n max-layers: 3', '3:1', 'indent it'],
    ['two keys in one line', 'budgets: max-size: 1 MB', '1:10', 'write one `key: value` a line'],
    ['a key without a colon', 'budgets\nimages: {}', '1:1', 'with `: ` behind it'],
    ['a character that is kept back', 'budgets: @all', '1:10', 'quote the text'],
    ['a key that is a list', '[budgets]: 1', '1:1', 'a key is a text'],
    ['two anchors', 'budgets: &a &b {}', '1:13', 'leave the others out'],
    ['an anchor before an alias', 'budgets: &a {}\nimages: &b *a', '2:12', 'stands alone'],
    ['a very long key', `${'k'.repeat(1100)}: 1`, '1:1', 'write a shorter one'],
  ])('say how to mend %s, in our own words', (_, text, place, hint) => {
    const [error = ''] = errorsOf(text)
    expect(error).toContain(`${FILE}:${place}: `)
    expect(error).toContain(hint)
    expect(error).not.toMatch(/(?:[Ff]low|scalar|[Ii]mplicit|[Nn]ode|token|[Cc]ollection)/)
  })

  it('of syntax have a place, too', () => {
    expect(errorsOf('budgets:\n  max-size: 1\n  max-size: 2')).toStrictEqual([
      `${FILE}:3:3: this key is there twice; leave one of them out`,
    ])
  })
})

describe('a hostile config file', () => {
  it('cannot grow by aliases', () => {
    const levels = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
    const bomb = levels.map((name, at) => {
      const items = Array.from({ length: 9 }, () => (at === 0 ? 'x' : `*${levels[at - 1] ?? ''}`))
      return `${name}: &${name} [${items.join(',')}]`
    })
    expect(errorsOf(bomb.join('\n'))[0] ?? '').toMatch(/:4:11: this is one alias too many/)
  })

  it('cannot reach prototypes', () => {
    const config = parseConfig('images: {__proto__: {max-layers: 3}, constructor: {max-layers: 3}}', FILE)
    expect([...config.images.keys()]).toStrictEqual(['__proto__', 'constructor'])
    expect(({} as Record<string, unknown>)['max-layers']).toBeUndefined()
  })

  it('is refused when it is huge, nested without end or no mapping', () => {
    expect(errorsOf('x'.repeat(10_000_000))[0] ?? '').toMatch(/a config file has at most 1000000/)
    expect(errorsOf('['.repeat(100_000)).length).toBeGreaterThan(0)
    expect(errorsOf('['.repeat(50_000) + ']'.repeat(50_000)).length).toBeGreaterThan(0)
    expect(errorsOf('- 1')[0] ?? '').toMatch(/the file must be a mapping/)
    expect(errorsOf('x: *nowhere')[0] ?? '').toMatch(/./)
  })
})
