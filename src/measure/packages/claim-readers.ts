import { apk } from './apk.ts'
import type { ClaimReader } from './claim-reader.ts'
import { dpkg } from './dpkg.ts'
import { npm } from './npm.ts'
import { python } from './python.ts'

/** Every ecosystem that is read today. Where two of them claim one file, the earlier one owns it. */
export const CLAIM_READERS: readonly ClaimReader[] = [dpkg, apk, python, npm]
