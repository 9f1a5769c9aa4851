import { opaque, type TarEntryInput, whiteout } from '../../../test-kit/tar-writer.ts'

/** A layer with an entry of each type. */
export const TREE: TarEntryInput[] = [
  { path: './', type: 'directory' },
  { path: './etc', type: 'directory', mode: 0o700, uid: 1, gid: 2 },
  { path: './etc/motd', content: 'hello', mode: 0o4755, uid: 1000, gid: 100 },
  { path: './etc/soft', type: 'symlink', link: '../etc/./motd' },
  { path: './etc/hard', type: 'hardlink', link: './etc/motd' },
  { path: './dev/tty', type: 'character-device' },
  { path: './run/pipe', type: 'fifo' },
  whiteout('usr/share/doc'),
  opaque('var/cache'),
  opaque(''),
]
