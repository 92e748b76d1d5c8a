import { describe, expect, it } from 'vitest';
import { checkedInWords, hitsLine, nothingFound, statusLine, whatIsDeleted } from '#lib/popup/words.ts';
import { DEFAULT_SETTINGS } from '#lib/settings/settings.ts';
import { counted } from '#lib/ui/counted.ts';
import { feedView, library, OWN, packView } from '#tests/harness/library-scenes.ts';

const annotated = { is: 'annotated', mentions: 14, entities: 5, contested: 2, reading: false } as const;

const hit = { id: 'ports/elin', pack: 'Ports', name: 'Port Elin', kind: 'place' } as const;

describe('the popup’s words', () => {
  it('count one and many', () => {
    expect(counted(1, 'mention')).toBe('1 mention');
    expect(counted(1200, 'mention')).toBe('1,200 mentions');
  });

  it('tell how an annotated page stands', () => {
    expect(statusLine(annotated)).toBe('annotated · 14 mentions, 2 contested');
    expect(statusLine({ ...annotated, contested: 0, mentions: 1 })).toBe('annotated · 1 mention');
    expect(statusLine({ ...annotated, reading: true })).toBe('reading · 14 mentions, 2 contested so far');
    expect(statusLine({ ...annotated, mentions: 0 })).toBe('annotated · no known names');
    expect(nothingFound(1)).toContain('1 name in the index');
    expect(nothingFound(0)).toMatch(/^No fact pack is in use\. Switch one on/u);
  });

  it('read out the number of results, and nothing before there is one', () => {
    expect(hitsLine(undefined)).toBe('');
    expect(hitsLine([])).toBe('No results');
    expect(hitsLine([hit, hit, hit])).toBe('3 results');
  });

  it('tell suggestions from results', () => {
    expect(hitsLine([{ ...hit, alike: true }])).toBe('No results, 1 suggestion');
    expect(hitsLine([hit, { ...hit, alike: true }, { ...hit, alike: true }])).toBe('1 result, 2 suggestions');
  });

  it('list what is deleted, and no empty list of sites', () => {
    expect(whatIsDeleted(DEFAULT_SETTINGS, undefined)).toHaveLength(1);
    const settings = {
      ...DEFAULT_SETTINGS,
      sitesOff: ['a.example', 'b.example'],
      sitesAlways: ['c.example'],
    };
    expect(whatIsDeleted(settings, undefined)[1]).toBe(
      'your list of sites: 2 sites switched off, 1 site always annotated',
    );
  });
});

describe('when the index was checked', () => {
  const NOON = Date.UTC(2026, 10, 22, 12);

  it('is told of the feed that was asked last, and plainly where there is none', () => {
    expect(checkedInWords([], NOON)).toBe('no feed');
    expect(checkedInWords([feedView({ checked: null })], NOON)).toBe('not checked yet');
    const feeds = ['2026-11-20T12:00:00Z', '2026-11-22T09:00:00Z'].map((checked) => feedView({ checked }));
    expect(checkedInWords(feeds, NOON)).toBe('checked 3 hours ago');
  });

  it('is not told as done where every feed was asked in vain', () => {
    const silent = feedView({
      checked: '2026-11-22T09:00:00Z',
      failures: 1,
      trouble: { why: 'unreachable' },
    });
    expect(checkedInWords([silent], NOON)).toBe('answered 3 hours ago, last check in vain');
    expect(checkedInWords([{ ...silent, checked: null }], NOON)).toBe('last check in vain');
    const sound = feedView({ checked: '2026-11-22T07:00:00Z' });
    expect(checkedInWords([silent, sound], NOON)).toBe('checked 5 hours ago');
  });

  it('leads what is deleted to the packs and feeds the reader added', () => {
    const held = library({ packs: [packView(), OWN], feeds: [feedView()] });
    expect(whatIsDeleted({ ...DEFAULT_SETTINGS, entitiesMuted: ['a/b'] }, held).slice(1)).toEqual([
      '1 fact pack that you added',
      '1 feed with the keys you confirmed',
      'your list of 1 name never found',
    ]);
  });
});
