import { describe, expect, it } from 'vitest';
import { entitiesFor, inOrder, rivalsOf } from '#lib/card/companions.ts';
import type { EntityKind } from '#lib/facts/schema.ts';
import { MESSAGE_LIMITS } from '#lib/messages/limits.ts';
import type { MarkSense } from '#lib/paint/mark.ts';
import { BARE, TYPICAL } from '#tests/gallery/fixtures.ts';
import { REGISTERED, TRADED } from '#tests/gallery/several.ts';

const sense = (id: string, name: string, kind: EntityKind = 'place'): MarkSense => ({ id, name, kind });

const STATE = sense('atlas/georgia-us', 'Georgia (state)');
const COUNTRY = sense('atlas/georgia', 'Géorgia');
const MAY = sense('people/georgia-may', 'Georgia May', 'person');
const SINGER = sense('people/georgia', 'Georgia', 'person');
const TOWN = sense('towns/georgia-vt', 'Georgia, Vermont');
const ALBUM = sense('music/georgia', 'Georgia on my mind', 'work');
const SENSES = [STATE, COUNTRY, MAY, SINGER, TOWN, ALBUM];

describe('the entities whose facts a card shows', () => {
  it('are the chosen one alone, where one pack bears the name', () => {
    expect(entitiesFor([STATE, COUNTRY], COUNTRY.id)).toEqual(['atlas/georgia']);
  });

  it('are of each other pack the one of the same display name, whatever its case and accents', () => {
    expect(entitiesFor([COUNTRY, MAY, SINGER], COUNTRY.id)).toEqual(['atlas/georgia', 'people/georgia']);
  });

  it('are of a pack without that name the first of the same kind, else its first', () => {
    const [, ...others] = entitiesFor(SENSES, STATE.id);
    expect(others).toEqual(['people/georgia-may', 'towns/georgia-vt', 'music/georgia']);
    expect(entitiesFor([MAY, STATE, sense('atlas/pm', 'The premier', 'person')], MAY.id)).toEqual([
      'people/georgia-may',
      'atlas/pm',
    ]);
  });

  it('keep the order of the packs behind the chosen one', () => {
    expect(entitiesFor(SENSES, COUNTRY.id)).toEqual([
      'atlas/georgia',
      'people/georgia',
      'towns/georgia-vt',
      'music/georgia',
    ]);
  });

  it('are no more than one message may ask for', () => {
    const many = Array.from({ length: 20 }, (_, i) => sense(`pack-${i}/georgia`, 'Georgia'));
    const asked = entitiesFor(many, 'pack-3/georgia');
    expect(asked).toHaveLength(MESSAGE_LIMITS.senses);
    expect(asked[0]).toBe('pack-3/georgia');
  });
});

describe('the choice which one is meant', () => {
  it('is among the senses of the chosen one’s pack', () => {
    expect(rivalsOf(SENSES, COUNTRY.id)).toEqual([STATE, COUNTRY]);
    expect(rivalsOf([TOWN, MAY, SINGER], TOWN.id)).toEqual([TOWN]);
  });
});

describe('an answer', () => {
  const asked = ['aldmoor-strike-2024/port-aldren', 'northern-ports/aldren-port', 'grain-trade/aldren'];

  it('is put in the order of the question', () => {
    expect(inOrder(asked, [TRADED, TYPICAL, REGISTERED])).toEqual([TYPICAL, REGISTERED, TRADED]);
  });

  it('may lack what the index no longer holds', () => {
    expect(inOrder(asked, [TRADED, TYPICAL])).toEqual([TYPICAL, TRADED]);
  });

  it('without the chosen entity is none, whatever else it tells of', () => {
    expect(inOrder(asked, [REGISTERED, TRADED])).toEqual([]);
    expect(inOrder(asked, [BARE])).toEqual([]);
    expect(inOrder(asked, [])).toEqual([]);
  });
});
