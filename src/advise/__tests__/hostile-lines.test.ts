import { expect, it } from '@jest/globals'

import { adviceOn, file } from './advice-on.ts'

/** Texts on which careless patterns go back and forth for minutes. */
const TEXTS = [
  ' '.repeat(1e6),
  'a=b '.repeat(1e5),
  'apt-get '.repeat(1e5),
  'npm -a '.repeat(1e5),
  '-r requirements'.repeat(1e5),
  '&&'.repeat(1e5),
  '/'.repeat(1e6),
  '['.repeat(1e5),
  'src/'.repeat(1e5),
]

it('a hostile Dockerfile line takes no time', () => {
  for (const text of TEXTS) {
    const lines = ['RUN npm ci ', 'RUN ', 'RUN pip install ', 'COPY ', 'COPY --from=build ', 'WORKDIR '].map(
      (start, at) => ({
        instruction: `${start}${text}`,
        readsContext: start.startsWith('COPY'),
        inputs: at === 0 ? [] : [at - 1],
      }),
    )
    const layers = lines.map((_, line) => ({
      line,
      files: [
        file(`app/node_modules/a/${line}.js`, 50, {
          package: 'a',
          ...(line === 5 ? {} : { hidden: { by: line + 1, why: 'metadata' as const } }),
        }),
        file('root/.npm/one', 50),
        file(`app/test/${line}`, 50),
      ],
    }))
    const advice = adviceOn({ lines, layers, packages: { a: { purpose: 'development' } } })
    expect(advice.length).toBeGreaterThan(0)
    // A report clips what it is given, but a sentence should not be made of megabytes first.
    expect(advice.every(each => each.length < 1_000_000)).toBe(true)
  }
})
