/** What the entry points load once they know that this Node.js can run it. */
export { runCli } from './cli/run-cli.ts'
export { runAction } from './runner/run-action.ts'
export { runPost } from './runner/run-post.ts'
export { runReport } from './runner/run-report.ts'
