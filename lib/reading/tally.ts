/** How much was found, counted as it comes and goes: asked for after every batch, however long the page. */
import type { Find } from './layout.ts';

export class Tally {
  /** Finds, and how many of them are contested, by entity. */
  readonly #entities = new Map<string, { finds: number; contested: number }>();
  /** Names in their places, marked or quiet. A name that several packs bear in one place counts once. */
  mentions = 0;
  /** Entities with a contested mention. */
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
    this.mentions += by * new Set(finds.map(({ start, end }) => `${start}-${end}`)).size;
    for (const find of finds) this.#countOne(find, by);
  }

  #countOne({ entity: { id }, contested }: Find, by: 1 | -1): void {
    const entity = this.#entities.get(id) ?? { finds: 0, contested: 0 };
    const wasContested = entity.contested > 0;
    entity.finds += by;
    if (contested) entity.contested += by;
    this.contested += Number(entity.contested > 0) - Number(wasContested);
    if (entity.finds === 0) this.#entities.delete(id);
    else this.#entities.set(id, entity);
  }
}
