import { type Built, file } from './split-on.ts'

/** Its manifest. */
export const PROJECT = {
  dependencies: { express: '5' },
  devDependencies: { typescript: '5' },
  scripts: { build: 'tsc', start: 'node dist/server.js' },
}

/** A project of Node.js that is compiled, in one stage. */
export const NODE: Built = {
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
