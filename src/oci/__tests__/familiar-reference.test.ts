import { expect, it } from '@jest/globals'
import { familiarReference } from '../familiar-reference.ts'

const DIGEST = `@sha256:${'a1'.repeat(32)}`

it('a reference is told as people write it', () => {
  const familiar: Readonly<Record<string, string>> = {
    'docker.io/library/node:22-slim': 'node:22-slim',
    [`docker.io/library/node:22${DIGEST}`]: 'node:22',
    'docker.io/library/node': 'node',
    'docker.io/bitnami/redis:7': 'bitnami/redis:7',
    'docker.io/library/a/b': 'library/a/b',
    [`gcr.io/distroless/static${DIGEST}`]: 'gcr.io/distroless/static',
    'localhost:5000/docker.io/library/app:1': 'localhost:5000/docker.io/library/app:1',
    'node:22': 'node:22',
    'app@sha256:short': 'app@sha256:short',
    '': '',
  }
  for (const [reference, said] of Object.entries(familiar)) expect(familiarReference(reference)).toBe(said)
})
