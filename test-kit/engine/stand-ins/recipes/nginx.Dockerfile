# nginx: Debian's, with its pages where the image has them
ARG BASE
FROM ${BASE}
RUN apt-get update \
 && apt-get install -y --no-install-recommends nginx-light \
 && rm -rf /var/lib/apt/lists/* \
 && mkdir -p /usr/share/nginx/html \
 && cp /var/www/html/index.nginx-debian.html /usr/share/nginx/html/index.html \
 && sed -i 's#/var/www/html#/usr/share/nginx/html#' /etc/nginx/sites-available/default \
 && ln -sf /dev/stdout /var/log/nginx/access.log \
 && ln -sf /dev/stderr /var/log/nginx/error.log
EXPOSE 80
STOPSIGNAL SIGQUIT
CMD ["nginx", "-g", "daemon off;"]
