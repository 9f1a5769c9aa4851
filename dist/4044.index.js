export const id = 4044;
export const ids = [4044];
export const modules = {

/***/ 16441:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ ACTION_INPUTS)
/* harmony export */ });
/* harmony import */ var _judge_budgets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92618);

/**
 * What is built and how. The first part is docker/build-push-action's, by the same names and with the same parsing, so that a workflow
 * changes nothing but its `uses:` line.
 */
const BUILDING = [
    input('add-hosts', 'csv', 'Custom host-to-IP mappings (`docker:10.180.0.1`)'),
    input('allow', 'csv', 'Extra privileged entitlements (`network.host,security.insecure`)'),
    input('annotations', 'lines', 'Annotations to set on the image'),
    input('attests', 'lines', 'Attestations (`type=sbom,generator=image`)'),
    { ...input('build-args', 'lines', 'Build-time variables (`KEY=value`)'), also: ['args', 'buildargs'] },
    input('build-contexts', 'lines', 'Additional build contexts (`name=path`)'),
    input('builder', 'text', 'Builder instance; with `driver`, a builder with this name is created unless it exists'),
    input('cache-from', 'lines', 'External cache sources (`user/app:cache`, `type=local,src=path/to/dir`)'),
    input('cache-to', 'lines', 'Cache export destinations (`user/app:cache`, `type=local,dest=path/to/dir`)'),
    input('call', 'text', 'Evaluate the build instead of running it (`check`); nothing is measured'),
    input('cgroup-parent', 'text', 'Parent cgroup for the build containers'),
    {
        ...input('context', 'text', 'Build context, a directory or URL; default: the workspace when the repository is checked out there, else the Git context of the commit (always in events like `pull_request_target`)'),
        also: ['path', 'build-context', 'working-directory'],
    },
    {
        ...input('file', 'text', 'Path of the Dockerfile; default: `Dockerfile` in the context'),
        also: ['dockerfile'],
    },
    input('labels', 'lines', 'Metadata labels of the image'),
    {
        ...input('load', 'flag', 'Load the image into the engine, like `--output=type=docker`'),
        default: 'false',
    },
    input('network', 'text', 'Network for RUN instructions'),
    { ...input('no-cache', 'flag', 'Build without the cache'), default: 'false' },
    input('no-cache-filters', 'csv', 'Stages to build without the cache'),
    input('outputs', 'verbatim-lines', 'Output destinations (`type=local,dest=path`)'),
    { ...input('platforms', 'csv', 'Target platforms of the build'), also: ['platform'] },
    input('provenance', 'text', 'Provenance attestation, like `--attest=type=provenance`'),
    { ...input('pull', 'flag', 'Always pull all referenced images'), default: 'false' },
    {
        ...input('push', 'flag', 'Push the image after it is measured and within its budgets'),
        default: 'false',
    },
    input('sbom', 'text', 'SBOM attestation, like `--attest=type=sbom`'),
    input('secrets', 'raw-lines', 'Secrets for the build (`key=value`)'),
    input('secret-envs', 'csv', 'Environment variables to pass to the build as secrets (`key=ENV_NAME`)'),
    input('secret-files', 'lines', 'Files to pass to the build as secrets (`key=./secret.txt`)'),
    input('shm-size', 'text', 'Size of /dev/shm (`2g`)'),
    input('ssh', 'csv', 'SSH agent sockets or keys to expose to the build'),
    { ...input('tags', 'csv', 'Tags of the image'), also: ['tag', 'image-tags'] },
    input('target', 'text', 'Stage to build'),
    input('ulimit', 'lines', 'Ulimit options (`nofile=1024:1024`)'),
    {
        ...input('github-token', 'text', 'Token to read the repository as the Git context and to write the comment on a pull request'),
        default: '${{ github.token }}',
        also: ['token', 'gh-token'],
    },
    input('driver', 'text', 'Driver of the builder to create for this job: `docker-container`, `kubernetes`, `remote` or `cloud`; `docker` is the engine’s own builder'),
    input('driver-opts', 'verbatim-lines', 'Options of the driver (`image=moby/buildkit:master`)'),
    input('buildkitd-flags', 'text', 'BuildKit daemon flags; default: those that allow `network.host` and `security.insecure`'),
    input('buildkitd-config', 'text', 'BuildKit daemon configuration file'),
    input('buildkitd-config-inline', 'text', 'BuildKit daemon configuration, inline'),
    input('endpoint', 'text', 'Docker context or address of the builder; with `driver: remote`, address of BuildKit; with `driver: cloud`, `ORG/BUILDER`'),
    input('builder-platforms', 'csv', 'Platforms of the first node of the builder'),
    input('append', 'text', 'Additional nodes of the builder: a YAML list with `name`, `endpoint`, `driver-opts`, `buildkitd-flags`, `platforms`'),
    {
        ...input('use', 'flag', 'Make the created builder the current one, so later steps of the job use it too'),
        default: 'true',
    },
    {
        ...input('keep-state', 'flag', 'Keep the cache of a docker-container builder when it is removed'),
        default: 'false',
    },
    {
        ...input('cleanup', 'flag', 'Remove the created builder at the end of the job'),
        default: 'true',
    },
    input('version', 'text', 'buildx version to install: a release (`v0.29.1`), `latest`, a release of Docker’s cloud edition (`cloud:latest`), or a Git URL to build; default: the installed version, else the latest'),
    {
        ...input('cache-binary', 'flag', 'Cache the downloaded or built buildx in the runner’s tool cache and in GitHub’s cache service'),
        default: 'true',
    },
    {
        ...input('bake', 'flag', 'Build the targets of a bake file (`docker-bake.hcl`, a Compose file) instead of one Dockerfile, as docker/bake-action does'),
        default: 'false',
    },
    input('files', 'csv', 'With `bake`: bake and Compose files; default: those that buildx finds'),
    input('targets', 'csv', 'With `bake`: targets and groups to build; default: `default`'),
    input('set', 'verbatim-lines', 'With `bake`: values that override those in the files (`app*.args.MODE=release`)'),
    input('vars', 'verbatim-lines', 'With `bake`: values of variables in the files (`TAG=1.4`)'),
    input('source', 'text', 'With `bake`: directory to run in, or a Git URL with the bake files; default: the workspace when the repository is checked out there, else the Git context of the commit (always in events like `pull_request_target`)'),
    {
        ...input('cache', 'text', 'Cache to use without `cache-from` and `cache-to`: `auto` (GitHub’s cache service where it works, else none), `gha`, `registry`, `local`, `inline` or `none`'),
        default: 'auto',
        also: ['cache-type', 'cache-backend'],
    },
    {
        ...input('cache-mounts', 'flag', 'Keep the content of `RUN --mount=type=cache` between runs, in GitHub’s cache service'),
        default: 'false',
    },
    {
        ...input('image', 'text', 'Name of the image in reports and the config file; default: from its first tag'),
        also: ['name', 'image-name', 'key'],
    },
];
/** What is asked for of the verdict and of what is told. */
const REPORTING = [
    {
        ...input('override-label', 'text', 'Label that accepts a pull request’s growth over `max-growth`, if set by a person with write access to the repository; empty: no label does'),
        default: 'size-increase-ok',
        also: ['accept-label'],
    },
    {
        ...input('push-when', 'text', 'When to push: `within-budget` (an image that exceeds a budget is not pushed) or `always`'),
        default: 'within-budget',
    },
    {
        ...input('required-targets', 'csv', 'Stages that must build before the image is built and pushed (`test`, `security-scan`); with `bake`, targets of the bake file'),
        also: ['required-target', 'test-target'],
    },
    input('merge', 'text', 'Directory with the measurements of platforms that were built on several runners: instead of a build, their index is created'),
    {
        ...input('reproducible', 'flag', 'Make the same digest from fresh checkouts of a commit: no time is later than that of the commit, or SOURCE_DATE_EPOCH (0: from any checkout and cache)'),
        default: 'false',
    },
    {
        ...input('config', 'text', 'Config file with budgets for each image; optional unless this input is set'),
        default: '.github/slim-build.yml',
        also: ['config-file'],
    },
    {
        ...input('budgets-from', 'text', 'Whose limits hold where a pull request changes the config file: `head` (its own; the comment says what it loosens), `base` (those of the commit that it is compared with) or `stricter` (of both; always for pull requests from forks)'),
        default: 'head',
    },
    {
        ...input('baseline', 'text', 'What to compare with: `auto` (the commit that the pull request is merged into, or the previous commit: its stored measurement, its image, or a build), only `stored`, `registry` or `rebuild`, `none`, or an image reference, an OCI layout, a `docker save` archive, a saved measurement'),
        default: 'auto',
        also: ['base-image', 'compare-with'],
    },
    input('baseline-image', 'text', 'Published image to compare with when no measurement is stored (`ghcr.io/acme/api:main`); default with `baseline: registry`: the branch’s name, then `latest`, in the repository of the first tag'),
    {
        ...input('require-baseline', 'flag', 'Fail each budget that cannot be judged, such as growth without a baseline; default: a warning'),
        default: 'false',
    },
    {
        ...input('report-dir', 'text', 'Directory for report.json, report.md, measurement.json and slim-build.patch; default: a temporary one'),
        also: ['report', 'output-dir'],
    },
    {
        ...input('comment', 'text', 'When to comment on the pull request: `auto` (first comment only when a budget fails or warns or the image changed; on pull requests of bots only for a budget), `on-change` (the same for everyone), `always` or `never`'),
        default: 'auto',
    },
    {
        ...input('check', 'text', 'Whether to show the verdict at the commit, as a check run or a commit status, if the token may write one: `auto` or `never`'),
        default: 'auto',
    },
    {
        ...input('suggest', 'flag', 'Suggest fixes on the lines that a pull request touches, as review comments that GitHub can apply: three at most, each once'),
        default: 'false',
    },
    {
        ...input('annotate', 'text', 'Whether to annotate the Dockerfile lines that made the image bigger: `auto` or `never`'),
        default: 'auto',
    },
    {
        ...input('advice', 'text', 'Advice on how to make the image smaller: `auto` (also asks the registry of the base image for smaller tags, without fetching a layer), `offline` (asks no registry), `never`, or `verified` (as `auto`, and builds the image with its advice, compares it and starts it)'),
        default: 'auto',
    },
    input('verify-command', 'text', 'With `advice: verified`: a shell command that must succeed in a container of the changed image; default: its HEALTHCHECK, or that it starts as the image as it is does'),
    input('comment-key', 'text', 'Key of the comment: jobs of a workflow file with the same key share one comment on the pull request; default: one for the workflow file'),
    {
        ...input('matrix', 'text', 'Values of the job’s matrix, which distinguish its jobs; do not set it'),
        default: '${{ toJSON(matrix) }}',
    },
];
/** Every input of the action, the single source: `action.yml` is held to this table by a test. */
const ACTION_INPUTS = [
    ...BUILDING,
    ...(0,_judge_budgets_js__WEBPACK_IMPORTED_MODULE_0__/* .budgetSettings */ .f3)().map(({ key, description, also = [] }) => {
        return { name: key, kind: 'text', description, also };
    }),
    ...REPORTING,
];
function input(name, kind, description) {
    return { name, kind, description };
}


/***/ }),

/***/ 86583:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ nearestName)
/* harmony export */ });
/* harmony import */ var _text_nearest_of_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83399);
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16441);


/** Names that mean one of ours, from other tools: `dockerfile` → `file`, `max` → `max-size`. */
const ALSO = new Map(_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ACTION_INPUTS */ .b.flatMap(({ name, also = [] }) => also.map(other => [other, name])));
/** The name that was probably meant, or null when none is near. */
function nearestName(name, known) {
    const written = name.toLowerCase().replaceAll('_', '-').slice(0, 60);
    const meant = ALSO.get(written);
    if (meant !== undefined && known.includes(meant))
        return meant;
    return (0,_text_nearest_of_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestOf */ .q)(written, known) ?? prefixed(written, known);
}
/** `layers` → `max-layers`, `metric` → `budget-metric`. */
function prefixed(written, known) {
    return known.find(name => name.endsWith(`-${written}`)) ?? null;
}


/***/ }),

/***/ 24044:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ parseChoice)
/* harmony export */ });
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33712);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3741);
/* harmony import */ var _nearest_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86583);



/**
 * One word of a list, without regard to case and to blanks around it; empty is the first.
 *
 * @param where what the text was given to, for the message: ``input `cache` ``, `--cache`.
 * @throws InputError for another word, with the nearest one, else with all of them.
 */
function parseChoice(text, choices, where) {
    const word = text.trim().toLowerCase();
    const choice = word === '' ? choices[0] : choices.find(each => each === word);
    if (choice !== undefined)
        return choice;
    const nearest = (0,_nearest_name_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestName */ .q)(word, choices);
    const hint = nearest === null ? `write one of ${choices.join(', ')}` : `did you mean \`${nearest}\`?`;
    throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.choiceInvalid(where, text, hint));
}


/***/ }),

/***/ 89467:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ BUDGET_METRIC)
/* harmony export */ });
/* harmony import */ var _model_budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21368);

/** Which bytes all budgets of an image count that do not say so themselves. */
const BUDGET_METRIC = {
    key: 'budget-metric',
    description: 'Bytes that budgets count: `compressed` (what a node pulls, default) or `unpacked`',
    value: { argument: 'metric', choices: _model_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .C },
};


/***/ }),

/***/ 92618:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qW: () => (/* binding */ BUDGET_KINDS),
  YY: () => (/* binding */ budgetKind),
  f3: () => (/* binding */ budgetSettings),
  Zz: () => (/* binding */ namedSettings),
  uF: () => (/* binding */ unitOf)
});

// EXTERNAL MODULE: ./src/judge/budget-metric.ts
var budget_metric = __webpack_require__(89467);
// EXTERNAL MODULE: ./src/judge/budgets/growth.ts + 1 modules
var growth = __webpack_require__(57922);
// EXTERNAL MODULE: ./src/judge/judge-bytes.ts
var judge_bytes = __webpack_require__(3190);
// EXTERNAL MODULE: ./src/judge/setting.ts
var setting = __webpack_require__(33259);
// EXTERNAL MODULE: ./src/judge/unit.ts
var unit = __webpack_require__(30625);
;// CONCATENATED MODULE: ./src/judge/budgets/hidden.ts



const MAX_HIDDEN = {
    key: 'max-hidden',
    description: 'Maximum bytes shipped but deleted or overwritten by a later layer (`1 MB`)',
    also: ['max-waste', 'max-wasted', 'max-hidden-size'],
    value: setting/* SIZE */.SK,
};
const WHAT = 'The size of hidden bytes';
/** The bytes that are shipped but no longer show. */
const hidden_hidden = {
    kind: 'hidden',
    title: 'hidden bytes',
    ofFiles: true,
    units: [unit/* BYTES */.E],
    settings: [MAX_HIDDEN],
    from(settings, metric) {
        const limit = (0,setting/* declared */.bu)(settings, MAX_HIDDEN);
        if (limit === undefined)
            return [];
        return [{ kind: 'hidden', metric, limit: limit.value, unit: 'bytes', source: limit.source }];
    },
    judge: (budget, judged) => (0,judge_bytes/* judgeBytes */.F)(budget, judged, WHAT, judged.platform.hidden[budget.metric]),
    judgeReported: (judgement, { image, on }) => (0,judge_bytes/* ruleOnBytes */.l)(judgement, WHAT + on, image.hidden[judgement.metric]),
    raise: () => MAX_HIDDEN.key,
    savings: {
        of: 'hidden bytes',
        need({ metric, actual, limit }, { advice: { rest } }) {
            if (actual === null)
                return null;
            const bytes = actual - limit;
            return {
                bytes,
                least: bytes,
                counted: actual,
                saves: ({ hidden }) => hidden?.[metric] ?? null,
                // No sum of it says what of it is hidden.
                rest: rest.count === 0 ? 0 : null,
            };
        },
    },
};

;// CONCATENATED MODULE: ./src/judge/budgets/layer.ts



const MAX_LAYER_SIZE = {
    key: 'max-layer-size',
    description: 'Maximum size of a single layer (`60 MB`)',
    also: ['max-layer'],
    value: setting/* SIZE */.SK,
};
const layer_WHAT = 'The largest layer';
/** The biggest layer, those of the base image included: what limits a pull or an upload does not ask whose it is. */
const layer_layer = {
    kind: 'layer',
    title: 'largest layer',
    units: [unit/* BYTES */.E],
    settings: [MAX_LAYER_SIZE],
    from(settings, metric) {
        const limit = (0,setting/* declared */.bu)(settings, MAX_LAYER_SIZE);
        if (limit === undefined)
            return [];
        return [{ kind: 'layer', metric, limit: limit.value, unit: 'bytes', source: limit.source }];
    },
    judge(budget, judged) {
        const { layers } = judged.platform;
        let biggest = 0;
        layers.forEach((each, index) => {
            if (each[budget.metric] > (layers[biggest]?.[budget.metric] ?? 0))
                biggest = index;
        });
        const found = layers[biggest];
        const what = found === undefined ? layer_WHAT : `${layer_WHAT} (${describe(judged, found, biggest)})`;
        return (0,judge_bytes/* judgeBytes */.F)(budget, judged, what, found?.[budget.metric] ?? 0);
    },
    judgeReported(judgement, { image, on }) {
        const biggest = image.layers.reduce((most, each) => Math.max(most, each[judgement.metric]), 0);
        return (0,judge_bytes/* ruleOnBytes */.l)(judgement, layer_WHAT + on, biggest);
    },
    raise: () => MAX_LAYER_SIZE.key,
};
/** `layer 3, Dockerfile:14`: as people count, from 1. */
function describe({ platform }, found, index) {
    const line = found.line === null ? undefined : platform.lines[found.line];
    const where = line === undefined ? '' : `, ${line.dockerfile}:${line.line}`;
    const whose = found.origin === 'base' ? ', of the base image' : '';
    return `layer ${index + 1}${where}${whose}`;
}

// EXTERNAL MODULE: ./src/judge/judged-platform.ts
var judged_platform = __webpack_require__(42788);
// EXTERNAL MODULE: ./src/judge/rule.ts
var rule = __webpack_require__(14801);
;// CONCATENATED MODULE: ./src/judge/budgets/layers.ts



const MAX_LAYERS = {
    key: 'max-layers',
    description: 'Maximum number of layers, those of the base image included',
    value: setting/* COUNT */.i2,
};
const LAYERS = {
    name: 'layers',
    ofBytes: false,
    format: amount => `${amount} layer${amount === 1 ? '' : 's'}`,
    write: limit => `${limit}`,
    neat: actual => actual,
};
/** The number of layers, empty ones and the base image's included, as the manifest lists them. */
const layers_layers = {
    kind: 'layers',
    title: 'number of layers',
    units: [LAYERS],
    settings: [MAX_LAYERS],
    from(settings, metric) {
        const limit = (0,setting/* declared */.bu)(settings, MAX_LAYERS);
        if (limit === undefined)
            return [];
        return [{ kind: 'layers', metric, limit: limit.value, unit: LAYERS.name, source: limit.source }];
    },
    judge(budget, judged) {
        const { layers: all } = judged.platform;
        return (0,rule/* judgementOf */.lG)(budget, judged, ruleOnCount(budget, (0,judged_platform/* onPlatform */.J)(judged), all.length));
    },
    judgeReported: (judgement, { image, on }) => ruleOnCount(judgement, on, image.layers.length),
    raise: () => MAX_LAYERS.key,
};
function ruleOnCount({ limit }, on, actual) {
    const bound = actual > limit ? `${actual - limit} over` : 'within';
    const sentence = `The number of layers${on} is ${actual}, ${bound} its budget of ${limit}.`;
    return { outcome: (0,rule/* ruleOn */.YC)(actual, limit), actual, sentence };
}

// EXTERNAL MODULE: ./src/judge/globs/glob-matcher.ts + 2 modules
var glob_matcher = __webpack_require__(9816);
;// CONCATENATED MODULE: ./src/judge/budgets/package.ts






const PACKAGES = {
    key: 'packages',
    description: 'Maximum size of all copies of a package, by name (`typescript: 0`)',
};
function insideSentence(name, judged) {
    return `Package ${name}${(0,judged_platform/* onPlatform */.J)(judged)} is compiled or packed into another file, where its own bytes cannot be told: limit that file under paths instead.`;
}
/**
 * All copies of a package, in all ecosystems, or of all packages whose names a glob matches (`@aws-sdk/*`). A package that is not there
 * is within any budget. A name that is too long to be one is an InputError.
 */
const packageSize = {
    kind: 'package',
    title: 'package',
    ofFiles: true,
    units: [unit/* BYTES */.E],
    settings: [],
    named: PACKAGES,
    from: (settings, metric) => (0,setting/* declaredSizes */.B9)(settings, PACKAGES).map(([subject, { value, source }]) => {
        return { kind: 'package', metric, subject, limit: value, unit: 'bytes', source };
    }),
    judge(budget, judged) {
        const { subject: name = '' } = budget;
        const matches = (0,glob_matcher/* globMatcher */.f)(name, budget.source);
        const found = judged.platform.packages.filter(each => matches(each.name));
        if (found.length === 0)
            return (0,rule/* absent */.Ge)(budget, judged, `Package ${name} is not in the image${(0,judged_platform/* onPlatform */.J)(judged)}.`);
        if (found.every(({ inside }) => inside === true))
            return (0,rule/* skipped */.hT)(budget, judged.platform.platform, insideSentence(name, judged));
        const bytes = found.reduce((sum, item) => sum + item[budget.metric], 0);
        const what = found.length === 1 ? `Package ${name}` : `Package ${name} (${found.length} of them)`;
        return (0,judge_bytes/* judgeBytes */.F)(budget, judged, what, bytes);
    },
    raise: () => PACKAGES.key,
};

// EXTERNAL MODULE: ./src/judge/budgets/path.ts
var path = __webpack_require__(48035);
// EXTERNAL MODULE: ./src/judge/budgets/total.ts
var total = __webpack_require__(63944);
// EXTERNAL MODULE: ./src/judge/ignored-advice.ts
var ignored_advice = __webpack_require__(3110);
// EXTERNAL MODULE: ./src/judge/noise-floor.ts
var noise_floor = __webpack_require__(64242);
;// CONCATENATED MODULE: ./src/judge/budgets.ts










/** Every kind of budget, in the order in which they are judged. All that tells of budgets is made of this list. */
const BUDGET_KINDS = [total/* total */.X, growth/* growth */.A, layer_layer, layers_layers, hidden_hidden, path/* path */.A, packageSize];
/** All settings with a single value: limits, then what decides how they count. */
function budgetSettings() {
    return [
        ...BUDGET_KINDS.flatMap(({ settings }) => settings),
        budget_metric/* BUDGET_METRIC */.l,
        ...BUDGET_KINDS.flatMap(({ counting = [] }) => counting),
        noise_floor/* NOISE_FLOOR */.IF,
        ignored_advice/* IGNORED_ADVICE */.cQ,
    ];
}
/** All settings with a size for each name. */
function namedSettings() {
    return BUDGET_KINDS.flatMap(({ named }) => named ?? []);
}
/** The kind of a budget. */
function budgetKind({ kind }) {
    const found = BUDGET_KINDS.find(each => each.kind === kind);
    if (found === undefined)
        throw new TypeError(`there is no kind of budget ${JSON.stringify(kind)}`);
    return found;
}
/** What the limit of a budget is a number of. */
function unitOf({ kind, unit }) {
    const { units } = budgetKind({ kind });
    return units.find(({ name }) => name === unit) ?? units[0];
}


/***/ }),

/***/ 57922:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ growth)
});

// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: ./src/model/budget.ts
var budget = __webpack_require__(21368);
// EXTERNAL MODULE: ./src/model/bytes.ts
var model_bytes = __webpack_require__(15410);
// EXTERNAL MODULE: ./src/text/format-bytes.ts
var format_bytes = __webpack_require__(47790);
// EXTERNAL MODULE: ./src/text/parse-bytes.ts
var parse_bytes = __webpack_require__(50810);
// EXTERNAL MODULE: ./src/judge/unit.ts
var judge_unit = __webpack_require__(30625);
;// CONCATENATED MODULE: ./src/judge/growth-need.ts

/**
 * What must go for growth to be within its budget; null without a comparison.
 *
 * Whoever edits a line makes all of its bytes their own, those too that were only rebuilt without change: these may be counted then. An
 * exchanged base image is theirs as well, and of one that moved nobody knows how much.
 */
function growthNeed({ metric, actual, limit, unit }, { change, advice }, { exchangesBase }) {
    if (change === null || actual === null)
        return null;
    const part = unit === judge_unit/* PERCENT */.I.name ? change.baseline[metric] / 100 : 1;
    const counted = Math.round(actual * part);
    const least = Math.ceil(counted - limit * part);
    const isAll = counted === change.delta[metric];
    const rebuilt = isAll ? 0 : Math.max(0, change.split.rebuilt[metric]);
    const moved = change.baseMoved !== null;
    return {
        bytes: least + rebuilt,
        least,
        counted,
        saves: row => (exchangesBase(row) && moved ? null : row[metric]),
        rest: moved && advice.rest.count > 0 ? null : advice.rest[metric],
    };
}

// EXTERNAL MODULE: ./src/judge/judge-bytes.ts
var judge_bytes = __webpack_require__(3190);
// EXTERNAL MODULE: ./src/judge/judged-platform.ts
var judged_platform = __webpack_require__(42788);
// EXTERNAL MODULE: ./src/judge/messages.ts
var messages = __webpack_require__(69915);
// EXTERNAL MODULE: ./src/judge/rule.ts
var rule = __webpack_require__(14801);
// EXTERNAL MODULE: ./src/judge/setting.ts
var setting = __webpack_require__(33259);
;// CONCATENATED MODULE: ./src/judge/budgets/growth.ts












/** Growth that a rebuild makes by itself; the same size below which the report names no cause. Bytes. */
const DEFAULT_FLOOR = 10_000;
/** `3 %`, `0.5%`: no sign, no exponent. */
const PERCENTAGE = /^(\d{1,6}(?:\.\d{1,6})?) ?%$/;
const SIZE_OR_PERCENTAGE = {
    argument: 'size',
    schema: {
        type: ['string', 'integer'],
        minimum: 0,
        maximum: 0,
        pattern: (0,setting/* sizePattern */.CD)('|%'),
    },
    expected: 'must be a size like `5 MB` or a percentage like `3 %`',
    parse(text, where) {
        const [, percent] = PERCENTAGE.exec(text) ?? [];
        if (percent !== undefined)
            return { unit: judge_unit/* PERCENT */.I.name, limit: Number(percent) };
        if (text.endsWith('%'))
            throw new input_error/* InputError */.d(messages/* messages */.D.notAPercentage(where, text));
        return { unit: judge_unit/* BYTES */.E.name, limit: (0,parse_bytes/* parseBytes */.z)(text, where) };
    },
};
const MAX_GROWTH = {
    key: 'max-growth',
    description: 'Maximum growth over the baseline, in bytes or percent (`5 MB`, `3 %`)',
    also: ['max-increase'],
    value: SIZE_OR_PERCENTAGE,
};
const FLOOR = {
    key: 'max-growth-floor',
    description: 'Growth below this size never fails a `max-growth` in percent; default: 10 kB',
    value: setting/* SIZE */.SK,
};
const COUNTS = {
    key: 'budget-counts',
    description: 'Growth that `max-growth` counts: `you` (default; not a base image that moved, not a rebuild without change) or `all`',
    value: { argument: 'whose', choices: budget/* COUNTED */.B },
};
/** Growth since the baseline. It counts the bytes blamed on the change itself, or all of them, as the budget says. */
const growth = {
    kind: 'growth',
    title: 'growth',
    compares: true,
    units: [judge_unit/* BYTES */.E, judge_unit/* PERCENT */.I],
    settings: [MAX_GROWTH, FLOOR],
    counting: [COUNTS],
    from(settings, metric) {
        const limit = (0,setting/* declared */.bu)(settings, MAX_GROWTH);
        if (limit === undefined)
            return [];
        const floor = (0,setting/* declared */.bu)(settings, FLOOR)?.value ?? DEFAULT_FLOOR;
        const counts = (0,setting/* declared */.bu)(settings, COUNTS)?.value ?? 'you';
        return [{ kind: 'growth', metric, ...limit.value, floor, counts, source: limit.source }];
    },
    // Your own growth may be more than all growth, where the base image shrank; a floor counts for percentages alone.
    isAsStrict: (budget, other) => budget.counts === other.counts && (budget.unit !== judge_unit/* PERCENT */.I.name || budget.floor <= other.floor),
    judge: judgeGrowth,
    judgeReported,
    termsOf: ({ counts, floor }) => ({ counts, floor }),
    raise: () => MAX_GROWTH.key,
    savings: { of: 'growth', need: growthNeed },
};
function judgeGrowth(budget, judged) {
    const { comparison, growthUnjudged: unjudged } = judged;
    const place = { platform: judged.platform.platform, on: (0,judged_platform/* onPlatform */.J)(judged), unjudged };
    const ruling = withoutUncommitted(ruleOnGrowth(budget, comparison, place), budget, judged, place);
    const judgement = (0,rule/* judgementOf */.lG)(budget, judged, ruling);
    return unjudged === null ? judgement : { ...judgement, skippedBy: 'settled' };
}
/** What earlier steps of the job made is no reason to fail: how large it was before is not known. */
function withoutUncommitted(ruling, budget, { comparison, uncommitted }, place) {
    const bytes = uncommitted?.bytes.get(place.platform);
    if (ruling.outcome !== 'fail' || bytes === undefined || comparison === null || comparison === 'new')
        return ruling;
    const { split, delta } = comparison;
    const own = { yours: (0,model_bytes/* subtractBytes */.CA)(split.yours, bytes) };
    const without = { ...comparison, delta: (0,model_bytes/* subtractBytes */.CA)(delta, bytes), split: own };
    if (ruleOnGrowth(budget, without, place).outcome === 'fail')
        return ruling;
    const size = (0,format_bytes/* formatBytes */.z)(bytes[budget.metric]);
    const sentence = `Growth${place.on} was not judged: ${size} ${budget.metric} of it are of files that earlier steps of the job made or changed (${uncommitted?.names ?? ''}), which the baseline was built without.`;
    return { outcome: 'skipped', actual: null, sentence };
}
/** Reports of earlier versions do not say whose growth counts: in those, the larger one does. */
function judgeReported({ metric, limit, unit, outcome, ...said }, { image: { platform, change }, on, compared }) {
    const isAll = change !== null && change.delta[metric] > change.split.yours[metric];
    const { floor = DEFAULT_FLOOR, counts = isAll ? 'all' : 'you' } = said;
    const unjudged = outcome === 'skipped' ? 'its run did not judge it.' : null;
    const terms = { metric, limit, unit, floor, counts };
    return ruleOnGrowth(terms, compared ? (change ?? 'new') : null, { platform, on, unjudged });
}
/**
 * Skipped without a baseline, on a platform that the baseline does not have, for compressed bytes that must not be subtracted,
 * for a percentage of nothing, and where growth is told only.
 */
function ruleOnGrowth(terms, change, place) {
    const { metric, unit } = terms;
    const skip = (reason) => {
        return { outcome: 'skipped', actual: null, sentence: `Growth${place.on} was not judged: ${reason}` };
    };
    if (change === null)
        return skip('there is no baseline to compare with.');
    if (change === 'new')
        return skip(`the baseline has no platform ${place.platform}.`);
    if (metric === 'compressed' && change.compressedIncomparable !== null) {
        return skip(lowerFirst(change.compressedIncomparable));
    }
    if (metric === 'unpacked' && change.unpackedIncomparable !== undefined) {
        return skip(lowerFirst(change.unpackedIncomparable));
    }
    if (place.unjudged !== null)
        return skip(place.unjudged);
    const grown = countedGrowth(terms, change);
    if (unit === judge_unit/* BYTES */.E.name)
        return ruleOnGrownBytes(terms, place, grown);
    const base = change.baseline[metric];
    if (base === 0)
        return skip('the baseline is empty, and growth from nothing has no percentage.');
    return ruleOnPercent(terms, place, grown, (grown / base) * 100);
}
function ruleOnGrownBytes(terms, place, grown) {
    const ruling = (0,judge_bytes/* ruleOnBytes */.l)(terms, wordsFor(terms) + place.on, grown);
    return grown < 0
        ? { ...ruling, sentence: sayShrunk(terms, place, grown, (0,format_bytes/* formatBytes */.z)(terms.limit)) }
        : ruling;
}
function countedGrowth({ counts, metric }, { split, delta }) {
    return counts === 'you' ? split.yours[metric] : delta[metric];
}
function wordsFor({ counts }) {
    return counts === 'you' ? 'Growth by this change' : 'Growth';
}
function ruleOnPercent(terms, place, grown, actual) {
    return {
        outcome: grown < terms.floor ? 'pass' : (0,rule/* ruleOn */.YC)(actual, terms.limit),
        actual,
        sentence: sayPercent(terms, place, grown, actual),
    };
}
/** `Growth by this change is 19.4 MB compressed, 15.1 % of the baseline, over its budget of 5 %.` */
function sayPercent(terms, place, grown, actual) {
    const { limit, metric, floor } = terms;
    if (!Number.isFinite(actual))
        return 'Growth is not a number, so nothing shows that it is within budget.';
    if (grown < 0)
        return sayShrunk(terms, place, grown, `${limit} %`);
    const start = `${wordsFor(terms)}${place.on} is ${(0,format_bytes/* formatBytes */.z)(grown)} ${metric}`;
    if (grown < floor && actual > limit) {
        return `${start}, below the floor of ${(0,format_bytes/* formatBytes */.z)(floor)} for limits in percent.`;
    }
    const share = `${percent(actual, limit)} of the baseline`;
    return `${start}, ${share}, ${boundWords(actual, limit)} its budget of ${limit} %.`;
}
/** Near the limit, what is left of it. */
function boundWords(actual, limit) {
    if (actual > limit)
        return 'over';
    return actual < limit && (0,rule/* ruleOn */.YC)(actual, limit) === 'warn'
        ? `${percent(limit - actual, 0)} left of`
        : 'within';
}
/** `This change shrinks the image by 93.2 MB compressed, within its growth budget of 5 %.` */
function sayShrunk({ counts, metric }, place, grown, limit) {
    const start = counts === 'you' ? 'This change shrinks the image' : 'The image shrank';
    return `${start}${place.on} by ${(0,format_bytes/* formatBytes */.z)(-grown)} ${metric}, within its growth budget of ${limit}.`;
}
/** More decimals than numbers have. */
const MOST_DECIMALS = 20;
/** One decimal, or as many as it takes to be on the same side of the limit: nobody understands "5.0 % is over 5 %". */
function percent(actual, limit) {
    const side = Math.sign(actual - limit);
    let text = actual.toFixed(1);
    for (let decimals = 2; decimals <= MOST_DECIMALS && Math.sign(Number(text) - limit) !== side; decimals++)
        text = actual.toFixed(decimals);
    return `${text.replace('-', '\u2212')} %`;
}
function lowerFirst(text) {
    return text.charAt(0).toLowerCase() + text.slice(1);
}


/***/ }),

/***/ 48035:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ path)
/* harmony export */ });
/* harmony import */ var _globs_glob_matcher_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9816);
/* harmony import */ var _judge_bytes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3190);
/* harmony import */ var _judged_platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42788);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14801);
/* harmony import */ var _setting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33259);
/* harmony import */ var _unit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30625);






const PATHS = {
    key: 'paths',
    description: 'Maximum size of all visible files that a glob of absolute paths matches (`/app/node_modules/**: 70 MB`)',
};
/**
 * The visible files that a glob matches. A leading slash may be left out; a path without wildcards means the file of that name, or all
 * below the directory of that name. A glob that matches nothing is within any budget. One that is too long is an InputError.
 */
const path = {
    kind: 'path',
    title: 'path',
    ofFiles: true,
    units: [_unit_js__WEBPACK_IMPORTED_MODULE_2__/* .BYTES */ .E],
    settings: [],
    named: PATHS,
    from: (settings, metric) => (0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .declaredSizes */ .B9)(settings, PATHS).map(([subject, { value, source }]) => {
        return { kind: 'path', metric, subject, limit: value, unit: 'bytes', source };
    }),
    judge(budget, judged) {
        const matches = pathMatcher(budget);
        const { files } = judged.platform;
        const own = files.filter(file => !files.isHidden(file) && matches(files.path(file)));
        const { subject: glob = '' } = budget;
        if (own.length === 0)
            return (0,_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .absent */ .Ge)(budget, judged, `Path ${glob} matches no file in the image${(0,_judged_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .onPlatform */ .J)(judged)}.`);
        return (0,_judge_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .judgeBytes */ .F)(budget, judged, `Path ${glob}`, files.sum(own)[budget.metric]);
    },
    raise: () => PATHS.key,
};
function pathMatcher({ subject = '', source }) {
    const pattern = subject.replace(/^\/+/, '').replace(/(?<!\/)\/+$/, '');
    if (pattern === '')
        return () => true;
    const matches = (0,_globs_glob_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .globMatcher */ .f)(pattern, source);
    return file => matches(file) || file.startsWith(`${pattern}/`);
}


/***/ }),

/***/ 63944:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ total)
/* harmony export */ });
/* harmony import */ var _judge_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3190);
/* harmony import */ var _setting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33259);
/* harmony import */ var _unit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30625);



const MAX_SIZE = {
    key: 'max-size',
    description: 'Maximum total size (`145 MB`); compressed bytes unless `budget-metric` says otherwise',
    also: ['max', 'budget', 'limit', 'size-limit', 'max-compressed-size'],
    value: _setting_js__WEBPACK_IMPORTED_MODULE_0__/* .SIZE */ .SK,
};
const MAX_UNPACKED_SIZE = {
    key: 'max-unpacked-size',
    description: 'Maximum total size of the unpacked files (`400 MB`)',
    value: _setting_js__WEBPACK_IMPORTED_MODULE_0__/* .SIZE */ .SK,
};
const WHAT = 'The total';
/** The size of the whole image. */
const total = {
    kind: 'total',
    title: 'total',
    units: [_unit_js__WEBPACK_IMPORTED_MODULE_1__/* .BYTES */ .E],
    settings: [MAX_SIZE, MAX_UNPACKED_SIZE],
    from(settings, metric) {
        const limits = [
            [MAX_SIZE, metric],
            [MAX_UNPACKED_SIZE, 'unpacked'],
        ];
        return limits.flatMap(([setting, counted]) => {
            const limit = (0,_setting_js__WEBPACK_IMPORTED_MODULE_0__/* .declared */ .bu)(settings, setting);
            if (limit === undefined)
                return [];
            const { value, source } = limit;
            return [{ kind: 'total', key: setting.key, metric: counted, limit: value, unit: 'bytes', source }];
        });
    },
    judge: (budget, judged) => (0,_judge_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeBytes */ .F)(budget, judged, WHAT, judged.platform[budget.metric]),
    judgeReported: (judgement, { image, on }) => (0,_judge_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleOnBytes */ .l)(judgement, WHAT + on, image.total[judgement.metric]),
    termsOf: ({ key }) => ({ key }),
    // Reports of earlier versions do not have it.
    raise: ({ metric, key }) => key ?? (metric === 'compressed' ? MAX_SIZE.key : null),
    savings: {
        of: 'the total',
        need({ metric, actual, limit }, { advice }) {
            if (actual === null)
                return null;
            const bytes = actual - limit;
            return { bytes, least: bytes, counted: actual, saves: row => row[metric], rest: advice.rest[metric] };
        },
    },
};


/***/ }),

/***/ 9816:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ globMatcher)
});

// EXTERNAL MODULE: ./src/errors/input-error.ts
var input_error = __webpack_require__(33712);
// EXTERNAL MODULE: ./src/judge/messages.ts
var messages = __webpack_require__(69915);
;// CONCATENATED MODULE: ./src/judge/globs/glob-automaton.ts
/** Thrown when a glob and texts together ask for more states than are kept. */
class TooManyStates extends Error {
    name = 'TooManyStates';
}
/** Visits of a place in a glob while states are made. What people write needs a few thousand. */
const MOST_VISITS = 2_000_000;
const DEAD = 0;
const UNKNOWN = -1;
/**
 * Matches whole texts in one pass: a character is one step, whatever the glob. All places of the glob that a text may have come to are
 * one state, and states are made as they are met (Thompson's construction, and subsets of it).
 */
class GlobAutomaton {
    #places = [];
    #end;
    #bounds;
    #ids = new Map();
    #states = [];
    #steps = [];
    #accepts = [];
    #visits = 0;
    constructor(glob) {
        this.#end = this.#place();
        const start = this.#compile(glob, this.#end);
        this.#bounds = boundsOf(this.#places);
        this.#stateOf([]);
        this.#stateOf(this.#closed([start]));
    }
    /** @throws TooManyStates when that takes more states than any glob that means something. */
    matches(text) {
        let state = 1;
        for (let at = 0; at < text.length && state !== DEAD; at++) {
            const kind = this.#kindOf(text.charCodeAt(at));
            const known = this.#steps[state]?.[kind] ?? UNKNOWN;
            state = known === UNKNOWN ? this.#step(state, kind, text.charCodeAt(at)) : known;
        }
        return this.#accepts[state] === true;
    }
    #place(ranges = [], isNot = false, next = UNKNOWN) {
        return this.#places.push({ ranges, isNot, next, free: [] }) - 1;
    }
    /** Adds the places of a part, and gives the first; behind it the text goes on at `next`. */
    #compile(part, next) {
        switch (part.kind) {
            case 'one':
                return this.#place(part.ranges, part.isNot, next);
            case 'sequence':
                return part.parts.reduceRight((behind, each) => this.#compile(each, behind), next);
            case 'choice': {
                const fork = this.#place();
                this.#places[fork]?.free.push(...part.parts.map(each => this.#compile(each, next)));
                return fork;
            }
            case 'repeat': {
                const fork = this.#place();
                const first = this.#compile(part.part, fork);
                this.#places[fork]?.free.push(first, next);
                return part.least === 0 ? fork : first;
            }
        }
    }
    #step(state, kind, code) {
        const reached = [];
        for (const at of this.#states[state] ?? []) {
            this.#visit();
            const place = this.#places[at];
            if (place === undefined || place.next === UNKNOWN)
                continue;
            if (isAmong(code, place.ranges) !== place.isNot)
                reached.push(place.next);
        }
        const next = this.#stateOf(this.#closed(reached));
        const steps = this.#steps[state];
        if (steps !== undefined)
            steps[kind] = next;
        return next;
    }
    /** With all places that are reached without a character, in order. */
    #closed(places) {
        const seen = new Set(places);
        for (const at of seen) {
            this.#visit();
            for (const free of this.#places[at]?.free ?? [])
                seen.add(free);
        }
        return [...seen].sort((a, b) => a - b);
    }
    #stateOf(places) {
        const key = places.join();
        const known = this.#ids.get(key);
        if (known !== undefined)
            return known;
        const state = this.#states.push(places) - 1;
        this.#ids.set(key, state);
        this.#steps.push(new Int32Array(this.#bounds.length + 1).fill(UNKNOWN));
        this.#accepts.push(places.includes(this.#end));
        this.#visits += this.#bounds.length;
        return state;
    }
    #visit() {
        if (++this.#visits > MOST_VISITS)
            throw new TooManyStates();
    }
    /** Which characters are told apart from others: the number of bounds at or below a code. */
    #kindOf(code) {
        let [low, high] = [0, this.#bounds.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((this.#bounds[middle] ?? 0) <= code)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
function boundsOf(places) {
    const bounds = new Set(places.flatMap(({ ranges }) => ranges.flatMap(({ from, to }) => [from, to + 1])));
    return [...bounds].sort((a, b) => a - b);
}
function isAmong(code, ranges) {
    return ranges.some(({ from, to }) => from <= code && code <= to);
}

;// CONCATENATED MODULE: ./src/judge/globs/parse-glob.ts
const SLASH = '/'.charCodeAt(0);
const NOTHING = { kind: 'sequence', parts: [] };
const IN_SEGMENT = { kind: 'one', ranges: [{ from: SLASH, to: SLASH }], isNot: true };
const STAR = { kind: 'repeat', part: IN_SEGMENT, least: 0 };
const ANYTHING = { kind: 'repeat', part: { kind: 'one', ranges: [], isNot: true }, least: 0 };
/** Any number of directories, each with the slash behind it. */
const DIRECTORIES = optional(sequence([ANYTHING, literal('/')]));
/**
 * The parts of a glob: `*` and `?` inside of one directory, `**` over directories, `[a-z]`, `[!a-z]`, `{one,other}`, `@(one|other)`,
 * `?(…)`, `*(…)` and `+(…)`. A backslash takes what follows as it is. Whatever is not closed is taken as it is, too.
 *
 * @returns null for `!(…)`, which matches what is not there and cannot be had in one pass.
 */
function parseGlob(pattern) {
    const parser = new GlobParser(pattern.replaceAll(/(?:\/\*\*){2,}(?=\/|$)/g, '/**'));
    const part = parser.parse();
    return parser.hasNot ? null : part;
}
class GlobParser {
    hasNot = false;
    #text;
    #ends;
    #at = 0;
    constructor(text) {
        this.#text = text;
        this.#ends = closings(text);
    }
    parse() {
        return this.#sequence(this.#text.length, '');
    }
    /** The parts up to a place, or a separator before it. */
    #sequence(end, separator) {
        const parts = [];
        const start = this.#at;
        while (this.#at < end && (separator === '' || this.#text[this.#at] !== separator)) {
            parts.push(this.#part(start, end, separator));
        }
        return sequence(parts);
    }
    #part(start, end, separator) {
        const text = this.#text;
        const char = text.charAt(this.#at);
        const close = this.#ends.get(this.#at);
        if (char === '\\' && this.#at + 1 < end)
            return this.#take(2, literal(text.charAt(this.#at + 1)));
        if (char === '[' && close !== undefined)
            return this.#class(close);
        if (char === '{' && close !== undefined)
            return this.#group(this.#at + 1, close, ',');
        const group = this.#closeOfExtended();
        if (group !== undefined)
            return this.#extended(char, group);
        if (char === '*')
            return this.#stars(start, end, separator);
        if (char === '/')
            return this.#slash(end, separator);
        return this.#take(1, char === '?' ? IN_SEGMENT : literal(char));
    }
    /** Where `@(…)` and its like are closed; undefined where none begins. */
    #closeOfExtended() {
        const isOne = /^[@?*+!]\($/.test(this.#text.slice(this.#at, this.#at + 2));
        return isOne ? this.#ends.get(this.#at + 1) : undefined;
    }
    #take(length, part) {
        this.#at += length;
        return part;
    }
    #class(close) {
        const body = this.#text.slice(this.#at + 1, close);
        this.#at = close + 1;
        const isNot = /^[!^]/.test(body);
        const ranges = rangesIn(isNot ? body.slice(1) : body);
        return { kind: 'one', ranges: isNot ? [...ranges, { from: SLASH, to: SLASH }] : ranges, isNot };
    }
    /** What stands between brackets, each between separators one choice. */
    #group(from, close, separator) {
        const parts = [];
        for (this.#at = from; this.#at <= close; this.#at++)
            parts.push(this.#sequence(close, separator));
        this.#at = close + 1;
        return { kind: 'choice', parts };
    }
    #extended(sign, close) {
        const group = this.#group(this.#at + 2, close, '|');
        if (sign === '!')
            this.hasNot = true;
        if (sign === '?')
            return optional(group);
        if (sign === '*')
            return { kind: 'repeat', part: group, least: 0 };
        return sign === '+' ? { kind: 'repeat', part: group, least: 1 } : group;
    }
    /** Two that have a directory's place to themselves stand for any number of them; any others for a part of a name. */
    #stars(start, end, separator) {
        const from = this.#at;
        while (this.#at < end && this.#text[this.#at] === '*' && this.#ends.get(this.#at + 1) === undefined)
            this.#at++;
        const isAlone = this.#at - from >= 2 && (from === start || this.#text[from - 1] === '/');
        if (!isAlone)
            return STAR;
        if (this.#isEnd(end, separator))
            return ANYTHING;
        if (this.#text[this.#at] !== '/')
            return STAR;
        this.#at++;
        return DIRECTORIES;
    }
    /** `a/**` is `a`, too; behind a star, as JavaScript tools have it, there must be something. */
    #slash(end, separator) {
        const isBehindStar = /(?:^|[^*\\])\*$/.test(this.#text.slice(Math.max(0, this.#at - 2), this.#at));
        this.#at++;
        const stars = /\*{2,}/y;
        stars.lastIndex = this.#at;
        const found = stars.exec(this.#text)?.[0].length ?? 0;
        if (found === 0)
            return literal('/');
        const before = this.#at;
        this.#at += found;
        if (this.#isEnd(end, separator)) {
            const below = sequence([literal('/'), ANYTHING]);
            return isBehindStar ? below : optional(below);
        }
        this.#at = before;
        return literal('/');
    }
    #isEnd(end, separator) {
        return this.#at >= end || (separator !== '' && this.#text[this.#at] === separator);
    }
}
/** Where what opens at a place is closed. Braces that hold no choice are none. */
function closings(text) {
    const found = new Map();
    const open = [];
    for (let at = 0; at < text.length; at++) {
        const char = text[at] ?? '';
        const close = char === '[' ? endOfClass(text, at) : null;
        if (close !== null)
            found.set(at, close);
        if (char === '\\')
            at++;
        else if (close !== null)
            at = close;
        else if (char === '{')
            open.push({ at, closes: '}', choices: false });
        else if (char === '(')
            open.push({ at, closes: ')', choices: true });
        else
            closeInner(open, at, char, found);
    }
    return found;
}
function closeInner(open, at, char, found) {
    const inner = open.at(-1);
    if (inner === undefined)
        return;
    if (char === ',')
        inner.choices ||= inner.closes === '}';
    if (char !== inner.closes)
        return;
    open.pop();
    if (inner.choices)
        found.set(inner.at, at);
}
/** A bracket right behind the opening one is a member. */
function endOfClass(text, open) {
    const first = /[!^]/.test(text[open + 1] ?? '') ? open + 2 : open + 1;
    const close = text.indexOf(']', first + 1);
    return close < 0 || text.slice(open, close).includes('/') ? null : close;
}
function rangesIn(body) {
    const ranges = [];
    for (let at = 0; at < body.length; at++) {
        if (body[at] === '\\' && at + 1 < body.length)
            at++;
        const from = body.charCodeAt(at);
        const isRange = body[at + 1] === '-' && at + 2 < body.length;
        const to = isRange ? body.charCodeAt(at + 2) : from;
        if (isRange)
            at += 2;
        if (from <= to)
            ranges.push({ from, to });
    }
    return ranges;
}
function literal(char) {
    const code = char.charCodeAt(0);
    return { kind: 'one', ranges: [{ from: code, to: code }], isNot: false };
}
function sequence(parts) {
    return { kind: 'sequence', parts };
}
function optional(part) {
    return { kind: 'choice', parts: [NOTHING, part] };
}

;// CONCATENATED MODULE: ./src/judge/globs/glob-matcher.ts




/** Longest glob in characters. */
const MAX_LENGTH = 4096;
/** What makes a text a glob rather than a name. */
const SIGNS = /[*?[{\\]|[@+]\(|^!/;
/**
 * Whether a text is the pattern itself or matches it as a glob, `parseGlob` says how they are spelt. With `!` before it, a glob matches
 * what it would not match without. Names with a leading dot match like any other. Time is linear in the length of the text, whatever the
 * glob.
 *
 * @param source where the pattern was declared, for the message.
 * @throws InputError for a pattern that is too long to be one, or of a kind that is not supported; what is returned throws one for a pattern
 *   with too many alternatives.
 */
function globMatcher(pattern, source) {
    if (pattern.length > MAX_LENGTH) {
        throw new input_error/* InputError */.d(messages/* messages */.D.patternTooLong(source, pattern.length, MAX_LENGTH));
    }
    if (!SIGNS.test(pattern))
        return text => text === pattern;
    const isNot = pattern.startsWith('!') && pattern[1] !== '(';
    const glob = parseGlob(isNot ? pattern.slice(1) : pattern);
    if (glob === null)
        throw new input_error/* InputError */.d(messages/* messages */.D.patternNegated(source));
    const automaton = new GlobAutomaton(glob);
    return text => text === pattern || matches(automaton, text, source) !== isNot;
}
function matches(automaton, text, source) {
    try {
        return automaton.matches(text);
    }
    catch (error) {
        if (!(error instanceof TooManyStates))
            throw error;
        throw new input_error/* InputError */.d(messages/* messages */.D.patternTooComplex(source));
    }
}


/***/ }),

/***/ 3110:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ adviceLayers),
/* harmony export */   cQ: () => (/* binding */ IGNORED_ADVICE),
/* harmony export */   re: () => (/* binding */ resolveIgnoredAdvice)
/* harmony export */ });
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33712);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69915);
/* harmony import */ var _setting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33259);



const NAME = '[a-z][a-z0-9-]{0,39}';
const NAMES = new RegExp(`^${NAME}$`);
/** No budget itself: rules of advice that are silenced. */
const IGNORED_ADVICE = {
    key: 'ignore-advice',
    description: 'Rules whose advice is silenced, by the names that reports show: `debug-symbols, documentation`; default: none',
    also: ['ignore-rules', 'disable-rules'],
    wholeImage: true,
    value: {
        argument: 'rules',
        schema: {
            type: ['string', 'array'],
            pattern: `^ *(${NAME}( *, *${NAME}){0,49})? *$`,
            maxItems: 50,
            items: { type: 'string', pattern: `^${NAME}$` },
        },
        expected: 'must be names of rules like `[debug-symbols, documentation]`',
        parse: parseRules,
    },
};
/** What an image's advice is silenced by: the strongest layer that says so; undefined: nothing. */
function resolveIgnoredAdvice(layers) {
    return layers.map(layer => (0,_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .declared */ .bu)(layer, IGNORED_ADVICE)).findLast(each => each !== undefined);
}
/** What layers say of advice, without their budgets. */
function adviceLayers(layers) {
    const { key } = IGNORED_ADVICE;
    return layers.filter(layer => key in layer).map(layer => ({ [key]: layer[key] }));
}
function parseRules(text, where) {
    const names = text
        .split(',')
        .map(name => name.trim())
        .filter(name => name !== '');
    const wrong = names.find(name => !NAMES.test(name));
    if (wrong === undefined)
        return names;
    throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.notRuleNames(where, wrong));
}


/***/ }),

/***/ 3190:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ judgeBytes),
/* harmony export */   l: () => (/* binding */ ruleOnBytes)
/* harmony export */ });
/* harmony import */ var _text_format_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47790);
/* harmony import */ var _judged_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42788);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14801);



/**
 * Judges a number of bytes by the budget's limit.
 *
 * @param what what was measured, as the start of a sentence: `The total`, `Path /app/**`.
 */
function judgeBytes(budget, judged, what, actual) {
    return (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .judgementOf */ .lG)(budget, judged, ruleOnBytes(budget, what + (0,_judged_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .onPlatform */ .J)(judged), actual));
}
/**
 * The same for who has the limit and not the budget.
 *
 * @param what with the platform, where there is more than one.
 */
function ruleOnBytes({ limit, metric }, what, actual) {
    const sentence = Number.isFinite(actual) && Number.isFinite(limit)
        ? `${what} is ${(0,_text_format_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z)(actual)} ${metric}, ${compare(actual, limit)}.`
        : NO_NUMBER;
    return { outcome: (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleOn */ .YC)(actual, limit), actual, sentence };
}
const NO_NUMBER = 'The size or its limit is not a number, so nothing shows that it is within budget.';
/** `3.0 MB over its budget of 145.0 MB`; near its limit, what is left of it. */
function compare(actual, limit) {
    const bound = `its budget of ${(0,_text_format_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z)(limit)}`;
    if (actual > limit)
        return `${(0,_text_format_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z)(actual - limit)} over ${bound}`;
    if (actual === limit)
        return `exactly ${bound}`;
    return (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleOn */ .YC)(actual, limit) === 'warn'
        ? `${(0,_text_format_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z)(limit - actual)} left of ${bound}`
        : `within ${bound}`;
}


/***/ }),

/***/ 42788:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ onPlatform)
/* harmony export */ });
/** ` on linux/arm64`, where an image has more than one platform; else nothing. */
function onPlatform({ platform, among }) {
    return among > 1 ? ` on ${platform.platform}` : '';
}


/***/ }),

/***/ 69915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ messages)
/* harmony export */ });
/* harmony import */ var _text_quote_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41407);

/** Every error of this room in one table, each once: what is wrong, where, and how to fix it. */
const messages = {
    notAWholeNumber: (where, text) => `${where} is ${(0,_text_quote_value_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteValue */ .c)(text)}; write a whole number like \`20\``,
    notAPercentage: (where, text) => `${where} is ${(0,_text_quote_value_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteValue */ .c)(text)}; write a percentage like \`5 %\` or \`0.5 %\``,
    patternTooLong: (source, length, limit) => `${source} has a pattern of ${length} characters; write at most ${limit}`,
    patternNegated: (source) => `${source} has a pattern with \`!(…)\`, which is not supported; write what should match`,
    patternTooComplex: (source) => `${source} has a pattern with too many alternatives; use fewer wildcards`,
    notRuleNames: (where, text) => `${where} names ${(0,_text_quote_value_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteValue */ .c)(text)}; write names of rules like \`debug-symbols\``,
    noiseFloorTwice: (where, example) => `${where} has two sizes or two percentages; write a size, a percentage or one of each: ${example}`,
    notASmallPercentage: (where, text) => `${where} is ${(0,_text_quote_value_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteValue */ .c)(text)}; write a percentage like \`0.1 %\``,
};


/***/ }),

/***/ 64242:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ resolveNoiseFloor),
/* harmony export */   IF: () => (/* binding */ NOISE_FLOOR)
/* harmony export */ });
/* unused harmony export parseNoiseFloor */
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33712);
/* harmony import */ var _model_noise_floor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89996);
/* harmony import */ var _text_parse_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50810);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69915);
/* harmony import */ var _setting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33259);





/** What a config file may hold: a size, a percentage, the two in either order, or `off`. */
const SIZE = String.raw `\d{1,16}(\.\d{1,16})? ?([kKmMgGtT][iI]?[bB]|[bB])?`;
const SHARE = String.raw `\d{1,3}(\.\d{1,6})? ?%`;
const PATTERN = `^ *([oO][fF][fF]|${SIZE}|${SHARE}|${SIZE} *, *${SHARE}|${SHARE} *, *${SIZE}) *$`;
/** No budget itself: a smaller change is none, and has no row of its own. */
const NOISE_FLOOR = {
    key: 'noise-floor',
    description: 'Smaller changes count as no change: a size, a percentage of the baseline, the larger of both, or `off`; default: `10 kB, 0.1 %`',
    also: ['threshold', 'minimum-change'],
    wholeImage: true,
    value: {
        argument: 'floor',
        schema: { type: ['string', 'integer'], minimum: 0, pattern: PATTERN },
        expected: 'must be a size and a percentage like `10 kB, 0.1 %`, or `off`',
        parse: parseNoiseFloor,
    },
};
/** The noise floor of an image; the strongest layer that names one wins. */
function resolveNoiseFloor(layers) {
    const all = layers.map(layer => (0,_setting_js__WEBPACK_IMPORTED_MODULE_3__/* .declared */ .bu)(layer, NOISE_FLOOR));
    return all.findLast(each => each !== undefined)?.value ?? _model_noise_floor_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_NOISE_FLOOR */ .s;
}
/** `0.1 %`: no sign, no exponent, at most 100. */
const PERCENT = /^(100|\d{1,2}(?:\.\d{1,6})?) ?%$/;
/**
 * A noise floor from its text: `10 kB`, `0.1 %`, both between commas, or `off`.
 *
 * @param where what the text is, for the message: ``input `noise-floor` ``.
 * @throws InputError with the right spelling.
 */
function parseNoiseFloor(text, where) {
    if (text.trim().toLowerCase() === 'off')
        return { bytes: 0, percent: 0 };
    const parts = text.split(',').map(part => part.trim());
    const percents = parts.filter(part => part.endsWith('%'));
    const sizes = parts.filter(part => !part.endsWith('%'));
    if (percents.length > 1 || sizes.length > 1) {
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.noiseFloorTwice(where, EXAMPLE));
    }
    return {
        bytes: sizes[0] === undefined ? 0 : (0,_text_parse_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBytes */ .z)(sizes[0], where),
        percent: percents[0] === undefined ? 0 : parsePercent(percents[0], where),
    };
}
const EXAMPLE = '`10 kB, 0.1 %`';
function parsePercent(text, where) {
    const [, percent] = PERCENT.exec(text) ?? [];
    if (percent !== undefined)
        return Number(percent);
    throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .messages */ .D.notASmallPercentage(where, text));
}


/***/ }),

/***/ 14801:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ge: () => (/* binding */ absent),
/* harmony export */   YC: () => (/* binding */ ruleOn),
/* harmony export */   hT: () => (/* binding */ skipped),
/* harmony export */   lG: () => (/* binding */ judgementOf)
/* harmony export */ });
/** From this part of its limit on, a budget warns. */
const WARN_FROM = 0.9;
/**
 * The rule for every limit: over it fails, exactly at it is within, and from 90 % of it on warns. Nothing at all never warns,
 * whatever the limit. What is not a number fails, since it cannot be shown to be within.
 */
function ruleOn(actual, limit) {
    if (!(actual <= limit))
        return 'fail';
    return actual > 0 && actual >= WARN_FROM * limit ? 'warn' : 'pass';
}
/** The judgement that a ruling on a platform is. */
function judgementOf(budget, { platform }, ruling) {
    const { limit, unit } = budget;
    return { budget, platform: platform.platform, limit, unit, ...ruling };
}
/** A budget that could not be judged. */
function skipped(budget, platform, sentence) {
    const { limit, unit } = budget;
    return { budget, platform, outcome: 'skipped', actual: null, limit, unit, sentence };
}
/** A budget on what is not there: it holds, and its judgement says why, since a name may be misspelt. */
function absent(budget, judged, sentence) {
    return {
        ...judgementOf(budget, judged, { outcome: 'pass', actual: 0, sentence }),
        matchesNothing: true,
    };
}


/***/ }),

/***/ 33259:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ declaredSizes),
/* harmony export */   CD: () => (/* binding */ sizePattern),
/* harmony export */   SK: () => (/* binding */ SIZE),
/* harmony export */   bu: () => (/* binding */ declared),
/* harmony export */   i2: () => (/* binding */ COUNT)
/* harmony export */ });
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33712);
/* harmony import */ var _text_parse_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50810);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69915);



/** What a place says under a key; undefined: nothing. */
function declared(settings, { key }) {
    return settings[key];
}
/** The same of a key with a size for each name. */
function declaredSizes(settings, { key }) {
    return [...(settings[key] ?? new Map())];
}
/** JSON Schema's pattern of a size, of which some settings take more units. */
function sizePattern(more = '') {
    return String.raw `^ *(\d{1,16}(\.\d{1,16})? ?([kKmMgGtT][iI]?[bB]|[bB]${more})|0) *$`;
}
/** `145 MB`, `145 MiB`, `0`. */
const SIZE = {
    argument: 'size',
    schema: { $ref: '#/$defs/size' },
    expected: 'must be a size like `145 MB`',
    parse: _text_parse_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBytes */ .z,
};
/** `20`. */
const COUNT = {
    argument: 'count',
    schema: { type: 'integer', minimum: 0, maximum: 9999 },
    expected: 'must be a whole number like `20`',
    parse(text, where) {
        if (/^\d{1,4}$/.test(text))
            return Number(text);
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .messages */ .D.notAWholeNumber(where, text));
    },
};


/***/ }),

/***/ 30625:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ BYTES),
/* harmony export */   I: () => (/* binding */ PERCENT)
/* harmony export */ });
/* harmony import */ var _text_format_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47790);

const SIZES = [
    ['TB', 1e12],
    ['GB', 1e9],
    ['MB', 1e6],
    ['kB', 1e3],
];
const BYTES = {
    name: 'bytes',
    ofBytes: true,
    format: _text_format_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z,
    write(limit) {
        const [name, factor] = SIZES.find(each => limit >= each[1]) ?? ['B', 1];
        return `${limit / factor} ${name}`;
    },
    neat: twoDigits,
};
/** Of what the baseline has. */
const PERCENT = {
    name: 'percent',
    ofBytes: true,
    format: amount => `${amount.toFixed(1).replace('-', '\u2212')} %`,
    write: limit => `${limit} %`,
    // In tenths, so that the sum is of whole numbers.
    neat: actual => twoDigits(actual * 10) / 10,
};
/** Rounded up to two digits. */
function twoDigits(amount) {
    if (amount <= 0)
        return 0;
    const whole = Math.ceil(amount);
    const step = 10 ** Math.max(0, `${whole}`.length - 2);
    return Math.ceil(whole / step) * step;
}


/***/ }),

/***/ 21368:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ COUNTED),
/* harmony export */   C: () => (/* binding */ METRICS)
/* harmony export */ });
/** Which bytes a budget counts. `compressed` is what a node pulls; it is the default. */
const METRICS = ['compressed', 'unpacked'];
/** Whose growth counts: `you`: only bytes blamed on the change itself; `all`: the whole delta. */
const COUNTED = ['you', 'all'];


/***/ }),

/***/ 15410:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ addBytes),
/* harmony export */   CA: () => (/* binding */ subtractBytes),
/* harmony export */   CR: () => (/* binding */ NO_BYTES),
/* harmony export */   jO: () => (/* binding */ sumBytes)
/* harmony export */ });
const NO_BYTES = { compressed: 0, unpacked: 0 };
/** Sum of both kinds, each with its own. */
function addBytes(a, b) {
    return { compressed: a.compressed + b.compressed, unpacked: a.unpacked + b.unpacked };
}
/** `a − b`, each kind with its own. */
function subtractBytes(a, b) {
    return { compressed: a.compressed - b.compressed, unpacked: a.unpacked - b.unpacked };
}
/** Sum over any number of byte pairs. */
function sumBytes(all) {
    let compressed = 0;
    let unpacked = 0;
    for (const bytes of all) {
        compressed += bytes.compressed;
        unpacked += bytes.unpacked;
    }
    return { compressed, unpacked };
}


/***/ }),

/***/ 89996:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ DEFAULT_NOISE_FLOOR)
/* harmony export */ });
/** What a rebuild without a change may make by itself. */
const DEFAULT_NOISE_FLOOR = { bytes: 10_000, percent: 0.1 };


/***/ }),

/***/ 47790:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
const DECIMALS = [0, 1, 1, 2, 2, 2];
/**
 * A number of bytes for people, decimal as Docker and registries print it: `999 B`, `20.6 MB`, `1.24 GB`.
 *
 * The unit is chosen after rounding, so `1000.0 kB` never shows. Fractions are rounded to whole bytes; a negative number
 * has a true minus sign (U+2212).
 *
 * @throws RangeError for NaN and infinities: an unknown number of bytes must be said in words, with a reason.
 */
function formatBytes(bytes) {
    if (!Number.isFinite(bytes))
        throw new RangeError(`${bytes} is not a number of bytes`);
    const whole = Math.round(Math.abs(bytes));
    const sign = bytes < 0 && whole > 0 ? '\u2212' : '';
    for (const [power, unit] of UNITS.entries()) {
        const shown = (whole / 1000 ** power).toFixed(DECIMALS[power]);
        if (Number(shown) < 1000 || power === UNITS.length - 1)
            return `${sign}${shown} ${unit}`;
    }
    throw new RangeError('unreachable: the last unit takes any number');
}


/***/ }),

/***/ 83399:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ choicesInstead),
/* harmony export */   q: () => (/* binding */ nearestOf)
/* harmony export */ });
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47785);
/* harmony import */ var _quote_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75091);


/** Names that are listed at most. */
const MOST_NAMES = 30;
/**
 * Of some names the one that was probably meant; null when none is near.
 *
 * @param maxDistance letters to change, add or drop at most.
 */
function nearestOf(written, known, maxDistance = Math.max(1, Math.floor(written.length / 3))) {
    return (0,leven__WEBPACK_IMPORTED_MODULE_0__/* .closestMatch */ .h)(written.slice(0, 60), [...known], { maxDistance }) ?? null;
}
/** What there is in place of a name that there is not, as the end of a sentence; '' when nothing is known. Names are untrusted. */
function choicesInstead(written, known) {
    if (known.length === 0)
        return '';
    // All are listed, so a wrong guess costs nothing.
    const nearest = nearestOf(written, known, Math.ceil(written.length / 3));
    const shown = known.slice(0, MOST_NAMES).map(name => (0,_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(name, 60));
    const left = known.length - shown.length;
    const all = `${shown.join(', ')}${left === 0 ? '' : ` and ${left} more`}`;
    return `${nearest === null ? '' : `; did you mean ${(0,_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(nearest, 60)}?`}${nearest === null ? '; there' : ' There'} ${known.length === 1 ? 'is' : 'are'} ${all}`;
}


/***/ }),

/***/ 50810:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ parseBytes)
/* harmony export */ });
/* harmony import */ var _errors_input_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33712);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9927);


const FACTORS = new Map([
    ['b', 1],
    ['kb', 1e3],
    ['mb', 1e6],
    ['gb', 1e9],
    ['tb', 1e12],
    ['kib', 2 ** 10],
    ['mib', 2 ** 20],
    ['gib', 2 ** 30],
    ['tib', 2 ** 40],
]);
/** No sign, no exponent, no leading or trailing dot: sizes as people write them, and linear to match. */
const SIZE = /^(\d{1,16}(?:\.\d{1,16})?) ?([a-z]*)$/i;
/**
 * The number of bytes that a text spells: `145 MB` (10⁶), `145MiB` (2²⁰), `0.5 GB`, `0`. Letter case does not matter.
 * Fractions of a byte are cut off.
 *
 * A number without a unit is refused: who writes 120 means megabytes, and would get bytes. So is a unit of one letter: to Docker `m` is
 * 2²⁰ bytes, to most readers 10⁶.
 *
 * @param where what the text is, for the message: ``input `max-size` ``.
 * @throws InputError with the right spelling.
 */
function parseBytes(text, where) {
    const trimmed = text.trim();
    const [, number = '', unit = ''] = SIZE.exec(trimmed) ?? [];
    if (number === '')
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.notASize(where, text));
    if (unit === '')
        return withoutUnit(number, where);
    const factor = FACTORS.get(unit.toLowerCase());
    if (factor === undefined)
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d(unknownUnit(where, text, number, unit));
    const bytes = multiply(number, factor);
    if (bytes > Number.MAX_SAFE_INTEGER) {
        throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.sizeTooLarge(where, text));
    }
    return bytes;
}
function withoutUnit(number, where) {
    if (/^[0.]+$/.test(number))
        return 0;
    throw new _errors_input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d(_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.sizeWithoutUnit(where, number));
}
/** In whole numbers, since `1.005 * 1e6` in floating point is a byte short. */
function multiply(number, factor) {
    const [whole = '0', fraction = ''] = number.split('.');
    const scaled = BigInt(whole + fraction) * BigInt(factor);
    return Number(scaled / 10n ** BigInt(fraction.length));
}
function unknownUnit(where, text, number, unit) {
    const first = unit[0]?.toUpperCase() ?? '';
    if (!'KMGT'.includes(first))
        return _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.notASize(where, text);
    const decimal = first === 'K' ? 'kB' : `${first}B`;
    return _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .messages */ .D.unitUnknown(where, text, `${number} ${decimal}`, `${number} ${first}iB`);
}


/***/ })

};
