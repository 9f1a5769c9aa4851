# maven: Debian's, beside the Java of the stand-in for eclipse-temurin
ARG BASE
ARG DEBIAN
FROM ${DEBIAN} AS maven
RUN mkdir -p /usr/share/man/man1 \
 && apt-get update \
 && apt-get install -y --no-install-recommends maven \
 && find -L /usr/share/maven -type l -delete \
 && cp -aL /usr/share/maven /opt/maven

FROM ${BASE}
COPY --from=maven /opt/maven /usr/share/maven
RUN ln -s /usr/share/maven/bin/mvn /usr/bin/mvn
# Maven waits half an hour for an answer, and asks on connections that a network has dropped since.
COPY <<MAVENRC /usr/local/etc/mavenrc
MAVEN_OPTS="-Daether.connector.requestTimeout=30000 -Dmaven.wagon.rto=30000 -Dmaven.wagon.http.pool=false \$MAVEN_OPTS"
MAVENRC
ENV MAVEN_HOME=/usr/share/maven MAVEN_CONFIG=/root/.m2
CMD ["mvn"]
