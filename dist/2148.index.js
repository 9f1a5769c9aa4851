export const id = 2148;
export const ids = [2148];
export const modules = {

/***/ 25452:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ stepKeys)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/**
 * A key for each step by which another build's step is found that says the same and stands on the same: its text, what it does
 * beyond that, and the keys of its inputs. What files hold is not in it: BuildKit's own digests change with every build that
 * reads a context, so they find nothing again.
 */
function stepKeys(steps, platform) {
    const keys = [];
    for (const { instruction, definition, inputs } of steps) {
        const below = inputs.flatMap(index => keys[index] ?? []);
        const text = JSON.stringify([platform, instruction, definition, below]);
        keys.push((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex'));
    }
    return keys;
}


/***/ }),

/***/ 45367:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ readKeptFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33712);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1043);
/* harmony import */ var _read_regular_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47269);




/**
 * A file of a directory that was kept between runs. An archive that someone else made may hold a link or a pipe where a file is expected.
 *
 * @param most bytes.
 * @throws InputError when there is no such file, or a longer one.
 */
async function readKeptFile(directory, name, most) {
    const text = await (0,_read_regular_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readRegularFile */ .XF)(node_path__WEBPACK_IMPORTED_MODULE_0___default().join(directory, name), { most, links: 'refuse' }).catch(() => null);
    if (text === null)
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.keptFileMissing(name));
    return text;
}


/***/ }),

/***/ 32765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ removeUnfinished)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Milliseconds after which nobody is writing a file any more. */
const LONGEST = 60 * 60 * 1000;
/**
 * Removes files that runs were writing when they were killed. What cannot be removed stays: it only takes room.
 *
 * @param isUnfinished tells them by their names from the others in the directory.
 * @param finished a file that has just been written there: its time is that of the same clock.
 */
async function removeUnfinished(isUnfinished, finished) {
    const directory = node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(finished);
    const now = await timeOf(finished);
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory).catch(() => []);
    for (const name of names.filter(isUnfinished)) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, name);
        const time = await timeOf(file);
        if (now === null || time === null || now - time < LONGEST)
            continue;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(file, { force: true }).catch(() => undefined);
    }
}
async function timeOf(file) {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).catch(() => null))?.mtimeMs ?? null;
}


/***/ }),

/***/ 67338:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xw: () => (/* binding */ gitContextAt),
/* harmony export */   cw: () => (/* binding */ gitContext),
/* harmony export */   h8: () => (/* binding */ withDefaultContext),
/* harmony export */   w8: () => (/* binding */ gitContextFolder)
/* harmony export */ });
/** The Git URL of the commit, which BuildKit fetches by itself: docker/build-push-action's default context. */
function gitContext(context) {
    const { serverUrl, repository, asQuery = false } = context;
    return `${serverUrl}/${repository}.git${asQuery ? '?ref=' : '#'}${pinned(context)}`;
}
function pinned({ sha, ref, pullRequestHead }) {
    if (ref.startsWith('refs/pull/') && pullRequestHead !== null)
        return pullRequestHead;
    if (sha !== '')
        return sha;
    return ref.startsWith('refs/') ? ref : `refs/heads/${ref}`;
}
/** `{{defaultContext}}` in any spelling of Handlebars, with the folder that follows it. */
const DEFAULT_CONTEXT = /\{\{(?:\{\s*defaultContext\s*\}|&?\s*defaultContext\s*)\}\}(?::([^\s{}]+))?/g;
/**
 * Puts the Git URL where a text says `{{defaultContext}}`. A folder after it (`{{defaultContext}}:api`) is Git's fragment
 * syntax; in a query it is an attribute of its own.
 *
 * @param context null outside of GitHub, where the working directory takes its place.
 */
function withDefaultContext(text, context) {
    return text.replace(DEFAULT_CONTEXT, (_, folder) => {
        if (context === null)
            return folder ?? '.';
        const separator = context.asQuery === true ? '&subdir=' : ':';
        return gitContext(context) + (folder === undefined ? '' : `${separator}${folder}`);
    });
}
/**
 * The same place of a Git URL at another commit, which may stand in the fragment (`#SHA:folder`) or in the query (`?ref=SHA&subdir=folder`).
 *
 * @returns null for a URL that is not of the commit: of a branch, of another repository, or no Git URL at all.
 */
function gitContextAt(url, sha, context) {
    const [, repository, mark, ref, rest = ''] = /^([^?#]+)(#|\?ref=)([^:&#]+)(.*)$/s.exec(url) ?? [];
    if (repository === undefined || ref === undefined)
        return null;
    // A commit is the same wherever it is fetched from; a ref is not.
    const own = repository === `${context.serverUrl}/${context.repository}.git`;
    const names = [context.sha, context.pullRequestHead, ...(own ? [context.ref] : [])];
    if (ref === '' || !names.includes(ref))
        return null;
    // BuildKit holds what it fetches to a `checksum`, too.
    return `${repository}${mark}${sha}${rest.replaceAll(`checksum=${ref}`, `checksum=${sha}`)}`;
}
/** The folder that a Git URL names in its repository; '' for its top. */
function gitContextFolder(url) {
    const [, inFragment] = /^[^#]*#[^:]*:(.*)$/s.exec(url) ?? [];
    const [, inQuery] = /[?&]subdir=([^&#]*)/.exec(url) ?? [];
    return (inQuery ?? inFragment ?? '').replaceAll(/^\/+|(?<!\/)\/+$/g, '');
}


/***/ }),

/***/ 41442:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GS: () => (/* binding */ TRAITS),
  NZ: () => (/* binding */ identityKeys),
  a: () => (/* binding */ imageIdentity)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/text/steady-text.ts
var steady_text = __webpack_require__(56013);
;// CONCATENATED MODULE: ./src/model/build-argument.ts

/** Names by which BuildKit's check `SecretsUsedInArgOrEnv` knows a secret, but for those of what is public. */
const SECRET = /(?:^|_)(?:apikey|auth|credentials?|key|password|pword|passwd|secret|token)(?:_|$)/i;
const PUBLIC = /(?:^|_)public(?:_|$)/i;
/** Names of what is stamped onto an image, and never makes another one of it. */
const STAMP = new RegExp(`(?:^|_)(?:${[
    'source_date_epoch',
    '(?:build_?|commit_?)?(?:date|timestamp)',
    '(?:build|commit)_?time',
    '(?:git_?|commit_?)?sha',
    'git_?(?:ref|rev|revision|hash|describe)',
    'commit(?:_?(?:hash|id|ref))?',
    'vcs_?ref',
    '(?:build|run)_?(?:number|num|no|id|attempt)',
    'cache_?bust(?:er)?',
].join('|')})$`, 'i');
/** No password has so few digits. */
const VERSION = /^v?\d{1,3}(?:\.\d{1,3}){0,3}$/;
/**
 * Reads `NAME=value`.
 *
 * @param moving what {@link steadyText} takes.
 */
function steadyArgument(text, moving) {
    const [, name = text, value = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
    // In the file of a bake it is the last part of a path: `*.args.TOKEN`.
    const own = name.slice(name.lastIndexOf('.') + 1);
    const isSecret = SECRET.test(own) && !PUBLIC.test(own);
    if (isSecret || STAMP.test(own))
        return { name, value: null, shown: false };
    return { name, value: (0,steady_text/* steadyText */.o)(value, moving), shown: VERSION.test(value) };
}

// EXTERNAL MODULE: ./src/model/normal-platform.ts
var normal_platform = __webpack_require__(80264);
;// CONCATENATED MODULE: ./src/model/tag-words.ts

/** Words of tags that say where an image goes or when it was made, and not what it is. */
const PASSING = new Set(`latest main master trunk develop development dev pr pull merge ci test testing tests candidate rc beta alpha canary nightly edge
  next stable prod production staging stage preview release snapshot build local tmp temp sha git commit run branch tag head`.split(/\s+/));
/** A whole version: a release has another one than that before. */
const RELEASE = /^v?\d+\.\d+\.\d+\S*$/;
/**
 * What the tags of an image say of what it is: `alpine` and `py3.13` of `acme/api:py3.13-alpine-9c1d2e7`, in the order of the alphabet.
 *
 * @param image what it is called anyway.
 * @param moving what {@link steadyText} takes.
 */
function tagWords(tags, image, moving) {
    const words = tags.flatMap(tag => wordsOf(tag, moving));
    return [...new Set(words)].filter(word => word !== image).sort();
}
function wordsOf(reference, moving) {
    const { name, tag } = splitReference(reference);
    return [name, ...(0,steady_text/* steadyText */.o)(tag, moving).split(/[-_+]/)]
        .map(word => word.replaceAll(/^[*.]+|(?<![*.])[*.]+$/g, ''))
        .filter(word => word !== '' && !PASSING.has(word.toLowerCase()) && !RELEASE.test(word));
}
/** The last part of the repository, and the tag; '' without one. A colon before the last slash belongs to a registry's port. */
function splitReference(reference) {
    const last = reference.split('@', 1)[0]?.split('/').at(-1) ?? '';
    const [name = '', tag = ''] = last.split(':');
    return { name, tag };
}

;// CONCATENATED MODULE: ./src/model/image-identity.ts





/** Most characters of what is shown of one kind. */
const LONGEST_TRAIT = 120;
/** By what images of one name are told apart where people look, the most telling first. */
const TRAITS = [
    'target',
    'tags',
    'arguments',
    'context',
    'file',
    'contexts',
    'repository',
    'platforms',
];
/** Two images are the same only if all of it is. */
function imageIdentity(parts) {
    const { image, platforms, variant } = parts;
    const { recipe, inputs, words } = steadyParts(parts);
    const order = platformNames(platforms);
    return {
        hash: hashOf([image, recipe, inputs, order, words, variant], 16),
        family: hashOf([image, recipe, inputs], 16),
        traits: TRAITS.map(trait => clip(traitsOf(parts)[trait])),
        hidden: isHidden(parts),
    };
}
/**
 * What the keys of all that is stored of an image have in common: first everything but arguments and contexts of the build, then these.
 * So one that was built with others can be told from one that is not there at all.
 */
function identityKeys(parts) {
    const { image, platforms, variant } = parts;
    const { recipe, inputs, words } = steadyParts(parts);
    return {
        image: hashOf([image, recipe, platformNames(platforms), words, variant], 16),
        // With the image, so that arguments alone are the key of nothing.
        inputs: hashOf([image, recipe, inputs], 8),
    };
}
function steadyParts({ image, target = '', recipe, repository, buildArgs, buildContexts, tags, moving, }) {
    const argument = (text) => {
        const { name, value } = steadyArgument(text, moving);
        return [name, value];
    };
    return {
        recipe: [target, repository, recipe === null ? null : [recipe.context, recipe.dockerfile]],
        inputs: [sorted(buildArgs.map(argument)), sorted(buildContexts.map(text => (0,steady_text/* steadyText */.o)(text, moving)))],
        words: tagWords(tags, image, moving),
    };
}
/** Neither order nor spelling matters. */
function platformNames(platforms) {
    return platforms.map(normal_platform/* normalPlatform */.Je).toSorted();
}
/** The order in which arguments are given does not matter. */
function sorted(values) {
    return values.map(value => JSON.stringify(value)).sort();
}
function traitsOf({ image, target = '', platforms, recipe, repository, buildArgs, buildContexts, tags, moving, }) {
    const given = buildArgs.map(text => ({ text, ...steadyArgument(text, moving) }));
    const usual = recipe === null || recipe.context === '' ? 'Dockerfile' : `${recipe.context}/Dockerfile`;
    const file = recipe?.dockerfile ?? '';
    return {
        target,
        tags: tagWords(tags, image, moving).join(' '),
        arguments: argumentsText(given),
        context: recipe?.context ?? '',
        file: file === usual ? '' : file,
        contexts: buildContexts.map(nameOf).join(', '),
        repository,
        platforms: platformNames(platforms).join(', '),
    };
}
function isHidden({ buildArgs, buildContexts, moving }) {
    const given = buildArgs.map(text => steadyArgument(text, moving));
    return buildContexts.length > 0 || given.some(({ value, shown }) => value !== null && !shown);
}
/** Version numbers alone: all else may be secret. */
function argumentsText(given) {
    return given
        .filter(({ shown }) => shown)
        .map(({ text }) => text)
        .join(', ');
}
function nameOf(text) {
    return text.split('=', 1)[0] ?? text;
}
function clip(text) {
    return text.length > LONGEST_TRAIT ? `${text.slice(0, LONGEST_TRAIT - 1)}…` : text;
}
/** One way, and cut short: what was hashed cannot be had back. */
function hashOf(value, length) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(value)).digest('hex').slice(0, length);
}


/***/ }),

/***/ 73655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ pairPlatforms),
/* harmony export */   u: () => (/* binding */ meansPlatform)
/* harmony export */ });
/* harmony import */ var _normal_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80264);

/**
 * What each platform of an image was earlier, or null where it is new. A spelling (`linux/amd64/v1`) makes no other platform, and the version of an operating system does not make a
 * platform another one either, since a base image that was patched has a new one: it only tells platforms of one image apart. So
 * the one of the same name comes first, then that of the same build (`10.0.20348`), then the only one of that system and architecture.
 */
function pairPlatforms(head, earlier) {
    const pairs = new Map();
    const pair = (keyOf, isAlone) => {
        const paired = new Set(pairs.values());
        const before = Map.groupBy(earlier.filter(each => !paired.has(each)), each => keyOf(each.platform));
        const now = Map.groupBy(head.filter(each => !pairs.has(each)), each => keyOf(each.platform));
        for (const [key, group] of now) {
            const candidates = before.get(key) ?? [];
            if (isAlone && (group.length > 1 || candidates.length > 1))
                continue;
            for (const [at, each] of group.entries()) {
                const candidate = candidates[at];
                if (candidate !== undefined)
                    pairs.set(each, candidate);
            }
        }
    };
    pair(name => name, false);
    pair(buildOf, true);
    pair(name => partsOf(name).kind, true);
    return head.map(each => pairs.get(each) ?? null);
}
/** Whether a platform that somebody wrote is this one: without a version it is each of that kind, with the first parts of one each of that build. */
function meansPlatform(wanted, platform) {
    const [asked, is] = [partsOf(wanted), partsOf(platform)];
    if (asked.kind !== is.kind)
        return false;
    return asked.version === '' || `${is.version}.`.startsWith(`${asked.version}.`);
}
/** The name with no more of the version than a patch leaves as it is. */
function buildOf(name) {
    const { kind, version } = partsOf(name);
    return `${kind} ${version.split('.').slice(0, 3).join('.')}`;
}
function partsOf(name) {
    const { version } = (0,_normal_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .platformParts */ .Yn)(name);
    const normal = (0,_normal_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .normalPlatform */ .Je)(name);
    return { kind: version === '' ? normal : normal.replace(`(${version})`, ''), version };
}


/***/ }),

/***/ 52914:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ LARGEST_BESIDE),
/* harmony export */   Md: () => (/* binding */ DIRECTORY),
/* harmony export */   Sw: () => (/* binding */ LARGEST_MEASUREMENT),
/* harmony export */   cn: () => (/* binding */ FILES),
/* harmony export */   id: () => (/* binding */ readAbout),
/* harmony export */   ri: () => (/* binding */ readBeside)
/* harmony export */ });
/* harmony import */ var _files_read_kept_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45367);
/* harmony import */ var _git_is_branch_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53199);


/** Goes into the service's name for what is kept, so it is the same for all. */
const DIRECTORY = 'measurement';
const FILES = {
    measurement: 'measurement.json',
    about: 'about.json',
    history: 'history.json',
    times: 'times.json',
};
/** A saved measurement is read as a whole; one of a million files takes about 200 MB. Bytes. */
const LARGEST_MEASUREMENT = 400_000_000;
/** Of all files but the measurement itself. Bytes. */
const LARGEST_BESIDE = 1_000_000;
/** What a measurement of a commit is of. One of which it is not known is one all the same. */
async function readAbout(directory, commit) {
    const about = parseAbout(await readBeside(directory, FILES.about));
    const checksum = checksumIn(about.checksum);
    if (about.commit !== commit)
        return { measuredAt: null, branch: null, run: null, checksum };
    const { measuredAt: time, branch, run } = about;
    const isTime = typeof time === 'string' && /^[0-9T:.-]{19,30}Z$/.test(time) && !Number.isNaN(Date.parse(time));
    return {
        measuredAt: isTime ? time : null,
        branch: (0,_git_is_branch_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isBranchName */ .Q)(branch) ? branch : null,
        run: typeof run === 'string' ? run : null,
        checksum,
    };
}
/** What is no text is the checksum of nothing. */
function checksumIn(said) {
    if (said === undefined)
        return null;
    return typeof said === 'string' ? said : '';
}
function parseAbout(text) {
    try {
        return JSON.parse(text) ?? {};
    }
    catch {
        return {};
    }
}
/** What stands beside a measurement is not there in those of earlier versions, and never worth losing one. */
async function readBeside(directory, name) {
    return (0,_files_read_kept_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readKeptFile */ .x)(directory, name, LARGEST_BESIDE).catch(() => '');
}


/***/ }),

/***/ 15569:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ isLocal),
/* harmony export */   YK: () => (/* binding */ requestAtCommit),
/* harmony export */   _Z: () => (/* binding */ inTree)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _buildx_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49446);
/* harmony import */ var _files_path_inside_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76573);
/* harmony import */ var _text_attributes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5454);
/* harmony import */ var _gate_push_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18208);





/**
 * The same build for the files of another commit: paths in the checkout become paths in the commit's tree, all others stay what
 * they are. Nothing is pushed, loaded, written or exported.
 */
function requestAtCommit(request, places) {
    const { file, buildContexts = [], cacheFrom = [], secrets = [], extra = [] } = request;
    const own = (location) => inTree(location, places);
    const stays = (location) => node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(places.cwd, location);
    return {
        ...(0,_gate_push_js__WEBPACK_IMPORTED_MODULE_4__/* .unpublished */ .O)(request),
        ...UNATTESTED,
        context: own(request.context),
        ...(file === undefined ? {} : { file: own(file) }),
        buildContexts: buildContexts.map(item => mapContext(item, own)),
        secrets: secrets.map(secret => mapSecret(secret, stays)),
        extra: extra.map(option => mapSecretOption(option, stays)),
        cacheFrom: cacheFrom.map(cache => mapAttribute(cache, ['src'], stays)),
        cacheTo: [],
        tags: [],
    };
}
/** A path in the checkout as one in the commit's tree. */
function inTree(location, { cwd, top, tree }) {
    if (location === '-' || (0,_buildx_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isRemote */ .V)(location))
        return location;
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(cwd, location);
    const inside = (0,_files_path_inside_js__WEBPACK_IMPORTED_MODULE_2__/* .pathInside */ ._)(absolute, top);
    return inside === null ? absolute : node_path__WEBPACK_IMPORTED_MODULE_0___default().join(tree, inside);
}
/** Attestations are not weighed, and an SBOM takes long to make. */
const UNATTESTED = { attests: [], provenance: 'false', sbom: '' };
/** Whether the value of a build context is a path; anything with a scheme (`docker-image://`, `target:`, `oci-layout://`) is none. */
function isLocal(value) {
    return !(0,_buildx_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isRemote */ .V)(value) && !/^[a-z-]+:/.test(value);
}
function mapContext(item, own) {
    const equals = item.indexOf('=');
    const [name, value] = [item.slice(0, equals), item.slice(equals + 1)];
    return equals < 0 || !isLocal(value) ? item : `${name}=${own(value)}`;
}
function mapSecret(secret, stays) {
    return 'file' in secret ? { ...secret, file: stays(secret.file) } : secret;
}
function mapSecretOption(option, stays) {
    const secret = '--secret=';
    if (!option.startsWith(secret))
        return option;
    return secret + mapAttribute(option.slice(secret.length), ['src', 'source'], stays);
}
function mapAttribute(text, keys, stays) {
    const attributes = (0,_text_attributes_js__WEBPACK_IMPORTED_MODULE_3__/* .parseAttributes */ .v)(text);
    if (!keys.some(key => attributes.has(key)))
        return text;
    return (0,_text_attributes_js__WEBPACK_IMPORTED_MODULE_3__/* .formatAttributes */ .x)([...attributes].map(([key, value]) => [key, keys.includes(key) ? stays(value) : value]));
}


/***/ }),

/***/ 40470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ extendHistory),
/* harmony export */   As: () => (/* binding */ formatHistory),
/* harmony export */   _$: () => (/* binding */ withoutCommit)
/* harmony export */ });
/** Older commits make room. As many as the schema takes. */
const MOST_POINTS = 30;
/** A history with one more commit. One that is in it already, of a branch that was set back, is moved to the end. */
function extendHistory(history, point) {
    return [...withoutCommit(history, point.commit), point].slice(-MOST_POINTS);
}
/** The history of a commit does not hold the commit itself. */
function withoutCommit(history, sha) {
    return history.filter(({ commit }) => commit !== sha);
}
function formatHistory(points) {
    return JSON.stringify({ version: 1, points });
}


/***/ }),

/***/ 68729:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LU: () => (/* binding */ LARGEST_STORED),
  S5: () => (/* binding */ findMeasurement),
  uG: () => (/* binding */ keepMeasurement)
});

// UNUSED EXPORTS: measurementKey

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: ./src/files/make-directory.ts
var make_directory = __webpack_require__(9971);
// EXTERNAL MODULE: ./src/files/read-kept-file.ts
var read_kept_file = __webpack_require__(45367);
// EXTERNAL MODULE: ./src/files/with-temporary-directory.ts
var with_temporary_directory = __webpack_require__(9547);
// EXTERNAL MODULE: ./src/files/write-atomically.ts
var write_atomically = __webpack_require__(2214);
// EXTERNAL MODULE: ./src/git/commit-id.ts
var commit_id = __webpack_require__(19341);
// EXTERNAL MODULE: ./src/git/git.ts + 1 modules
var git = __webpack_require__(42389);
// EXTERNAL MODULE: ./src/git/remote.ts
var remote = __webpack_require__(60668);
;// CONCATENATED MODULE: ./src/git/first-parents.ts



/**
 * A commit and those before it on its own branch (first parents), newest first. A shallow clone is deepened once.
 *
 * @param most how many, the commit itself included; it is always there, even where its history is not.
 */
async function firstParents(sha, most, place) {
    const here = await list(sha, most, place);
    if (here.length >= most || !(await (0,remote/* isShallow */.fE)(place)))
        return here;
    if (!(await (0,remote/* deepen */.gN)([sha], most, place)))
        return here;
    const deeper = await list(sha, most, place);
    return deeper.length > here.length ? deeper : here;
}
async function list(sha, most, place) {
    const args = ['rev-list', '--first-parent', `--max-count=${most}`, '--end-of-options', sha];
    const shas = ((await (0,git/* gitText */.q)(args, place)) ?? '').split('\n').filter(commit_id/* isCommitId */.j);
    return shas.length === 0 ? [sha] : shas;
}

// EXTERNAL MODULE: ./src/git/read-commit.ts
var read_commit = __webpack_require__(78982);
// EXTERNAL MODULE: ./src/model/image-identity.ts + 2 modules
var image_identity = __webpack_require__(41442);
// EXTERNAL MODULE: ./src/model/noise-floor.ts
var noise_floor = __webpack_require__(89996);
// EXTERNAL MODULE: ./src/model/same-platform.ts
var same_platform = __webpack_require__(73655);
// EXTERNAL MODULE: ./src/pipeline/cache/step-times.ts
var step_times = __webpack_require__(45126);
// EXTERNAL MODULE: ./src/pipeline/messages.ts
var messages = __webpack_require__(95408);
// EXTERNAL MODULE: ./src/pipeline/baseline/measurement-files.ts
var measurement_files = __webpack_require__(52914);
// EXTERNAL MODULE: ./src/pipeline/baseline/size-history.ts
var size_history = __webpack_require__(40470);
;// CONCATENATED MODULE: ./src/pipeline/baseline/stored-measurements.ts


















/** Commits that are looked for at most: the wanted one and those before it. */
const MOST_COMMITS = 50;
/** Steps whose times are kept with a measurement, the most recent first. */
const MOST_TIMES = 200;
/** Of all files of one measurement. Bytes. */
const LARGEST_STORED = measurement_files/* LARGEST_MEASUREMENT */.Sw + 3 * measurement_files/* LARGEST_BESIDE */.C1;
/** The beginning of the key that all measurements of an image have; the commit is the end. */
function measurementKey(image) {
    return `${anyInputsKey(image)}${(0,image_identity/* identityKeys */.NZ)(image).inputs}-`;
}
/** The beginning of the keys of marks: see {@link markIndistinct}. */
function indistinctKey(image) {
    return measurementKey(image).replace('-measurement-', '-indistinct-');
}
/** The beginning of the keys of an image, whatever the arguments and contexts of its build. */
function anyInputsKey(image) {
    return `slim-build-measurement-v2-${(0,image_identity/* identityKeys */.NZ)(image).image}-`;
}
/**
 * The measurement that an earlier run kept of a commit, or else of the nearest one before it on the same branch. What is found
 * may be anybody's, so everything in it is checked. Where a run of the change itself stored it, no commit before takes its place: the change could choose
 * one.
 *
 * @param place the checkout, for the commits before; null: there is none.
 */
async function findMeasurement(wanted, image, store, place, context) {
    const exact = await restore([wanted], image, store, context);
    if (exact.kind !== 'nothing')
        return exact;
    const line = place === null ? [wanted] : await firstParents(wanted, MOST_COMMITS, place);
    const nearest = line.length > 1 ? await restoreNearest(line, image, store, context) : exact;
    if (nearest.kind !== 'nothing')
        return nearest;
    const before = line.length - 1;
    const others = before === 0 ? '' : ` or of the ${before} commits before it`;
    const none = `no measurement of ${(0,commit_id/* shortCommit */.A)(wanted)}${others} is stored`;
    if (await isStoredOtherwise(image, store, context)) {
        const reason = `${none}: the stored one has other build arguments or contexts`;
        return { kind: 'none', cause: 'no-measurement', reason, otherInputs: true };
    }
    const days = place === null || store.days === null ? 0 : await ageInDays(wanted, place, context);
    return store.days === null || days <= store.days
        ? { kind: 'none', cause: 'no-measurement', reason: none }
        : {
            kind: 'none',
            cause: 'expired',
            reason: `${none}: it is ${days} days old, and unused ones are removed after ${store.days} days`,
        };
}
/**
 * Keeps a measurement for the runs to come, under its commit, with the sizes of the commits before and with what its steps took,
 * as far as this machine knows. Returns why it was not kept, as the end of a sentence.
 */
async function keepMeasurement({ measurement, history, branch = null, run = null }, commit, image, store, context) {
    return (0,with_temporary_directory/* withTemporaryDirectory */.n)(context.tempDir, async (parent) => {
        const directory = external_node_path_default().join(parent, measurement_files/* DIRECTORY */.Md);
        const text = JSON.stringify(measurement);
        const about = {
            commit,
            measuredAt: context.now().toISOString(),
            branch,
            run,
            checksum: checksumOf(text),
        };
        await (0,write_atomically/* writePrivate */.pb)(external_node_path_default().join(directory, measurement_files/* FILES */.cn.measurement), text);
        await (0,write_atomically/* writePrivate */.pb)(external_node_path_default().join(directory, measurement_files/* FILES */.cn.about), JSON.stringify(about));
        await (0,write_atomically/* writePrivate */.pb)(external_node_path_default().join(directory, measurement_files/* FILES */.cn.history), (0,size_history/* formatHistory */.As)((0,size_history/* withoutCommit */._$)(history, commit)));
        const times = await (0,step_times/* readStepTimes */.t7)(context.storeDir, image.image);
        await (0,write_atomically/* writePrivate */.pb)(external_node_path_default().join(directory, measurement_files/* FILES */.cn.times), (0,step_times/* formatStepTimes */.Qi)(times, MOST_TIMES));
        const saved = await store.save(directory, `${measurementKey(image)}${commit}`);
        if (saved.kind === 'there')
            await markIndistinct({ measurement, run }, commit, image, store, context);
        return saved.kind === 'failed' ? saved.why : null;
    });
}
/**
 * Marks a commit of which one run has measured several images that nothing tells apart, where they are not the same after all: none of them
 * is a baseline of the others. A job that tests an image and one that publishes it measure the same.
 */
async function markIndistinct({ measurement, run }, commit, image, store, context) {
    if (run === null)
        return;
    await (0,with_temporary_directory/* withTemporaryDirectory */.n)(context.tempDir, async (parent) => {
        const directory = external_node_path_default().join(parent, measurement_files/* DIRECTORY */.Md);
        await (0,make_directory/* makeDirectory */.O)(parent);
        const restored = await store.restore(directory, [`${measurementKey(image)}${commit}`]);
        if (restored.kind !== 'found')
            return;
        const first = await read(directory, commit, 0);
        const about = await (0,measurement_files/* readAbout */.id)(directory, commit);
        if (first.kind !== 'found' || about.run !== run || isAlike(first.measurement, measurement))
            return;
        await store.save(directory, `${indistinctKey(image)}${commit}`);
    });
}
/** Whether two measurements may be of one image that was built twice. */
function isAlike(one, other) {
    const pairs = (0,same_platform/* pairPlatforms */.T)(one.platforms, other.platforms);
    return one.platforms.every(({ unpacked }, at) => {
        const same = pairs[at] ?? null;
        const { bytes, percent } = noise_floor/* DEFAULT_NOISE_FLOOR */.s;
        return same !== null && Math.abs(same.unpacked - unpacked) <= Math.max(bytes, (unpacked * percent) / 100);
    });
}
/** Whether the last that was stored of an image of this name was built with other arguments or contexts than this one has. */
async function isStoredOtherwise(image, { directories }, context) {
    if (image.buildArgs.length + image.buildContexts.length === 0)
        return false;
    return (0,with_temporary_directory/* withTemporaryDirectory */.n)(context.tempDir, async (parent) => {
        await (0,make_directory/* makeDirectory */.O)(parent);
        const last = await directories.restore(external_node_path_default().join(parent, measurement_files/* DIRECTORY */.Md), [anyInputsKey(image)]);
        return last.kind === 'found' && !last.key.startsWith(measurementKey(image));
    });
}
async function restoreNearest(...[commits, image, store, context]) {
    const nearest = await restore(commits, image, store, context);
    if (nearest.kind !== 'found')
        return nearest;
    const alone = await restore([nearest.commit], image, store, context);
    return alone.kind === 'none' ? alone : nearest;
}
/** Of one commit alone it is asked, too, whether it is marked: that of many would be as many questions more. */
async function restore(commits, image, { directories, storedBy }, context) {
    return (0,with_temporary_directory/* withTemporaryDirectory */.n)(context.tempDir, async (parent) => {
        const directory = external_node_path_default().join(parent, measurement_files/* DIRECTORY */.Md);
        await (0,make_directory/* makeDirectory */.O)(parent);
        const measured = commits.map(commit => `${measurementKey(image)}${commit}`);
        const marks = commits.length === 1 ? commits.map(commit => `${indistinctKey(image)}${commit}`) : [];
        const restored = await directories.restore(directory, [...marks, ...measured]);
        if (restored.kind === 'nothing')
            return restored;
        if (restored.kind === 'failed')
            return problem(restored.why);
        const isMarked = marks.includes(restored.key);
        const commitsOlder = isMarked ? 0 : measured.indexOf(restored.key);
        const commit = commits[commitsOlder];
        if (commit === undefined)
            return { kind: 'nothing' };
        const by = (await storedBy?.(restored.key)) ?? { kind: 'unknown' };
        if (by.kind === 'change')
            return notTrusted(commit, by.name);
        if (isMarked)
            return indistinct(commit);
        const found = await read(directory, commit, commitsOlder);
        return by.kind === 'branch' && found.kind === 'found' ? { ...found, storedOn: by.branch } : found;
    });
}
async function read(directory, commit, commitsOlder) {
    try {
        const where = `the stored measurement of ${(0,commit_id/* shortCommit */.A)(commit)}`;
        const text = await (0,read_kept_file/* readKeptFile */.x)(directory, measurement_files/* FILES */.cn.measurement, measurement_files/* LARGEST_MEASUREMENT */.Sw);
        const { checksum, measuredAt, branch } = await (0,measurement_files/* readAbout */.id)(directory, commit);
        if (checksum !== null && checksum !== checksumOf(text))
            return problem(messages/* messages */.D.measurementAltered(where));
        const { parseMeasurement } = await Promise.all(/* import() */[__webpack_require__.e(2210), __webpack_require__.e(5513)]).then(__webpack_require__.bind(__webpack_require__, 15513));
        const { parseHistory } = await Promise.all(/* import() */[__webpack_require__.e(2210), __webpack_require__.e(3260)]).then(__webpack_require__.bind(__webpack_require__, 93260));
        const measurement = parseMeasurement(text, where);
        const history = parseHistory(await (0,measurement_files/* readBeside */.ri)(directory, measurement_files/* FILES */.cn.history), commit);
        const stepTimes = (0,step_times/* parseStepTimes */.OI)(await (0,measurement_files/* readBeside */.ri)(directory, measurement_files/* FILES */.cn.times), MOST_TIMES);
        const facts = { commit, commitsOlder, measuredAt, branch, storedOn: null };
        return { kind: 'found', measurement, ...facts, history, stepTimes };
    }
    catch (error) {
        if (!(error instanceof input_error/* InputError */.d))
            throw error;
        return problem(error.message);
    }
}
async function ageInDays(sha, place, { now }) {
    const commit = await (0,read_commit/* readCommit */.k)(sha, place);
    return commit === null ? 0 : Math.floor((now().getTime() / 1000 - commit.time) / (24 * 3600));
}
function notTrusted(commit, name) {
    const reason = `the stored measurement of ${(0,commit_id/* shortCommit */.A)(commit)} was written by a run of this ${name}`;
    return { kind: 'none', cause: 'not-trusted', reason };
}
function indistinct(commit) {
    const reason = `a run measured several images of this name at ${(0,commit_id/* shortCommit */.A)(commit)} that slim-build cannot tell apart; they were built with other arguments or files: give each an \`image\``;
    return { kind: 'none', cause: 'indistinct', reason, otherInputs: true };
}
function problem(reason) {
    return { kind: 'none', cause: 'unavailable', reason };
}
function checksumOf(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}


/***/ }),

/***/ 40880:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N1: () => (/* binding */ rememberImage),
/* harmony export */   PN: () => (/* binding */ rememberedImages),
/* harmony export */   dn: () => (/* binding */ fileOfImage)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _files_remove_unfinished_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32765);
/* harmony import */ var _files_write_atomically_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2214);





/** Images that something is remembered of; more would only be searched in vain. */
const MOST_IMAGES = 50;
/** The file in a folder that is about an image. Names are untrusted, so it is named after the name's hash. */
function fileOfImage(folder, image) {
    return node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(image).digest('hex')}.json`);
}
/**
 * Remembers something of an image in a folder. What is remembered of the oldest makes room, and what killed runs left unfinished is removed.
 *
 * @throws ToolError when it cannot be written.
 */
async function rememberImage(folder, image, text) {
    const file = fileOfImage(folder, image);
    await (0,_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_4__/* .writePrivate */ .pb)(file, text);
    const outdated = (await rememberedImages(folder)).slice(MOST_IMAGES);
    await Promise.all(outdated.map(each => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(each, { force: true })));
    await (0,_files_remove_unfinished_js__WEBPACK_IMPORTED_MODULE_3__/* .removeUnfinished */ .E)(_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_4__/* .isPartial */ .mt, file);
}
/** The files in a folder that are about images, the newest first. */
async function rememberedImages(folder) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch(() => []);
    const files = await Promise.all(names
        .filter(name => name.endsWith('.json'))
        .map(async (name) => {
        const file = node_path__WEBPACK_IMPORTED_MODULE_2___default().join(folder, name);
        const changed = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file).catch(() => null);
        return { file, at: changed?.mtimeMs ?? 0 };
    }));
    return files.sort((a, b) => b.at - a.at).map(({ file }) => file);
}


/***/ }),

/***/ 45126:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ez: () => (/* binding */ timesOfMeasurement),
/* harmony export */   OI: () => (/* binding */ parseStepTimes),
/* harmony export */   Qi: () => (/* binding */ formatStepTimes),
/* harmony export */   _4: () => (/* binding */ writeStepTimes),
/* harmony export */   sc: () => (/* binding */ timesOfRecords),
/* harmony export */   t7: () => (/* binding */ readStepTimes)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _buildx_cache_step_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25452);
/* harmony import */ var _files_read_regular_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47269);
/* harmony import */ var _remembered_images_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40880);




/** Steps that are remembered of one image. */
const MOST_STEPS = 1000;
/** Bytes of what is remembered of one image. */
const LARGEST = 1_000_000;
/** Seconds, more than any step takes. */
const LONGEST = 1_000_000;
/**
 * How long the steps of an image took when they last ran on this machine. What cannot be read counts as not there: the only loss
 * is an estimate.
 */
async function readStepTimes(directory, image) {
    try {
        const text = await (0,_files_read_regular_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readRegularFile */ .XF)((0,_remembered_images_js__WEBPACK_IMPORTED_MODULE_3__/* .fileOfImage */ .dn)(folderIn(directory), image), {
            most: LARGEST,
            links: 'refuse',
        });
        return parseStepTimes(text ?? '');
    }
    catch {
        return new Map();
    }
}
/** The first of those that {@link formatStepTimes} wrote. It may come from anyone: what is no time of a step is left out. */
function parseStepTimes(text, most = MOST_STEPS) {
    try {
        const value = JSON.parse(text);
        const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
        return new Map(entries.slice(0, most).filter(isTime));
    }
    catch {
        return new Map();
    }
}
/** The first of those that there are, which are the most recent. */
function formatStepTimes(times, most = MOST_STEPS) {
    return JSON.stringify(Object.fromEntries([...times].slice(0, most)));
}
/** How long the steps took that a measurement tells of, where they were built for it. */
function timesOfMeasurement({ platforms }) {
    return new Map(platforms.flatMap(({ platform, lines }) => timesOf(lines, platform)));
}
/** How long the steps took that were built in this run. */
function timesOfRecords(records) {
    return new Map([...records].flatMap(([platform, { steps }]) => timesOf(steps, platform)));
}
/**
 * Remembers what the steps of an image took, the most recent first.
 *
 * @throws ToolError when it cannot be written.
 */
async function writeStepTimes(directory, image, times) {
    await (0,_remembered_images_js__WEBPACK_IMPORTED_MODULE_3__/* .rememberImage */ .N1)(folderIn(directory), image, formatStepTimes(times));
}
function folderIn(directory) {
    return node_path__WEBPACK_IMPORTED_MODULE_0___default().join(directory, 'times');
}
function timesOf(steps, platform) {
    const keys = (0,_buildx_cache_step_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .stepKeys */ .L)(steps, platform);
    return steps.flatMap(({ seconds, cached }, index) => {
        const key = keys[index];
        return key === undefined || seconds === null || cached !== false ? [] : [[key, seconds]];
    });
}
function isTime(entry) {
    const [, seconds] = entry;
    return typeof seconds === 'number' && seconds >= 0 && seconds <= LONGEST;
}


/***/ }),

/***/ 56013:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ steadyText)
/* harmony export */ });
/** Stands for whatever differs from run to run. */
const MOVES = '*';
/** Characters of a commit's short name. */
const SHORT_COMMIT = 7;
/** Digits of a number that is taken for that of the run: `22` is a version as likely as not. */
const LEAST_DIGITS = 3;
/** What `git describe` says: the last tag, the commits since and the commit. */
const DESCRIBED = /v?\d{1,6}(?:\.\d{1,6}){1,3}[\w.-]{0,40}?-\d{1,6}-g[0-9a-f]{7,40}(?![0-9a-f])/gi;
/** What is the commit's, the day's or the run's by its shape alone. */
const SHAPES = [
    /(?<![0-9a-f])(?:[0-9a-f]{64}|[0-9a-f]{40})(?![0-9a-f])/gi,
    /(?<![0-9a-f])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f])/gi,
    /(?<!\d)20\d\d([-.]?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?:[T_. -]?\d\d:?\d\d(?::?\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)/gi,
    // Seconds or milliseconds since 1970, from 2017 on.
    /(?<!\d)(?:1[5-9]|2\d)\d{8}(?:\d{3})?(?!\d)/g,
    /(?<![a-z0-9])(?:pr|pull)[-_./]?\d+(?:[-/]merge)?(?![a-z0-9])/gi,
    /(?<!\d)\d+[-/]merge(?![a-z0-9])/gi,
];
/** What stands between two things that move moves with them. */
const SEVERAL = /\*(?:[-_.+/]*\*)+/g;
/**
 * A text without what differs from run to run: commits, dates, numbers of runs, names of branches. What is left is the same for the
 * same image of another commit, and differs between images that differ.
 *
 * @param moving what is known of this run: commits in full, names of refs, numbers.
 */
function steadyText(text, moving) {
    const longestFirst = moving.toSorted((a, b) => b.length - a.length);
    const known = longestFirst.reduce(withoutKnown, text.replaceAll(DESCRIBED, MOVES));
    return SHAPES.reduce((rest, shape) => rest.replaceAll(shape, MOVES), known).replaceAll(SEVERAL, MOVES);
}
function withoutKnown(text, value) {
    if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value))
        return withoutCommit(text, value);
    if (/^\d+$/.test(value))
        return value.length < LEAST_DIGITS ? text : withoutWord(text, value, ATTEMPT);
    // In tags, a branch is spelt with what Docker takes.
    return [value, value.replaceAll(/[^a-zA-Z0-9._-]+/g, '-')].reduce((rest, word) => withoutWord(rest, word), text);
}
/** Also by a short name of it. */
function withoutCommit(text, sha) {
    const short = new RegExp(`${sha.slice(0, SHORT_COMMIT)}[0-9a-f]*`, 'gi');
    return text.replaceAll(short, found => (sha.startsWith(found.toLowerCase()) ? MOVES : found));
}
/** That of the run stands behind its number. */
const ATTEMPT = String.raw `(?:[-_.][1-9])?(?!\.\d)`;
function withoutWord(text, word, end = '') {
    if (word === '')
        return text;
    const escaped = word.replaceAll(/[.*+?^${}()|[\]\\/-]/g, String.raw `\$&`);
    return text.replaceAll(new RegExp(`(?<![a-zA-Z0-9])${escaped}${end}(?![a-zA-Z0-9])`, 'g'), MOVES);
}


/***/ })

};
