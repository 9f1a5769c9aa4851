export const id = 3400;
export const ids = [3400];
export const modules = {

/***/ 51764:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ readBakeRecipe)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: ./src/errors/no-answer-error.ts
var no_answer_error = __webpack_require__(65000);
// EXTERNAL MODULE: ./src/tools/run-tool.ts + 2 modules
var run_tool = __webpack_require__(56220);
// EXTERNAL MODULE: ./src/tools/timeout.ts
var tools_timeout = __webpack_require__(98200);
// EXTERNAL MODULE: ./src/buildx/assert-files.ts
var assert_files = __webpack_require__(69590);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/text/go-flag.ts
var go_flag = __webpack_require__(95680);
// EXTERNAL MODULE: ./src/buildx/messages.ts
var messages = __webpack_require__(96314);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./src/buildx/consent/existing-path.ts




/** As buildx. */
const MOST_LINKS = 255;
/**
 * Follows an absolute path as the system does, links and `..` in turn.
 *
 * @throws InputError for one that cannot be followed.
 */
function existingPath(location) {
    try {
        return follow(location);
    }
    catch (cause) {
        const { code = 'it has too many links' } = cause;
        throw new input_error/* InputError */.d(messages/* messages */.D.pathNotFollowed(location, code), {
            cause,
        });
    }
}
function follow(location) {
    let existing = external_node_path_default().parse(location).root;
    let links = 0;
    const missing = [];
    const ahead = partsOf(location);
    for (let part = ahead.shift(); part !== undefined; part = ahead.shift()) {
        if (part === '..') {
            if (missing.pop() === undefined)
                existing = external_node_path_default().dirname(existing);
            continue;
        }
        const place = external_node_path_default().join(existing, part);
        const found = missing.length > 0 ? undefined : (0,external_node_fs_.lstatSync)(place, { throwIfNoEntry: false });
        if (found === undefined)
            missing.push(part);
        else if (!found.isSymbolicLink())
            existing = place;
        else {
            if (++links > MOST_LINKS)
                throw new Error('too many links');
            const target = (0,external_node_fs_.readlinkSync)(place);
            if (external_node_path_default().isAbsolute(target))
                existing = external_node_path_default().parse(target).root;
            ahead.unshift(...partsOf(target));
        }
    }
    return { existing, missing: missing.join((external_node_path_default()).sep) };
}
function partsOf(location) {
    const inside = location.slice(external_node_path_default().parse(location).root.length);
    return inside.split((external_node_path_default()).sep).filter(part => part !== '' && part !== '.');
}

// EXTERNAL MODULE: ./src/text/attributes.ts
var text_attributes = __webpack_require__(5454);
// EXTERNAL MODULE: ./src/buildx/parse-output.ts
var parse_output = __webpack_require__(52913);
// EXTERNAL MODULE: ./src/text/attribute-fields.ts
var attribute_fields = __webpack_require__(99697);
// EXTERNAL MODULE: ./src/buildx/json-shape.ts
var json_shape = __webpack_require__(6344);
;// CONCATENATED MODULE: ./src/buildx/bake/bake-entry.ts



/**
 * An output, cache, attestation or SSH key of a printed target, as the text that options take. Attributes are printed as an object, whose
 * values need not be texts; older releases of buildx print texts. A key that is not in lower case means nothing in an object
 * (`{ type = "image", Push = "true" }` pushes nothing), while in a text it would.
 */
function formatEntry(entry) {
    if (typeof entry === 'string')
        return entry;
    const meant = Object.entries((0,json_shape/* asObject */.eB)(entry)).filter(([key]) => (0,attribute_fields/* readKey */.YZ)(key) === key);
    return (0,text_attributes/* formatAttributes */.x)(meant.map(([key, value]) => [key, String(value)]));
}

;// CONCATENATED MODULE: ./src/buildx/consent/requested-privileges.ts





/** Deletes what is in the directory of an output and not in the image. */
const LOCAL_DELETE = 'buildx.local.delete';
/**
 * What the targets of a bake ask for, as buildx collects it before it asks for consent.
 *
 * @param targets as they were printed, texts as they are meant.
 * @throws InputError for an output or a cache that cannot be read.
 */
function requestedPrivileges(targets, env) {
    const asked = [...targets].map(target => askedBy(target, env));
    return {
        entitlements: new Set(asked.flatMap(({ entitlements }) => entitlements)),
        reads: new Set(asked.flatMap(({ reads }) => reads)),
        writes: new Set(asked.flatMap(({ writes }) => writes)),
    };
}
function askedBy(target, env) {
    const outputs = (0,parse_output/* parseOutputs */.Q8)(entries(target, 'output'));
    const keys = sshKeys(target);
    return {
        entitlements: [
            ...entries(target, 'entitlements'),
            ...(target.network === 'host' ? ['network.host'] : []),
            ...(keys.some(paths => paths.length === 0) ? ['ssh'] : []),
            ...(outputs.some(deletes) ? [LOCAL_DELETE] : []),
        ],
        reads: [
            ...localContexts(target),
            ...entries(target, 'cache-from').flatMap(cache => localCache(cache, 'src')),
            ...(0,json_shape/* asList */.DD)(target.secret).flatMap(secret => secretPath(secret, env)),
            ...keys.flat(),
        ],
        writes: [
            ...outputs.flatMap(writtenPath),
            ...entries(target, 'cache-to').flatMap(cache => localCache(cache, 'dest')),
        ],
    };
}
function entries(target, key) {
    return (0,json_shape/* asList */.DD)(target[key]).map(formatEntry);
}
/** Contexts and Dockerfile, as far as they are paths. A Dockerfile is looked for in its context. */
function localContexts(target) {
    const context = localPath((0,json_shape/* asText */.e1)(target.context) ?? '.');
    const file = (0,json_shape/* asText */.e1)(target.dockerfile) ?? 'Dockerfile';
    const inContext = !external_node_path_default().isAbsolute(file) && !file.startsWith('cwd://') && context !== null;
    const dockerfile = localPath(file);
    const named = Object.values((0,json_shape/* asObject */.eB)(target.contexts)).map(each => localPath((0,json_shape/* asText */.e1)(each) ?? ''));
    return [
        context,
        inContext && dockerfile !== null ? external_node_path_default().join(context, dockerfile) : dockerfile,
        ...named,
    ].filter(each => each !== null);
}
/** Git's URLs count as paths: they lead nowhere out of the directory, while a path may be made to look like one. */
function localPath(location) {
    return /^(https?:\/\/|target:|docker-image:)/.test(location) ? null : location.replace(/^cwd:\/\//, '');
}
/** What `--set` or the files say of a cache. */
function localCache(cache, key) {
    const attributes = (0,text_attributes/* parseAttributes */.v)(cache);
    return attributes.get('type') === 'local' ? [attributes.get(key) ?? ''].filter(each => each !== '') : [];
}
const WRITING = new Set(['local', 'tar', 'oci', 'docker']);
/** The file or directory that an output writes. `-` is standard output, which is for the user to send somewhere. */
function writtenPath({ type, attributes }) {
    const place = attributes.get('dest') ?? '';
    return WRITING.has(type) && place !== '' && place !== '-' ? [place] : [];
}
function deletes({ type, attributes }) {
    return type === 'local' && attributes.get('mode') === 'delete';
}
/**
 * The file of a secret. One that neither has a file nor is in the environment is looked for in a file of its own name, for which buildx
 * itself does not ask.
 */
function secretPath(entry, env) {
    const attributes = typeof entry === 'string' ? Object.fromEntries((0,text_attributes/* parseAttributes */.v)(entry)) : (0,json_shape/* asObject */.eB)(entry);
    const [id, variable] = [(0,json_shape/* asText */.e1)(attributes.id) ?? '', (0,json_shape/* asText */.e1)(attributes.env) ?? ''];
    const file = (0,json_shape/* asText */.e1)(attributes.src) ?? (0,json_shape/* asText */.e1)(attributes.source) ?? '';
    if (file !== '')
        return attributes.type === 'env' ? [] : [file];
    return id === '' || variable !== '' || env[id] !== undefined ? [] : [id];
}
/** Paths of each SSH key; none of one that is the agent's. A context that Git fetches by SSH needs the agent, too. */
function sshKeys(target) {
    const given = (0,json_shape/* asList */.DD)(target.ssh).map(keyPaths);
    const needsAgent = given.length === 0 && /^(ssh:\/\/|[\w-]+@[\w.-]+:)/.test((0,json_shape/* asText */.e1)(target.context) ?? '');
    return needsAgent ? [[]] : given;
}
/** Also of a text of `--set`: `id=path,path`. */
function keyPaths(entry) {
    if (typeof entry === 'string')
        return entry.includes('=') ? entry.slice(entry.indexOf('=') + 1).split(',') : [];
    return (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(entry, 'paths')).flatMap(each => (0,json_shape/* asText */.e1)(each) ?? []);
}

;// CONCATENATED MODULE: ./src/buildx/consent/granted-privileges.ts



/** What stands for every path. */
const ANY_PATH = '*';
/**
 * What a bake was granted: by `--allow`, by overrides (who says an output on the command line means it), and its own directory.
 *
 * @param cwd where bake runs.
 * @throws InputError for an override that cannot be read.
 */
function grantedPrivileges({ allow, set }, cwd) {
    const paths = (...keys) => allow.flatMap(each => pathOf(each, keys));
    const said = set.map(grantOf);
    return {
        entitlements: new Set([...allow, ...said.flatMap(({ entitlements = [] }) => entitlements)]),
        reads: new Set([cwd, ...paths('fs', 'fs.read'), ...said.flatMap(({ reads = [] }) => reads)]),
        writes: new Set([cwd, ...paths('fs', 'fs.write'), ...said.flatMap(({ writes = [] }) => writes)]),
    };
}
function pathOf(allowed, keys) {
    const equals = allowed.indexOf('=');
    return equals > 0 && keys.includes(allowed.slice(0, equals)) ? [allowed.slice(equals + 1)] : [];
}
/** `pattern.key=value`, or with `+=`. */
function grantOf(override) {
    const [, key = '', value = ''] = /^[^.=]*\.([\w-]+)[^=]*=(.*)$/s.exec(override) ?? [];
    return GRANTS[key]?.(value) ?? {};
}
const GRANTS = {
    output: value => ({ writes: (0,parse_output/* parseOutputs */.Q8)([value]).flatMap(writtenPath) }),
    'cache-to': value => ({ writes: localCache(value, 'dest') }),
    'cache-from': value => ({ reads: localCache(value, 'src') }),
    secrets: secretGrant,
    secret: secretGrant,
    ssh: value => ({ reads: keyPaths(value) }),
    entitlements: value => ({ entitlements: [value] }),
};
function secretGrant(value) {
    const attributes = (0,text_attributes/* parseAttributes */.v)(value);
    return { reads: [attributes.get('src') ?? attributes.get('source') ?? ''].filter(each => each !== '') };
}

;// CONCATENATED MODULE: ./src/buildx/consent/assert-granted.ts







/**
 * Refuses a bake that asks for more than it was granted. buildx would ask, or refuse where nobody can answer; with the progress that
 * slim-build reads it does neither, so that is done here, by its rules and in its words.
 *
 * @throws InputError with the options that would grant it all.
 */
function assertGranted(asked, granted, place) {
    const missing = [...missingEntitlements(asked, granted), ...missingPaths(asked, granted, place.cwd)];
    if (!missing.some(({ fs }) => !fs || asksForFiles(place)))
        return;
    throw new input_error/* InputError */.d(messages/* messages */.D.privilegesNotGranted(missing.map(each => each.words), missing.map(each => each.flag)));
}
/** For files in Git one variable turns it off, and another one decides it for all. */
function asksForFiles({ env, remote }) {
    const asks = !(remote && (0,go_flag/* environmentFlag */.O)(env.BAKE_ALLOW_REMOTE_FS_ACCESS, false));
    return (0,go_flag/* environmentFlag */.O)(env.BUILDX_BAKE_ENTITLEMENTS_FS, asks);
}
const NETWORK = 'running build containers that can access host network';
const INSECURE = 'running privileged containers that can make system changes';
const DEVICES = 'access to CDI devices';
const DELETE = 'deleting stale files from local output destinations';
const AGENT = 'forwarding default SSH agent socket';
function missingEntitlements({ entitlements }, granted) {
    const missing = (flag, words, fs = false) => entitlements.has(flag) && !granted.entitlements.has(flag) ? [{ flag, words, fs }] : [];
    return [
        ...missing('network.host', NETWORK),
        ...missing('security.insecure', INSECURE),
        ...missing('device', DEVICES),
        ...missingDevices(entitlements, granted.entitlements),
        ...missing(LOCAL_DELETE, DELETE),
        ...missing('ssh', AGENT, true),
    ];
}
function missingDevices(asked, granted) {
    if (granted.has('device'))
        return [];
    const allowed = devicesIn(granted);
    const devices = devicesIn(asked).filter(device => !allowed.includes(device));
    return devices.map(each => ({ flag: `device=${each}`, words: `access to device ${each}`, fs: false }));
}
/** `device=acme.com/gpu=0,required`: the name is what stands before a comma. */
function devicesIn(entitlements) {
    return [...entitlements].flatMap(each => /^device=([^,]+)/.exec(each)?.[1] ?? []);
}
function missingPaths(asked, granted, cwd) {
    const reads = ungrantedPaths(asked.reads, granted.reads, cwd);
    const writes = ungrantedPaths(asked.writes, granted.writes, cwd);
    const both = reads.filter(each => writes.includes(each));
    const here = existingPath(cwd).existing;
    const missing = (flag, words, paths) => paths.map(each => {
        const shown = shownPath(each, here);
        return { flag: `${flag}=${shown}`, words: `${words} access to path ${shown}`, fs: true };
    });
    return [
        ...missing('fs', 'read and write', both),
        ...missing('fs.read', 'read', reads.filter(each => !both.includes(each))),
        ...missing('fs.write', 'write', writes.filter(each => !both.includes(each))),
    ];
}
/** Paths that are not below one that was granted, as far as they exist; of those one lies below the other, the upper. */
function ungrantedPaths(asked, granted, cwd) {
    if (granted.has(ANY_PATH))
        return [];
    const allowed = [...granted].map(each => grantedPlace(external_node_path_default().resolve(cwd, each)));
    const places = new Set([...asked].flatMap(each => leadsTo(each, cwd)));
    const top = [...places].filter(place => ![...places].some(other => place.startsWith(`${other}${(external_node_path_default()).sep}`)));
    return top.filter(place => !allowed.some(each => isBelow(place, each))).sort();
}
/**
 * Where a path leads to buildx, which takes `..` out of it first, and where it leads to the system, which follows links first
 * (`link/../file`). It must be granted by both.
 */
function leadsTo(location, cwd) {
    const asWritten = external_node_path_default().isAbsolute(location) ? location : `${cwd}${(external_node_path_default()).sep}${location}`;
    return [existingPath(external_node_path_default().resolve(cwd, location)).existing, existingPath(asWritten).existing];
}
function grantedPlace(location) {
    const { existing, missing } = existingPath(location);
    return external_node_path_default().join(existing, missing);
}
function isBelow(place, above) {
    const inside = above.endsWith((external_node_path_default()).sep) ? above : `${above}${(external_node_path_default()).sep}`;
    return place === above || place.startsWith(inside);
}
/** Relative to where bake runs, unless it is further up than its parent. */
function shownPath(place, cwd) {
    const relative = external_node_path_default().relative(cwd, place) || '.';
    return relative.startsWith(`..${(external_node_path_default()).sep}..`) ? place : relative;
}

// EXTERNAL MODULE: ./src/buildx/dockerfile-path.ts
var dockerfile_path = __webpack_require__(49446);
// EXTERNAL MODULE: ./src/buildx/bake/bake-arguments.ts
var bake_arguments = __webpack_require__(64138);
// EXTERNAL MODULE: ./src/buildx/bake/bake-context.ts
var bake_context = __webpack_require__(16105);
;// CONCATENATED MODULE: ./src/buildx/bake/bake-file.ts

/** Keys of a target whose texts `--print` escapes, so that they could be read as a bake file again; it leaves all others as they are. */
const ESCAPED = new Set([
    'annotations',
    'dockerfile-inline',
    'labels',
    'args',
    'extra-hosts',
]);
/** A target as `docker buildx bake --print` prints it, every text of it as it is meant. */
function literalTarget(printed) {
    return Object.fromEntries(Object.entries((0,json_shape/* asObject */.eB)(printed)).map(([key, value]) => [
        key,
        ESCAPED.has(key) ? mapTexts(value, { value: bake_file_unescape, key: text => text }) : value,
    ]));
}
function bake_file_unescape(text) {
    return text.replaceAll('$${', '${').replaceAll('%%{', '%{');
}
/**
 * The text of a bake file that says just these targets. No text in it is evaluated, not even one that a file made to look as if it were
 * still to be (`$${uuidv4()}`).
 */
function formatBakeFile(targets) {
    const target = [...targets].map(([name, value]) => [name, mapTexts(value, { value: bake_file_escape, key: bake_file_escape })]);
    return JSON.stringify({ target: Object.fromEntries(target) });
}
/** In a bake file of JSON names of attributes are evaluated, too. `$${` stands for `${`, but not after another `$`. */
function bake_file_escape(text) {
    return /[$%]\{/.test(text) ? text.replaceAll(/[$%]/g, '${"$&"}') : text;
}
function mapTexts(value, changes) {
    if (typeof value === 'string')
        return changes.value(value);
    if (Array.isArray(value))
        return (0,json_shape/* asList */.DD)(value).map(each => mapTexts(each, changes));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [changes.key(key), mapTexts(each, changes)]));
}

// EXTERNAL MODULE: ./src/errors/tool-error.ts
var tool_error = __webpack_require__(20694);
// EXTERNAL MODULE: ./src/text/nearest-of.ts
var nearest_of = __webpack_require__(83399);
// EXTERNAL MODULE: ./src/text/plain-text.ts
var plain_text = __webpack_require__(84651);
// EXTERNAL MODULE: ./src/buildx/find-buildx.ts
var find_buildx = __webpack_require__(72654);
;// CONCATENATED MODULE: ./src/buildx/bake/explain-definition.ts






/** buildx names the file, and no secret. */
const SECRET_FILE_MISSING = /^failed to stat (.*?): stat .*no such file/;
/** The file of a secret that buildx did not find, as it is spelled in the bake files; null: it failed for another reason. */
function missingSecretFile(stderr) {
    return SECRET_FILE_MISSING.exec(reasonIn(stderr) ?? '')?.[1] ?? null;
}
/** Failures of which there is more to say than buildx does. */
const FIXABLE = [
    [/^couldn't find a bake definition/, () => messages/* messages */.D.noBakeFile],
    [
        /^failed to find target (.*)/,
        (name, { targets }) => messages/* messages */.D.noTarget(name, (0,nearest_of/* choicesInstead */.P)(name, targets)),
    ],
    [/^open (.*): no such file/, messages/* messages */.D.bakeFileMissing],
    [SECRET_FILE_MISSING, (file, { secretId }) => messages/* messages */.D.secretFileMissing(file, secretId)],
    [/^could not find any target matching '(.*)'/, messages/* messages */.D.noTargetToSet],
];
/** The error to throw when buildx could not read the bake files: nearly always it is for their author to fix. */
function explainDefinition({ exitCode, stderr }, known) {
    const failure = { command: 'docker buildx bake --print', exitCode, stderr };
    const told = reasonIn(stderr);
    const reason = told ?? (0,plain_text/* plainText */.w)(stderr.join(' ')).trim();
    const problem = (0,find_buildx/* engineError */.v)(reason);
    if (told === null || problem !== null) {
        return new tool_error/* ToolError */.v(problem ?? messages/* messages */.D.definitionNotPrinted(reason), failure);
    }
    const cause = new tool_error/* ToolError */.v(reason, failure);
    for (const [pattern, say] of FIXABLE) {
        const found = pattern.exec(reason);
        if (found !== null)
            return new input_error/* InputError */.d(say(found[1] ?? '', known), { cause });
    }
    return new input_error/* InputError */.d(messages/* messages */.D.bakeFilesUnusable(reason), { cause });
}
/** What buildx calls its error; null where it has none. */
function reasonIn(stderr) {
    const at = stderr.findLastIndex(line => line.startsWith('ERROR:'));
    if (at < 0)
        return null;
    return (0,plain_text/* plainText */.w)(stderr.slice(at).join(' '))
        .replace(/^ERROR:\s*/, '')
        .trim();
}

// EXTERNAL MODULE: ./src/tools/run-tool-within.ts
var run_tool_within = __webpack_require__(64709);
;// CONCATENATED MODULE: ./src/buildx/bake/list-targets.ts



/** Milliseconds: it is asked for an error that is known already. */
const PATIENCE = 20_000;
/**
 * Names of the targets and groups of bake files. buildx 0.21 and later can say; of an older one, or when it fails, there are none.
 *
 * @param context where bake runs.
 * @throws the signal's reason when it aborts.
 */
async function listTargets(request, context) {
    const args = [
        ...(0,bake_arguments/* bakeArguments */._u)(request, []),
        '--list=type=targets,format=json',
        ...(0,bake_arguments/* bakeTargetArguments */.lX)(request, []),
    ];
    try {
        const run = await (0,run_tool_within/* runToolWithin */.D)(PATIENCE, 'docker', args, context);
        return (0,json_shape/* asList */.DD)((0,json_shape/* parseJsonText */.lk)(run?.stdout ?? '')).flatMap(each => (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(each, 'name')) ?? []);
    }
    catch {
        context.signal.throwIfAborted();
        return [];
    }
}

;// CONCATENATED MODULE: ./src/buildx/bake/parse-bake-target.ts






/** A target as `docker buildx bake --print` prints it, texts as they are meant. What is not there or of another shape is absent. */
function parseBakeTarget(name, value, place) {
    const texts = (key) => (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(value, key)).map(formatEntry);
    const context = placed((0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(value, 'context')) ?? '.', place);
    const inlineDockerfile = (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(value, 'dockerfile-inline'));
    const file = fileOf(context, (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(value, 'dockerfile')) ?? 'Dockerfile');
    const target = (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(value, 'target'));
    const request = {
        context,
        file,
        ...(target !== null && target !== '' && { target }),
        ...argumentsOf(value),
        ...contextsOf(value, place),
        platforms: texts('platforms'),
        tags: texts('tags'),
        outputs: texts('output'),
        cacheFrom: texts('cache-from'),
        cacheTo: texts('cache-to'),
        attests: texts('attest'),
        noCache: (0,json_shape/* field */.ZZ)(value, 'no-cache') === true,
        noCacheFilters: texts('no-cache-filter'),
        pull: (0,json_shape/* field */.ZZ)(value, 'pull') === true,
        secrets: (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(value, 'secret')).flatMap(secretOf),
        ssh: (0,json_shape/* asList */.DD)((0,json_shape/* field */.ZZ)(value, 'ssh')).map(entry => (0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(entry, 'id')) ?? formatEntry(entry)),
    };
    return {
        name,
        request,
        dockerfile: inlineDockerfile === null
            ? (0,dockerfile_path/* dockerfilePath */.S)(request, place.cwd, place.sources)
            : `dockerfile-inline of ${name}`,
        inlineDockerfile,
        call: callOf((0,json_shape/* asText */.e1)((0,json_shape/* field */.ZZ)(value, 'call')) ?? ''),
        links: linksOf(value),
    };
}
/** One without a value (null) takes it from the environment. */
function argumentsOf(value) {
    const given = Object.entries((0,json_shape/* asObject */.eB)((0,json_shape/* field */.ZZ)(value, 'args')));
    const buildArgs = given.map(([name, text]) => {
        const own = (0,json_shape/* asText */.e1)(text);
        return own === null ? name : `${name}=${own}`;
    });
    return buildArgs.length === 0 ? {} : { buildArgs };
}
/** Named contexts, but for targets, which no single build has. */
function contextsOf(value, place) {
    const given = Object.entries((0,json_shape/* asObject */.eB)((0,json_shape/* field */.ZZ)(value, 'contexts')));
    const buildContexts = given.flatMap(([name, text]) => {
        const own = (0,json_shape/* asText */.e1)(text) ?? '';
        if (own === '' || own.startsWith('target:'))
            return [];
        return [`${name}=${/^[a-z-]+:/.test(own) ? own : placed(own, place)}`];
    });
    return buildContexts.length === 0 ? {} : { buildContexts };
}
/** The method stands among attributes (`format=json,check`). `build` is what a target without a word of it does. */
function callOf(call) {
    const fields = (0,attribute_fields/* splitFields */.Kp)(call).map(attribute_fields/* readField */.dR);
    if (fields.length === 0)
        return null;
    const [method = ''] = fields.find(([, value]) => value === null) ?? [];
    return method === 'build' ? null : method;
}
/** Where buildx takes a secret from; without a word of it, from a variable or a file that is called like the secret. */
function secretOf(entry) {
    const attributes = typeof entry === 'string' ? Object.fromEntries((0,text_attributes/* parseAttributes */.v)(entry)) : (0,json_shape/* asObject */.eB)(entry);
    const id = (0,json_shape/* asText */.e1)(attributes.id);
    const env = (0,json_shape/* asText */.e1)(attributes.env);
    if (id === null)
        return [];
    return [env === null ? { id, file: (0,json_shape/* asText */.e1)(attributes.src) ?? id } : { id, env }];
}
function placed(context, { directory, cwd }) {
    if ((0,dockerfile_path/* isRemote */.V)(context) || context === '-')
        return context;
    const own = context.replace(/^cwd:\/\//, '');
    return external_node_path_default().relative(cwd, external_node_path_default().resolve(directory, own)) || '.';
}
/** In a bake file the path of a Dockerfile starts at its context. */
function fileOf(context, dockerfile) {
    if ((0,dockerfile_path/* isRemote */.V)(dockerfile) || external_node_path_default().isAbsolute(dockerfile))
        return dockerfile;
    return (0,dockerfile_path/* isRemote */.V)(context) ? dockerfile : external_node_path_default().join(context, dockerfile);
}
function linksOf(value) {
    return Object.values((0,json_shape/* asObject */.eB)((0,json_shape/* field */.ZZ)(value, 'contexts'))).flatMap(context => /^target:(.+)$/.exec((0,json_shape/* asText */.e1)(context) ?? '')?.[1] ?? []);
}

;// CONCATENATED MODULE: ./src/buildx/bake/remote-contexts.ts






/**
 * A target of a definition in Git, its contexts spelt out, so that it means the same without the repository around it: as Git URLs where
 * they are folders of the repository, as paths where they are of this machine (`cwd://`).
 *
 * @throws InputError for a context of which that cannot be told.
 */
function withPlacedContexts(name, target, remote) {
    const contexts = (0,json_shape/* asObject */.eB)(target.contexts);
    return {
        ...target,
        context: placedContext(name, target, remote),
        ...(Object.keys(contexts).length > 0 && {
            contexts: Object.fromEntries(Object.entries(contexts).map(([key, value]) => [key, namedContext((0,json_shape/* asText */.e1)(value) ?? '', remote)])),
        }),
    };
}
/** `cwd://` stays in the values of named contexts. */
function namedContext(context, { source }) {
    return (0,dockerfile_path/* isRemote */.V)(context) || /^(target|docker-image):/.test(context)
        ? context
        : inRepository(context, source);
}
/**
 * buildx prints the repository's own folder as its URL, so `.` is that of this machine. Any other path may be of either, unless there is
 * no such directory here, or the Dockerfile is looked for in the context: there buildx takes no context of this machine.
 */
function placedContext(name, target, { source, cwd }) {
    const context = (0,json_shape/* asText */.e1)(target.context) ?? '.';
    if (context === '.' || (0,dockerfile_path/* isRemote */.V)(context))
        return context;
    if (hasOwnDockerfile(target) && (0,external_node_fs_.existsSync)(external_node_path_default().resolve(cwd, context)))
        throw new input_error/* InputError */.d(messages/* messages */.D.contextAmbiguous(context, name, inRepository(context, source)));
    return inRepository(context, source);
}
/** Whether it has a Dockerfile wherever its context is. */
function hasOwnDockerfile(target) {
    return (0,json_shape/* field */.ZZ)(target, 'dockerfile-inline') !== undefined || (0,dockerfile_path/* isRemote */.V)((0,json_shape/* asText */.e1)(target.dockerfile) ?? '');
}
/**
 * A folder of a repository as a Git URL: after a `#` behind a colon, in a query an attribute of its own.
 *
 * @throws InputError for a URL that is not Git's.
 */
function inRepository(folder, source) {
    const [base = '', fragment] = source.split(/#(.*)/s);
    if (/^https?:/.test(base) && !/\.git(\?.*)?$/s.test(base))
        throw new input_error/* InputError */.d(messages/* messages */.D.contextNotInGit(folder, source));
    if (fragment === undefined && base.includes('?'))
        return inQuery(folder, base);
    const [ref = '', above = ''] = (fragment ?? '').split(/:(.*)/s);
    const inside = joined(above, folder);
    return inside === '' ? source : `${base}#${ref}:${inside}`;
}
function inQuery(folder, url) {
    const [pair, mark = '', above = ''] = /([?&])subdir=([^&]*)/.exec(url) ?? [];
    const inside = joined(above, folder);
    if (inside === '')
        return url;
    return pair === undefined ? `${url}&subdir=${inside}` : url.replace(pair, () => `${mark}subdir=${inside}`);
}
/** Without a slash before it; '' for the top. */
function joined(above, folder) {
    const inside = external_node_path_default().posix.join(above, folder).replace(/^\/+/, '');
    return inside === '.' ? '' : inside;
}

;// CONCATENATED MODULE: ./src/buildx/bake/parse-bake-definition.ts








/** What bake allows in the name of a target. Names become parts of options and of paths. */
const NAME = /^[A-Za-z0-9_-]+$/;
/**
 * Reads what `docker buildx bake --print` prints: all targets with their values, and in the group `default` those that were asked
 * for.
 *
 * @throws ToolError when it is not that; InputError for a context of which it does not tell where it is.
 */
function parseBakeDefinition(text, place) {
    const { source } = place;
    const printed = (0,json_shape/* parseJsonText */.lk)(text);
    const targets = Object.entries((0,json_shape/* asObject */.eB)((0,json_shape/* field */.ZZ)(printed, 'target'))).map(([name, value]) => {
        if (!NAME.test(name))
            throw new tool_error/* ToolError */.v(messages/* messages */.D.targetNameInvalid(name));
        const literal = literalTarget(value);
        if (source === null)
            return { literal, target: parseBakeTarget(name, literal, place) };
        const placed = withPlacedContexts(name, literal, { source, cwd: place.directory });
        const target = parseBakeTarget(name, placed, place);
        return { literal: placed, target: withFolder(target, literal) };
    });
    const byName = new Map(targets.map(({ target }) => [target.name, target]));
    const requested = [...targetsIn('default', printed)].filter(name => byName.has(name));
    const literals = new Map(targets.map(({ target, literal }) => [target.name, literal]));
    if (requested.length > 0)
        return { definition: { targets: byName, requested }, literals };
    throw new tool_error/* ToolError */.v(messages/* messages */.D.noTargetsListed);
}
/** A Dockerfile in a folder of the repository is called by its path there. */
function withFolder(target, { context }) {
    const folder = (0,json_shape/* asText */.e1)(context) ?? '.';
    if (target.inlineDockerfile !== null || [folder, target.dockerfile].some(dockerfile_path/* isRemote */.V))
        return target;
    return { ...target, dockerfile: external_node_path_default().posix.join(folder, target.dockerfile) };
}
/** The targets of a group, those of groups in it too. Groups may hold each other, and many the same: each is gone through once. */
function targetsIn(group, printed) {
    const targets = new Set();
    const seen = new Set();
    const todo = [{ name: group, within: '' }];
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
        const { name, within } = next;
        // A target may have the name of the group that it is in.
        const members = name === within ? undefined : (0,json_shape/* field */.ZZ)(printed, 'group', name, 'targets');
        if (members === undefined)
            targets.add(name);
        else if (!seen.has(name)) {
            seen.add(name);
            for (const member of (0,json_shape/* asList */.DD)(members).toReversed())
                todo.push({ name: (0,json_shape/* asText */.e1)(member) ?? '', within: name });
        }
    }
    return targets;
}

// EXTERNAL MODULE: ./src/files/read-regular-file.ts
var read_regular_file = __webpack_require__(47269);
;// CONCATENATED MODULE: ./src/buildx/bake/secret-id.ts



/** Longer bake files are not looked through. Bytes. */
const LARGEST = 1_000_000;
/** As bake files spell them, in each of their languages. */
const ID = /\bid"? ?[=:] ?"?([^"\s,}]{1,200})/;
const FILE = /\b(?:src|source)"? ?[=:] ?"?([^"\s,}]{1,4096})/;
/**
 * The id of the secret that bake files read from a file, as they spell it; null where no file of this machine spells both. buildx refuses
 * a missing one before it says what the files come to, so their text is all that there is.
 *
 * @param files as they were asked for, from `directory` on.
 */
async function secretIdOf(file, files, directory) {
    for (const name of files.length === 0 ? assert_files/* BAKE_FILES */.A1 : files) {
        const location = external_node_path_default().resolve(directory, name);
        const text = await (0,read_regular_file/* readRegularFile */.XF)(location, { most: LARGEST, links: 'follow' }).catch(() => null);
        const id = text === null ? null : secretIdIn(text, file);
        if (id !== null)
            return id;
    }
    return null;
}
/** `id=npm,src=.npmrc`, `{ id = "npm", src = ".npmrc" }` or `{ "id": "npm", "src": ".npmrc" }`, each on one line. */
function secretIdIn(text, file) {
    for (const line of text.split('\n')) {
        if (!line.includes(file))
            continue;
        for (const [part] of line.matchAll(/"[^"]*"|\{[^{}]*\}/g)) {
            const [, source] = FILE.exec(part) ?? [];
            const [, id] = ID.exec(part) ?? [];
            if (source === file && id !== undefined)
                return id;
        }
    }
    return null;
}

;// CONCATENATED MODULE: ./src/buildx/bake/read-bake-recipe.ts


















/** A large repository takes minutes, and says so. */
const LIMITS = { idle: 120_000, total: 600_000 };
/**
 * Asks buildx what the bake files, overrides and variables come to (`docker buildx bake --print`), once, without the token of the
 * runner's services in their reach, and refuses what they ask for beyond what was granted.
 *
 * @param requiredTargets names of what must build before.
 * @param limits of what buildx may have to fetch.
 * @throws InputError when the files or the targets that are asked for are not there or wrong, or ask for too much; ToolError when buildx
 *   fails.
 */
async function readBakeRecipe(request, requiredTargets, context, limits = LIMITS) {
    if (request.files.includes('-'))
        throw new input_error/* InputError */.d(messages/* messages */.D.bakeFileFromStandardInput);
    const recipe = await evaluated(request, context, limits);
    if (requiredTargets.length === 0)
        return recipe;
    const wanted = { ...request, targets: requiredTargets, push: false, load: false };
    return { ...recipe, required: await evaluated(wanted, context, limits) };
}
/** @throws NoAnswerError when buildx, or who it asks, is not heard of for too long. */
async function print(args, source, { env, cwd, signal }, limits) {
    const timeout = new tools_timeout/* Timeout */.E(limits, signal);
    try {
        const onErrorLine = timeout.refresh;
        return await (0,run_tool/* runTool */.qI)('docker', args, { env, cwd, signal: timeout.signal, onErrorLine });
    }
    catch (error) {
        signal.throwIfAborted();
        if (timeout.expired === null)
            throw error;
        const seconds = `${limits[timeout.expired] / 1000} seconds`;
        const waited = timeout.expired === 'idle' ? `no answer for ${seconds}` : `not done in ${seconds}`;
        throw new no_answer_error/* NoAnswerError */.i(messages/* messages */.D.bakeTooSlow(source, waited));
    }
    finally {
        timeout.end();
    }
}
/** Docker could not be started in it, and would not say why. */
async function assertSource(source, directory) {
    const found = await (0,promises_.stat)(directory).catch(() => null);
    if (found?.isDirectory() !== true)
        throw new input_error/* InputError */.d(messages/* messages */.D.noBakeSource(source));
}
async function evaluated(request, context, limits) {
    const { env, cwd, signal } = (0,bake_context/* bakeContext */.z)(request, context);
    if (!(0,dockerfile_path/* isRemote */.V)(request.source)) {
        await assertSource(request.source, cwd);
        await (0,assert_files/* assertBakeFiles */.N6)(request.files, cwd);
    }
    const args = [
        ...(0,bake_arguments/* bakeArguments */._u)(request, request.set),
        ...(0,bake_arguments/* bakeShorthands */.M1)(request),
        '--print',
        ...(0,bake_arguments/* bakeTargetArguments */.lX)(request, request.targets),
    ];
    const { exitCode, stdout, stderr } = await print(args, request.source, { env, cwd, signal }, limits);
    if (exitCode !== 0) {
        const targets = await listTargets(request, { env, cwd, signal });
        const file = missingSecretFile(stderr);
        const secretId = file === null ? null : await secretIdOf(file, request.files, cwd);
        throw explainDefinition({ exitCode, stderr }, { targets, secretId });
    }
    const remote = (0,dockerfile_path/* isRemote */.V)(request.source);
    const { definition, literals } = parseBakeDefinition(stdout, {
        ...{ directory: cwd, cwd: context.cwd, sources: context.sources },
        source: remote ? request.source : null,
    });
    const asked = requestedPrivileges(literals.values(), env);
    assertGranted(asked, grantedPrivileges(request, cwd), { cwd, env, remote });
    return { kind: 'bake', request, definition, file: formatBakeFile(literals), required: null };
}


/***/ }),

/***/ 50109:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ repositoryOf),
/* harmony export */   w: () => (/* binding */ pushedRepository)
/* harmony export */ });
/* harmony import */ var _parse_output_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52913);

/**
 * The repository that a build pushes to first, `ghcr.io/acme/api`; null when it pushes nothing or names nothing. Tags take the place of
 * the names that outputs have.
 *
 * @throws InputError for an output that cannot be read.
 */
function pushedRepository(request) {
    const [tag] = request.tags ?? [];
    for (const { attributes } of (0,_parse_output_js__WEBPACK_IMPORTED_MODULE_0__/* .publishedOutputs */ .h_)(request)) {
        const name = tag ?? attributes.get('name')?.split(',')[0] ?? '';
        if (name !== '')
            return repositoryOf(name);
    }
    return null;
}
/** A reference without its tag and digest. A colon before the last slash belongs to a registry's port. */
function repositoryOf(reference) {
    const name = reference.trim().split('@')[0] ?? '';
    const colon = name.lastIndexOf(':');
    return colon > name.lastIndexOf('/') ? name.slice(0, colon) : name;
}


/***/ }),

/***/ 61622:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ parseBaselineChoice)
/* harmony export */ });
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33712);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3741);
/* harmony import */ var _nearest_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86583);



const CHOICES = {
    none: { kind: 'none' },
    auto: { kind: 'commit', source: 'any' },
    stored: { kind: 'commit', source: 'stored' },
    registry: { kind: 'commit', source: 'registry' },
    rebuild: { kind: 'commit', source: 'rebuilt' },
};
/** A branch is never the name of an image that someone compares with; Docker Hub would be asked for it. */
const BRANCHES = [
    ...['main', 'master', 'trunk', 'develop', 'dev', 'staging', 'production', 'next', 'gh-pages'],
    ...['merge-base', 'base', 'HEAD'],
];
/** What only git takes: `origin/main`, `HEAD~1`, a commit. */
const REVISION = /^(?:origin|refs)\/|^HEAD[~^@]|^[0-9a-f]{40}$/;
/** Words for nothing, by people who look for `none`. */
const NOTHING = ['off', 'no', 'false', 'never', 'disabled', '0'];
/**
 * Reads the input `baseline`, or the option of that name. A file of such a name is meant by `./auto`, an image by `auto:latest`.
 *
 * @param where ``input `baseline` ``, for messages.
 * @throws InputError for a branch or a commit, and for what is likely a misspelt choice.
 */
function parseBaselineChoice(text, where) {
    const choice = Object.hasOwn(CHOICES, text) ? CHOICES[text] : undefined;
    if (choice !== undefined)
        return choice;
    if (REVISION.test(text) || BRANCHES.includes(text))
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.baselineIsBranch(where, text));
    const nearest = NOTHING.includes(text.toLowerCase()) ? 'none' : nearestChoice(text);
    if (nearest !== null)
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.baselineMisspelt(where, text, nearest));
    return { kind: 'named', location: text };
}
function nearestChoice(text) {
    return /^[a-z-]+$/i.test(text) ? (0,_nearest_name_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestName */ .q)(text.replaceAll('-', ''), Object.keys(CHOICES)) : null;
}


/***/ }),

/***/ 55544:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ chooseBaseline)
});

// EXTERNAL MODULE: ./src/pipeline/checkout-of.ts
var checkout_of = __webpack_require__(36408);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: ./src/pipeline/messages.ts
var messages = __webpack_require__(95408);
;// CONCATENATED MODULE: ./src/pipeline/named-baseline.ts




/**
 * Where the baseline of one target is: `{target}` and `{image}` in the location stand for its names; a directory may be the
 * `report-dir` of an earlier bake. Only where there is a single image can it be named as for a single build.
 *
 * @param required whether one that cannot be had is an error.
 * @throws InputError for a location that would compare several images with the same one.
 */
async function namedBaseline(location, { target, image, alone }, { cwd, required }) {
    const names = { target, image };
    const own = location.replaceAll(/\{(target|image)\}/g, (_, which) => names[which]);
    if (own !== location)
        return { kind: 'image', location: own, required };
    const saved = external_node_path_default().join(location, target, 'measurement.json');
    if (await exists(external_node_path_default().resolve(cwd, saved)))
        return { kind: 'image', location: saved, required };
    if (alone)
        return { kind: 'image', location, required };
    if (!/^\.{0,2}[\\/]/.test(location) && !(await exists(external_node_path_default().resolve(cwd, location)))) {
        throw new input_error/* InputError */.d(messages/* messages */.D.baselineOfOneImage(location));
    }
    const reason = `${location} has no measurement of the target ${target} (${saved})`;
    if (required)
        throw new input_error/* InputError */.d(messages/* messages */.D.baselineMissing(reason));
    return { kind: 'none', reason };
}
async function exists(file) {
    return (0,promises_.stat)(file).then(() => true, () => false);
}

// EXTERNAL MODULE: ./src/buildx/cache/pushed-repository.ts
var pushed_repository = __webpack_require__(50109);
;// CONCATENATED MODULE: ./src/pipeline/baseline/chain-from-choice.ts

/** Which sources are asked for the image of a commit, from what somebody wants and what is known of the commit. */
function chainFromChoice({ source, image, tags, rebuilds, ancestors, required }, known, place) {
    const judgesGrowth = source !== 'any' || !isSettled(known.commit);
    // Who asks for what is stored by name gets the nearest; else the commit itself can be built.
    const nearest = rebuilds && source === 'any' ? ancestors : 'any';
    const chain = { kind: 'chain', required, judgesGrowth, ancestors: nearest, place, ...known };
    const images = image === null ? published(tags, known.commit) : [image];
    if (source !== 'any')
        return { ...chain, sources: [source], images };
    const registry = image === null ? [] : ['registry'];
    const sources = ['stored', ...registry, ...(rebuilds ? ['rebuilt'] : [])];
    return { ...chain, sources, images };
}
/**
 * Whether the image is of a commit that is on its branch already: its growth was judged, and maybe accepted, in its pull request, and a
 * failure now would only keep it from being published.
 */
function isSettled(commit) {
    return commit.kind === 'known' && commit.relation === 'previous';
}
/** Under the names that workflows commonly give: that of the branch, as docker/metadata-action spells it, and `latest`. */
function published([tag], commit) {
    if (tag === undefined)
        return [];
    const branch = commit.kind === 'known' ? commit.branch : null;
    const name = branch?.replace(/^origin\//, '').replaceAll(/[^a-zA-Z0-9._-]+/g, '-');
    const names = name !== undefined && /^\w[\w.-]{0,127}$/.test(name) ? [name, 'latest'] : ['latest'];
    return names.map(each => `${(0,pushed_repository/* repositoryOf */._)(tag)}:${each}`);
}

;// CONCATENATED MODULE: ./src/pipeline/baseline/choose-baseline.ts



/**
 * The baseline that inputs or options ask for: none, an image that they name, or the commit that the change started from.
 *
 * @param know finds out about that commit, in the checkout of the image's context; called only where a commit is the baseline.
 * @throws InputError for a location that would compare several images with the same one; what `know` throws.
 */
async function chooseBaseline(subject, { choice, whyNone, required, ...wanted }, know, context) {
    if (choice.kind === 'none')
        return { kind: 'none', reason: whyNone };
    if (choice.kind === 'named')
        return namedBaseline(choice.location, subject, { cwd: context.cwd, required });
    const { source } = choice;
    const { context: buildContext, tags = [] } = subject.request;
    const place = (0,checkout_of/* checkoutOf */.o)(buildContext, context);
    const chain = { ...wanted, source, tags, required: required && source !== 'any' };
    return chainFromChoice(chain, await know(place), place);
}


/***/ })

};
