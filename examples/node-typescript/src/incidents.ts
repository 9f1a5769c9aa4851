import { formatDistance } from 'date-fns'
import { z } from 'zod'

export const NewIncident = z.object({
  title: z.string().min(3).max(120),
  severity: z.enum(['minor', 'major', 'critical']),
})

export interface Incident extends z.infer<typeof NewIncident> {
  readonly id: number
  readonly openedAt: Date
  resolvedAt: Date | null
}

/** The incidents of one status page, newest last. */
export class IncidentLog {
  private readonly incidents: Incident[] = []

  open(incident: z.infer<typeof NewIncident>, now: Date): Incident {
    const opened = { ...incident, id: this.incidents.length + 1, openedAt: now, resolvedAt: null }
    this.incidents.push(opened)
    return opened
  }

  /** False when there is no open incident of that number. */
  resolve(id: number, now: Date): boolean {
    const incident = this.incidents.find(candidate => candidate.id === id && candidate.resolvedAt === null)
    if (incident === undefined) return false
    incident.resolvedAt = now
    return true
  }

  listOpen(now: Date): (Incident & { since: string })[] {
    return this.incidents
      .filter(incident => incident.resolvedAt === null)
      .map(incident => ({ ...incident, since: formatDistance(incident.openedAt, now, { addSuffix: true }) }))
  }
}
