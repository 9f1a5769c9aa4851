import { generateKeyPairSync, randomBytes } from 'node:crypto'

/** What each value has in it: no other run, and nothing in an image, has it. */
export const mark = randomBytes(6).toString('hex')

/**
 * Hostile values by id. A value of fewer than four characters would be found in any file by chance, so four is what "very short"
 * means here.
 */
export const VALUES = {
  plain: `ghp_${mark}${'a'.repeat(40)}`,
  lines: `-----BEGIN KEY-----\n${mark}line+one/AA==\n\n${mark}line+two/BB==\n-----END KEY-----`,
  quotes: `"${mark}" 'and' \`more ""quotes""`,
  equals: `==${mark}=value==`,
  percent: `${mark}%0Ais%25not%0D%3A%2C`,
  short: '~}^Q',
  unicode: `пароль-${mark}-✓-密碼-\u{1f511}`,
  option: `--push=${mark},src=/etc/passwd,env=HOME`,
  shell: `$(echo ${mark}) \${HOME} \\n \\ ; rm -rf / # <>&|`,
  command: `::error file=${mark}::not an error ##[warning]${mark}`,
  json: `{"${mark}":"\\u0041","list":[1,2]}`,
  long: `${mark}${'long'.repeat(4000)}`,
} as const

/** What the secret is called in the build. */
export type Id = keyof typeof VALUES

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

/** A private key, which SSH forwards to the build as an agent that signs with it. */
export const KEY = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString()

/** Characters in a line of it. */
export const KEY_LINE = 64

/** What everyone may see of the key. */
export const PUBLIC_KEY = publicKey.export({ format: 'jwk' })
