/** An engine that goes on where the facts behind its names turn out to be lost. */
import type { Engine } from '#lib/engine/engine.ts';

/** The body of a pack that was chosen cannot be read. */
export class FactsLost extends Error {}

/** The same engine; a question that meets lost facts is asked once more, of the engine that `again` answers with. */
export function resilient(engine: Engine, again: () => Promise<Engine>): Engine {
  const asked = async <T>(ask: (engine: Engine) => Promise<T>): Promise<T> => {
    try {
      return await ask(engine);
    } catch (error) {
      if (!(error instanceof FactsLost)) throw error;
      return ask(await again());
    }
  };
  return {
    ...engine,
    detail: (entity) => asked((one) => one.detail(entity)),
    search: (query) => asked((one) => one.search(query)),
    browse: (question) => asked((one) => one.browse(question)),
  };
}
