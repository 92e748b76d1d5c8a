/**
 * Run by `scripts/scale.ts` in a process of its own: takes a packed pack in as a reader's device does, step by step,
 * then reads it as after each waking of the background, and prints what that took as a line of JSON.
 *
 *   node --expose-gc --import tsx scripts/scale/read-pack.ts <file>
 *
 * The limits of a feed are lifted, so that what lies beyond them can be told.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type CompiledPack, compilePack } from '#lib/engine/compile.ts';
import { serialisePack } from '#lib/facts/canonical.ts';
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
  readonly entities: number;
  /** Most bytes that the process had in memory while it took the pack in. */
  readonly peak: number;
  /** Bytes of the JavaScript heap that stay while the pack serves. */
  readonly heap: number;
  /** Bytes of the document; named here last, so that it stays in memory to the end. */
  readonly document: number;
}

const steps: { step: string; took: Elapsed }[] = [];
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
  await timed('compile', () => compilePack(pack));
  return await timed('canonical document and digest', async () => {
    const canonical = new TextEncoder().encode(serialisePack(pack));
    await sha256Hex(canonical);
    return canonical;
  });
}

/** As `lib/library/serving.ts` and the live index do. */
async function wake(document: Uint8Array<ArrayBuffer>): Promise<CompiledPack> {
  await timed('digest of the body', () => sha256Hex(document));
  const value = await timed('JSON: UTF-8, parse', (): unknown =>
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(document)),
  );
  const pack = await timed('shape', () => proven(value));
  return await timed('compile', () => compilePack(pack));
}

async function heapInUse(): Promise<number> {
  // What the step before leaves behind is free only after its turn.
  await new Promise((resolve) => setImmediate(resolve));
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

const [file = ''] = process.argv.slice(2);
const document = await takeIn(file);
const peak = process.resourceUsage().maxRSS * 1024;
const waking: typeof steps = [];
list = waking;
const before = await heapInUse();
const compiled = await wake(document);
const after = await heapInUse();
const read: Read = {
  steps,
  waking,
  entities: compiled.pack.entities.length,
  peak,
  heap: after - before,
  document: document.length,
};
process.stdout.write(`${JSON.stringify(read)}\n`);
