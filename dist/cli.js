#!/usr/bin/env node

// src/start.ts
import zlib from "node:zlib";
async function start(run) {
  if (!("createZstdDecompress" in zlib)) {
    process.stderr.write(
      `slim-build needs Node.js 22.15 or later to read zstd layers; this is ${process.version}
`
    );
    process.exitCode = 2;
    return;
  }
  await run(await import("./app.js"));
}

// src/cli.ts
await start((app) => app.runCli(process.argv.slice(2)));
