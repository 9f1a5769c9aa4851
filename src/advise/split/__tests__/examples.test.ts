import { describe, expect, it } from '@jest/globals'
import { splitStages } from '../../rules/split-stages.ts'
import { type Built, file, splitTo } from './split-on.ts'

const PACKAGE = { dependencies: { express: '5' }, devDependencies: { typescript: '5', vite: '6' } }

/** What the lines of each example make. */
const MADE: Readonly<Record<string, Omit<Built, 'dockerfile'>>> = {
  Go: {
    base: 'golang:1.24',
    made: {
      COPY: [file('app/main.go', 1), file('app/go.mod', 0)],
      'RUN go': [file('server', 5, { needs: ['libc.so.6'] }), file('root/.cache/go-build/a', 50)],
    },
    published: { 'gcr.io/distroless/base-debian12': 10 },
  },
  'Node.js': {
    base: 'node:22',
    made: {
      COPY: [file('app/server.ts', 1), file('app/package.json', 0)],
      'RUN npm ci': [
        file('app/node_modules/express/index.js', 2, { package: 'express@5' }),
        file('app/node_modules/typescript/lib/tsc.js', 20, { package: 'dev' }),
      ],
      'RUN npm run': [file('app/dist/server.js', 1)],
    },
    packages: { dev: { name: 'typescript', purpose: 'development' } },
    command: ['docker-entrypoint.sh', 'node', 'dist/server.js'],
    context: { 'package.json': JSON.stringify({ ...PACKAGE, scripts: { build: 'tsc' } }) },
    published: { 'node:22-slim': 80, 'node:22-alpine': 55 },
  },
  'a site that Node.js builds': {
    base: 'node:22',
    made: {
      COPY: [file('app/index.html', 1), file('app/package.json', 0)],
      'RUN npm ci': [file('app/node_modules/vite/index.js', 20, { package: 'dev' })],
      'RUN npm run': [file('app/dist/index.html', 1)],
    },
    packages: { dev: { name: 'vite', purpose: 'development' } },
    command: ['docker-entrypoint.sh', 'npm', 'run', 'preview'],
    context: {
      'package.json': JSON.stringify({
        ...PACKAGE,
        scripts: { build: 'vite build', preview: 'vite preview' },
      }),
    },
    published: { 'nginx:stable-alpine': 20 },
  },
  Python: {
    base: 'python:3.13',
    made: {
      COPY: [file('app/main.py', 1)],
      'RUN pip': [
        file('usr/local/lib/python3.13/site-packages/uvicorn/a.py', 3, { package: 'uvicorn' }),
        file('usr/local/bin/uvicorn', 0, { package: 'uvicorn' }),
      ],
    },
    packages: { uvicorn: { ecosystem: 'python' } },
    command: ['uvicorn', 'main:app'],
    context: { 'requirements.txt': 'uvicorn==1\n' },
    published: { 'python:3.13-slim': 45 },
  },
  Java: {
    base: 'maven:3.9-eclipse-temurin-21',
    made: {
      COPY: [file('app/src/main/java/A.java', 1), file('app/pom.xml', 0)],
      'RUN mvn': [file('app/target/shop.jar', 20), file('root/.m2/a', 60)],
    },
    published: { 'eclipse-temurin:21-jre': 90 },
  },
  'Spring Boot, extracted': {
    base: 'maven:3.9-eclipse-temurin-21',
    made: {
      COPY: [file('src/src/main/java/A.java', 1), file('src/pom.xml', 0)],
      'RUN mvn': [file('src/target/shop.jar', 20), file('app/lib/spring.jar', 19), file('app/shop.jar', 1)],
    },
    published: { 'eclipse-temurin:21-jre': 90 },
  },
  Rust: {
    base: 'rust:1',
    made: {
      COPY: [file('app/src/main.rs', 1), file('app/Cargo.toml', 0)],
      'RUN cargo': [
        file('app/target/release/web', 4, { needs: ['libc.so.6', 'libgcc_s.so.1'] }),
        file('usr/local/cargo/registry/a', 30),
      ],
    },
    published: { 'gcr.io/distroless/cc-debian12': 11 },
  },
}

describe('an example is what the rule writes', () => {
  const examples = [splitStages.example, ...(splitStages.otherExamples ?? [])]
  it('there is one of each language', () => {
    expect(examples.map(({ of }) => of)).toStrictEqual(Object.keys(MADE))
  })
  it.each(examples)('$of', ({ of = '', before, after }) => {
    expect(splitTo({ ...MADE[of]!, dockerfile: `${before}\n` })).toBe(`${after}\n`)
  })
})
