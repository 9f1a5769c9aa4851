import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import fc, { trials } from '../../../test-kit/properties.ts'
import { assertGolden } from './assert-golden.ts'
import { assertHarmless } from './assert-harmless.ts'
import { hostileText } from './hostile-text.ts'
import { LINKS } from './links-to-shop.ts'
import { markdownOf } from './render-one.ts'
import { replaceTexts } from './replace-texts.ts'
import { SCENARIOS } from './scenarios.ts'
import { unfolded } from './unfolded.ts'

describe('renderMarkdown', () => {
  for (const [name, make] of Object.entries(SCENARIOS)) {
    it(`is what people have looked at: ${name}`, () => {
      assertGolden(`${name}.md`, markdownOf(make(), { links: LINKS }))
    })

    it(`shows at most 20 lines unfolded: ${name}`, () => {
      const report = make()
      const shown = unfolded(markdownOf(report, { links: LINKS }))
      assert.ok(shown.length <= (report.platforms.length > 1 ? 25 : 20), shown.join('\n'))
    })
  }

  it('starts with a marker that no key can end', () => {
    const marked = markdownOf(SCENARIOS.grew!(), { links: LINKS, marker: { key: 'a --> <b> --' } })
    expect(marked.split('\n')[0]).toBe(
      `<!-- slim-build v1 key=a%20%2D%2D%3E%20%3Cb%3E%20%2D%2D head=${LINKS.sha} -->`,
    )
  })

  it('gets shorter step by step, and its last step still has the verdict', () => {
    const report = SCENARIOS.failed!()
    const sizes = [1e6, 9000, 6000, 4000, 3000].map(maxBytes => {
      const markdown = markdownOf(report, { links: LINKS, maxBytes })
      expect(markdown).toMatch(/^### ❌/)
      expect(markdown).toMatch(/over its budget/)
      return Buffer.byteLength(markdown)
    })
    expect(sizes).toStrictEqual(sizes.toSorted((a, b) => b - a))
    expect(sizes.at(-1)!).toBeLessThanOrEqual(4000)
  })

  it('fits a GitHub comment whatever the texts are', () => {
    expect(markdownOf(SCENARIOS.hostile!(), { links: LINKS }).length).toBeLessThan(65_536)
    const long = replaceTexts(SCENARIOS.platforms!(), () => '@'.repeat(4000))
    expect(markdownOf(long, { links: LINKS }).length).toBeLessThan(65_536)
  })

  it('never subtracts compressed bytes that are not comparable', () => {
    const markdown = markdownOf(SCENARIOS.incomparable!())
    expect(markdown).not.toMatch(/Δ compressed/)
    expect(markdown).toMatch(/\| Compressed \| 59\.7 MB \| 80\.3 MB \| not comparable \|/)
    expect(markdown).toMatch(/gzip.*zstd|zstd.*gzip/)
  })

  it('ends what it tells of an image with what can be taken back, and says once that it is an estimate', () => {
    const markdown = markdownOf(SCENARIOS.grew!())
    expect(markdown).toMatch(
      /\n\*\*Possible savings: about 27\.2 MB\*\* → 53\.1 MB compressed, 6\.6 MB under `main`\n/,
    )
    expect(markdown).toMatch(
      /<b>Hints<\/b>: 2 hints, in no sum<\/summary>[^]*\| 9\.9 MB \| not known \| use `node:22-alpine`: /,
    )
    expect(markdown).toMatch(
      /<b>About these savings<\/b>: how far they are certain, and the patch<\/summary>/,
    )
    expect(markdown.split('Savings are estimates')).toHaveLength(2)
  })

  it('lists each saving once, with what it is about', () => {
    for (const scenario of ['grew', 'first-run', 'failed', 'warned', 'way-back', 'incomparable']) {
      const markdown = markdownOf(SCENARIOS[scenario]!())
      const fixes = [
        '--omit=dev`: 211',
        'alpine`: it is',
        '/root/.npm npm ci`: the',
        '`test/` to',
        '--chown=node:node`: line 18',
      ]
      for (const fix of fixes) expect(markdown.split(fix)).toHaveLength(2)
      expect(markdown).toMatch(/`typescript`, `@types\/node`/)
    }
  })
  it('opens the savings of an image without a baseline, and folds what is next to nothing of it', () => {
    const open = unfolded(markdownOf(SCENARIOS['first-run']!())).join('\n')
    expect(open).toMatch(/\n\| 18\.4 MB \| 60\.2 MB \| `npm ci --omit=dev`/)
    expect(open).toMatch(/Dockerfile:18 `RUN chown/)
    expect(open).not.toMatch(/COPY package\*/)
    expect(open).toMatch(/\| 1 smaller part \| 9\.4 kB \|/)
    expect(open).not.toMatch(/today/)
  })
  it('tells of the savings of the platform that it tells of', () => {
    const markdown = markdownOf(SCENARIOS.platforms!())
    expect(markdown).toMatch(/\*\*Possible savings on linux\/amd64: about 27\.2 MB\*\* →/)
  })

  it('says what of the savings is proved, what is wrong and why, and what no one knows', () => {
    const markdown = markdownOf(SCENARIOS.verified!())
    expect(markdown).toMatch(/\*\*Possible savings: about 8\.8 MB, 6\.1 MB of it proved\*\* →/)
    expect(markdown).toMatch(/the npm cache is in the layer \(\*\*proved\*\*\)/)
    expect(markdown).toMatch(
      /<b>Tried and wrong<\/b>: 1 change, not recommended[^]*`Error: Cannot find module 'typescript'`/,
    )
    expect(markdown).toMatch(/Not tried: the limit of 7 builds was reached\./)
  })

  it('has the smallest fix before it speaks of raising limits', () => {
    const markdown = markdownOf(SCENARIOS['way-back']!())
    expect(markdown).toMatch(
      /\*\*Smallest fix:\*\* .* → about 55\.8 MB compressed\n\n\*\*To accept this growth/,
    )
    expect(markdownOf(SCENARIOS.warned!())).not.toMatch(/Smallest fix/)
  })

  it('links only where it was told to', () => {
    expect(markdownOf(SCENARIOS.grew!())).not.toMatch(/https?:/)
    const odd = { ...LINKS, server: 'javascript:alert(1)//' }
    expect(markdownOf(SCENARIOS.grew!(), { links: odd })).not.toMatch(/javascript/)
  })

  it.each(['&', '<', '>', '='])('shows a name that is a lone %s as text, in a summary too', sign => {
    const markdown = markdownOf(
      replaceTexts(SCENARIOS.platforms!(), () => sign),
      { links: LINKS },
    )
    assertHarmless(markdown, LINKS)
    expect(markdown).toContain(`<b>&#${sign.charCodeAt(0)};</b>: what changed`)
  })

  it('lets no foreign text be anything but text or code', () => {
    assertHarmless(markdownOf(SCENARIOS.hostile!(), { links: LINKS }), LINKS)
    const names = [
      'failed',
      'reduced',
      'first-run',
      'platforms',
      'other-builder',
      'incomparable',
      'cached',
      'way-back',
      'no-way-back',
      'unchanged',
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.array(hostileText, { minLength: 20, maxLength: 20 }),
        (name, texts) => {
          let count = 0
          const report = replaceTexts(SCENARIOS[name]!(), () => texts[(count += 1) % texts.length] ?? '')
          assertHarmless(markdownOf(report, { links: LINKS }), LINKS)
        },
      ),
      { numRuns: trials(60) },
    )
  })
})
