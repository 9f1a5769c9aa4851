import { start } from './start.ts'

await start(app => app.runReport())
