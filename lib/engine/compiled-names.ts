/**
 * What a scan needs of a pack, made once when the pack is taken in and then read as it is:
 *
 *   Pack ──compileNames──▶ hot    the table that a scan probes              lib/lexicon
 *                          cold   the forms themselves, and whom they name  lib/lexicon
 *                          brief  entities, as far as finding and marking ask  ──openNames──▶ OpenedNames
 *
 * A waking background reads these buffers and no fact of the pack.
 */
import type { EntityKind } from '#lib/facts/schema.ts';
import type { KnownNames } from '#lib/match/known-names.ts';

/** As it is stored: each buffer begins with magic, format number and checksum, and two of them name the first. */
export interface CompiledNames {
  readonly hot: ArrayBuffer;
  readonly cold: ArrayBuffer;
  readonly brief: ArrayBuffer;
}

/** What a page is told of an entity that it names. */
export interface EntityInBrief {
  readonly name: string;
  readonly kind: EntityKind;
  /** Ids within the pack. */
  readonly disputes: readonly { readonly dispute: string; readonly speaks: boolean }[];
}

export interface OpenedNames {
  /** Its senses are ids within the pack. */
  readonly names: KnownNames;
  /** By id within the pack. */
  entity(id: string): EntityInBrief | undefined;
  /** Every form by which an entity is found, and its id. */
  spellings(): Iterable<readonly [text: string, entity: string]>;
}

/** How far a compilation is, and how it is ended. */
export interface CompileWork {
  /** How much of the work is done, in parts of which there are `total`. */
  onProgress?(done: number, total: number): void;
  /** Lets others go first between two slices; absent: it runs through. */
  turn?(): Promise<void>;
  readonly signal?: AbortSignal;
}
