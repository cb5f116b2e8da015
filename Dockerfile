# The image of the zone map: docs/operations.md, "As a container". It stands here because
# `docker build .` looks for it here, and needs the whole tree around it.

FROM node:24-bookworm-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
# The install generates the database client from the schema.
COPY package.json package-lock.json prisma.config.ts tsconfig.json ./
COPY prisma ./prisma
RUN npm ci --no-audit --no-fund
COPY . .
# What only building needs goes, and what the builder kept for its next time.
RUN npm run build && npm prune --omit=dev --no-audit --no-fund && rm -rf .next/cache

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production BUILD=never HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
# The program belongs to root and is only read; what is written goes to /data.
COPY --from=build /app ./
RUN install -d -o node -g node -m 0700 /data
VOLUME /data
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=90s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself, not npm: it is the one that must hear SIGTERM.
CMD ["node", "--import", "tsx", "server.ts"]
