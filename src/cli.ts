#!/usr/bin/env node
import { start } from './start.ts'

await start(app => app.runCli(process.argv.slice(2)))
