import { steadyText } from '../text/steady-text.ts'

/** Words of tags that say where an image goes or when it was made, and not what it is. */
const PASSING = new Set(
  `latest main master trunk develop development dev pr pull merge ci test testing tests candidate rc beta alpha canary nightly edge
  next stable prod production staging stage preview release snapshot build local tmp temp sha git commit run branch tag head`.split(
    /\s+/,
  ),
)

/** A whole version: a release has another one than that before. */
const RELEASE = /^v?\d+\.\d+\.\d+\S*$/

/**
 * What the tags of an image say of what it is: `alpine` and `py3.13` of `acme/api:py3.13-alpine-9c1d2e7`, in the order of the alphabet.
 *
 * @param image what it is called anyway.
 * @param moving what {@link steadyText} takes.
 */
export function tagWords(tags: readonly string[], image: string, moving: readonly string[]): string[] {
  const words = tags.flatMap(tag => wordsOf(tag, moving))
  return [...new Set(words)].filter(word => word !== image).sort()
}

function wordsOf(reference: string, moving: readonly string[]): string[] {
  const { name, tag } = splitReference(reference)
  return [name, ...steadyText(tag, moving).split(/[-_+]/)]
    .map(word => word.replaceAll(/^[*.]+|(?<![*.])[*.]+$/g, ''))
    .filter(word => word !== '' && !PASSING.has(word.toLowerCase()) && !RELEASE.test(word))
}

/** The last part of the repository, and the tag; '' without one. A colon before the last slash belongs to a registry's port. */
function splitReference(reference: string): { readonly name: string; readonly tag: string } {
  const last = reference.split('@', 1)[0]?.split('/').at(-1) ?? ''
  const [name = '', tag = ''] = last.split(':')
  return { name, tag }
}
