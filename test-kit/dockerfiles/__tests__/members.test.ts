import { expect, test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { adviceRule } from '../../../src/advise/advice-rules.ts'
import { QUICK, slowMembers } from '../quick.ts'
import { memberNames, readMember } from '../read-member.ts'

const ROOT = path.join(import.meta.dirname, '..', '..', '..')
const CORPUS = path.join(ROOT, 'corpus')
const members = memberNames().map(readMember)

test('what is planted is what rules find, and a member without is called clean', () => {
  const planted = members.flatMap(member => member.planted.map(({ rule }) => rule))
  expect(planted.filter(rule => adviceRule(rule) === undefined)).toStrictEqual([])
  const clean = members.filter(member => member.planted.length === 0).map(({ name }) => name)
  expect(clean).toStrictEqual(memberNames().filter(name => path.basename(name).startsWith('clean-')))
})

test('each member is proved by one test: the quick ones by npm test', () => {
  const folders = readdirSync(CORPUS, { withFileTypes: true }).filter(entry => entry.isDirectory())
  const names = folders.map(({ name }) => name).sort()
  const slow = slowMembers(...names)
  expect([...QUICK, ...slow].sort()).toStrictEqual(memberNames())
  expect(foldersOfTests().sort()).toStrictEqual(names)
})

/** The folders that slow tests are about. */
function foldersOfTests(): string[] {
  const tests = path.join(ROOT, '__tests__')
  const files = readdirSync(tests).filter(name => /^dockerfiles-.*\.corpus\.test\.ts$/.test(name))
  const calls = files.flatMap(name => [
    ...readFileSync(path.join(tests, name), 'utf8').matchAll(/slowMembers\((.*)\)/g),
  ])
  return calls.flatMap(([, words = '']) => [...words.matchAll(/'([^']+)'/g)].map(([, word = '']) => word))
}

test('the documents say how many there are', () => {
  const text = readFileSync(path.join(ROOT, 'docs', 'advice.md'), 'utf8')
  expect(/has (\d+) Dockerfiles/.exec(text)?.[1]).toBe(String(members.length))
})
