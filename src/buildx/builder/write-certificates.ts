import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ToolError } from '../../errors/tool-error.ts'
import { makeDirectory } from '../../files/make-directory.ts'
import { messages } from '../messages.ts'
import type { NodeCertificates } from './node-certificates.ts'

/**
 * Writes the certificates of a node where buildx will read them, for no one else to read.
 *
 * @param directory made if it is not there
 * @returns options of the driver remote that name the files.
 * @throws ToolError when they cannot be written.
 */
export async function writeCertificates(
  directory: string,
  node: number,
  certificates: NodeCertificates,
): Promise<string[]> {
  try {
    await makeDirectory(directory, 0o700)
    const options: string[] = []
    for (const part of ['cacert', 'cert', 'key'] as const) {
      const text = certificates[part]
      if (text === undefined) continue
      const file = path.join(directory, `${node}-${part}.pem`)
      await writeFile(file, text.endsWith('\n') ? text : `${text}\n`, { mode: 0o600, flag: 'wx' })
      options.push(`${part}=${file}`)
    }
    return options
  } catch (cause) {
    throw new ToolError(messages.certificatesNotWritten(node, directory), { cause })
  }
}
