import { plainText } from '../text/plain-text.ts'
import { quoteText } from '../text/quote-text.ts'

/** Every error of this room in one table, each once: what is wrong, where, and how to fix it. */
export const messages = {
  noBuildx: 'docker has no buildx plugin: install docker-buildx 0.19 or later',
  oldBuildx: (version: string) =>
    `docker buildx is ${version}, but 0.19 or later is needed: update docker-buildx`,
  noBuilderShown: (why: string) => `docker buildx inspect shows no builder${why}`,
  noBuilder: (name: string) => `there is no builder ${quoteText(name)}: docker buildx ls lists all builders`,
  engineUnreachable: (reason: string) =>
    `the Docker engine cannot be reached (${quoteText(reason)}): check that it runs and that DOCKER_HOST is right`,
  noLayouts:
    'this Docker engine cannot export OCI layouts: turn on its containerd image store ("features": {"containerd-snapshotter": true} in daemon.json), or use a builder of the driver docker-container',
  definitionNotPrinted: (reason: string) => `docker buildx bake --print failed: ${quoteText(reason, 500)}`,
  noBakeFile:
    'there is no bake file here (docker-bake.hcl, docker-bake.json, compose.yaml): set the input files (--file), or source',
  noTarget: (name: string, instead: string) =>
    `the bake files have no target ${quoteText(name)}: check the requested targets${instead}`,
  bakeFileMissing: (file: string) =>
    `there is no bake file ${quoteText(file)}: check the input files (--file)`,
  secretUnreadable: (id: string, file: string) =>
    `the secret ${quoteText(id)} is to be read from ${quoteText(file)}, which does not exist: make the file, or correct its path`,
  secretFileMissing: (file: string, id: string | null) =>
    `${id === null ? 'a secret' : `the secret ${quoteText(id)}`} of the bake files is to be read from ${quoteText(file)}, which does not exist: make the file, or correct its path`,
  noTargetToSet: (name: string) =>
    `no target of the bake files is called ${quoteText(name)}: check the input set (--set)`,
  builderLost: (reason: string) =>
    `the connection to BuildKit was lost during the build (${quoteText(reason)}): check whether the builder was stopped or ran out of memory`,
  builderNotBooted: (name: string, reason: string) =>
    `the builder ${quoteText(name)} did not boot: ${reason}`,
  buildFailed: (reason: string, hint: string | null) =>
    `the build failed: ${reason}${hint === null ? '' : `: ${hint}`}`,
  noReason: 'docker buildx build gave no reason; it may have been killed, or run out of memory',
  dockerfileMissing: (dockerfile: string) =>
    `there is no Dockerfile at ${quoteText(dockerfile)}: set its path with the input file (--file)`,
  contextMissing: (context: string) =>
    `the build context ${quoteText(context)} does not exist or is no directory: name a directory, \`.\` for the current one; a stage is named by --target (input target), an image by --tag (input tags)`,
  stageMissing: (dockerfile: string, stage: string, instead: string) =>
    `${quoteText(dockerfile)} has no stage ${quoteText(stage)}: check the target${instead}`,
  optionUnknown: (option: string) => `docker buildx build does not know the option ${quoteText(option)}`,
  registryLimit: (reference: string) =>
    `rate limit of the registry of ${quoteText(reference)} exceeded (429): log in for a higher limit, or try again later`,
  registryFailed: (reference: string, status: string) =>
    `the registry of ${quoteText(reference)} failed: it answered ${quoteText(status)}`,
  registryUnreachable: (reference: string, reason: string) =>
    `the registry of ${quoteText(reference)} cannot be reached: ${quoteText(reason)}`,
  bakeFilesUnusable: (reason: string) => `the bake files cannot be used: ${quoteText(reason, 500)}`,
  targetNameInvalid: (name: string) => `the name of the bake target ${quoteText(name)} is invalid`,
  noTargetsListed: 'docker buildx bake --print listed no targets',
  notAFile: (what: string, file: string) =>
    `the ${what} ${quoteText(file)} is a pipe or a device, which may never end: use a file`,
  noBakeSource: (source: string) =>
    `the input source is ${quoteText(source, 300)}, which is no directory: set the directory of the bake files, or a Git URL`,
  bakeFileFromStandardInput: 'a bake file cannot be standard input (-): use a file',
  contextAmbiguous: (context: string, target: string, url: string) =>
    `the context ${quoteText(context)} of the target ${quoteText(target)} may be a folder of the Git repository or of this machine, and buildx does not say which: use a Git URL (${quoteText(url)}), or check the repository out and set source to its directory`,
  contextNotInGit: (context: string, source: string) =>
    `the context ${quoteText(context)} of the bake files at ${quoteText(source)} is not in a Git repository: set source to a Git URL (https://….git)`,
  pathNotFollowed: (location: string, reason: string) =>
    `the path ${quoteText(location)} of the bake files cannot be followed: ${reason}`,
  privilegesNotGranted: (words: readonly string[], privileges: readonly string[]) =>
    plainText(
      `the bake files request privileges for possibly insecure capabilities: ${words.join('; ')}: pass "${privileges.map(each => `--allow=${each}`).join(' ')}" to grant them (in a workflow: the input allow with ${privileges.join(', ')})`,
    ),
  exportFailed: (step: string, reason: string, hint: string | null) =>
    `the image was built, but ${quoteText(step)} failed: ${quoteText(reason, 600)}${hint === null ? '' : `: ${hint}`}`,
  pushFailed: (reference: string, reason: string, hint: string | null) =>
    `the image was built, but pushing ${quoteText(reference)} failed: ${quoteText(reason, 600)}${hint === null ? '' : `: ${hint}`}`,
  alreadyPublished: (references: readonly string[]) =>
    `Already published: ${references
      .slice(0, 10)
      .map(each => quoteText(each, 300))
      .join(', ')}`,
  loginNeeded: (registry: string) =>
    `log in to ${quoteText(registry)} first (docker login, in a workflow docker/login-action), or check the name of the image`,
  loginNotAllowed: (registry: string) =>
    `the login for ${quoteText(registry)} is not allowed to do that; check its permissions (\`packages: write\` to push to ghcr.io)`,
  tagImmutable: 'the registry does not let anyone overwrite this tag: use a tag that is new for each build',
  registryFull: (registry: string) =>
    `the quota of ${quoteText(registry)} is used up: delete images there, or raise the quota`,
  storageFull: 'its storage is used up: delete what is old there, or raise the quota',
  pipeNotMade: (pipe: string, reason: string) =>
    `the named pipe ${quoteText(pipe)} cannot be made: ${quoteText(reason, 300)}`,
  imageNotRead: (directory: string, free: string | null, reason: string) =>
    `the image was built, but it cannot be measured: a copy of its new layers needs their compressed size in ${quoteText(directory, 300)} (TMPDIR, in a workflow RUNNER_TEMP)${free === null ? '' : `, where ${free} are free`}, and to measure it without a copy failed, too: ${reason}`,
  noImageWritten: 'the build wrote no image to measure: check that its target makes an image',
  outputWithoutType: (output: string) =>
    `the output ${output} has no type: write type=registry, type=local,dest=DIRECTORY…`,
  outputWithoutValue: (output: string, field: string, key: string) =>
    `the output ${output} has ${field} without a value: write ${key}=…`,
  layoutOutputWithoutDirectory: 'the output type=oci,tar=false needs dest=DIRECTORY',
  noStandardInput: 'the build reads standard input (-), but there is none',
  notAnImageReference: (text: string) =>
    `${quoteText(text)} is not an image reference: use name, name:tag or name@sha256:digest, or the path of an image`,
  platformMissing: (reference: string, asked: string, known: readonly string[]) =>
    `${quoteText(reference)} has no platform ${plainText(asked.slice(0, 60))}, only ${known.slice(0, 10).join(', ')}`,
  imageNotInEngine: (reference: string) => `the engine does not have an image ${quoteText(reference)}`,
  imageNotFound: (who: string, reference: string) =>
    `${who} an image ${quoteText(reference)}: check its name and tag`,
  readNotAllowed: (reference: string) =>
    `the registry does not let this login read ${quoteText(reference)} (403): give it the permission, such as \`packages: read\``,
  loginRequired: (reference: string, hint: string) =>
    `the registry requires a login to read ${quoteText(reference)}: ${hint}`,
  imageNotSent: (reference: string, reason: string) =>
    `the registry of ${quoteText(reference)} did not send the image: ${reason}`,
  manifestTooLarge: (reference: string, bytes: string) =>
    `the manifest of ${quoteText(reference)} has ${bytes} bytes, which is too large: registries take 4 MiB`,
  indexTooLong: (reference: string, count: number, limit: number) =>
    `the index ${quoteText(reference)} lists ${count} manifests (limit ${limit}): use the digest of one image`,
  tooManyPlatforms: (reference: string, count: number, limit: number) =>
    `${quoteText(reference)} has ${count} platforms (limit ${limit}): name those that are wanted, such as --platform linux/amd64`,
  registrySilent: (reference: string, helper: string | null, seconds: number) =>
    helper === null
      ? `the registry of ${quoteText(reference)} did not answer within ${seconds} seconds`
      : `neither the registry of ${quoteText(reference)} nor the credential helper ${helper} answered within ${seconds} seconds`,
  engineSilent: (reference: string, seconds: number) =>
    `the Docker engine did not answer within ${seconds} seconds whether it has ${quoteText(reference)}`,
  saveTooSlow: (reference: string, seconds: number) =>
    `the Docker engine did not save ${quoteText(reference)} within ${seconds} seconds`,
  indexTooSlow: (tag: string, seconds: number) =>
    `the registry of ${quoteText(tag)} did not take the index of all platforms within ${seconds} seconds`,
  builderSilent: (name: string, seconds: number) =>
    `${name === '' ? 'the builder' : `the builder ${quoteText(name)}`} or its engine did not answer within ${seconds} seconds (docker buildx inspect): check that it runs and that DOCKER_HOST and the Docker context are right`,
  versionSilent: (seconds: number) =>
    `docker did not answer within ${seconds} seconds which buildx it has (docker buildx version): check its plugins in ~/.docker/cli-plugins`,
  bakeTooSlow: (source: string, waited: string) =>
    `the bake files${source === '.' ? '' : ` of ${quoteText(source, 300)}`} were not evaluated (docker buildx bake --print): ${waited}; check that the engine, and the Git repository or server that they come from, can be reached`,
  imageNotSaved: (reference: string, reason: string) =>
    `the engine cannot save ${quoteText(reference)}: ${quoteText(reason)}`,
  builderNotInspected: (name: string, reason: string) =>
    `the builder ${quoteText(name)} could not be inspected: ${reason}`,
  contextNotRead: (reason: string) => `the current Docker context could not be read: ${reason}`,
  contextNotCreated: (name: string, reason: string) =>
    `the Docker context ${quoteText(name)} could not be created: ${reason}`,
  certificatesNotWritten: (node: number, directory: string) =>
    `the TLS files of node ${node} cannot be written into ${directory}`,
  builderNotCreated: (what: string, reason: string) => `${what}: ${reason}`,
  indexNotNamed: 'docker buildx imagetools did not name the created index',
  indexNotCreated: (reason: string) => `the index of all platforms could not be created: ${reason}`,
  recordNotNamed: 'buildx did not name the record of the build',
  recordNotExported: (reason: string) => `docker buildx history export failed: ${reason}`,
} as const
