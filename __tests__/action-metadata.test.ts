import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { actionMetadata, actionReference, reportMetadata } from '../scripts/action-metadata.ts'

const ROOT = path.join(import.meta.dirname, '..')

/** Inputs of docker/build-push-action: a workflow that changes only its `uses:` line must not lose one. */
const BUILD_PUSH_INPUTS =
  'add-hosts allow annotations attests build-args build-contexts builder cache-from cache-to call cgroup-parent context file ' +
  'labels load network no-cache no-cache-filters outputs platforms provenance pull push sbom secrets secret-envs ' +
  'secret-files shm-size ssh tags target ulimit github-token'

interface Metadata {
  readonly inputs: Record<string, { description: string; default?: string }>
  readonly outputs: Record<string, { description: string }>
  readonly runs: { using: string; main: string; post: string }
}

const text = readFileSync(path.join(ROOT, 'action.yml'), 'utf8')
const metadata = parse(text) as Metadata

test('action.yml is what the tables of inputs and outputs say (node scripts/action-metadata.ts writes it)', () => {
  expect(text).toBe(actionMetadata())
})

test('report/action.yml is, too, and runs what is there', () => {
  const report = readFileSync(path.join(ROOT, 'report', 'action.yml'), 'utf8')
  expect(report).toBe(reportMetadata())
  const { runs } = parse(report) as Metadata
  assert.ok(existsSync(path.join(ROOT, 'report', runs.main)), runs.main)
})

test('docs/inputs.md is, too', () => {
  expect(readFileSync(path.join(ROOT, 'docs', 'inputs.md'), 'utf8')).toBe(actionReference())
})

test('it has every input and output of docker/build-push-action', () => {
  const missing = BUILD_PUSH_INPUTS.split(' ').filter(name => !(name in metadata.inputs))
  expect(missing).toStrictEqual([])
  for (const output of ['imageid', 'digest', 'metadata']) assert.ok(output in metadata.outputs, output)
})

test('defaults are texts, since the runner passes nothing else', () => {
  const wrong = Object.entries(metadata.inputs).filter(
    ([, input]) => input.default !== undefined && typeof input.default !== 'string',
  )
  expect(wrong).toStrictEqual([])
})

test('what it runs is there', () => {
  expect(metadata.runs.using).toBe('node24')
  for (const file of [metadata.runs.main, metadata.runs.post])
    assert.ok(existsSync(path.join(ROOT, file)), file)
})
