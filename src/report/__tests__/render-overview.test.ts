import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import fc, { trials } from '../../../test-kit/properties.ts'
import type { Overview } from '../../model/overview.ts'
import type { Report } from '../../model/report.ts'
import { renderMarkdown } from '../render-markdown.ts'
import { assertGolden } from './assert-golden.ts'
import { assertHarmless } from './assert-harmless.ts'
import { HOSTILE_TEXTS, hostileText } from './hostile-text.ts'
import { LINKS } from './links-to-shop.ts'
import { imageOf, newImage, onCommit, OVERVIEWS } from './overviews.ts'
import { markdownOf } from './render-one.ts'
import { replaceTexts } from './replace-texts.ts'
import { SCENARIOS } from './scenarios.ts'
import { unfolded } from './unfolded.ts'

const OPTIONS = { links: LINKS, marker: { key: 'ci.yml', run: { id: 7, attempt: 1 } } }

describe('renderMarkdown', () => {
  for (const [name, make] of Object.entries(OVERVIEWS)) {
    it(`is what people have looked at: ${name}`, () => {
      assertGolden(`${name}.md`, renderMarkdown(make(), OPTIONS))
    })

    it(`shows at most 25 lines unfolded: ${name}`, () => {
      const shown = unfolded(renderMarkdown(make(), OPTIONS).replace(/^<!--.*\n/, ''))
      assert.ok(shown.length <= 25, shown.join('\n'))
    })
  }

  it('is the report of the image where there is one, and one line where nothing happened to it', () => {
    const one = (scenario: string): string =>
      renderMarkdown({ reports: [SCENARIOS[scenario]!()], unmeasured: [] }, { links: LINKS })
    expect(one('failed')).toBe(markdownOf(SCENARIOS.failed!(), { links: LINKS }))
    expect(one('unchanged')).toMatch(/^✅ `api` .* no change .* · against `main`\n$/)
    const known = onCommit(SCENARIOS.unchanged!())
    expect(renderMarkdown({ reports: [known], unmeasured: [] }, OPTIONS)).toMatch(
      / · against \[`3ad4be1`\]\(https:\/\/github\.com\/acme\/shop\/commit\/3ad4\w+\) on `main`\n$/,
    )
    expect(one('unchanged')).not.toMatch(/savings/)
  })

  it('links the run of one image, where its whole report is, however little fits', () => {
    const link = /\[Full report\]\(https:\/\/github\.com\/acme\/shop\/actions\/runs\/7\)/
    for (const maxBytes of [60_000, 5000, 100]) {
      const one = renderMarkdown({ reports: [SCENARIOS.failed!()], unmeasured: [] }, { ...OPTIONS, maxBytes })
      expect(one).toMatch(link)
    }
  })

  it('has the worst first: over budget, without numbers, near budget, grown, shrunk, new', () => {
    const rows = rowsOf(renderMarkdown(mixed(), OPTIONS))
    expect(rows.map(row => /\| `(\w+)`/.exec(row)?.[1])).toStrictEqual([
      'over',
      'broken',
      'near',
      'grown',
      'moved',
      'shrunk',
      'fresh',
    ])
  })

  it('is the same whatever the order in which the images came', () => {
    const { reports, unmeasured } = mixed()
    const turned = { reports: reports.toReversed(), unmeasured: unmeasured.toReversed() }
    expect(renderMarkdown(turned, OPTIONS)).toBe(renderMarkdown(mixed(), OPTIONS))
  })

  it('adds up: the sum of the images that can be compared, which says what it leaves out', () => {
    const comment = renderMarkdown(mixed(), OPTIONS)
    const summed = mixed().reports.filter(({ image }) => image.name !== 'fresh')
    const sum = summed.reduce((all, report) => all + (report.platforms[0]?.change?.delta.compressed ?? 0), 0)
    expect(comment).toMatch(new RegExp(`### ❌ 8 images: \\+${(sum / 1e6).toFixed(1)} MB compressed`))
    expect(comment).toMatch(/The sum leaves out 1 image without a baseline, 1 image without numbers\./)
  })

  it('says what all were compared with as a single image does, and of it only what is true of all', () => {
    const trust = (...reports: Report[]): string =>
      renderMarkdown({ reports, unmeasured: [] }, OPTIONS)
        .split('\n\n')
        .find(line => line.includes('compressed is what')) ?? ''
    const [api, web] = [onCommit(imageOf('grew', 'api')), imageOf('shrank', 'web')]
    const against = markdownOf(api, OPTIONS).split('\n\n')[1]
    expect(against ?? '').toMatch(
      /^Against \[`3ad4be1`\]\([^)]+\) on `main` \(merge-base, stored 2 h ago\) · /,
    )
    expect(trust(api, onCommit(web))).toBe(against)
    expect(trust(api, onCommit(web), newImage('search'))).toBe(against)
    const later = onCommit(web, { measuredAt: '2026-03-14T09:20:00.000Z' })
    expect(trust(api, later)).toMatch(/on `main` \(merge-base\) · /)
    expect(trust(api, onCommit(web, { source: 'rebuilt' }))).toMatch(/on `main` \(merge-base\) · /)
    const older = onCommit(web, { commit: '7'.repeat(40), commitsOlder: 4 })
    expect(trust(api, older)).toMatch(/^Against `main` · /)
    const elsewhere = onCommit(imageOf('reduced', 'web'), { branch: 'next' })
    expect(trust(api, elsewhere)).toMatch(/^Each image against its own baseline · /)
    expect(trust(newImage('api'), newImage('web'))).toMatch(/^All images are new · /)
    expect(trust(newImage('api'), imageOf('first-run', 'web'))).toMatch(/^Nothing to compare with yet · /)
  })

  it('calls an image new where that is known, and else says that there is no baseline', () => {
    const comment = renderMarkdown(OVERVIEWS['new-image']!(), OPTIONS)
    expect(comment).toMatch(/### ✅ 4 images: .*, 1 new, 1 not compared, 1 unchanged/)
    expect(comment).toMatch(/^\| 🆕 new \| `search` \| \| 80\.3 MB \| new \|/m)
    expect(comment).toMatch(/^\| not compared \| `legacy` \| \| 80\.3 MB \| no baseline \|/m)
    expect(comment).toMatch(/The sum leaves out 1 new image, 1 image without a baseline\./)
  })

  it('counts as not compared and as new what the rows call so, those over their budgets as well', () => {
    const overBudget = (report: Report): Report => ({ ...report, verdict: imageOf('failed', 'api').verdict })
    const overview = (...reports: readonly Report[]): Overview => ({ reports, unmeasured: [] })
    const legacy = imageOf('first-run', 'legacy')
    const uncompared = renderMarkdown(overview(overBudget(imageOf('first-run', 'api')), legacy), OPTIONS)
    expect(uncompared).toMatch(/### ❌ 2 images: .* compressed, 1 over budget, 2 not compared$/m)
    expect(uncompared.match(/^\|.*\| no baseline \|/gm)).toHaveLength(2)
    const fresh = renderMarkdown(overview(overBudget(newImage('api')), legacy), OPTIONS)
    expect(fresh).toMatch(/### ❌ 2 images: .* compressed, 1 over budget, 1 new, 1 not compared$/m)
  })

  it('never adds compressed bytes that are not comparable, and says whose those are', () => {
    const comment = renderMarkdown(OVERVIEWS['one-incomparable']!(), OPTIONS)
    expect(comment).toMatch(/### ✅ 3 images: \+20\.6 MB compressed \(\+17\.3 %\), 1 unchanged/)
    expect(comment).toMatch(
      /leaves out 1 image whose compressed bytes are not comparable \(`api`; shown unpacked\)/,
    )
    expect(comment).toMatch(/\| `api` \| 169\.0 MB unpacked \| 238\.7 MB unpacked \|/)
  })

  it('is never green while an image has no numbers', () => {
    for (const state of ['failed', 'absent', 'pending'] as const) {
      const overview: Overview = {
        reports: [imageOf('unchanged', 'web'), imageOf('grew', 'api')],
        unmeasured: [{ name: 'media', state, reason: 'Nothing is known.', where: null }],
      }
      const comment = renderMarkdown(overview, OPTIONS)
      expect(comment).toMatch(state === 'pending' ? /^### ⏳/m : /^### ❌/m)
      expect(comment).toMatch(/2 of 3 images measured .*; not `media`/)
    }
  })

  it('tells namesakes apart, and puts together what measured other platforms of one image', () => {
    const legs = renderMarkdown(OVERVIEWS['same-name-legs']!(), OPTIONS)
    for (const leg of ['node 22', 'node 20', 'node 24'])
      expect(legs).toMatch(new RegExp(`\`api\` \\(${leg}\\)`))
    const whole = markdownOf(SCENARIOS.platforms!(), OPTIONS)
    expect(renderMarkdown(OVERVIEWS['platform-legs']!(), OPTIONS)).toBe(whole)
    const numbered = renderMarkdown(
      { reports: [SCENARIOS.grew!(), SCENARIOS.grew!()], unmeasured: [] },
      OPTIONS,
    )
    expect(numbered).toMatch(/`api` \(1\)[^]*`api` \(2\)/)
  })

  it('keeps what tells a leg apart when its namesake has no numbers', () => {
    const overview: Overview = {
      reports: [SCENARIOS.grew!()],
      unmeasured: [
        { name: 'api', leg: 'node 24', state: 'failed', reason: 'The build failed.', where: null },
      ],
      legs: ['node 22'],
    }
    expect(renderMarkdown(overview, OPTIONS)).toMatch(/`api` \(node 24\)[^]*`api` \(node 22\)/)
  })

  it('says what can be taken back in each and in all, and nothing where nothing can', () => {
    const comment = renderMarkdown(OVERVIEWS['twelve-images']!(), OPTIONS)
    expect(comment).toMatch(/4 causes, 3 savings \(about 27\.2 MB\)<\/summary>/)
    expect(comment).toMatch(
      /\*\*Possible savings: about 27\.2 MB\*\* → 53\.1 MB compressed[^]*npm ci --omit=dev/,
    )
    expect(comment).toMatch(/Possible savings: about 152\.0 MB compressed in 11 images; shared savings count/)
    const none = { reports: [imageOf('shrank', 'api'), imageOf('base-moved', 'web')], unmeasured: [] }
    expect(renderMarkdown(none, OPTIONS)).not.toMatch(/[Ss]aving/)
  })

  it('names the bytes of savings where the line speaks of others', () => {
    const comment = renderMarkdown(OVERVIEWS['one-incomparable']!(), OPTIONS)
    expect(comment).toMatch(/unpacked, 4 causes, 3 savings \(about 27\.2 MB compressed\)/)
  })

  it('counts a layer that images share once, and not where reports disagree about it', () => {
    const [api, web] = [imageOf('grew', 'api'), imageOf('grew', 'web')]
    const both = { reports: [api, web], unmeasured: [] }
    expect(renderMarkdown(both)).toMatch(/A registry stores 80\.3 MB compressed for these images/)
    const odd = {
      ...web,
      platforms: web.platforms.map(image => ({
        ...image,
        layers: image.layers.map(layer => ({ ...layer, compressed: layer.compressed + 1 })),
      })),
    }
    expect(renderMarkdown({ reports: [api, odd], unmeasured: [] })).not.toMatch(/A registry stores/)
  })
})

describe('renderMarkdown of very many images', () => {
  const many = (count: number, scenario: string, name: (index: number) => string): Overview => {
    const report = SCENARIOS[scenario]!()
    return {
      reports: Array.from({ length: count }, (_, index) => ({
        ...report,
        image: { ...report.image, name: name(index) },
      })),
      unmeasured: [],
    }
  }

  it('has a row for each of 40', () => {
    const comment = renderMarkdown(OVERVIEWS['forty-legs']!(), OPTIONS)
    for (let index = 1; index <= 40; index += 1)
      expect(comment).toMatch(new RegExp(`\\| \`service-${index}\` \\|`))
    expect(comment.length).toBeLessThan(65_536)
  })

  for (const scenario of ['failed', 'way-back', 'grew', 'unchanged', 'first-run', 'hostile', 'platforms']) {
    it(`fits a comment with 450 images, with the verdict and all overrun budgets: ${scenario}`, () => {
      const overview = many(450, scenario, index => `${scenario}-${index}`)
      const before = process.cpuUsage()
      const comment = renderMarkdown(overview, OPTIONS)
      const { user, system } = process.cpuUsage(before)
      assert.ok(user + system < 2_000_000, `${user + system} µs`)
      expect(Buffer.byteLength(comment)).toBeLessThanOrEqual(60_000)
      expect(comment).toMatch(scenario === 'unchanged' ? /^✅ 450 images/m : /^### .*450 images/m)
      if (scenario === 'unchanged') return
      expect(comment).toMatch(/\[Full report\]\(https:\/\/github\.com\/acme\/shop\/actions\/runs\/7\)/)
      if (scenario === 'failed' || scenario === 'way-back') {
        for (let index = 0; index < 450; index += 1)
          expect(comment).toMatch(new RegExp(`\`${scenario}-${index}\``))
      }
    })
  }

  it('fits with 450 images of hostile names of maximal length, each over its budgets or without numbers', () => {
    const name = (index: number): string => `${index}${'\u{1f4a9}`|@'.repeat(300)}`
    const { reports } = many(225, 'hostile', name)
    const unmeasured = reports.map(({ image }) => ({
      name: image.name,
      state: 'failed' as const,
      reason: image.name,
      where: null,
    }))
    const comment = renderMarkdown({ reports, unmeasured }, OPTIONS)
    expect(Buffer.byteLength(comment)).toBeLessThanOrEqual(60_000)
    expect(comment).toMatch(/^### ❌ 450 images/m)
    assertHarmless(comment, LINKS)
  })

  it('gets shorter step by step, and its last step still has the verdict, the budgets and the link', () => {
    const overview = many(30, 'failed', index => `image-${index}`)
    const sizes = [900_000, 60_000, 40_000, 20_000, 12_000, 9000].map(maxBytes => {
      const comment = renderMarkdown(overview, { ...OPTIONS, maxBytes })
      expect(comment).toMatch(/^### ❌ 30 images: \+618\.0 MB compressed .*30 over budget/m)
      expect(comment).toMatch(/90 budgets of 30 images/)
      expect(comment).toMatch(/`image-29`/)
      expect(comment).toMatch(/\[Full report\]/)
      assert.ok(Buffer.byteLength(comment) <= maxBytes, `${Buffer.byteLength(comment)} of ${maxBytes}`)
      return Buffer.byteLength(comment)
    })
    expect(sizes).toStrictEqual(sizes.toSorted((a, b) => b - a))
  })

  it('lets no foreign text be anything but text or code', () => {
    for (const make of Object.values(OVERVIEWS)) assertHarmless(renderMarkdown(make(), OPTIONS), LINKS)
    const names = [
      'twelve-images',
      'leg-missing',
      'build-failed',
      'all-new',
      'one-incomparable',
      'many-platforms',
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.array(hostileText, { minLength: 20, maxLength: 20 }),
        fc.constantFrom(60_000, 20_000, 8000),
        (name, texts, maxBytes) => {
          let count = 0
          const next = (): string => texts[(count += 1) % texts.length] ?? ''
          const { reports, unmeasured } = OVERVIEWS[name]!()
          const overview: Overview = {
            reports: reports.map(report => replaceTexts(report, next)),
            unmeasured: unmeasured.map(each => ({ ...each, name: next(), reason: next(), leg: next() })),
            legs: reports.map(next),
          }
          assertHarmless(renderMarkdown(overview, { ...OPTIONS, maxBytes }), LINKS)
        },
      ),
      { numRuns: trials(60) },
    )
  })

  it('keeps its marker whatever the names are', () => {
    for (const text of HOSTILE_TEXTS) {
      const overview = { reports: [imageOf('failed', text), imageOf('grew', text)], unmeasured: [] }
      assert.equal(renderMarkdown(overview, OPTIONS).match(/^<!--/gm)?.length, 1, text)
    }
  })
})

function mixed(): Overview {
  return {
    reports: [
      imageOf('unchanged', 'still'),
      imageOf('first-run', 'fresh'),
      imageOf('shrank', 'shrunk'),
      imageOf('base-moved', 'moved'),
      imageOf('grew', 'grown'),
      imageOf('warned', 'near'),
      imageOf('failed', 'over'),
    ],
    unmeasured: [{ name: 'broken', state: 'failed', reason: 'The build failed.', where: null }],
  }
}

/** The rows of the first table. */
function rowsOf(comment: string): string[] {
  const table = /^\| \| Image .*\n.*\n((?:\|.*\n)+)/m.exec(comment)?.[1] ?? ''
  return table.trimEnd().split('\n')
}
