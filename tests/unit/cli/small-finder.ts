/** A finder over a small pack of our own, with a dispute in it. */
import { createFinder } from '#cli/finder.ts';
import type { Entity, Pack } from '#lib/facts/schema.ts';

const EVIDENCE = [{ source: 'paper', paragraph: 1, anchors: ['the harbour'] }];
const entity = (
  id: string,
  kind: Entity['kind'],
  name: string,
  names: Entity['names'] = [{ text: name }],
): Entity => ({
  id,
  kind,
  name,
  names,
  evidence: EVIDENCE,
});
const claim = (id: string, by: string) => ({
  id,
  by,
  said: null,
  gist: 'So it is.',
  about: ['port'],
  evidence: EVIDENCE,
});

export const PACK: Pack = {
  format: 'fact-pack/1',
  id: 'tides',
  version: 1,
  updated: '2026-11-22T00:00:00Z',
  language: 'en',
  licence: 'CC-BY-4.0',
  title: 'Tides',
  description: 'A harbour.',
  publisher: { name: 'Nobody' },
  sources: [
    {
      id: 'paper',
      publisher: 'mayor',
      language: 'en',
      published: '2026-01-01',
      paragraphs: 1,
      sha256: '0'.repeat(64),
    },
  ],
  entities: [
    entity('mayor', 'person', 'Per Lund', [{ text: 'Lund', needs: ['context'] }]),
    entity('pilot', 'person', 'Ada Holm'),
    entity('port', 'place', 'Vellmar'),
  ],
  claims: [claim('no', 'mayor'), claim('yes', 'pilot')],
  figures: [],
  disputes: [
    {
      id: 'depth',
      question: 'How deep?',
      about: ['port'],
      positions: [
        { label: 'Deep', claims: ['yes'] },
        { label: 'Shallow', claims: ['no'] },
      ],
    },
  ],
};

export const FINDER = createFinder(PACK);
