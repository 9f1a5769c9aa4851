export const id = 1690;
export const ids = [1690];
export const modules = {

/***/ 31464:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ messages)
/* harmony export */ });
/* harmony import */ var _text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75091);
/* harmony import */ var _text_escape_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8625);


/**
 * Why a report that a job uploaded is refused, each once: sentences without their subject, which is the artifact. The author of
 * the report may be anyone, so what it says is quoted.
 */
const messages = {
    notUtf8: 'it is not UTF-8',
    notJson: 'it is not JSON',
    tooLong: 'it is longer than 16 MiB',
    archiveBroken: 'its archive is broken',
    archiveEmpty: 'its archive is empty',
    archiveDamaged: 'its archive is damaged: its CRC-32 does not match',
    notOneEntry: (count) => `its archive has ${count} entries, not one`,
    notAPlainFile: 'its archive holds no regular file',
    ofAnotherRun: (run) => `it is of another run (${run})`,
    formWrong: (place, what) => `${(0,_text_escape_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(place)} ${(0,_text_escape_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(what)}`,
    sumsWrong: (platform, which) => `the numbers of ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(platform, 60)} do not add up: ${which}`,
    expectedUnreadable: 'the input expected is not the JSON of needs: write `${{ toJSON(needs) }}`, or names of images, a line each',
};


/***/ }),

/***/ 44554:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ MOST_REPORT_BYTES),
/* harmony export */   n: () => (/* binding */ openReportArtifact)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var yauzl__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20663);
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33712);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31464);




/** Most bytes of a leg, unpacked. */
const MOST_REPORT_BYTES = 16 * 1024 * 1024;
const ZIP = Buffer.from('PK');
const DOS_DIRECTORY = 0x10;
const UNIX_TYPE = 0o170000;
const UNIX_FILE = 0o100000;
/**
 * The text in a leg's artifact: the one file that it is, or an archive that has it as its only entry. Nothing is written anywhere,
 * and no more than {@link MOST_REPORT_BYTES} are unpacked, whatever the archive says of itself.
 *
 * @throws InputError with why it is refused: a sentence without its subject.
 */
async function openReportArtifact(bytes) {
    const content = bytes.subarray(0, 2).equals(ZIP) ? await unpack(bytes) : bytes;
    if (content.length > MOST_REPORT_BYTES)
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.tooLong);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(content);
    }
    catch {
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.notUtf8);
    }
}
async function unpack(bytes) {
    try {
        return await onlyEntry(bytes);
    }
    catch (error) {
        if (error instanceof _errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d)
            throw error;
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.archiveBroken, { cause: error });
    }
}
async function onlyEntry(bytes) {
    const archive = await (0,yauzl__WEBPACK_IMPORTED_MODULE_1__/* .fromBufferPromise */ .SY)(bytes, { strictFileNames: true, validateEntrySizes: true });
    if (archive.entryCount !== 1)
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.notOneEntry(archive.entryCount));
    for await (const entry of archive.eachEntry())
        return await contentOf(entry, archive);
    throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.archiveEmpty);
}
async function contentOf(entry, archive) {
    if (!isPlainFile(entry))
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.notAPlainFile);
    if (entry.uncompressedSize > MOST_REPORT_BYTES)
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.tooLong);
    const parts = [];
    let size = 0;
    for await (const part of (await archive.openReadStreamPromise(entry))) {
        size += part.length;
        if (size > MOST_REPORT_BYTES)
            throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.tooLong);
        parts.push(part);
    }
    const content = Buffer.concat(parts);
    // The unpacker checks sizes alone.
    if ((0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(content) !== entry.crc32)
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.archiveDamaged);
    return content;
}
/** What says that an entry is something else: the slash of a directory, its DOS attribute, a Unix mode in the upper half of the attributes. */
function isPlainFile({ fileName, externalFileAttributes: attributes, generalPurposeBitFlag, }) {
    const type = (attributes >>> 16) & UNIX_TYPE;
    const isEncrypted = (generalPurposeBitFlag & 1) === 1;
    return (!fileName.endsWith('/') &&
        (attributes & DOS_DIRECTORY) === 0 &&
        !isEncrypted &&
        (type === 0 || type === UNIX_FILE));
}


/***/ }),

/***/ 71461:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IN: () => (/* binding */ nameParts),
/* harmony export */   OI: () => (/* binding */ patchArtifactName),
/* harmony export */   RN: () => (/* binding */ parseReportArtifactName),
/* harmony export */   fs: () => (/* binding */ imagePart),
/* harmony export */   m5: () => (/* binding */ reportArtifactName),
/* harmony export */   nZ: () => (/* binding */ isReportArtifact)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

const PREFIX = 'slim-build-report-';
const NAME = /^slim-build-report-([a-z0-9._-]{1,40})-([0-9a-f]{10})([0-9a-f]{6})-(\d{1,4})\.json$/;
/**
 * The artifact in which a step puts what it has to tell: `slim-build-report-api-0123456789abcdef-1.json`. Each attempt of a run has a
 * name of its own, so that none is refused because of an earlier one. What GitHub would not take in a name is replaced.
 */
function reportArtifactName(leg) {
    const { image, place, own, attempt } = nameParts(leg);
    return `${PREFIX}${image}-${place}${own}-${attempt}.json`;
}
/** The artifact with the patch that the same step has: `slim-build-patch-api-0123456789abcdef-1`. */
function patchArtifactName(reportArtifact) {
    return reportArtifact.replace(PREFIX, 'slim-build-patch-').replace(/\.json$/, '');
}
/** Whether an artifact of a run says that it is a leg's. */
function isReportArtifact(name) {
    return name.startsWith(PREFIX);
}
/** Null for a name that {@link reportArtifactName} does not make. */
function parseReportArtifactName(name) {
    const found = NAME.exec(name);
    if (found === null)
        return null;
    const [, image = '', place = '', own = '', attempt = ''] = found;
    return { image, place, own, attempt: Number(attempt) };
}
/** What the name of a leg's artifact says, from the leg. */
function nameParts({ image, job, matrix, step, attempt, built, call, }) {
    return {
        image: imagePart(image),
        place: hashOf([image, job, matrix, step], 10),
        own: hashOf([built?.hash ?? null, call ?? null], 6),
        attempt,
    };
}
function hashOf(value, length) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(value)).digest('hex').slice(0, length);
}
/** The word of an image's name in that of an artifact. */
function imagePart(image) {
    const safe = image
        .toLowerCase()
        .replaceAll(/[^a-z0-9._]+/g, '-')
        .slice(0, 40)
        .replaceAll(/^[-.]+|(?<![-.])[-.]+$/g, '');
    return safe === '' ? 'image' : safe;
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

/***/ 67662:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ accept)
/* harmony export */ });
/* harmony import */ var _api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28108);

const COMMENT = { verb: 'write', permission: '`pull-requests: write`, which forks do not get' };
/**
 * The answer, when GitHub did what it was asked for.
 *
 * @throws ToolError with what to do about it.
 */
function accept(answer) {
    if (answer.status >= 200 && answer.status < 300)
        return answer;
    throw (0,_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .apiErrorFrom */ .Ft)(answer, COMMENT);
}


/***/ }),

/***/ 28108:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ apiErrorFrom),
/* harmony export */   by: () => (/* binding */ LockedError),
/* harmony export */   fk: () => (/* binding */ RefusedError),
/* harmony export */   hD: () => (/* binding */ ApiError)
/* harmony export */ });
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20694);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96055);


/** GitHub answered, and did not do what it was asked for. */
class ApiError extends _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v {
    status;
    /** Milliseconds after which it wants to be asked again; null: it does not say. */
    retryAfter;
    /** Whether it is likely to say the same for ever: some answers of an outage look like those of a rule. */
    isLasting;
    constructor(message, { status, limited, retryAfter }) {
        super(message);
        this.status = status;
        this.retryAfter = retryAfter;
        this.isLasting = !limited && status >= 400 && status < 500 && status !== 408 && status !== 409;
    }
}
/** The token lacks a permission: that, and no passing failure. */
class RefusedError extends ApiError {
}
/** Nobody may comment. */
class LockedError extends ApiError {
}
/** What an answer that is no success means, with what to do about it; a 403 alone means three things. */
function apiErrorFrom(answer, { verb, permission }) {
    const { status, limited, body } = answer;
    if (limited)
        return new ApiError(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.rateLimitExceeded(status), answer);
    if (status === 403 && isLocked(body))
        return new LockedError(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.conversationLocked, answer);
    if (status === 403 || status === 404)
        return new RefusedError(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.missingPermission(verb, status, permission), answer);
    if (status === 401)
        return new ApiError(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.tokenRejected, answer);
    if (status === 422 && verb === 'write')
        return new ApiError(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.textRejected, answer);
    return new ApiError(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.unexpectedStatus(status), answer);
}
/** `Unable to create comment because issue is locked.` */
function isLocked(body) {
    const message = body?.message;
    return typeof message === 'string' && message.includes('is locked');
}


/***/ }),

/***/ 31230:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ existingKey)
/* harmony export */ });
/* harmony import */ var _report_comment_marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77208);

/** The key of a target as the marker spells it. */
function existingKey({ key }) {
    return /key=(\S+)/.exec((0,_report_comment_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .marker */ .x)({ marker: { key } }))?.[1] ?? '';
}


/***/ }),

/***/ 65358:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ CommentThread)
});

// EXTERNAL MODULE: ./src/errors/tool-error.ts
var tool_error = __webpack_require__(20694);
// EXTERNAL MODULE: ./src/publish/accept-answer.ts
var accept_answer = __webpack_require__(67662);
// EXTERNAL MODULE: ./src/publish/existing-comment.ts
var existing_comment = __webpack_require__(21198);
// EXTERNAL MODULE: ./src/publish/messages.ts
var messages = __webpack_require__(96055);
// EXTERNAL MODULE: ./src/publish/minimize-comment.ts
var minimize_comment = __webpack_require__(62223);
;// CONCATENATED MODULE: ./src/publish/token-owner.ts



const VIEWER = 'query{viewer{login}}';
/** Statuses of a server that has no GraphQL. */
const NO_GRAPHQL = [404, 405, 501];
/** Statuses of a token that may not ask whose it is. */
const MAY_NOT_ASK = [401, 403, 404];
/**
 * The user that a token writes as. GitHub tells the token of an app in GraphQL alone; Gitea and Forgejo have REST alone.
 *
 * @throws ToolError when the server does not say.
 */
async function tokenOwner(api) {
    const answer = await api.graphql(VIEWER, {});
    if (NO_GRAPHQL.includes(answer.status))
        return { login: await restLogin(api), graphql: false };
    const { body } = (0,accept_answer/* accept */.J)(answer);
    const login = body?.data?.viewer
        ?.login;
    if (typeof login !== 'string')
        throw new tool_error/* ToolError */.v(messages/* messages */.D.tokenUserUnknown);
    return { login, graphql: true };
}
async function restLogin(api) {
    const answer = await api.request('GET', '/user');
    if (!answer.limited && MAY_NOT_ASK.includes(answer.status))
        return null;
    const login = (0,accept_answer/* accept */.J)(answer).body?.login;
    if (typeof login !== 'string')
        throw new tool_error/* ToolError */.v(messages/* messages */.D.tokenUserUnknown);
    return login;
}

;// CONCATENATED MODULE: ./src/publish/comment-thread.ts






const IS_HIDDEN = 'query($id:ID!){node(id:$id){...on IssueComment{isMinimized}}}';
/** Its documentation calls `diff` a summary; it is the whole text after the edit. */
const EDITS = 'query($id:ID!){node(id:$id){...on IssueComment{userContentEdits(first:30){nodes{editedAt diff}}}}}';
/** More pages of 100 than any pull request has. */
const MOST_PAGES = 100;
/** The comments on one pull request that a token may edit as its own: anyone can write the marker, and so can another app. */
class CommentThread {
    api;
    issues;
    place;
    owner = null;
    constructor(place, api) {
        this.api = api;
        this.place = place;
        this.issues = `/repos/${place.repository}/issues`;
    }
    /**
     * Those of the key that the token's owner wrote, through all pages.
     *
     * @returns null where there are comments of the key and no one says whose the token is.
     * @throws ToolError when GitHub refuses or does not answer.
     */
    async own() {
        return (await this.all(({ key }) => key === this.place.key)).own;
    }
    /**
     * The same with those of other keys that matter beside them.
     *
     * @throws ToolError when GitHub refuses or does not answer.
     */
    async all(matters) {
        const marked = await this.marked();
        const own = marked.filter(({ key }) => key === this.place.key);
        const others = marked.filter(comment => comment.key !== this.place.key && matters(comment));
        if (own.length + others.length === 0)
            return { own, others };
        const { login } = await this.knownOwner();
        if (login === null)
            return { own: own.length === 0 ? [] : null, others: [] };
        const isOwn = ({ author }) => author === login;
        return { own: own.filter(isOwn), others: others.filter(isOwn) };
    }
    /** @throws ToolError when it was not written, or nobody knows. */
    async create(body) {
        const created = (0,existing_comment/* existingComment */.x_)((0,accept_answer/* accept */.J)(await this.api.request('POST', this.path, { body })).body);
        // A token that may not ask whose it is learns it here.
        if (created !== null && this.owner?.login === null)
            this.owner = { ...this.owner, login: created.author };
    }
    /** @throws ToolError when it was not written, or nobody knows. */
    async edit({ id }, body) {
        (0,accept_answer/* accept */.J)(await this.api.request('PATCH', `${this.issues}/comments/${id}`, { body }));
    }
    /**
     * What a comment said before, the newest first, what it says now included.
     *
     * @returns null where the server does not keep it.
     * @throws ToolError when GitHub does not answer.
     */
    async texts(comment) {
        const { graphql } = await this.knownOwner();
        if (!graphql || comment.nodeId === '')
            return null;
        const { body } = (0,accept_answer/* accept */.J)(await this.api.graphql(EDITS, { id: comment.nodeId }));
        return editsOf(body).flatMap(text => (0,existing_comment/* earlierText */.Ky)(comment, text) ?? []);
    }
    /**
     * Takes comments out of sight that another one replaces.
     *
     * @throws ToolError when that failed.
     */
    async hide(comments) {
        if (comments.length === 0)
            return;
        const { graphql } = await this.knownOwner();
        if (!graphql)
            await this.remove(comments);
        else
            for (const { nodeId } of comments)
                if (!(await this.isHidden(nodeId)))
                    await (0,minimize_comment/* minimizeComment */.A)(nodeId, this.api);
    }
    /**
     * Deletes comments that may be written anew: one that is only out of sight would be edited there.
     *
     * @throws ToolError when that failed.
     */
    async remove(comments) {
        for (const { id } of comments)
            (0,accept_answer/* accept */.J)(await this.api.request('DELETE', `${this.issues}/comments/${id}`));
    }
    async isHidden(id) {
        const { body } = (0,accept_answer/* accept */.J)(await this.api.graphql(IS_HIDDEN, { id }));
        const { data } = (body ?? {});
        return data?.node?.isMinimized === true;
    }
    get path() {
        return `${this.issues}/${this.place.pullRequest}/comments`;
    }
    async marked() {
        const found = [];
        for (let page = 1; page <= MOST_PAGES; page++) {
            const answer = await this.api.request('GET', `${this.path}?per_page=100&page=${page}`);
            const { body, more } = (0,accept_answer/* accept */.J)(answer);
            for (const item of Array.isArray(body) ? body : []) {
                const comment = (0,existing_comment/* existingComment */.x_)(item);
                if (comment !== null)
                    found.push(comment);
            }
            if (!more)
                break;
        }
        return found;
    }
    async knownOwner() {
        return (this.owner ??= await tokenOwner(this.api));
    }
}
/** @throws ToolError when they are not said; a comment that somebody deleted has none. */
function editsOf(body) {
    const { data, errors = [] } = (body ?? {});
    const nodes = data?.node?.userContentEdits?.nodes;
    if (Array.isArray(nodes))
        return nodes.flatMap(textOf);
    if (data === undefined || errors.some(({ type }) => type !== 'NOT_FOUND'))
        throw new tool_error/* ToolError */.v(messages/* messages */.D.editsUnknown);
    return [];
}
function textOf(node) {
    const diff = node?.diff;
    return typeof diff === 'string' ? [diff] : [];
}


/***/ }),

/***/ 51766:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ Endurance)
/* harmony export */ });
/* harmony import */ var _api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28108);
/* harmony import */ var _patience_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43524);


/** Milliseconds in which nothing works, all together, after which it is given up. */
const LONGEST_TROUBLE = 60_000;
/** How often GitHub says no before that is believed: while it fails it says so of what it allows. */
const MOST_REFUSALS = 5;
/** How long one who has something to tell puts up with failures. */
class Endurance {
    patience;
    isFinal;
    /** Failures in a row. */
    failures = 0;
    /** Those of them that look as if they were to last. */
    refusals = 0;
    /** Milliseconds that may still go by while nothing works. */
    left = LONGEST_TROUBLE;
    /** When something last worked, or a failure was last put up with. */
    since;
    /**
     * @param patience null: nothing is tried twice.
     * @param isFinal failures after which it is over at once.
     */
    constructor(patience, isFinal = () => false) {
        this.patience = patience;
        this.isFinal = isFinal;
        this.since = this.now();
    }
    /** Something worked. */
    recover() {
        this.failures = 0;
        this.refusals = 0;
        this.progress();
    }
    /** A part of what is tried has worked: the time that it took is no trouble. */
    progress() {
        this.since = this.now();
    }
    /** Waits before the next try. Whether there is one. */
    async bears(error) {
        this.failures++;
        if (error instanceof _api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD && error.isLasting)
            this.refusals++;
        const { patience } = this;
        if (patience === null || this.isFinal(error) || this.refusals >= MOST_REFUSALS)
            return false;
        const wanted = error instanceof _api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD ? (error.retryAfter ?? 0) : 0;
        const pause = Math.max(wanted, (0,_patience_js__WEBPACK_IMPORTED_MODULE_1__/* .backoff */ .J)(this.refusals > 0 ? 1 : this.failures, patience));
        const lost = patience.now() + pause - this.since;
        if (lost > this.left)
            return false;
        this.left -= lost;
        await patience.wait(pause);
        this.since = patience.now();
        return true;
    }
    /** Waits for others, which is no problem. In milliseconds. */
    async rest(milliseconds) {
        if (milliseconds === 0 || this.patience === null)
            return;
        await this.patience.wait(milliseconds);
        this.since = this.now();
    }
    now() {
        return this.patience?.now() ?? 0;
    }
}


/***/ }),

/***/ 21198:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ky: () => (/* binding */ earlierText),
/* harmony export */   QV: () => (/* binding */ sameText),
/* harmony export */   x_: () => (/* binding */ existingComment)
/* harmony export */ });
/* harmony import */ var _report_comment_covered_block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75630);

/** A key has 1000 characters at most, of which the marker spells each as up to nine. */
const MARKER = /^<!-- slim-build v1 key=(\S{1,12000})(?: head=(\S{1,100}))?(?: run=(\d{1,15}) attempt=(\d{1,6}))? -->\r?\n/;
/** Reads a comment as the API answers it; null for everybody else's. */
function existingComment(comment) {
    if (typeof comment !== 'object' || comment === null)
        return null;
    const { id, node_id: nodeId, user, body } = comment;
    const { login: author } = (user ?? {});
    if (typeof id !== 'number' || typeof author !== 'string' || typeof body !== 'string')
        return null;
    return parseComment({ id, nodeId: typeof nodeId === 'string' ? nodeId : '', author, body });
}
/** An earlier text of a comment, as one; null where slim-build's marker does not start it. */
function earlierText(comment, body) {
    return parseComment({ ...comment, body });
}
/** Whether two texts are one: GitHub stores line ends in its own way. */
function sameText(one, other) {
    return normal(one) === normal(other);
}
function normal(text) {
    return text.replaceAll('\r\n', '\n').trimEnd();
}
function parseComment({ id, nodeId, author, body, }) {
    const found = MARKER.exec(body);
    if (found === null)
        return null;
    const [, key = '', head, run = '0', attempt = '0'] = found;
    return {
        id,
        nodeId,
        author,
        key,
        run: Number(run),
        attempt: Number(attempt),
        head: commitOf(head),
        covered: (0,_report_comment_covered_block_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCovered */ .e)(body),
        body,
    };
}
function commitOf(head) {
    return head !== undefined && /^[0-9a-f]{40,64}$/.test(head) ? head : null;
}


/***/ }),

/***/ 83992:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ ApiSilentError),
  y: () => (/* binding */ GitHubApi)
});

// EXTERNAL MODULE: ./src/errors/tool-error.ts
var tool_error = __webpack_require__(20694);
// EXTERNAL MODULE: ./src/publish/messages.ts
var messages = __webpack_require__(96055);
;// CONCATENATED MODULE: ./src/publish/bounded-fetch.ts

/** Bytes of one answer that are read: a page of 100 of the longest comments has 40 MB at most. */
const MOST = 64 * 1024 * 1024;
class TooLongError extends Error {
}
/**
 * The same `fetch` with a limit on time and on bytes. It reads the body itself, since Octokit takes one that breaks off for an empty one.
 *
 * @param timeout milliseconds that one answer may take from the request to its last byte.
 */
function boundedFetch(fetch, timeout) {
    return async (url, init) => {
        const { status, statusText, headers, body } = await fetch(url, {
            ...init,
            signal: AbortSignal.timeout(timeout),
        });
        const content = body === null ? null : await take(body);
        // Statuses that have no body may not be given an empty one.
        return new Response(content?.length === 0 ? null : content, { status, statusText, headers });
    };
}
/** The limit that a request has met, in words; null when it ended otherwise. Octokit wraps up what ended it. */
function limitMet(error) {
    if (!(error instanceof Error))
        return null;
    if (error.name === 'TimeoutError')
        return 'it took too long';
    return error instanceof TooLongError ? error.message : limitMet(error.cause);
}
async function take(body) {
    const parts = [];
    let size = 0;
    for await (const part of body) {
        size += part.length;
        if (size > MOST)
            throw new TooLongError(messages/* messages */.D.answerTooLong(MOST / 1024 / 1024));
        parts.push(part);
    }
    return Buffer.concat(parts);
}

;// CONCATENATED MODULE: ./src/publish/open-octokit.ts

/** Octokit logs headers of answers, which are untrusted text. */
const SILENT = { debug: silence, info: silence, warn: silence, error: silence };
/**
 * GitHub's own client, which is loaded when it is first needed: most runs of the program ask GitHub nothing. It sends what it is given
 * once: only who asks knows whether the same may be asked again, and for how long.
 */
async function openOctokit({ url, token, timeout }) {
    const { defaults, getOctokitOptions, GitHub } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(5555)]).then(__webpack_require__.bind(__webpack_require__, 85555));
    return new GitHub(getOctokitOptions(token, {
        baseUrl: url,
        userAgent: 'slim-build',
        log: SILENT,
        request: { fetch: boundedFetch(defaults.request?.fetch, timeout), log: SILENT },
    }));
}
function silence() {
    // Nothing of it is for the log.
}

// EXTERNAL MODULE: ./src/publish/patience.ts
var publish_patience = __webpack_require__(43524);
;// CONCATENATED MODULE: ./src/publish/github-api.ts





const TIMEOUT = 10_000;
/** How often the same is asked. */
const MOST_TRIES = 3;
/** Milliseconds that a refusal may name for a wait that is not worth a word. */
const SHORT_WAIT = 5000;
/** Milliseconds that GitHub asks for between two writes ("Best practices for using the REST API"). */
const BETWEEN_WRITES = 1000;
/** No answer came. What was asked for may have been done, and may still be. */
class ApiSilentError extends tool_error/* ToolError */.v {
    /** Whether it took all the time, or all the bytes, that it may. */
    metLimit;
    constructor(error) {
        super(messages/* messages */.D.noAnswer(reasonOf(error)), { cause: error });
        this.metLimit = limitMet(error) !== null;
    }
}
/**
 * GitHub's REST and GraphQL APIs through Octokit, for whom a refusal is an answer and only silence an error. Questions are repeated; what
 * is written is not, as nobody knows what became of it, unless a refusal names a few seconds to wait.
 */
class GitHubApi {
    /** How time passes for whoever repeats what is written; null: it does not. */
    patience;
    options;
    octokit = null;
    /** Before this nothing is written. */
    nextWrite = 0;
    constructor(options) {
        this.options = options;
        this.patience = options.patience ?? null;
    }
    /**
     * @param path starts with a slash.
     * @throws ApiSilentError when no answer comes; a refusal is an answer.
     */
    async request(method, path, body) {
        return await this.repeated({ method, url: path, body, reads: method === 'GET' });
    }
    /**
     * Where an answer sends the asker, who must not show the token there; null when it sends nowhere.
     *
     * @throws ApiSilentError when no answer comes.
     */
    async redirect(path) {
        const request = { redirect: 'manual' };
        const { status, headers } = await this.send({ method: 'GET', url: path, reads: true, request });
        return { status, location: typeof headers.location === 'string' ? headers.location : null };
    }
    /** @throws ApiSilentError when no answer comes. */
    async graphql(query, variables) {
        const reads = !query.startsWith('mutation');
        const { graphqlUrl: url } = this.options;
        return await this.repeated({ method: 'POST', url, body: { query, variables }, reads });
    }
    async repeated(sent) {
        for (let tries = 1;; tries++) {
            const outcome = await this.outcomeOf(sent);
            const pause = pauseAfter(outcome, { sent, tries, patience: this.patience });
            if (pause !== null)
                await this.patience?.wait(pause);
            else if (outcome instanceof ApiSilentError)
                throw outcome;
            else
                return outcome;
        }
    }
    async outcomeOf(sent) {
        try {
            return answerOf(await this.send(sent));
        }
        catch (error) {
            if (error instanceof ApiSilentError)
                return error;
            throw error;
        }
    }
    async send({ method, url, body, reads, request }) {
        if (!reads)
            await this.writeTurn();
        const octokit = await this.client();
        try {
            return await octokit.request({
                method,
                url,
                ...(body === undefined ? {} : { data: body }),
                headers: { 'x-github-api-version': '2022-11-28' },
                ...(request === undefined ? {} : { request }),
            });
        }
        catch (error) {
            const { response } = error;
            if (response !== undefined)
                return response;
            throw new ApiSilentError(error);
        }
    }
    async writeTurn() {
        if (this.patience === null)
            return;
        const now = this.patience.now();
        const turn = Math.max(now, this.nextWrite);
        this.nextWrite = turn + BETWEEN_WRITES;
        if (turn > now)
            await this.patience.wait(turn - now);
    }
    client() {
        const { url, token, timeout = TIMEOUT } = this.options;
        return (this.octokit ??= openOctokit({ url: url.replace(/(?<!\/)\/+$/, ''), token, timeout }));
    }
}
/** Milliseconds until it is sent once more; null: it is not. */
function pauseAfter(outcome, { sent, tries, patience }) {
    if (patience === null)
        return null;
    const refusal = outcome instanceof ApiSilentError ? null : shortWait(outcome);
    if (refusal !== null)
        return tries === 1 ? refusal : null;
    const isPassing = outcome instanceof ApiSilentError ? !outcome.metLimit : outcome.status >= 500;
    return isPassing && sent.reads && tries < MOST_TRIES ? (0,publish_patience/* backoff */.J)(tries, patience) : null;
}
/** Milliseconds that a rate limit wants to be waited for, where they are few. */
function shortWait({ limited, retryAfter }) {
    return limited && retryAfter !== null && retryAfter <= SHORT_WAIT ? retryAfter : null;
}
function answerOf(response) {
    const { status, headers, data } = response;
    const body = typeof data === 'object' && !(data instanceof ArrayBuffer) ? data : null;
    const more = String(headers.link ?? '').includes('rel="next"');
    return { status, body, limited: isLimited(response), more, retryAfter: retryAfterOf(headers) };
}
/** GitHub gives seconds, and not a date. */
function retryAfterOf(headers) {
    const after = String(headers['retry-after'] ?? '');
    return /^\d{1,6}$/.test(after) ? Number(after) * 1000 : null;
}
/**
 * GitHub says 403 of a rate limit as it does of a permission. A secondary one, such as that on new comments, is known by its words alone
 * (docs.github.com, "Rate limits for the REST API").
 */
function isLimited({ status, headers, data }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    const message = data?.message;
    if (typeof message === 'string' && message.includes('rate limit'))
        return true;
    return 'retry-after' in headers || headers['x-ratelimit-remaining'] === '0';
}
function reasonOf(error) {
    const limit = limitMet(error);
    if (limit !== null)
        return limit;
    for (let cause = error; cause instanceof Error; cause = cause.cause) {
        const { code } = cause;
        if (typeof code === 'string' && /^\w{1,40}$/.test(code))
            return code;
    }
    return 'the connection broke';
}


/***/ }),

/***/ 4513:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ STILL_ARRIVES),
/* harmony export */   M: () => (/* binding */ mayTakeEffect)
/* harmony export */ });
/* harmony import */ var _api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28108);
/* harmony import */ var _github_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83992);


/** Milliseconds in which a write of which nothing was heard may still take effect. */
const STILL_ARRIVES = 15_000;
/** Whether what was to be written may stand there, or may come to stand there, although it failed. */
function mayTakeEffect(error) {
    return error instanceof _github_api_js__WEBPACK_IMPORTED_MODULE_1__/* .ApiSilentError */ ._ || (error instanceof _api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD && error.status >= 500);
}


/***/ }),

/***/ 33505:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ restoreNewer)
/* harmony export */ });
/* harmony import */ var _existing_comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21198);
/* harmony import */ var _plan_comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11872);


/** More newer texts than arrive while one is put back. */
const MOST_TIMES = 5;
/**
 * Puts the text of a newer run back, which a write replaced without having read it: what is sent takes its time, and GitHub takes what
 * arrives. Where the server does not keep earlier texts nothing can be put back.
 *
 * @param wanted what stands where a newer run wrote that, from what it wrote; by default just that.
 * @returns whether something was put back.
 * @throws ToolError when GitHub does not answer.
 */
async function restoreNewer(thread, edit, run, wanted = newer => newer.body) {
    const { before, restored } = edit;
    for (let times = 0; times < MOST_TIMES; times++) {
        const texts = (await thread.texts(before)) ?? [];
        const newer = newestOf(othersSince(texts, edit), run);
        const [stands] = texts;
        if (newer === null || stands === undefined || (0,_plan_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .isNewer */ .U)(stands, toRun(newer)))
            return times > 0;
        const text = wanted(newer);
        if ((0,_existing_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .sameText */ .QV)(stands.body, text))
            return times > 0;
        restored.push({ text, isCopy: (0,_existing_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .sameText */ .QV)(text, newer.body) });
        await thread.edit(before, text);
    }
    return true;
}
/**
 * What others wrote since, the newest first, and before that what is newer than what was read: a write of which nobody heard may have
 * replaced it. What was written here is left out.
 */
function othersSince(texts, { before, body, restored }) {
    const known = texts.findIndex(text => (0,_existing_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .sameText */ .QV)(text.body, before.body));
    const placesOf = (wanted) => [...texts.keys()].filter(at => (0,_existing_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .sameText */ .QV)(texts[at]?.body ?? '', wanted));
    const own = new Set([
        ...placesOf(body).slice(0, 1),
        // Somebody else wrote a copy first.
        ...restored.flatMap(({ text, isCopy }) => placesOf(text).slice(0, isCopy ? -1 : undefined)),
    ]);
    const isSince = (text, index) => known === -1 || index < known || (0,_plan_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .isNewer */ .U)(text, toRun(before));
    return texts.filter((text, index) => isSince(text, index) && !own.has(index));
}
function newestOf(texts, run) {
    const newer = texts.filter(text => (0,_plan_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .isNewer */ .U)(text, run));
    return newer.reduce((best, text) => (best === null || (0,_plan_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .isNewer */ .U)(text, toRun(best)) ? text : best), null);
}
function toRun({ run, attempt }) {
    return { id: run, attempt };
}


/***/ }),

/***/ 96055:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ messages)
/* harmony export */ });
/** Every error of this room in one table, each once: what is wrong, where, and how to fix it. */
const messages = {
    answerTooLong: (limit) => `it is longer than ${limit} MiB`,
    noAnswer: (reason) => `GitHub's API did not answer (${reason})`,
    rateLimitExceeded: (status) => `GitHub rate limit exceeded (${status})`,
    conversationLocked: 'the conversation is locked (403)',
    missingPermission: (verb, status, permission) => `the token may not ${verb} it (${status}); give the job ${permission}`,
    tokenRejected: 'GitHub rejected the token (401)',
    textRejected: 'GitHub rejected the text (422)',
    unexpectedStatus: (status) => `GitHub's API answered ${status}`,
    tokenUserUnknown: 'cannot determine the user of the token',
    commentNotKept: (writes) => `GitHub did not keep the comment, which was written ${writes} times`,
    editsUnknown: 'GitHub did not say what the comment said before',
    tooManyEvents: (limit) => `the pull request has more than ${limit} events`,
    runWithoutCommit: 'GitHub did not name the commit of the run',
    noReviewThreads: 'GitHub did not list the review threads (suggestions need a server with GraphQL, and `pull-requests: write`)',
    noPullRequestFiles: 'GitHub did not list the files of the pull request',
    noPullRequestList: 'GitHub did not list pull requests',
};


/***/ }),

/***/ 62223:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ minimizeComment)
/* harmony export */ });
/* harmony import */ var _accept_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67662);

const MINIMIZE = 'mutation($id:ID!){minimizeComment(input:{subjectId:$id,classifier:OUTDATED}){clientMutationId}}';
/**
 * Folds a comment away as outdated, by its node.
 *
 * @throws ToolError when GitHub does not.
 */
async function minimizeComment(id, api) {
    (0,_accept_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .J)(await api.graphql(MINIMIZE, { id }));
}


/***/ }),

/***/ 87165:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M$: () => (/* binding */ noteMeasuring),
/* harmony export */   OE: () => (/* binding */ noteLeftBehind),
/* harmony export */   x9: () => (/* binding */ withdrawNote)
/* harmony export */ });
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20694);
/* harmony import */ var _report_comment_note_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57466);
/* harmony import */ var _comment_thread_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65358);
/* harmony import */ var _endurance_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51766);
/* harmony import */ var _late_write_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4513);
/* harmony import */ var _lost_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33505);
/* harmony import */ var _plan_comment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11872);







/**
 * Puts a note on top of the comment that is there that its numbers are about to be replaced; without one nothing happens. Trouble is
 * not told: the comment at the end of the run tells it.
 *
 * @returns whether there may be a note now that someone has to take away.
 */
async function noteMeasuring(target, api) {
    return quietly(async () => {
        const thread = new _comment_thread_js__WEBPACK_IMPORTED_MODULE_1__/* .CommentThread */ ._(target, api);
        const plan = (0,_plan_comment_js__WEBPACK_IMPORTED_MODULE_4__/* .planComment */ .t)((await thread.own()) ?? [], target.run, false);
        if (plan.do !== 'edit' || !takesNote(plan.comment, target.run))
            return false;
        const noted = ({ body, head }) => (0,_report_comment_note_js__WEBPACK_IMPORTED_MODULE_5__/* .withNote */ .dW)(body, (0,_report_comment_note_js__WEBPACK_IMPORTED_MODULE_5__/* .measuringNote */ .s$)(head, target.sha), target.run);
        await change(thread, plan.comment, { changed: noted, applies: text => takesNote(text, target.run) }, api);
        return true;
    });
}
/**
 * Takes the note away again that this run put on top of a comment, when nothing replaced it. Numbers of another commit are said to be that:
 * they are not what the pull request is at.
 */
async function withdrawNote(target, api) {
    await quietly(async () => {
        const thread = new _comment_thread_js__WEBPACK_IMPORTED_MODULE_1__/* .CommentThread */ ._(target, api);
        for (const comment of (await thread.own()) ?? []) {
            if (!isNotedBy(comment, target.run))
                continue;
            const changed = ({ body, head }) => head === null || head === target.sha
                ? (0,_report_comment_note_js__WEBPACK_IMPORTED_MODULE_5__/* .withoutNote */ .Ds)(body)
                : (0,_report_comment_note_js__WEBPACK_IMPORTED_MODULE_5__/* .withNote */ .dW)(body, (0,_report_comment_note_js__WEBPACK_IMPORTED_MODULE_5__/* .outdatedNote */ .b1)(head, target.sha), target.run);
            await change(thread, comment, { changed, applies: text => isNotedBy(text, target.run) }, api);
        }
        return true;
    });
}
/**
 * Says on a comment of an earlier commit that it is that, where a later run has nothing to put in its place. Trouble is not told: the next
 * run says it.
 *
 * @param now the later run, and the commit that it is of.
 */
async function noteLeftBehind(thread, comment, { run, sha }, api) {
    const applies = (each) => each.head !== sha && takesNote(each, run);
    const changed = ({ body, head }) => head === null ? body : (0,_report_comment_note_js__WEBPACK_IMPORTED_MODULE_5__/* .withNote */ .dW)(body, (0,_report_comment_note_js__WEBPACK_IMPORTED_MODULE_5__/* .outdatedNote */ .b1)(head, sha), run);
    if (comment.head === null || !applies(comment))
        return;
    await quietly(async () => {
        await change(thread, comment, { changed, applies }, api);
        return true;
    });
}
/**
 * Changes what stands. What somebody wrote at the same time, and the change replaced, is put back, changed in the same way where that
 * applies to it.
 *
 * @throws ToolError when it was surely not changed.
 */
async function change(thread, before, { changed, applies }, { patience }) {
    const body = changed(before);
    const isHeardOf = await edit(thread, before, body);
    const written = { before, body, restored: [] };
    // All that was written since is newer than what was read.
    const since = { id: 0, attempt: -1 };
    const wanted = (text) => (applies(text) ? changed(text) : text.body);
    const endurance = new _endurance_js__WEBPACK_IMPORTED_MODULE_2__/* .Endurance */ .k(patience);
    await quietly(async () => {
        if (!isHeardOf)
            await patience?.wait(_late_write_js__WEBPACK_IMPORTED_MODULE_3__/* .STILL_ARRIVES */ .A);
        for (;;) {
            try {
                return await (0,_lost_text_js__WEBPACK_IMPORTED_MODULE_6__/* .restoreNewer */ .U)(thread, written, since, wanted);
            }
            catch (error) {
                if (!(error instanceof _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v) || !(await endurance.bears(error)))
                    throw error;
                if ((0,_late_write_js__WEBPACK_IMPORTED_MODULE_3__/* .mayTakeEffect */ .M)(error))
                    await endurance.rest(_late_write_js__WEBPACK_IMPORTED_MODULE_3__/* .STILL_ARRIVES */ .A);
            }
        }
    });
}
/**
 * Whether it was done; false: nobody knows.
 *
 * @throws ToolError when it was not.
 */
async function edit(thread, before, body) {
    try {
        await thread.edit(before, body);
        return true;
    }
    catch (error) {
        if (!(0,_late_write_js__WEBPACK_IMPORTED_MODULE_3__/* .mayTakeEffect */ .M)(error))
            throw error;
        return false;
    }
}
/** Not where a job of the same run was first, or a newer run is. */
function takesNote({ body, ...written }, run) {
    const noted = (0,_report_comment_note_js__WEBPACK_IMPORTED_MODULE_5__/* .noteRun */ .W5)(body);
    if (!isOlder(written, run))
        return false;
    return noted === null || isOlder({ run: noted.id, attempt: noted.attempt }, run);
}
/** Not where the run has put it on numbers of its own. */
function isNotedBy({ body, ...written }, run) {
    const noted = (0,_report_comment_note_js__WEBPACK_IMPORTED_MODULE_5__/* .noteRun */ .W5)(body);
    return noted?.id === run.id && noted.attempt === run.attempt && isOlder(written, run);
}
function isOlder(written, { id, attempt }) {
    return !(0,_plan_comment_js__WEBPACK_IMPORTED_MODULE_4__/* .isNewer */ .U)(written, { id, attempt: attempt - 1 });
}
async function quietly(task) {
    try {
        return await task();
    }
    catch (error) {
        if (!(error instanceof _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v))
            throw error;
        return false;
    }
}


/***/ }),

/***/ 43524:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ backoff)
/* harmony export */ });
/** Milliseconds between two tries, at most. */
const LONGEST = 15_000;
/** Milliseconds until the next try: twice as many after each failure, and up to half of that more. */
function backoff(failures, { random }) {
    return Math.min(LONGEST, 1000 * 2 ** (failures - 1)) * (1 + random() / 2);
}


/***/ }),

/***/ 11872:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isNewer),
/* harmony export */   t: () => (/* binding */ planComment)
/* harmony export */ });
/**
 * What becomes of the comment: the oldest one is edited, unless a newer run wrote any of them.
 *
 * @param own comments of this key and author.
 * @param create whether this report is worth a first comment.
 */
function planComment(own, run, create) {
    if (own.some(comment => isNewer(comment, run)))
        return { do: 'nothing' };
    const [comment, ...duplicates] = own.toSorted((a, b) => a.id - b.id);
    if (comment !== undefined)
        return { do: 'edit', comment, duplicates };
    return { do: create ? 'create' : 'nothing' };
}
/** Whether a later run, or a later attempt of the same one, wrote it. */
function isNewer({ run, attempt }, than) {
    return run > than.id || (run === than.id && attempt > than.attempt);
}


/***/ }),

/***/ 12687:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ clipOptional),
/* harmony export */   g: () => (/* binding */ clipText)
/* harmony export */ });
/**
 * An untrusted text for the report: whole up to `most` characters, else with its middle cut to `…`, so that one name of
 * megabytes cannot fill the report. Not yet escaped.
 */
function clipText(text, most = 1000) {
    if (text.length <= most)
        return text;
    const half = Math.floor((most - 1) / 2);
    const head = text.slice(0, half).replace(/[\ud800-\udbff]$/, '');
    const tail = text.slice(-half).replace(/^[\udc00-\udc7f\udd00-\udfff]/, '');
    return `${head}…${tail}`;
}
/** {@link clipText} for what may be missing. */
function clipOptional(text) {
    return text === null ? null : clipText(text);
}


/***/ }),

/***/ 75630:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ coveredBlock),
/* harmony export */   e: () => (/* binding */ parseCovered)
/* harmony export */ });
/** More than the reports of the largest run take. Characters. */
const LONGEST = 8000;
const BLOCK = /\n<!-- slim-build reports=([0-9a-zA-Z,]{1,8000}) -->\s*(?:<!-- slim-build last=[A-Za-z0-9_-]+ -->\s*)?$/;
/**
 * The reports that a comment was made from, as an invisible line near its end: whoever looks at it knows whether there is something to
 * add, without comparing texts. Those that do not fit count as not told.
 *
 * @param reports a word of digits and letters for each.
 */
function coveredBlock(reports) {
    if (reports.length === 0)
        return '';
    const words = reports.join(',');
    const fit = words.length > LONGEST ? words.slice(0, words.lastIndexOf(',', LONGEST)) : words;
    return `\n<!-- slim-build reports=${fit} -->\n`;
}
/** Reads it back from a comment; empty where there is none. */
function parseCovered(body) {
    return BLOCK.exec(body)?.[1]?.split(',') ?? [];
}


/***/ }),

/***/ 77208:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ markerWord),
/* harmony export */   x: () => (/* binding */ marker)
/* harmony export */ });
/**
 * The invisible first line by which an earlier comment is found again. Key and commit are spelled so that neither can
 * end the HTML comment.
 */
function marker({ marker: wanted, links }) {
    if (wanted === undefined)
        return '';
    const head = links === undefined ? '' : ` head=${markerWord(links.sha)}`;
    const run = wanted.run === undefined ? '' : ` run=${wanted.run.id} attempt=${wanted.run.attempt}`;
    return `<!-- slim-build v1 key=${markerWord(wanted.key)}${head}${run} -->\n`;
}
/** A text that can neither end an HTML comment nor be taken for two words of one. */
function markerWord(text) {
    return encodeURIComponent(text.toWellFormed()).replaceAll('--', '%2D%2D');
}


/***/ }),

/***/ 57466:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ds: () => (/* binding */ withoutNote),
/* harmony export */   W5: () => (/* binding */ noteRun),
/* harmony export */   b1: () => (/* binding */ outdatedNote),
/* harmony export */   dW: () => (/* binding */ withNote),
/* harmony export */   s$: () => (/* binding */ measuringNote)
/* harmony export */ });
/* harmony import */ var _text_escape_code_span_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30739);

const NOTE = /^(<!-- slim-build v1 [^\n]*-->\r?\n)<!-- slim-build note run=(\d{1,15}) attempt=(\d{1,6}) -->\r?\n> [^\n]*\n> [^\n]*\n\r?\n/;
/** A comment with a note on top that qualifies its numbers, below its marker. One that was there goes. */
function withNote(body, note, { id, attempt }) {
    const plain = withoutNote(body);
    const start = plain.indexOf('\n') + 1;
    const mark = `<!-- slim-build note run=${id} attempt=${attempt} -->`;
    return `${plain.slice(0, start)}${mark}\n> [!NOTE]\n> ${note}\n\n${plain.slice(start)}`;
}
/** A comment without the note on top. */
function withoutNote(body) {
    return body.replace(NOTE, '$1');
}
/** The run that put the note on top of a comment; null without one. */
function noteRun(body) {
    const [, , id, attempt] = NOTE.exec(body) ?? [];
    return id === undefined || attempt === undefined ? null : { id: Number(id), attempt: Number(attempt) };
}
/** `Numbers are for 9c1d2e7; b7720aa is being measured.` */
function measuringNote(shown, measured) {
    if (shown === measured)
        return `${commit(measured)} is being measured again.`;
    return `Numbers are for ${shown === null ? 'an earlier commit' : commit(shown)}; ${commit(measured)} is being measured.`;
}
/** `Numbers are for 9c1d2e7; the pull request is at b7720aa.` */
function outdatedNote(shown, head) {
    return `Numbers are for ${commit(shown)}; the pull request is at ${commit(head)}.`;
}
function commit(sha) {
    return (0,_text_escape_code_span_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .S)(sha.slice(0, 7));
}


/***/ }),

/***/ 61520:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ downloadBounded)
/* harmony export */ });
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33712);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20694);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90256);



/** Milliseconds that a download may take. */
const PATIENCE = 60_000;
/**
 * Downloads what a signed address names, without any token.
 *
 * @param most bytes that are taken.
 * @throws ToolError when it cannot be had; InputError when it is longer.
 */
async function downloadBounded(url, most, { signal, patience = PATIENCE }) {
    try {
        const limit = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
        const response = await fetch(url, { signal: limit });
        if (!response.ok || response.body === null) {
            await response.body?.cancel();
            throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.downloadFailed(response.status));
        }
        return await take(response.body, most);
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v || error instanceof _errors_input_error_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d)
            throw error;
        throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.downloadInterrupted, { cause: error });
    }
}
async function take(body, most) {
    const parts = [];
    let size = 0;
    for await (const part of body) {
        size += part.length;
        if (size > most)
            throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.artifactTooLong(most));
        parts.push(part);
    }
    return Buffer.concat(parts);
}


/***/ }),

/***/ 30838:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ resultsArtifacts)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20694);
/* harmony import */ var _event_backend_ids_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51598);
/* harmony import */ var _event_read_event_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98724);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90256);
/* harmony import */ var _download_bounded_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61520);






const SERVICE = 'twirp/github.actions.results.api.v1.ArtifactService/';
/**
 * The artifacts of the run that this job belongs to, by the token that every job has for them, which needs no permission. Asked
 * directly and not with GitHub's client: that one waits for minutes, and takes downloads of any size.
 *
 * @returns null where the job has no such service.
 */
function resultsArtifacts(env, options) {
    const { ACTIONS_RESULTS_URL: url = '', ACTIONS_RUNTIME_TOKEN: token = '' } = env;
    const known = (0,_event_backend_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .backendIds */ .f)(token);
    if (url === '' || known === null || !URL.canParse(url))
        return null;
    const { run, job } = known;
    const ids = { workflow_run_backend_id: run, workflow_job_run_backend_id: job };
    return {
        list: async () => {
            const answer = await call('ListArtifacts', ids, { url, token, ...options });
            const items = (0,_event_read_event_js__WEBPACK_IMPORTED_MODULE_3__/* .eventField */ .$)(answer, 'artifacts');
            return {
                artifacts: Array.isArray(items) ? items.flatMap(item => listed(item, run)) : [],
                left: 0,
            };
        },
        download: async ({ name }, most) => {
            const answer = await call('GetSignedArtifactURL', { ...ids, name }, { url, token, ...options });
            const signed = (0,_event_read_event_js__WEBPACK_IMPORTED_MODULE_3__/* .eventField */ .$)(answer, 'signed_url') ?? (0,_event_read_event_js__WEBPACK_IMPORTED_MODULE_3__/* .eventField */ .$)(answer, 'signedUrl');
            if (typeof signed !== 'string')
                throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .messages */ .D.artifactWithoutUrl);
            return await (0,_download_bounded_js__WEBPACK_IMPORTED_MODULE_5__/* .downloadBounded */ .u)(signed, most, options);
        },
    };
}
function listed(item, run) {
    const owner = (0,_event_read_event_js__WEBPACK_IMPORTED_MODULE_3__/* .eventField */ .$)(item, 'workflow_run_backend_id') ?? (0,_event_read_event_js__WEBPACK_IMPORTED_MODULE_3__/* .eventField */ .$)(item, 'workflowRunBackendId');
    const id = Number((0,_event_read_event_js__WEBPACK_IMPORTED_MODULE_3__/* .eventField */ .$)(item, 'database_id') ?? (0,_event_read_event_js__WEBPACK_IMPORTED_MODULE_3__/* .eventField */ .$)(item, 'databaseId'));
    const name = (0,_event_read_event_js__WEBPACK_IMPORTED_MODULE_3__/* .eventField */ .$)(item, 'name');
    const size = Number((0,_event_read_event_js__WEBPACK_IMPORTED_MODULE_3__/* .eventField */ .$)(item, 'size'));
    return owner === run && Number.isSafeInteger(id) && typeof name === 'string'
        ? [{ id, name, size, expired: false }]
        : [];
}
/** Once more after a failure that may be over soon. */
async function call(method, body, service) {
    const first = await once(method, body, service);
    if (typeof first !== 'string')
        return first;
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(service.pause ?? 2000, undefined, { signal: service.signal });
    const second = await once(method, body, service);
    if (typeof second === 'string')
        throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v(second);
    return second;
}
/** The answer's JSON, or a sentence on why there is none. */
async function once(method, body, service) {
    const { url, token, signal, patience = 10_000 } = service;
    try {
        const response = await fetch(new URL(SERVICE + method, url), {
            method: 'POST',
            headers: {
                authorization: `Bearer ${token}`,
                'content-type': 'application/json',
                'user-agent': 'slim-build',
            },
            body: JSON.stringify(body),
            redirect: 'error',
            signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
        });
        if (response.ok)
            return await response.json();
        await response.body?.cancel();
        return `the artifact service answered ${response.status}`;
    }
    catch {
        signal.throwIfAborted();
        return 'the artifact service did not answer';
    }
}


/***/ }),

/***/ 51598:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ backendIds)
/* harmony export */ });
/* harmony import */ var _read_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98724);

/** As the token of the job says it (ACTIONS_RUNTIME_TOKEN); null where it does not. */
function backendIds(token) {
    const [, run, job] = /(?:^| )Actions\.Results:([^: ]+):([^: ]+)/.exec(scopesOf(token ?? '')) ?? [];
    return run === undefined || job === undefined ? null : { run, job };
}
/** The claim `scp` of the token, which the service checks and nobody else needs to. */
function scopesOf(token) {
    try {
        const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
        const scopes = (0,_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventField */ .$)(claims, 'scp');
        return typeof scopes === 'string' ? scopes : '';
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 98724:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ eventField),
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

/** The event that started the workflow (GITHUB_EVENT_PATH); what cannot be read says nothing. */
function readEvent(file) {
    try {
        return file === undefined ? null : JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'));
    }
    catch {
        return null;
    }
}
/** A field of what may be an object. */
function eventField(value, name) {
    return typeof value === 'object' && value !== null ? value[name] : undefined;
}


/***/ }),

/***/ 15496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ readOnlyNotice),
/* harmony export */   s: () => (/* binding */ readOnlyFor)
/* harmony export */ });
/** Whether the run is one of those. */
function readOnlyFor({ fromFork }, env) {
    if (fromFork)
        return 'a fork';
    return env.GITHUB_ACTOR === 'dependabot[bot]' ? 'Dependabot' : null;
}
/** What is said instead of a warning that the comment was refused. */
function readOnlyNotice(whose) {
    return `This pull request comes from ${whose}, whose token cannot comment: the report is in the job summary.`;
}


/***/ }),

/***/ 75401:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ readPullRequest),
/* harmony export */   M: () => (/* binding */ readQueuedPullRequest)
/* harmony export */ });
/* harmony import */ var _read_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98724);

const EVENTS = ['pull_request', 'pull_request_target'];
/** The pull request that an event is about; null for other events and for what does not look like one. */
function readPullRequest(name, event) {
    if (name === undefined || !EVENTS.includes(name))
        return null;
    const pull = (0,_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventField */ .$)(event, 'pull_request');
    const number = (0,_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventField */ .$)(pull, 'number');
    const headSha = (0,_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventField */ .$)((0,_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventField */ .$)(pull, 'head'), 'sha');
    const user = (0,_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventField */ .$)(pull, 'user');
    if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 1)
        return null;
    if (typeof headSha !== 'string' || !/^[0-9a-f]{40,64}$/.test(headSha))
        return null;
    const login = (0,_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventField */ .$)(user, 'login');
    const authorIsBot = (0,_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventField */ .$)(user, 'type') === 'Bot' || (typeof login === 'string' && login.endsWith('[bot]'));
    return { number, headSha, authorIsBot, fromFork: isFork(pull) };
}
/** A repository that was deleted since is no reason to think that it was this one. */
function isFork(pull) {
    const [head, base] = ['head', 'base'].map(side => (0,_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventField */ .$)((0,_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventField */ .$)((0,_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventField */ .$)(pull, side), 'repo'), 'id'));
    return typeof base === 'number' && head !== base;
}
/** The branch that GitHub makes for a pull request in a merge queue. */
const QUEUED = /^refs\/heads\/gh-readonly-queue\/.{1,500}\/pr-(\d{1,15})-[0-9a-f]{40,64}$/;
/** Number of the pull request that a run in a merge queue is for; null for other events. */
function readQueuedPullRequest(name, event) {
    const ref = (0,_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventField */ .$)((0,_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventField */ .$)(event, 'merge_group'), 'head_ref');
    const [, number] = name === 'merge_group' && typeof ref === 'string' ? (QUEUED.exec(ref) ?? []) : [];
    return number === undefined || Number(number) < 1 ? null : Number(number);
}


/***/ }),

/***/ 95196:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   B4: () => (/* binding */ workflowOf),
/* harmony export */   ng: () => (/* binding */ runOf),
/* harmony export */   vz: () => (/* binding */ sourceOf)
/* harmony export */ });
/* harmony import */ var _backend_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51598);

/** As the environment says it; outside of GitHub number 0. */
function runOf({ GITHUB_RUN_ID: id = '0', GITHUB_RUN_ATTEMPT: attempt = '1', }) {
    return { id: Number(id), attempt: Number(attempt) };
}
/** Where in the run this step is. */
function placeOf(env, { image, matrix, built }) {
    const { GITHUB_JOB: job = 'job', GITHUB_ACTION: step = 'step' } = env;
    const call = (0,_backend_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .backendIds */ .f)(env.ACTIONS_RUNTIME_TOKEN)?.job;
    return {
        image,
        job,
        step,
        matrix,
        attempt: runOf(env).attempt,
        ...(built !== undefined && { built }),
        ...(call !== undefined && { call }),
    };
}
/** `ci.yml` of `acme/shop/.github/workflows/ci.yml@refs/heads/main`, or the workflow's name. */
function workflowOf(env) {
    return /\/([^/@]+)@/.exec(env.GITHUB_WORKFLOW_REF ?? '')?.[1] ?? env.GITHUB_WORKFLOW ?? 'workflow';
}
/** Whose the checks of this run are. */
function sourceOf(env) {
    return { workflow: workflowOf(env), event: env.GITHUB_EVENT_NAME ?? '', run: runOf(env) };
}


/***/ }),

/***/ 86509:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ WorkflowLog)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _text_escape_visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8625);



/** Lines longer than this lose their middle. Characters. */
const LONGEST_LINE = 2000;
/** GitHub shows 10 of each kind a step; the last two are for whoever has the last word. */
const MOST_ANNOTATIONS = 8;
/**
 * The log of a step. The runner takes lines of it for commands (`::set-output`, `::add-mask`), so whatever comes from
 * outside is written between `stop-commands` and a token that nobody can guess, each line by itself and with control
 * characters spelled out.
 */
class WorkflowLog {
    write;
    token = null;
    open = false;
    annotations = { warning: 0, notice: 0, error: 0 };
    secrets = new Set();
    constructor(write) {
        this.write = write;
    }
    /** Foreign text, one line an item. */
    lines(lines) {
        if (lines.length === 0)
            return;
        this.stopCommands();
        for (const line of lines)
            this.write(`${readable(line)}\n`);
    }
    /** A text of ours that was made harmless already, as it is: its colours and blanks stay. */
    rendered(text) {
        this.stopCommands();
        this.write(text.endsWith('\n') ? text : `${text}\n`);
    }
    /** Starts a group; one that is open ends. */
    group(title) {
        this.endGroup();
        this.command('group', (0,_text_escape_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .R)(title, 200));
        this.open = true;
    }
    endGroup() {
        if (!this.open)
            return;
        this.command('endgroup', '');
        this.open = false;
    }
    notice(message) {
        this.command('notice', message);
    }
    warning(message) {
        this.annotations.warning++;
        this.command('warning', message);
    }
    /** How many annotations of a kind may follow: GitHub shows no more than the first few of a step. */
    roomFor(level) {
        return Math.max(0, MOST_ANNOTATIONS - this.annotations[level]);
    }
    /** What GitHub shows at a line of a file. All its texts may be foreign. */
    annotate({ file, line, endLine, title, message, level = 'warning' }) {
        this.annotations[level]++;
        const place = { file, ...(line === null ? {} : { line, endLine: endLine ?? line }), title };
        const properties = Object.entries(place).map(([name, value]) => `${name}=${escapeProperty((0,_text_escape_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .R)(String(value), 500))}`);
        this.command(`${level} ${properties.join(',')}`, (0,_text_escape_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .R)(message, 1000));
    }
    error(message) {
        this.command('error', message);
    }
    /** What the runner was told to mask: it does so in the log alone. */
    get masked() {
        return [...this.secrets];
    }
    mask(secret) {
        this.secrets.add(secret);
        this.command('add-mask', secret);
    }
    /** Lets the runner see commands again, as whatever runs next will expect. */
    close() {
        this.endGroup();
        this.resumeCommands();
    }
    command(name, message) {
        this.resumeCommands();
        this.write(`::${name}::${escapeData(message)}\n`);
    }
    stopCommands() {
        if (this.token !== null)
            return;
        this.token = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
        this.write(`::stop-commands::${this.token}\n`);
    }
    resumeCommands() {
        if (this.token === null)
            return;
        this.write(`::${this.token}::\n`);
        this.token = null;
    }
}
/** Colours and progress bars of the programs that a build runs are dropped; all else stays, visibly. */
function readable(line) {
    const plain = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.stripVTControlCharacters)(line).trimEnd().replaceAll('\t', '    ');
    return (0,_text_escape_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .R)(plain.slice(plain.lastIndexOf('\r') + 1), LONGEST_LINE);
}
/** As the runner undoes it in a command's property. */
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
/** As the runner undoes it in a command's message. */
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}


/***/ }),

/***/ 90256:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ messages)
/* harmony export */ });
/* harmony import */ var _text_hide_passwords_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89568);
/* harmony import */ var _text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75091);


/** Every error of this room in one table, each once: what is wrong, where, and how to fix it. */
const messages = {
    buildxNotBuilt: (url, reason) => `buildx could not be built from ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)((0,_text_hide_passwords_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutCredentials */ .r)(url))}: ${reason}`,
    buildxBinaryMissing: (url, name) => `buildx could not be built from ${(0,_text_quote_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .o)((0,_text_hide_passwords_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutCredentials */ .r)(url))}: its target \`binaries\` makes no ${name}`,
    noBuildxForPlatform: (version, platform, base) => `there is no buildx ${version} for ${platform} at ${base}: set another version in input \`version\``,
    buildxDigestWrong: (version, url, found, sha256) => `buildx ${version} was not installed: the file at ${url} has the SHA-256 ${found}, but its release states ${sha256}`,
    noBuildxRelease: (version, url) => `there is no buildx ${version} (nothing at ${url}): set another version in input \`version\``,
    buildxNotDownloaded: (version, url, reason) => `buildx ${version} could not be downloaded from ${url} (${reason}): install it on the runner, or try again`,
    unexpectedStatus: (status, hint) => `GitHub's API answered ${status}${hint}`,
    artifactNameUnknown: 'its name is not one of slim-build',
    artifactsTooLong: 'the reports of the run are too long in total',
    artifactNameDiffers: 'it does not match its name',
    tooManyImages: (limit) => `the run has more than ${limit} images`,
    workspaceEmpty: (message) => `${message}; the workspace is empty: there is no actions/checkout before this step`,
    downloadFailed: (status) => `its download failed with status ${status}`,
    downloadInterrupted: 'its download was interrupted',
    artifactTooLong: (limit) => `it is longer than ${limit} bytes`,
    artifactWithoutUrl: 'the artifact service returned no URL',
    runCancelled: 'The run was cancelled',
    ownReportMissing: 'the artifact service does not list the report of this job',
    artifactExpired: 'it has expired',
    tokenForOtherRun: 'a token is needed to read the reports of another run: set `github-token`',
    tokenForRun: 'a token is needed to read the reports of the run: set `github-token`',
    notOnGitHub: 'this action needs GitHub Actions: GITHUB_REPOSITORY is not set',
    baseBudgetsUnknown: (reason) => `the budgets before the pull request are not known: ${reason}`,
    noCheckout: 'the workspace is no Git checkout: run actions/checkout where git is installed',
    budgetsNotCompared: (reason) => `The budgets of this pull request were not compared with those before it, because ${reason}`,
    foreignBudgetsUnknown: (reason) => `This pull request comes from a fork, so the limits of its base branch hold as well, and they cannot be read: ${reason}`,
};


/***/ }),

/***/ 15963:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ openGitHubApi),
/* harmony export */   z: () => (/* binding */ repositoryOfRun)
/* harmony export */ });
/* harmony import */ var _publish_github_api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83992);
/* harmony import */ var _patience_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53147);


/**
 * GitHub's API as the runner's environment names it; other servers may leave the address of GraphQL empty.
 *
 * @param signal ends its waits.
 */
function openGitHubApi(env, token, signal) {
    const { GITHUB_API_URL: url = 'https://api.github.com', GITHUB_GRAPHQL_URL: graphql = '' } = env;
    const graphqlUrl = graphql === '' ? `${url.replace(/(?<!\/)\/+$/, '')}/graphql` : graphql;
    return new _publish_github_api_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubApi */ .y({ url, graphqlUrl, token, patience: (0,_patience_js__WEBPACK_IMPORTED_MODULE_1__/* .realPatience */ .i)(signal) });
}
/** `owner/name` of the repository that the run is for; null when the environment names none. */
function repositoryOfRun({ GITHUB_REPOSITORY: repository = '' }) {
    return /^[\w.-]+\/[\w.-]+$/.test(repository) ? repository : null;
}


/***/ }),

/***/ 53147:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ realPatience)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20694);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90256);



/** Waits as the clock goes, until the run is cancelled. */
function realPatience(signal) {
    return {
        now: () => performance.now(),
        wait: async (milliseconds) => {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, signal === undefined ? {} : { signal }).catch((cause) => {
                throw new _errors_tool_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.runCancelled, { cause });
            });
        },
        random: () => Math.random(),
    };
}


/***/ }),

/***/ 75507:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P6: () => (/* binding */ runComment),
/* harmony export */   Td: () => (/* binding */ commentKey),
/* harmony export */   XD: () => (/* binding */ ofWorkflow),
/* harmony export */   dj: () => (/* binding */ aloneKey)
/* harmony export */ });
/* harmony import */ var _report_build_clip_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12687);
/* harmony import */ var _event_read_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98724);
/* harmony import */ var _event_read_only_token_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15496);
/* harmony import */ var _event_read_pull_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75401);
/* harmony import */ var _event_run_of_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95196);
/* harmony import */ var _open_github_api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15963);






/**
 * Where the run comments; null where it does not: without a pull request or a token, or with `comment: never`.
 *
 * @param shared whether all jobs of the run share one comment; else each image has its own.
 */
function runComment(inputs, env, shared) {
    const { mode, token } = inputs.comment;
    const pull = (0,_event_read_pull_request_js__WEBPACK_IMPORTED_MODULE_1__/* .readPullRequest */ .D)(env.GITHUB_EVENT_NAME, (0,_event_read_event_js__WEBPACK_IMPORTED_MODULE_0__/* .readEvent */ .j)(env.GITHUB_EVENT_PATH));
    const repository = (0,_open_github_api_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryOfRun */ .z)(env);
    if (mode === 'never' || token === null || pull === null || repository === null)
        return null;
    return {
        token,
        readOnlyFor: (0,_event_read_only_token_js__WEBPACK_IMPORTED_MODULE_4__/* .readOnlyFor */ .s)(pull, env),
        target: {
            mode,
            key: commentKey(inputs, env, shared),
            pullRequest: pull.number,
            authorIsBot: pull.authorIsBot,
            run: (0,_event_run_of_js__WEBPACK_IMPORTED_MODULE_2__/* .runOf */ .ng)(env),
            // `pull_request_target` gets a token of the repository.
            readOnly: env.GITHUB_EVENT_NAME === 'pull_request' && (0,_event_read_only_token_js__WEBPACK_IMPORTED_MODULE_4__/* .readOnlyFor */ .s)(pull, env) !== null,
            links: { server: env.GITHUB_SERVER_URL ?? 'https://github.com', repository, sha: pull.headSha },
        },
    };
}
/**
 * Which comment is meant. Runs of two workflow files do not know of each other's reports, so each has its own, also under one `comment-key`:
 * else the one that ends last would take the other's rows away.
 *
 * @param shared whether all jobs of the run share one comment; else each image has its own.
 */
function commentKey({ image, built, comment: { key } }, env, shared) {
    const common = (0,_report_build_clip_text_js__WEBPACK_IMPORTED_MODULE_5__/* .clipText */ .g)(ofWorkflow((0,_event_run_of_js__WEBPACK_IMPORTED_MODULE_2__/* .workflowOf */ .B4)(env), key));
    return shared ? common : aloneKey({ key: common, image, ...(built !== undefined && { built }) });
}
/** The key of the comment of a step that could not share its report, from that of all jobs: another one for each image of a name. */
function aloneKey({ key, image, built }) {
    const variant = built === undefined ? [] : [built.hash.slice(0, 8)];
    return (0,_report_build_clip_text_js__WEBPACK_IMPORTED_MODULE_5__/* .clipText */ .g)([key, (0,_report_build_clip_text_js__WEBPACK_IMPORTED_MODULE_5__/* .clipText */ .g)(image), ...variant].join('/'));
}
/** The key of a workflow's comment, or of that which its `comment-key` names. */
function ofWorkflow(workflow, key) {
    return key === null ? workflow : `${workflow}#${key}`;
}


/***/ }),

/***/ 30739:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ codeCell),
/* harmony export */   S: () => (/* binding */ codeSpan)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8625);

/**
 * An untrusted text as a markdown code span, shown to the letter: nothing inside it is a link, mention, issue reference,
 * emoji shortcode or HTML. Not for table cells: see {@link codeCell}.
 *
 * The fence is longer than any run of backticks inside (CommonMark 6.1).
 */
function codeSpan(text, most) {
    const shown = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(text, most);
    if (shown === '')
        return '(empty)';
    const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    const pad = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
    return fence + pad + shown + pad + fence;
}
/**
 * {@link codeSpan} for table cells, where a pipe ends the cell even inside a code span unless a backslash stands before
 * it (GFM 4.10). Readers of GFM differ on a backslash before that, so such a pipe is spelled `\x7c`.
 */
function codeCell(text, most) {
    return codeSpan(text, most).replaceAll('\\|', '\\\\x7c').replaceAll('|', '\\|');
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
