/**
 * A real HTTPS server on loopback that answers as it is told, well or badly, and remembers what it was asked:
 *
 *   const server = await startFeedServer();
 *   server.answer('/feed.json', { body: text, etag: '"1"' });          // and 304 to a request that names the tag
 *   server.answer('/gone.json', { status: 404 });
 *   server.answer('/moved.json', { status: 302, headers: { Location: 'https://elsewhere.example/' } });
 *   server.answer('/busy.json', { status: 503, headers: { 'Retry-After': '120' } });
 *   server.answer('/cut.json', { body: bytes, cutAt: 100 });           // says all, sends 100 bytes, hangs up
 *   server.answer('/stall.json', { body: bytes, holdAt: 100 });        // then nothing, until release('/stall.json')
 *   server.answer('/flood.json', { body: bytes, endless: true });
 *   server.serveDirectory(directory);                                  // a published feed, for all other paths
 *   await fetch(`${server.origin}/feed.json`);
 *   server.requests                                                    // method, path and headers of each
 *   await server.close();
 *
 * Fetch in the same process accepts its certificate. A browser is told to with
 * `--ignore-certificate-errors-spki-list=${server.certificate.spki}` or `ignoreHTTPSErrors`.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Certificate } from '#cli/serve/certificate.ts';
import { isUnchanged } from '#cli/serve/conditional.ts';
import { respondFromFolder } from '#cli/serve/feed-folder.ts';
import { listenOnLoopback } from '#cli/serve/server.ts';
import { type Answer, sendBody } from './feed-answer.ts';
import { trustedCertificate } from './trusted-certificate.ts';

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  /** As they came: names in lower case. */
  readonly headers: IncomingMessage['headers'];
}

/** Says what to answer, from the request and how often this path was asked before. */
export type Answering = Answer | ((request: SeenRequest, before: number) => Answer);

export interface FeedServer {
  readonly origin: string;
  readonly certificate: Certificate;
  /** Every request but preflights, in order. */
  readonly requests: readonly SeenRequest[];
  /** How many preflights a path has had. */
  preflights(path: string): number;
  /** From now on, what a path answers. */
  answer(path: string, answering: Answering): void;
  /** From now on, paths without an answer of their own are served from the directory of a published feed. */
  serveDirectory(directory: string): void;
  /** Body bytes of a path that its connections have taken, over all requests. */
  sent(path: string): number;
  /** Resolves when no answer to this path is under way any more: done, cut, or dropped by the other side. */
  ended(path: string): Promise<void>;
  /** Lets what is held at this path go on; what comes to be held there later is not, until it gets another answer. */
  release(path: string): void;
  /** Forgets answers, directory, requests and counts, and lets go of what is held. */
  reset(): void;
  close(): Promise<void>;
}

/** Any page may read the answers, with all headers: as in an extension that has access to the host. */
const OPEN = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': '*',
  'Access-Control-Expose-Headers': '*',
} as const;

/** What happened at one path. */
interface Path {
  asked: number;
  preflights: number;
  sent: number;
  readonly underWay: Set<Promise<void>>;
  readonly held: Set<() => void>;
  released: boolean;
}

/** Starts a server on a free port of 127.0.0.1. */
export async function startFeedServer(): Promise<FeedServer> {
  const certificate = await trustedCertificate();
  const answers = new Map<string, Answering>();
  const paths = new Map<string, Path>();
  const requests: SeenRequest[] = [];
  let directory: string | undefined;

  const at = (name: string): Path => {
    const path = paths.get(name) ?? {
      asked: 0,
      preflights: 0,
      sent: 0,
      underWay: new Set(),
      held: new Set(),
      released: false,
    };
    paths.set(name, path);
    return path;
  };

  const release = (path: Path) => {
    path.released = true;
    for (const letGo of path.held) letGo();
    path.held.clear();
  };

  const respond = (request: IncomingMessage, response: ServerResponse): Promise<void> | void => {
    for (const [name, value] of Object.entries(OPEN)) response.setHeader(name, value);
    const { method = '', url = '/', headers } = request;
    if (method === 'OPTIONS') {
      at(url).preflights += 1;
      response.writeHead(204).end();
      return;
    }
    const seen: SeenRequest = { method, path: url, headers };
    requests.push(seen);
    const path = at(url);
    const answering = answers.get(url);
    path.asked += 1;
    if (answering !== undefined) {
      const answer = typeof answering === 'function' ? answering(seen, path.asked - 1) : answering;
      return give(answer, request, response, path);
    }
    if (directory !== undefined) return respondFromFolder(directory, request, response);
    response.writeHead(404).end();
  };

  const listening = await listenOnLoopback((request, response) => {
    request.socket.setNoDelay(true);
    const { underWay } = at(request.url ?? '/');
    const closed = new Promise<void>((resolve) => response.once('close', resolve));
    underWay.add(closed);
    void closed.then(() => underWay.delete(closed));
    void respond(request, response);
  }, certificate);

  return {
    origin: listening.origin,
    certificate,
    requests,
    preflights: (path) => at(path).preflights,
    answer: (path, answering) => {
      answers.set(path, answering);
      at(path).released = false;
    },
    serveDirectory: (path) => {
      directory = path;
    },
    sent: (path) => at(path).sent,
    ended: async (path) => void (await Promise.all(at(path).underWay)),
    release: (path) => release(at(path)),
    reset: () => {
      for (const path of paths.values()) release(path);
      answers.clear();
      paths.clear();
      requests.length = 0;
      directory = undefined;
    },
    close: () => {
      for (const path of paths.values()) release(path);
      return listening.close();
    },
  };
}

async function give(
  answer: Answer,
  request: IncomingMessage,
  response: ServerResponse,
  path: Path,
): Promise<void> {
  const hold = () =>
    new Promise<void>((resolve) => {
      if (path.released) return resolve();
      path.held.add(resolve);
      response.once('close', resolve);
    });
  if (answer.holdAt === 'head') await hold();
  const { etag, lastModified } = answer;
  const headers = {
    ...(etag === undefined ? {} : { ETag: etag }),
    ...(lastModified === undefined ? {} : { 'Last-Modified': lastModified }),
    ...answer.headers,
  };
  if (answer.status === undefined && isUnchanged(request.headers, answer)) {
    response.writeHead(304, headers).end();
    return;
  }
  const count = (bytes: number) => {
    path.sent += bytes;
  };
  await sendBody(response, answer, headers, count, hold);
}
