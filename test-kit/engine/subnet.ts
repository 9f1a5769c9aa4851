import { ToolError } from '../../src/errors/tool-error.ts'

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
