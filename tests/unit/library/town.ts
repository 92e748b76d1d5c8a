/** A small pack of our own in any number of versions: which facts change from one to the next is said in the call. */
import type { Claim, Pack } from '#lib/facts/schema.ts';

/** With one source and one entity, facts of the pack; one changed claim is 1/20 of it. */
const CLAIMS = 18;

export interface TownChange {
  /** Claims told otherwise than in other versions, from the first on. */
  readonly changed?: number;
  readonly title?: string;
}

/** A pack that holds. Every version tells its first claim in its own way; `changed` of them in all. */
export function town(id: string, version: number, { changed = 1, title = 'Town' }: TownChange = {}): Pack {
  const evidence = [{ source: 'courier-1', paragraph: 1, anchors: ['the town'] }];
  const claim = (at: number): Claim => ({
    id: `claim-${String(at).padStart(2, '0')}`,
    by: 'courier',
    said: '2026-05-01',
    gist: at < changed ? `As version ${'i'.repeat(version)} has it.` : 'The town stands.',
    about: ['courier'],
    evidence,
  });
  return {
    format: 'fact-pack/1',
    id,
    version,
    updated: '2026-05-02T00:00:00Z',
    language: 'en',
    licence: 'CC-BY-4.0',
    title,
    description: 'What one invented paper tells of a town.',
    publisher: { name: 'Courier' },
    sources: [
      {
        id: 'courier-1',
        publisher: 'courier',
        language: 'en',
        published: '2026-05-01',
        paragraphs: 3,
        sha256: 'a'.repeat(64),
      },
    ],
    entities: [
      { id: 'courier', kind: 'organisation', name: 'Courier', names: [{ text: 'Courier' }], evidence },
    ],
    claims: Array.from({ length: CLAIMS }, (_, at) => claim(at)),
    figures: [],
    disputes: [],
  };
}
