# The bundle and the knowledge in a small image. `docker run IMAGE` is the gateway bot, `docker run IMAGE serve` HTTP.
FROM node:22-alpine AS build
WORKDIR /app
COPY package.json package-lock.json tsconfig.json ./
RUN npm ci
COPY src src
COPY commands commands
COPY deploy deploy
COPY knowledge knowledge
RUN npm run build

FROM node:22-alpine
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 HEALTH_PORT=8081
COPY --from=build /app/package.json ./
COPY --from=build /app/dist dist
COPY --from=build /app/knowledge knowledge
USER node
EXPOSE 8080 8081
HEALTHCHECK --interval=30s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HEALTH_PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "/app/dist/main.js"]
CMD ["start"]
