import type { Server } from 'node:http';
import next from 'next';
import { boot, type Pages } from './boot';
import { env } from './platform/env';

/** Next serves the pages, and the REST routes of `app/api`. */
function openNext(httpServer: Server): Pages {
  const app = next({ dev: env.NODE_ENV === 'development', httpServer, hostname: env.HOST, port: env.PORT });
  return {
    async prepare() {
      await app.prepare();
      const handle = app.getRequestHandler();
      return (request, response) => handle(request, response);
    },
    close: () => app.close(),
  };
}

await boot(openNext);
