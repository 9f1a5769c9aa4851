import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { runCommand } from '../run-command.ts'

const CA_BUNDLE = '/etc/ssl/certs/ca-certificates.crt'
/** Certificates that the administrator has added; `update-ca-certificates` in an image takes them from the same place. */
export const LOCAL_CERTIFICATES = '/usr/local/share/ca-certificates'
/** Milliseconds until npm asks anew where no answer comes. Its own five minutes are half of what a file of tests has. */
const FETCH_TIMEOUT = 30_000

/**
 * What builds need in order to reach package registries from this machine, laid out as below /usr/local: its certificates
 * (a proxy that signs anew has one of its own) and the npm registry and proxies that it is configured with. No passwords.
 */
export async function writeHostSettings(dir: string): Promise<void> {
  const bundle = path.join(dir, 'share', 'stand-in', 'ca-bundle.crt')
  mkdirSync(path.dirname(bundle), { recursive: true })
  if (existsSync(CA_BUNDLE)) cpSync(CA_BUNDLE, bundle, { dereference: true })
  else writeFileSync(bundle, '')
  const settings = await npmSettings()
  mkdirSync(path.join(dir, 'etc'), { recursive: true })
  writeFileSync(path.join(dir, 'etc', 'npmrc'), settings)
}

async function npmSettings(): Promise<string> {
  const config = JSON.parse(await runCommand('npm', ['config', 'list', '--json'])) as Record<string, unknown>
  const settings = ['registry', 'proxy', 'https-proxy', 'noproxy', 'strict-ssl'].flatMap(key => {
    const value = config[key]
    const text = Array.isArray(value) ? value.join(',') : value
    if (typeof text === 'boolean') return text ? [] : [`${key}=false\n`]
    return typeof text === 'string' && text !== '' ? [`${key}=${withoutPassword(text)}\n`] : []
  })
  return [...settings, `fetch-timeout=${FETCH_TIMEOUT}\n`].join('')
}

function withoutPassword(url: string): string {
  return url.replace(/^(\w+:\/\/)[^/@]*@/, '$1')
}

/** The settings of the machine's apt that say how its mirror is reached, as apt.conf(5) has them. */
export async function aptSettings(): Promise<string> {
  const dump = await runCommand('apt-config', ['dump'])
  return dump
    .split('\n')
    .filter(line => /^Acquire::(Check-|https?::(Proxy|Timeout|Verify-)|Retries)/i.test(line))
    .map(line => `${line}\n`)
    .join('')
}
