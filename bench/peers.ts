import { spawnSync } from 'node:child_process'
import { archiveOf, type BenchImage } from './bench-image.ts'

/** What a user would run instead. */
export interface Peer<Images extends readonly BenchImage[]> {
  /** Which must be on PATH. */
  readonly program: string
  readonly name: string
  /** A line of bash. */
  readonly command: (images: Images, scratch: string) => string
  /** What has to be done once before, and is not timed. */
  readonly before?: (images: Images, scratch: string) => string
}

const LISTED = (program: string): Peer<readonly [BenchImage]> => ({
  program,
  name: `${program} -dc | tar t`,
  command: ([{ blobs }]) => blobs.map(blob => `${program} -dc < ${blob} | tar t`).join('; '),
})

/** What any machine has. */
export const LISTING = LISTED('gzip')

/** What reads an image. */
export const READING_PEERS: readonly Peer<readonly [BenchImage]>[] = [
  LISTING,
  LISTED('igzip'),
  {
    program: 'dive',
    name: 'dive',
    command: ([image]) => `CI=true dive --source docker-archive ${archiveOf(image)}`,
  },
  { program: 'syft', name: 'syft', command: ([{ layout }]) => `syft scan oci-dir:${layout}` },
  {
    program: 'crane',
    name: 'crane validate',
    command: ([image]) => `crane validate --tarball ${archiveOf(image)}`,
  },
]

/** What compares two images. */
export const COMPARING_PEERS: readonly Peer<readonly [BenchImage, BenchImage]>[] = [
  {
    program: 'container-diff',
    name: 'container-diff',
    command: images =>
      `container-diff diff --no-cache --quiet --type=file ${images.map(archiveOf).join(' ')}`,
  },
  {
    program: 'diffoci',
    name: 'diffoci',
    before: (images, scratch) =>
      images.map(image => `${diffoci('load', scratch)} --input ${archiveOf(image)}`).join(' && '),
    // It ends with 1 where images differ, and where it fails; only a difference begins with this word.
    command: (images, scratch) =>
      `${diffoci('diff', scratch)} --pull never --semantic ${images.map(({ name }) => name).join(' ')} | grep -c ^Layer`,
  },
]

function diffoci(command: string, scratch: string): string {
  return `diffoci --backend local --local-cache ${scratch}/diffoci ${command}`
}

/** Whether a program is on PATH. */
export function isInstalled(program: string): boolean {
  return spawnSync('bash', ['-c', `command -v ${program}`]).status === 0
}
