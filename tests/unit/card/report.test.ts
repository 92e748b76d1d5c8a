import { describe, expect, it } from 'vitest';
import { AROUND, around, reportOf } from '#lib/card/report.ts';
import { toldOf } from '#lib/card/why-told.ts';
import type { WireExplanation } from '#lib/messages/message-map.ts';
import { AT_ALDREN, HOSTILE_REASONS, NAMESAKES, OF_SEVERAL, WAITING } from '#tests/gallery/explanations.ts';
import { TYPICAL } from '#tests/gallery/fixtures.ts';

const PORT = { id: `${TYPICAL.pack.id}/${TYPICAL.entity.id}`, name: 'Port Aldren', kind: 'place' } as const;
const COUNCIL = {
  id: `${TYPICAL.pack.id}/council`,
  name: 'Port Aldren Council',
  kind: 'organisation',
} as const;
const OTHER = { id: 'northern-ports/aldren-port', name: 'Port Aldren', kind: 'place' } as const;

const report = (...packs: readonly WireExplanation[]): string =>
  reportOf(AT_ALDREN, toldOf(packs, [PORT, COUNCIL, OTHER], PORT.id));

describe('a report', () => {
  it('holds what is needed to find a wrong mark, line by line', () => {
    expect(report(NAMESAKES).split('\n')).toEqual([
      'According To: report of a mark',
      '',
      'Marked: Depuis jeudi, rien ne sort plus du [port d’Aldrène] : les grues sont à l’arrêt et le préfet attend une réponse.',
      '',
      'Taken for: Port Aldren (aldmoor-strike-2024/port-aldren)',
      'Form: port d’Aldrène (fr)',
      'Rules: fr: newspapers write è before a silent e; fr: “port de” before the name of a harbour',
      'For: +2 the pack holds this name for unmistakable',
      'For: +1 the words around it say what kind of place it is, and it is one: “grues”',
      'Together: 3 points. From 2 on, a name is marked.',
      'Other bearer: Port Aldren Council (aldmoor-strike-2024/council), offered',
      '  Form: port d’Aldrène (fr)',
      '  Rules: fr: a council by the name of its town',
      '  For: +1 what it does is done by governments: “attend”',
      'Other bearer: Aldren Liner Company (aldmoor-strike-2024/liner), not offered',
      '  Form: Aldrène',
      '  Rules: as the pack writes it',
      '  Against: −4 a ship bears the name: “les grues”',
      'Pack: Aldmoor harbour strike 2024 (aldmoor-strike-2024), version 3',
      '',
      'Extension: According To 0.1.0',
      'Page: https://courrier.example/mer/greve',
      '',
    ]);
  });

  it('says where the page’s subject decided, and what spoke against', () => {
    const text = report(WAITING);
    expect(text).toContain('Against: −2 at the start of a sentence it may be an ordinary word: “port”\n');
    expect(text).toContain(
      '1 point, where 2 are needed. It is marked because the page speaks of the pack’s subject.',
    );
  });

  it('holds every pack that met the name', () => {
    const text = report(...OF_SEVERAL);
    expect(text.match(/^Pack: .*$/gmu)).toEqual([
      'Pack: Aldmoor harbour strike 2024 (aldmoor-strike-2024), version 3',
      'Pack: Northern ports (northern-ports), version 12',
    ]);
  });

  it('gets no line from what a pack or page writes', () => {
    const text = report(HOSTILE_REASONS);
    expect(text.match(/^(?:Page|Extension):.*$/gmu)).toEqual([
      'Extension: According To 0.1.0',
      'Page: https://courrier.example/mer/greve',
    ]);
  });

  it('says that the version is not known where it is not', () => {
    expect(reportOf({ ...AT_ALDREN, version: undefined }, [])).toContain(
      'Extension: According To (version not known)\n',
    );
  });
});

describe('the address in a report', () => {
  it.each([
    ['https://news.example/a?reader=4711#top', 'https://news.example/a'],
    ['https://news.example:8443/a/b.html', 'https://news.example:8443/a/b.html'],
    ['https://name:secret@news.example/', 'https://news.example/'],
    ['http://news.example/#!/story/7', 'http://news.example/'],
  ])('of %s is %s', (address, bare) => {
    expect(reportOf({ ...AT_ALDREN, address }, [])).toContain(`\nPage: ${bare}\n`);
  });
});

describe('the words around a mark', () => {
  const passage = (before: string, words: string, after: string) => ({
    text: before + words + after,
    start: before.length,
    end: before.length + words.length,
  });

  it('are the whole text where it is short', () => {
    expect(around(passage('In ', 'Aldren', ' it rains.'))).toBe('In [Aldren] it rains.');
    expect(around(passage('', 'Aldren', ''))).toBe('[Aldren]');
  });

  it('are cut at eighty code units on each side, and say so', () => {
    expect(AROUND).toBe(80);
    expect(around(passage('a'.repeat(81), 'Aldren', 'b'.repeat(81)))).toBe(
      `…${'a'.repeat(80)}[Aldren]${'b'.repeat(80)}…`,
    );
    expect(around(passage('a'.repeat(80), 'Aldren', 'b'.repeat(80)))).toBe(
      `${'a'.repeat(80)}[Aldren]${'b'.repeat(80)}`,
    );
  });

  it('hold no half of a character', () => {
    const text = around(passage(`𝄞${'a'.repeat(79)}`, 'Aldren', `${'b'.repeat(79)}𝄞`));
    expect(text).toBe(`…${'a'.repeat(79)}[Aldren]${'b'.repeat(79)}…`);
    expect(text.isWellFormed()).toBe(true);
  });

  it('stand in one line', () => {
    expect(around(passage('In\n  the\tharbour of ', 'Port\nAldren', '\r\nit rains.'))).toBe(
      'In the harbour of [Port Aldren] it rains.',
    );
  });
});
