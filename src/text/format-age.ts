/** How long ago something was, from seconds: `just now`, `12 min ago`, `2 h ago`, `3 days ago`. What is to come is just now. */
export function formatAge(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  if (!(minutes >= 1)) return 'just now'
  if (minutes < 60) return `${minutes} min ago`
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return `${hours} h ago`
  return `${Math.floor(hours / 24)} days ago`
}
