/** Where the links of a report lead: to the repository at the head of the pull request. */
export const LINKS = {
  server: 'https://github.com',
  repository: 'acme/shop',
  sha: '9c1d2e70b5f3a8e4d6c7b8a9f0e1d2c3b4a59687',
}
