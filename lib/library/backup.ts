/** Making a backup. */
import type { Settings } from '#lib/settings/settings.ts';
import { toStored } from '#lib/settings/stored.ts';
import { done, type Outcome, trouble } from '#lib/trouble/outcome.ts';
import { BACKUP_FORMAT, type Backup } from './backup-file.ts';
import type { OutFile } from './export.ts';
import { LIBRARY_LIMITS } from './limits.ts';
import { bereft } from './pack-rules.ts';
import type { LibraryPorts } from './ports.ts';
import { bodiesOf, type LibraryRecord } from './record.ts';
import { dateTime } from './time.ts';

/** Bodies that were read, by digest, in the digests' order, and those that could not be. */
export interface Bodies {
  readonly kept: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  readonly lost: ReadonlySet<string>;
}

/** Everything that the library has, in one file. A body that is lost is left out, and so is what names it. */
export async function backup(ports: LibraryPorts, settings: Settings): Promise<Outcome<OutFile>> {
  const read = await ports.store.read();
  if (!read.ok) return read;
  const { kept, lost } = await readBodies(ports, read.value);
  const created = dateTime(ports.now());
  const file: Backup = {
    format: BACKUP_FORMAT,
    created,
    settings: toStored(settings),
    library: bereft(read.value, lost),
    bodies: Object.fromEntries([...kept].map(([digest, bytes]) => [digest, new TextDecoder().decode(bytes)])),
  };
  const text = written(file);
  if (text === undefined || text.length > LIBRARY_LIMITS.backupBytes)
    return trouble('too-long', `a backup holds ${LIBRARY_LIMITS.backupBytes} bytes; export packs one by one`);
  const bytes = await ports.transport.deflate(text);
  return done({ name: `according-to-${created.slice(0, 10)}.backup.gz`, bytes });
}

/** Undefined where the text is longer than a string can be. */
function written(file: Backup): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new TextEncoder().encode(`${JSON.stringify(file)}\n`);
  } catch {
    return undefined;
  }
}

/** Every body that the record names, as far as it can be read. */
export async function readBodies(
  { store }: Pick<LibraryPorts, 'store'>,
  record: LibraryRecord,
): Promise<Bodies> {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  const lost = new Set<string>();
  for (const digest of [...bodiesOf(record)].sort()) {
    const body = await store.body(digest);
    if (body.ok) kept.set(digest, body.value);
    else lost.add(digest);
  }
  return { kept, lost };
}
