# distroless with Node.js
ARG BASE
FROM ${BASE}
COPY --from=node bin/node /nodejs/bin/node
ENTRYPOINT ["/nodejs/bin/node"]
