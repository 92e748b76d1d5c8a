/**
 * Names of packs, compiled once and kept beside the bodies: under the digest of the body, and for a pack that came with
 * the extension under its id. What is kept was compiled from that very body by the rules of this build, which checked its
 * shape on the way.
 */
import type { CompiledNames, CompileWork, OpenedNames } from '#lib/engine/compiled-names.ts';
import { openNames } from '#lib/engine/open-names.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { done, type Outcome, trouble } from '#lib/trouble/outcome.ts';
import type { ChosenPack } from './library.ts';
import type { IndexPort, LibraryPorts, Stamps, Work } from './ports.ts';
import { bodiesOf, type LibraryRecord } from './record.ts';

/** Names of a document that is not stored, or not yet. */
export interface Indexed {
  /** Of the document. */
  readonly digest: string;
  readonly names: CompiledNames;
}

/** Compiles the names of a verified pack; `digest` of its document. `not-indexable`, or `cancelled`. */
export type Compile = (pack: Pack, digest: string) => Promise<Outcome<CompiledNames>>;

/** @param known what need not be compiled again */
export const compiling =
  ({ turn }: Pick<LibraryPorts, 'turn'>, { onProgress, signal }: Work, known?: Indexed): Compile =>
  async (pack, digest) => {
    if (digest === known?.digest) return done(known.names);
    const total = pack.entities.length;
    const tell = (share: number) => {
      const names = { done: Math.floor(share * total), total };
      onProgress({ step: 'indexing', what: pack.title, names });
    };
    tell(0);
    await turn();
    if (signal.aborted) return trouble('cancelled');
    return compiled(pack, { turn, signal, onProgress: (so, all) => tell(so / all) });
  };

/** `not-indexable`, or `cancelled`. */
export async function compiled(pack: Pack, work: CompileWork): Promise<Outcome<CompiledNames>> {
  try {
    // Half of the background's code, which runs when names are compiled and must not be set up at each waking.
    const { compileNames } = await import('#lib/engine/compile-names.ts');
    return done(await compileNames(pack, work));
  } catch (error) {
    return work.signal?.aborted ? trouble('cancelled') : trouble('not-indexable', String(error));
  }
}

const bundledKey = (id: string): string => `bundled:${id}`;

/** Under which key the names of a pack that serves are kept. */
export const keyOf = ({ id, digest }: Pick<ChosenPack, 'id' | 'digest'>): string => digest ?? bundledKey(id);

export const stampOf = ({ digest }: Pick<ChosenPack, 'digest'>, { rules, bundled }: Stamps): string =>
  digest === null ? bundled : rules;

/** Every key that this record, or the extension, can ask for. */
export const keysOf = (record: LibraryRecord, bundled: readonly Pack[]): Set<string> =>
  bodiesOf(record).union(new Set(bundled.map(({ id }) => bundledKey(id))));

/** What is kept of a pack; undefined where nothing is, or not what was. */
export async function keptNames(
  { index, stamps }: { readonly index: IndexPort; readonly stamps: Stamps },
  pack: Pick<ChosenPack, 'id' | 'digest'>,
): Promise<OpenedNames | undefined> {
  const kept = await index.get(keyOf(pack), stampOf(pack, stamps));
  return kept && openNames(kept);
}
