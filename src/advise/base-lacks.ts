import type { PlatformMeasurement } from '../model/measurement.ts'
import { isRuntime } from './base-candidates.ts'
import { hasSamePackages } from './base-installs.ts'
import type { BaseAlternative } from './finding.ts'

/** A thing that one base image has and a smaller one has not. */
export type Lack = 'documents' | 'packages' | 'compiler' | 'glibc' | 'shell'

/** What each is called. */
export const LACK_WORDS: Readonly<Record<Lack, string>> = {
  documents: 'manuals and translations',
  packages: 'packages that few programs need',
  compiler: 'the compiler',
  glibc: 'glibc (it has musl), bash, the package manager of the base',
  shell: 'a shell, a package manager',
}

/** What an image has not that the base of another one has. */
export function lacksOf(image: PlatformMeasurement, { kind, reference }: BaseAlternative): readonly Lack[] {
  switch (kind) {
    case 'slim':
      return [hasSamePackages(image, kind) ? 'documents' : 'packages']
    case 'runtime':
      return ['compiler']
    case 'musl':
      return isRuntime(reference) && !hasRuntimeBase(image) ? ['compiler', 'glibc'] : ['glibc']
    case 'stage':
      return reference.includes('/distroless/') ? ['compiler', 'shell'] : ['compiler']
  }
}

function hasRuntimeBase({ base }: PlatformMeasurement): boolean {
  return base.kind === 'known' && isRuntime(base.reference)
}
