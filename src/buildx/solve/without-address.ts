const ASKED = /^failed to do request: \w+ "[^"]*": /

/** What went wrong with a request to a registry: which address was asked is of no use beside the name of the image. */
export function withoutAddress(reason: string): string {
  return reason.replace(ASKED, '')
}
