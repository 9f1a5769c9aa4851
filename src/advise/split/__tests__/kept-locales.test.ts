import { describe, expect, it } from '@jest/globals'
import { inWords } from '../../__tests__/advice-on.ts'
import { adviceOn, type Built, file, savedBy, splitTo } from './split-on.ts'

const ARCHIVE = 'usr/lib/locale/locale-archive'

const PYTHON: Built = {
  dockerfile: `FROM python:3.13
RUN apt-get update && apt-get install -y locales && localedef -i de_DE -f UTF-8 de_DE.UTF-8
ENV LANG=de_DE.UTF-8
WORKDIR /srv
COPY . .
RUN pip install flask
CMD ["python", "main.py"]
`,
  base: 'python:3.13',
  made: {
    'RUN apt-get': [
      file(ARCHIVE, 3),
      file('etc/locale.gen', 0),
      file('usr/share/i18n/locales/de_DE', 1, { package: 'locales' }),
    ],
    COPY: [file('srv/main.py', 1)],
    'RUN pip': [file('usr/local/lib/python3.13/site-packages/flask/app.py', 2, { package: 'flask' })],
  },
  packages: { flask: { ecosystem: 'python' }, locales: { ecosystem: 'dpkg' } },
  command: ['python', 'main.py'],
  published: { 'python:3.13-slim': 45 },
}

/** The same where the base image has them. */
const OF_BASE: Built = {
  ...PYTHON,
  dockerfile: PYTHON.dockerfile.replace(/^RUN apt-get.*\n/m, ''),
  baseFiles: [file(ARCHIVE, 3)],
  made: { COPY: PYTHON.made.COPY!, 'RUN pip': PYTHON.made['RUN pip']! },
}

const without = (built: Built, text: string): Built => ({
  ...built,
  dockerfile: built.dockerfile.replace(text, ''),
})

const COPIED = `COPY --from=build /${ARCHIVE} /${ARCHIVE}\n`

describe('locales that a program asks for', () => {
  it('are copied to the last stage, and counted', () => {
    expect(splitTo(PYTHON)).toContain(
      `\nFROM python:3.13-slim\nENV LANG=de_DE.UTF-8\nWORKDIR /srv\n${COPIED}`,
    )
    expect(savedBy(PYTHON)).toBe(savedBy({ ...PYTHON, made: { ...PYTHON.made, 'RUN apt-get': [] } })! + 1)
  })

  it('are copied where own lines make them and no setting names one', () => {
    expect(splitTo(without(PYTHON, 'ENV LANG=de_DE.UTF-8\n'))).toContain(COPIED)
  })

  it('are copied out of the base image only where a setting names one', () => {
    expect(splitTo(OF_BASE)).toContain(COPIED)
    expect(savedBy(OF_BASE)).toBe(303 - 45 - 3)
    for (const value of ['C.UTF-8', 'C', 'POSIX', '"C.UTF-8"'])
      expect(splitTo({ ...OF_BASE, dockerfile: OF_BASE.dockerfile.replace('de_DE.UTF-8', value) })).toMatch(
        /^FROM python:3.13-slim\nENV LANG=\S+\nWORKDIR \/srv\nCOPY --from=build \/usr\/local/m,
      )
  })

  it('are the one folder of many that a setting names', () => {
    const folders = ['C', 'de_DE', 'fr_FR'].map(name => file(`usr/lib/locale/${name}.utf8/LC_TIME`, 1))
    const made = { ...PYTHON.made, 'RUN apt-get': folders }
    const found = splitTo({ ...PYTHON, made }) ?? ''
    expect(found.match(/\/usr\/lib\/locale\S+$/gm)).toStrictEqual(['/usr/lib/locale/de_DE.utf8'])
  })

  it('keep an application of Node.js off Alpine', () => {
    const node: Built = {
      ...PYTHON,
      dockerfile: PYTHON.dockerfile
        .replace('python:3.13', 'node:22')
        .replace('pip install flask', 'npm ci')
        .replace('["python", "main.py"]', '["node", "server.js"]'),
      base: 'node:22',
      made: {
        'RUN apt-get': [file(ARCHIVE, 3)],
        COPY: [file('srv/server.js', 1)],
        'RUN npm': [file('srv/a', 2)],
      },
      command: ['node', 'server.js'],
      context: { 'package.json': '{}' },
      published: { 'node:22-slim': 80, 'node:22-alpine': 55 },
    }
    expect(splitTo(node)).toMatch(/^FROM node:22-slim$/m)
    expect(splitTo({ ...node, published: { 'node:22-alpine': 55 } })).toBeNull()
  })

  it('make it a hint where no image reads them', () => {
    const java: Built = {
      ...PYTHON,
      dockerfile: `FROM maven:3.9-eclipse-temurin-21
RUN locale-gen de_DE.UTF-8
ENV LC_ALL de_DE.UTF-8
WORKDIR /app
COPY . .
RUN mvn package
CMD ["java", "-jar", "target/app.jar"]
`,
      base: 'maven:3.9-eclipse-temurin-21',
      made: {
        'RUN locale-gen': [file(ARCHIVE, 3)],
        COPY: [file('app/pom.xml', 1)],
        'RUN mvn': [file('app/target/app.jar', 20)],
      },
      published: { 'eclipse-temurin:21-jre': 90 },
    }
    expect(adviceOn(java)?.edits).toBeUndefined()
    expect(inWords(adviceOn(java)?.reason ?? [])).toContain('; it may lack the locale `de_DE.UTF-8`')
  })
})
