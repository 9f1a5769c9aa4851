import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { ToolError } from '../../src/errors/tool-error.ts'
import type { Checkout } from './checkout.ts'
import type { Prefix } from './prefix.ts'
import { runCommand, succeeds } from './run-command.ts'
import { chooseSubnet, formatSubnet, parseRoutes, type Subnet } from './subnet.ts'

/** The bridge of a checkout and the subnet on it. */
export interface Bridge {
  readonly name: string
  readonly subnet: Subnet
}

/** The bridge that a checkout uses now, or would use. */
export function bridgeOf(checkout: Checkout): Bridge {
  const routes = parseRoutes(readFileSync('/proc/net/route', 'utf8'))
  const existing = routes.find(route => route.device === checkout.bridge && route.bits === 24)
  return { name: checkout.bridge, subnet: existing ?? chooseSubnet(checkout.id, routes) }
}

/**
 * Makes the bridge, if it is not there, and the three rules that give builds a way out: the engine itself is told to leave
 * the machine's packet filter alone, so that another engine's rules stay as they are.
 */
export async function raiseBridge(bridge: Bridge, prefix: Prefix): Promise<void> {
  const busybox = path.join(prefix.bin, 'busybox')
  const ip = async (...args: string[]) => await runCommand(busybox, ['ip', ...args])
  if (!existsSync(`/sys/class/net/${bridge.name}`)) {
    await ip('link', 'add', bridge.name, 'type', 'bridge')
  }
  const addresses = await ip('addr', 'show', 'dev', bridge.name)
  const own = formatSubnet(bridge.subnet, 1)
  if (!addresses.includes(`inet ${own} `)) await ip('addr', 'add', own, 'dev', bridge.name)
  await ip('link', 'set', bridge.name, 'up')
  writeFileSync('/proc/sys/net/ipv4/ip_forward', '1\n')

  const iptables = await workingIptables(prefix)
  for (const { table, chain, rule, place } of rulesOf(bridge)) {
    const there = await succeeds(iptables, ['-w', '-t', table, '-C', chain, ...rule])
    if (!there) await runCommand(iptables, ['-w', '-t', table, place, chain, ...rule])
  }
}

/** Removes the bridge and its rules; what is not there is fine. */
export async function removeBridge(bridge: Bridge, prefix: Prefix): Promise<void> {
  if (existsSync(`/sys/class/net/${bridge.name}`)) {
    await runCommand(path.join(prefix.bin, 'busybox'), ['ip', 'link', 'del', bridge.name])
  }
  for (const flavour of FLAVOURS) {
    for (const { table, chain, rule } of rulesOf(bridge)) {
      await succeeds(path.join(prefix.bin, flavour), ['-w', '-t', table, '-D', chain, ...rule])
    }
  }
}

function rulesOf({ name, subnet }: Bridge) {
  return [
    {
      table: 'nat',
      chain: 'POSTROUTING',
      place: '-A',
      rule: ['-s', formatSubnet(subnet), '!', '-o', name, '-j', 'MASQUERADE'],
    },
    { table: 'filter', chain: 'FORWARD', place: '-I', rule: ['-i', name, '-j', 'ACCEPT'] },
    { table: 'filter', chain: 'FORWARD', place: '-I', rule: ['-o', name, '-j', 'ACCEPT'] },
  ]
}

/** Kernels differ in which of the two packet filters they have. */
const FLAVOURS = ['iptables-nft', 'iptables-legacy']

async function workingIptables(prefix: Prefix): Promise<string> {
  for (const flavour of FLAVOURS) {
    const iptables = path.join(prefix.bin, flavour)
    if (await succeeds(iptables, ['-w', '-t', 'nat', '-n', '-L', 'POSTROUTING'])) return iptables
  }
  throw new ToolError(
    'neither iptables-nft nor iptables-legacy works with this kernel: builds have no network',
  )
}
