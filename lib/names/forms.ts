/**
 * The names of a pack → the surface forms to search for. Today: every name as it is written, a few spellings that are
 * rows below, and the phrases in which a name means something else. Rules that derive more (romanisation, case
 * endings) add further forms here; the finder sees plain strings and knows nothing of where they come from.
 */
import type { Entity } from '#lib/facts/schema.ts';
import { foldToString } from './fold.ts';

/** A string to search for, as it would be written in a text. */
export interface NameForm {
  readonly is: 'name';
  readonly text: string;
  /** Id of the entity that it names. */
  readonly entity: string;
  /** True if the pack tells something of the entity: among several bearers it ranks before those it only names. */
  readonly told: boolean;
  /** True if this is the entity's display name: it ranks before those that are also called so. */
  readonly preferred: boolean;
  /** Only in capitals as written here. */
  readonly needsCase: boolean;
  /** Only on a page that speaks of the pack's subject. */
  readonly needsContext: boolean;
}

/**
 * A longer phrase in which the names of one entity mean something else: "city of Kharkiv" keeps the region from
 * being found in it, and says nothing against the city.
 */
export interface PhraseForm {
  readonly is: 'phrase';
  readonly text: string;
  /** Id of the entity that is not named inside. */
  readonly entity: string;
}

export type Form = NameForm | PhraseForm;

/** What of an entity the finder needs. */
export type NamedEntity = Pick<Entity, 'id' | 'name' | 'names' | 'notMentions'>;

/** Other ways to write the same name, whatever its language. `spell` answers further spellings, or none. */
export const SPELLINGS: readonly {
  rule: string;
  example: { name: string; also: readonly string[] };
  spell: (name: string) => readonly string[];
}[] = [
  {
    rule: 'a number and its unit are written apart, joined or with a hyphen',
    example: { name: '155 mm shell', also: ['155mm shell', '155-mm shell'] },
    spell(name) {
      const parts = /^(\d+)[ -]?(mm|cm|km|kg)( .*)?$/u.exec(name);
      if (parts === null) return [];
      const [, number, unit, rest = ''] = parts;
      return [' ', '', '-'].map((joint) => `${number}${joint}${unit}${rest}`);
    },
  },
];

/**
 * All forms of these entities, in their order; forms that fold alike may occur more than once. `tellsOf`: whether the
 * pack says something about an entity or by it; of all, if absent.
 */
export function formsOf(
  entities: Iterable<NamedEntity>,
  tellsOf: (id: string) => boolean = () => true,
): Form[] {
  const forms: Form[] = [];
  for (const entity of entities) {
    const display = foldToString(entity.name);
    const told = tellsOf(entity.id);
    for (const name of entity.names) {
      const needsCase = name.needs?.includes('case') ?? false;
      const needsContext = name.needs?.includes('context') ?? false;
      for (const text of spellings(name.text)) {
        const preferred = foldToString(text) === display;
        forms.push({ is: 'name', text, entity: entity.id, told, preferred, needsCase, needsContext });
      }
    }
    for (const text of entity.notMentions ?? []) forms.push({ is: 'phrase', text, entity: entity.id });
  }
  return forms;
}

function spellings(name: string): Set<string> {
  return new Set([name, ...SPELLINGS.flatMap(({ spell }) => spell(name))]);
}
