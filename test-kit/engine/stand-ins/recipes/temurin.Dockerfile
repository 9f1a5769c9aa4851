# eclipse-temurin: Debian's OpenJDK in the place where the image has it. With the zlib that Temurin brings, too, and without
# the libraries of its graphics.
ARG BASE
ARG DEBIAN
FROM ${DEBIAN} AS openjdk
ARG PACKAGE
RUN mkdir -p /usr/share/man/man1 \
 && apt-get update \
 && apt-get install -y --no-install-recommends ${PACKAGE} \
 && java=$(dirname "$(dirname "$(readlink -f /usr/bin/java)")") \
 && find -L "$java" -type l -delete \
 && mkdir -p /opt/java \
 && cp -aL "$java" /opt/java/openjdk \
 && cp -L /usr/lib/*/libz.so.1 /opt/java/openjdk/lib/

FROM ${BASE}
# Ubuntu, which the image stands on, has useradd; the stand-ins for newer releases of Debian lack it.
RUN command -v useradd \
 || { apt-get update && apt-get install -y --no-install-recommends passwd && rm -rf /var/lib/apt/lists/*; }
ENV JAVA_HOME=/opt/java/openjdk LANG=C.UTF-8 PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
COPY --from=openjdk /opt/java /opt/java
