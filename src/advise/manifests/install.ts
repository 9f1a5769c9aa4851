import type { Project, Reads } from './project.ts'

/** A command that installs what manifests name, or builds and fetches that on the way. */
export interface Install {
  /** Kinds that install the same are of one family. */
  readonly family: 'node' | 'python' | 'ruby' | 'go' | 'java' | 'rust'
  /** The whole of it. */
  readonly command: RegExp
  /** That it makes files of its own, too. */
  readonly builds?: true
  /** That what fetches first fetches more than it does itself. */
  readonly fetchesMore?: true
  /** What it reads of the project; null where that is more than manifests say, or not known. */
  readonly readsOf: (command: string, project: Project) => Reads | null
}
