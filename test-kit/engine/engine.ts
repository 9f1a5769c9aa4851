/** A Docker engine with a registry beside it, for the demo and for tests. */
export interface Engine {
  /** As for DOCKER_HOST: `unix:///…`. */
  readonly dockerHost: string
  /** A folder with `docker`, and with `crane` and `docker-registry` where the checkout has its own; '' for none. */
  readonly pathPrefix: string
  /** As for DOCKER_CONFIG: the folder that holds config.json and cli-plugins/; '' for the user's own. */
  readonly dockerConfig: string
  /** `localhost:PORT` of a registry without TLS or passwords that the engine can push to and pull from. */
  readonly registry: string
  /** The environment of this process with the three above. */
  readonly env: NodeJS.ProcessEnv
  /** Whether the engine is the checkout's own, whose base images are stand-ins, and not one that the machine had. */
  readonly ours: boolean
}

/** The part of an {@link Engine} that is remembered from one process to the next. */
export type EngineAddress = Omit<Engine, 'env'>

/**
 * For the daemon and its clients. BuildKit writes the OpenTelemetry spans of both into the history of its builds, one by one; nobody reads
 * them here, and it was more than half of what the daemon and containerd did in the tests. And Go's collector, at its default, takes a
 * tenth of a client that lives for a second.
 */
export const THRIFTY = { OTEL_TRACES_SAMPLER: 'always_off', GOGC: '400' }

/** Adds what a process needs in order to use the engine to an environment. */
export function engineAt(address: EngineAddress, base: NodeJS.ProcessEnv): Engine {
  const { dockerHost, pathPrefix, dockerConfig, ours } = address
  const env = {
    ...base,
    DOCKER_HOST: dockerHost,
    ...(pathPrefix === '' ? {} : { PATH: `${pathPrefix}:${base.PATH ?? ''}` }),
    ...(dockerConfig === '' ? {} : { DOCKER_CONFIG: dockerConfig }),
    ...(ours ? THRIFTY : {}),
  }
  return { ...address, env }
}
