/**
 * An entity among several packs: `<pack id>/<entity id>`. Ids are unique within a pack only, and packs are never
 * merged, so whatever speaks of an entity outside its pack (messages, marks, settings) names both.
 */
import * as v from 'valibot';
import { LIMITS } from './limits.ts';

/** Two ids, each kebab-case, and the longest that they can be. */
export const ENTITY_REF = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/u;
export const ENTITY_REF_LENGTH = 2 * LIMITS.id + 1;

export const EntityRefSchema = v.pipe(
  v.string(),
  v.maxLength(ENTITY_REF_LENGTH),
  v.regex(ENTITY_REF, 'is not <pack id>/<entity id>'),
);

/** The reference of an entity of a pack, both by id. */
export const refOf = (pack: string, entity: string): string => `${pack}/${entity}`;

/** The pack that a reference names. */
export const packOfRef = (ref: string): string => ref.slice(0, ref.indexOf('/'));

/** The entity within its pack. */
export const entityOfRef = (ref: string): string => ref.slice(ref.indexOf('/') + 1);
