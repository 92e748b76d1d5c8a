import { describe, expect, it } from 'vitest';
import { alwaysOnSite, switchSite } from '#lib/settings/changes.ts';
import { pageSettingsFor } from '#lib/settings/page-settings.ts';
import { scriptsFor } from '#lib/settings/scripts.ts';
import { DEFAULT_SETTINGS } from '#lib/settings/settings.ts';
import { patternsOf, siteOf } from '#lib/settings/site.ts';
import { readStored, SETTINGS_VERSION, toStored } from '#lib/settings/stored.ts';

const ARTICLE = 'https://www.example.org/news/1';

describe('a site', () => {
  it('is the host without www, whatever scheme, port or path', () => {
    expect(siteOf(ARTICLE)).toBe('example.org');
    expect(siteOf('http://127.0.0.1:8080/a?b#c')).toBe('127.0.0.1');
  });

  it('is nothing for browser pages, files and rubbish', () => {
    for (const url of ['chrome://settings', 'about:blank', 'file:///tmp/a.html', 'not an address', '']) {
      expect(siteOf(url)).toBeUndefined();
    }
  });
});

describe('the patterns of a site', () => {
  it('take in its www form', () => {
    expect(patternsOf('example.org')).toEqual(['*://example.org/*', '*://www.example.org/*']);
  });

  it('are the address alone where it is a number', () => {
    expect(patternsOf('127.0.0.1')).toEqual(['*://127.0.0.1/*']);
    expect(patternsOf('[::1]')).toEqual(['*://[::1]/*']);
  });
});

describe('what a page is told', () => {
  it('is that it may annotate, by default', () => {
    expect(pageSettingsFor(DEFAULT_SETTINGS, ARTICLE)).toEqual({
      allowed: true,
      always: false,
      marks: 'first',
    });
  });

  it('names the widest reason when several forbid', () => {
    const settings = { ...DEFAULT_SETTINGS, on: false, sitesOff: ['example.org'] };
    expect(pageSettingsFor(settings, ARTICLE)?.silence).toBe('off-everywhere');
  });

  it('says that the site is off, not chosen, or waits for a click', () => {
    const told = (change: object) => pageSettingsFor({ ...DEFAULT_SETTINGS, ...change }, ARTICLE)?.silence;
    expect(told({ sitesOff: ['example.org'] })).toBe('off-site');
    expect(told({ reach: 'chosen-sites' })).toBe('not-chosen');
    expect(told({ reach: 'chosen-sites', sitesChosen: ['example.org'] })).toBeUndefined();
    expect(told({ reach: 'on-click' })).toBe('on-click');
    expect(told({ reach: 'on-click', sitesAlways: ['example.org'] })).toBeUndefined();
  });

  it('holds nothing about other sites', () => {
    const told = pageSettingsFor({ ...DEFAULT_SETTINGS, sitesOff: ['secret.example'] }, ARTICLE);
    expect(JSON.stringify(told)).not.toContain('secret');
  });
});

describe('changing settings', () => {
  it('switches a site off and on again without a trace', () => {
    const off = switchSite(DEFAULT_SETTINGS, 'example.org', false);
    expect(off.sitesOff).toEqual(['example.org']);
    expect(switchSite(off, 'example.org', true)).toEqual(DEFAULT_SETTINGS);
  });

  it('chooses a site by switching it on where only chosen sites are annotated', () => {
    const on = switchSite({ ...DEFAULT_SETTINGS, reach: 'chosen-sites' }, 'example.org', true);
    expect(on.sitesChosen).toEqual(['example.org']);
  });

  it('lets "always" and "off" exclude each other', () => {
    const always = alwaysOnSite(switchSite(DEFAULT_SETTINGS, 'example.org', false), 'example.org');
    expect([always.sitesOff, always.sitesAlways]).toEqual([[], ['example.org']]);
    expect(switchSite(always, 'example.org', false).sitesAlways).toEqual([]);
  });
});

describe('settings at rest', () => {
  it('hold only what differs from the defaults', () => {
    expect(toStored(DEFAULT_SETTINGS)).toEqual({ version: SETTINGS_VERSION, chosen: {} });
    expect(toStored({ ...DEFAULT_SETTINGS, badge: 'dot' }).chosen).toEqual({ badge: 'dot' });
  });

  it('come back as they were', () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      on: false,
      marks: 'every' as const,
      sitesOff: ['a.example', 'b.example'],
    };
    expect(readStored(toStored(settings))).toEqual({ settings, dropped: [] });
  });

  it('are the defaults where storage is empty or holds rubbish', () => {
    for (const stored of [undefined, null, 7, 'x', [], { version: 'one' }]) {
      expect(readStored(stored).settings).toEqual(DEFAULT_SETTINGS);
    }
  });

  it('keep what is sound and name what is not', () => {
    const stored = { version: 1, chosen: { badge: 'fireworks', marks: 'every', sitesOff: [7] } };
    expect(readStored(stored)).toEqual({
      settings: { ...DEFAULT_SETTINGS, marks: 'every' },
      dropped: ['sitesOff', 'badge'],
    });
  });

  it('of before version 1, bare and without version, are kept', () => {
    expect(readStored({ on: false, badge: 'number' }).settings).toEqual({
      ...DEFAULT_SETTINGS,
      on: false,
      badge: 'number',
    });
  });

  it('of a newer version are read as far as they are understood', () => {
    const stored = { version: 99, chosen: { marks: 'every', holograms: true } };
    expect(readStored(stored)).toEqual({ settings: { ...DEFAULT_SETTINGS, marks: 'every' }, dropped: [] });
  });
});

describe('where our scripts run by themselves', () => {
  const reach = (change: object) => scriptsFor({ ...DEFAULT_SETTINGS, ...change });

  it('is every web page by default: the gate alone', () => {
    expect(reach({})).toEqual([{ id: 'gate', matches: ['http://*/*', 'https://*/*'], excludeMatches: [] }]);
  });

  it('is nowhere when everything is off, or when the reader wants to click', () => {
    expect(reach({ on: false, sitesAlways: ['a.example'] })).toEqual([]);
    expect(reach({ reach: 'on-click' })).toEqual([]);
  });

  it('leaves out a site that is off, whatever else was chosen', () => {
    const off = ['*://a.example/*', '*://www.a.example/*'];
    expect(reach({ sitesOff: ['a.example'] })[0]?.excludeMatches).toEqual(off);
    expect(reach({ sitesOff: ['a.example'], sitesAlways: ['b.example'] })[1]).toMatchObject({
      excludeMatches: off,
    });
  });

  it('is the chosen sites only, if the reader chose some, and nowhere before', () => {
    expect(reach({ reach: 'chosen-sites' })).toEqual([]);
    expect(reach({ reach: 'chosen-sites', sitesChosen: ['a.example'] })).toEqual([
      { id: 'gate', matches: ['*://a.example/*', '*://www.a.example/*'], excludeMatches: [] },
    ]);
  });

  it('gives sites that are always annotated the script that does not judge, and keeps the gate off them', () => {
    const always = ['*://a.example/*', '*://www.a.example/*'];
    expect(reach({ sitesAlways: ['a.example'] })).toEqual([
      { id: 'gate', matches: ['http://*/*', 'https://*/*'], excludeMatches: always },
      { id: 'always', matches: always, excludeMatches: [] },
    ]);
  });
});
