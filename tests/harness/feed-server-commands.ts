/**
 * The feed server for tests that run in a browser: Vitest runs these in its own process, where Node is.
 * Test files run side by side and share the servers, so each has paths of its own.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserCommand, BrowserCommandContext } from 'vitest/node';
import type { Answer } from './feed-answer.ts';
import { type FeedServer, type SeenRequest, startFeedServer } from './feed-server.ts';

/** An answer as it travels from the browser to Node: bytes are base64. */
export interface RemoteAnswer extends Omit<Answer, 'body'> {
  readonly body?: string;
  readonly base64?: string;
}

export interface FeedOrigins {
  /** The feed server. */
  readonly feed: string;
  /** Another one, at another origin. */
  readonly elsewhere: string;
  /** Plain http. */
  readonly plain: string;
}

export interface SeenAtPath {
  readonly requests: readonly SeenRequest[];
  readonly preflights: number;
  /** As `FeedServer.sent`. */
  readonly sent: number;
  /** Requests to the other origin, and connections to the plain one, for whatever path. */
  readonly elsewhere: number;
  readonly plain: number;
}

interface PlainServer {
  readonly origin: string;
  connections(): number;
  close(): Promise<void>;
}

interface Servers {
  readonly feed: FeedServer;
  readonly elsewhere: FeedServer;
  readonly plain: PlainServer;
}

let started: Promise<Servers> | undefined;

/** Started with the first command, closed with Vitest. */
function servers({ project }: BrowserCommandContext): Promise<Servers> {
  started ??= Promise.all([startFeedServer(), startFeedServer(), startPlain()]).then(
    ([feed, elsewhere, plain]) => {
      for (const server of [feed, elsewhere, plain]) project.vitest.onClose(() => server.close());
      return { feed, elsewhere, plain };
    },
  );
  return started;
}

async function startPlain(): Promise<PlainServer> {
  let connections = 0;
  const server = createServer((_, response) => response.end('plain')).on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const feedOrigins: BrowserCommand<[], Promise<FeedOrigins>> = async (context) => {
  const { feed, elsewhere, plain } = await servers(context);
  return { feed: feed.origin, elsewhere: elsewhere.origin, plain: plain.origin };
};

const feedAnswer: BrowserCommand<[path: string, answer: RemoteAnswer], Promise<void>> = async (
  context,
  path,
  { base64, ...answer },
) => {
  const { feed } = await servers(context);
  feed.answer(path, base64 === undefined ? answer : { ...answer, body: Buffer.from(base64, 'base64') });
};

const feedSeen: BrowserCommand<[path: string], Promise<SeenAtPath>> = async (context, path) => {
  const { feed, elsewhere, plain } = await servers(context);
  return {
    requests: feed.requests.filter((request) => request.path === path),
    preflights: feed.preflights(path),
    sent: feed.sent(path),
    elsewhere: elsewhere.requests.length,
    plain: plain.connections(),
  };
};

/** Resolves when nothing is under way at a path any more. */
const feedEnded: BrowserCommand<[path: string], Promise<void>> = async (context, path) =>
  (await servers(context)).feed.ended(path);

export const feedServerCommands = { feedOrigins, feedAnswer, feedSeen, feedEnded };

declare module 'vitest/browser' {
  interface BrowserCommands {
    feedOrigins(): Promise<FeedOrigins>;
    feedAnswer(path: string, answer: RemoteAnswer): Promise<void>;
    feedSeen(path: string): Promise<SeenAtPath>;
    feedEnded(path: string): Promise<void>;
  }
}
