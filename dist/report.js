// src/start.ts
import zlib from "node:zlib";

// src/lean-heap.ts
import { setFlagsFromString } from "node:v8";
function keepHeapLean() {
  setFlagsFromString("--semi-space-growth-factor=1");
}

// src/start.ts
async function start(run) {
  if (!("createZstdDecompress" in zlib)) {
    process.stderr.write(
      `slim-build needs Node.js 22.15 or later to read zstd layers; this is ${process.version}
`
    );
    process.exitCode = 2;
    return;
  }
  keepHeapLean();
  await run(await import("./app.js"));
}

// src/report.ts
await start((app) => app.runReport());
