export const id = 5710;
export const ids = [5710];
export const modules = {

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

/***/ 97997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ worstOutcome),
/* harmony export */   h: () => (/* binding */ worstOf)
/* harmony export */ });
const WORST_FIRST = ['fail', 'warn', 'pass', 'skipped'];
/** The worst of several outcomes; null of none. */
function worstOf(outcomes) {
    return WORST_FIRST.find(each => outcomes.includes(each)) ?? null;
}
/** The worst of the judgements; `skipped` when none could be judged, `pass` when there are none. */
function worstOutcome(judgements) {
    return worstOf(judgements.map(({ outcome }) => outcome)) ?? 'pass';
}


/***/ }),

/***/ 4326:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeTargets: () => (/* reexport */ judgeTargets),
  publishJudged: () => (/* reexport */ publishJudged)
});

// EXTERNAL MODULE: ./src/buildx/recipe.ts + 1 modules
var buildx_recipe = __webpack_require__(87322);
// EXTERNAL MODULE: ./src/pipeline/base-alternatives.ts + 1 modules
var base_alternatives = __webpack_require__(5462);
// EXTERNAL MODULE: ./src/pipeline/baseline/baseline-chain.ts + 15 modules
var baseline_chain = __webpack_require__(87258);
// EXTERNAL MODULE: ./src/errors/machine-failure.ts
var machine_failure = __webpack_require__(87973);
// EXTERNAL MODULE: ./src/text/quote-text.ts
var quote_text = __webpack_require__(75091);
;// CONCATENATED MODULE: ./src/buildx/cache/format-cache-use.ts

/** Misses that are told one by one; the rest is counted. */
const MOST_TOLD = 3;
/** What the cache did, a whole sentence for each platform. Instructions in it are untrusted text, quoted. */
function formatCacheUse(uses) {
    return uses.map(use => `Cache${uses.length === 1 ? '' : ` for ${use.platform}`}: ${describeUse(use)}`);
}
function describeUse({ steps }) {
    const hits = steps.filter(({ cached }) => cached).length;
    if (hits === steps.length)
        return `all ${count(hits, 'step')} came from the cache`;
    if (hits === 0)
        return `none of ${count(steps.length, 'step')} came from the cache`;
    const misses = steps
        .map((step, index) => ({ step, followers: followersOf(index, steps) }))
        .filter(({ step: { miss } }) => miss !== null && miss.reason !== 'follows')
        .sort((a, b) => a.step.line - b.step.line);
    const sentences = misses.slice(0, MOST_TOLD).map(({ step, followers }) => describeMiss(step, followers));
    const rest = misses.length - sentences.length;
    return [
        `${hits} of ${count(steps.length, 'step')} came from the cache (${Math.floor((100 * hits) / steps.length)} %)`,
        ...sentences,
        ...(rest > 0 ? [`${count(rest, 'more step')} too`] : []),
    ].join('; ');
}
function followersOf(index, steps) {
    return steps.filter(({ miss }) => miss?.reason === 'follows' && miss.step === index);
}
function describeMiss(step, followers) {
    const why = step.miss?.reason === 'files'
        ? 'was not in it, because its files or its text changed'
        : 'was not in it, because its text or its base changed';
    const lines = [...new Set(followers.map(({ line }) => line))].sort((a, b) => a - b);
    const after = lines.length === 0 ? '' : `, and ${lineList(lines)} with it`;
    return `${step.dockerfile}:${step.line} (${(0,quote_text/* quoteText */.o)(step.instruction.slice(0, 60))}) ${why}${after}`;
}
function lineList(lines) {
    const shown = lines.length > 6 ? [...lines.slice(0, 5), `${lines.length - 5} more`] : lines;
    const last = shown.at(-1);
    const head = shown.slice(0, -1).join(', ');
    return `${lines.length === 1 ? 'line' : 'lines'} ${head === '' ? '' : `${head} and `}${last ?? ''}`;
}
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

// EXTERNAL MODULE: ./src/buildx/cache/step-keys.ts
var step_keys = __webpack_require__(25452);
;// CONCATENATED MODULE: ./src/buildx/cache/read-cache-use.ts

/**
 * What the cache did for each platform that BuildKit said something of.
 *
 * @param records by platform.
 * @param times seconds that steps took when they last ran, by {@link stepKeys}.
 */
function readCacheUse(records, times) {
    return [...records].flatMap(([platform, { dockerfile, steps }]) => {
        const keys = (0,step_keys/* stepKeys */.L)(steps, platform);
        const told = steps.map((step, index) => ({ step, index })).filter(({ step }) => isTold(step));
        const places = new Map(told.map(({ index }, place) => [index, place]));
        const roots = findRoots(steps);
        const use = told.map(({ step, index }) => {
            const { stage, instruction, line, endLine, seconds } = step;
            const root = roots.get(index);
            const cached = step.cached === true;
            return {
                dockerfile: step.dockerfile ?? dockerfile,
                stage,
                instruction,
                line,
                endLine,
                cached,
                seconds: cached ? null : seconds,
                savedSeconds: cached ? (times.get(keys[index] ?? '') ?? null) : null,
                miss: root === undefined ? null : missOf(step, index, root, places),
                ...(step.vertex !== undefined && { vertex: step.vertex }),
            };
        });
        return use.length === 0 ? [] : [{ platform, steps: use }];
    });
}
/**
 * For each step that was built the earliest step that it was built because of, itself where there is none. Steps come in
 * topological order, so whoever a step follows has been looked at before it.
 */
function findRoots(steps) {
    const roots = new Map();
    for (const [index, step] of steps.entries()) {
        if (!isTold(step) || step.cached === true)
            continue;
        const earlier = step.inputs.flatMap(input => roots.get(input) ?? []);
        const [first] = earlier.sort((a, b) => (steps[a]?.line ?? 0) - (steps[b]?.line ?? 0));
        roots.set(index, first ?? index);
    }
    return roots;
}
function missOf({ readsContext }, index, root, places) {
    const step = root === index ? undefined : places.get(root);
    if (step !== undefined)
        return { reason: 'follows', step };
    return { reason: readsContext ? 'files' : 'changed' };
}
function isTold({ cached, instruction }) {
    return cached !== null && !/^from\b/i.test(instruction);
}

// EXTERNAL MODULE: ./src/pipeline/cache/step-times.ts
var step_times = __webpack_require__(45126);
;// CONCATENATED MODULE: ./src/pipeline/cache/read-build-cache.ts




/**
 * What the cache did in a solve, told in the log and returned for the report. What its steps took is remembered for the next
 * build, which may find them in the cache.
 *
 * How long a cached step takes is known from when it last ran: on this machine, else for the baseline or before it. That is
 * remembered here, too, so that it is kept with the measurement from commit to commit.
 */
async function readBuildCache(image, { records }, baseline, { storeDir, onEvent }) {
    const earlier = await (0,step_times/* readStepTimes */.t7)(storeDir, image);
    const compared = baseline?.kind === 'measured' ? timesOfBaseline(baseline) : [];
    const known = new Map([...compared, ...earlier]);
    const uses = readCacheUse(records, known);
    for (const sentence of formatCacheUse(uses))
        onEvent({ type: 'cache', sentence });
    // Most recent first: a Map keeps the place of a key's first entry, and the value of its last.
    const now = (0,step_times/* timesOfRecords */.sc)(records);
    const times = new Map([...now, ...earlier, ...known, ...now]);
    if (times.size === 0)
        return uses;
    try {
        await (0,step_times/* writeStepTimes */._4)(storeDir, image, times);
    }
    catch (error) {
        const why = (0,machine_failure/* reasonOf */.A)(error);
        onEvent({
            type: 'warning',
            message: `The durations of the steps were not stored, so the next report has no time saved: ${why}`,
        });
    }
    return uses;
}
/** Those that were kept with the measurement are of more steps, and those in it of its own run. */
function timesOfBaseline({ measurement, stepTimes = new Map() }) {
    return [...stepTimes, ...(0,step_times/* timesOfMeasurement */.Ez)(measurement)];
}

;// CONCATENATED MODULE: ./src/buildx/cache/sum-cache-traffic.ts
/** Sums up what BuildKit said in all solves of one build. */
function sumCacheTraffic(moves) {
    return { imported: sumImports(moves), exported: sumExports(moves.flatMap(({ exports }) => exports)) };
}
function sumImports(moves) {
    const layers = moves.flatMap(({ fetched }) => fetched);
    const caches = new Set(moves.flatMap(({ imports }) => imports)).size;
    const note = caches === 0
        ? 'No cache was imported.'
        : 'A layer of a cache is fetched only when it is needed and not yet in the builder.';
    return { caches, layers: layers.length, bytes: sumBytes(layers), notes: [note] };
}
function sumExports(exports) {
    const written = exports.filter(({ failed }) => !failed);
    const layers = written.flatMap(each => each.layers);
    const unknown = layers.filter(({ bytes }) => bytes === null).length;
    const failed = exports.length - written.length;
    const notes = [
        exports.length === 0 ? 'No cache was written.' : null,
        failed > 0 ? `${failed} of ${exports.length} caches could not be written.` : null,
        written.some(({ kind }) => kind === 'inline')
            ? 'The inline cache is part of the image and has no layers of its own.'
            : null,
        unknown > 0 ? `BuildKit did not report the size of ${unknown} of ${layers.length} layers.` : null,
        written.some(({ onlyNew, layers: named }) => !onlyNew && named.length > 0)
            ? 'Layers that were in the cache already are counted too: BuildKit does not tell them apart.'
            : null,
    ];
    return {
        caches: written.length,
        layers: layers.length,
        bytes: sumBytes(layers),
        notes: notes.filter(note => note !== null),
    };
}
/** Null when a layer's size is not known. */
function sumBytes(layers) {
    return layers.reduce((sum, { bytes }) => (sum === null || bytes === null ? null : sum + bytes), 0);
}

;// CONCATENATED MODULE: ./src/pipeline/cache/run-cache.ts

/** What qualifies the hits of a build whose required targets were built before it. */
const BUILT_BY_REQUIRED_TARGET = 'Steps that a required target built in this run count as cached.';
const SHARED = 'The targets of a bake file are built together: imported and exported bytes are those of all targets.';
/**
 * What the cache did for one target of a run.
 *
 * @param uses of the target alone.
 * @param solves those that the target was part of.
 */
function runCache({ recipe, requiredTargets = [] }, uses, solves) {
    const traffic = sumCacheTraffic(solves.map(({ layerMoves }) => layerMoves));
    const moved = traffic.imported.caches + traffic.exported.caches > 0;
    const notes = [
        ...(requiredTargets.length > 0 ? [BUILT_BY_REQUIRED_TARGET] : []),
        ...(moved && recipe.kind === 'bake' ? [SHARED] : []),
    ];
    return { uses, traffic, notes };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/buildx/dockerfile-path.ts
var dockerfile_path = __webpack_require__(49446);
;// CONCATENATED MODULE: ./src/pipeline/context-files.ts



/** Manifests are smaller; what is bigger counts as there, and its text as not known. */
const MOST_BYTES = 2_000_000;
/** The files of a build context; undefined where that is not a directory of this machine. */
function contextFiles(context, cwd) {
    if (context === '-' || (0,dockerfile_path/* isRemote */.V)(context))
        return undefined;
    const directory = external_node_path_default().resolve(cwd, context);
    return file => {
        const place = external_node_path_default().join(directory, file);
        return orRefused('', () => {
            const found = (0,external_node_fs_.lstatSync)(place, { throwIfNoEntry: false });
            if (found === undefined)
                return null;
            // A link may lead out of the context, where BuildKit does not follow it.
            return found.isFile() && found.size <= MOST_BYTES ? (0,external_node_fs_.readFileSync)(place, 'utf8') : '';
        });
    };
}
/** No folder of a project has as many. */
const MOST_NAMES = 5000;
/** The folders of a build context; undefined where that is not a directory of this machine. */
function contextFolders(context, cwd) {
    if (context === '-' || (0,dockerfile_path/* isRemote */.V)(context))
        return undefined;
    const directory = external_node_path_default().resolve(cwd, context);
    // Whoever goes through all folders asks of each name, and the folder that it is in has told already.
    const known = new Set();
    return folder => {
        const place = external_node_path_default().join(directory, folder);
        if (known.has(place))
            return null;
        return orRefused(null, () => {
            if ((0,external_node_fs_.lstatSync)(place, { throwIfNoEntry: false })?.isDirectory() !== true)
                return null;
            const entries = (0,external_node_fs_.readdirSync)(place, { withFileTypes: true });
            if (entries.length > MOST_NAMES)
                return null;
            for (const entry of entries)
                if (!entry.isDirectory())
                    known.add(external_node_path_default().join(place, entry.name));
            return entries.map(({ name }) => name);
        });
    };
}
/**
 * Nothing stands below a file. Anything else cannot be read, and need not be: `.dockerignore` may keep it from the build, as the data of a
 * database that root owns.
 */
function orRefused(refused, read) {
    try {
        return read();
    }
    catch (error) {
        return error.code === 'ENOTDIR' ? null : refused;
    }
}

// EXTERNAL MODULE: ./src/pipeline/judge-measurement.ts + 67 modules
var judge_measurement = __webpack_require__(82146);
// EXTERNAL MODULE: ./src/pipeline/measure-source.ts
var measure_source = __webpack_require__(49302);
// EXTERNAL MODULE: ./src/pipeline/platform-matrix.ts
var platform_matrix = __webpack_require__(92929);
// EXTERNAL MODULE: ./src/pipeline/read-source-files.ts
var read_source_files = __webpack_require__(98210);
// EXTERNAL MODULE: ./src/edit/make-patch.ts
var make_patch = __webpack_require__(70987);
// EXTERNAL MODULE: ./src/model/advice.ts
var advice = __webpack_require__(43061);
// EXTERNAL MODULE: ./src/text/escape/visible.ts
var visible = __webpack_require__(8625);
// EXTERNAL MODULE: ./src/pipeline/baseline/within-limits.ts
var within_limits = __webpack_require__(95146);
;// CONCATENATED MODULE: ./src/pipeline/verify/settle-changes.ts
/**
 * Tries changes all together and, where that is wrong, in halves, until each that is wrong is found: a half is tried with all that is
 * known to be good, so what is good at the end was tried together.
 *
 * @param mayTry whether one more may be tried, after the first; else the reason why not.
 */
async function settleChanges(changes, attempt, mayTry) {
    let good = [];
    let result = null;
    let tried = 0;
    const wrong = new Map();
    const untried = new Map();
    const leave = (part, why) => {
        for (const change of part)
            untried.set(change, why);
    };
    /** @param known what came of the part with all that is good, where it was tried already. */
    const settle = async (part, known) => {
        if (part.length === 0)
            return;
        const stop = known === null && tried > 0 ? mayTry(tried) : null;
        if (stop !== null) {
            leave(part, stop);
            return;
        }
        if (known === null)
            tried += 1;
        const found = known ?? (await attempt([...good, ...part]));
        if (found.kind === 'good') {
            good = [...good, ...part];
            result = found.result;
        }
        else if (found.kind === 'unknown')
            leave(part, found.why);
        else if (part.length === 1)
            for (const change of part)
                wrong.set(change, found.why);
        else
            await halve(part, found);
    };
    const halve = async (part, found) => {
        const middle = Math.ceil(part.length / 2);
        const [first, second] = [part.slice(0, middle), part.slice(middle)];
        const before = good.length;
        await settle(first, null);
        // With all of the first half good, the second one is what was tried before.
        await settle(second, good.length === before + first.length ? found : null);
    };
    await settle(changes, null);
    return { good, result, wrong, untried };
}
/** How many times changes may be tried to find one that is wrong: `2 log2 n + 1`. */
function mostAttempts(changes) {
    return 2 * Math.ceil(Math.log2(Math.max(1, changes))) + 1;
}

;// CONCATENATED MODULE: ./src/pipeline/verify/settle-in-time.ts


const MINUTE = 60_000;
/** Milliseconds that all attempts may take together, and that one may be silent. */
const TOTAL = 30 * MINUTE;
const IDLE = 10 * MINUTE;
/** Milliseconds after which a run that only wants to know does not look for the change that is wrong. */
const SHORT = 3 * MINUTE;
const TOO_LONG = [
    `it took more than ${TOTAL / MINUTE} minutes, or was silent for ${IDLE / MINUTE} of them`,
];
const NO_TIME = [
    'one of several changes is wrong, and there was no time to find out which; ',
    { code: 'slim-build fix --verify' },
    ' does',
];
/**
 * Settles changes for as long as that is worth it.
 *
 * @param attempt is heard of by its events, and ends with its signal.
 * @param isThorough whether each change that is wrong is to be found, however long that takes within the limits.
 * @throws what an attempt throws, and the signal's reason when the run is cancelled.
 */
function settleInTime(changes, attempt, { isThorough }, context) {
    const started = context.now().getTime();
    const spent = () => context.now().getTime() - started;
    const limitedAttempt = async (together) => {
        const limits = { idle: IDLE, total: Math.max(1, TOTAL - spent()) };
        const found = await (0,within_limits/* withinLimits */.o)(context, limits, limited => attempt(together, limited));
        return found ?? { kind: 'unknown', why: TOO_LONG };
    };
    const mayTry = (tried) => {
        if (!isThorough && spent() > SHORT)
            return NO_TIME;
        if (spent() >= TOTAL)
            return TOO_LONG;
        const most = mostAttempts(changes.length);
        return tried < most ? null : [`the limit of ${most} builds was reached`];
    };
    return settleChanges(changes, limitedAttempt, mayTry);
}

// EXTERNAL MODULE: ./src/buildx/solve/build-failure.ts
var build_failure = __webpack_require__(92215);
// EXTERNAL MODULE: ./src/buildx/solve/solve.ts + 1 modules
var solve = __webpack_require__(19813);
// EXTERNAL MODULE: ./src/files/with-temporary-directory.ts
var with_temporary_directory = __webpack_require__(9547);
// EXTERNAL MODULE: ./src/model/bytes.ts
var bytes = __webpack_require__(15410);
// EXTERNAL MODULE: ./src/errors/image-error.ts
var image_error = __webpack_require__(19101);
// EXTERNAL MODULE: ./src/model/format-platform.ts
var format_platform = __webpack_require__(40712);
// EXTERNAL MODULE: ./src/oci/messages.ts
var messages = __webpack_require__(57949);
// EXTERNAL MODULE: ./src/oci/open-image.ts
var open_image = __webpack_require__(1925);
// EXTERNAL MODULE: ./src/oci/open-archive.ts + 4 modules
var open_archive = __webpack_require__(46166);
// EXTERNAL MODULE: ./src/oci/read-small-file.ts
var read_small_file = __webpack_require__(83674);
;// CONCATENATED MODULE: ./src/oci/read-run-config.ts






/** Bytes. */
const LARGEST = 4 * 1024 * 1024;
/**
 * How containers of an image run, as its config says it: user, environment, command and so on (image spec, config.md, "config").
 * Untrusted, and it may hold secrets.
 *
 * @param platform as {@link formatPlatform} writes it.
 * @throws what opening throws; ImageError when the image has no such platform, or no config that is JSON.
 */
async function readRunConfig(location, platform, options) {
    const source = await (0,open_image/* openImage */.U)(location, options);
    try {
        const image = source.platforms.find(({ config }) => (0,format_platform/* formatPlatform */.B)(config.platform) === platform);
        if (image === undefined)
            throw new image_error/* ImageError */.C(messages/* messages */.D.platformMissing(platform));
        const blob = await source.openBlob(image.manifest.config);
        const bytes = await (0,read_small_file/* collect */.F)(blob.stream(), LARGEST, 'the config');
        const { config = {} } = JSON.parse(bytes.toString('utf8'));
        return config ?? {};
    }
    catch (cause) {
        if (!(cause instanceof SyntaxError))
            throw cause;
        throw new image_error/* ImageError */.C(messages/* messages */.D.configNotJson, { cause });
    }
    finally {
        await source.close();
    }
}

// EXTERNAL MODULE: ./src/text/format-bytes.ts
var format_bytes = __webpack_require__(47790);
// EXTERNAL MODULE: ./src/pipeline/baseline/baseline.ts
var baseline = __webpack_require__(81597);
// EXTERNAL MODULE: ./src/pipeline/layer-store-of.ts
var layer_store_of = __webpack_require__(95317);
// EXTERNAL MODULE: ./src/pipeline/without-news.ts
var without_news = __webpack_require__(93672);
;// CONCATENATED MODULE: ./src/pipeline/verify/compare-configs.ts
/** What is compared as a whole, with its name in a sentence. */
const WHOLE = {
    User: 'user',
    WorkingDir: 'working directory',
    ExposedPorts: 'exposed ports',
    Volumes: 'volumes',
    StopSignal: 'stop signal',
    Healthcheck: 'HEALTHCHECK',
    Entrypoint: 'entry point',
    Cmd: 'command',
    Shell: 'SHELL',
    OnBuild: 'ONBUILD',
};
const RESTATED = ['Entrypoint', 'Cmd', 'Shell'];
/** What the config says otherwise, as the end of a sentence; null: nothing. Values are not told: they may be secret. */
function configDifference(before, after, expected) {
    for (const [key, name] of Object.entries(WHOLE)) {
        if (expected.mayRestate && RESTATED.includes(key))
            continue;
        if (normalized(before[key]) !== normalized(after[key]))
            return [`the image differs in its ${name}`];
    }
    const variable = otherName(variablesOf(before), variablesOf(after), expected);
    if (variable !== null)
        return ['the environment variable ', { code: variable }, ' is another'];
    const label = otherName(labelsOf(before), labelsOf(after), expected);
    return label === null ? null : ['the label ', { code: label }, ' is another'];
}
function otherName(before, after, { own }) {
    const names = new Set([...before.keys(), ...after.keys()]);
    return [...names].find(name => (own?.(name) ?? true) && before.get(name) !== after.get(name)) ?? null;
}
function variablesOf({ Env: env }) {
    const all = Array.isArray(env) ? env.filter(each => typeof each === 'string') : [];
    return new Map(all.map(each => [each.split('=', 1)[0] ?? '', each]));
}
function labelsOf({ Labels: labels }) {
    return new Map(Object.entries(labels ?? {}).map(([name, value]) => [name, JSON.stringify(value)]));
}
/** Nothing, null and an empty list are the same; the order of names does not count. */
function normalized(value) {
    if (value === undefined || value === null || value === '')
        return '';
    if (Array.isArray(value))
        return value.length === 0 ? '' : JSON.stringify(value);
    if (typeof value !== 'object')
        return JSON.stringify(value);
    const fields = Object.entries(value).filter(([, each]) => normalized(each) !== '');
    return fields.length === 0 && Object.keys(value).length === 0
        ? ''
        : JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

;// CONCATENATED MODULE: ./src/pipeline/verify/generated-files.ts
/**
 * What package managers, their scripts and programs write for themselves: it differs on any rebuild or with any package, and no program
 * of the user's is in it.
 *
 * - books of package managers, and what their triggers make of all packages that are installed
 * - caches, logs, temporary files
 * - users and groups, which the scripts of packages add; a user that the image starts with is tried by starting it
 * - byte code of Python, which holds the time of its source
 */
const GENERATED = [
    /^var\/(?:cache|log|tmp|backups|spool)(?:\/|$)/,
    /^var\/lib\/(?:dpkg|apt|rpm|dnf|yum|systemd|ucf|pam|misc|ispell|dictionaries-common|ghc|emacsen-common)(?:\/|$)/,
    /^(?:usr\/)?lib\/(?:apk|sysimage)(?:\/|$)/,
    /^(?:tmp|run)(?:\/|$)/,
    /^etc\/(?:passwd|group|shadow|gshadow|subuid|subgid)-?$/,
    /^etc\/(?:ld\.so\.cache|mailcap|machine-id|resolv\.conf|hosts|hostname|networks|\.pwd\.lock)$/,
    /^etc\/(?:alternatives|rc[0-6S]\.d|apk|ssl\/certs)(?:\/|$)/,
    /^etc\/systemd\/.*\.wants(?:\/|$)/,
    /^usr\/share\/(?:info\/dir(?:\.old)?$|mime\/|applications\/mimeinfo\.cache$|glib-2\.0\/schemas\/gschemas\.compiled$)/,
    /(?:^|\/)(?:icon-theme\.cache|giomodule\.cache|loaders\.cache|fonts\.dir|fonts\.scale)$/,
    /(?:^|\/)(?:\.cache|\.npm|_cacache|_logs|\.yarn-cache)(?:\/|$)/,
    /(?:^|\/)__pycache__(?:\/|$)|\.py[co]$/,
    /(?:^|\/)node_modules\/(?:\.package-lock\.json|\.yarn-integrity|\.yarn-state\.yml|\.modules\.yaml|\.pnpm\/lock\.yaml|\.pnpm-workspace-state[^/]*\.json|\.cache(?:\/|$))/,
    /\.log$/,
];
/** Whether a file is one that no one looks at when two builds of an image are compared. */
function isGenerated(path) {
    return GENERATED.some(pattern => pattern.test(path));
}

;// CONCATENATED MODULE: ./src/pipeline/verify/compare-trees.ts

/** Where nothing is gone that should be there: what stands below is told before its directory. */
const RANKS = { gone: 0, owner: 1, changed: 2, added: 3 };
/**
 * What a change makes of the final file system besides what it is about, as the end of a sentence: the worst, and how many more there
 * are; null: nothing.
 *
 * What differs on any rebuild is no difference: times are not compared, a file of the same size is taken for one that holds a time or an
 * id, and so is what {@link isGenerated} knows. A new directory is none, either: a mount leaves its target behind.
 */
function treeDifference(before, after, expected) {
    const found = [...lost(before, after, expected), ...added(before, after, expected)];
    found.sort((a, b) => a.rank - b.rank || (a.path < b.path ? -1 : 1));
    const [worst, ...others] = found;
    if (worst === undefined)
        return null;
    const more = others.length === 0 ? '' : `, and ${others.length} more ${others.length === 1 ? 'path' : 'paths'}`;
    return [...worst.words, more].filter(part => part !== '');
}
function lost(before, after, expected) {
    const emptied = emptiedDirectories(before, after);
    return [...before].flatMap(([path, entry]) => {
        if (isExempt(path, entry, expected))
            return [];
        const now = after.get(path);
        if (now !== undefined)
            return changed({ path, entry, now }, emptied, expected);
        if (expected.mayLose === 'anything' || emptied.has(path))
            return [];
        if (expected.isClaimed(path) || expected.isOfScripts(path, entry.layer))
            return [];
        if (entry.type === 'symlink' && leadsNowhere(path, entry, after))
            return [];
        // Caches have empty directories for what is still to come.
        if (entry.type === 'directory' && emptied.has(directoryOf(path)))
            return [];
        return [{ rank: RANKS.gone, path, words: [{ code: `/${path}` }, ' is gone, too'] }];
    });
}
function isExempt(path, { layer }, { mayLose, baseLayers }) {
    return isGenerated(path) || (mayLose !== 'nothing' && layer < baseLayers);
}
function changed({ path, entry, now }, emptied, { isClaimed, isOfScripts }) {
    const code = { code: `/${path}` };
    if (entry.uid !== now.uid || entry.gid !== now.gid) {
        const words = [code, ` belongs to ${now.uid}:${now.gid} instead of ${entry.uid}:${entry.gid}`];
        return [{ rank: RANKS.owner, path, words }];
    }
    // A mount makes the directory anew that it leaves empty.
    if (entry.mode !== now.mode && !emptied.has(path)) {
        const words = [code, ` has the mode ${now.mode.toString(8)} instead of ${entry.mode.toString(8)}`];
        return [{ rank: RANKS.owner, path, words }];
    }
    if (isClaimed(path) || isOfScripts(path, entry.layer) || isSame(entry, now))
        return [];
    const words = [code, entry.type === now.type ? ' has another content' : ' is something else'];
    return [{ rank: RANKS.changed, path, words }];
}
function isSame(entry, now) {
    return entry.type === now.type && entry.target === now.target && entry.size === now.size;
}
function added(before, after, { mayLose, isClaimed }) {
    // What another base image has, no one promised.
    if (mayLose !== 'nothing')
        return [];
    return [...after].flatMap(([path, { type }]) => {
        if (before.has(path) || type === 'directory' || isGenerated(path) || isClaimed(path))
            return [];
        return [{ rank: RANKS.added, path, words: [{ code: `/${path}` }, ' is new'] }];
    });
}
/** Directories that had something in them and have nothing any more, or are gone with it. */
function emptiedDirectories(before, after) {
    const full = parentsOf(before);
    const still = parentsOf(after);
    return new Set([...full].filter(path => !still.has(path)));
}
/** Every directory that something but directories stands below. */
function parentsOf(tree) {
    const parents = new Set();
    for (const [path, { type }] of tree) {
        if (type === 'directory')
            continue;
        for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            const parent = path.slice(0, end);
            if (parents.has(parent))
                break;
            parents.add(parent);
        }
    }
    return parents;
}
function directoryOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
/** Whether what a symbolic link points at is not there: such a link went with it. */
function leadsNowhere(path, { target }, after) {
    const parts = target?.startsWith('/') === true ? [] : path.split('/').slice(0, -1);
    for (const part of (target ?? '').split('/')) {
        if (part === '..')
            parts.pop();
        else if (part !== '' && part !== '.')
            parts.push(part);
    }
    return parts.length > 0 && !after.has(parts.join('/'));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/tools/once.ts
var once = __webpack_require__(74090);
// EXTERNAL MODULE: ./src/tools/run-tool-within.ts
var run_tool_within = __webpack_require__(64709);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./src/tools/when-we-end.ts

/** Waits for the end of its input, which comes when whoever started it is gone, however it ended. */
const SCRIPT = 'read -r _; exec "$0" "$@"';
/**
 * Lets a command run when this process is gone, even when it is killed and can do nothing any more. Where there is no `sh`, it does not run.
 *
 * @returns what to call when it is no longer needed.
 */
function whenWeEnd(command, { env }) {
    // In a session of its own: what is sent to all processes of a terminal, or of a job, is not for it.
    const watcher = (0,external_node_child_process_.spawn)('sh', ['-c', SCRIPT, ...command], {
        ...{ stdio: ['pipe', 'ignore', 'ignore'], detached: true },
        ...{ env, cwd: '/' },
    });
    watcher.on('error', () => undefined);
    watcher.stdin?.on('error', () => undefined);
    watcher.unref();
    return () => {
        watcher.kill('SIGKILL');
        watcher.stdin?.destroy();
    };
}

// EXTERNAL MODULE: ./src/errors/tool-error.ts
var tool_error = __webpack_require__(20694);
// EXTERNAL MODULE: ./src/tools/run-tool.ts + 2 modules
var run_tool = __webpack_require__(56220);
// EXTERNAL MODULE: ./src/pipeline/messages.ts
var pipeline_messages = __webpack_require__(95408);
;// CONCATENATED MODULE: ./src/pipeline/verify/container.ts






/**
 * What a container may do at most: it has no network, nothing of this machine, no variable and no secret, and no more rights than it would
 * have by default. What it prints is kept up to a megabyte.
 */
const BOUNDS = [
    ...['--network=none', '--hostname=slim-build', '--pull=never', '--restart=no'],
    ...['--memory=1g', '--memory-swap=1g', '--pids-limit=512', '--cpus=1', '--ulimit=core=0'],
    '--security-opt=no-new-privileges',
    ...['--log-driver=json-file', '--log-opt=max-size=1m', '--log-opt=max-file=1'],
];
/** Milliseconds that the engine may take to start a container or to answer, and to remove what is left. */
const PATIENCE = 60_000;
const REMOVAL = 30_000;
/** Bytes of a container's log that are read, and lines of it that are kept of each of its two streams. */
const MOST_OUTPUT = 8 * 1024 * 1024;
const MOST_LINES = 10;
/** What the engine says of a command that the image does not have, or that cannot be run. */
const NO_SUCH_COMMAND = new Set([126, 127]);
/**
 * Starts a container, and removes it when the task has ended, however it ended: with all that it wrote, also when the run is cancelled, and
 * even when this process is killed.
 *
 * @throws ToolError when the engine does not start it; what the task throws.
 */
async function withContainer(plan, context, task) {
    const name = `slim-build-verify-${(0,external_node_crypto_.randomUUID)()}`;
    const remove = ['container', 'rm', '--force', '--volumes', name];
    const letGo = whenWeEnd(['docker', ...remove], context);
    try {
        return await task(await start(name, plan, context));
    }
    finally {
        await removing(remove, context);
        letGo();
    }
}
/** Removes something of the engine, also after the run was cancelled. What it has not is no failure. */
async function removing(args, { env, cwd }) {
    await (0,run_tool_within/* runToolWithin */.D)(REMOVAL, 'docker', args, { env, cwd }).catch(() => null);
}
async function start(name, plan, context) {
    const { image, entrypoint, args = [], options = [] } = plan;
    const run = await ask([
        ...['container', 'run', '--detach', `--name=${name}`, ...BOUNDS, ...options],
        ...(entrypoint === undefined ? [] : [`--entrypoint=${entrypoint}`]),
        ...[image, ...args],
    ], context);
    if (run.exitCode !== null && NO_SUCH_COMMAND.has(run.exitCode))
        return notRun(run, run.exitCode);
    if (run.exitCode !== 0)
        throw failed('docker container run', run);
    return {
        exitCode: async (time) => {
            const waited = await (0,run_tool_within/* runToolWithin */.D)(time, 'docker', ['container', 'wait', name], context);
            if (waited === null)
                return null;
            if (waited.exitCode !== 0)
                throw failed('docker container wait', waited);
            return Number(waited.stdout.trim());
        },
        health: async () => {
            const format = '{{if .State.Running}}{{with .State.Health}}{{.Status}}{{end}}{{end}}';
            const shown = await ask(['container', 'inspect', `--format=${format}`, name], context);
            return shown.stdout.trim() || null;
        },
        firstLines: () => readLog(name, context),
    };
}
function notRun({ stderr }, code) {
    const lines = stderr.filter(line => line.trim() !== '' && !line.startsWith('Run ')).slice(0, MOST_LINES);
    return {
        exitCode: () => Promise.resolve(code),
        health: () => Promise.resolve(null),
        firstLines: () => Promise.resolve(lines),
    };
}
async function readLog(name, { env, cwd, signal }) {
    const errors = [];
    const { stdout } = await (0,run_tool/* runTool */.qI)('docker', ['container', 'logs', name], {
        ...{ env, cwd, signal, maxOutput: MOST_OUTPUT },
        onErrorLine: line => {
            if (errors.length < MOST_LINES)
                errors.push(line);
        },
    });
    const lines = stdout.split('\n', MOST_LINES + 1);
    return [...lines.slice(0, MOST_LINES).filter(line => line !== ''), ...errors];
}
async function ask(args, context) {
    const run = await (0,run_tool_within/* runToolWithin */.D)(PATIENCE, 'docker', args, context);
    if (run !== null)
        return run;
    throw new tool_error/* ToolError */.v(pipeline_messages/* messages */.D.engineSilent(args.slice(0, 2).join(' ')));
}
function failed(command, { exitCode, stderr }) {
    const why = stderr.find(line => /error/i.test(line)) ?? stderr[0] ?? `exit code ${exitCode ?? 'unknown'}`;
    return new tool_error/* ToolError */.v(pipeline_messages/* messages */.D.imageNotRun(why.replace(/^docker: |^Error response from daemon: /gi, '')), {
        command,
        exitCode,
        stderr,
    });
}

;// CONCATENATED MODULE: ./src/pipeline/verify/engine-images.ts






/** Milliseconds. */
const engine_images_PATIENCE = 15_000;
/** What the engine here runs: `linux/amd64`; null where there is none that answers. */
async function enginePlatform(context) {
    const args = ['version', '--format={{.Server.Os}}/{{.Server.Arch}}'];
    const run = await (0,run_tool_within/* runToolWithin */.D)(engine_images_PATIENCE, 'docker', args, context).catch(() => null);
    context.signal.throwIfAborted();
    return run?.exitCode === 0 ? run.stdout.trim() : null;
}
/**
 * A name in the engine that no one else uses. The image is removed when the task has ended, however it ended, even when this process is
 * killed.
 */
async function withEngineImage(context, task) {
    const name = `slim-build-verify:${(0,external_node_crypto_.randomUUID)()}`;
    const remove = ['image', 'rm', '--force', name];
    const letGo = whenWeEnd(['docker', ...remove], context);
    try {
        return await task(name);
    }
    finally {
        await removing(remove, context);
        letGo();
    }
}
/** Brings the image of a request into the engine, when it is first asked for, from the builder's cache. */
function imageInEngine(request, name, context) {
    return (0,once/* once */.O)(async () => {
        await (0,solve/* solveUnread */.vO)({ ...request, outputs: [], load: true, tags: [name] }, context);
        return name;
    });
}

// EXTERNAL MODULE: ./src/advise/advice-rules.ts + 97 modules
var advice_rules = __webpack_require__(93975);
;// CONCATENATED MODULE: ./src/pipeline/verify/expected-changes.ts


/** Packages whose scripts write files that no package owns. */
const WITH_SCRIPTS = new Set(['dpkg', 'apk', 'rpm']);
/** What pnpm writes for the programs of packages. npm makes links, which lead nowhere when a package is gone. */
const PROGRAM = /(?:^|\/)node_modules\/\.bin\/[^/]+$/;
/** Where such scripts write. */
const SYSTEM = /^(?:etc|lib|usr(?!\/local\/)|var)\//;
/** What some changes may make of the final file system besides what they are about. */
function expectedTree(image, changes) {
    const all = image.files;
    const claimed = changes.flatMap(({ files = [], altered = [] }) => [...files, ...altered]);
    const paths = new Set(claimed.map(file => all.path(file)));
    const owned = new Set(all.filter(file => all.owner(file) !== null).map(file => all.path(file)));
    const scripts = new Set(claimed.filter(isOf(image, WITH_SCRIPTS)).map(file => all.layer(file)));
    const modules = new Set(claimed.filter(isOf(image, new Set(['npm']))).map(file => all.layer(file)));
    return {
        isClaimed: path => paths.has(path),
        isOfScripts: (path, layer) => !owned.has(path) &&
            ((scripts.has(layer) && SYSTEM.test(path)) || (modules.has(layer) && PROGRAM.test(path))),
        mayLose: changes.some(rewrites) ? 'anything' : changes.some(exchangesBase) ? 'base' : 'nothing',
        baseLayers: image.layers.filter(({ origin }) => origin === 'base').length,
    };
}
function isOf({ files, packages }, ecosystems) {
    return file => ecosystems.has(packages[files.owner(file) ?? -1]?.ecosystem ?? '');
}
/** What some changes may make of the config. */
function expectedConfig({ dockerfiles }, changes) {
    if (!changes.some(each => exchangesBase(each) || rewrites(each)))
        return { own: null, mayRestate: false };
    const set = [...dockerfiles.values()].flatMap(({ text, instructions }) => instructions
        .filter(({ keyword }) => keyword === 'ENV' || keyword === 'LABEL')
        .map(({ arguments: { start, end } }) => text.slice(start, end)));
    return {
        // The search path is the base image's own.
        own: name => name !== 'PATH' && set.some(text => text.includes(name)),
        mayRestate: changes.some(rewrites),
    };
}
/** Whether what a change saves is told by its files; a base image is exchanged for one that has bytes of its own. */
function goneOf(change, before, after) {
    if (exchangesBase(change) || rewrites(change))
        return null;
    const { files } = before;
    const left = Map.groupBy(after.files, keyOf);
    const own = new Set(change.files);
    // Of two copies, the one that the change is not about is the one that is left.
    for (let file = 0; file < files.length; file++)
        if (!own.has(file))
            left.get(keyOf(files.record(file)))?.pop();
    const shown = after.files.filter(file => !after.files.isHidden(file));
    const visible = new Map(shown.map(file => [after.files.path(file), after.files.bytes(file)]));
    return (0,bytes/* sumBytes */.jO)((change.files ?? []).flatMap((file) => {
        if (left.get(keyOf(files.record(file)))?.pop() !== undefined)
            return [];
        const now = files.isHidden(file) ? undefined : visible.get(files.path(file));
        return [
            {
                compressed: Math.max(0, files.compressed(file) - (now?.compressed ?? 0)),
                unpacked: Math.max(0, files.unpacked(file) - (now?.unpacked ?? 0)),
            },
        ];
    }));
}
function keyOf({ path, content }) {
    return `${path}\0${content}`;
}
function exchangesBase({ rule }) {
    return (0,advice_rules/* adviceRule */.X)(rule)?.exchangesBase === true;
}
function rewrites({ rule }) {
    return (0,advice_rules/* adviceRule */.X)(rule)?.rewrites === true;
}

// EXTERNAL MODULE: ./src/measure/in-columns.ts
var in_columns = __webpack_require__(23227);
// EXTERNAL MODULE: ./src/measure/snapshotter-files.ts
var snapshotter_files = __webpack_require__(57149);
;// CONCATENATED MODULE: ./src/pipeline/verify/final-tree.ts


/**
 * The final file system of an image with owners and modes, from the layers as BuildKit writes them: each path is the real one, so no link
 * has to be followed.
 */
function finalTree(layers) {
    const root = emptyNode();
    for (const [layer, { entries }] of layers.entries()) {
        const left = (0,snapshotter_files/* snapshotterFiles */.B)((0,in_columns/* inColumns */.x)(entries));
        const own = [...entries].filter((_, index) => !left.has(index));
        // What hides is about lower layers only, wherever it stands in its own.
        for (const entry of own)
            hide(root, entry);
        for (const entry of own)
            place(root, entry, layer);
    }
    const tree = new Map();
    collect(root, '', tree);
    return tree;
}
function emptyNode() {
    return { entry: null, children: new Map() };
}
function hide(root, { type, path }) {
    if (type === 'opaque')
        find(root, path)?.children.clear();
    if (type !== 'whiteout')
        return;
    const slash = path.lastIndexOf('/');
    find(root, path.slice(0, Math.max(0, slash)))?.children.delete(path.slice(slash + 1));
}
function place(root, entry, layer) {
    if (entry.type === 'whiteout' || entry.type === 'opaque' || entry.path === '')
        return;
    let node = root;
    for (const name of entry.path.split('/')) {
        const next = node.children.get(name) ?? emptyNode();
        node.children.set(name, next);
        node = next;
    }
    if (entry.type !== 'directory')
        node.children.clear();
    node.entry = treeEntry(root, entry, layer);
}
function treeEntry(root, entry, layer) {
    const { type, mode, uid, gid, unpacked, content = null, link = null } = entry;
    if (type === 'hardlink') {
        const linked = find(root, link ?? '')?.entry;
        if (linked?.type === 'file')
            return { ...linked, layer };
    }
    const kind = type === 'file' || type === 'directory' || type === 'symlink' ? type : 'other';
    const target = kind === 'symlink' ? link : null;
    return { type: kind, mode, uid, gid, size: unpacked, content, target, layer };
}
function find(root, path) {
    if (path === '')
        return root;
    return path.split('/').reduce((node, name) => node?.children.get(name), root);
}
function collect(root, from, tree) {
    const todo = [[from, root]];
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
        const [path, { entry, children }] = next;
        if (entry !== null)
            tree.set(path, entry);
        for (const [name, child] of children)
            todo.push([path === '' ? name : `${path}/${name}`, child]);
    }
}

;// CONCATENATED MODULE: ./src/pipeline/verify/share-savings.ts
/**
 * What each change that was built with others really saves: the bytes of its files that are gone. What is left of the difference between
 * both images (directories, books of packages, how the rest compresses) goes to the one that exchanges the base image, else to each by
 * its size. They add up to the difference exactly.
 */
function shareSavings(real, shares) {
    const compressed = share(Math.max(0, real.compressed), shares, 'compressed');
    const unpacked = share(Math.max(0, real.unpacked), shares, 'unpacked');
    return shares.map((_, at) => ({ compressed: compressed[at] ?? 0, unpacked: unpacked[at] ?? 0 }));
}
function share(real, shares, metric) {
    const own = shares.map(({ promised, gone }) => (gone === null ? (promised[metric] ?? 0) : gone[metric]));
    const rest = real - own.reduce((sum, each) => sum + each, 0);
    const base = shares.findIndex(({ gone }) => gone === null);
    if (base >= 0 && (own[base] ?? 0) + rest >= 0)
        return own.map((each, at) => (at === base ? each + rest : each));
    const all = own.reduce((sum, each) => sum + each, 0);
    const shared = own.map(each => each + (all === 0 ? 0 : Math.trunc((rest * each) / all)));
    const left = real - shared.reduce((sum, each) => sum + each, 0);
    const biggest = own.indexOf(Math.max(...own));
    return shared.map((each, at) => (at === biggest ? each + left : each));
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/edit/source-files.ts + 1 modules
var source_files = __webpack_require__(81376);
// EXTERNAL MODULE: ./src/files/read-regular-file.ts
var read_regular_file = __webpack_require__(47269);
// EXTERNAL MODULE: ./src/pipeline/gate-push.ts
var gate_push = __webpack_require__(18208);
;// CONCATENATED MODULE: ./src/pipeline/verify/trial-request.ts





/** A build that is repeated: of one platform, from the builder's cache, and published nowhere. */
function repeated(request, platform) {
    return {
        ...(0,gate_push/* unpublished */.O)(request),
        ...{ attests: [], provenance: 'false', sbom: '', tags: [], cacheTo: [] },
        ...{ noCache: false, noCacheFilters: [], pull: false },
        ...(request.platforms === undefined || request.platforms.length === 0 ? {} : { platforms: [platform] }),
    };
}
/** Bytes of a file of patterns; longer ones are not copied. */
const LONGEST_IGNORE_FILE = 10_000_000;
/**
 * Writes the Dockerfile of a patch into a directory of its own, with what says which files of the build context stay out beside it, where
 * BuildKit looks for that first. No file of the user's is touched.
 *
 * @param dockerfile its name in the patch.
 * @returns the same build with the written files.
 * @throws the file system's error where it refuses.
 */
async function writeTrial(request, { patch, sources, dockerfile, }, { directory, cwd }) {
    const file = external_node_path_default().join(directory, 'Dockerfile');
    const after = (name) => patch.files.find(each => each.file === name)?.after ?? (0,source_files/* textOf */.b)(sources, name);
    await (0,promises_.writeFile)(file, after(dockerfile) ?? '');
    const ignoreFile = `${file}.dockerignore`;
    if (sources.ignoreFile !== null)
        await (0,promises_.writeFile)(ignoreFile, after(sources.ignoreFile.file) ?? '');
    else {
        const own = `${external_node_path_default().resolve(cwd, request.file ?? external_node_path_default().join(request.context, 'Dockerfile'))}.dockerignore`;
        const text = await ignoreFileOf(own);
        // Without one, that of the context holds.
        if (text !== null)
            await (0,promises_.writeFile)(ignoreFile, text);
    }
    return { ...request, file };
}
/** Null where there is none; another fault would leave files in the context that the build as it is keeps out. */
async function ignoreFileOf(file) {
    try {
        return await (0,read_regular_file/* readRegularFile */.XF)(file, { most: LONGEST_IGNORE_FILE, links: 'follow' });
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return null;
        throw error;
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./src/tools/pause.ts

/**
 * Waits before something is looked at again.
 *
 * @param time milliseconds.
 * @throws the signal's reason when it aborts.
 */
async function pause(time, signal) {
    await (0,external_node_timers_promises_.setTimeout)(time, undefined, { signal }).catch((error) => {
        signal.throwIfAborted();
        throw error;
    });
}

// EXTERNAL MODULE: ./src/text/hide-secrets.ts
var hide_secrets = __webpack_require__(9847);
// EXTERNAL MODULE: ./src/text/steady-text.ts
var steady_text = __webpack_require__(56013);
;// CONCATENATED MODULE: ./src/pipeline/verify/same-start.ts


/**
 * What a container of the changed image does otherwise than one of the image as it is, as the end of a sentence; null: nothing.
 *
 * Both still run, or both ended with the same exit code and the same first lines. Numbers, addresses, dates and ids are taken out: they
 * differ from run to run.
 */
function startDifference(before, after) {
    if (before.exitCode !== after.exitCode) {
        const said = errorLine(after);
        return [
            `a container ${ended(after)} where one of the image as it is ${ended(before)}`,
            ...(said === null ? [] : [': ', { code: said }]),
        ];
    }
    if (after.exitCode === null)
        return null;
    const [was, is] = [before, after].map(({ lines }) => lines.map(steady));
    const at = (is ?? []).findIndex((line, index) => line !== was?.[index]);
    const other = at >= 0 ? after.lines[at] : undefined;
    if (other !== undefined)
        return ['a container prints something else: ', { code: shown(other) }];
    const missing = before.lines[after.lines.length];
    return missing === undefined ? null : ['a container no longer prints ', { code: shown(missing) }];
}
/** Whether two containers of one image printed the same. */
function printsTheSame(one, other) {
    return one.lines.map(steady).join('\n') === other.lines.map(steady).join('\n');
}
function ended({ exitCode }) {
    return exitCode === null ? 'stays up' : `exits with code ${exitCode}`;
}
/** The line that says most of why it ended. */
function errorLine({ exitCode, lines }) {
    if (exitCode === null)
        return null;
    const line = lines.find(each => /error|cannot|not found|no such|denied|missing|fail/i.test(each)) ?? lines.at(-1);
    return line === undefined ? null : shown(line);
}
function steady(line) {
    return (0,steady_text/* steadyText */.o)(line, [])
        .replace(/0x[0-9a-f]+/gi, '*')
        .replace(/\d+(?:[.,]\d+)*/g, '*')
        .trimEnd();
}
/** Characters of a line that a sentence has. */
const LONGEST_LINE = 200;
/** As a report can show it. */
function shown(line) {
    const text = (0,hide_secrets/* hideSecrets */.s)(line.trim(), []);
    return text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE - 1)}…` : text;
}

;// CONCATENATED MODULE: ./src/pipeline/verify/try-start.ts



/** Milliseconds that a container is watched, a HEALTHCHECK may take to pass, and `verify-command` may take. */
const WATCHED = 5000;
const UNTIL_HEALTHY = 60_000;
const COMMAND = 120_000;
/** Milliseconds between two looks at a HEALTHCHECK. */
const HEALTH_INTERVAL = 1000;
/** How often a HEALTHCHECK may fail before the container counts as not well. */
const HEALTH_TRIES = 30;
const GOOD = { kind: 'good', result: null };
/**
 * Starts the changed image and finds out whether it works: by a command of the user's, by its HEALTHCHECK or, where it has none, by whether
 * it starts as the image as it is does. What that one does not pass either says nothing of the change.
 *
 * @throws ToolError when the engine does not do its part.
 */
async function tryStart(trial, context) {
    const { command, config } = trial;
    if (command !== null)
        return tryCommand(trial, command, context);
    if (hasHealthCheck(config)) {
        if (await isHealthy(trial.changed, context))
            return GOOD;
        if (await isHealthy(await trial.asItIs(), context))
            return { kind: 'wrong', why: ['its HEALTHCHECK no longer passes'] };
    }
    if (!startsSomething(config)) {
        return { kind: 'unknown', why: ['the image starts nothing by itself: set ', { code: 'verify-command' }] };
    }
    return tryEntryPoint(trial, context);
}
async function tryCommand(trial, command, context) {
    const plan = (image) => ({ image, entrypoint: 'sh', args: ['-c', command] });
    const run = (image) => watch(plan(image), COMMAND, context);
    const after = await run(trial.changed);
    if (after.exitCode === 0)
        return GOOD;
    const before = await run(await trial.asItIs());
    if (before.exitCode === 0) {
        const { exitCode } = after;
        const how = exitCode === null ? 'takes more than two minutes' : `exits with code ${exitCode}`;
        return { kind: 'wrong', why: [{ code: 'verify-command' }, ` ${how}`, ...saying(before, after)] };
    }
    return { kind: 'unknown', why: [{ code: 'verify-command' }, ' fails in the image as it is, too'] };
}
function saying(before, after) {
    const difference = after.exitCode === null ? null : startDifference(before, after);
    return difference?.slice(1) ?? [];
}
async function tryEntryPoint({ changed, asItIs }, context) {
    const original = await asItIs();
    const run = (image, time = WATCHED) => watch({ image }, time, context);
    let [after, before] = [await run(changed), await run(original)];
    // One of them may only have been slow.
    if ((after.exitCode === null) !== (before.exitCode === null))
        [after, before] = [await run(changed, 2 * WATCHED), await run(original, 2 * WATCHED)];
    const difference = startDifference(before, after);
    if (difference === null)
        return GOOD;
    if (before.exitCode === after.exitCode && !printsTheSame(before, await run(original)))
        return GOOD;
    return { kind: 'wrong', why: difference };
}
function watch(plan, time, context) {
    return withContainer({ ...plan, options: ['--no-healthcheck'] }, context, async (container) => {
        const exitCode = await container.exitCode(time);
        return { exitCode, lines: exitCode === null ? [] : await container.firstLines() };
    });
}
function isHealthy(image, context) {
    const options = [`--health-interval=${HEALTH_INTERVAL}ms`, `--health-retries=${HEALTH_TRIES}`];
    return withContainer({ image, options }, context, container => becomesHealthy(container, context));
}
async function becomesHealthy(container, { signal }) {
    for (let waited = 0; waited < UNTIL_HEALTHY; waited += HEALTH_INTERVAL) {
        const health = await container.health();
        if (health === 'healthy')
            return true;
        if (health === null || health === 'unhealthy')
            return false;
        await pause(HEALTH_INTERVAL, signal);
    }
    return false;
}
function hasHealthCheck({ Healthcheck: check }) {
    const test = check?.Test;
    return Array.isArray(test) && test.length > 0 && test[0] !== 'NONE';
}
function startsSomething({ Entrypoint: entrypoint, Cmd: command }) {
    return [entrypoint, command].some(each => Array.isArray(each) && each.length > 0);
}

;// CONCATENATED MODULE: ./src/pipeline/verify/try-changes.ts




















/** Compressed bytes by which an image may be bigger with changes that are not about bytes. */
const NOISE = 10_000;
/**
 * Builds an image with changes of its files, compares it with the image as it is, and starts it.
 *
 * @throws the signal's reason when it aborts; everything else that goes wrong is part of the answer.
 */
async function tryChanges(changes, trial, context) {
    try {
        return await (0,with_temporary_directory/* withTemporaryDirectory */.n)(context.tempDir, directory => build(changes, trial, { ...context, tempDir: directory, onEvent: (0,without_news/* withoutNews */.e)(context.onEvent) }));
    }
    catch (error) {
        context.signal.throwIfAborted();
        if (error instanceof build_failure/* BuildFailure */.$)
            return { kind: 'wrong', why: failedStep(error) };
        const why = (0,baseline/* isExpected */.Dn)(error) ? (0,baseline/* firstLine */.TM)(error) : (0,machine_failure/* machineFailure */._)(error);
        if (why === null)
            throw error;
        return { kind: 'unknown', why: [why] };
    }
}
function failedStep({ step: { instruction, exitCode } }) {
    const how = exitCode === null ? '' : ` with exit code ${exitCode}`;
    return ['the image does not build: ', { code: instruction.slice(0, 200) }, ` fails${how}`];
}
async function build(changes, trial, context) {
    const { request, image, name, sources, dockerfile } = trial;
    const original = repeated(request, image.platform);
    const patch = (0,make_patch/* makePatch */.J)(changes.map(({ edits = [] }) => edits), sources);
    const places = { directory: context.tempDir, cwd: context.cwd };
    const changed = await writeTrial(original, { patch, sources, dockerfile }, places);
    const notRun = notRunBecause(image.platform, await enginePlatform(context));
    return withEngineImage(context, async (tag) => {
        const loaded = notRun === null ? { ...changed, load: true, tags: [tag] } : changed;
        const findKnown = () => image.layers.map(({ digest }) => digest);
        const built = await (0,solve/* solve */.kH)(loaded, context, { findKnown });
        // Under a name of its own, so that the next build finds the layers of the image and not these.
        const measured = await (0,measure_source/* measureSource */.C)(built.layout, `${name} (verified)`, built.records, context);
        const [after] = measured.platforms;
        if (after === undefined)
            return { kind: 'unknown', why: ['nothing was measured'] };
        const config = await readRunConfig(built.layout, after.platform, context);
        const compared = await compare(changes, { trial, after, config }, context);
        if (compared.kind !== 'good')
            return compared;
        if (notRun !== null)
            return { kind: 'unknown', why: notRun };
        const started = await try_changes_start({ tag, original, config, command: trial.command }, context);
        return started.kind === 'good' ? compared : started;
    });
}
function notRunBecause(platform, engine) {
    if (engine === null)
        return ['there is no engine that starts the image'];
    if (platform === engine || platform.startsWith(`${engine}/`))
        return null;
    return ['the image is for ', { code: platform }, ', and the engine here is of ', { code: engine }];
}
async function compare(changes, { trial: { image, layout, sources }, after, config }, context) {
    const before = await readRunConfig(layout, image.platform, context);
    const trees = [await readTree(image, context), await readTree(after, context)];
    const [was, is] = trees;
    if (was === null || is === null)
        return { kind: 'unknown', why: ['a layer of the image cannot be read'] };
    const why = configDifference(before, config, expectedConfig(sources, changes)) ??
        treeDifference(was, is, expectedTree(image, changes)) ??
        sizeDifference(changes, (0,bytes/* subtractBytes */.CA)(image, after));
    return why === null
        ? { kind: 'good', result: { saves: savedBy(changes, image, after) } }
        : { kind: 'wrong', why };
}
/** Null where a layer is not known. */
async function readTree({ layers }, context) {
    const store = (0,layer_store_of/* layerStoreOf */.k)(context);
    const read = [];
    for (const { digest, unread } of layers) {
        const index = unread === undefined ? await store.read(digest) : null;
        if (index === null)
            return null;
        read.push(index);
    }
    return finalTree(read);
}
function sizeDifference(changes, { compressed: real }) {
    const promised = changes.reduce((sum, { saves }) => sum + saves.compressed, 0);
    if (promised > 0 ? real > 0 : real > -NOISE)
        return null;
    return [real === 0 ? 'the image is not smaller' : `the image is ${(0,format_bytes/* formatBytes */.z)(-real)} compressed bigger`];
}
function savedBy(changes, before, after) {
    const shares = changes.map(each => ({ promised: each.saves, gone: goneOf(each, before, after) }));
    return shareSavings((0,bytes/* subtractBytes */.CA)(before, after), shares);
}
/** The image as it is is brought into the engine only where it is needed, from the builder's cache. */
function try_changes_start({ tag, original, config, command, }, context) {
    return withEngineImage(context, name => tryStart({ changed: tag, asItIs: imageInEngine(original, name, context), command, config }, context));
}

;// CONCATENATED MODULE: ./src/pipeline/verify/verify-advice.ts





/**
 * Builds the image with its advice, all together and, where that is wrong, in halves; compares it with the image as it is; and starts it. No
 * file of the user's is touched, nothing is published, and nothing is left in the engine.
 *
 * It is a courtesy: whatever it cannot do is a warning, and the advice counts as not tried.
 *
 * @returns the advice with what became of it, most bytes first.
 * @throws the signal's reason when the run is cancelled.
 */
async function verifyAdvice(advice, subject, options, context) {
    const isWanted = wantedBy(options);
    const wanted = advice.filter(isWanted);
    if (wanted.length === 0)
        return [...advice];
    context.onEvent({ type: 'phase', phase: { kind: 'verify', subject: subject.name } });
    const { made } = (0,make_patch/* makePatch */.J)(wanted.map(({ edits = [] }) => edits), subject.sources);
    const changes = wanted.filter((_, index) => made.includes(index));
    const { command, isThorough } = options;
    const settled = await settleInTime(changes, (together, limited) => tryChanges(together, { ...subject, command }, limited), { isThorough }, context);
    const [reason] = settled.untried.values();
    if (reason !== undefined)
        context.onEvent({
            type: 'warning',
            message: (0,visible/* visible */.R)(`Advice was not verified, as a whole or in part: ${plain(reason)}.`, 1000),
        });
    const tried = withTrials(advice, isWanted, settled);
    return tried.toSorted((a, b) => b.saves.compressed - a.saves.compressed);
}
/** The same advice where it cannot be tried. */
function notTried(advice, options, why) {
    const isWanted = wantedBy(options);
    return advice.map(each => (isWanted(each) ? { ...each, trial: { state: 'untried', why } } : each));
}
function wantedBy({ rules }) {
    return each => (0,advice/* isCertain */.t)(each) && (rules.length === 0 || rules.includes(each.rule));
}
function plain(words) {
    return words.map(part => (typeof part === 'string' ? part : part.code)).join('');
}
const SAME_WORDS = ['another change is about the same words; it can be made after that one'];
function withTrials(advice, isWanted, { good, result, wrong, untried }) {
    return advice.map(each => {
        if (!isWanted(each))
            return each;
        const at = good.indexOf(each);
        const saves = result?.saves[at];
        if (saves !== undefined) {
            return {
                ...each,
                saves,
                ...hiddenOf(each, saves),
                trial: { state: 'proved', promised: each.saves },
            };
        }
        const why = wrong.get(each);
        const trial = why === undefined ? { state: 'untried', why: untried.get(each) ?? SAME_WORDS } : { state: 'wrong', why };
        return { ...each, trial };
    });
}
/** What is hidden of what was proved to be saved: all of it, where that was promised, else no more. */
function hiddenOf({ hidden, saves: promised }, saves) {
    if (hidden === undefined)
        return {};
    const of = (metric) => hidden[metric] === promised[metric] ? saves[metric] : Math.min(hidden[metric], saves[metric]);
    return { hidden: { compressed: of('compressed'), unpacked: of('unpacked') } };
}

;// CONCATENATED MODULE: ./src/pipeline/judge-targets.ts











/**
 * Measures, compares and judges the images that were built, by target, in the order of the run.
 *
 * @throws InputError, ImageError or ToolError.
 */
async function judgeTargets(plan, { solved, baselines, ahead, }, context) {
    const judged = new Map();
    const find = (0,base_alternatives/* alternativesFinder */.l)({ advice: plan.advice, builder: (0,buildx_recipe/* builderOf */.zp)(plan.recipe) }, context);
    const named = plan.targets.length > 1;
    for (const each of plan.targets) {
        const { name } = each.target;
        const built = solved.get(name)?.image ?? null;
        const baseline = baselines.get(name);
        if (built === null || baseline === undefined)
            continue;
        const own = named ? { ...context, onEvent: namingImage(each.image, context.onEvent) } : context;
        judged.set(name, await judgeTarget(each, { plan, built, baseline, find, ahead }, own));
    }
    return judged;
}
async function judgeTarget({ target, image, request, budgets }, { plan, built, baseline: opened, find, ahead }, context) {
    const uses = await readBuildCache(image, built, opened.found, context);
    const measurement = await (0,measure_source/* measureSource */.C)(built.layout, image, built.records, context, ahead);
    context.onEvent({ type: 'phase', phase: { kind: 'compare', subject: image } });
    const closing = (0,baseline_chain/* closeBaseline */.o)(opened, { rebuild: rebuildable(target, request), measurement }, context);
    const looking = find(measurement, request);
    await Promise.allSettled([closing, looking]);
    const [baseline, alternatives] = await Promise.all([closing, looking]);
    const cache = runCache(plan, uses, [built]);
    const { advice, requireBaseline, matrix = [] } = plan;
    const contextFile = contextFiles(request.context, context.cwd);
    const contextFolder = contextFolders(request.context, context.cwd);
    const sources = await (0,read_source_files/* readSourceFiles */.N)(target, context);
    const judging = { measurement, baseline, budgets, cache, advice, requireBaseline, alternatives };
    const tryAdvice = triesOf({ target, request, plan, built, measurement, sources }, context);
    const judged = await (0,judge_measurement.judgeMeasurement)({
        ...judging,
        isPart: (0,platform_matrix/* isOfPlatformMatrix */.w)(request, matrix),
        contextFile,
        contextFolder,
        sources,
        tryAdvice,
    }, context);
    return { ...judged, uses };
}
/** How the advice on each platform of an image is tried; undefined where it is not. Platforms stand on the same files: one is built. */
function triesOf({ target: { links, dockerfile }, request, plan: { verify, recipe }, built: { layout }, measurement: { name, platforms }, sources, }, context) {
    const [image] = platforms;
    if (verify === undefined || sources === undefined || image === undefined)
        return undefined;
    const inside = { ...context, env: (0,buildx_recipe/* environmentOf */.p7)(recipe, context) };
    return (advice, at) => {
        if (links.length > 0)
            return Promise.resolve(notTried(advice, verify, [LINKED]));
        if (at > 0)
            return Promise.resolve(notTried(advice, verify, ['only ', { code: image.platform }, ' is tried']));
        return verifyAdvice(advice, { name, request, dockerfile, layout, image, sources }, verify, inside);
    };
}
const LINKED = 'a target that builds on other targets cannot be built alone';
/** What stands in the bake file alone, or is built upon another target, cannot be built at another commit by itself. */
function rebuildable({ links, inlineDockerfile }, request) {
    if (links.length > 0)
        return { impossible: LINKED };
    if (inlineDockerfile !== null)
        return { impossible: 'its Dockerfile is inline in the bake file' };
    return request;
}
/** Says of warnings and of sentences about the cache which image they are about. */
function namingImage(image, onEvent) {
    return event => {
        if (event.type === 'cache')
            onEvent({ ...event, sentence: `${image}: ${event.sentence}` });
        else if (event.type === 'warning')
            onEvent({ ...event, message: `${image}: ${event.message}` });
        else
            onEvent(event);
    };
}

// EXTERNAL MODULE: ./src/buildx/solve/export-failure.ts + 1 modules
var export_failure = __webpack_require__(56310);
// EXTERNAL MODULE: ./src/report/build/report-cache.ts
var report_cache = __webpack_require__(2616);
;// CONCATENATED MODULE: ./src/pipeline/publish-targets.ts








/**
 * The second solve, and the proof that it made what was judged.
 *
 * @throws ToolError when it made another image, which is then in the registry: BuildKit had lost its cache in between.
 */
async function publishTargets(plan, builds, before, context) {
    context.onEvent({ type: 'phase', phase: { kind: 'publish' } });
    const findKnown = () => [...before.judged.keys()].flatMap(name => judgedLayers(name, before));
    const solve = (all, onEvent = context.onEvent) => (0,buildx_recipe/* solveTargets */.aF)(plan.recipe, all, { ...context, onEvent }, findKnown);
    const solved = await solve(builds.map(each => unreadWhereSaid(each, before)));
    const unproved = [...solved].filter(([name, { unread }]) => !isSaid(name, unread, before));
    const isUnread = unproved.some(([, { unread }]) => unread !== null);
    const read = isUnread ? await solve(builds.map(unpublishedBuild), (0,without_news/* withoutNews */.e)(context.onEvent)) : solved;
    for (const [name, { unread }] of unproved) {
        const image = (unread === null ? solved : read).get(name)?.image ?? null;
        if (image !== null)
            await assertSameImage(name, { ...image, ...unread }, before, context);
    }
    return { solved: withImages(solved, before), judged: withFinalCache(plan, before, solved) };
}
/**
 * An image of which BuildKit itself says what it holds need not be exported a second time to prove that. What went to caches is told by
 * who reads the image.
 */
function unreadWhereSaid(build, before) {
    const { name } = build.target;
    const isPlain = build.kind === 'image' && (build.request.cacheTo ?? []).length === 0;
    const image = before.solved.get(name)?.image ?? null;
    return isPlain && isSaid(name, image, before) ? { ...build, kind: 'unread' } : build;
}
/** Whether BuildKit says that an image has the layers that were judged. */
function isSaid(name, image, before) {
    return image?.saidLayers?.join() === judgedLayers(name, before).join();
}
/** Of all platforms. */
function judgedLayers(name, { judged }) {
    const { platforms = [] } = judged.get(name)?.measurement ?? {};
    return platforms.flatMap(({ layers }) => layers.map(({ digest }) => digest));
}
function unpublishedBuild(build) {
    return build.kind === 'image' ? { ...build, request: (0,gate_push/* unpublished */.O)(build.request) } : build;
}
/** What was read of an image before it was published, under the names that it has now. */
function withImages(published, { solved }) {
    return new Map([...published].map(([name, { image, unread, metadata }]) => {
        const read = solved.get(name)?.image ?? null;
        const made = unread === null || read === null ? image : { ...read, ...unread };
        return [name, { image: made, unread: null, metadata }];
    }));
}
/** Caches in a registry are written by what publishes. What went to caches in a solve went there for all of its targets. */
function withFinalCache(plan, { judged, solved }, published) {
    const moved = [solved, published].flatMap(targets => [...targets.values()].flatMap(({ image }) => image ?? []).slice(0, 1));
    return new Map([...judged].map(([name, found]) => {
        const cache = (0,report_cache/* reportCache */.N)(runCache(plan, found.uses, moved));
        return [name, { ...found, report: { ...found.report, cache } }];
    }));
}
/**
 * The proof that what was published is what was judged.
 *
 * @throws ToolError when it is another image, which is then in the registry: BuildKit had lost its cache in between.
 */
async function assertSameImage(name, { layout, digest }, before, { tempDir }) {
    const source = await (0,open_image/* openImage */.U)(layout, { tempDir });
    const made = source.platforms.flatMap(({ manifest }) => manifest.layers.map(layer => layer.digest));
    await source.close();
    if (judgedLayers(name, before).join() === made.join())
        return;
    const called = before.judged.get(name)?.measurement.name ?? name;
    throw new tool_error/* ToolError */.v(pipeline_messages/* messages */.D.pushedImageDiffers(called, digest ?? 'digest unknown'));
}

// EXTERNAL MODULE: ./src/pipeline/run-result.ts
var run_result = __webpack_require__(67713);
;// CONCATENATED MODULE: ./src/pipeline/publish-judged.ts




const NONE = new Set();
/**
 * Publishes what was judged. What was found out of the images is kept when that fails.
 *
 * @throws what {@link publishTargets} throws of anything but a failed export.
 */
async function publishJudged(plan, builds, { solved, judged }, context) {
    try {
        const published = await twice(() => publishTargets(plan, builds, { solved, judged }, context), context);
        return (0,run_result/* runResult */.X)(plan, new Map([...solved, ...published.solved]), published.judged, NONE);
    }
    catch (error) {
        if (!(error instanceof export_failure/* ExportFailure */.z) || context.signal.aborted)
            throw error;
        return (0,run_result/* runResult */.X)(plan, solved, judged, NONE, error);
    }
}
/** A registry that is down for a moment gets a second chance; one that refuses would refuse again. */
async function twice(attempt, { signal, onEvent }) {
    try {
        return await attempt();
    }
    catch (error) {
        if (!(error instanceof export_failure/* ExportFailure */.z) || error.isRefused || signal.aborted)
            throw error;
        onEvent({ type: 'warning', message: pipeline_messages/* messages */.D.publishedAgain(error.message) });
        return attempt();
    }
}

;// CONCATENATED MODULE: ./src/pipeline/after-build.ts
/** What a run does once its images are built. */




/***/ }),

/***/ 5462:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ alternativesFinder)
});

// EXTERNAL MODULE: ./src/advise/base-candidates.ts
var base_candidates = __webpack_require__(77974);
// EXTERNAL MODULE: ./src/advise/split/final-stage-bases.ts
var final_stage_bases = __webpack_require__(54215);
// EXTERNAL MODULE: ./src/buildx/registry/check-image-reference.ts
var check_image_reference = __webpack_require__(97202);
// EXTERNAL MODULE: ./src/oci/familiar-reference.ts
var familiar_reference = __webpack_require__(49078);
;// CONCATENATED MODULE: ./src/buildx/registry/context-for-image.ts

/**
 * The build context that takes the place of an image in `FROM`: `--build-context node:22=docker-image://mirror.example/node:22`. BuildKit
 * compares familiar names, without `latest`; of more contexts with one name, the last one holds.
 *
 * @param buildContexts each as `name=value`.
 * @returns the context as it was given; null: the image itself is used.
 */
function contextForImage(reference, buildContexts) {
    const name = nameOf(reference);
    return (buildContexts.findLast(item => nameOf(item.slice(0, Math.max(0, item.indexOf('=')))) === name) ?? null);
}
/** Whether a build context is an image of a registry. */
function isImageContext(item) {
    return item.slice(item.indexOf('=') + 1).startsWith('docker-image://');
}
function nameOf(reference) {
    return (0,familiar_reference/* familiarReference */.Z)(reference).replace(/:latest$/, '');
}

// EXTERNAL MODULE: ./src/buildx/registry/read-published-layers.ts
var read_published_layers = __webpack_require__(25434);
// EXTERNAL MODULE: ./src/files/with-temporary-directory.ts
var with_temporary_directory = __webpack_require__(9547);
// EXTERNAL MODULE: ./src/pipeline/cache/open-layer-store.ts
var open_layer_store = __webpack_require__(32675);
;// CONCATENATED MODULE: ./src/pipeline/base-alternatives.ts







/** Milliseconds that all questions of one run may take together. */
const PATIENCE = 10_000;
const NONE = new Map();
/**
 * Looks in registries for smaller images of the families that base images are of, and for what built programs run on: at most three
 * requests of either kind for a base, none of them twice in a run, no layer fetched.
 *
 * It is a courtesy: a registry that refuses, hangs, knows no such tag or talks nonsense costs the advice, ten seconds a run at the
 * most, and no word.
 *
 * @throws the signal's reason when the run is cancelled.
 */
function alternativesFinder({ advice = 'auto', builder }, context) {
    if (advice !== 'auto' && advice !== 'verified')
        return () => Promise.resolve(NONE);
    const asked = new Map();
    const store = (0,open_layer_store.openLayerStore)(context.storeDir);
    let left = PATIENCE;
    /** Each at once with the others, and once. */
    const ask = ({ reference, platforms, replaced }, signal) => {
        if (replaced !== null && !isImageContext(replaced))
            return Promise.resolve(null);
        const key = [reference, replaced, ...platforms].join(' ');
        const buildContexts = replaced === null ? [] : [replaced];
        const query = { reference, platforms, builder, buildContexts };
        const answer = asked.get(key) ?? published(query, { ...context, signal });
        asked.set(key, answer);
        return answer;
    };
    return async (measurement, { buildContexts = [] } = {}) => {
        const started = context.now().getTime();
        const signal = AbortSignal.any([context.signal, AbortSignal.timeout(Math.max(0, Math.floor(left)))]);
        const found = new Map();
        await Promise.all([...platformsByBase(measurement)].map(async ([base, platforms]) => {
            const candidates = [...(0,base_candidates/* baseCandidates */.q)(base), ...stageCandidates(measurement, platforms)];
            const answers = await Promise.all(candidates.map(async (candidate) => ({
                candidate,
                layers: await ask(questionOn(candidate, platforms, buildContexts), signal),
            })));
            for (const platform of platforms) {
                const all = answers.map(({ candidate, layers }) => alternativeOf(candidate, layers?.get(platform), store));
                found.set(platform, (await Promise.all(all)).filter(each => each !== null));
            }
        }));
        left -= context.now().getTime() - started;
        context.signal.throwIfAborted();
        return found;
    };
}
function questionOn({ reference }, platforms, buildContexts) {
    return { reference, platforms, replaced: contextForImage(reference, buildContexts) };
}
function stageCandidates({ platforms }, names) {
    const found = platforms.filter(({ platform }) => names.includes(platform)).flatMap(final_stage_bases/* finalStageBases */.B$);
    return [...new Set(found)].map(reference => ({ kind: 'stage', reference }));
}
function platformsByBase({ platforms }) {
    const bases = new Map();
    for (const { base, platform } of platforms) {
        if (base.kind !== 'known')
            continue;
        bases.set(base.reference, [...(bases.get(base.reference) ?? []), platform]);
    }
    return bases;
}
async function published(image, context) {
    try {
        const reference = (0,check_image_reference/* checkImageReference */.r)(image.reference);
        return await (0,with_temporary_directory/* withTemporaryDirectory */.n)(context.tempDir, tempDir => (0,read_published_layers/* readPublishedLayers */.p)({ ...image, reference }, { ...context, tempDir }));
    }
    catch {
        return null;
    }
}
async function alternativeOf(candidate, layers, store) {
    const compressions = (layers ?? []).map(({ mediaType }) => compressionOf(mediaType));
    if (layers === undefined || !compressions.every(one => one !== null))
        return null;
    return {
        ...candidate,
        compressed: layers.reduce((sum, { size }) => sum + size, 0),
        unpacked: await unpackedOf(layers, store),
        compressions: [...new Set(compressions)],
    };
}
/** As the media types of OCI and Docker end; null for what is no file system layer. */
function compressionOf(mediaType) {
    const [, end] = /^application\/vnd\.(?:oci\.image|docker\.image\.rootfs)\..*?tar(?:[.+](gzip|zstd))?$/.exec(mediaType) ??
        [];
    if (end === 'gzip' || end === 'zstd')
        return end;
    return mediaType.endsWith('.tar') ? 'none' : null;
}
/** Known when another image that stands on the alternative was measured here before. */
async function unpackedOf(layers, store) {
    let unpacked = 0;
    for (const { digest } of layers) {
        const index = await store.read(digest);
        if (index === null)
            return null;
        unpacked += index.unpacked;
    }
    return unpacked;
}


/***/ }),

/***/ 59783:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I1: () => (/* binding */ readRecentLayers),
/* harmony export */   J4: () => (/* binding */ writeRecentLayers),
/* harmony export */   ye: () => (/* binding */ recentLayers)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _files_read_regular_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47269);
/* harmony import */ var _model_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95305);
/* harmony import */ var _remembered_images_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40880);




/** Layers that a build is spared at most: each is looked up, so that no damaged index is relied on. */
const MOST_LAYERS = 60;
/** Bytes of what is remembered of one image. */
const LARGEST = 1_000_000;
/** Images other than the one to be built whose layers are looked up, for the base images that they share. */
const OTHER_IMAGES = 3;
/**
 * Which layers a build of images will most likely have again: those of their last measurements, then those of the images that
 * were measured last. Only layers whose index the store has are named, each as soon as that is known.
 *
 * What cannot be read counts as not there: the only loss is time.
 */
async function* recentLayers(directory, images, store) {
    const folder = folderIn(directory);
    const own = images.map(image => (0,_remembered_images_js__WEBPACK_IMPORTED_MODULE_2__/* .fileOfImage */ .dn)(folder, image));
    const others = (await (0,_remembered_images_js__WEBPACK_IMPORTED_MODULE_2__/* .rememberedImages */ .PN)(folder)).filter(file => !own.includes(file)).slice(0, OTHER_IMAGES);
    const seen = new Set();
    for (const file of [...own, ...others]) {
        for (const digest of await readDigests(file)) {
            if (seen.has(digest) || seen.size >= MOST_LAYERS * images.length)
                continue;
            seen.add(digest);
            if (await store.has(digest))
                yield digest;
        }
    }
}
/** Remembers the layers of an image that was just measured. */
async function writeRecentLayers(directory, { name, platforms }) {
    const digests = platforms.flatMap(platform => platform.layers.map(layer => layer.digest));
    await (0,_remembered_images_js__WEBPACK_IMPORTED_MODULE_2__/* .rememberImage */ .N1)(folderIn(directory), name, JSON.stringify([...new Set(digests)]));
}
/** Those that are remembered under a name; none where nothing is. */
function readRecentLayers(directory, name) {
    return readDigests((0,_remembered_images_js__WEBPACK_IMPORTED_MODULE_2__/* .fileOfImage */ .dn)(folderIn(directory), name));
}
function folderIn(directory) {
    return node_path__WEBPACK_IMPORTED_MODULE_0___default().join(directory, 'recent');
}
async function readDigests(file) {
    try {
        const text = await (0,_files_read_regular_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readRegularFile */ .XF)(file, { most: LARGEST, links: 'refuse' });
        const value = JSON.parse(text ?? '');
        return Array.isArray(value) ? value.filter(_model_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc) : [];
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 92929:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ architectureOf),
/* harmony export */   w: () => (/* binding */ isOfPlatformMatrix)
/* harmony export */ });
/* harmony import */ var _model_known_platforms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34003);

/**
 * Whether a build is that of a job in a matrix of platforms: others build the other platforms of the image.
 *
 * @param matrix values of this job; where none of them is its platforms, the matrix is not one of platforms.
 */
function isOfPlatformMatrix({ platforms = [] }, matrix) {
    return platforms.length > 0 && matrix.some(value => namesAll(value, platforms));
}
/** `amd64` of `linux/amd64`. */
function architectureOf(platform) {
    return platform.split('/')[1] ?? platform;
}
/** Whether a value of a matrix is what is built for: `linux/arm64`, `linux/amd64,linux/arm64`, `arm64`. */
function namesAll(value, platforms) {
    const parts = value.split(',').map(part => part.trim());
    return platforms.every(each => parts.some(part => (0,_model_known_platforms_js__WEBPACK_IMPORTED_MODULE_0__/* .isSamePlatform */ .SW)(part, each) || part === architectureOf(each)));
}


/***/ }),

/***/ 98210:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readSourceFiles),
/* harmony export */   q: () => (/* binding */ mayHaveSourceFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _buildx_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49446);
/* harmony import */ var _edit_dockerfile_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7589);
/* harmony import */ var _files_path_inside_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76573);





/** Longer files are not edited. In bytes. */
const LARGEST = 1024 * 1024;
/** Whether advice may have files to edit. Before the build: of a Dockerfile that is missing, the build has better words. */
async function mayHaveSourceFiles(target, context) {
    if (isElsewhere(target))
        return false;
    const isMissing = (await readText(dockerfileIn(target, context.cwd))) === undefined;
    return isMissing || (await readSourceFiles(target, context)) !== undefined;
}
/**
 * The files that advice on an image can edit, as they are; undefined where the build takes them from elsewhere. Links are not followed:
 * what is written would go where no one looks for it.
 */
async function readSourceFiles(target, { cwd, sources = cwd }) {
    if (isElsewhere(target))
        return undefined;
    const place = dockerfileIn(target, cwd);
    const read = await readText(place);
    const dockerfile = typeof read === 'string' ? (0,_edit_dockerfile_text_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDockerfileText */ .R)(read) : null;
    if (dockerfile === null || (0,_files_path_inside_js__WEBPACK_IMPORTED_MODULE_4__/* .pathInside */ ._)(place, sources) !== target.dockerfile)
        return undefined;
    return {
        dockerfiles: new Map([[target.dockerfile, dockerfile]]),
        ignoreFile: await readIgnoreFile(place, node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, target.request.context), sources),
    };
}
function isElsewhere({ inlineDockerfile, request: { context, file = context } }) {
    return inlineDockerfile !== null || [context, file].some(each => each === '-' || (0,_buildx_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isRemote */ .V)(each));
}
function dockerfileIn({ request: { context, file } }, cwd) {
    return node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, file ?? node_path__WEBPACK_IMPORTED_MODULE_1___default().join(context, 'Dockerfile'));
}
/** As BuildKit looks for it: one beside the Dockerfile that has its name comes before that of the context. */
async function readIgnoreFile(dockerfile, context, sources) {
    const own = `${dockerfile}.dockerignore`;
    const ofContext = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(context, '.dockerignore');
    const place = (await readText(own)) === undefined ? ofContext : own;
    const [text, file] = [await readText(place), (0,_files_path_inside_js__WEBPACK_IMPORTED_MODULE_4__/* .pathInside */ ._)(place, sources)];
    return text === null || file === null ? null : { file, text: text ?? null };
}
/** Undefined: nothing is there. Null: it is no file, or not one of text. */
async function readText(place) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(place).catch(() => undefined);
    if (found === undefined)
        return undefined;
    if (!found.isFile() || found.size > LARGEST)
        return null;
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(place).catch(() => null);
    const text = bytes?.toString('utf8') ?? null;
    // What is not UTF-8 would not be the same when it is written again.
    return text !== null && bytes?.equals(Buffer.from(text)) === true ? text : null;
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

/***/ 9847:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ hideSecrets)
/* harmony export */ });
const HIDDEN = '***';
/** `token=…`, `"password": "…"`, `//registry/:_authToken=…`. */
const NAMED = /((?:token|secret|passw(?:or)?d|pwd|passphrase|auth|credentials?|api[-_]?key|access[-_]?key|private[-_]?key)[\w-]{0,40}["']?\s{0,4}[:=]\s{0,4}["']?)[^\s"'&,;]+/gi;
/** `Authorization: Bearer …`. */
const SCHEME = /\b(bearer|basic)\s+[\w+/.=~-]{8,}/gi;
/** Tokens that say whose they are: GitHub, GitLab, npm, Slack, AWS, JWT… */
const KNOWN = /\b(?:gh[pousr]_|github_pat_|glpat-|npm_|xox[abprs]-|AKIA|ASIA|sk-|eyJ)[\w.-]{8,}/g;
/** Long words of letters and digits: keys, and digests, which nobody needs here. */
const RANDOM = /[A-Za-z0-9+_=-]{32,}/g;
/**
 * A line of a program without what looks like a secret. It is for what a runner does not mask, and hides too much rather than too little.
 *
 * @param known values that are secrets.
 */
function hideSecrets(line, known) {
    // The longest first, so that none is left in part.
    const values = known.filter(value => value !== '').toSorted((a, b) => b.length - a.length);
    return values
        .reduce((text, value) => text.replaceAll(value, HIDDEN), line)
        .replace(SCHEME, `$1 ${HIDDEN}`)
        .replace(NAMED, `$1${HIDDEN}`)
        .replace(KNOWN, HIDDEN)
        .replace(RANDOM, word => (/\d/.test(word) && /[A-Za-z]/.test(word) ? HIDDEN : word));
}


/***/ }),

/***/ 74090:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ once)
/* harmony export */ });
/** A function that does something when it is first called, and gives the same answer ever after. */
function once(ask) {
    let answer = null;
    return () => (answer ??= ask());
}


/***/ })

};
