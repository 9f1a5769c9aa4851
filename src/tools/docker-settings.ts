import path from 'node:path'

/** The directory of docker's settings and of its user's plugins; null where the environment tells none. An empty variable counts as none. */
export function dockerSettings({
  DOCKER_CONFIG: set = '',
  HOME: home = '',
}: Readonly<Record<string, string | undefined>>): string | null {
  if (set !== '') return set
  return home === '' ? null : path.join(home, '.docker')
}
