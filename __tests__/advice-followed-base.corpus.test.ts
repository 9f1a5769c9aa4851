import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { useEngine } from '../test-kit/engine.ts'
import { assertSaved, type Files, said, start, weigh } from './follow-advice.ts'

/** The same on base images, packages of the distribution and programs: see `advice-followed.corpus.test.ts`. */
await useEngine(['debian:bookworm', 'debian:bookworm-slim', 'node:22', 'node:22-slim'])

describe('another base image', () => {
  const user = (from: string): Files => ({
    Dockerfile: `ARG BASE="debian:bookworm"
FROM ${from} AS base
RUN groupadd -g 991 mast && useradd -u 991 -g 991 -M mast

FROM base AS assets
RUN mkdir /public && head -c 700000 /dev/urandom > /public/pack.bin

FROM base
COPY --from=assets /public /public
USER mast
CMD ["id", "-un"]
`,
  })

  it('is named in the stage that stands on it', async () => {
    const before = await weigh(user('${BASE}'))
    expect(said(before)).toStrictEqual([
      'base-image, 2: `FROM debian:bookworm-slim` in stage `base`; compile in a separate stage, on `debian:bookworm`',
    ])
    const fixed = user('debian:bookworm-slim')
    assertSaved(before, await weigh(fixed))
    expect(await start(fixed)).toBe('mast\n')
  })

  it('is not named where own lines install what it lacks', async () => {
    const install = 'apt-get update && apt-get install -y --no-install-recommends'
    for (const [from, packages] of [
      ['node:22', 'make'],
      // Registers alternatives, some of which need directories that slim images lack.
      ['debian:bookworm', 'nano'],
    ] as const) {
      const image = await weigh({
        Dockerfile: `FROM ${from}\nRUN ${install} ${packages} && rm -rf /var/lib/apt/lists/*\n`,
      })
      assert.deepEqual(said(image, 'base-image'), [], from)
    }
  })
})

describe('packages of Debian', () => {
  it('that a program may run are no build tools, and what dpkg leaves out is said once', async () => {
    const install = 'apt-get install -y --no-install-recommends'
    const image = await weigh({
      Dockerfile: `FROM debian:bookworm
RUN apt-get update
RUN ${install} nano
RUN ${install} git
CMD ["git", "--version"]
`,
    })
    expect(said(image, 'build-tools')).toStrictEqual([])
    const documentation = said(image, 'documentation')
    assert.equal(documentation.length, 1, documentation.join('\n'))
    expect(documentation[0]!).toMatch(/^documentation, 3: `path-exclude=/)
  })
})

describe('symbols', () => {
  /** As many functions as make symbols that are worth a word. */
  const SOURCE = Array.from(
    { length: 4000 },
    (_, at) => `int a_function_of_number_${at}(void) { return ${at}; }`,
  )
  const compiler = 'apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev'
  const files: Files = {
    'main.c': `#include <stdio.h>\n${SOURCE.join('\n')}\nint main(void) { puts("served"); return 0; }\n`,
  }

  it('of a program are taken off where the compiler is, by its name there', async () => {
    const build = (strip = ''): Files => ({
      ...files,
      Dockerfile: `FROM debian:bookworm-slim AS build
RUN ${compiler}
COPY main.c /
RUN mkdir /out && gcc -g -o /out/app /main.c
${strip}
FROM debian:bookworm-slim
COPY --from=build /out/app /usr/local/bin/server
CMD ["server"]
`,
    })
    const before = await weigh(build())
    expect(said(before)).toStrictEqual(['debug-symbols, 4: `strip --strip-unneeded /out/app`'])
    const fixed = build('RUN strip --strip-unneeded /out/app')
    assertSaved(before, await weigh(fixed))
    expect(await start(fixed)).toBe('served\n')
  })

  it('stay on in folders of packages, and of libraries that were changed after linking', async () => {
    const site = '/opt/venv/lib/python3.11/site-packages'
    const image = await weigh({
      ...files,
      Dockerfile: `FROM debian:bookworm-slim AS build
RUN ${compiler}
COPY main.c /
RUN mkdir -p ${site}/numpy.libs ${site}/numpy ${site}/own ${site}/numpy-1.0.dist-info \\
    && printf 'Metadata-Version: 2.1\\nName: numpy\\nVersion: 1.0\\n' > ${site}/numpy-1.0.dist-info/METADATA \\
    && printf 'numpy/core.so,,\\nnumpy-1.0.dist-info/METADATA,,\\nnumpy-1.0.dist-info/RECORD,,\\n' > ${site}/numpy-1.0.dist-info/RECORD \\
    && for so in numpy.libs/libopenblas-0.so.3 numpy/core.so own/a.so own/b.so own/c.so; do gcc -g -D_=$so -shared -fPIC -o ${site}/$so /main.c; echo $so >> /main.c.$$; done
FROM debian:bookworm-slim
COPY --from=build /opt/venv /opt/venv
`,
    })
    const symbols = said(image, 'debug-symbols')
    assert.equal(symbols.length, 1, said(image).join('\n'))
    expect(symbols[0]!).toMatch(
      /`strip --strip-unneeded \/opt\S*\/own\/\w\.so \/opt\S*\/own\/\w\.so` and 1 more$/,
    )
    expect(symbols[0]!).not.toMatch(/numpy|find/)
  })

  it('stay on what a package manager installed', async () => {
    const image = await weigh({ Dockerfile: `FROM debian:bookworm-slim\nRUN ${compiler}\n` })
    expect(said(image, 'debug-symbols')).toStrictEqual([])
  })
})
