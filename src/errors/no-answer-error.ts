import { ToolError } from './tool-error.ts'

/** Someone outside slim-build did not answer, or not to the end, in the time that there was. */
export class NoAnswerError extends ToolError {}
