/** A pack as a file: its canonical document. */
import { serialisePack } from '#lib/facts/canonical.ts';
import { done, type Outcome, trouble } from '#lib/trouble/outcome.ts';
import type { LibraryPorts } from './ports.ts';
import { servePack } from './serving.ts';

/** A file for the reader to keep. */
export interface OutFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The pack as it serves. */
export async function exportPack(ports: LibraryPorts, id: string): Promise<Outcome<OutFile>> {
  const read = await ports.store.read();
  if (!read.ok) return read;
  const { serving } = await servePack(ports, read.value, id);
  if (serving === undefined) return trouble('not-found', id);
  const { pack } = serving;
  return done({
    name: `${id}-${pack.version}.json`,
    bytes: new TextEncoder().encode(serialisePack(pack)),
  });
}
