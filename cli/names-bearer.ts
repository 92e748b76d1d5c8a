/** Whom somebody means who names an entity on the command line. */
import { refOf } from '#lib/facts/entity-ref.ts';
import type { Entity, Pack } from '#lib/facts/schema.ts';
import type { Form, NameForm } from '#lib/names/forms.ts';
import { foldForSearch } from '#lib/search/fold.ts';
import { createSearch } from '#lib/search/search.ts';
import { fail } from './fail.ts';

export interface Bearer {
  readonly entity: Entity;
  /** Forms of the entity that are the name as it was given; none if its id was given. */
  readonly asked: readonly NameForm[];
  /** Ids of other entities that bear the name as it was given. */
  readonly alsoNames: readonly string[];
}

/**
 * The entity with this id, or the one that bears the name: of several the one that is displayed under it. Throws
 * BadInput if there is none, or several and none of them before the others.
 */
export function bearerOf(name: string, pack: Pack, forms: readonly Form[]): Bearer {
  const byId = pack.entities.find(({ id }) => id === name);
  if (byId !== undefined) return { entity: byId, asked: [], alsoNames: [] };
  const wanted = foldForSearch(name);
  const asked = forms.filter(({ text }) => foldForSearch(text) === wanted);
  const named = asked.filter((form): form is NameForm => form.is === 'name');
  const ids = new Set(named.map((form) => form.entity));
  const bearers = pack.entities.filter(({ id }) => ids.has(id));
  const displayed = bearers.filter((one) => foldForSearch(one.name) === wanted);
  const [entity, ...others] = displayed.length > 0 ? displayed : bearers;
  if (entity === undefined) return fail(whyNobody(name, pack, asked));
  if (others.length > 0) {
    const several = [entity, ...others].map(({ id }) => id).join(', ');
    return fail(`“${name}” names several entities; give one id of ${several}`);
  }
  return {
    entity,
    asked: named.filter((form) => form.entity === entity.id),
    alsoNames: bearers.filter((one) => one !== entity).map(({ id }) => id),
  };
}

function whyNobody(name: string, pack: Pack, [other]: readonly Form[]): string {
  if (other?.is === 'kindred')
    return `“${name}” is no name: it only shows that a text speaks of ${other.entity}; explain that`;
  if (other?.is === 'phrase')
    return `“${name}” is no name: it keeps ${other.entity} from being found in it; explain that`;
  return `no entity “${name}” in ${pack.id}; ${likeliest(name, pack)}`;
}

function likeliest(name: string, pack: Pack): string {
  const [hit] = createSearch([pack])(name);
  const known = pack.entities.find(({ id }) => refOf(pack.id, id) === hit?.id);
  return known === undefined ? 'its entities.json lists whom it knows' : `did you mean “${known.id}”?`;
}
