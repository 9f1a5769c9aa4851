/** Fields of a protobuf message by number, undecoded. A message, text or bytes is a Buffer, a number is a number. */
export type ProtobufFields = ReadonlyMap<number, readonly (Buffer | number)[]>

/**
 * Takes a protobuf message apart without its description (wire format, protobuf.dev/programming-guides/encoding). Fixed-width
 * fields are left out.
 */
export function readProtobuf(message: Buffer): ProtobufFields {
  const fields = new Map<number, (Buffer | number)[]>()
  let at = 0
  const varint = (): number => {
    let value = 0
    for (let scale = 1; ; scale *= 128) {
      const byte = message[at++] ?? 0
      value += (byte & 127) * scale
      if (byte < 128) return value
    }
  }
  while (at < message.length) {
    const tag = varint()
    const type = tag & 7
    if (type === 1 || type === 5) {
      at += type === 1 ? 8 : 4
      continue
    }
    let value: Buffer | number = varint()
    if (type === 2) {
      const start = at
      at += value
      value = message.subarray(start, at)
    }
    const field = Math.floor(tag / 8)
    fields.set(field, [...(fields.get(field) ?? []), value])
  }
  return fields
}

/** The first message in a field; empty when there is none. */
export function messageIn(fields: ProtobufFields, field: number): ProtobufFields {
  const value = fields.get(field)?.[0]
  return readProtobuf(Buffer.isBuffer(value) ? value : Buffer.alloc(0))
}

/** The messages in a repeated field. */
export function messagesIn(fields: ProtobufFields, field: number): ProtobufFields[] {
  return (fields.get(field) ?? []).filter(value => Buffer.isBuffer(value)).map(readProtobuf)
}

/** The text in a field; empty when there is none. */
export function textIn(fields: ProtobufFields, field: number): string {
  const value = fields.get(field)?.[0]
  return Buffer.isBuffer(value) ? value.toString('utf8') : ''
}

/** A `map<string, string>`: messages of a key (1) and a value (2). */
export function mapIn(fields: ProtobufFields, field: number): Record<string, string> {
  const entries = messagesIn(fields, field)
  return Object.fromEntries(entries.map(entry => [textIn(entry, 1), textIn(entry, 2)]))
}
