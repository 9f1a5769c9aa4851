/** Where slim-build starts buildx differently, and why. Each reason stands in docs/drop-in.md word by word. */
export interface Difference {
  readonly reason: string
  /** What docker/build-push-action passes, changed to what slim-build does. */
  apply(
    theirs: readonly string[],
    places: { readonly layout: string; readonly metadata: string },
  ): readonly string[]
}

export type DifferenceName =
  | 'progress'
  | 'layout'
  | 'image-id'
  | 'secret-in-environment'
  | 'checkout'
  | 'loads-as-docker-does'
  | 'subdirectory-of-a-query'
  | 'one-token'
  | 'call-has-no-outputs'
  | 'call-of-a-build'
  | 'blank-items'
  | 'stored-once'
  | 'default-cache'

/** Differences of every build that makes an image. */
export const OURS_ALWAYS: readonly DifferenceName[] = ['progress', 'layout', 'image-id']

export const DIFFERENCES: Readonly<Record<DifferenceName, Difference>> = {
  progress: {
    reason: 'Progress is read as JSON, for the seconds and cache hits of each line.',
    apply: (theirs, { metadata }) => {
      const rest = without(theirs, '--metadata-file')
      return [rest[0] ?? '', '--progress=rawjson', `--metadata-file=${metadata}`, ...rest.slice(1)]
    },
  },
  layout: {
    reason: 'The image is also written as an OCI layout, which is what is measured.',
    apply: (theirs, { layout }) =>
      theirs.some(text => text.includes('type=oci,tar=false'))
        ? theirs
        : insert(theirs, `--output=type=oci,tar=false,dest=${layout}`),
  },
  'image-id': {
    reason: 'The image ID is read from the metadata, which is right with every combination of outputs.',
    apply: theirs => without(theirs, '--iidfile'),
  },
  'secret-in-environment': {
    reason: 'Secret values reach buildx through its environment, never through a file.',
    apply: theirs => theirs.map(text => text.replace(/^(id=.*),src=VALUE$/, '$1,env=VALUE')),
  },
  checkout: {
    reason: 'Without `context`, a repository that is checked out is built from the checkout.',
    apply: theirs => [...theirs.slice(0, -1), '.'],
  },
  'loads-as-docker-does': {
    reason: 'A builder that loads images by default still does, although slim-build adds an output.',
    apply: theirs => insert(theirs, '--load'),
  },
  'subdirectory-of-a-query': {
    reason:
      'After a Git URL with a query, a folder is the attribute `subdir`. Joined by a colon, it would be part of the ref.',
    apply: theirs => [...theirs.slice(0, -1), (theirs.at(-1) ?? '').replace(/:docker$/, '&subdir=docker')],
  },
  'one-token': {
    reason:
      'A `GIT_AUTH_TOKEN` that you give for the server wins over `github-token`, instead of being given twice.',
    apply: theirs => {
      const at = theirs.lastIndexOf('id=GIT_AUTH_TOKEN.github.com,env=VALUE')
      return theirs.filter((_, index) => index !== at && index !== at - 1)
    },
  },
  'call-has-no-outputs': {
    reason: 'With `call` nothing is built, so nothing is pushed, loaded or cached.',
    apply: theirs =>
      theirs.filter(
        (text, index) =>
          !/^--(push|load|cache-to|output=.*)$/.test(text) && theirs[index - 1] !== '--cache-to',
      ),
  },
  'call-of-a-build': {
    reason: '`call: build` is the default of buildx and is left out.',
    apply: theirs => without(theirs, '--call'),
  },
  'stored-once': {
    reason:
      "On the engine's own builder, a pushed image is also in the engine, so `load` is left out. Storing it twice at once makes BuildKit fail at random.",
    apply: theirs => theirs.filter(text => text !== '--load'),
  },
  'default-cache': {
    reason:
      "Without `cache-from` and `cache-to`, the build uses GitHub's cache service where it works, as with `type=gha`. Elsewhere it uses no cache, as with docker/build-push-action.",
    apply: theirs => {
      const reads = theirs.includes('--no-cache') ? [] : ['--cache-from=type=gha,scope=NAME,timeout=1m']
      return [...reads, '--cache-to=type=gha,scope=NAME,mode=max,ignore-error=true,timeout=1m'].reduce(
        insert,
        theirs,
      )
    },
  },
  'blank-items': {
    reason: 'Blank items of lists are left out.',
    apply: theirs => theirs.filter((text, index) => text !== '' && theirs[index + 1] !== ''),
  },
}

/** Without an option and its value. */
function without(args: readonly string[], option: string): readonly string[] {
  const at = args.indexOf(option)
  return at < 0 ? args : args.filter((_, index) => index !== at && index !== at + 1)
}

function insert(args: readonly string[], option: string): readonly string[] {
  return [args[0] ?? '', option, ...args.slice(1)]
}

/** Options of buildx that take no value. */
const FLAGS = new Set(['--load', '--push', '--pull', '--no-cache'])

/** Options whose order says nothing, not even among themselves. */
const SETS = /^--(attest|secret)=/

/**
 * What a command line means to buildx: its options in no order but that of repeated ones, and the context. `--provenance` and
 * `--sbom` are short for `--attest`, as buildx's help says. Which variable hands on a secret is left open, and what a cache of ours is called.
 */
export function meaningOf(args: readonly string[]): {
  readonly options: readonly string[]
  readonly context: string
} {
  const options: string[] = []
  const rest = args.slice(1)
  let context = ''
  while (rest.length > 0) {
    const word = rest.shift() ?? ''
    if (word === '--') continue
    if (!word.startsWith('--')) context = word
    else if (word.includes('=') || FLAGS.has(word)) options.push(spelledOut(word))
    else options.push(spelledOut(`${word}=${rest.shift() ?? ''}`))
  }
  const key = (option: string): string => (SETS.test(option) ? option : (option.split('=')[0] ?? ''))
  return { options: options.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)), context }
}

function spelledOut(option: string): string {
  if (option.startsWith('--secret=')) return option.replace(/SLIM_BUILD_SECRET_\d+/, 'VALUE')
  if (option.startsWith('--cache-')) return option.replace(/,scope=[^,]+,/, ',scope=NAME,')
  const [, type, value = ''] = /^--(provenance|sbom)=(.*)$/s.exec(option) ?? []
  if (type === undefined) return option
  const disabled = { true: 'disabled=false', false: 'disabled=true' }[value]
  return `--attest=type=${type},${disabled ?? value}`
}
