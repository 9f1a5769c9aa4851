# rust: Debian's compiler and Cargo, under the names that the image has. In full and slim, which differ in what they stand on.
ARG BASE
FROM ${BASE}
ARG PACKAGES
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates gcc libc6-dev ${PACKAGES} \
 && rm -rf /var/lib/apt/lists/* \
 && mkdir -p /usr/local/cargo/bin /usr/local/rustup \
 && ln -s /usr/bin/cargo /usr/bin/rustc /usr/bin/rustdoc /usr/local/cargo/bin/ \
 && chmod -R a+w /usr/local/cargo /usr/local/rustup
COPY --from=host / /usr/local/
ENV CARGO_HOME=/usr/local/cargo RUSTUP_HOME=/usr/local/rustup \
    SSL_CERT_FILE=/usr/local/share/stand-in/ca-bundle.crt CARGO_HTTP_CAINFO=/usr/local/share/stand-in/ca-bundle.crt \
    PATH=/usr/local/cargo/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
CMD ["bash"]
