# node: in full, slim and alpine, which differ in what they stand on
ARG BASE
FROM ${BASE}
RUN if command -v groupadd >/dev/null; then \
      groupadd --gid 1000 node && useradd --uid 1000 --gid node --shell /bin/bash --create-home node; \
    else \
      addgroup -g 1000 node && adduser -u 1000 -G node -s /bin/sh -D node; \
    fi
ARG NODE_VERSION
ENV NODE_VERSION=${NODE_VERSION}
COPY --from=node / /usr/local/
COPY --from=npm / /usr/local/lib/node_modules/npm/
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
 && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx \
 && ln -s node /usr/local/bin/nodejs \
 && chmod +x /usr/local/lib/node_modules/npm/bin/*-cli.js
COPY --from=yarn / /opt/yarn/
RUN ln -s /opt/yarn/bin/yarn /usr/local/bin/yarn \
 && ln -s /opt/yarn/bin/yarnpkg /usr/local/bin/yarnpkg \
 && chmod +x /opt/yarn/bin/yarn /opt/yarn/bin/yarnpkg
COPY --from=host / /usr/local/
# The machine's own certificates, at a place that no package overwrites; node-gyp finds the headers without a download.
ENV NODE_EXTRA_CA_CERTS=/usr/local/share/stand-in/ca-bundle.crt npm_config_nodedir=/usr/local
COPY --from=files --chmod=755 docker-entrypoint.sh /usr/local/bin/
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["node"]
