/** The smallest pack that has one of everything but a dispute: what `pack new` writes and docs/fact-pack.md shows. All invented. */
import { createHash } from 'node:crypto';
import type { Evidence, Pack } from '#lib/facts/schema.ts';

/** The text of its source, one paragraph a line. */
export const STARTER_TEXT = [
  'The Marel earthquake cracked a bridge on 4 May 2021.',
  'The Institute of Seismology said on 5 May that the magnitude was 4.8.',
  'Marel Courier',
  '',
].join('\n');

const SOURCE = 'courier-2021-05-06';
const at = (paragraph: number, ...anchors: string[]): Evidence => ({ source: SOURCE, paragraph, anchors });

/**
 * A sound pack of invented facts, to be replaced one by one.
 * @param id of the pack
 * @param updated UTC date-time
 */
export function starterPack(id: string, updated: string): Pack {
  return {
    format: 'fact-pack/1',
    id,
    version: 1,
    updated,
    language: 'en',
    licence: 'CC-BY-4.0',
    title: 'Marel earthquake 2021',
    description: 'An example, invented from end to end: put your own facts in its place.',
    publisher: { name: 'Example newsroom' },
    sources: [
      {
        id: SOURCE,
        publisher: 'marel-courier',
        language: 'en',
        published: '2021-05-06',
        paragraphs: STARTER_TEXT.split('\n').filter((line) => line !== '').length,
        sha256: createHash('sha256').update(STARTER_TEXT).digest('hex'),
      },
    ],
    entities: [
      {
        id: 'institute-of-seismology',
        kind: 'organisation',
        name: 'Institute of Seismology',
        names: [{ text: 'Institute of Seismology' }, { text: 'IoS', needs: ['case', 'context'] }],
        evidence: [at(2, 'The Institute of Seismology')],
      },
      {
        id: 'marel-courier',
        kind: 'organisation',
        detail: 'newspaper',
        name: 'Marel Courier',
        names: [{ text: 'Marel Courier', needs: ['case'] }],
        evidence: [at(3, 'Marel Courier')],
      },
      {
        id: 'marel-earthquake',
        kind: 'event',
        name: 'Marel earthquake',
        names: [{ text: 'Marel earthquake' }],
        summary: 'Earthquake that damaged a bridge.',
        when: '2021-05-04',
        evidence: [at(1, 'The Marel earthquake', '4 May 2021')],
      },
    ],
    claims: [
      {
        id: 'courier-bridge',
        by: 'marel-courier',
        said: '2021-05-06',
        gist: 'The shaking damaged a bridge.',
        about: ['marel-earthquake'],
        evidence: [at(1, 'cracked a bridge', '4 May 2021')],
      },
      {
        id: 'institute-magnitude',
        by: 'institute-of-seismology',
        said: '2021-05-05',
        gist: 'The institute gave the strength of the earthquake.',
        about: ['marel-earthquake'],
        evidence: [at(2, 'said on 5 May', 'the magnitude was 4.8')],
      },
    ],
    figures: [
      {
        id: 'magnitude',
        claim: 'institute-magnitude',
        about: ['marel-earthquake'],
        measure: 'magnitude',
        label: 'magnitude of the earthquake',
        value: 4.8,
        unit: 'magnitude',
        asOf: null,
        evidence: [at(2, 'the magnitude was 4.8')],
      },
    ],
    disputes: [],
  };
}
