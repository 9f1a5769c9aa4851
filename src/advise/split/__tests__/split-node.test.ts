import { describe, expect, it } from '@jest/globals'
import { copyBeforeInstall } from '../../rules/copy-before-install.ts'
import { splitStages } from '../../rules/split-stages.ts'
import { inWords } from '../../__tests__/advice-on.ts'
import { NODE, PROJECT } from './node-project.ts'
import { adviceOn, type Built, but, file, savedBy, splitTo, togetherOn } from './split-on.ts'

/** The same with another package manager. */
function installedBy(install: string): Built {
  const { 'RUN npm ci': modules = [], ...made } = NODE.made
  return but(NODE, 'npm ci', install, { made: { ...made, [`RUN ${install}`]: modules } })
}

describe('an application of Node.js', () => {
  it('goes with its whole folder, pruned, to the smallest image of the same version', () => {
    expect(splitTo(NODE)).toBe(`FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build
RUN npm prune --omit=dev

FROM node:22-alpine
WORKDIR /app
COPY --from=build /app /app
USER node
CMD ["npm", "start"]
`)
    expect(savedBy(NODE)).toBe(354 - 55 - 4)
  })

  it.each([
    ['yarn --frozen-lockfile', /\nRUN yarn install --production --frozen-lockfile\n\nFROM/],
    ['pnpm install --frozen-lockfile', /\nRUN pnpm prune --prod\n\nFROM/],
    ['npm install -g pnpm@9 && pnpm install', /\nRUN pnpm prune --prod\n\nFROM/],
  ])('is pruned by what has installed it: %s', (install, pruned) => {
    expect(splitTo(installedBy(install))).toMatch(pruned)
    const scripts = { ...PROJECT.scripts, postinstall: 'node setup.js' }
    const context = { 'package.json': JSON.stringify({ ...PROJECT, scripts }) }
    expect(splitTo({ ...installedBy(install), context })).not.toMatch(/prod/)
  })

  it.each(['yarn install --immutable', 'yarn --ignore-engines', 'bun install'])(
    'is not pruned where that would be another install: %s',
    install => {
      expect(splitTo(installedBy(install))).toMatch(/\nRUN npm run build\n\nFROM/)
    },
  )

  describe('in a workspace', () => {
    const members = {
      'pnpm-lock.yaml': "lockfileVersion: '9.0'",
      'pnpm-workspace.yaml': 'packages:\n  - api\n',
      'api/package.json': '{"name": "api"}',
      'package.json': JSON.stringify({ ...PROJECT, workspaces: ['api'] }),
    }
    const context = { ...members, 'yarn.lock': '' }

    it.each([
      ['yarn --frozen-lockfile', /\nRUN yarn install --production --frozen-lockfile\n\nFROM/],
      // Pruning takes members from each other.
      [
        'pnpm install --frozen-lockfile',
        /\nRUN CI=true pnpm install --prod --frozen-lockfile --config\.modules-cache-max-age=0\n\nFROM/,
      ],
    ])('is pruned by installing once more: %s', (install, pruned) => {
      expect(splitTo({ ...installedBy(install), context })).toMatch(pruned)
    })

    it.each([
      ['without a lock', 'pnpm install', { ...context, 'pnpm-lock.yaml': undefined }],
      ['of which a part is installed', 'pnpm install --filter=api', context],
      [
        'whose members have scripts that installing runs',
        'pnpm install',
        { ...context, 'api/package.json': '{"scripts": {"prepare": "tsc"}}' },
      ],
      [
        'whose members are of Yarn, and have such scripts',
        'yarn',
        { ...context, 'api/package.json': '{"scripts": {"postinstall": "tsc"}}' },
      ],
    ])('is not pruned: %s', (_, install, { 'pnpm-lock.yaml': lock, ...others }) => {
      const files = lock === undefined ? others : { ...others, 'pnpm-lock.yaml': lock }
      expect(splitTo({ ...installedBy(install), context: files })).toMatch(/\nRUN npm run build\n\nFROM/)
    })
  })

  it('keeps glibc where a module is compiled, and what own users own', () => {
    const native = file('app/node_modules/express/a.node', 1, {
      package: 'express@5',
      needs: ['libc.so.6', 'libstdc++.so.6'],
    })
    const made = { ...NODE.made, 'RUN npm run': [native] }
    expect(splitTo({ ...NODE, made })).toMatch(/^FROM node:22-slim$/m)
    const owned = but(
      NODE,
      'USER node',
      'RUN groupadd app && useradd -g app app && chown -R app:app /app\nUSER app',
    )
    expect(splitTo(owned)).toMatch(
      /^FROM node:22-slim\nWORKDIR \/app\nRUN groupadd app && useradd -g app app && chown app:app \/app\nCOPY --from=build \/app \/app\nUSER app$/m,
    )
  })

  it('keeps its image where a module or a start needs more of it', () => {
    const native = file('app/node_modules/express/a.node', 1, { needs: ['libpq.so.5'] })
    const made = { ...NODE.made, 'RUN npm run': [native] }
    expect(splitTo({ ...NODE, made })).toMatch(/RUN npm prune --omit=dev\n\nFROM node:22\n/)
    expect(splitTo(but(NODE, '["npm", "start"]', 'git fetch && npm start'))).toBeNull()
    const health = but(NODE, 'USER', 'HEALTHCHECK CMD curl -f http://localhost\nUSER')
    expect(splitTo(health)).toMatch(/^FROM node:22$/m)
  })

  it('copies the sources in the first stage, where installing is the last line and comes before them by then', () => {
    const built: Built = {
      ...NODE,
      dockerfile: 'FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci\nCMD ["node", "server.js"]\n',
      made: { COPY: NODE.made.COPY!, 'RUN npm ci': NODE.made['RUN npm ci']! },
      context: {
        'package.json': JSON.stringify({ dependencies: { express: '5' } }),
        'package-lock.json': '{}',
      },
    }
    const expected = `FROM node:22 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm prune --omit=dev

FROM node:22-alpine
WORKDIR /app
COPY --from=build /app /app
CMD ["node", "server.js"]
`
    expect(togetherOn(built, [splitStages, copyBeforeInstall])).toBe(expected)
    expect(togetherOn(built, [copyBeforeInstall, splitStages])).toBe(expected)
  })

  describe('whose sources start programs', () => {
    const withTools: Built = {
      ...but(NODE, 'RUN npm ci', 'RUN apt-get update && apt-get install -y jq git make\nRUN npm ci'),
      made: {
        ...NODE.made,
        'RUN apt': [file('usr/bin/jq', 1, { package: 'jq' }), file('usr/bin/git', 9, { package: 'git' })],
      },
      packages: { ...NODE.packages, jq: { ecosystem: 'dpkg' }, git: { ecosystem: 'dpkg' } },
    }
    const starting = (text: string): Built => ({
      ...withTools,
      context: { ...NODE.context, 'src/server.ts': `import { execFile } from 'child_process'\n${text}` },
    })

    it('has them on the slim image of its distribution, installed again', () => {
      expect(splitTo(starting("execFile('jq', ['.'])"))).toMatch(
        /^FROM node:22-slim\nWORKDIR \/app\nRUN apt-get update && apt-get install -y --no-install-recommends git jq && rm -rf \/var\/lib\/apt\/lists\/\*\nCOPY/m,
      )
    })

    it('keeps tools that no line calls, and leaves those out that one does', () => {
      expect(splitTo(withTools)).toMatch(/--no-install-recommends git jq &&/)
      const cloned = but(withTools, 'RUN npm ci', 'RUN git clone https://a/b && npm ci', {
        made: { ...withTools.made, 'RUN git': NODE.made['RUN npm ci']! },
      })
      expect(splitTo(cloned)).toMatch(/--no-install-recommends jq &&/)
    })

    it('goes to no other distribution, where they are its own', () => {
      const plain = {
        ...NODE,
        baseFiles: [file('usr/bin/ls', 0, { package: 'coreutils' })],
        packages: { ...NODE.packages, coreutils: { ecosystem: 'dpkg' } },
        context: starting("execFile('ls')").context!,
      } satisfies Built
      expect(splitTo(plain)).toMatch(/^FROM node:22-slim\nWORKDIR \/app\nCOPY/m)
    })

    it('is a hint where the text does not name them', () => {
      const advice = adviceOn(starting('execFile(program)'))!
      expect(advice.edits).toBeUndefined()
      expect(inWords(advice.reason)).toMatch(
        /`src\/server\.ts` may start a program that its text does not name$/,
      )
    })

    it('stays on its image with all packages, where that has all that they may need', () => {
      const built = { ...NODE, context: starting('execFile(program)').context! }
      expect(splitTo(built)).toMatch(/RUN npm run build\n\nFROM node:22\nWORKDIR/)
    })

    it('keeps packages for development that they start', () => {
      const built = { ...NODE, context: starting("execFile('npx', ['tsc', '--noEmit'])").context! }
      expect(splitTo(built)).not.toMatch(/prune/)
    })

    it('has what the script starts that a container starts with', () => {
      const start = { command: ['/app/start.sh'] }
      const script = (text: string): Built => ({
        ...but(withTools, 'CMD ["npm", "start"]', 'CMD ["/app/start.sh"]', start),
        made: { ...withTools.made, COPY: [...NODE.made.COPY!, file('app/start.sh', 0)] },
        context: { ...NODE.context, 'start.sh': text },
      })
      expect(splitTo(script('#!/bin/sh\njq . config.json\nexec node dist/server.js\n'))).toMatch(
        /^FROM node:22-slim\n[^]*--no-install-recommends git jq/m,
      )
      expect(splitTo(script('#!/bin/sh\nexec "$PROGRAM"\n'))).toBeNull()
    })

    it('does not look at tests', () => {
      const text = "require('child_process').exec(program)"
      const made = { ...NODE.made, COPY: [...NODE.made.COPY!, file('app/test/a.js', 0)] }
      expect(splitTo({ ...NODE, made, context: { ...NODE.context, 'test/a.js': text } })).not.toBeNull()
    })
  })

  it('follows the version where a variable says it', () => {
    const text = splitTo(but(NODE, 'FROM node:22', 'ARG V=22\nFROM node:$V'))
    expect(text).toMatch(/^FROM node:\$V AS build$[^]*^FROM node:\$V-alpine$/m)
  })

  it('keeps what development needs where the container starts with it', () => {
    const start = but(NODE, '["npm", "start"]', '["npx", "tsc", "--watch"]', {
      command: ['npx', 'tsc', '--watch'],
    })
    expect(splitTo(start)).not.toMatch(/prune/)
  })

  it.each([
    [
      'with packages of the distribution that run',
      but(NODE, 'RUN npm ci', 'RUN apt-get update && apt-get install -y ffmpeg\nRUN npm ci'),
    ],
    [
      'with programs that are installed for all',
      { ...NODE, made: { ...NODE.made, 'RUN npm ci': [file('usr/local/lib/node_modules/pm2/a', 1)] } },
    ],
    ['started by what no one knows', but(NODE, '["npm", "start"]', '["pm2-runtime", "a"]')],
    ['without a folder of its own', but(NODE, 'WORKDIR /app\n', '')],
    [
      'that is only installed, where no smaller image is known',
      {
        ...but(NODE, 'RUN npm run build\n', ''),
        made: { COPY: NODE.made.COPY!, 'RUN npm ci': NODE.made['RUN npm ci']! },
        published: {},
      },
    ],
  ])('stays where it is: %s', (_, built) => {
    expect(splitTo(built)).toBeNull()
  })
})
