import { ToolError } from '../../errors/tool-error.ts'

/** The image was built, and this machine has no room for what it takes to measure it. A plain build would have passed. */
export class LayoutNotRead extends ToolError {}

/** There are no named pipes here, so an image must be copied to be read. */
export class PipeNotMade extends LayoutNotRead {}
