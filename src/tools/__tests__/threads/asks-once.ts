import path from 'node:path'
import { Thread } from '../../thread.ts'

// A program that starts a thread, asks it once, and does not close it.
const program = path.join(import.meta.dirname, 'odd-thread.ts')
const thread = new Thread({ program, name: 'the odd thread', memory: 32 })
console.log(JSON.stringify(await thread.ask('a')))
