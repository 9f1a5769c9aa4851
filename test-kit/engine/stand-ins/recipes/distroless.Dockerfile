# distroless: a few Debian packages, unpacked and listed in /var/lib/dpkg/status.d, and no shell
FROM scratch
COPY . /
ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt
ARG RUN_AS=0
USER ${RUN_AS}
