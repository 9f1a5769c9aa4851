import type { ImageCommand } from '../model/image-config.ts'
import type { LayerStack } from './layer-stack.ts'

/** Where Docker and Kubernetes look where an image does not say. */
const USUAL_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

/** Words of a command, and directories of a search path, that are looked at. */
const MOST = 64

/**
 * The program that a container starts with, as the index of its file. Null when it is to work on another file of the image (`node
 * server.js`, `tini -- app`, `sh -c …` of a file), when something else is run beside it to ask for its health, and when there is none.
 */
export function findProgram(command: ImageCommand, stack: LayerStack): number | null {
  const { argv, healthCheck } = command
  const [name, ...others] = argv
  const [kind = 'NONE', asked] = healthCheck
  if (name === undefined || argv.length > MOST) return null
  if (kind !== 'NONE' && (kind !== 'CMD' || asked !== name)) return null
  if (others.some(word => locate(word, command, stack) !== null)) return null
  return locate(name, command, stack)
}

/** The file that a word names: as a path, from the working directory, or in the search path. */
function locate(word: string, command: ImageCommand, stack: LayerStack): number | null {
  if (word.startsWith('/')) return stack.resolve(word)
  if (word === '') return null
  const directories = word.includes('/') ? [] : (command.searchPath ?? USUAL_PATH).split(':').slice(0, MOST)
  for (const directory of [...directories, command.workingDirectory]) {
    const found = stack.resolve(`${directory}/${word}`)
    if (found !== null) return found
  }
  return null
}
