import { describe, expect, it } from '@jest/globals'
import { historyText } from '../history-text.ts'

describe('the history of a layer reads as a Dockerfile does', () => {
  const texts: [history: string, text: string][] = [
    ['RUN /bin/sh -c apt-get update # buildkit', 'RUN apt-get update'],
    ['COPY . . # buildkit', 'COPY . .'],
    ['/bin/sh -c #(nop) COPY file:3a7bff in / ', 'COPY file:3a7bff in / '],
    ['/bin/sh -c apt-get update', 'RUN apt-get update'],
    ['RUN /bin/bash -eo pipefail -c make # buildkit', 'RUN /bin/bash -eo pipefail -c make'],
    ['bazel build //app:layer', 'bazel build //app:layer'],
    ['', ''],
  ]
  for (const [history, text] of texts) {
    it(history, () => {
      expect(historyText(history)).toBe(text)
    })
  }
})

describe('the values of build arguments are left out', () => {
  const histories = [
    'RUN |1 TOKEN=s3cret /bin/sh -c npm ci # buildkit',
    'RUN |2 A=two words TOKEN=s3cret /bin/sh -c npm ci # buildkit',
    '|1 TOKEN=s3cret /bin/sh -c npm ci',
    'RUN |1 TOKEN=line\ns3cret /bin/sh -c npm ci # buildkit',
  ]
  for (const history of histories) {
    it(JSON.stringify(history), () => {
      expect(historyText(history)).toBe('RUN npm ci')
    })
  }
  it('whatever paths stand before the shell', () => {
    expect(historyText('RUN |1 A=/a /b -c /usr/bin/env /bin/sh -ec make # buildkit')).toBe(
      'RUN /b -c /usr/bin/env /bin/sh -ec make',
    )
    expect(historyText('RUN |1 A=b /usr/bin/env /bin/sh -ec make')).toBe('RUN /usr/bin/env /bin/sh -ec make')
    expect(historyText('RUN |1 A=/bin/sh -c')).toBe('RUN …')
  })
  it('even if no shell tells where they end', () => {
    expect(historyText('RUN |1 TOKEN=s3cret prog --flag # buildkit')).toBe('RUN …')
  })
})

describe('an entry of a megabyte', () => {
  const command = `RUN make ${'x'.repeat(1_000_000)}`
  it('is cut, and says so', () => {
    const text = historyText(`${command} # buildkit`)
    expect(text.length).toBeLessThanOrEqual(20_001)
    expect(text.startsWith('RUN make xxx') && text.endsWith('x…')).toBe(true)
  })
  it('shows no value of a build argument, not even one that is longer than what is read', () => {
    expect(historyText(`RUN |1 TOKEN=${'s3cret '.repeat(150_000)}/bin/sh -c npm ci`)).toBe('RUN …')
  })
})
