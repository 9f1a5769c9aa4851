import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
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
      assert.equal(historyText(history), text)
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
      assert.equal(historyText(history), 'RUN npm ci')
    })
  }
  it('whatever paths stand before the shell', () => {
    assert.equal(
      historyText('RUN |1 A=/a /b -c /usr/bin/env /bin/sh -ec make # buildkit'),
      'RUN /b -c /usr/bin/env /bin/sh -ec make',
    )
    assert.equal(historyText('RUN |1 A=b /usr/bin/env /bin/sh -ec make'), 'RUN /usr/bin/env /bin/sh -ec make')
    assert.equal(historyText('RUN |1 A=/bin/sh -c'), 'RUN …')
  })
  it('even if no shell tells where they end', () => {
    assert.equal(historyText('RUN |1 TOKEN=s3cret prog --flag # buildkit'), 'RUN …')
  })
})

describe('an entry of a megabyte', () => {
  const command = `RUN make ${'x'.repeat(1_000_000)}`
  it('is cut, and says so', () => {
    const text = historyText(`${command} # buildkit`)
    assert.ok(text.length <= 20_001)
    assert.ok(text.startsWith('RUN make xxx') && text.endsWith('x…'))
  })
  it('shows no value of a build argument, not even one that is longer than what is read', () => {
    assert.equal(historyText(`RUN |1 TOKEN=${'s3cret '.repeat(150_000)}/bin/sh -c npm ci`), 'RUN …')
  })
})
