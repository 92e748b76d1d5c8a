/**
 * Run by `scripts/scale.ts` in a process of its own: takes a packed pack in as a reader's device does, step by step,
 * then reads its names as after each waking of the background, and its facts as for the first card after that, and
 * prints what that took as a line of JSON.
 *
 *   node --expose-gc --import tsx scripts/scale/read-pack.ts <file>
 *
 * The limits of a feed are lifted, so that what lies beyond them can be told.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { compileNames } from '#lib/engine/compile-names.ts';
import type { CompiledNames, OpenedNames } from '#lib/engine/compiled-names.ts';
import { openNames } from '#lib/engine/open-names.ts';
import { serialisePack } from '#lib/facts/canonical.ts';
import { PackIndex } from '#lib/facts/fact-index.ts';
import { checkInvariants } from '#lib/facts/invariants.ts';
import { LIMITS } from '#lib/facts/limits.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { parsePack } from '#lib/facts/shape.ts';
import { sha256Hex } from '#lib/feed/digest.ts';
import { readDocument } from '#lib/json/read-document.ts';
import { type Elapsed, stopwatch } from './stopwatch.ts';

export interface Read {
  /** Once for each update. */
  readonly steps: readonly { readonly step: string; readonly took: Elapsed }[];
  /** Every time the background wakes. */
  readonly waking: readonly { readonly step: string; readonly took: Elapsed }[];
  /** At the first card of the pack after that. */
  readonly card: readonly { readonly step: string; readonly took: Elapsed }[];
  readonly entities: number;
  /** Most bytes that the process had in memory while it took the pack in. */
  readonly peak: number;
  /** Bytes of the JavaScript heap that stay while pages are read, and once a card was opened. */
  readonly heap: number;
  readonly heapWithFacts: number;
  /** Bytes of the compiled names, as they are kept and as they are held: what is probed, and all of it. */
  readonly hot: number;
  readonly names: number;
  /** Bytes of the document; named here last, so that it stays in memory to the end. */
  readonly document: number;
}

type Steps = { step: string; took: Elapsed }[];

const PARTS = ['hot', 'cold', 'brief'] as const;

const folder = mkdtempSync(join(tmpdir(), 'names-'));
const steps: Steps = [];
let list = steps;

async function timed<T>(step: string, work: () => T | Promise<T>): Promise<T> {
  const watch = stopwatch();
  const value = await work();
  list.push({ step, took: watch() });
  return value;
}

function proven(value: unknown): Pack {
  const shape = parsePack(value);
  if (!shape.ok) throw new Error(`no pack: ${JSON.stringify(shape.findings[0])}`);
  return shape.pack;
}

/** As `lib/library/verify.ts` does, one step after the other. */
async function takeIn(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(readFileSync(file));
  await timed('digest of the file', () => sha256Hex(bytes));
  const unpacked = await timed('gunzip', () => gunzipSync(bytes));
  const document = await timed('JSON: UTF-8, depth, parse, repeats', () =>
    readDocument(unpacked, 'pack', { bytes: Number.POSITIVE_INFINITY, depth: LIMITS.depth }),
  );
  if (!document.ok || document.findings.length > 0) throw new Error(JSON.stringify(document));
  const pack = await timed('shape', () => proven(document.value));
  const findings = await timed('invariants', () => checkInvariants(pack));
  if (findings.length > 0) throw new Error(JSON.stringify(findings[0]));
  const canonical = await timed('canonical document and digest', async () => {
    const text = new TextEncoder().encode(serialisePack(pack));
    await sha256Hex(text);
    return text;
  });
  const names = await timed('compile (names)', () => compileNames(pack));
  for (const part of PARTS) writeFileSync(join(folder, part), new Uint8Array(names[part]));
  return canonical;
}

/** As `lib/library/ready-names.ts` does, from files in place of a database. */
async function wake(): Promise<OpenedNames> {
  const [hot, cold, brief] = await timed('read the names', () => PARTS.map(bufferOf));
  if (hot === undefined || cold === undefined || brief === undefined) throw new Error('nothing was kept');
  const names: CompiledNames = { hot, cold, brief };
  const opened = await timed('check and open them', () => openNames(names));
  if (opened === undefined) throw new Error('what was kept cannot be opened');
  return opened;
}

function bufferOf(part: string): ArrayBuffer {
  const bytes = readFileSync(join(folder, part));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}

/** As `lib/library/serving.ts` does for a body that was checked before. */
async function readFacts(document: Uint8Array<ArrayBuffer>): Promise<PackIndex> {
  await timed('digest of the body', () => sha256Hex(document));
  const pack = await timed(
    'JSON: UTF-8, parse',
    (): Pack => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(document)),
  );
  return await timed('facts by entity', () => new PackIndex(pack));
}

async function heapInUse(): Promise<number> {
  // What the step before leaves behind is free only after its turn.
  await new Promise((resolve) => setImmediate(resolve));
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

try {
  const [file = ''] = process.argv.slice(2);
  const document = await takeIn(file);
  const peak = process.resourceUsage().maxRSS * 1024;
  const [waking, card]: [Steps, Steps] = [[], []];
  const before = await heapInUse();
  list = waking;
  const opened = await wake();
  const reading = await heapInUse();
  list = card;
  const facts = await readFacts(document);
  const telling = await heapInUse();
  const [first] = facts.pack.entities;
  if (first === undefined || opened.entity(first.id)?.name !== first.name) throw new Error('other names');
  const [hot, ...others] = PARTS.map((part) => bufferOf(part).byteLength);
  const read: Read = {
    steps,
    waking,
    card,
    entities: facts.pack.entities.length,
    peak,
    heap: reading - before,
    heapWithFacts: telling - before,
    hot: hot ?? 0,
    names: others.reduce((sum, bytes) => sum + bytes, hot ?? 0),
    document: document.length,
  };
  process.stdout.write(`${JSON.stringify(read)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
