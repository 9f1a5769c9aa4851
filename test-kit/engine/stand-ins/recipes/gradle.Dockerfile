# gradle: Debian's, which is older, beside the Java of the stand-in for eclipse-temurin
ARG BASE
ARG DEBIAN
FROM ${DEBIAN} AS gradle
RUN mkdir -p /usr/share/man/man1 \
 && apt-get update \
 && apt-get install -y --no-install-recommends gradle \
 && find -L /usr/share/gradle -type l -delete \
 && cp -aL /usr/share/gradle /opt/gradle

FROM ${BASE}
COPY --from=gradle /opt/gradle /opt/gradle
RUN ln -s /opt/gradle/bin/gradle /usr/bin/gradle \
 && useradd --uid 1001 --create-home --shell /bin/bash gradle
ENV GRADLE_HOME=/opt/gradle
CMD ["gradle"]
