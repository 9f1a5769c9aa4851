import { whenWeEnd } from './when-we-end.ts'

/**
 * Lets a program end when this process does, even when it is killed and can do nothing any more. Where there is no `sh`, it does not.
 *
 * @param pid of the program.
 * @param path the `PATH` to find `sh` in.
 * @returns what to call when the program has ended: its number may be another's then.
 */
export function endWithUs(pid: number, path: string | undefined): () => void {
  return whenWeEnd(['sh', '-c', 'kill -TERM "$0"', String(pid)], { env: { PATH: path } })
}
