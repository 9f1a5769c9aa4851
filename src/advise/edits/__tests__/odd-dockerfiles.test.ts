import { describe, expect, it, test } from '@jest/globals'
import { file, fixOn, unmark } from './marked-dockerfile.ts'

const NPM = [file('root/.npm/_cacache/one', 100), file('app/node_modules/jest/a.js', 100, { package: 'dev' })]
const HOME = [
  file('home/node/.npm/_cacache/one', 200),
  file('app/node_modules/jest/a.js', 100, { package: 'dev' }),
]
const APT = [file('usr/bin/less', 100, { package: 'recommended' })]
const PIP = [file('root/.cache/pip/http/one', 100)]
const LISTS = [file('var/lib/apt/lists/one', 100)]

const MOUNT = '--mount=type=cache,target=/root/.npm'

/** Instructions as people write them, `\` for whatever makes a line go on, and what has to become of them. */
const INSTRUCTIONS = [
  { files: NPM, marked: `RUN« ${MOUNT}» npm ci« --omit=dev»` },
  { files: NPM, marked: `run« ${MOUNT}»   npm   ci« --omit=dev»   --no-audit` },
  { files: NPM, marked: `RUN« ${MOUNT}»\tnpm ci« --omit=dev»\t` },
  { files: NPM, marked: `RUN« ${MOUNT}» \\\n    npm ci« --omit=dev» \\\n    --no-audit` },
  {
    files: NPM,
    marked: `RUN« ${MOUNT}» set -eux; \\\n\n  # npm ci\n\tnpm ci« --omit=dev»; \\\n  npm cache clean --force`,
  },
  {
    files: NPM,
    marked: `RUN« ${MOUNT}» --network=default NODE_ENV=x npm ci« --omit=dev» --loglevel=error && rm -rf /tmp/x`,
  },
  { files: NPM, marked: `RUN« ${MOUNT}» npm install -g "npm@10" && (npm i« --omit=dev» 2>&1)` },
  { files: NPM, marked: `  RUN« ${MOUNT}» npm \\\n  # in between\n ci« --omit=dev»   \\\n\n  --no-fund` },
  { files: HOME, marked: 'RUN npm ci« --omit=dev»« && rm -rf /home/node/.npm»' },
  {
    files: APT,
    marked:
      'RUN apt-get update && apt-get install« --no-install-recommends» -y git && rm -rf /var/lib/apt/lists/*',
  },
  {
    files: APT,
    marked:
      'RUN apt-get update -qq \\\n # apt-get install x\n && DEBIAN_FRONTEND=noninteractive apt-get -y install« --no-install-recommends» \\\n      "git" \\\n  # last\n      curl',
  },
  {
    files: APT,
    marked: 'RUN apt install« --no-install-recommends» git; apt-get install --no-install-recommends -y curl',
  },
  { files: PIP, marked: `RUN pip install« --no-cache-dir» 'flask>=3' && echo "$(date) \\"done\\""` },
  {
    files: PIP,
    marked:
      'RUN python3 -m pip install« --no-cache-dir» -U pip \\\n && pip3 install« --no-cache-dir» -r requirements.txt',
  },
  { files: LISTS, marked: 'RUN apt-get update« && rm -rf /var/lib/apt/lists/*»' },
  {
    files: LISTS,
    marked:
      'RUN apt-get update \\\n\t&& apt-get install -y --no-install-recommends git« \\\n\t&& rm -rf /var/lib/apt/lists/*»  ',
  },
] as const

const HEREDOC = 'RUN <<EOF\nnpm ci\napt-get install git\n# RUN npm ci\nEOF'

/** What stands before and after. Nothing of it may change. */
const AROUND = [
  ['FROM a\n', '\n'],
  ['FROM a\n', ''],
  [
    '# syntax=docker/dockerfile:1\n\n# RUN npm ci\nARG A=1\nFROM --platform=$A a AS b # c\n',
    '\nCMD ["npm", "ci"]\n',
  ],
  [`FROM a\n${HEREDOC}\nONBUILD RUN npm ci\n\t# RUN x\n\n`, '\n\n\n   # end\n'],
  [
    'FROM a\nCOPY <<-"A" <<B /x\n\tnpm ci\n\tA\nRUN npm ci\nB\nENV A="b \\\n c" D=\\"\n',
    `\nLABEL a="RUN npm ci \\\n  b"\n${HEREDOC.replace('RUN', 'COPY').replace('EOF', 'EOF /x')}\n`,
  ],
  [
    'FROM a\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nENV é=😀 \\\n # c\n  B=2\n',
    '\nHEALTHCHECK --interval=5s CMD npm ci\nEXPOSE 1\n',
  ],
] as const

const STYLES = {
  'lines of Unix': (text: string) => text,
  'lines of Windows': (text: string) => text.replaceAll('\n', '\r\n'),
  'a mark of byte order': (text: string) => `\uFEFF${text}`,
  'a backtick to go on': (text: string) => `# escape=\`\n${text.replace(/\\(?=\n)/g, '`')}`,
} as const

/** Whether an instruction is the marked one: the last of the kind that is not in a heredoc. */
const isMaker = (instruction: string): boolean =>
  /^run\s/i.test(instruction) && !instruction.startsWith('RUN <<') && !instruction.startsWith('ONBUILD')

describe.each(Object.entries(STYLES))('in a Dockerfile with %s', (_name, styled) => {
  describe.each(INSTRUCTIONS)('$marked', ({ marked, files }) => {
    test.each(AROUND)('between %j and %j', (above, below) => {
      const { before, after } = unmark(styled(above + marked + below))
      const fixed = fixOn(before, isMaker, files)
      expect(fixed.files).toStrictEqual({ Dockerfile: after })
      const again = fixOn(after, isMaker, files)
      expect(again.files).toStrictEqual({})
    })
  })
})

describe('stays a hint', () => {
  for (const [why, instruction, files] of [
    ['a list of words', 'RUN ["npm", "ci"]', NPM.slice(1)],
    ['a heredoc', 'RUN <<EOF\nnpm ci\nEOF', NPM.slice(1)],
    ['a command in quotes', "RUN sh -c 'npm ci'", NPM.slice(1)],
    ['a name of a package', 'RUN npm install jest', NPM.slice(1)],
    ['an option with a value', 'RUN npm ci --prefix app', NPM.slice(1)],
    ['a comment of the shell', 'RUN npm ci # && x', NPM.slice(1)],
    ['a quote without an end', 'RUN npm ci && echo "x', NPM.slice(1)],
    ['two escape characters', 'RUN npm ci \\\\\n  && x', NPM.slice(1)],
    ['a command handed on', 'RUN xargs apt-get install -y < list', APT],
    ['an option before the verb', 'RUN apt-get -o A=b install -y git', APT],
    ['a loop that goes on beside it', 'RUN apt-get update &', LISTS],
    ['another shell', 'SHELL ["pwsh", "-c"]\nRUN pip install flask', PIP],
  ] as const) {
    it(why, () => {
      const { advice, files: fixed } = fixOn(`FROM a\n${instruction}\n`, isMaker, files)
      expect(advice).toHaveLength(why === 'two escape characters' ? advice.length : 1)
      expect(fixed).toStrictEqual({})
    })
  }
})
