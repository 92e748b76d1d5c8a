import { type ChildProcess, spawn } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { Agent, type RequestOptions, request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '#scripts/node/newer-node.mjs';
import { runCli } from '#tests/unit/cli/run-cli.ts';

const FEED = '{"keys":[],"manifest":{}}';
const PACK = gzipSync('{"pack":1}');

let outside: string;
let directory: string;
let serving: ChildProcess;
let ended: Promise<number | null>;
let said = '';
let origin: URL;

beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), 'serve-'));
  directory = join(outside, 'feed');
  mkdirSync(join(directory, 'packs'), { recursive: true });
  writeFileSync(join(directory, 'feed.json'), FEED);
  writeFileSync(join(directory, 'packs', 'courier-1.json.gz'), PACK);
  writeFileSync(join(directory, 'signing-key.json'), 'secret');
  writeFileSync(join(directory, 'packs', '.draft.json.gz'), 'secret');
  writeFileSync(join(outside, 'other.json.gz'), 'secret');
  symlinkSync(join(outside, 'other.json.gz'), join(directory, 'packs', 'linked.json.gz'));
  serving = spawn(process.execPath, [
    join(ROOT, 'cli/according-to.mjs'),
    ...['pack', 'serve', directory, '--port', '0'],
  ]);
  ended = new Promise((resolve) => serving.on('close', resolve));
  await new Promise<void>((resolve, reject) => {
    serving.stderr?.on('data', (text: Buffer) => reject(new Error(String(text))));
    serving.stdout?.on('data', (text: Buffer) => {
      said += String(text);
      if (said.includes('Ctrl-C ends.')) resolve();
    });
  });
  origin = new URL(/https:\/\/127\.0\.0\.1:\d+/u.exec(said)?.[0] ?? '');
});
afterAll(() => {
  serving.kill();
  rmSync(outside, { recursive: true });
});

interface Reply {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly fingerprint: string;
}

/** Asks with the path exactly as written: `fetch` would tidy it up. */
function ask(path: string, options: RequestOptions = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asking = request(
      { host: '127.0.0.1', port: origin.port, path, rejectUnauthorized: false, agent: false, ...options },
      (response) => {
        const chunks: Buffer[] = [];
        const { raw } = (response.socket as TLSSocket).getPeerCertificate();
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            headers: response.headers,
            body: Buffer.concat(chunks).toString('latin1'),
            fingerprint: new X509Certificate(raw).fingerprint256,
          }),
        );
      },
    );
    asking.on('error', reject).end();
  });
}

describe('a feed that is served', () => {
  it('comes as JSON that is soon asked for again', async () => {
    const { status, headers, body } = await ask('/feed.json');
    expect({ status, body }).toEqual({ status: 200, body: FEED });
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'content-length': String(FEED.length),
      'cache-control': 'max-age=60',
      'x-content-type-options': 'nosniff',
    });
  });

  it('has packs that come as the gzip files they are, once and for all', async () => {
    const { status, headers, body } = await ask('/packs/courier-1.json.gz');
    expect({ status, body }).toEqual({ status: 200, body: PACK.toString('latin1') });
    expect(headers).toMatchObject({
      'content-type': 'application/gzip',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(headers).not.toHaveProperty('content-encoding');
  });

  it('is not sent again to who has it', async () => {
    const { headers } = await ask('/feed.json');
    const etag = String(headers['etag']);
    const date = String(headers['last-modified']);
    for (const known of [
      { 'If-None-Match': etag },
      { 'If-None-Match': `"other", W/${etag}` },
      { 'If-None-Match': '*' },
      { 'If-Modified-Since': date },
    ]) {
      expect(await ask('/feed.json', { headers: known })).toMatchObject({ status: 304, body: '' });
    }
    for (const other of [
      { 'If-None-Match': '"other"' },
      { 'If-None-Match': '"other"', 'If-Modified-Since': date },
      { 'If-Modified-Since': 'Thu, 01 Jan 1970 00:00:00 GMT' },
      { 'If-Modified-Since': 'yesterday' },
    ]) {
      expect(await ask('/feed.json', { headers: other })).toMatchObject({ status: 200, body: FEED });
    }
  });

  it('tells its size to who asks for the head alone, and takes nothing', async () => {
    const head = await ask('/feed.json', { method: 'HEAD' });
    expect(head).toMatchObject({ status: 200, body: '' });
    expect(head.headers['content-length']).toBe(String(FEED.length));
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect(await ask('/feed.json', { method })).toMatchObject({
        status: 405,
        headers: { allow: 'GET, HEAD' },
      });
    }
  });

  it.each([
    '/',
    '/signing-key.json',
    '/packs/',
    '/packs/.draft.json.gz',
    '/packs/linked.json.gz',
    '/packs/none.json.gz',
    '/packs/../signing-key.json',
    '/../other.json.gz',
    '/packs/../../other.json.gz',
    '/packs/..%2f..%2fother.json.gz',
    '/packs/%2e%2e/%2e%2e/other.json.gz',
    '/packs/..\\..\\other.json.gz',
    '//feed.json',
    '/feed.json/',
    '/feed.json%00',
    '/%',
    'https://127.0.0.1/feed.json',
  ])('does not give away %s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, body: '' });
  });

  it('says which certificate it shows', async () => {
    const { fingerprint } = await ask('/feed.json');
    expect(fingerprint).toMatch(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/u);
    expect(said).toContain(`SHA-256 ${fingerprint}`);
    expect(said).toMatch(/--ignore-certificate-errors-spki-list=[A-Za-z0-9+/]{43}=\n/u);
  });
});

describe('serving', () => {
  it.each([
    { args: ['OUTSIDE'], says: /holds no feed\.json; publish the feed into it first/u },
    {
      args: ['DIRECTORY', '--port', '65536'],
      says: /--port 65536: is no port; give a number from 0 to 65535/u,
    },
    { args: ['DIRECTORY', '--port', 'x'], says: /--port x: is no port/u },
    { args: [], says: /missing required argument/u },
  ])('refuses $args', async ({ args, says }) => {
    const places: Readonly<Record<string, string>> = { DIRECTORY: directory, OUTSIDE: outside };
    const own = args.map((arg) => places[arg] ?? arg);
    const { status, stdout, stderr } = await runCli(['pack', 'serve', ...own]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(says);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('refuses a port that is taken', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { status, stderr } = await runCli(['pack', 'serve', directory, '--port', String(port)]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/EADDRINUSE.*choose another one, or 0 for any free one\n$/u);
    await new Promise((resolve) => taken.close(resolve));
  });

  it('ends on Ctrl-C, whoever is connected', async () => {
    const agent = new Agent({ keepAlive: true });
    await ask('/feed.json', { agent });
    serving.kill('SIGINT');
    expect(await ended).toBe(0);
    agent.destroy();
    expect(said).toMatch(/ended\n$/u);
  });
});
