/** Every error of this room in one table, each once: what is wrong, where, and how to fix it. */
export const messages = {
  notWritten: (file: string, reason: string) => `${file} cannot be written: ${reason}`,
  pipeUnread: 'nothing reads the pipe',
  keptFileMissing: (name: string) => `the stored data has no ${name}`,
} as const
