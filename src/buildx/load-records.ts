/** Loads what reads an image that was built, and what BuildKit said of it: beside the build, which need not wait for it to start. */
export const loadRecords = () => import('./record/records.ts')
