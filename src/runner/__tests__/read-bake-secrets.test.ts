import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { parseBakeDefinition } from '../../buildx/bake/parse-bake-definition.ts'
import { readBakeSecrets } from '../read-bake-secrets.ts'

test('the secrets that bake files point at are found, whichever way they are given', () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'secrets-'))
  writeFileSync(path.join(directory, 'key.pem'), 'line one\nline two\n')
  const secret = [
    { id: 'npm', env: 'NPM_TOKEN' },
    { id: 'key', src: 'key.pem' },
    { id: 'PLAIN' },
    { id: 'none' },
  ]
  const printed = JSON.stringify({ target: { default: { secret } } })
  const { definition } = parseBakeDefinition(printed, { directory, cwd: directory, source: null })
  const found = readBakeSecrets(definition, { NPM_TOKEN: 's3cret', PLAIN: 'pl4in' }, directory)
  expect(found.filter(({ value }) => value !== '')).toStrictEqual([
    { id: 'npm', value: 's3cret' },
    { id: 'key', value: 'line one\nline two\n' },
    { id: 'PLAIN', value: 'pl4in' },
  ])
})
