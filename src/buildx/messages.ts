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
  buildFailed: (explained: string | null, reason: string) =>
    explained === null
      ? `the build failed: ${reason}`
      : `the build failed: ${explained} (BuildKit: ${reason})`,
  fileNotInContext: (file: string) =>
    `the build context has no ${quoteText(file, 300)}: check the path, which starts at the context's directory, and that .dockerignore does not leave it out`,
  fileOutsideContext: (file: string) =>
    `the build context has no ${quoteText(file, 300)}: a path with \`..\` does not lead out of the context; copy the file into it, or use a directory above as the context`,
  fileNotInStage: (file: string, from: string) =>
    `${quoteText(from)} has no ${quoteText(file, 300)}: check the path, and which of its lines makes the file`,
  neitherStageNorImage: (text: string) =>
    `${quoteText(text)} is neither a stage nor an image reference: write name, name:tag or name@sha256:digest, the name in lower case`,
  fromIsEmpty: (text: string) =>
    `FROM names no image, since ${quoteText(text)} is empty: give it a default above the first FROM (ARG NAME=value), or set it with the input build-args (--build-arg)`,
  secretNotGiven: (id: string) =>
    `the step requires the secret ${quoteText(id)}, which was not given: set the input secrets, secret-envs or secret-files (--secret id=${plainText(id)},src=FILE), or secret in the bake file`,
  sshNotForwarded: (id: string) =>
    `the step requires the SSH agent or key ${quoteText(id)}, which was not forwarded: set the input ssh (--ssh ${plainText(id)}), or ssh in the bake file`,
  notDownloaded: (url: string, why: string) =>
    `${quoteText(url, 500)} cannot be downloaded (${quoteText(why)}): check the address, and the network of the builder`,
  downloadDiffers: (is: string, wanted: string) =>
    `what was downloaded has the digest ${quoteText(is)}, not ${quoteText(wanted)}: check the address, or correct --checksum`,
  userMissing: (name: string) =>
    `the image has no user or group ${quoteText(name)}: create it in a RUN above, or use its number in USER`,
  noInstructions: 'the Dockerfile has no instructions: begin with FROM',
  notBegunWithFrom: 'the first instruction is not FROM: name an image to start from above it',
  gitContextNotFetched: (why: string) =>
    `the Git repository of the build context cannot be fetched (${quoteText(why, 300)}): check its address and ref, and that the token may read it (input github-token, secret GIT_AUTH_TOKEN)`,
  pullRefused: (image: string | null, hint: string) =>
    `${image === null ? 'an image' : `the image ${quoteText(image)}`} cannot be pulled: ${hint}`,
  registryNotReached: (registry: string, why: string) =>
    `the registry ${quoteText(registry)} cannot be reached (${quoteText(why)}): check its name, and the network of the builder`,
  platformNotPublished: (image: string) =>
    `the image ${quoteText(image)} is not published for the platform of the build: use an image that is, or set the input platforms (--platform)`,
  imageMissing: (image: string) => `there is no image ${quoteText(image)}: check its name and tag`,
  frontendMissing: (image: string) =>
    `there is no image ${quoteText(image)}, which the line \`# syntax=\` names: check its name and tag (docker/dockerfile:1 is the usual one), or leave the line out`,
  stageOrImageMissing: (name: string, instead: string) =>
    `there is neither a stage nor an image ${quoteText(name)}: check the name${instead}`,
  stageBelow: (name: string) =>
    `the stage ${quoteText(name)} stands below, and FROM can only use stages above: move it up`,
  commandMissing: 'a command was not found',
  notExecutable: 'a file could not be executed',
  killed: 'killed, most often for want of memory: give the builder more memory, or let the step use less',
  crashed: 'a program crashed',
  outOfMemory: 'the builder ran out of memory: give it more memory, or let the step use less',
  programMissing: (program: string) =>
    `the image has no ${quoteText(program)}${program === '/bin/sh' ? ': use a base image with a shell, or copy from a stage that has one' : ''}`,
  otherPlatform:
    'a program is for another platform than the builder: set up QEMU (docker/setup-qemu-action), or build on a machine of that platform',
  builderFull: 'no space was left on the device: free some where the builder works (docker buildx prune)',
  platformInvalid: (platform: string) =>
    `${quoteText(platform)} is not a platform: write one like linux/amd64 or linux/arm64 (input platforms, --platform)`,
  privilegeNotGranted: (privilege: string) =>
    `the Dockerfile asks for ${privilege}, which was not granted: set the input allow (--allow ${privilege}), and use a builder that may grant it`,
  namedContextMissing: (name: string, location: string) =>
    `the build context ${quoteText(name)} is to be ${quoteText(location)}, which does not exist: correct the input build-contexts (--build-context)`,
  noReason: 'docker buildx build gave no reason; it may have been killed, or run out of memory',
  dockerfileMissing: (dockerfile: string) =>
    `there is no Dockerfile at ${quoteText(dockerfile)}: set its path with the input file (--file)`,
  contextMissing: (context: string) =>
    `the build context ${quoteText(context)} does not exist or is no directory: name a directory, \`.\` for the current one; a stage is named by --target (input target), an image by --tag (input tags)`,
  stageMissing: (dockerfile: string, stage: string, instead: string) =>
    `${quoteText(dockerfile)} has no stage ${quoteText(stage)}: check the target${instead}`,
  argumentInvalid: (found: string) => `docker buildx does not take the value ${found}`,
  pushedWithoutName:
    'an image without a name cannot be pushed: set the input tags (--tag), in a bake file `tags` of each target',
  optionUnknown: (option: string) => `docker buildx build does not know the option ${quoteText(option)}`,
  registryLimit: (reference: string) =>
    `rate limit of the registry of ${quoteText(reference)} exceeded (429): log in for a higher limit, or try again later`,
  registryFailed: (reference: string, status: string) =>
    `the registry of ${quoteText(reference)} failed: it answered ${quoteText(status)}`,
  registryUnreachable: (reference: string, reason: string) =>
    `the registry of ${quoteText(reference)} cannot be reached (${quoteText(reason)}): check the name, and the network`,
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
  packedOtherwise: (reference: string) =>
    `the builder has the content of ${quoteText(reference)} in layers that are compressed in another way than those in the registry, and exports its own: pull the image first (docker pull)`,
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
