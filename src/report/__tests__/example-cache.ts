import type { CacheFindings } from '../build/report-cache.ts'

/** A changed line, the result because of it, and a step beside it that nothing changed. */
export function cacheFindings(platform: string, text = (written: string) => written): CacheFindings {
  const step = {
    dockerfile: text('Dockerfile'),
    stage: null,
    seconds: null,
    savedSeconds: null,
    miss: null,
  }
  return {
    uses: [
      {
        platform,
        steps: [
          { ...step, line: 12, endLine: 12, instruction: text('WORKDIR /app'), cached: true },
          {
            ...step,
            line: 13,
            endLine: 13,
            instruction: text('COPY package*.json ./'),
            cached: false,
            seconds: 0.1,
            miss: { reason: 'files' },
          },
          {
            ...step,
            line: 14,
            endLine: 15,
            instruction: text('RUN npm ci'),
            cached: false,
            seconds: 42.3,
            miss: { reason: 'follows', step: 1 },
          },
          {
            ...step,
            line: 16,
            endLine: 16,
            instruction: text('COPY --from=tools /opt/tools /opt/tools'),
            cached: true,
            savedSeconds: 38.7,
          },
        ],
      },
    ],
    notes: ['Steps that a required target built in this run count as cached.'],
    traffic: {
      imported: {
        caches: 2,
        layers: 3,
        bytes: 1_234_567,
        notes: ['A layer of a cache is fetched only when it is needed and not yet in the builder.'],
      },
      exported: {
        caches: 1,
        layers: 5,
        bytes: null,
        notes: ['BuildKit did not report the size of 1 of 5 layers.'],
      },
    },
  }
}
