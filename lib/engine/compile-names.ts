/** A pack's names, derived and laid out: the work that is done once, when a pack is taken in. */
import { PackIndex } from '#lib/facts/fact-index.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { layOut } from '#lib/lexicon/build.ts';
import { sealOf } from '#lib/lexicon/header.ts';
import { createBearers, regionsOf } from '#lib/names/bearers.ts';
import { eachForm, type Form } from '#lib/names/forms.ts';
import { layOutBrief } from './brief.ts';
import type { CompiledNames, CompileWork } from './compiled-names.ts';
import { ENGINE_LIMITS } from './limits.ts';

/**
 * Compiles the names of a pack that has passed its schema and invariants. The same pack makes the same bytes.
 *
 * @throws RangeError if its names cannot be indexed: no honest pack's are such; the signal's reason when it aborts
 */
export async function compileNames(pack: Pack, work: CompileWork = {}): Promise<CompiledNames> {
  const steps = compileSteps(pack);
  for (let count = 1; ; count++) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (count % ENGINE_LIMITS.slice !== 0) continue;
    work.onProgress?.(step.value.done, step.value.total);
    await work.turn?.();
    work.signal?.throwIfAborted();
  }
}

/** The same at once. */
export function compileNamesNow(pack: Pack): CompiledNames {
  const steps = compileSteps(pack);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Forms are derived, then laid out twice, in the table and in the records: three rounds, counted in entities. */
const ROUNDS = 3;

function* compileSteps(pack: Pack): Generator<Progress, CompiledNames> {
  const { entities } = pack;
  const index = new PackIndex(pack);
  const total = entities.length * ROUNDS;
  const derived = { forms: 0, entities: 0, last: '' };
  const lexicon = layOut(watched());
  let steps = 0;
  let step = lexicon.next();
  for (; step.done !== true; step = lexicon.next()) {
    steps++;
    const { forms, entities: first } = derived;
    yield { done: steps <= forms ? first : first + Math.floor(((steps - forms) / forms) * first), total };
  }
  const { hot, cold } = step.value;
  const bearerOf = createBearers(entities, (id) => index.shareOf(id));
  const briefed = entities.map((entity) => {
    const { id, name, kind } = entity;
    return { id, name, kind, disputes: index.disputeRoles(id), bearer: bearerOf(entity) };
  });
  return { hot, cold, brief: layOutBrief(briefed, regionsOf(entities), sealOf(hot)) };

  function* watched(): Generator<Form> {
    for (const form of eachForm(entities, (id) => index.tellsOf(id))) {
      derived.forms++;
      if (form.entity !== derived.last) derived.entities++;
      derived.last = form.entity;
      yield form;
    }
  }
}
