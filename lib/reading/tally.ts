/** How much was found, counted as it comes and goes: asked for after every batch, however long the page. */
import { MESSAGE_LIMITS } from '#lib/messages/limits.ts';
import type { Find } from './layout.ts';

export class Tally {
  /** Finds by entity. */
  readonly #entities = new Map<string, number>();
  /** Names in their places, marked or quiet. A name that several packs bear in one place counts once. */
  mentions = 0;
  /** Those of them that are contested in one of their packs. */
  contested = 0;

  get entities(): number {
    return this.#entities.size;
  }

  /** `finds`: of one block. */
  add(finds: readonly Find[]): void {
    this.#count(finds, 1);
  }

  /** Takes back what was added for a block. */
  remove(finds: readonly Find[]): void {
    this.#count(finds, -1);
  }

  #count(finds: readonly Find[], by: 1 | -1): void {
    if (finds.length === 0) return;
    this.mentions += by * placesOf(finds);
    this.contested += by * placesOf(finds.filter(({ contested }) => contested));
    for (const find of finds) {
      const { id } = find.entity;
      const count = (this.#entities.get(id) ?? 0) + by;
      if (count === 0) this.#entities.delete(id);
      else this.#entities.set(id, count);
    }
  }
}

/** Offsets are at most a block's length, so that both fit into one number. */
const placesOf = (finds: readonly Find[]): number =>
  new Set(finds.map(({ start, end }) => start * (MESSAGE_LIMITS.blockText + 1) + end)).size;
