import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { AdviceRow } from '../src/model/report-advice.ts'
import type { PlatformReport, Report } from '../src/model/report.ts'
import type { Engine } from '../test-kit/engine.ts'
import { runAction } from './run-action.ts'
import { folderWith } from './run-dist.ts'

export const readReport = (file: string | undefined): Report =>
  JSON.parse(readFileSync(file ?? '', 'utf8')) as Report

/** Builds an image with the action, and gives its report, and its log. */
export async function reportOfAction(
  engine: Engine,
  dockerfile: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<PlatformReport & { readonly log: string }> {
  const workspace = folderWith({ Dockerfile: dockerfile })
  const { code, stdout, stderr, outputs } = await runAction(engine, workspace, { cache: 'none', ...inputs })
  assert.equal(code, 0, stdout + stderr)
  const [platform] = readReport(outputs.report).platforms
  assert.ok(platform !== undefined)
  return { ...platform, log: stdout + stderr }
}

/** The advice is a smaller base image. */
export const onBase = ({ rule }: AdviceRow): boolean => rule === 'base-image'
