import { InputError } from '../errors/input-error.ts'
import { messages } from './messages.ts'

/** That a stream is whole, as far as can be told, but in a compression that is not read; the message is its name. */
export class UnreadableCompression extends Error {
  override readonly name = 'UnreadableCompression'

  /** The error of an archive that is such a stream. */
  ofArchive(label: string): InputError {
    return new InputError(messages.compressionUnreadable(label, this.message), { cause: this })
  }
}
