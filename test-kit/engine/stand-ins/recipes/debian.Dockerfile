# debian:SUITE and debian:SUITE-slim, from a root that mmdebstrap has made
FROM scratch
ADD root.tar /
CMD ["bash"]
