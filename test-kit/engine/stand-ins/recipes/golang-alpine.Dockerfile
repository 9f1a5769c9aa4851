# golang:…-alpine: the Go of the stand-in for golang
ARG BASE
ARG GOLANG
FROM ${GOLANG} AS golang
RUN cp -aL /usr/local/go /opt/go

FROM ${BASE}
COPY --from=golang /opt/go /usr/local/go
COPY --from=host / /usr/local/
ENV SSL_CERT_FILE=/usr/local/share/stand-in/ca-bundle.crt CGO_ENABLED=0 GOTOOLCHAIN=local GOPATH=/go PATH=/go/bin:/usr/local/go/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
RUN mkdir -p /go/src /go/bin && chmod -R 1777 /go
WORKDIR /go
