import { expect, test } from '@jest/globals'
import { maskSecrets } from '../mask-secrets.ts'
import { WorkflowLog } from '../workflow-log.ts'

test('secrets are masked once each, and one warning names those that are not', () => {
  let written = ''
  maskSecrets(
    [
      { id: 'debug', value: 'true' },
      { id: 'npm', value: 's3cret-value' },
      { id: 'again', value: 's3cret-value' },
      { id: 'port', value: '80' },
      { id: 'empty', value: '' },
      { id: null, value: 'no' },
    ],
    new WorkflowLog(text => (written += text)),
  )
  const [mask, warning, ...rest] = written.trimEnd().split('\n')
  expect(mask).toBe('::add-mask::s3cret-value')
  expect(warning).toMatch(/^::warning::.* too short or too common: "debug", "port"$/)
  expect(rest).toStrictEqual([])
})
