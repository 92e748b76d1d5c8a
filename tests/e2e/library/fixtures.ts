/** The extension, and a newsroom that publishes a feed over HTTPS on loopback; each test has a newsroom of its own. */

import { test as base, expect } from '#tests/e2e/fixtures.ts';
import { type FeedServer, startFeedServer } from '#tests/harness/feed-server.ts';
import { type Newsroom, openNewsroom } from '#tests/harness/newsroom.ts';

interface WorkerFixtures {
  readonly server: FeedServer;
}

export const test = base.extend<{ readonly newsroom: Newsroom }, WorkerFixtures>({
  server: [
    async ({ browserName: _ }, use) => {
      const server = await startFeedServer();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  newsroom: async ({ server }, use) => {
    server.reset();
    await use(await openNewsroom(server));
  },
});

export { expect };
