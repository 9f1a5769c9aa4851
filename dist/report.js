// src/start.ts
import zlib from "node:zlib";

// src/lean-heap.ts
import { setFlagsFromString } from "node:v8";
function keepHeapLean() {
  setFlagsFromString("--semi-space-growth-factor=1");
}

// src/use-proxy.ts
import http from "node:http";
var PROXIES = ["http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"];
function useProxy(env) {
  const proxies = PROXIES.flatMap((name) => env[name] ? [[name, withScheme(env[name])]] : []);
  if (proxies.length === 0) return null;
  if (!("setGlobalProxyFromEnv" in http))
    return `Node.js ${process.version} cannot use the proxy that the environment names; 24.14 or later can`;
  try {
    http.setGlobalProxyFromEnv({ ...env, ...Object.fromEntries(proxies) });
    return null;
  } catch {
    return "The proxy that the environment names is not used: its address is no URL";
  }
}
function withScheme(address) {
  return address.includes("://") ? address : `http://${address}`;
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
  const trouble = useProxy(process.env);
  if (trouble !== null) process.stderr.write(`${trouble}
`);
  await run(await import("./app.js"));
}

// src/report.ts
await start((app) => app.runReport());
