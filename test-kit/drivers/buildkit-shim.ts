import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Engine } from '../engine.ts'

/**
 * What buildx runs in a BuildKit container: `buildctl debug workers` asks whether it is up, `buildctl dial-stdio` is the
 * connection.
 */
const DOCKERFILE = `FROM alpine:3.19
ARG ADDRESS
RUN <<END
set -e
cat > /usr/bin/buildctl <<S
#!/bin/sh
case "\\$*" in
  *dial-stdio*) exec nc $ADDRESS ;;
  *--version*) echo "buildctl github.com/moby/buildkit v0.0.0 shim" ;;
esac
S
cat > /usr/bin/buildkitd <<S
#!/bin/sh
case "\\$*" in *--fail*) echo "could not lock /var/lib/buildkit/buildkitd.lock" >&2; exit 1 ;; esac
trap 'exit 0' TERM INT
while :; do sleep 1; done
S
chmod 755 /usr/bin/buildctl /usr/bin/buildkitd
END
ENTRYPOINT ["buildkitd"]
`

/**
 * Pushes an image for buildx's docker-container driver in which another BuildKit does the work. Its `buildkitd` fails when
 * it is started with `--fail`. The engine must have `alpine:3.19`.
 *
 * @param to host and port where BuildKit listens, as a container sees it
 * @param name repository in the engine's registry
 * @returns its reference
 */
export async function pushShim(
  engine: Engine,
  to: { host: string; port: number },
  name: string,
): Promise<string> {
  const reference = `${engine.registry}/${name}`
  const directory = await mkdtemp(path.join(tmpdir(), 'shim-'))
  try {
    await writeFile(path.join(directory, 'Dockerfile'), DOCKERFILE)
    const address = `--build-arg=ADDRESS=${to.host} ${to.port}`
    const build = [
      'buildx',
      'build',
      '--quiet',
      '--push',
      '--provenance=false',
      `--tag=${reference}`,
      address,
    ]
    await promisify(execFile)('docker', [...build, directory], { env: engine.env })
    return reference
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
