# gradle: Debian's, which is older and has its libraries all over the system, beside the Java of the stand-in for eclipse-temurin
ARG BASE
FROM ${BASE}
RUN mkdir -p /usr/share/man/man1 \
 && apt-get update \
 && apt-get install -y --no-install-recommends gradle \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --uid 1001 --create-home --shell /bin/bash gradle
ENV GRADLE_HOME=/usr/share/gradle
CMD ["gradle"]
