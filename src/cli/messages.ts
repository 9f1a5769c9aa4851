/** Every error of this room in one table, each once: what is wrong, where, and how to fix it. */
export const messages = {
  optionEmpty: (option: string) => `The option ${option} is empty: set what to compare with, or leave it out`,
  nameEmpty: (option: string) => `The option ${option} is empty: give it a name, or leave it out`,
  optionIsDash: (option: string) =>
    `The option ${option} is -, which names no file: leave it out, or write ./- for a file of that name`,
  baseBudgetsUnknown: (reason: string) =>
    `--budgets-from needs the commit that the branch started from: ${reason}`,
  nothingToCompare: (option: string) =>
    `inspect compares nothing, so it has no use for ${option}: use slim-build compare <baseline> <image>`,
  nothingToSave: '--save-measurement has nothing to save: nothing that is built is an image',
  severalMeasurements: '--save-measurement is for one image, and the bake makes several: use --report-dir',
  noImageId: 'There is no image ID for --iidfile: the build made no image',
  fixWithoutImage: 'fix needs a build that makes an image',
  sourcesNotAtHand:
    'fix changes a Dockerfile that is a text file in the working directory or the build context: give a directory, and no link, URL or `-`',
  verifyCommandAlone: '--verify-command is for changes that are built: set --verify, too',
  outputLost: (reason: string) => `the output was lost: ${reason}`,
  interrupted: 'interrupted',
} as const
