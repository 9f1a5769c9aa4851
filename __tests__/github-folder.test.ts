import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { ROOT } from './workflow-files.ts'

interface Form {
  readonly name?: string
  readonly description?: string
  readonly labels?: readonly string[]
  readonly body?: readonly Field[]
}

interface Field {
  readonly type: string
  readonly id?: string
  readonly attributes: {
    readonly label?: string
    readonly value?: string
    readonly options?: readonly string[]
  }
}

interface Dependabot {
  readonly updates: readonly (Readonly<Record<string, unknown>> & {
    readonly 'package-ecosystem': string
    readonly directory?: string
    readonly directories?: readonly string[]
  })[]
}

function read(...names: string[]): unknown {
  return parse(readFileSync(path.join(ROOT, '.github', ...names), 'utf8'))
}

describe('the issue forms', () => {
  const names = readdirSync(path.join(ROOT, '.github', 'ISSUE_TEMPLATE')).filter(
    name => name !== 'config.yml',
  )

  it('are one for a bug and one for a feature, and nothing goes around them', () => {
    expect(names.sort()).toStrictEqual(['bug.yml', 'feature.yml'])
    expect(read('ISSUE_TEMPLATE', 'config.yml')).toStrictEqual({ blank_issues_enabled: false })
  })

  for (const name of names) {
    it(`${name} is one that GitHub takes`, () => {
      const { body = [], ...form } = read('ISSUE_TEMPLATE', name) as Form
      expect(form.name !== undefined && form.description !== undefined).toBe(true)
      const fields = body.filter(({ type }) => type !== 'markdown')
      expect(fields.length).toBeGreaterThan(0)
      expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length)
      expect(new Set(fields.map(({ attributes }) => attributes.label)).size).toBe(fields.length)
      for (const { type, id, attributes } of fields) {
        expect(type).toMatch(/^(input|textarea|dropdown|checkboxes)$/)
        expect(id ?? '').toMatch(/^[\w-]+$/)
        expect(attributes.label ?? '').not.toBe('')
        expect(type === 'dropdown').toBe(attributes.options !== undefined)
      }
    })

    it(`${name} sets labels that the notes of a release know`, () => {
      const { labels = [] } = read('ISSUE_TEMPLATE', name) as Form
      const { changelog } = read('release.yml') as { changelog: { categories: { labels: string[] }[] } }
      const known = changelog.categories.flatMap(category => category.labels)
      expect(labels.length > 0 && labels.every(label => known.includes(label))).toBe(true)
    })
  }
})

describe('dependabot.yml', () => {
  const { updates } = read('dependabot.yml') as Dependabot

  it('names only folders that have what it updates', () => {
    const manifests: Readonly<Record<string, string>> = {
      npm: 'package.json',
      pip: 'requirements.txt',
      gomod: 'go.mod',
      maven: 'pom.xml',
      cargo: 'Cargo.lock',
      'github-actions': '.github/workflows',
    }
    for (const { 'package-ecosystem': ecosystem, directory, directories = [directory ?? ''] } of updates)
      for (const folder of directories)
        assert.ok(existsSync(path.join(ROOT, folder, manifests[ecosystem] ?? ecosystem)), folder)
    const ecosystems = new Set(updates.map(update => update['package-ecosystem']))
    expect([...ecosystems].sort()).toStrictEqual(Object.keys(manifests).sort())
  })

  it('groups updates, and waits until a release has proven itself', () => {
    for (const update of updates) expect('groups' in update && 'cooldown' in update).toBe(true)
  })
})
