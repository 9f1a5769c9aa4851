/** What the system says, and what to do about it. `where` is a path, or words in its place. */
type Explain = (where: string) => string

const OTHER_DIRECTORY =
  'use another directory (TMPDIR for temporary files, RUNNER_TEMP in a workflow, HOME or XDG_CACHE_HOME for what is kept)'

/** Every failure of the machine that is no fault of ours, by the system's name of it (errno(3)), each once. */
const FAILURES: Readonly<Record<string, Explain>> = {
  ENOSPC: where => `no space is left on the disk of ${where}: free some, or ${OTHER_DIRECTORY}`,
  EDQUOT: where => `the disk quota is used up for ${where}: free some space, or ${OTHER_DIRECTORY}`,
  EFBIG: where => `${where} gets larger than the system allows: raise the limit (ulimit -f)`,
  EROFS: where => `${where} is on a disk that can only be read: ${OTHER_DIRECTORY}`,
  EACCES: where => `access to ${where} is denied: give this user access to it`,
  EPERM: where => `access to ${where} is not permitted: give this user access to it`,
  ENOTDIR: where =>
    `a part of the path ${where} is a file and no directory: remove it, or ${OTHER_DIRECTORY}`,
  EISDIR: where => `${where} is a directory where a file is needed: name a file, or remove it`,
  ENOENT: where =>
    `${where} does not exist: make the directory and see that nothing removes it during the run, or ${OTHER_DIRECTORY}`,
  EEXIST: where => `${where} is there already, and something else: remove it`,
  ELOOP: where => `${where} has a link where there must be none: remove it`,
  ENAMETOOLONG: where => `the path ${where} is longer than the system allows: use a shorter directory`,
  EIO: where =>
    `the disk of ${where} is damaged or gone (input/output error): check it, or ${OTHER_DIRECTORY}`,
  EMFILE: where => `too many files are open, so ${where} cannot be opened: raise the limit (ulimit -n)`,
  ENFILE: where =>
    `too many files are open on this machine, so ${where} cannot be opened: raise the limit (fs.file-max)`,
  ENOMEM: where => `no memory is left for ${where}: end other programs, or use a larger machine`,
  EAGAIN: where =>
    `no more processes or memory can be had for ${where}: end other programs, or raise the limit (ulimit -u)`,
}

/** Longest path that is shown. Characters. */
const LONGEST = 300

/**
 * One sentence for a failure of the machine (a full disk, a directory that may not be written): what, where, and how to fix it.
 *
 * @param place where it happened, as people know it: writing names no path, and a path may be one of ours that is gone again.
 * @returns null for an error of another kind.
 */
export function machineFailure(error: unknown, place?: string): string | null {
  const system = systemErrorIn(error)
  if (system === null) return null
  const { code = '', path, syscall } = system
  const explain = FAILURES[code]
  if (explain === undefined) return null
  const where = place ?? path
  return explain(
    where === undefined
      ? (PLACES[syscall ?? ''] ?? 'temporary files')
      : JSON.stringify(where.slice(0, LONGEST)),
  )
}

/** The same, or the error's own words. */
export function reasonOf(error: unknown, place?: string): string {
  return machineFailure(error, place) ?? (error instanceof Error ? error.message : String(error))
}

/** Calls that are about no file. */
const PLACES: Readonly<Record<string, string>> = { spawn: 'a program', pipe: 'a pipe' }

/** An error of the system is told by its number; Node.js has codes of its own that look alike. */
function systemErrorIn(error: unknown): NodeJS.ErrnoException | null {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).errno === 'number' ? error : null
}
