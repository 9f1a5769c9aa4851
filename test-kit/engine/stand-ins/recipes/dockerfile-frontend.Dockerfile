# docker/dockerfile: what `# syntax=docker/dockerfile:1` names, handing the build on to the engine's own frontend
ARG BASE
FROM ${BASE}
COPY --from=files dockerfile-frontend.js /
LABEL moby.buildkit.frontend.network.none=true moby.buildkit.frontend.caps=moby.buildkit.frontend.inputs,moby.buildkit.frontend.subrequests,moby.buildkit.frontend.contexts
ENTRYPOINT ["node", "/dockerfile-frontend.js"]
