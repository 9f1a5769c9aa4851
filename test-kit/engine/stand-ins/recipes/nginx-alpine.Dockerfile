# nginx:…-alpine: the nginx of the stand-in for nginx, with the libraries that it is linked with
ARG BASE
ARG NGINX
FROM ${NGINX} AS nginx
RUN mkdir -p /libraries \
 && ldd /usr/sbin/nginx | grep -Eo '/\S*(crypt|crypto|pcre2-8|ssl|z)\.so\S*' | xargs -I '{}' cp -L --parents '{}' /libraries

FROM ${BASE}
RUN addgroup -g 101 -S nginx && adduser -S -D -H -u 101 -h /var/cache/nginx -s /sbin/nologin -G nginx -g nginx nginx
COPY --from=nginx /libraries /
COPY --from=nginx /usr/sbin/nginx /usr/sbin/
COPY --from=nginx /etc/nginx /etc/nginx
COPY --from=nginx /usr/share/nginx/html /usr/share/nginx/html
COPY --from=nginx /var/log/nginx /var/log/nginx
RUN mkdir -p /var/cache/nginx /var/lib/nginx
EXPOSE 80
STOPSIGNAL SIGQUIT
CMD ["nginx", "-g", "daemon off;"]
