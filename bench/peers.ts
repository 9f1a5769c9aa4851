import { isInstalled } from './time-command.ts'

/** What a user would run instead to read an image. */
export interface Peer {
  readonly name: string
  readonly command: (image: BenchImage) => string
}

/** An image on the disk. */
export interface BenchImage {
  readonly layout: string
  /** The same as an archive that `docker load` takes. */
  readonly archive: string
  readonly blobs: readonly string[]
}

const LISTED = (unpack: string) => ({
  name: `${unpack} -dc \\| tar t`,
  command: ({ blobs }: BenchImage) => blobs.map(blob => `${unpack} -dc < ${blob} | tar t`).join('; '),
})

const PEERS: readonly (Peer & { readonly program: string })[] = [
  { program: 'gzip', ...LISTED('gzip') },
  { program: 'igzip', ...LISTED('igzip') },
  {
    program: 'dive',
    name: 'dive',
    command: ({ archive }) => `CI=true dive --source docker-archive ${archive}`,
  },
  { program: 'syft', name: 'syft', command: ({ layout }) => `syft scan oci-dir:${layout}` },
  {
    program: 'crane',
    name: 'crane validate',
    command: ({ archive }) => `crane validate --tarball ${archive}`,
  },
]

/** Those that are on PATH. */
export function installedPeers(): readonly Peer[] {
  return PEERS.filter(({ program }) => isInstalled(program))
}
