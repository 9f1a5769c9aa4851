import path from 'node:path'
import { readRegularFile } from '../../files/read-regular-file.ts'
import { dockerSettings } from '../../tools/docker-settings.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import { asText, field, parseJsonText } from '../json-shape.ts'

/** Bytes. */
const LARGEST_CONFIG = 1_000_000

/** Where credentials for Docker Hub are kept under. */
const DOCKER_HUB = 'https://index.docker.io/v1/'

/**
 * The program that docker asks for the credentials of a registry (`credHelpers` and `credsStore` of its configuration); null when it asks
 * none.
 */
export async function credentialHelper(reference: string, env: ToolContext['env']): Promise<string | null> {
  const directory = dockerSettings(env)
  if (directory === null) return null
  const text = await readRegularFile(path.join(directory, 'config.json'), {
    most: LARGEST_CONFIG,
    links: 'follow',
  }).catch(() => null)
  const config = parseJsonText(text ?? '')
  const name = asText(field(config, 'credHelpers', hostOf(reference))) ?? asText(field(config, 'credsStore'))
  return name === null || !/^[\w.-]{1,60}$/.test(name) ? null : `docker-credential-${name}`
}

/** As docker names it in its configuration (distribution reference grammar, "domain"). */
function hostOf(reference: string): string {
  const [domain = '', ...rest] = reference.split('/')
  return rest.length > 0 && (/[.:]/.test(domain) || domain === 'localhost') ? domain : DOCKER_HUB
}
