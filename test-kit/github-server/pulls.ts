/** The answer to a request for `acme/shop` number 7 itself; null for every other request, or where its head is not known. */
export function answerPull(head: string | null, { pathname }: URL): { status: number; body: object } | null {
  if (head === null || pathname !== '/repos/acme/shop/pulls/7') return null
  return { status: 200, body: { number: 7, state: 'open', head: { sha: head, ref: 'feature' } } }
}
