export const id = 7925;
export const ids = [7925];
export const modules = {

/***/ 67925:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishFailure: () => (/* binding */ publishFailure)
});

// EXTERNAL MODULE: ./src/tools/once.ts
var once = __webpack_require__(74090);
// EXTERNAL MODULE: ./src/runner/artifacts/upload-job-report.ts + 1 modules
var upload_job_report = __webpack_require__(34588);
// EXTERNAL MODULE: ./src/runner/publish/check-label.ts
var check_label = __webpack_require__(88353);
// EXTERNAL MODULE: ./src/runner/publish/comment-on-pull-request.ts + 5 modules
var comment_on_pull_request = __webpack_require__(55056);
// EXTERNAL MODULE: ./src/text/maskable-texts.ts
var maskable_texts = __webpack_require__(43250);
;// CONCATENATED MODULE: ./src/runner/publish/likely-secrets.ts

/** What variables that hold secrets are called. */
const SECRET_NAME = /token|secret|passw|pwd|key|auth|credential/i;
/**
 * Values that a build may print and that nobody may want to see in a comment: build arguments, and variables that are called like
 * secrets. The runner knows more of them, and masks them in the log alone.
 */
function likelySecrets({ buildArgs = [] }, env) {
    const given = buildArgs.map(each => each.split(/=(.*)/s)[1] ?? env[each] ?? '');
    const variables = Object.entries(env).flatMap(([name, value = '']) => SECRET_NAME.test(name) ? [value] : []);
    return [...given, ...variables].flatMap(maskable_texts/* maskableTexts */.p);
}

// EXTERNAL MODULE: ./src/runner/publish/publish-to-all.ts
var publish_to_all = __webpack_require__(47553);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/buildx/solve/build-failure.ts
var build_failure = __webpack_require__(92215);
// EXTERNAL MODULE: ./src/text/escape/visible.ts
var visible = __webpack_require__(8625);
// EXTERNAL MODULE: ./src/text/hide-secrets.ts
var hide_secrets = __webpack_require__(9847);
;// CONCATENATED MODULE: ./src/runner/publish/unmeasured-of.ts




/** Characters of a line that are shown. */
const LONGEST_LINE = 300;
/**
 * An image that there is not, because of an error, as reports tell it. They are not masked as the log is, so they show what the Dockerfile says, the
 * exit code and what the step printed last without anything that may be a secret. BuildKit's own words, which may hold the address of a
 * context with its password, are left to the log.
 *
 * @param secrets values that must not be shown.
 */
function unmeasuredOf(error, name, secrets) {
    if (!(error instanceof build_failure/* BuildFailure */.$)) {
        const reason = 'The step failed before there was an image; see the log.';
        return { name, state: 'failed', reason, where: null };
    }
    const { dockerfile, line, endLine, instruction, exitCode } = error.step;
    if (line === null) {
        const reason = 'The build failed before the first line of the Dockerfile; see the log.';
        return { name, state: 'failed', reason, where: null };
    }
    const how = exitCode === null ? 'see the log' : `exit code ${exitCode}`;
    return {
        name,
        state: 'failed',
        reason: `The build failed at \`${instruction.replaceAll('`', "'").slice(0, 100)}\`, ${how}.`,
        where: { dockerfile, line, endLine: endLine ?? line, stage: null, instruction },
        ...(exitCode !== null && { log: tailOf(error.step.log, secrets) }),
    };
}
function tailOf(printed, secrets) {
    return printed
        .map(line => (0,visible/* visible */.R)((0,hide_secrets/* hideSecrets */.s)((0,external_node_util_.stripVTControlCharacters)(line), secrets).trimEnd(), LONGEST_LINE))
        .filter(line => line !== '');
}

;// CONCATENATED MODULE: ./src/runner/publish/publish-failure.ts







/**
 * Says that an image has no size because its build failed, where its size would stand: in the job summary, in the comment that is
 * there, in what other jobs of the run hear of it, at the commit. A run that was cancelled tells nothing. What stands in the way is a
 * warning.
 */
async function publishFailure(error, publishContext, context, log) {
    if (context.signal.aborted)
        return;
    const { inputs } = publishContext;
    const image = unmeasuredOf(error, inputs.image, [
        ...log.masked,
        ...likelySecrets(inputs.request, context.env),
    ]);
    const overview = { reports: [], unmeasured: [image] };
    const jobReport = { ...inputs, label: (0,check_label/* baseLabel */.k)(image.name, inputs) };
    const artifact = (0,once/* once */.O)(() => (0,upload_job_report/* uploadJobReport */.l)(overview, jobReport, context, log));
    const isCommentLost = (0,once/* once */.O)(async () => (0,comment_on_pull_request/* commentOnPullRequest */.r)(overview, await artifact(), inputs, context, log));
    const result = {
        ...publishContext,
        overview,
        identities: [inputs.built],
        made: null,
        artifact,
        isCommentLost,
    };
    await (0,publish_to_all/* publishToAll */.i)(result, context, log);
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


/***/ })

};
