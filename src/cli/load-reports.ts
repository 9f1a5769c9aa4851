/** Loads what a command does once its images are made and judged. */
export const loadReports = () => import('./write-report.ts')
