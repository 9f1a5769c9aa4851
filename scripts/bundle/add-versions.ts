import { readFileSync } from 'node:fs'
import type { Module } from '@vercel/ncc'

interface Manifest {
  readonly name: string
  readonly version: string
}

/** ncc's list of licences, with the versions of each package behind its name. */
export function addVersions(licenses: string, modules: readonly Module[]): string {
  const folders = new Set(modules.flatMap(filesOf).flatMap(folderOf))
  const versions = new Map<string, Set<string>>()
  for (const folder of [...folders].sort()) {
    const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Manifest
    versions.set(name, (versions.get(name) ?? new Set()).add(version))
  }
  // A name, the identifier of its licence, the text.
  return licenses.replace(/(?<=^|\n\n)\S+(?=\n\(?[A-Z])/g, name =>
    [name, [...(versions.get(name) ?? [])].sort().join(', ')].join(' ').trim(),
  )
}

/** The files of a module, or of all that webpack made one of. */
function filesOf({ resource, modules }: Module): string[] {
  if (modules !== undefined) return [...modules].flatMap(filesOf)
  return resource === undefined ? [] : [resource]
}

/** `node_modules/@scope/name`, the innermost one. */
function folderOf(file: string): string[] {
  const [, folder] = /^(.*\bnode_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file) ?? []
  return folder === undefined ? [] : [folder]
}
