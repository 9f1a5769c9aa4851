export const id = 4845;
export const ids = [4845];
export const modules = {

/***/ 55328:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   St: () => (/* binding */ engineBuilder),
/* harmony export */   cv: () => (/* binding */ builderExists),
/* harmony export */   h0: () => (/* binding */ currentBuilder)
/* harmony export */ });
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20694);
/* harmony import */ var _tools_ask_tool_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67501);
/* harmony import */ var _tools_run_tool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56220);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96314);
/* harmony import */ var _tool_reason_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90561);





/**
 * Whether buildx knows a builder of this name, be it reachable or not.
 *
 * @throws ToolError when there is no buildx, or it cannot say.
 */
async function builderExists(name, options) {
    const run = await (0,_tools_run_tool_js__WEBPACK_IMPORTED_MODULE_2__/* .runTool */ .qI)('docker', ['buildx', 'inspect', '--', name], options);
    if (run.exitCode === 0)
        return true;
    if (run.stderr.some(line => /no builder .* found/.test(line)))
        return false;
    throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.builderNotInspected(name, (0,_tool_reason_js__WEBPACK_IMPORTED_MODULE_4__/* .toolReason */ .$)(run)), {
        command: 'docker buildx inspect',
        exitCode: run.exitCode,
        stderr: run.stderr,
    });
}
/** The builder that `docker buildx use` chose, or the engine's own; null when buildx does not say. */
async function currentBuilder(options) {
    const env = { ...options.env, BUILDX_BUILDER: undefined };
    const run = await (0,_tools_run_tool_js__WEBPACK_IMPORTED_MODULE_2__/* .runTool */ .qI)('docker', ['buildx', 'inspect'], { ...options, env });
    return /^Name:[ \t]*(\S+)/m.exec(run.stdout)?.[1] ?? null;
}
/**
 * The builder of the driver docker, which buildx names after the Docker context that is in use.
 *
 * @throws ToolError when docker does not say which that is.
 */
async function engineBuilder(options) {
    const run = await (0,_tools_ask_tool_js__WEBPACK_IMPORTED_MODULE_1__/* .askTool */ .C)('docker', ['context', 'show'], options);
    const name = run.stdout.trim();
    if (run.exitCode === 0 && name !== '')
        return name;
    throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .messages */ .D.contextNotRead((0,_tool_reason_js__WEBPACK_IMPORTED_MODULE_4__/* .toolReason */ .$)(run)));
}


/***/ }),

/***/ 68223:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ containerLog),
/* harmony export */   M: () => (/* binding */ containersOf)
/* harmony export */ });
/* harmony import */ var _tools_run_tool_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56220);

/**
 * The containers of a docker-container builder; none when there is none to ask.
 */
async function containersOf(builder, options) {
    const prefix = `buildx_buildkit_${builder}`;
    const format = ['--all', '--filter', `name=${prefix}`, '--format', '{{.Names}}'];
    const { stdout } = await (0,_tools_run_tool_js__WEBPACK_IMPORTED_MODULE_0__/* .runTool */ .qI)('docker', ['container', 'ls', ...format], options);
    return stdout.split('\n').filter(container => /^\d+$/.test(container.slice(prefix.length)));
}
/**
 * What a container printed, line by line; untrusted text.
 *
 * @param lines how many of the last ones.
 */
async function containerLog(container, lines, options) {
    const errors = [];
    const args = ['container', 'logs', `--tail=${lines}`, '--', container];
    const { stdout } = await (0,_tools_run_tool_js__WEBPACK_IMPORTED_MODULE_0__/* .runTool */ .qI)('docker', args, { ...options, onErrorLine: line => errors.push(line) });
    return [...stdout.split('\n'), ...errors].filter(line => line.trim() !== '');
}


/***/ }),

/***/ 52223:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readNodeCertificates),
/* harmony export */   Z: () => (/* binding */ withoutCertificates)
/* harmony export */ });
const VARIABLE = /^BUILDER_NODE_(\d{1,4})_AUTH_TLS_(CACERT|CERT|KEY)$/;
/**
 * The certificates that docker/setup-buildx-action takes from the environment, by number of the node: 0 is the first one, 1
 * the first of `append`.
 */
function readNodeCertificates(env) {
    const nodes = new Map();
    for (const [name, value = ''] of Object.entries(env)) {
        const [, number, part] = VARIABLE.exec(name) ?? [];
        if (number === undefined || part === undefined || value.trim() === '')
            continue;
        const index = Number(number);
        nodes.set(index, { ...nodes.get(index), [part.toLowerCase()]: value });
    }
    return nodes;
}
/** An environment without the certificates, for tools that read them from files. */
function withoutCertificates(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !VARIABLE.test(name)));
}


/***/ }),

/***/ 90561:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ toolReason)
/* harmony export */ });
/* harmony import */ var _text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75091);

/** What is wrong stands at the end of what Go programs say. Characters. */
const LONGEST = 500;
/** Why a tool failed, in its own words: the last line that says so. Quoted, for a message. */
function toolReason({ stderr, stdout, exitCode }) {
    const error = stderr.findLast(line => line.startsWith('ERROR:')) ?? /^Error:.*$/m.exec(stdout)?.[0];
    const line = error ?? stderr.findLast(text => text.trim() !== '');
    if (line !== undefined)
        return (0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)(line.replace(/^error:\s*/i, '').trim(), LONGEST);
    return exitCode === null ? 'it was killed' : `exit code ${exitCode}`;
}


/***/ }),

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

/***/ 99452:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ jobReportOf)
/* harmony export */ });
/* harmony import */ var _report_build_clip_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12687);

/** What a step has to tell, to be uploaded. */
function jobReportOf({ reports, unmeasured }, place, run, { key, label = null, images = [] }) {
    return {
        version: 1,
        run,
        attempt: place.attempt,
        image: (0,_report_build_clip_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clipText */ .g)(place.image),
        job: (0,_report_build_clip_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clipText */ .g)(place.job),
        matrix: place.matrix.map(value => (0,_report_build_clip_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clipText */ .g)(value)),
        step: (0,_report_build_clip_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clipText */ .g)(place.step),
        ...(place.built !== undefined && { built: place.built }),
        ...(place.call !== undefined && { call: place.call }),
        key: (0,_report_build_clip_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clipText */ .g)(key),
        label: label === null ? null : (0,_report_build_clip_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clipText */ .g)(label),
        reports,
        images,
        unmeasured: unmeasured.map(image => ({
            ...image,
            name: (0,_report_build_clip_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clipText */ .g)(image.name),
            reason: (0,_report_build_clip_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clipText */ .g)(image.reason),
        })),
    };
}


/***/ }),

/***/ 44968:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ uploadArtifact)
/* harmony export */ });
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20694);
/* harmony import */ var _text_escape_visible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8625);
/* harmony import */ var _tools_run_tool_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56220);
/* harmony import */ var _client_program_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6986);




const CLIENT = (0,_client_program_js__WEBPACK_IMPORTED_MODULE_2__/* .clientProgram */ .G)('artifact-client');
/** Milliseconds that an upload may take. */
const PATIENCE = 3 * 60_000;
/**
 * Uploads files as an artifact of the workflow run.
 *
 * @param files absolute paths below `root`
 * @returns null, or one sentence on why it was not uploaded: an artifact is a courtesy.
 * @throws the signal's reason when it aborts.
 */
async function uploadArtifact(name, files, root, options) {
    const { env, signal, retentionDays = null, asFile = false, patience = PATIENCE } = options;
    const why = env.ACTIONS_RUNTIME_TOKEN
        ? await upload({ name, files, root, retentionDays, asFile }, { env, signal, patience })
        : 'this run has no token for the artifact service';
    return why === null ? null : `The artifact ${name} was not uploaded: ${(0,_text_escape_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .R)(why, 500)}`;
}
async function upload(question, { env, signal, patience }) {
    const timeout = AbortSignal.timeout(patience);
    try {
        const { exitCode, stdout, stderr } = await (0,_tools_run_tool_js__WEBPACK_IMPORTED_MODULE_1__/* .runTool */ .qI)(process.execPath, [CLIENT, JSON.stringify(question)], {
            env,
            runnerServices: true,
            cwd: question.root,
            signal: AbortSignal.any([signal, timeout]),
        });
        if (exitCode !== 0)
            return stderr.at(-1) ?? 'its client failed';
        return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '').problem;
    }
    catch (error) {
        signal.throwIfAborted();
        if (timeout.aborted)
            return `the artifact service did not answer within ${patience / 1000} s`;
        if (!(error instanceof _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v || error instanceof SyntaxError))
            throw error;
        return error.message;
    }
}


/***/ }),

/***/ 34588:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ sharesReports),
  l: () => (/* binding */ uploadJobReport)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/collect/job-report-of.ts
var job_report_of = __webpack_require__(99452);
// EXTERNAL MODULE: ./src/errors/tool-error.ts
var tool_error = __webpack_require__(20694);
// EXTERNAL MODULE: ./src/files/write-atomically.ts
var write_atomically = __webpack_require__(2214);
// EXTERNAL MODULE: ./src/runner/event/run-of.ts
var run_of = __webpack_require__(95196);
// EXTERNAL MODULE: ./src/runner/publish/patience.ts
var patience = __webpack_require__(53147);
// EXTERNAL MODULE: ./src/runner/publish/run-comment.ts
var run_comment = __webpack_require__(75507);
// EXTERNAL MODULE: ./src/runner/artifacts/results-artifacts.ts
var results_artifacts = __webpack_require__(30838);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/collect/open-report-artifact.ts
var open_report_artifact = __webpack_require__(44554);
// EXTERNAL MODULE: ./src/collect/report-artifact.ts
var report_artifact = __webpack_require__(71461);
// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
;// CONCATENATED MODULE: ./src/runner/artifacts/share-report.ts





/** More uploads than one that breaks off, or whose name is taken, needs. */
const MOST_TRIES = 4;
/** Looks for what may have been uploaded: the service may list it a moment later. */
const MOST_LOOKS = 3;
/**
 * Gives a report to the other jobs of its run. What failed may have taken effect, and would be told twice then: here, where nobody else hears
 * of it, and by the others, who do. So there is a look before it is believed.
 */
async function shareReport(leg, service) {
    let told = leg;
    let mayBeThere = false;
    for (let tries = 1;; tries++) {
        const name = (0,report_artifact/* reportArtifactName */.m5)(told);
        const text = `${JSON.stringify(told)}\n`;
        const warning = await service.upload(name, text);
        if (warning === null)
            return { name };
        mayBeThere ||= mayBeDone(warning);
        if (mayBeThere && (await isThere(name, text, service)))
            return { name };
        if (tries === MOST_TRIES || !isWorthATry(warning))
            return { warning };
        if (!isTaken(warning))
            continue;
        // Of a workflow that is called twice, where not even the token tells the jobs apart, or of a try that broke off.
        told = { ...leg, call: (0,external_node_crypto_.randomUUID)() };
        mayBeThere = false;
    }
}
/** GitHub's client repeats what is answered with a failure, and nothing that is not answered. */
function isWorthATry(warning) {
    return isTaken(warning) || mayBeDone(warning) || /\bUnable to make request: E[A-Z]+/.test(warning);
}
/** An artifact has this name already. */
function isTaken(warning) {
    return !mayBeDone(warning) && /\(409\)|already exists/.test(warning);
}
/** The last of its requests is the one that makes an artifact. */
function mayBeDone(warning) {
    return warning.includes('FinalizeArtifact');
}
async function isThere(name, text, service) {
    for (let looks = 1; looks <= MOST_LOOKS; looks++) {
        if (looks > 1)
            await service.wait(1000);
        if (await isFound(name, text, service.source))
            return true;
    }
    return false;
}
async function isFound(name, text, source) {
    try {
        const { artifacts = [] } = (await source?.list()) ?? {};
        const found = artifacts.findLast(artifact => artifact.name === name);
        if (source === null || found === undefined)
            return false;
        return (await source.download(found, open_report_artifact/* MOST_REPORT_BYTES */.b)).equals(Buffer.from(text));
    }
    catch (error) {
        if (error instanceof tool_error/* ToolError */.v || error instanceof input_error/* InputError */.d)
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./src/runner/artifacts/upload-artifact.ts
var upload_artifact = __webpack_require__(44968);
;// CONCATENATED MODULE: ./src/runner/artifacts/upload-job-report.ts










/** As long as jobs of a run can be started again, and what the others told is still needed. Days. */
const RETENTION = 30;
/** A small file that takes longer than this is not worth the wait. Milliseconds. */
const PATIENCE = 60_000;
/** Whether jobs of the run can tell each other what they measured. */
function sharesReports(env) {
    const hasService = Boolean(env.ACTIONS_RUNTIME_TOKEN) && Boolean(env.ACTIONS_RESULTS_URL);
    return hasService && (0,run_of/* runOf */.ng)(env).id !== 0 && isGitHubCloud(env.GITHUB_SERVER_URL);
}
/** GitHub's client of the service works with no other server (`isGhes` of `@actions/artifact`), whatever addresses that gives. */
function isGitHubCloud(server = 'https://github.com') {
    const { hostname } = URL.canParse(server) ? new URL(server) : { hostname: '' };
    return hostname === 'github.com' || hostname.endsWith('.ghe.com') || hostname.endsWith('.localhost');
}
/**
 * Uploads what this step has to tell, for the other jobs of the run and for whoever collects it. What stands in its way is one
 * warning; without a service for artifacts there is nothing to say.
 *
 * @returns the artifact's name; null when it was not uploaded.
 */
async function uploadJobReport(overview, inputs, context, log) {
    const { env } = context;
    if (!sharesReports(env))
        return null;
    const { label = null, images = [] } = inputs;
    const told = { key: (0,run_comment/* commentKey */.Td)(inputs, env, true), label, images };
    const leg = (0,job_report_of/* jobReportOf */.H)(overview, (0,run_of/* placeOf */.$t)(env, inputs), (0,run_of/* runOf */.ng)(env).id, told);
    const shared = await shareReport(leg, {
        upload: (name, text) => upload(name, text, context),
        source: (0,results_artifacts/* resultsArtifacts */.q)(env, context),
        wait: (0,patience/* realPatience */.i)(context.signal).wait,
    });
    if ('name' in shared)
        return shared.name;
    log.warning(shared.warning);
    return null;
}
async function upload(name, text, { env, signal, tempDir }) {
    const file = external_node_path_default().join(tempDir, name);
    const options = { env, signal, retentionDays: RETENTION, asFile: true, patience: PATIENCE };
    return (await write(file, text)) ?? (await (0,upload_artifact/* uploadArtifact */.m)(name, [file], tempDir, options));
}
async function write(file, text) {
    try {
        await (0,write_atomically/* writePrivate */.pb)(file, text);
        return null;
    }
    catch (error) {
        if (!(error instanceof tool_error/* ToolError */.v))
            throw error;
        return `The report was not uploaded: ${error.message}`;
    }
}


/***/ }),

/***/ 6986:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ clientProgram)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/**
 * GitHub's clients run as programs of their own, so that one that hangs can be ended. They stand beside this file in the bundle; from the
 * sources the bundled ones are started as well, in a fifth of the processor time that their packages take one by one.
 */
const PROGRAMS = import.meta.filename.endsWith('.ts')
    ? node_path__WEBPACK_IMPORTED_MODULE_0___default().join(import.meta.dirname, '..', '..', 'dist')
    : import.meta.dirname;
/** The file of a client in `dist/`, which takes one question as its only argument. */
function clientProgram(client) {
    return node_path__WEBPACK_IMPORTED_MODULE_0___default().join(PROGRAMS, `${client}.js`);
}


/***/ }),

/***/ 71574:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ forgetBanner),
/* harmony export */   iR: () => (/* binding */ leftBanner),
/* harmony export */   sr: () => (/* binding */ rememberBanner)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96251);

/** The state that tells the post step of a note on the comment that the main step did not take away. */
const STATE_NOTE = 'note';
/** Lets the post step take the note away, however the main step ends. */
function rememberBanner(target) {
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ)(STATE_NOTE, JSON.stringify(target));
}
/** The comment was written anew: there is no note any more. */
function forgetBanner() {
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ)(STATE_NOTE, '');
}
/** The note that is left. */
function leftBanner() {
    const text = (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu)(STATE_NOTE);
    return text === '' ? null : JSON.parse(text);
}


/***/ }),

/***/ 59728:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ clearPendingBanner),
/* harmony export */   I: () => (/* binding */ setPendingBanner)
/* harmony export */ });
/* harmony import */ var _publish_comment_target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31230);
/* harmony import */ var _publish_note_measuring_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87165);
/* harmony import */ var _artifacts_upload_job_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34588);
/* harmony import */ var _banner_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71574);
/* harmony import */ var _open_github_api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15963);
/* harmony import */ var _run_comment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75507);






/** Says on the comment that is there that its numbers are about to be replaced. What stands in the way is told at the end of the run. */
async function setPendingBanner(inputs, { env, signal }) {
    const place = (0,_run_comment_js__WEBPACK_IMPORTED_MODULE_4__/* .runComment */ .P6)(inputs, env, (0,_artifacts_upload_job_report_js__WEBPACK_IMPORTED_MODULE_1__/* .sharesReports */ .i)(env));
    if (place === null)
        return;
    const { pullRequest, run, links } = place.target;
    const { repository, sha } = links;
    const target = { repository, pullRequest, key: (0,_publish_comment_target_js__WEBPACK_IMPORTED_MODULE_5__/* .existingKey */ .b)(place.target), run, sha };
    const api = (0,_open_github_api_js__WEBPACK_IMPORTED_MODULE_3__/* .openGitHubApi */ .I)(env, place.token, signal);
    // First, as the run may be cancelled while GitHub is asked.
    (0,_banner_state_js__WEBPACK_IMPORTED_MODULE_2__/* .rememberBanner */ .sr)(target);
    if (!(await (0,_publish_note_measuring_js__WEBPACK_IMPORTED_MODULE_0__/* .noteMeasuring */ .M$)(target, api)))
        (0,_banner_state_js__WEBPACK_IMPORTED_MODULE_2__/* .forgetBanner */ .g)();
}
/** In the post step: takes the note away that a run left which was cancelled, or failed without a word to the comment. */
async function clearPendingBanner(token) {
    const target = (0,_banner_state_js__WEBPACK_IMPORTED_MODULE_2__/* .leftBanner */ .iR)();
    if (target !== null && token !== '')
        await (0,_publish_note_measuring_js__WEBPACK_IMPORTED_MODULE_0__/* .withdrawNote */ .x9)(target, (0,_open_github_api_js__WEBPACK_IMPORTED_MODULE_3__/* .openGitHubApi */ .I)(process.env, token));
}


/***/ }),

/***/ 77573:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  STATE_BUILDER: () => (/* binding */ STATE_BUILDER),
  STATE_DIRECTORY: () => (/* binding */ STATE_DIRECTORY),
  runPost: () => (/* binding */ runPost)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 6 modules
var core = __webpack_require__(96251);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/buildx/builder/container-logs.ts
var container_logs = __webpack_require__(68223);
// EXTERNAL MODULE: ./src/buildx/json-shape.ts
var json_shape = __webpack_require__(6344);
;// CONCATENATED MODULE: ./src/buildx/builder/created-builder.ts

const DRIVERS = ['docker-container', 'kubernetes', 'remote', 'cloud'];
/** Reads what `JSON.stringify` made of a builder; null when it made something else. */
function parseCreatedBuilder(text) {
    const made = (0,json_shape/* parseJsonText */.lk)(text);
    const name = (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(made, 'name'));
    const driver = DRIVERS.find(known => known === (0,json_shape/* field */.ZZ)(made, 'driver'));
    if (name === null || driver === undefined)
        return null;
    return {
        name,
        driver,
        keepState: (0,json_shape/* field */.ZZ)(made, 'keepState') === true,
        use: (0,json_shape/* field */.ZZ)(made, 'use') === true,
        previous: (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(made, 'previous')),
        certificates: (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(made, 'certificates')),
        context: (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(made, 'context')),
        logs: (0,json_shape/* field */.ZZ)(made, 'logs') === true,
    };
}

// EXTERNAL MODULE: ./src/buildx/builder/node-certificates.ts
var node_certificates = __webpack_require__(52223);
// EXTERNAL MODULE: ./src/text/quote-text.ts
var quote_text = __webpack_require__(75091);
// EXTERNAL MODULE: ./src/tools/ask-tool.ts
var ask_tool = __webpack_require__(67501);
// EXTERNAL MODULE: ./src/tools/run-tool.ts + 2 modules
var run_tool = __webpack_require__(56220);
// EXTERNAL MODULE: ./src/buildx/builder/builder-exists.ts
var builder_exists = __webpack_require__(55328);
// EXTERNAL MODULE: ./src/buildx/builder/tool-reason.ts
var tool_reason = __webpack_require__(90561);
;// CONCATENATED MODULE: ./src/buildx/builder/remove-builder.ts






/** Milliseconds: a pod may take half a minute to end. */
const PATIENCE = 60_000;
/** Milliseconds that a question to buildx alone may take on a busy machine. */
const LEAST = 5000;
/**
 * Removes a builder, however far it came, with its containers, pods and TLS files. Removing one that is gone is fine.
 *
 * @param patience milliseconds after which an engine counts as one that does not answer.
 * @returns a sentence for each thing that could not be removed. Never throws.
 */
async function removeBuilder(made, options, patience = PATIENCE) {
    const attempts = [
        () => removeInstance(made, options, patience),
        () => restoreCurrent(made, options),
        () => removeCertificates(made),
        () => removeContext(made, options),
    ];
    const warnings = [];
    for (const attempt of attempts) {
        const warning = await attempt().catch((error) => error instanceof Error ? error.message : String(error));
        if (warning !== null)
            warnings.push(`Builder ${(0,quote_text/* quoteText */.o)(made.name)}: ${warning}`);
    }
    return warnings;
}
async function removeInstance(made, options, patience) {
    const keep = made.keepState ? ['--keep-state'] : [];
    const run = await runFor(patience, ['buildx', 'rm', ...keep, '--', made.name], options);
    if (run !== null && (run.exitCode === 0 || isUnknown(run)))
        return null;
    const forgotten = await forget(made, options, patience);
    return `it was not removed: ${reasonOf(run, made, patience)}; ${laterRemoval(made, forgotten)}`;
}
/**
 * buildx forgets a builder even when it cannot reach what belongs to it, and so it does when it is ended while it waits for an
 * engine that does not answer. Asking once more, for nothing but that, is for those cases in which it did not come to it.
 */
async function forget({ name }, options, patience) {
    const args = ['buildx', 'rm', '--keep-daemon', '--', name];
    for (const wait of [patience / 4, patience / 8]) {
        const run = await runFor(Math.max(wait, LEAST), args, options);
        if (run !== null && (run.exitCode === 0 || isUnknown(run)))
            return true;
    }
    return false;
}
/** Null when the tool was ended because it took longer. */
async function runFor(milliseconds, args, options) {
    const timeout = AbortSignal.timeout(milliseconds);
    const signal = options.signal === undefined ? timeout : AbortSignal.any([options.signal, timeout]);
    try {
        return await (0,run_tool/* runTool */.qI)('docker', args, { ...options, signal });
    }
    catch (error) {
        if (timeout.aborted && options.signal?.aborted !== true)
            return null;
        throw error;
    }
}
function isUnknown({ stderr }) {
    return stderr.some(line => /no builder .* found/.test(line));
}
function reasonOf(run, { name }, patience) {
    if (run === null)
        return `its engine did not answer within ${patience / 1000} s`;
    const prefix = `failed to remove ${name}: `;
    const line = run.stderr.find(text => text.startsWith(prefix));
    return line === undefined ? (0,tool_reason/* toolReason */.$)(run) : (0,quote_text/* quoteText */.o)(line.slice(prefix.length), 500);
}
/** How to remove by hand what is left, once its engine or cluster is there again. */
function laterRemoval({ name, driver, keepState }, forgotten) {
    if (!forgotten)
        return `remove it later with docker buildx rm ${name}`;
    const first = `buildx_buildkit_${name}0`;
    switch (driver) {
        case 'docker-container':
            return `buildx has forgotten it; remove its container ${first} later by hand: docker container rm --force ${first}${keepState ? '' : ` && docker volume rm ${first}_state`} (further nodes end in 1, 2…)`;
        case 'kubernetes':
            return `buildx has forgotten it; remove its pods later by hand: kubectl delete deployment ${name}0 (further nodes end in 1, 2… or have names of their own)`;
        case 'remote':
        case 'cloud':
            return 'buildx has forgotten it, and nothing else is left to remove';
    }
}
/** buildx falls back to the engine's own builder when the current one is removed. */
async function restoreCurrent({ use, previous }, options) {
    if (!use || previous === null)
        return null;
    if ((await (0,builder_exists/* currentBuilder */.h0)(options)) === previous || !(await (0,builder_exists/* builderExists */.cv)(previous, options)))
        return null;
    const run = await (0,ask_tool/* askTool */.C)('docker', ['buildx', 'use', '--', previous], options);
    return run.exitCode === 0
        ? null
        : `${(0,quote_text/* quoteText */.o)(previous)} could not be made the current builder again: ${(0,tool_reason/* toolReason */.$)(run)}`;
}
async function removeContext({ context }, options) {
    if (context === null)
        return null;
    const run = await (0,ask_tool/* askTool */.C)('docker', ['context', 'rm', '--force', '--', context], options);
    return run.exitCode === 0
        ? null
        : `its Docker context ${(0,quote_text/* quoteText */.o)(context)} was not removed: ${(0,tool_reason/* toolReason */.$)(run)}`;
}
async function removeCertificates({ certificates }) {
    if (certificates === null)
        return null;
    await (0,promises_.rm)(certificates, { recursive: true, force: true, maxRetries: 3 });
    return null;
}

// EXTERNAL MODULE: ./src/errors/machine-failure.ts
var machine_failure = __webpack_require__(87973);
// EXTERNAL MODULE: ./src/runner/log/workflow-log.ts
var workflow_log = __webpack_require__(86509);
// EXTERNAL MODULE: ./src/runner/publish/pending-banner.ts
var pending_banner = __webpack_require__(59728);
;// CONCATENATED MODULE: ./src/runner/run-post.ts










/** The state that tells the post step which directory the main step made. */
const STATE_DIRECTORY = 'directory';
/** The state that tells the post step which builder the main step made. */
const STATE_BUILDER = 'builder';
/** An engine that has not answered by then does not any more. Milliseconds. */
const LONGEST_REMOVAL = 150_000;
/** Lines of a container that are shown. */
const MOST_LINES = 10_000;
/**
 * The action's post step: removes the builder that the main step made, and what it left for later steps to read. Never fails
 * the job.
 */
async function runPost() {
    await (0,pending_banner/* clearPendingBanner */.B)((0,core/* getInput */.V4)('github-token'));
    await removeCreatedBuilder();
    await removeDirectory();
}
async function removeCreatedBuilder() {
    const made = parseCreatedBuilder((0,core/* getState */.Gu)(STATE_BUILDER));
    if (made === null)
        return;
    const options = {
        env: (0,node_certificates/* withoutCertificates */.Z)(process.env),
        cwd: (0,external_node_os_.tmpdir)(),
        signal: AbortSignal.timeout(LONGEST_REMOVAL),
    };
    if (made.logs)
        await showLogs(made, options);
    const warnings = await removeBuilder(made, options);
    for (const message of warnings)
        (0,core/* warning */.$e)(message);
}
/** What BuildKit printed, for who debugs it. */
async function showLogs({ name }, options) {
    const log = new workflow_log/* WorkflowLog */.m(text => process.stdout.write(text));
    try {
        for (const container of await (0,container_logs/* containersOf */.M)(name, options)) {
            log.group(`BuildKit log of ${container}`);
            log.lines(await (0,container_logs/* containerLog */.C)(container, MOST_LINES, options));
        }
    }
    catch (error) {
        log.warning(`The BuildKit log cannot be shown: ${(0,machine_failure/* reasonOf */.A)(error)}`);
    }
    finally {
        log.close();
    }
}
async function removeDirectory() {
    const directory = (0,core/* getState */.Gu)(STATE_DIRECTORY);
    if (directory === '')
        return;
    try {
        await (0,promises_.rm)(directory, { recursive: true, force: true, maxRetries: 3 });
    }
    catch (error) {
        (0,core/* warning */.$e)(`Temporary files in ${directory} were not removed: ${(0,machine_failure/* reasonOf */.A)(error)}`);
    }
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

/***/ 67501:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ askTool)
/* harmony export */ });
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41955);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20694);
/* harmony import */ var _buildx_program_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48906);
/* harmony import */ var _find_program_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17105);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44491);
/* harmony import */ var _run_tool_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56220);
/* harmony import */ var _runner_services_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26114);







/**
 * Asks a tool what it knows by itself, such as its version or the contexts of this machine: something that it answers at once and without
 * reading anything. `@actions/exec` can neither end a tool nor close its standard input safely, so what asks an engine, a registry or a
 * cluster is for `runTool`. A failed run is a value.
 *
 * @throws ToolError when the tool cannot be started or the run was cancelled.
 */
async function askTool(tool, args, { env, cwd, signal }) {
    signal?.throwIfAborted();
    const program = (0,_buildx_program_js__WEBPACK_IMPORTED_MODULE_2__/* .buildxProgram */ .T)(tool, args, env);
    // `@actions/exec` looks in the PATH of this process, not in that of the tool.
    const file = (0,_find_program_js__WEBPACK_IMPORTED_MODULE_3__/* .findProgram */ .K)(program.file, env.PATH ?? '') ?? tool;
    const { exitCode, stdout, stderr } = await (0,_actions_exec__WEBPACK_IMPORTED_MODULE_0__/* .getExecOutput */ .H)(quote(file), [...args], {
        env: definedOnly((0,_runner_services_js__WEBPACK_IMPORTED_MODULE_6__/* .withoutRunnerServices */ .v)(program.env)),
        ...(cwd !== undefined && { cwd }),
        silent: true,
        ignoreReturnCode: true,
    }).catch((cause) => {
        throw (0,_run_tool_js__WEBPACK_IMPORTED_MODULE_5__/* .notStarted */ .DY)(tool, cause, cwd);
    });
    if (signal?.aborted === true)
        throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .messages */ .D.cancelled(tool), { cause: signal.reason });
    return { exitCode, stdout, stderr: (0,_run_tool_js__WEBPACK_IMPORTED_MODULE_5__/* .lastLines */ .w$)(stderr) };
}
/** It takes the program as the start of a command line. */
function quote(program) {
    return `"${program.replaceAll('"', '\\"')}"`;
}
function definedOnly(env) {
    const defined = Object.entries(env).filter(pair => pair[1] !== undefined);
    return Object.fromEntries(defined);
}


/***/ })

};
