/** What an archive of an image has under one path: bytes at a place in the archive, or a link to another path. */
export type ArchiveMember =
  | {
      readonly kind: 'file'
      /** Where the first byte stands, in bytes from the start of the archive. */
      readonly offset: number
      /** Length in bytes, as the header says. */
      readonly size: number
    }
  | {
      readonly kind: 'link'
      /** Path of the target inside the archive, already resolved against the link's own directory. */
      readonly target: string
    }
