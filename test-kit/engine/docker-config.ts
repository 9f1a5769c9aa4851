import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import type { Checkout } from './checkout.ts'
import type { Prefix } from './prefix.ts'

/**
 * Makes the checkout's own folder for DOCKER_CONFIG, with buildx as plugin, and returns its path. The user's own (their
 * passwords, their builders) is not touched. Proxies of the environment are handed on to builds.
 */
export function writeDockerConfig(checkout: Checkout, prefix: Prefix, env: NodeJS.ProcessEnv): string {
  const dir = path.join(checkout.dir, 'docker-config')
  const plugins = path.join(dir, 'cli-plugins')
  mkdirSync(plugins, { recursive: true })
  const link = path.join(plugins, 'docker-buildx')
  if (!existsSync(link)) {
    rmSync(link, { force: true })
    symlinkSync(path.join(prefix.pluginDir, 'docker-buildx'), link)
  }
  writeFileSync(
    path.join(dir, 'config.json'),
    `${JSON.stringify({ proxies: { default: proxies(env) } }, null, 2)}\n`,
  )
  return dir
}

function proxies(env: NodeJS.ProcessEnv): Record<string, string> {
  const names = { httpProxy: 'http_proxy', httpsProxy: 'https_proxy', noProxy: 'no_proxy' }
  return Object.fromEntries(
    Object.entries(names).flatMap(([key, name]) => {
      const value = env[name] ?? env[name.toUpperCase()]
      return value === undefined || value === '' ? [] : [[key, value]]
    }),
  )
}
