# uv: on an image of Python, as two programs and nothing else
ARG BASE
FROM ${BASE} AS programs
RUN pip install --no-cache-dir --target /uv uv==0.5.14

FROM ${BASE}
COPY --from=programs /uv/bin/uv /uv/bin/uvx /usr/local/bin/
ENTRYPOINT []
CMD ["uv"]
