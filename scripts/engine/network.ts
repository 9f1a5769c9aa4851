import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'

import { ToolError } from '../../src/errors/tool-error.ts'
import type { Checkout } from './checkout.ts'
import type { Prefix } from './debian-packages.ts'
import { runCommand, succeeds } from './run-command.ts'

/** An IPv4 network in CIDR terms; `address` as an unsigned 32-bit number. */
export interface Subnet {
  readonly address: number
  readonly bits: number
}

/**
 * Picks a /24 in 10.128.0.0/9 for a checkout, the same one each time unless another route of the machine covers it.
 *
 * @throws {ToolError} when every one of them is taken.
 */
export function chooseSubnet(checkoutId: string, taken: readonly Subnet[]): Subnet {
  const COUNT = 1 << 15
  const start = Number.parseInt(checkoutId, 16) % COUNT
  for (let step = 0; step < COUNT; step++) {
    const subnet = { address: (((10 << 24) | (1 << 23)) >>> 0) + ((start + step) % COUNT) * 256, bits: 24 }
    if (!taken.some(other => overlaps(subnet, other))) return subnet
  }
  throw new ToolError("no free /24 is left in 10.128.0.0/9 for the engine's bridge: remove a route")
}

/** Whether two networks share an address. A default route (0 bits) is no claim to any. */
export function overlaps(a: Subnet, b: Subnet): boolean {
  const bits = Math.min(a.bits, b.bits)
  return bits > 0 && a.address >>> (32 - bits) === b.address >>> (32 - bits)
}

/** Parses Linux's /proc/net/route, whose numbers are little-endian hexadecimal, into networks by interface. */
export function parseRoutes(text: string): (Subnet & { readonly device: string })[] {
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map(line => {
      const columns = line.trim().split(/\s+/)
      const mask = fromLittleEndian(columns[7] ?? '0')
      return {
        device: columns[0] ?? '',
        address: fromLittleEndian(columns[1] ?? '0'),
        bits: mask.toString(2).replaceAll('0', '').length,
      }
    })
}

function fromLittleEndian(hex: string): number {
  return Buffer.from(hex.padStart(8, '0'), 'hex').readUInt32LE()
}

/** Prints a subnet, or the address of one host in it, such as `10.200.3.1/24`. */
export function formatSubnet({ address, bits }: Subnet, host = 0): string {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(address + host)
  return `${[...bytes].join('.')}/${bits}`
}

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

/** A port on 127.0.0.1 that nobody listens on: the one that the checkout's id suggests, or the next one. */
export async function choosePort(checkoutId: string): Promise<number> {
  const start = Number.parseInt(checkoutId, 16) % 10_000
  for (let step = 0; step < 100; step++) {
    // Below the range from which Linux takes the ports of outgoing connections.
    const port = 20_000 + ((start + step) % 10_000)
    if (await isFree(port)) return port
  }
  throw new ToolError('100 ports in a row are taken on 127.0.0.1: the registry finds none to listen on')
}

async function isFree(port: number): Promise<boolean> {
  return await new Promise(resolve => {
    const server = createServer()
    server.once('error', () => {
      resolve(false)
    })
    server.listen(port, '127.0.0.1', () =>
      server.close(() => {
        resolve(true)
      }),
    )
  })
}
