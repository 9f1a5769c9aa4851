import { describe, expect, it } from '@jest/globals'
import { buildPlatform, type FileSpec } from '../../../../test-kit/measurement-builder.ts'
import { makePatch } from '../../../edit/make-patch.ts'
import { advise } from '../../advise.ts'
import { measuredLines, sourcesOf, unmark } from '../../edits/__tests__/marked-dockerfile.ts'
import { packageInstaller } from '../package-installer.ts'

const UV: FileSpec = { path: 'bin/uv', compressed: 18_000_000, unpacked: 50_000_000 }
const UVX: FileSpec = { path: 'bin/uvx', compressed: 100_000, unpacked: 300_000 }

interface More {
  readonly files?: readonly FileSpec[]
  readonly command?: readonly string[]
}

/** The Dockerfile after the advice; undefined where there is none that is certain. */
function after(
  dockerfile: string,
  { files = [UV], command = ['python', 'app.py'] }: More = {},
): string | undefined {
  const lines = measuredLines(dockerfile)
  const sources = sourcesOf(dockerfile)
  const line = lines.findIndex(({ instruction = '' }) => instruction.startsWith('COPY --from'))
  const image = buildPlatform({
    lines: lines.map((each, index) => ({ ...each, inputs: index === 0 ? [] : [index - 1] })),
    layers: [{ line, files }],
    command,
  })
  const [advice] = advise(image, { bases: [], sources, contextFile: () => null }, [packageInstaller])
  return advice?.edits === undefined ? undefined : makePatch([advice.edits], sources).files[0]?.after
}

const START = 'CMD ["python", "app.py"]\n'

describe('a program that only installs', () => {
  it('is mounted in each line that installs', () => {
    const mount = '« --mount=from=ghcr.io/astral-sh/uv:0.5,source=/uv,target=/bin/uv»'
    const marked = `FROM python:3.13-slim
‹COPY --from=ghcr.io/astral-sh/uv:0.5 /uv /bin/
›WORKDIR /app
RUN${mount} --mount=type=cache,target=/root/.cache/uv uv sync --no-install-project
COPY . .
RUN${mount} uv sync
RUN python -m compileall .
${START}`
    expect(after(unmark(marked).before)).toBe(unmark(marked).after)
  })

  it('is mounted with all that was copied with it', () => {
    const marked = `FROM a
‹COPY --from=uv /uv /uvx /bin/
›RUN« --mount=from=uv,source=/uv,target=/bin/uv --mount=from=uv,source=/uvx,target=/bin/uvx» uv sync
${START}`
    expect(after(unmark(marked).before, { files: [UV, UVX] })).toBe(unmark(marked).after)
  })

  it.each<readonly [string, string, More?]>([
    [
      'a container starts it',
      'COPY --from=uv /uv /bin/uv\nRUN uv sync\n',
      { command: ['uv', 'run', 'app.py'] },
    ],
    ['a shell may start it', 'COPY --from=uv /uv /bin/uv\nRUN uv sync\n', { command: ['bash'] }],
    [
      'its health is asked for with it',
      'COPY --from=uv /uv /bin/uv\nRUN uv sync\nHEALTHCHECK CMD uv run ok.py\n',
    ],
    ['no line installs with it', 'COPY --from=uv /uv /bin/uv\nRUN pip install a\n'],
    ['a line may call it unseen', 'COPY --from=uv /uv /bin/uv\nRUN uv sync\nRUN make assets\n'],
    ['more was copied', 'COPY --from=uv /uv /tools /bin/\nRUN uv sync\n'],
    ['it was changed on the way', 'COPY --from=uv --chmod=755 /uv /bin/uv\nRUN uv sync\n'],
    ['it comes from the build context', 'COPY uv /bin/uv\nRUN uv sync\n'],
  ])('stays where %s', (_, text, more = {}) => {
    expect(after(`FROM a\n${text}${START}`, more)).toBeUndefined()
  })
})
