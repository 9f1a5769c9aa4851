# golang: Debian's Go, in the place where the image has it
ARG BASE
FROM ${BASE}
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates g++ gcc git golang-go libc6-dev make pkg-config \
 && rm -rf /var/lib/apt/lists/* \
 && ln -s "$(dirname "$(dirname "$(readlink -f /usr/bin/go)")")" /usr/local/go
COPY --from=host / /usr/local/
ENV SSL_CERT_FILE=/usr/local/share/stand-in/ca-bundle.crt GOTOOLCHAIN=local GOPATH=/go PATH=/go/bin:/usr/local/go/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
RUN mkdir -p /go/src /go/bin && chmod -R 1777 /go
WORKDIR /go
CMD ["bash"]
