import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type GitHubServer, startGitHubServer } from '../../../test-kit/github-server/github-server.ts'
import type { SuggestedFix } from '../../model/suggested-fix.ts'
import type { CommentTarget } from '../comment-target.ts'
import { GitHubApi } from '../github-api.ts'
import { publishSuggestions } from '../publish-suggestions.ts'
import { hunksOf } from '../pull-diff.ts'

const SHA = '9c1d2e70b5f3a8e4d6c7b8a9f0e1d2c3b4a59687'

/** The pull request touches lines 10 and 12 of a Dockerfile, and shows lines 8 to 14. */
const PATCH = [
  '@@ -8,6 +8,7 @@ FROM node:22',
  ' WORKDIR /app',
  ' COPY . .',
  '-RUN npm i',
  '+RUN npm ci',
  ' USER node',
  '+RUN npm run build',
  ' EXPOSE 80',
  ' CMD ["node", "."]',
  '\\ No newline at end of file',
].join('\n')

let github: GitHubServer

beforeEach(async () => {
  github = await startGitHubServer()
  github.head = SHA
  github.reviews.files.push({ filename: 'Dockerfile', patch: PATCH })
})

afterEach(() => github.close())

test('a fix of a line that the pull request touches is suggested once, with a fence longer than any inside', async () => {
  const fix = fixOf(10, ['RUN npm ci'], ['RUN npm ci --omit=dev # ```', '@org/team'])
  await suggest([fix])
  await suggest([fix])
  expect(github.reviews.threads).toHaveLength(1)
  const [{ body, path, line }] = github.reviews.threads as [(typeof github.reviews.threads)[0]]
  expect([path, line]).toStrictEqual(['Dockerfile', 10])
  expect(body.split('\n').slice(1)).toStrictEqual([
    '**Saves about 18.4 MB** compressed: 3 development packages, one of them `@acme/x`, are in the image',
    '',
    '````suggestion',
    'RUN npm ci --omit=dev # ```',
    '@org/team',
    '````',
    '',
    '<sub>slim-build · rule `development-dependencies`</sub>',
    '',
  ])
})

test('several lines are one range of one hunk', async () => {
  await suggest([
    fixOf(10, ['RUN npm ci', 'USER node', 'RUN npm run build'], ['RUN npm ci && npm run build']),
  ])
  expect(github.reviews.threads).toMatchObject([{ startLine: 10, line: 12 }])
})

test.each<[string, SuggestedFix]>([
  ['the diff does not show', fixOf(20, ['RUN npm ci'], ['RUN x'])],
  ['end outside of the hunk', fixOf(13, ['EXPOSE 80', 'CMD ["node", "."]', 'RUN x'], [])],
  ['are others in the head than in what was built', fixOf(10, ['RUN npm install'], ['RUN x'])],
  ['only stand beside what was touched', fixOf(9, ['COPY . .'], ['COPY src .'])],
  ['are of another file', { ...fixOf(10, ['RUN npm ci'], ['RUN x']), file: 'api/Dockerfile' }],
])('nothing is suggested for lines that %s', async (_, fix) => {
  await suggest([fix])
  expect(github.reviews.threads).toStrictEqual([])
})

test('a line of a touched instruction may be suggested that is not touched itself', async () => {
  const fix = fixOf(11, ['USER node'], ['USER app'])
  await suggest([{ ...fix, about: { line: 11, endLine: 12 } }])
  expect(github.reviews.threads).toHaveLength(1)
})

test('three are open at most, and of two about one line only the first', async () => {
  github.reviews.files.push({ filename: 'b/Dockerfile', patch: '@@ -0,0 +1,5 @@\n+a\n+b\n+c\n+d\n+e' })
  const others = ['a', 'b', 'c', 'd', 'e'].map((text, index) => {
    return { ...fixOf(index + 1, [text], [text, text]), file: 'b/Dockerfile' }
  })
  const first = fixOf(10, ['RUN npm ci'], ['RUN a'])
  await suggest([first, fixOf(10, ['RUN npm ci'], ['RUN b']), ...others])
  expect(github.reviews.threads.map(({ path, line }) => [path, line])).toStrictEqual([
    ['Dockerfile', 10],
    ['b/Dockerfile', 1],
    ['b/Dockerfile', 2],
  ])
  await suggest([first, ...others])
  expect(github.reviews.threads).toHaveLength(3)
})

test('what is no longer needed, or outdated, is resolved by a token that may, else folded away', async () => {
  const [first, second] = [fixOf(10, ['RUN npm ci'], ['RUN a']), fixOf(12, ['RUN npm run build'], ['RUN b'])]
  await suggest([first, second])
  await suggest([second], 'writes-contents')
  expect(github.reviews.threads.map(({ isResolved }) => isResolved)).toStrictEqual([true, false])
  github.reviews.files.splice(0, 1, { filename: 'Dockerfile', patch: PATCH.replace('run build', 'test') })
  await suggest([second])
  expect(github.minimized).toStrictEqual(['PRRC_2'])
  // Also when it comes back: who has closed it has seen it.
  github.reviews.files.splice(0, 1, { filename: 'Dockerfile', patch: PATCH })
  await suggest([first, second])
  expect(github.reviews.threads).toHaveLength(2)
})

test('suggestions of another image, of another owner and of people are left alone', async () => {
  await suggest([fixOf(10, ['RUN npm ci'], ['RUN a'])], 'writes', 'ci.yml/worker')
  await suggest([fixOf(12, ['RUN npm run build'], ['RUN b'])], 'app')
  const { body } = github.reviews.threads[0]!
  github.reviews.add('octocat', JSON.stringify({ ...LINE, body }), SHA)
  await suggest([], 'writes')
  expect(github.reviews.threads.map(({ isResolved }) => isResolved)).toStrictEqual([false, false, false])
  expect(github.minimized).toStrictEqual([])
})

const LINE = { commit_id: SHA, path: 'Dockerfile', line: 10, side: 'RIGHT' }

test('of two jobs that make one suggestion in the same moment, the later one is closed', async () => {
  const fix = fixOf(10, ['RUN npm ci'], ['RUN a'])
  github.failures.push({
    method: 'GET',
    path: /files/,
    kind: 'slow',
    times: 1,
    meanwhile: () => suggest([fix], 'writes', 'ci.yml/worker'),
  })
  await suggest([fix])
  expect(github.reviews.threads).toHaveLength(2)
  expect(github.minimized).toStrictEqual(['PRRC_2'])
})

test('nothing is done for a commit that is no longer the head', async () => {
  github.head = 'b'.repeat(40)
  await suggest([fixOf(10, ['RUN npm ci'], ['RUN a'])])
  expect(github.requests).toStrictEqual(['GET /repos/acme/shop/pulls/7'])
})

test('a suggestion on a later page is found', async () => {
  const fix = fixOf(10, ['RUN npm ci'], ['RUN a'])
  for (let number = 0; number < 120; number++)
    github.reviews.add('octocat', JSON.stringify({ ...LINE, body: 'Why?' }), SHA)
  await suggest([fix])
  await suggest([fix])
  expect(github.reviews.threads).toHaveLength(121)
})

test('a token that may not write, and a server without GraphQL, are errors that say so', async () => {
  const fix = fixOf(10, ['RUN npm ci'], ['RUN a'])
  await expect(suggest([fix], 'reads')).rejects.toThrow(
    /the token may not write it \(403\).*pull-requests: write/,
  )
  github.features.graphql = false
  await expect(suggest([fix])).rejects.toThrow(/404/)
})

test('a diff is taken apart into the lines of the head', () => {
  expect(hunksOf('@@ -1 +1 @@\n-a\n+b\n@@ -9,0 +10,2 @@ x\n+c\n d').map(hunk => [...hunk])).toStrictEqual([
    [[1, { text: 'b', isAdded: true }]],
    [
      [10, { text: 'c', isAdded: true }],
      [11, { text: 'd', isAdded: false }],
    ],
  ])
})

async function suggest(wanted: SuggestedFix[], token = 'writes', key = 'ci.yml/api'): Promise<void> {
  const api = new GitHubApi({ url: github.url, graphqlUrl: `${github.url}/graphql`, token })
  await publishSuggestions(wanted, { ...TARGET, key }, api)
}

const TARGET: CommentTarget = {
  mode: 'always',
  key: 'ci.yml/api',
  pullRequest: 7,
  authorIsBot: false,
  run: { id: 50, attempt: 1 },
  links: { server: 'https://github.com', repository: 'acme/shop', sha: SHA },
}

function fixOf(startLine: number, before: string[], after: string[]): SuggestedFix {
  const endLine = startLine + before.length - 1
  return {
    file: 'Dockerfile',
    ...{ startLine, endLine, before, after, about: { line: startLine, endLine } },
    advice: {
      rule: 'development-dependencies',
      fix: [{ code: 'npm ci --omit=dev' }],
      reason: ['3 development packages, one of them ', { code: '@acme/x' }, ', are in the image'],
      ...{ examples: [], where: null, compressed: 18_400_000, unpacked: 60_000_000 },
    },
  }
}
