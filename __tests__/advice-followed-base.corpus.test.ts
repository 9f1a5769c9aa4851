import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { adviceRows } from '../test-kit/advice-rows.ts'
import { useEngine } from '../test-kit/engine.ts'
import { assertSaved, edited, type Files, said, start, weigh } from './follow-advice.ts'

/** The same on base images, packages of the distribution and programs: see `advice-followed.corpus.test.ts`. */
await useEngine(['debian:bookworm', 'debian:bookworm-slim', 'node:22', 'node:22-slim'])

describe('another base image', () => {
  /** A package that registers an alternative, as Java does: with a link to its manual. */
  const TOOL: Files = {
    'tool/DEBIAN/control':
      'Package: tool\nVersion: 1\nArchitecture: all\nMaintainer: A <a@example.com>\nDescription: a tool\n',
    'tool/DEBIAN/postinst':
      '#!/bin/sh\nset -e\nupdate-alternatives --install /usr/bin/tool tool /usr/lib/jvm/tool/bin/tool 1' +
      ' --slave /usr/share/man/man1/tool.1.gz tool.1.gz /usr/lib/jvm/tool/man/man1/tool.1.gz\n',
    'tool/usr/lib/jvm/tool/bin/tool': '#!/bin/sh\nid -un\n',
    'tool/usr/lib/jvm/tool/man/man1/tool.1.gz': 'a manual\n',
  }
  const dockerfile = (tag: string, directory = ''): string => `ARG BASE="debian:${tag}"
FROM \${BASE} AS base
RUN groupadd -g 991 mast && useradd -u 991 -g 991 -M mast
RUN --mount=type=bind,target=/in ${directory}cp -r /in/tool /pkg && chmod -R 755 /pkg && dpkg-deb -b /pkg /tool.deb \
  && apt-get install -y /tool.deb && rm -r /pkg /tool.deb

FROM base AS assets
RUN mkdir /public && head -c 700000 /dev/urandom > /public/pack.bin

FROM base
COPY --from=assets /public /public
USER mast
CMD ["tool"]
`

  it('is named where its name stands, with the directories that packages need', async () => {
    const wasteful = { ...TOOL, Dockerfile: dockerfile('bookworm') }
    const before = await weigh(wasteful)
    const mkdir = 'mkdir -p /usr/share/man/man1'
    expect(said(before)).toStrictEqual([
      `base-image, 2: \`ARG BASE=debian:bookworm-slim\` in stage \`base\`; \`${mkdir}\` before line 4 installs packages`,
    ])
    const made = edited(wasteful, before)
    expect(made.Dockerfile).toBe(dockerfile('bookworm-slim', `${mkdir} && `))
    assertSaved(before, await weigh(made))
    expect(await start(made)).toBe('mast\n')
  })

  it('is as much smaller as is left when own lines have installed again what it lacks', async () => {
    const node = (tag: string): Files => ({
      Dockerfile: `FROM node:${tag}\nRUN apt-get update && apt-get install -y --no-install-recommends make && rm -rf /var/lib/apt/lists/*\n`,
    })
    const [before, after] = [await weigh(node('22')), await weigh(node('22-slim'))]
    const told = adviceRows(before).find(({ rule }) => rule === 'base-image')?.compressed ?? 0
    const saved = before.total.compressed - after.total.compressed
    assert.ok(
      told > 0 && Math.abs(saved - told) < Math.max(0.02 * saved, 100_000),
      `${told} told, ${saved} saved`,
    )
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
