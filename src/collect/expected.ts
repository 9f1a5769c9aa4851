import { InputError } from '../errors/input-error.ts'
import { messages } from './messages.ts'

/** What a workflow says must have reported. */
export interface Expected {
  /** Names of images. */
  readonly images: readonly string[]
  /** Jobs by key, and how each ended. */
  readonly jobs: ReadonlyMap<string, string>
}

/**
 * Reads the input `expected`: names of images, one a line, or the JSON of the context `needs`.
 *
 * @throws InputError for JSON that is not that of `needs`.
 */
export function parseExpected(text: string): Expected {
  if (text.trim().startsWith('{')) return { images: [], jobs: parseNeeds(text) }
  const images = text.split('\n').map(line => line.trim())
  return { images: [...new Set(images.filter(name => name !== ''))], jobs: new Map() }
}

function parseNeeds(text: string): Map<string, string> {
  try {
    const jobs = Object.entries(JSON.parse(text) as Record<string, { result: unknown }>)
    return new Map(jobs.map(([job, { result }]) => [job, String(result)]))
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error
    throw new InputError(messages.expectedUnreadable, { cause: error })
  }
}
