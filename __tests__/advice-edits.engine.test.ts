import { describe, expect, it } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { useEngine } from '../test-kit/engine.ts'
import { assertKept, edited, type Files, start, weigh } from './follow-advice.ts'

/** Changes that are certain, made and built: they save what was promised, and the program starts as it did. */
await useEngine(['debian:bookworm-slim'])

/** A Dockerfile with what is put into it, marked. */
const before = (dockerfile: string): string => dockerfile.replace(/«[^»]*»/g, '')
const after = (dockerfile: string): string => dockerfile.replace(/[«»]/g, '')

describe('edits of these rules', () => {
  // Names that nothing compresses.
  const SOURCE = Array.from(
    { length: 4000 },
    (_, at) => `int f${randomBytes(40).toString('hex')}(void) { return ${at}; }`,
  )
  const files: Files = {
    'main.c': `#include <stdio.h>\n${SOURCE.join('\n')}\nint main(void) { puts("served"); return 0; }\n`,
    'data.bin': randomBytes(300_000),
  }
  const STRIP = 'strip --strip-unneeded'
  const BINUTILS = 'apt-get update && apt-get install -y --no-install-recommends binutils'
  const APT = 'RUN apt-get update && apt-get install'
  const DOCKERFILE = `FROM debian:bookworm-slim AS packed
${APT} -y --no-install-recommends make
WORKDIR /out
COPY --from=compiled /out/app /in/app
RUN printf 'all:\\n\\tcp /in/app /out/second\\n' | make -f -
«RUN ${BINUTILS} && ${STRIP} /out/second
»
FROM debian:bookworm-slim
${APT}« --no-install-recommends» -y gcc git libc-devtools-« libc6-dev ca-certificates» && rm -rf /var/lib/apt/lists/*
WORKDIR /app
RUN useradd -u 991 app
COPY main.c /srv/
RUN gcc -g -o /usr/local/bin/first /srv/main.c« && ${STRIP} /usr/local/bin/first»
COPY --from=packed /out/second /usr/local/bin/second
COPY« --chown=app:app» data.bin /app/data/
RUN chown -R app:app /app
USER app
CMD ["sh", "-c", "touch /app/data/written /app/written && stat -c %U:%G data/data.bin && first && second"]
`
  const COMPILED = `FROM debian:bookworm-slim AS compiled
${APT} -y --no-install-recommends gcc libc6-dev
COPY main.c /
RUN mkdir /out && gcc -g -o /out/app /main.c

`

  it('takes symbols off, keeps what is compiled with, and copies with the owner', async () => {
    const wasteful = { ...files, Dockerfile: COMPILED + before(DOCKERFILE) }
    const report = await weigh(wasteful)
    const made = edited(wasteful, report)
    expect(String(made.Dockerfile).slice(COMPILED.length)).toBe(after(DOCKERFILE))
    assertKept(report, await weigh(made))
    expect(await start(made)).toBe('app:app\nserved\nserved\n')
  })
})
