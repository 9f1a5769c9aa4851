export const id = 3212;
export const ids = [3212];
export const modules = {

/***/ 96314:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ messages)
/* harmony export */ });
/* harmony import */ var _text_plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84651);
/* harmony import */ var _text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75091);


/** Every error of this room in one table, each once: what is wrong, where, and how to fix it. */
const messages = {
    noBuildx: 'docker has no buildx plugin: install docker-buildx 0.19 or later',
    oldBuildx: (version) => `docker buildx is ${version}, but 0.19 or later is needed: update docker-buildx`,
    noBuilderShown: (why) => `docker buildx inspect shows no builder${why}`,
    noBuilder: (name) => `there is no builder ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(name)}: docker buildx ls lists all builders`,
    engineUnreachable: (reason) => `the Docker engine cannot be reached (${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(reason)}): check that it runs and that DOCKER_HOST is right`,
    noLayouts: 'this Docker engine cannot export OCI layouts: turn on its containerd image store ("features": {"containerd-snapshotter": true} in daemon.json), or use a builder of the driver docker-container',
    definitionNotPrinted: (reason) => `docker buildx bake --print failed: ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(reason, 500)}`,
    noBakeFile: 'there is no bake file here (docker-bake.hcl, docker-bake.json, compose.yaml): set the input files (--file), or source',
    noTarget: (name, instead) => `the bake files have no target ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(name)}: check the requested targets${instead}`,
    bakeFileMissing: (file) => `there is no bake file ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(file)}: check the input files (--file)`,
    secretUnreadable: (id, file) => `the secret ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(id)} is to be read from ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(file)}, which does not exist: make the file, or correct its path`,
    secretFileMissing: (file, id) => `${id === null ? 'a secret' : `the secret ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(id)}`} of the bake files is to be read from ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(file)}, which does not exist: make the file, or correct its path`,
    noTargetToSet: (name) => `no target of the bake files is called ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(name)}: check the input set (--set)`,
    builderLost: (reason) => `the connection to BuildKit was lost during the build (${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(reason)}): check whether the builder was stopped or ran out of memory`,
    builderNotBooted: (name, reason) => `the builder ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(name)} did not boot: ${reason}`,
    buildFailed: (explained, reason) => explained === null
        ? `the build failed: ${reason}`
        : `the build failed: ${explained} (BuildKit: ${reason})`,
    fileNotInContext: (file) => `the build context has no ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(file, 300)}: check the path, which starts at the context's directory, and that .dockerignore does not leave it out`,
    fileOutsideContext: (file) => `the build context has no ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(file, 300)}: a path with \`..\` does not lead out of the context; copy the file into it, or use a directory above as the context`,
    fileNotInStage: (file, from) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(from)} has no ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(file, 300)}: check the path, and which of its lines makes the file`,
    neitherStageNorImage: (text) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(text)} is neither a stage nor an image reference: write name, name:tag or name@sha256:digest, the name in lower case`,
    fromIsEmpty: (text) => `FROM names no image, since ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(text)} is empty: give it a default above the first FROM (ARG NAME=value), or set it with the input build-args (--build-arg)`,
    secretNotGiven: (id) => `the step requires the secret ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(id)}, which was not given: set the input secrets, secret-envs or secret-files (--secret id=${(0,_text_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .w)(id)},src=FILE), or secret in the bake file`,
    sshNotForwarded: (id) => `the step requires the SSH agent or key ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(id)}, which was not forwarded: set the input ssh (--ssh ${(0,_text_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .w)(id)}), or ssh in the bake file`,
    notDownloaded: (url, why) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(url, 500)} cannot be downloaded (${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(why)}): check the address, and the network of the builder`,
    downloadDiffers: (is, wanted) => `what was downloaded has the digest ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(is)}, not ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(wanted)}: check the address, or correct --checksum`,
    userMissing: (name) => `the image has no user or group ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(name)}: create it in a RUN above, or use its number in USER`,
    noInstructions: 'the Dockerfile has no instructions: begin with FROM',
    notBegunWithFrom: 'the first instruction is not FROM: name an image to start from above it',
    gitContextNotFetched: (why) => `the Git repository of the build context cannot be fetched (${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(why, 300)}): check its address and ref, and that the token may read it (input github-token, secret GIT_AUTH_TOKEN)`,
    pullRefused: (image, hint) => `${image === null ? 'an image' : `the image ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(image)}`} cannot be pulled: ${hint}`,
    registryNotReached: (registry, why) => `the registry ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(registry)} cannot be reached (${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(why)}): check its name, and the network of the builder`,
    platformNotPublished: (image) => `the image ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(image)} is not published for the platform of the build: use an image that is, or set the input platforms (--platform)`,
    imageMissing: (image) => `there is no image ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(image)}: check its name and tag`,
    frontendMissing: (image) => `there is no image ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(image)}, which the line \`# syntax=\` names: check its name and tag (docker/dockerfile:1 is the usual one), or leave the line out`,
    stageOrImageMissing: (name, instead) => `there is neither a stage nor an image ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(name)}: check the name${instead}`,
    stageBelow: (name) => `the stage ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(name)} stands below, and FROM can only use stages above: move it up`,
    commandMissing: 'a command was not found',
    notExecutable: 'a file could not be executed',
    killed: 'killed, most often for want of memory: give the builder more memory, or let the step use less',
    crashed: 'a program crashed',
    outOfMemory: 'the builder ran out of memory: give it more memory, or let the step use less',
    programMissing: (program) => `the image has no ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(program)}${program === '/bin/sh' ? ': use a base image with a shell, or copy from a stage that has one' : ''}`,
    otherPlatform: 'a program is for another platform than the builder: set up QEMU (docker/setup-qemu-action), or build on a machine of that platform',
    builderFull: 'no space was left on the device: free some where the builder works (docker buildx prune)',
    platformInvalid: (platform) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(platform)} is not a platform: write one like linux/amd64 or linux/arm64 (input platforms, --platform)`,
    privilegeNotGranted: (privilege) => `the Dockerfile asks for ${privilege}, which was not granted: set the input allow (--allow ${privilege}), and use a builder that may grant it`,
    namedContextMissing: (name, location) => `the build context ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(name)} is to be ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(location)}, which does not exist: correct the input build-contexts (--build-context)`,
    noReason: 'docker buildx build gave no reason; it may have been killed, or run out of memory',
    dockerfileMissing: (dockerfile) => `there is no Dockerfile at ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(dockerfile)}: set its path with the input file (--file)`,
    contextMissing: (context) => `the build context ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(context)} does not exist or is no directory: name a directory, \`.\` for the current one; a stage is named by --target (input target), an image by --tag (input tags)`,
    stageMissing: (dockerfile, stage, instead) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(dockerfile)} has no stage ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(stage)}: check the target${instead}`,
    argumentInvalid: (found) => `docker buildx does not take the value ${found}`,
    pushedWithoutName: 'an image without a name cannot be pushed: set the input tags (--tag), in a bake file `tags` of each target',
    optionUnknown: (option) => `docker buildx build does not know the option ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(option)}`,
    registryLimit: (reference) => `rate limit of the registry of ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(reference)} exceeded (429): log in for a higher limit, or try again later`,
    registryFailed: (reference, status) => `the registry of ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(reference)} failed: it answered ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(status)}`,
    registryUnreachable: (reference, reason) => `the registry of ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(reference)} cannot be reached (${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(reason)}): check the name, and the network`,
    bakeFilesUnusable: (reason) => `the bake files cannot be used: ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(reason, 500)}`,
    targetNameInvalid: (name) => `the name of the bake target ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(name)} is invalid`,
    noTargetsListed: 'docker buildx bake --print listed no targets',
    notAFile: (what, file) => `the ${what} ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(file)} is a pipe or a device, which may never end: use a file`,
    noBakeSource: (source) => `the input source is ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(source, 300)}, which is no directory: set the directory of the bake files, or a Git URL`,
    bakeFileFromStandardInput: 'a bake file cannot be standard input (-): use a file',
    contextAmbiguous: (context, target, url) => `the context ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(context)} of the target ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(target)} may be a folder of the Git repository or of this machine, and buildx does not say which: use a Git URL (${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(url)}), or check the repository out and set source to its directory`,
    contextNotInGit: (context, source) => `the context ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(context)} of the bake files at ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(source)} is not in a Git repository: set source to a Git URL (https://….git)`,
    pathNotFollowed: (location, reason) => `the path ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(location)} of the bake files cannot be followed: ${reason}`,
    privilegesNotGranted: (words, privileges) => (0,_text_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .w)(`the bake files request privileges for possibly insecure capabilities: ${words.join('; ')}: pass "${privileges.map(each => `--allow=${each}`).join(' ')}" to grant them (in a workflow: the input allow with ${privileges.join(', ')})`),
    exportFailed: (step, reason, hint) => `the image was built, but ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(step)} failed: ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(reason, 600)}${hint === null ? '' : `: ${hint}`}`,
    pushFailed: (reference, reason, hint) => `the image was built, but pushing ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(reference)} failed: ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(reason, 600)}${hint === null ? '' : `: ${hint}`}`,
    alreadyPublished: (references) => `Already published: ${references
        .slice(0, 10)
        .map(each => (0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(each, 300))
        .join(', ')}`,
    loginNeeded: (registry) => `log in to ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(registry)} first (docker login, in a workflow docker/login-action), or check the name of the image`,
    loginNotAllowed: (registry) => `the login for ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(registry)} is not allowed to do that; check its permissions (\`packages: write\` to push to ghcr.io)`,
    tagImmutable: 'the registry does not let anyone overwrite this tag: use a tag that is new for each build',
    registryFull: (registry) => `the quota of ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(registry)} is used up: delete images there, or raise the quota`,
    storageFull: 'its storage is used up: delete what is old there, or raise the quota',
    pipeNotMade: (pipe, reason) => `the named pipe ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(pipe)} cannot be made: ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(reason, 300)}`,
    imageNotRead: (directory, free, reason) => `the image was built, but it cannot be measured: a copy of its new layers needs their compressed size in ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(directory, 300)} (TMPDIR, in a workflow RUNNER_TEMP)${free === null ? '' : `, where ${free} are free`}, and to measure it without a copy failed, too: ${reason}`,
    noImageWritten: 'the build wrote no image to measure: check that its target makes an image',
    outputWithoutType: (output) => `the output ${output} has no type: write type=registry, type=local,dest=DIRECTORY…`,
    outputWithoutValue: (output, field, key) => `the output ${output} has ${field} without a value: write ${key}=…`,
    layoutOutputWithoutDirectory: 'the output type=oci,tar=false needs dest=DIRECTORY',
    noStandardInput: 'the build reads standard input (-), but there is none',
    notAnImageReference: (text) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(text)} is not an image reference: use name, name:tag or name@sha256:digest, or the path of an image`,
    platformMissing: (reference, asked, known) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(reference)} has no platform ${(0,_text_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .w)(asked.slice(0, 60))}, only ${known.slice(0, 10).join(', ')}`,
    imageNotInEngine: (reference) => `the engine does not have an image ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(reference)}`,
    imageNotFound: (who, reference) => `${who} an image ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(reference)}: check its name and tag`,
    readNotAllowed: (reference) => `the registry does not let this login read ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(reference)} (403): give it the permission, such as \`packages: read\``,
    loginRequired: (reference, hint) => `the registry requires a login to read ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(reference)}: ${hint}`,
    imageNotSent: (reference, reason) => `the registry of ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(reference)} did not send the image: ${reason}`,
    manifestTooLarge: (reference, bytes) => `the manifest of ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(reference)} has ${bytes} bytes, which is too large: registries take 4 MiB`,
    indexTooLong: (reference, count, limit) => `the index ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(reference)} lists ${count} manifests (limit ${limit}): use the digest of one image`,
    tooManyPlatforms: (reference, count, limit) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(reference)} has ${count} platforms (limit ${limit}): name those that are wanted, such as --platform linux/amd64`,
    registrySilent: (reference, helper, seconds) => helper === null
        ? `the registry of ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(reference)} did not answer within ${seconds} seconds`
        : `neither the registry of ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(reference)} nor the credential helper ${helper} answered within ${seconds} seconds`,
    engineSilent: (reference, seconds) => `the Docker engine did not answer within ${seconds} seconds whether it has ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(reference)}`,
    saveTooSlow: (reference, seconds) => `the Docker engine did not save ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(reference)} within ${seconds} seconds`,
    indexTooSlow: (tag, seconds) => `the registry of ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(tag)} did not take the index of all platforms within ${seconds} seconds`,
    builderSilent: (name, seconds) => `${name === '' ? 'the builder' : `the builder ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(name)}`} or its engine did not answer within ${seconds} seconds (docker buildx inspect): check that it runs and that DOCKER_HOST and the Docker context are right`,
    versionSilent: (seconds) => `docker did not answer within ${seconds} seconds which buildx it has (docker buildx version): check its plugins in ~/.docker/cli-plugins`,
    bakeTooSlow: (source, waited) => `the bake files${source === '.' ? '' : ` of ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(source, 300)}`} were not evaluated (docker buildx bake --print): ${waited}; check that the engine, and the Git repository or server that they come from, can be reached`,
    packedOtherwise: (reference) => `the builder has the content of ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(reference)} in layers that are compressed in another way than those in the registry, and exports its own: pull the image first (docker pull)`,
    imageNotSaved: (reference, reason) => `the engine cannot save ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(reference)}: ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(reason)}`,
    builderNotInspected: (name, reason) => `the builder ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(name)} could not be inspected: ${reason}`,
    contextNotRead: (reason) => `the current Docker context could not be read: ${reason}`,
    contextNotCreated: (name, reason) => `the Docker context ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(name)} could not be created: ${reason}`,
    certificatesNotWritten: (node, directory) => `the TLS files of node ${node} cannot be written into ${directory}`,
    builderNotCreated: (what, reason) => `${what}: ${reason}`,
    indexNotNamed: 'docker buildx imagetools did not name the created index',
    indexNotCreated: (reason) => `the index of all platforms could not be created: ${reason}`,
    recordNotNamed: 'buildx did not name the record of the build',
    recordNotExported: (reason) => `docker buildx history export failed: ${reason}`,
};


/***/ }),

/***/ 52913:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J5: () => (/* binding */ loadsImage),
/* harmony export */   Q8: () => (/* binding */ parseOutputs),
/* harmony export */   fw: () => (/* binding */ layerAttributes),
/* harmony export */   h_: () => (/* binding */ publishedOutputs),
/* harmony export */   lu: () => (/* binding */ makesImage),
/* harmony export */   mQ: () => (/* binding */ measuredOutput)
/* harmony export */ });
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33712);
/* harmony import */ var _text_attribute_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99697);
/* harmony import */ var _text_go_flag_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95680);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96314);




/** Exporters that make no image. */
const WITHOUT_IMAGE = new Set(['local', 'tar', 'cacheonly']);
/**
 * Reads outputs; empty ones are none, as to buildx.
 *
 * @throws InputError for one that buildx refuses.
 */
function parseOutputs(texts = []) {
    return texts.filter(text => text !== '').map(parseOutput);
}
function parseOutput(text) {
    const fields = (0,_text_attribute_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .splitFields */ .Kp)(text);
    // A lone word is a path, and so is `Type=registry`: buildx asks for lower case before it knows that there are attributes.
    if (fields.length === 1 && fields[0] === text && !text.startsWith('type='))
        return placeOf(text);
    const attributes = new Map(fields.map(field => attributeOf(field, text)));
    const type = attributes.get('type') ?? '';
    if (type === '')
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.outputWithoutType(quote(text)));
    return { text, type, attributes };
}
/** `-` is a tar on standard output, anything else a directory. */
function placeOf(text) {
    const type = text === '-' ? 'tar' : 'local';
    return {
        text,
        type,
        attributes: new Map([
            ['type', type],
            ['dest', text],
        ]),
    };
}
function attributeOf(field, text) {
    const [key, value] = (0,_text_attribute_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .readField */ .dR)(field);
    if (value !== null)
        return [key, value];
    throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.outputWithoutValue(quote(text), quote(field), key === '' ? 'key' : key));
}
function quote(text) {
    return JSON.stringify(text.slice(0, 200));
}
/** Whether an image comes out. Of an exporter that is not known it may. */
function makesImage({ type }) {
    return !WITHOUT_IMAGE.has(type);
}
/**
 * The outputs of a build that put an image into a registry. An output that may do so counts: one of an exporter that is not known, and
 * one whose `push` BuildKit will refuse to read.
 */
function publishedOutputs({ outputs, push }) {
    const all = parseOutputs(outputs);
    if (push !== true)
        return all.filter(pushes);
    const images = all.filter(output => isPushed(output) || pushes(output));
    return all.some(isPushed) ? images : [...images, ...parseOutputs(['type=image,push=true'])];
}
/** What `--push` makes push, whatever its own attributes say. */
function isPushed({ type }) {
    return type === 'image' || type === 'registry';
}
function pushes(output) {
    const { type, attributes } = output;
    if (type === 'registry')
        return true;
    if (!makesImage(output) || type === 'oci')
        return false;
    // The builder of an engine loads an image with the exporter that pushes, so `type=docker,push=true` does push there.
    if (type !== 'image' && type !== 'docker')
        return true;
    const push = attributes.get('push');
    // Empty is true to BuildKit.
    return push !== undefined && (0,_text_go_flag_js__WEBPACK_IMPORTED_MODULE_1__/* .readGoFlag */ .j)(push) !== false;
}
/** Whether an image is loaded into the engine. */
function loadsImage({ type }) {
    return type === 'docker';
}
/** Attributes of an image exporter that change the blobs of the layers, so that what is measured must have them as well. */
const LAYER_ATTRIBUTES = ['compression', 'compression-level', 'force-compression', 'rewrite-timestamp'];
/** Those of an output. */
function layerAttributes({ attributes }) {
    return LAYER_ATTRIBUTES.flatMap(key => {
        const value = attributes.get(key);
        return value === undefined ? [] : [[key, value]];
    });
}
/** The output whose image is the one to measure: the first that is published, else the first that makes one; null without any. */
function measuredOutput(request) {
    return publishedOutputs(request)[0] ?? parseOutputs(request.outputs).find(makesImage) ?? null;
}


/***/ }),

/***/ 11569:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ orCancelled),
/* harmony export */   l: () => (/* binding */ SolveCancelled)
/* harmony export */ });
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20694);

/** A solve that was ended from outside, and what had become of its push by then. */
class SolveCancelled extends _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v {
    /** What was pushed to its end: `ghcr.io/acme/shop:1@sha256:…`. */
    published;
    /** Whether something else was on its way to a registry, which may have taken it after all. */
    wasPushing;
    constructor(message, { pushed, isPushing }, cause) {
        super(message, { cause });
        this.published = pushed;
        this.wasPushing = isPushing;
    }
}
/**
 * Waits for a tool that solves.
 *
 * @throws SolveCancelled when it was cancelled; what the tool's run throws.
 */
async function orCancelled(running, progress, signal) {
    try {
        return await running;
    }
    catch (error) {
        if (!signal.aborted || !(error instanceof Error))
            throw error;
        throw new SolveCancelled(error.message, progress, error);
    }
}


/***/ }),

/***/ 77136:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ messages)
/* harmony export */ });
/** Every error of this room in one table, each once: what is wrong, where, and how to fix it. */
const messages = {
    optionEmpty: (option) => `The option ${option} is empty: set what to compare with, or leave it out`,
    nameEmpty: (option) => `The option ${option} is empty: give it a name, or leave it out`,
    optionIsDash: (option) => `The option ${option} is -, which names no file: leave it out, or write ./- for a file of that name`,
    baseBudgetsUnknown: (reason) => `--budgets-from needs the commit that the branch started from: ${reason}`,
    nothingToCompare: (option) => `inspect compares nothing, so it has no use for ${option}: use slim-build compare <baseline> <image>`,
    nothingToSave: '--save-measurement has nothing to save: nothing that is built is an image',
    severalMeasurements: '--save-measurement is for one image, and the bake makes several: use --report-dir',
    noImageId: 'There is no image ID for --iidfile: the build made no image',
    fixWithoutImage: 'fix needs a build that makes an image',
    sourcesNotAtHand: 'fix changes a Dockerfile that is a text file in the working directory or the build context: give a directory, and no link, URL or `-`',
    verifyCommandAlone: '--verify-command is for changes that are built: set --verify, too',
    outputLost: (reason) => `the output was lost: ${reason}`,
    interrupted: 'interrupted',
};


/***/ }),

/***/ 93212:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCli: () => (/* binding */ runCli)
/* harmony export */ });
/* harmony import */ var _errors_image_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19101);
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33712);
/* harmony import */ var _errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87973);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20694);
/* harmony import */ var _pipeline_run_cancelled_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44305);
/* harmony import */ var _text_escape_visible_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8625);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77136);







/** Wrong use or failure; 0 is within budget, 1 is over. */
const FAILURE = 2;
/** As a shell reports a program that Ctrl-C has ended. */
const INTERRUPTED = 130;
/** Ctrl-C, `kill`, and a terminal that is closed. */
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** The command line. Sets the process's exit code: 0 within budget, 1 over, 2 wrong use or failure, 130 interrupted. */
async function runCli(args) {
    const abort = new AbortController();
    const interrupt = () => {
        abort.abort(new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.interrupted));
    };
    for (const signal of ENDING)
        process.once(signal, interrupt);
    const { stdin, stdout, stderr, env } = process;
    const lost = lostOutput(stdout);
    // Without its progress a run goes on.
    stderr.on('error', () => undefined);
    const exitCode = await exitCodeOf(args, {
        stdin,
        stdout,
        stderr,
        env,
        cwd: process.cwd(),
        signal: abort.signal,
    });
    const error = lost();
    if (error !== null)
        stderr.write(messageOf(error));
    process.exitCode = error === null ? exitCode : FAILURE;
    for (const signal of ENDING)
        process.removeListener(signal, interrupt);
}
/**
 * What became of writing what was asked for, in the end: null where it is written, or its reader has had enough of it (`| head`), which
 * changes nothing of the verdict.
 */
function lostOutput(stdout) {
    let lost = null;
    stdout.on('error', (cause) => {
        if (cause.code === 'EPIPE')
            return;
        lost = new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.outputLost((0,_errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A)(cause, 'standard output')), { cause });
    });
    return () => lost;
}
async function exitCodeOf(args, io) {
    let exitCode = 0;
    const setExitCode = (code) => {
        exitCode = code;
    };
    try {
        const { runCommand } = await Promise.all(/* import() */[__webpack_require__.e(8179), __webpack_require__.e(4302)]).then(__webpack_require__.bind(__webpack_require__, 14302));
        await runCommand(args, io, setExitCode);
        return exitCode;
    }
    catch (error) {
        if (io.signal.aborted) {
            if (error instanceof _pipeline_run_cancelled_js__WEBPACK_IMPORTED_MODULE_2__/* .RunCancelled */ .zL)
                io.stderr.write(messageOf(error));
            return INTERRUPTED;
        }
        // commander has printed its message, or the help that was asked for.
        if (isOfCommander(error))
            return error.exitCode === 0 ? 0 : FAILURE;
        io.stderr.write(messageOf(error));
        return FAILURE;
    }
}
function isOfCommander(error) {
    return error instanceof Error && 'exitCode' in error && error.name === 'CommanderError';
}
/** Errors that are for people are their sentence; a bug in slim-build shows where it is. */
function messageOf(error) {
    const machine = (0,_errors_machine_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .machineFailure */ ._)(error);
    const expected = machine !== null || [_errors_input_error_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .d, _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v, _errors_image_error_js__WEBPACK_IMPORTED_MODULE_5__/* .ImageError */ .C].some(kind => error instanceof kind);
    const text = machine ??
        (error instanceof Error ? (expected ? error.message : (error.stack ?? error.message)) : String(error));
    const lines = text.split('\n').map(line => (0,_text_escape_visible_js__WEBPACK_IMPORTED_MODULE_6__/* .visible */ .R)(line, 1000));
    return `slim-build: ${expected ? '' : 'this is a bug, please report it: '}${lines.join('\n')}\n`;
}


/***/ }),

/***/ 19101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ ImageError)
/* harmony export */ });
/**
 * An image that is not what it says it is: a truncated blob, a wrong digest, a tar that lies, a bomb.
 *
 * The message is one sentence that names the blob or file. Bytes from the image appear in it only in escaped form.
 */
class ImageError extends Error {
    name = 'ImageError';
}


/***/ }),

/***/ 33712:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ InputError)
/* harmony export */ });
/**
 * Something that the author of the workflow, the command line or the config file can fix.
 *
 * The message is one sentence that says what is wrong, where, and what would be right. It is shown without a stack.
 */
class InputError extends Error {
    name = 'InputError';
}


/***/ }),

/***/ 87973:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ reasonOf),
/* harmony export */   _: () => (/* binding */ machineFailure)
/* harmony export */ });
const OTHER_DIRECTORY = 'use another directory (TMPDIR for temporary files, RUNNER_TEMP in a workflow, HOME or XDG_CACHE_HOME for what is kept)';
/** Every failure of the machine that is no fault of ours, by the system's name of it (errno(3)), each once. */
const FAILURES = {
    ENOSPC: where => `no space is left on the disk of ${where}: free some, or ${OTHER_DIRECTORY}`,
    EDQUOT: where => `the disk quota is used up for ${where}: free some space, or ${OTHER_DIRECTORY}`,
    EFBIG: where => `${where} gets larger than the system allows: raise the limit (ulimit -f)`,
    EROFS: where => `${where} is on a disk that can only be read: ${OTHER_DIRECTORY}`,
    EACCES: where => `access to ${where} is denied: give this user access to it`,
    EPERM: where => `access to ${where} is not permitted: give this user access to it`,
    ENOTDIR: where => `a part of the path ${where} is a file and no directory: remove it, or ${OTHER_DIRECTORY}`,
    EISDIR: where => `${where} is a directory where a file is needed: name a file, or remove it`,
    ENOENT: where => `${where} does not exist: make the directory and see that nothing removes it during the run, or ${OTHER_DIRECTORY}`,
    EEXIST: where => `${where} is there already, and something else: remove it`,
    ELOOP: where => `${where} has a link where there must be none: remove it`,
    ENAMETOOLONG: where => `the path ${where} is longer than the system allows: use a shorter directory`,
    EIO: where => `the disk of ${where} is damaged or gone (input/output error): check it, or ${OTHER_DIRECTORY}`,
    EMFILE: where => `too many files are open, so ${where} cannot be opened: raise the limit (ulimit -n)`,
    ENFILE: where => `too many files are open on this machine, so ${where} cannot be opened: raise the limit (fs.file-max)`,
    ENOMEM: where => `no memory is left for ${where}: end other programs, or use a larger machine`,
    EAGAIN: where => `no more processes or memory can be had for ${where}: end other programs, or raise the limit (ulimit -u)`,
};
/** Longest path that is shown. Characters. */
const LONGEST = 300;
/**
 * One sentence for a failure of the machine (a full disk, a directory that may not be written): what, where, and how to fix it.
 *
 * @param place where it happened, as people know it: writing names no path, and a path may be one of ours that is gone again.
 * @returns null for an error of another kind.
 */
function machineFailure(error, place) {
    const system = systemErrorIn(error);
    if (system === null)
        return null;
    const { code = '', path, syscall } = system;
    const explain = FAILURES[code];
    if (explain === undefined)
        return null;
    const where = place ?? path;
    return explain(where === undefined
        ? (PLACES[syscall ?? ''] ?? 'temporary files')
        : JSON.stringify(where.slice(0, LONGEST)));
}
/** The same, or the error's own words. */
function reasonOf(error, place) {
    return machineFailure(error, place) ?? (error instanceof Error ? error.message : String(error));
}
/** Calls that are about no file. */
const PLACES = { spawn: 'a program', pipe: 'a pipe' };
/** An error of the system is told by its number; Node.js has codes of its own that look alike. */
function systemErrorIn(error) {
    return error instanceof Error && typeof error.errno === 'number' ? error : null;
}


/***/ }),

/***/ 20694:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ ToolError)
/* harmony export */ });
/** Something outside slim-build failed: buildx, the engine, a registry, the file system. */
class ToolError extends Error {
    name = 'ToolError';
    command;
    exitCode;
    stderr;
    constructor(message, failure = {}) {
        super(message, failure.cause === undefined ? undefined : { cause: failure.cause });
        this.command = failure.command;
        this.exitCode = failure.exitCode;
        this.stderr = failure.stderr ?? [];
    }
}


/***/ }),

/***/ 95408:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ messages)
/* harmony export */ });
/* harmony import */ var _text_capitalized_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55161);
/* harmony import */ var _text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75091);


/** Every error of this room in one table, each once: what is wrong, where, and how to fix it. */
const messages = {
    engineSilent: (command) => `the engine did not answer \`docker ${command}\` within a minute`,
    imageNotRun: (reason) => `the engine cannot run the image: ${reason}`,
    verifyingNotAsked: (where) => `${where} is for advice that is built: set \`advice\` to \`verified\`, too`,
    layerIndexNotStored: (digest, directory, reason) => `the index of layer ${digest} cannot be stored in ${directory}: ${reason}`,
    layerIndexTooLarge: (digest) => `the index of layer ${digest} holds more than slim-build takes from a store`,
    layerIndexDamaged: (digest) => `The stored index of layer ${digest} is damaged or was altered, so the layer is read again.`,
    stackDamaged: 'An image that was kept is damaged or was altered, so it is put together from its layers again.',
    stackNotStored: (reason) => `The image was not kept, so it is put together from its layers again next time: ${reason}`,
    reportInsteadOfMeasurement: (where) => `${where} is a report, which leaves out small files; use the measurement beside it, measurement.json`,
    invalidMeasurement: (where, reason) => `${where} is not a valid measurement: ${reason}`,
    measurementNotJson: (where) => `${where} is not JSON; use a measurement that slim-build saved`,
    measurementIndexMissing: (where) => `${where} is not a valid measurement: an index refers to a missing entry`,
    measurementTotalsWrong: (where) => `${where} is not a valid measurement: its parts do not add up to its totals`,
    measurementUnsound: (where, what) => `${where} is not a valid measurement: ${what}`,
    measurementAltered: (where) => `${where} is damaged or was altered: it does not have its checksum`,
    measurementTooLarge: (location) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(location)} is too large for a measurement`,
    baselineOfOneImage: (location) => `the baseline ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(location)} is for one image, and the bake makes several: use {target} or {image} in it`,
    baselineMissing: (reason) => `the baseline ${reason}`,
    noTimeForReproducible: 'A reproducible build needs a time for its files, and there is no commit: check out the repository, or set SOURCE_DATE_EPOCH (seconds since 1970) in the environment, or as a build argument (--build-arg, input build-args)',
    requiredTargetsFromStandardInput: 'A build from standard input cannot have required targets; use files instead',
    budgetsFromStandardInput: 'A build from standard input cannot be checked against budgets before the push; use files instead',
    outputsPackedDifferently: (output) => `the output ${output} is pushed with other layers than the previous one, so one budget cannot apply to both: set the same compression, compression-level, force-compression and rewrite-timestamp for both`,
    noBaseline: (reason) => `there is no baseline to compare with: ${reason}`,
    goesOnUnmeasured: (reason) => `${(0,_text_capitalized_js__WEBPACK_IMPORTED_MODULE_1__/* .capitalized */ .l)(reason)}; there is no budget, so the build goes on without numbers`,
    cancelledUnpublished: 'Nothing was published',
    cancelledPublished: (references) => `Published before the cancel took effect: ${references
        .slice(0, 10)
        .map(each => (0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(each, 300))
        .join(', ')}`,
    cancelledWhilePushing: 'A push had begun, and the registry may have taken it after all: look there before you rely on either',
    publishedAgain: (reason) => `${(0,_text_capitalized_js__WEBPACK_IMPORTED_MODULE_1__/* .capitalized */ .l)(reason)}; it is tried once more`,
    pushedImageDiffers: (name, digest) => `The image ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(name)} that was pushed is not the measured one: the builder lost its cache and built again (${digest}); run the build again`,
    reportDirectoryOutside: (directory, within) => `the directory ${directory} is a link that leads out of ${within}: use another directory`,
    olderPatchStays: (file, reason) => `the patch of an earlier run cannot be removed, and is not of this one: ${file}: ${reason}`,
    platformUnknown: (platform, nearest) => `the platform ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(platform, 60)} is not known; did you mean ${nearest}?`,
    platformBuiltTwice: (platform) => `the platform ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(platform)} was built twice: each part of a split build must have its own platforms`,
    problemsFound: (method) => `\`call: ${method}\` found problems`,
    locationMissing: (location) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(location)} is missing; use an OCI layout, a \`docker save\` archive, a saved measurement or an image reference`,
    locationOfReports: (location) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(location)} is a directory of reports; use the measurement in it, measurement.json`,
    locationOfSources: (location) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(location)} is a directory without an image in it; for the image of this name, write ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(`${location}:latest`)}`,
    sourceIsLink: (file) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(file, 200)} is not written: it is a link, or stands behind one; change the file that it leads to`,
    sourceChanged: (file) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(file, 200)} is not written: it was changed while the image was built; run the command again`,
    sourceUncommitted: (file) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(file, 200)} is not written: it has changes that are not committed; commit them, or set --force`,
    keptReplaced: 'other runs replace what is in it faster than it is read',
    archiveWrong: (reason) => `its archive ${reason}`,
    archiveTooLarge: (limit) => `its files have more than ${limit} bytes`,
    archiveOfManyFiles: (limit) => `it has more than ${limit} files`,
    archiveOfOtherKinds: (name) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(name)} in it is neither a file nor a directory`,
    archiveOutside: (name, directory) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(name)} in it is not in ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(directory)}`,
    noPartsIn: (directory) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(directory)} has no measurement.json: upload the directory that \`report-dir\` names in each part, and download them all there`,
    noMeasurementsToMerge: 'there are no measurements to merge',
    noImageToMerge: 'there is no image to merge',
    indexWithoutName: 'the index of all platforms needs a name: set the input `tags`',
    indexHoldsOtherImage: (index, platforms, measured) => `the index ${index} does not hold the image for ${platforms} that was measured (${measured}): measure the same image that is pushed`,
    noPartsDirectory: (directory) => `there is no directory ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(directory)} with the measurements of the parts`,
    tooManyParts: (directory, limit) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(directory)} has more than ${limit} measurements`,
};


/***/ }),

/***/ 44305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LJ: () => (/* binding */ runCancelled),
/* harmony export */   Tq: () => (/* binding */ cancelledAfterRun),
/* harmony export */   zL: () => (/* binding */ RunCancelled)
/* harmony export */ });
/* harmony import */ var _buildx_parse_output_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52913);
/* harmony import */ var _buildx_solve_solve_cancelled_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11569);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20694);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95408);




/** A run that was ended from outside. The message says what had become of its push, where it had one. */
class RunCancelled extends _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ToolError */ .v {
}
/**
 * What a cancelled run has to say.
 *
 * @param error what it ended with.
 * @param reason why it was cancelled.
 */
function runCancelled(error, reason, { targets }) {
    const said = reason instanceof Error ? reason.message : String(reason);
    const publishes = targets.some(({ request }) => (0,_buildx_parse_output_js__WEBPACK_IMPORTED_MODULE_0__/* .publishedOutputs */ .h_)(request).length > 0);
    return new RunCancelled(publishes ? `${said}. ${fateOf(error)}` : said, { cause: error });
}
/**
 * The same of a run that was done, and was cancelled while it told what it had found out.
 *
 * @param reason why it was cancelled.
 */
function cancelledAfterRun({ images, unmeasured, unpublished }, reason) {
    const said = reason instanceof Error ? reason.message : String(reason);
    const made = [
        ...images.filter(({ built }) => !built.withheld).map(each => ({ ...each, ...each.built })),
        ...unmeasured,
    ];
    const references = unpublished?.published ??
        made
            .filter(({ request }) => (0,_buildx_parse_output_js__WEBPACK_IMPORTED_MODULE_0__/* .publishedOutputs */ .h_)(request).length > 0)
            .flatMap(({ request: { tags = [] }, digest }) => tags.map(tag => `${tag}@${digest ?? 'digest unknown'}`));
    const published = references.length === 0 ? '' : `. ${_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.cancelledPublished(references)}`;
    return new RunCancelled(said + published);
}
function fateOf(error) {
    if (!(error instanceof _buildx_solve_solve_cancelled_js__WEBPACK_IMPORTED_MODULE_1__/* .SolveCancelled */ .l))
        return _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.cancelledUnpublished;
    const { published, wasPushing } = error;
    const done = published.length === 0 ? [] : [_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.cancelledPublished(published)];
    const open = wasPushing ? [_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.cancelledWhilePushing] : [];
    return [...done, ...open].join('. ') || _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.cancelledUnpublished;
}


/***/ }),

/***/ 99697:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kp: () => (/* binding */ splitFields),
/* harmony export */   YZ: () => (/* binding */ readKey),
/* harmony export */   dR: () => (/* binding */ readField)
/* harmony export */ });
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33712);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9927);


/** A field and what ends it. Quotes stand around a whole field or nowhere, and are doubled inside. */
const FIELD = /(?:"([^"]*(?:""[^"]*)*)"|([^",]*))(,|$)/y;
/**
 * The fields of a text with attributes (`type=image,"name=a,b"`), as Docker's tools read it: one record of CSV, in which a line break
 * is part of its field. One at the end of the text does not count.
 *
 * @throws InputError for a text that they refuse as well.
 */
function splitFields(text) {
    const line = text.replace(/\r?\n$/, '');
    const fields = [];
    for (let at = 0, ended = line === ''; !ended;) {
        FIELD.lastIndex = at;
        const [all = '', quoted, plain = '', end] = FIELD.exec(line) ?? refuse(text);
        fields.push(quoted?.replaceAll('""', '"') ?? plain);
        at += all.length;
        ended = end === '';
    }
    return fields;
}
function refuse(text) {
    throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.notAttributes(text));
}
/** Key and value of a field; null where it has no `=`. */
function readField(field) {
    const equals = field.indexOf('=');
    return equals < 0 ? [readKey(field), null] : [readKey(field.slice(0, equals)), field.slice(equals + 1)];
}
/** Blanks to Go's strings.TrimSpace, which are not those of JavaScript's trim. */
const BLANK = String.raw `[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]`;
const BLANKS = new RegExp(`^${BLANK}+|(?<!${BLANK})${BLANK}+$`, 'g');
/** Keys are without regard to case and to blanks around them. In Go, `İ` in lower case is a plain `i`. */
function readKey(text) {
    return text.replaceAll('\u0130', 'i').toLowerCase().replace(BLANKS, '');
}


/***/ }),

/***/ 55161:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ capitalized)
/* harmony export */ });
/** A message as the start of a sentence. */
function capitalized(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}


/***/ }),

/***/ 18040:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isUnseen)
/* harmony export */ });
/**
 * What must not reach a reader as it is: control characters, what has no glyph or turns the reading direction, blanks
 * other than the space, halves of surrogate pairs, private and non-characters.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Zs}\p{DI}\p{NChar}\u2800]/u;
/** Whether a character, other than the space, is to be spelled out. */
function isUnseen(char) {
    return UNSEEN.test(char);
}


/***/ }),

/***/ 8625:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ visibleLine),
/* harmony export */   R: () => (/* binding */ visible)
/* harmony export */ });
/* harmony import */ var _is_unseen_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18040);

const ELLIPSIS = '…';
/** What looks as it is: most texts do. */
const PRINTABLE = /^[ -~]*$/;
/** A combining mark: harmless on its letter, but a pile of them, or one at the start, spills over its neighbours. */
const MARK = /\p{M}/u;
const MOST_MARKS = 3;
/**
 * An untrusted text on one line, with everything invisible spelled out: `\x1b`, `\u{202e}`, and `\xff` for a byte that is
 * not UTF-8 (a lone surrogate U+DC80–U+DCFF, see `LayerEntry.path`). Longer texts lose their middle to `…`.
 *
 * `##[` is broken up, since the Actions runner looks for commands of that form anywhere in a line, and so is a `::` that
 * may come to stand at a line's start, also one whose second half is ours: `file:14` of a file that is called `a :`.
 *
 * @param most the most characters to return; at least 3.
 */
function visible(text, most = 120) {
    if (text.length <= most && PRINTABLE.test(text)) {
        const shown = breakCommands(text);
        if (shown.length <= most)
            return shown;
    }
    // Cutting first keeps the work small for a text of megabytes; every character makes at least one visible one.
    const cut = text.length > 4 * most ? text.slice(0, 2 * most) + ELLIPSIS + text.slice(-2 * most) : text;
    return shorten(glyphs(breakCommands(cut)), most);
}
/** Characters of a line that is shown whole. */
const LONGEST_LINE = 2000;
/** The same for a line of a file, which may have tabs in it. */
function visibleLine(line) {
    return line
        .split('\t')
        .map(part => visible(part, LONGEST_LINE))
        .join('\t');
}
function breakCommands(text) {
    return text.replaceAll('##[', '#\\x23[').replace(/(^|\s):(?=:|$)/gu, '$1\\x3a');
}
function glyphs(text) {
    let marks = MOST_MARKS;
    return Array.from(text, char => {
        if (char === ' ') {
            marks = MOST_MARKS;
            return char;
        }
        marks = MARK.test(char) ? marks + 1 : 0;
        return (0,_is_unseen_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnseen */ .N)(char) || marks > MOST_MARKS ? spell(char) : char;
    });
}
function spell(char) {
    const code = char.codePointAt(0) ?? 0;
    if (code >= 0xdc80 && code <= 0xdcff)
        return `\\x${(code - 0xdc00).toString(16)}`;
    if (code < 0x80)
        return `\\x${code.toString(16).padStart(2, '0')}`;
    return `\\u{${code.toString(16)}}`;
}
/** Keeps a little more of the end than of the start: that is where a path's file name is. */
function shorten(pieces, most) {
    const whole = pieces.join('');
    if (length(whole) <= most)
        return whole;
    const tail = fit(pieces.toReversed(), Math.ceil((most - 1) * 0.6)).reverse();
    const head = fit(pieces, most - 1 - length(tail.join('')));
    return head.join('') + ELLIPSIS + tail.join('');
}
function fit(pieces, most) {
    const taken = [];
    let left = most;
    for (const piece of pieces) {
        left -= length(piece);
        if (left < 0)
            break;
        taken.push(piece);
    }
    return taken;
}
/** Characters as a reader counts them: a surrogate pair is one. */
function length(text) {
    return Array.from(text).length;
}


/***/ }),

/***/ 95680:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ environmentFlag),
/* harmony export */   j: () => (/* binding */ readGoFlag)
/* harmony export */ });
/** The booleans of Go's `strconv.ParseBool`, by which Docker's tools read the environment and their options. */
const FLAGS = new Map([
    ...['1', 't', 'T', 'true', 'TRUE', 'True'].map(text => [text, true]),
    ...['0', 'f', 'F', 'false', 'FALSE', 'False'].map(text => [text, false]),
]);
/** The boolean that a text spells to Docker's tools, or null when it spells none. */
function readGoFlag(text) {
    return FLAGS.get(text) ?? null;
}
/** The boolean that an environment variable spells; `otherwise` when it is unset or spells none. */
function environmentFlag(text, otherwise) {
    return readGoFlag(text ?? '') ?? otherwise;
}


/***/ }),

/***/ 89568:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ hidePasswords),
/* harmony export */   r: () => (/* binding */ withoutCredentials)
/* harmony export */ });
/** User and password of a URL, wherever it stands in a text. The last `@` before the path ends them. */
const CREDENTIALS = /(\b[a-z][a-z0-9+.-]{0,30}:\/\/)[^\s/]*@/gi;
/** What a URL in a text may be part of: it ends at a space or a quotation mark. */
const WORDS = /[^\s"'`<>]+/g;
/** Names in a query that what is secret has: of signed addresses (S3, Azure, Google Cloud), tokens and sessions. */
const SECRET = /token|secret|pass|pwd|key|sig|auth|cred|session|jwt|code/i;
/**
 * A text with the URLs in it, but without their users, passwords and what is secret in their queries: in the log of another tool a token
 * may stand there.
 */
function hidePasswords(text) {
    if (!text.includes('://'))
        return text;
    return text.replace(CREDENTIALS, '$1xxxxx@').replace(WORDS, hideQuery);
}
/** A URL or path without user, password and query, in which a token may stand. */
function withoutCredentials(location) {
    if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(location))
        return location;
    return location.replace(/^([^/]*\/\/)[^/]*@/, '$1').replace(/^([^?#]*)\?[^#]*/, '$1');
}
function hideQuery(word) {
    const scheme = word.indexOf('://');
    const start = scheme < 0 ? -1 : word.indexOf('?', scheme);
    if (start < 0)
        return word;
    const fragment = word.indexOf('#', start);
    // `Get https://host/a?b: not found`
    const last = word.endsWith(':') ? word.length - 1 : word.length;
    const end = fragment < 0 ? last : fragment;
    const parts = word
        .slice(start + 1, end)
        .split('&')
        .map(hidePart);
    return `${word.slice(0, start + 1)}${parts.join('&')}${word.slice(end)}`;
}
/** `token=xxxxx`; a part without a name may be the token itself. */
function hidePart(part) {
    const equals = part.indexOf('=');
    if (part === '' || (equals > 0 && !SECRET.test(part.slice(0, equals))))
        return part;
    return `${part.slice(0, equals + 1)}xxxxx`;
}


/***/ }),

/***/ 9927:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ messages)
/* harmony export */ });
/* harmony import */ var _quote_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75091);
/* harmony import */ var _quote_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41407);


/** Every error of this room in one table, each once: what is wrong, where, and how to fix it. */
const messages = {
    notAttributes: (text) => `${(0,_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(text, 200)} is not a list of key=value: check its quotes`,
    notASize: (where, text) => `${where} is ${(0,_quote_value_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteValue */ .c)(text)}; write a size like \`145 MB\`, \`1.5 GB\` or \`512 KiB\``,
    sizeTooLarge: (where, text) => `${where} is ${(0,_quote_value_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteValue */ .c)(text)}, more than can be counted; write a size below 9000 TB`,
    sizeWithoutUnit: (where, number) => `${where} is ${number}, without a unit; write \`${number} MB\`, or \`${number} B\` for bytes`,
    unitUnknown: (where, text, decimal, binary) => `${where} is ${(0,_quote_value_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteValue */ .c)(text)}; write \`${decimal}\` (decimal) or \`${binary}\` (binary)`,
};


/***/ }),

/***/ 84651:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ plainText)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

/** Untrusted text for one line of a message: colours are taken out, other control characters become blanks. */
function plainText(text) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text).replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, ' ');
}


/***/ }),

/***/ 75091:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ quoteText)
/* harmony export */ });
/* harmony import */ var _escape_is_unseen_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18040);
/* harmony import */ var _hide_passwords_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89568);


const LONGEST = 120;
/** A mark on its letter, of up to three; or else what may not be what it looks like. */
const OTHER = /((?<=\p{L}\p{M}{0,2})\p{M})|[^\x20-\x7e…]/gu;
/** What lies upon whatever its neighbour is, and what has no meaning yet. */
const UNSURE = /[\p{M}\p{Cn}]/u;
/**
 * Untrusted text for a message: in double quotes, on one line, at most 120 characters unless told otherwise.
 *
 * No user, password or value of a query of a URL is in it. Letters of any script stay as the user wrote them; control characters, escape
 * sequences, direction marks and piles of combining marks come out as `\u001b`.
 */
function quoteText(text, longest = LONGEST) {
    // Before it is cut short: what ends a password may be cut off.
    const whole = (0,_hide_passwords_js__WEBPACK_IMPORTED_MODULE_0__/* .hidePasswords */ .X)(text);
    const shown = whole.length > longest ? `${whole.slice(0, longest)}…` : whole;
    return JSON.stringify(shown).replace(OTHER, (char, onLetter) => {
        const isSure = onLetter !== undefined || !UNSURE.test(char);
        return isSure && !(0,_escape_is_unseen_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnseen */ .N)(char) ? char : spelled(char);
    });
}
/** As JSON has it: a character beyond the first plane in two halves. */
function spelled(char) {
    return char
        .split('')
        .map(half => `\\u${half.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join('');
}


/***/ }),

/***/ 41407:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ quoteValue)
/* harmony export */ });
/* harmony import */ var _quote_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75091);

/** Most characters of a value that is quoted whatever it looks like: a misspelt number or word, too short for a key or token. */
const SHORT = 12;
/** A number, with a unit or without. */
const AMOUNT = /^[+-]?\d{1,16}(?:[.,]\d{1,16})? ?(?:%|[kmgt]?i?b?|(?:kilo|mega|giga|tera)?bytes?)$/i;
/**
 * The value of a setting that cannot be read, for a message. What stands there may be a secret that was put into the wrong place, so a long
 * text that is no amount is only counted: `a text of 19 characters`.
 */
function quoteValue(text) {
    const trimmed = text.trim();
    const isShown = trimmed.length <= SHORT || AMOUNT.test(trimmed);
    return isShown ? (0,_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(trimmed) : `a text of ${trimmed.length} characters`;
}


/***/ })

};
