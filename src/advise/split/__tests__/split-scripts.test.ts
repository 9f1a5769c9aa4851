import { describe, expect, it } from '@jest/globals'
import { copyBeforeInstall } from '../../rules/copy-before-install.ts'
import { splitStages } from '../../rules/split-stages.ts'
import { adviceOn, type Built, file, inWords, savedBy, splitTo, togetherOn } from './split-on.ts'

const PROJECT = {
  dependencies: { express: '5' },
  devDependencies: { typescript: '5' },
  scripts: { build: 'tsc', start: 'node dist/server.js' },
}

const NODE: Built = {
  dockerfile: `FROM node:22
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build
USER node
CMD ["npm", "start"]
`,
  base: 'node:22',
  made: {
    COPY: [file('app/src/server.ts', 1), file('app/package.json', 0)],
    'RUN npm ci': [
      file('app/node_modules/express/index.js', 2, { package: 'express@5' }),
      file('app/node_modules/typescript/lib/tsc.js', 20, { package: 'dev' }),
      file('root/.npm/_cacache/a', 30),
    ],
    'RUN npm run': [file('app/dist/server.js', 1)],
  },
  packages: { dev: { name: 'typescript', purpose: 'development' } },
  command: ['docker-entrypoint.sh', 'npm', 'start'],
  context: { 'package.json': JSON.stringify(PROJECT) },
  published: { 'node:22-slim': 80, 'node:22-alpine': 55 },
}

/** The same with another text. */
function but(built: Built, from: string, to: string, more: Partial<Built> = {}): Built {
  return { ...built, dockerfile: built.dockerfile.replace(from, to), ...more }
}

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

const SITE: Built = {
  ...but(NODE, 'USER node\n', 'EXPOSE 4173\n'),
  context: {
    'package.json': JSON.stringify({ ...PROJECT, scripts: { build: 'vite build', preview: 'vite preview' } }),
  },
  made: { ...NODE.made, 'RUN npm run': [file('app/dist/index.html', 1), file('app/dist/a.js', 1)] },
  published: { ...NODE.published, 'nginx:stable-alpine': 20 },
}

function served(command: string, port: number): string | null {
  return splitTo(but(but(SITE, 'CMD ["npm", "start"]', `CMD ${command}`), '4173', String(port)))
}

describe('a site of files alone', () => {
  it('goes to nginx, at the same port', () => {
    expect(served('npm run preview -- --host', 4173)).toBe(`FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build

FROM nginx:stable-alpine
RUN printf '%s\\n' 'server {' '  listen 4173;' '  root /usr/share/nginx/html;' '  location / { try_files $uri $uri/ /index.html; }' '}' > /etc/nginx/conf.d/default.conf
COPY --from=build /app/dist /usr/share/nginx/html
EXPOSE 4173
CMD ["nginx", "-g", "daemon off;"]
`)
  })

  it('is known by the programs that serve it', () => {
    expect(served('["npx", "serve", "-s", "dist"]', 3000)).toMatch(/' {2}listen 3000;'.*\/index\.html; \}/)
    expect(served('["npx", "serve", "dist", "-l", "80"]', 80)).toMatch(/' {2}listen 80;'.*=404; \}/)
    expect(served('["npx", "http-server", "dist"]', 8080)).toMatch(/' {2}listen 8080;'/)
    expect(served('["npx", "vite", "preview", "--port", "5000"]', 5000)).toMatch(/' {2}listen 5000;'/)
  })

  it.each([
    ['another port', 'npx serve -s dist', 80],
    ['options that no one knows', 'npx serve --cors dist', 3000],
    ['another folder', 'npx serve -s out', 3000],
  ])('keeps Node.js with %s', (_, command, port) => {
    expect(served(command, port) ?? '').not.toMatch(/nginx/)
  })
})

const PYTHON: Built = {
  dockerfile: `FROM python:3.12
WORKDIR /app
COPY . .
RUN apt-get update && apt-get install -y gcc libpq-dev
RUN pip install -r requirements.txt
RUN pip install -r requirements-dev.txt
RUN pytest
CMD ["uvicorn", "main:app"]
`,
  base: 'python:3.12',
  baseFiles: [file('usr/lib/x86_64-linux-gnu/libpq.so.5.15', 1, { package: 'pq' })],
  made: {
    COPY: [file('app/main.py', 1)],
    'RUN apt': [file('usr/bin/gcc-12', 40, { package: 'gcc' })],
    'RUN pip install -r requirements.txt': [
      file('usr/local/lib/python3.12/site-packages/uvicorn/a.py', 3, { package: 'uvicorn' }),
      file('usr/local/lib/python3.12/site-packages/anyio/a.so', 1, {
        package: 'anyio',
        needs: ['libc.so.6', 'libpython3.12.so.1.0'],
      }),
      file('usr/local/bin/uvicorn', 0, { package: 'uvicorn' }),
      file('root/.cache/pip/a', 10),
    ],
    'RUN pip install -r requirements-dev.txt': [
      file('usr/local/lib/python3.12/site-packages/pytest/a.py', 8, { package: 'pytest' }),
      file('usr/local/bin/pytest', 0, { package: 'pytest' }),
    ],
  },
  packages: {
    uvicorn: { ecosystem: 'python', requires: [1] },
    anyio: { ecosystem: 'python' },
    pytest: { ecosystem: 'python' },
    gcc: { ecosystem: 'dpkg' },
    pq: { ecosystem: 'dpkg', name: 'libpq5' },
  },
  command: ['uvicorn', 'main:app'],
  context: { 'requirements.txt': 'uvicorn==1\n', 'requirements-dev.txt': '-c x\n' },
  published: { 'python:3.12-slim': 45 },
}

describe('an application in Python', () => {
  const plain = {
    ...PYTHON,
    packages: {
      libc6: { ecosystem: 'dpkg', version: '2.36-9' },
      ...PYTHON.packages,
      uvicorn: { ecosystem: 'python', requires: [2] },
    },
    context: {
      'requirements.txt': 'uvicorn==1\n',
      'requirements-dev.txt': 'pytest==8 \\\n  --hash=sha256:00\n    # why\nanyio\n',
    },
  } satisfies Built

  it('goes with what was installed to the slim image, without what only tests need', () => {
    expect(splitTo(plain)).toBe(`FROM python:3.12 AS build
WORKDIR /app
COPY . .
RUN apt-get update && apt-get install -y gcc libpq-dev
RUN pip install -r requirements.txt
RUN pip install -r requirements-dev.txt
RUN pytest
RUN pip uninstall -y -r requirements-dev.txt && pip install -r requirements.txt

FROM python:3.12-slim
WORKDIR /app
COPY --from=build /usr/local/lib/python3.12/site-packages /usr/local/lib/python3.12/site-packages
COPY --from=build /usr/local/bin/uvicorn /usr/local/bin/uvicorn
COPY --from=build /app /app
CMD ["uvicorn", "main:app"]
`)
    expect(savedBy(plain)).toBe(301 + 63 - 45 - 5)
  })

  it('leaves behind what running Python writes, and what packages bring for compilers and people', () => {
    const { 'RUN pip install -r requirements.txt': installed = [] } = plain.made
    const written = [
      file('usr/local/lib/python3.12/__pycache__/ast.cpython-312.pyc', 1),
      file('usr/local/include/python3.12/greenlet/greenlet.h', 1),
      file('usr/local/share/man/man1/ttx.1', 1),
    ]
    const made = { ...plain.made, 'RUN pip install -r requirements.txt': [...installed, ...written] }
    expect(splitTo({ ...plain, made })).toBe(splitTo(plain))
    const data = [...installed, file('usr/local/share/maps/world.bin', 1)]
    expect(
      splitTo({ ...plain, made: { ...plain.made, 'RUN pip install -r requirements.txt': data } }),
    ).toBeNull()
  })

  it('keeps both lists where one cannot be read', () => {
    expect(splitTo({ ...plain, context: PYTHON.context! })).not.toMatch(/uninstall/)
  })

  it('installs the library again that a module asks for', () => {
    const made = { ...plain.made, COPY: [file('app/a.so', 1, { needs: ['libpq.so.5'] })] }
    expect(splitTo({ ...plain, made })).toMatch(
      /^RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf \/var\/lib\/apt\/lists\/\*\nCOPY/m,
    )
    const unknown = { ...plain.made, COPY: [file('app/a.so', 1, { needs: ['libx.so.5'] })] }
    expect(splitTo({ ...plain, made: unknown })).toBeNull()
  })

  it('has what its sources start of the image with compilers, installed again', () => {
    const built = {
      ...plain,
      baseFiles: [...plain.baseFiles!, file('usr/bin/git', 9, { package: 'git' })],
      packages: { ...plain.packages, git: { ecosystem: 'dpkg' } },
      context: { ...plain.context, 'main.py': 'import subprocess\nsubprocess.run(["git", "log"])\n' },
    } satisfies Built
    expect(splitTo(built)).toMatch(/^RUN apt-get .* --no-install-recommends git && .*\nCOPY/m)
    const unknown = { ...built, context: { ...built.context, 'main.py': 'import os\nos.system(line)' } }
    expect(splitTo(unknown)).toBeNull()
  })

  it('counts what is installed again, without what slim images have already, and documents', () => {
    const git = (path: string, megabytes: number) => file(path, megabytes, { package: 'git' })
    const built = {
      ...plain,
      baseFiles: [
        ...plain.baseFiles!,
        git('usr/bin/git', 9),
        git('usr/share/man/man1/git.1.gz', 4),
        file('usr/lib/libssl.so.3', 3, { package: 'libssl3' }),
      ],
      packages: {
        ...plain.packages,
        git: { ecosystem: 'dpkg', requires: [7] },
        libssl3: { ecosystem: 'dpkg' },
      },
      context: { ...plain.context, 'main.py': 'import subprocess\nsubprocess.run(["git", "log"])\n' },
    } satisfies Built
    expect(savedBy(built)).toBe(savedBy(plain)! + 9 + 4 + 3 - 9)
  })

  it('goes with an environment of its own, wherever that is', () => {
    const made = {
      COPY: [file('app/main.py', 1)],
      'RUN pip install -r requirements.txt': [
        file('opt/venv/bin/uvicorn', 1),
        file('opt/venv/lib/python3.12/site-packages/a', 1),
      ],
    }
    const dockerfile = plain.dockerfile
      .replace('"uvicorn"', '"/opt/venv/bin/uvicorn"')
      .replace('WORKDIR', 'ENV PATH=/opt/venv/bin:$PATH\nWORKDIR')
    expect(splitTo({ ...plain, made, dockerfile })).toMatch(
      /^ENV PATH=\/opt\/venv\/bin:\$PATH\nWORKDIR \/app\nCOPY --from=build \/opt\/venv \/opt\/venv\nCOPY --from=build \/app \/app$/m,
    )
  })

  it.each([
    [
      'that calls programs of the system',
      { ...plain, packages: { ...plain.packages, anyio: { ecosystem: 'python', name: 'pydub' } } },
    ],
    ['with more packages of the distribution', but(plain, 'gcc', 'gcc ffmpeg')],
    ['that a shell’s script starts', but(plain, '["uvicorn", "main:app"]', '["/start.sh"]')],
  ] satisfies [string, Built][])('stays where it is: %s', (_, built) => {
    expect(splitTo(built)).toBeNull()
  })
})
