# The service in a container: `docker build -t sagsgraf .`; see docs/operations.md. It is reached from outside of the
# container, so it asks for SAGSGRAF_TOKENS, or for SAGSGRAF_PUBLIC=1 where the port is published to this machine alone.
ARG NODE_TAG=20.20-bookworm-slim

FROM node:${NODE_TAG} AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY src/ src/
COPY tools/build.mjs tools/
COPY web/ web/
COPY examples/queries/ examples/queries/
RUN npm run build && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:${NODE_TAG}
# With more arenas the allocator keeps more memory that is not used, see bench/README.md.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 SAGSGRAF_DATA=/data MALLOC_ARENA_MAX=2
RUN install --directory --owner=node --group=node --mode=0700 /data
WORKDIR /app
COPY --from=build /app/node_modules/ node_modules/
COPY --from=build /app/dist/ dist/
COPY package.json LICENSE ./
COPY cypher/ cypher/
COPY schema/ schema/
COPY seeds/ seeds/
USER node
VOLUME ["/data"]
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/cli/main.js"]
CMD ["serve"]
