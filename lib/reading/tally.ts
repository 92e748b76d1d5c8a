/** How much was found, counted as it comes and goes: asked for after every batch, however long the page. */
import type { Mark } from '#lib/paint/mark.ts';

export class Tally {
  /** Mentions, and how many of them are contested, by entity. */
  readonly #entities = new Map<string, { mentions: number; contested: number }>();
  mentions = 0;
  /** Entities with a contested mention. */
  contested = 0;

  get entities(): number {
    return this.#entities.size;
  }

  add(marks: readonly Mark[]): void {
    for (const mark of marks) this.#count(mark, 1);
  }

  remove(marks: readonly Mark[]): void {
    for (const mark of marks) this.#count(mark, -1);
  }

  #count({ senses: [{ id }], contested }: Mark, by: 1 | -1): void {
    const entity = this.#entities.get(id) ?? { mentions: 0, contested: 0 };
    const wasContested = entity.contested > 0;
    entity.mentions += by;
    if (contested) entity.contested += by;
    this.mentions += by;
    this.contested += Number(entity.contested > 0) - Number(wasContested);
    if (entity.mentions === 0) this.#entities.delete(id);
    else this.#entities.set(id, entity);
  }
}
