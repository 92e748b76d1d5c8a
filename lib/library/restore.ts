/** Restoring a backup: all of it is verified before anything is stored, and one commit puts it in force. */
import * as v from 'valibot';
import { LIMITS } from '#lib/facts/limits.ts';
import { sha256Hex } from '#lib/feed/digest.ts';
import { readDocument } from '#lib/json/read-document.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { readStored } from '#lib/settings/stored.ts';
import { done, type Outcome, trouble } from '#lib/trouble/outcome.ts';
import { type Backup, BackupSchema } from './backup-file.ts';
import { isGzip } from './examine.ts';
import { compiling } from './indexing.ts';
import { LIBRARY_LIMITS } from './limits.ts';
import type { LibraryPorts, Work } from './ports.ts';
import { bodiesOf, type Generation, type LibraryRecord } from './record.ts';
import { restored } from './restore-rule.ts';
import { versionsOf } from './serving.ts';
import { stage } from './stage.ts';
import { commit } from './take.ts';
import { type Verified, verifyDocument } from './verify.ts';

const WHAT = 'backup';

/** Answers with the settings of the backup. Runs alone. */
export async function restore(
  ports: LibraryPorts,
  bytes: Uint8Array<ArrayBuffer>,
  work: Work,
): Promise<Outcome<Settings>> {
  work.onProgress({ step: 'checking', what: WHAT });
  const read = await readBackup(ports, bytes, work);
  if (!read.ok) return read;
  const bodies = await verifyBodies(ports, read.value, work);
  if (!bodies.ok) return bodies;
  const { library, settings } = read.value;
  const change = (record: LibraryRecord) => restored(record, library, versionsOf(ports.bundled), ports.now());
  const allowed = change(library);
  if (!allowed.ok) return allowed;
  work.onProgress({ step: 'storing', what: WHAT });
  const committed = await storeAll(ports, bodies.value, change);
  if (committed.ok) return done(readStored(settings).settings);
  await ports.store.sweep();
  return committed;
}

/** @returns `unreadable` where the file is no backup of this format */
async function readBackup(
  { transport }: LibraryPorts,
  bytes: Uint8Array<ArrayBuffer>,
  { signal }: Work,
): Promise<Outcome<Backup>> {
  if (!isGzip(bytes)) return trouble('unreadable', 'a backup is a gzip file');
  const inflated = await transport.inflate(bytes, LIBRARY_LIMITS.backupBytes, signal);
  if (!inflated.ok) return inflated;
  const limits = { bytes: LIBRARY_LIMITS.backupBytes, depth: LIMITS.depth };
  const document = readDocument(inflated.value, WHAT, limits);
  const [finding] = document.findings;
  if (!document.ok || finding) return trouble('unreadable', finding && `${WHAT} ${finding.message}`);
  const parsed = v.safeParse(BackupSchema, document.value, { abortEarly: true });
  if (parsed.success) return done(parsed.output);
  const [issue] = parsed.issues;
  return trouble('unreadable', `${v.getDotPath(issue) ?? WHAT}: ${issue.message}`);
}

/** Every body is what its digest says, a pack as sound as any that is imported, and what the record says of it. */
async function verifyBodies(
  ports: LibraryPorts,
  { library, bodies }: Backup,
  work: Work,
): Promise<Outcome<readonly Verified[]>> {
  const named = bodiesOf(library);
  const texts = new Map(Object.entries(bodies));
  const odd = [...named.symmetricDifference(new Set(texts.keys()))][0];
  if (odd !== undefined) return trouble('unreadable', `body ${odd} is missing, or nothing names it`);
  const verified: Verified[] = [];
  for (const [digest, text] of texts) {
    if (work.signal.aborted) return trouble('cancelled');
    const bytes = new TextEncoder().encode(text);
    if ((await sha256Hex(bytes)) !== digest) return trouble('wrong-bytes', `body ${digest}`);
    const pack = await verifyDocument(bytes, WHAT, compiling(ports, work));
    if (!pack.ok) return { ok: false, trouble: pack.trouble };
    if (pack.value.digest !== digest) return trouble('bad-pack', `body ${digest} is not in canonical form`);
    verified.push(pack.value);
  }
  const wrong = mismatch(library, new Map(verified.map((one) => [one.digest, one])));
  return wrong === undefined ? done(verified) : trouble('other-pack', wrong);
}

/** The first pack of which the record says what its body does not. */
function mismatch(library: LibraryRecord, bodies: ReadonlyMap<string, Verified>): string | undefined {
  const fits = (id: string, { digest, version, title, bytes }: Generation) => {
    const body = bodies.get(digest);
    return (
      body?.pack.id === id &&
      body.pack.version === version &&
      body.pack.title === title &&
      body.document.length === bytes
    );
  };
  return library.packs.find(({ id, current, previous, pending }) =>
    [current, previous, pending?.generation ?? null].some((one) => one !== null && !fits(id, one)),
  )?.id;
}

async function storeAll(
  ports: LibraryPorts,
  bodies: readonly Verified[],
  change: (record: LibraryRecord) => Outcome<LibraryRecord>,
): Promise<Outcome<undefined>> {
  for (const body of bodies) {
    const staged = await stage(ports, body);
    if (!staged.ok) return staged;
  }
  return commit(ports, change);
}
