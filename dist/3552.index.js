export const id = 3552;
export const ids = [3552];
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
    buildFailed: (reason, hint) => `the build failed: ${reason}${hint === null ? '' : `: ${hint}`}`,
    noReason: 'docker buildx build gave no reason; it may have been killed, or run out of memory',
    dockerfileMissing: (dockerfile) => `there is no Dockerfile at ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(dockerfile)}: set its path with the input file (--file)`,
    contextMissing: (context) => `the build context ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(context)} does not exist or is no directory: name a directory, \`.\` for the current one; a stage is named by --target (input target), an image by --tag (input tags)`,
    stageMissing: (dockerfile, stage, instead) => `${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(dockerfile)} has no stage ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(stage)}: check the target${instead}`,
    optionUnknown: (option) => `docker buildx build does not know the option ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(option)}`,
    registryLimit: (reference) => `rate limit of the registry of ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(reference)} exceeded (429): log in for a higher limit, or try again later`,
    registryFailed: (reference, status) => `the registry of ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(reference)} failed: it answered ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(status)}`,
    registryUnreachable: (reference, reason) => `the registry of ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(reference)} cannot be reached: ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(reason)}`,
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

/***/ 8625:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ visibleLine),
/* harmony export */   R: () => (/* binding */ visible)
/* harmony export */ });
const ELLIPSIS = '…';
/**
 * What must not reach a reader as it is: control characters, what has no glyph or turns the reading direction, blanks
 * other than the space, halves of surrogate pairs, private and non-characters.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Zs}\p{DI}\p{NChar}\u2800]/u;
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
        return UNSEEN.test(char) || marks > MOST_MARKS ? spell(char) : char;
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
/* harmony import */ var _hide_passwords_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89568);

const LONGEST = 120;
/**
 * Untrusted text for a message: in double quotes, at most 120 characters unless told otherwise, nothing but printable ASCII.
 *
 * No user, password or value of a query of a URL is in it. Control characters, escape sequences and direction marks come out as `\u001b`.
 */
function quoteText(text, longest = LONGEST) {
    // Before it is cut short: what ends a password may be cut off.
    const whole = (0,_hide_passwords_js__WEBPACK_IMPORTED_MODULE_0__/* .hidePasswords */ .X)(text);
    const shown = whole.length > longest ? `${whole.slice(0, longest)}…` : whole;
    return JSON.stringify(shown).replace(/[^\x20-\x7e…]/g, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
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
