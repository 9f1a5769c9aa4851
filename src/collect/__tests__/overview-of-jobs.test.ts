import { describe, expect, it } from '@jest/globals'
import { makeLeg, namedReport } from '../../runner/artifacts/__tests__/leg-artifacts.ts'
import type { Collected, RunJob } from '../collected.ts'
import type { JobReport } from '../job-report.ts'
import { overviewOfRun } from '../overview-of-run.ts'
import { reportArtifactName } from '../report-artifact.ts'
import { collected, job, shown } from './collected-legs.ts'

describe('the overview of a run', () => {
  describe('with the list of jobs', () => {
    describe('has one row for a job whose report could not be read', () => {
      const refusal = (leg: JobReport) => ({ id: 9, name: reportArtifactName(leg), reason: 'it is not JSON' })
      const rows = (legs: readonly JobReport[], refused: JobReport, jobs: readonly RunJob[], expected = '') =>
        shown(collected(legs, { jobs, refused: [refusal(refused)] }), expected).unmeasured

      it('whether it has ended, failed or is still at work', () => {
        for (const conclusion of [null, 'success', 'failure', 'cancelled']) {
          const jobs = [
            job('image (api)', 'success'),
            job('image (web)', conclusion),
            job('image (docs)', null),
          ]
          expect(rows([makeLeg('api')], makeLeg('web'), jobs)).toStrictEqual([
            'web absent',
            'image (docs) pending',
          ])
        }
      })

      it('that builds one platform of an image, by what the name of the report was made from', () => {
        const leg = (...matrix: string[]) => makeLeg('Acme/API', { matrix })
        const jobs = [
          job('build / image (x64, linux/amd64)', 'success'),
          job('build / image (arm, linux/arm64)', null),
          job('build / image (arm, linux/arm/v7)', null),
        ]
        expect(rows([leg('x64', 'linux/amd64')], leg('arm', 'linux/arm64'), jobs)).toStrictEqual([
          'acme-api absent',
          'build / image (arm, linux/arm/v7) pending',
        ])
      })

      it('and whose image is called as a value that only this job has, where its step is another one', () => {
        const other = makeLeg('web', { step: 'other', matrix: ['web', 'added by include'] })
        const jobs = [job('image (api)', 'success'), job('image (web)', null), job('image (docs)', null)]
        expect(rows([makeLeg('api')], other, jobs)).toStrictEqual(['web absent', 'image (docs) pending'])
        const two = [...jobs, job('image (web, arm64)', null)]
        expect(rows([makeLeg('api')], other, two)).toHaveLength(4)
      })

      it('of which it is expected to report', () => {
        const needs = JSON.stringify({ image: { result: 'success' }, scan: { result: 'failure' } })
        const refused = makeLeg('scanner', { job: 'scan', matrix: [] })
        const jobs = [job('image (api)', 'success'), job('scan', 'failure')]
        expect(rows([makeLeg('api')], refused, jobs, needs)).toStrictEqual(['scanner absent'])
      })

      it('which is that of the newer attempt when the job was started again', () => {
        const jobs = [job('image (api)', 'success'), job('image (web)', null, 2)]
        expect(rows([makeLeg('api')], makeLeg('web'), jobs)).toStrictEqual(['image (web) pending'])
      })
    })

    it('has rows for legs that were cancelled, and for those still at work', () => {
      const jobs = [
        job('image (api)', 'success'),
        job('image (worker)', 'cancelled'),
        job('image (web)', null),
        job('image (docs)', 'skipped'),
        job('lint', 'failure'),
      ]
      const from = collected([makeLeg('api')], { jobs })
      expect(shown(from).unmeasured).toStrictEqual(['image (worker) absent', 'image (web) pending'])
      expect(overviewOfRun(from).jobs).toStrictEqual({ reported: 1, expected: 3 })
    })

    it('has one row for a leg that was lost, although its job is expected, too', () => {
      const jobs = [job('image (api)', 'success'), job('image (worker)', 'cancelled')]
      for (const result of ['failure', 'cancelled']) {
        const needs = JSON.stringify({ image: { result, outputs: {} }, scan: { result, outputs: {} } })
        expect(shown(collected([makeLeg('api')], { jobs }), needs).unmeasured).toStrictEqual([
          'image (worker) absent',
          'scan absent',
        ])
      }
    })

    it('has a row for each leg of an expected job, also when none of them reported', () => {
      const jobs = [job('image (api)', 'failure'), job('image (worker)', 'cancelled'), job('lint', 'success')]
      const needs = JSON.stringify({ image: { result: 'failure' }, lint: { result: 'success' } })
      expect(shown(collected([], { jobs }), needs).unmeasured).toStrictEqual([
        'image (api) absent',
        'image (worker) absent',
      ])
    })

    it('knows jobs of a called workflow', () => {
      const jobs = [job('build / image (api)', 'success'), job('build / image (worker)', 'failure')]
      expect(shown(collected([makeLeg('api')], { jobs })).unmeasured).toStrictEqual([
        'build / image (worker) absent',
      ])
    })

    it('has no row for a job that calls a workflow, and failed because of what is told of that', () => {
      const over = makeLeg('api', { reports: [namedReport('api', 'failed')] })
      const failed = (...names: string[]) => names.map(name => job(name, 'failure'))
      const needs = JSON.stringify({ build: { result: 'failure' }, again: { result: 'failure' } })
      const refused = [{ id: 9, name: reportArtifactName(makeLeg('web')), reason: 'it is not JSON' }]
      const rows = (jobs: readonly RunJob[], legs: readonly JobReport[], more: Partial<Collected> = {}) =>
        shown(collected(legs, { jobs, ...more }), needs).unmeasured
      const twice = failed('build / image (api)', 'again / image (api)')
      expect(rows(failed('build / image (api)'), [over])).toStrictEqual(['again absent'])
      expect(rows(twice, [over, { ...over, call: 'y' }])).toStrictEqual([])
      expect(rows(twice, [over])).toStrictEqual(['image (api) absent'])
      const fine = [job('build / image (api)', 'success'), job('again / lint', 'success')]
      const lost = failed('build (x64) / image (web)')
      expect(rows([...fine, ...lost], [makeLeg('api')])).toStrictEqual([
        'build (x64) / image (web) absent',
        'again absent',
      ])
      expect(rows([...fine, ...lost], [makeLeg('api')], { refused })).toStrictEqual([
        'web absent',
        'again absent',
      ])
    })

    it('does not take the report of an attempt for that of a later one, which was lost', () => {
      const jobs = [job('image (api)', 'cancelled', 2)]
      expect(shown(collected([makeLeg('api')], { jobs }))).toStrictEqual({
        reports: [],
        unmeasured: ['image (api) absent'],
      })
    })

    it('knows jobs whose combination `include` adds values to: those are not in the name', () => {
      const legs = [makeLeg('api', { matrix: ['api', 'arm64', 'services/api', 'true'] })]
      const jobs = [job('image (api, arm64)', 'success'), job('image (worker, arm64)', 'cancelled')]
      expect(shown(collected(legs, { jobs })).unmeasured).toStrictEqual(['image (worker, arm64) absent'])
    })

    it('knows jobs whose name GitHub shortens to 100 characters', () => {
      const long = 'a'.repeat(150)
      const jobs = [
        job(`image (x, ${long.slice(0, 87)}...`, 'success'),
        job(`image (y, ${long.slice(0, 87)}...`, 'cancelled'),
      ]
      const legs = [makeLeg('api', { matrix: ['x', long] })]
      expect(jobs[0]?.name.length).toBe(100)
      expect(shown(collected(legs, { jobs })).unmeasured).toStrictEqual([`${jobs[1]?.name} absent`])
    })

    it('counts jobs that are shown under one name, and does not say which of them was lost', () => {
      const legs = [makeLeg('api', { matrix: ['api', 'x'] }), makeLeg('web', { matrix: ['api', 'y'] })]
      const two = (one: string | null, other: string) => [
        job('a / image (api)', one),
        job('b / image (api)', other),
      ]
      const rows = (told: readonly JobReport[], ...jobs: RunJob[]) =>
        shown(collected(told, { jobs })).unmeasured
      expect(rows(legs, ...two('success', 'success'), job('image (z)', 'failure'))).toStrictEqual([
        'image (z) absent',
      ])
      const [good] = legs
      const bad = makeLeg('web', { matrix: ['api', 'y'], reports: [namedReport('web', 'failed')] })
      expect(rows([good!], ...two('cancelled', 'success'))).toStrictEqual(['a / image (api) absent'])
      expect(rows([bad], ...two('cancelled', 'failure'))).toStrictEqual(['image (api) absent'])
      expect(rows([bad], ...two('success', 'failure'))).toStrictEqual([])
      expect(rows([bad], ...two('skipped', 'failure'))).toStrictEqual([])
      expect(rows([good!], ...two(null, 'success'))).toStrictEqual([])
      const again = [job('a / image (api)', 'cancelled', 2), job('b / image (api)', 'success')]
      expect(rows(legs, ...again)).toStrictEqual(['a / image (api) absent'])
    })

    it('says nothing where jobs have names of their own', () => {
      const jobs = [job('Build api', 'success'), job('Build worker', 'failure')]
      expect(shown(collected([makeLeg('api')], { jobs })).unmeasured).toStrictEqual([])
    })
  })
})
