/** Every error of this room in one table, each once: what is wrong, where, and how to fix it. */
export const messages = {
  answerTooLong: (limit: number) => `it is longer than ${limit} MiB`,
  noAnswer: (reason: string) => `GitHub's API did not answer (${reason})`,
  rateLimitExceeded: (status: number) => `GitHub rate limit exceeded (${status})`,
  conversationLocked: 'the conversation is locked (403)',
  missingPermission: (verb: string, status: number, permission: string) =>
    `the token may not ${verb} it (${status}); give the job ${permission}`,
  tokenRejected: 'GitHub rejected the token (401)',
  textRejected: 'GitHub rejected the text (422)',
  unexpectedStatus: (status: number) => `GitHub's API answered ${status}`,
  tokenUserUnknown: 'cannot determine the user of the token',
  commentNotKept: (writes: number) => `GitHub did not keep the comment, which was written ${writes} times`,
  editsUnknown: 'GitHub did not say what the comment said before',
  tooManyEvents: (limit: number) => `the pull request has more than ${limit} events`,
  runWithoutCommit: 'GitHub did not name the commit of the run',
  noReviewThreads:
    'GitHub did not list the review threads (suggestions need a server with GraphQL, and `pull-requests: write`)',
  noPullRequestFiles: 'GitHub did not list the files of the pull request',
  noPullRequestList: 'GitHub did not list pull requests',
} as const
