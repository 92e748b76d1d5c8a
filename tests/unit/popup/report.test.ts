import { describe, expect, it } from 'vitest';
import type { SILENCES } from '#lib/messages/page-side.ts';
import { failure, success } from '#lib/messages/result.ts';
import { addressOf } from '#lib/popup/address.ts';
import { isUnderWay, type Known, reportOn } from '#lib/popup/report.ts';
import { isSiteOn } from '#lib/settings/page-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '#lib/settings/settings.ts';

const URL = 'https://www.harbour-gazette.example/elin';
const SITE = 'harbour-gazette.example';
const annotatedPage = { state: 'annotated', mentions: 9, entities: 4, contested: 1, reading: false } as const;
const annotated = success(annotatedPage);
const silent = (why: (typeof SILENCES)[number]) => success({ state: 'silent', why } as const);

const known = (change: Partial<Known> = {}, settings: Partial<Settings> = {}): Known => ({
  address: addressOf(URL, 'chromium'),
  settings: { ...DEFAULT_SETTINGS, ...settings },
  access: true,
  page: annotated,
  ...change,
});
const why = (state: Known) => {
  const report = reportOn(state);
  return report.is === 'silent' ? report.why : report.is;
};

describe('reportOn', () => {
  it('gives the counts of an annotated page', () => {
    expect(reportOn(known())).toEqual({
      is: 'annotated',
      mentions: 9,
      entities: 4,
      contested: 1,
      reading: false,
    });
  });

  it('says of an address that is no web page what it is, whatever else holds', () => {
    expect(why(known({ address: addressOf('about:config', 'chromium') }, { on: false }))).toBe(
      'browser-page',
    );
    expect(why(known({ address: addressOf('file:///a', 'chromium') }))).toBe('file');
  });

  it('lets off mean off, even where the page has not heard of it yet', () => {
    expect(why(known({}, { on: false }))).toBe('off-everywhere');
    expect(why(known({}, { sitesOff: [SITE] }))).toBe('off-site');
  });

  it('shows a page annotated by hand as annotated, though its site is not chosen or the browser withholds access', () => {
    expect(why(known({}, { reach: 'chosen-sites' }))).toBe('annotated');
    expect(why(known({}, { reach: 'on-click' }))).toBe('annotated');
    expect(why(known({ access: false }))).toBe('annotated');
  });

  it('names missing access before what the settings would say', () => {
    expect(why(known({ access: false, page: failure('unreachable') }, { reach: 'on-click' }))).toBe(
      'no-access',
    );
  });

  it('knows a site that is not chosen, and one that waits for a click, without asking the page', () => {
    expect(why(known({ page: undefined }, { reach: 'chosen-sites' }))).toBe('not-chosen');
    expect(why(known({ page: undefined }, { reach: 'on-click' }))).toBe('on-click');
  });

  it('prefers that the page was switched off by hand to how its site stands', () => {
    expect(why(known({ page: silent('off-page') }, { reach: 'on-click' }))).toBe('off-page');
  });

  it('waits for the page’s answer, and says so if none comes', () => {
    expect(why(known({ page: undefined }))).toBe('asked');
    expect(why(known({ page: failure('unreachable') }))).toBe('no-answer');
  });

  it('calls a document by its name, without a remedy, whatever its viewer lets a script see', () => {
    const address = addressOf('https://harbour-gazette.example/tides.pdf', 'chromium');
    const empty = success({ ...annotatedPage, mentions: 0, entities: 0, contested: 0 });
    for (const page of [silent('not-an-article'), failure('unreachable'), empty]) {
      expect(reportOn(known({ address, page }))).toEqual({ is: 'silent', why: 'document', remedies: [] });
      expect(isUnderWay(known({ address, page: empty }))).toBeUndefined();
    }
    expect(why(known({ address, access: false, page: undefined }))).toBe('document');
    expect(why(known({ address, page: undefined }, { sitesOff: [SITE] }))).toBe('off-site');
  });

  it('takes a page with known names for a page, though its address ends like a document’s', () => {
    const address = addressOf('https://harbour-gazette.example/tides.pdf', 'chromium');
    expect(why(known({ address }))).toBe('annotated');
  });

  it('offers nothing more where the browser let no script in', () => {
    const refused = { is: 'silent', why: 'refused', remedies: [] };
    expect(reportOn(known({ page: failure('browser') }))).toEqual(refused);
    expect(reportOn(known({ page: failure('browser') }, { reach: 'on-click' }))).toEqual(refused);
    expect(isUnderWay(known({ page: failure('browser') }))).toBeUndefined();
  });

  it('offers to annotate what the gate left alone, once or always', () => {
    expect(reportOn(known({ page: silent('not-an-article') }))).toMatchObject({
      remedies: ['annotate-page', 'always-on-site'],
    });
  });
});

describe('isUnderWay', () => {
  it('is at rest on an annotated page, and under way while it is being read', () => {
    expect(isUnderWay(known())).toBeUndefined();
    const reading = success({ ...annotatedPage, reading: true });
    expect(isUnderWay(known({ page: reading }))).toBe('reading');
  });

  it('expects a script in a page that may be annotated and does not answer', () => {
    expect(isUnderWay(known({ page: failure('unreachable') }))).toBe('arriving');
  });

  it('expects nothing where nothing may come', () => {
    expect(isUnderWay(known({ page: failure('unreachable'), access: false }))).toBeUndefined();
    expect(isUnderWay(known({ page: failure('unreachable') }, { sitesOff: [SITE] }))).toBeUndefined();
    expect(isUnderWay(known({ page: silent('not-an-article') }))).toBeUndefined();
    expect(isUnderWay(known({ page: silent('off-page') }))).toBeUndefined();
    expect(isUnderWay(known({ address: addressOf('about:blank', 'chromium') }))).toBeUndefined();
  });

  it('does not take for final what a page answers from before the last switch', () => {
    expect(isUnderWay(known({ page: silent('off-site') }))).toBe('arriving');
    expect(isUnderWay(known({ page: silent('not-an-article') }, { sitesAlways: [SITE] }))).toBe('arriving');
  });
});

describe('isSiteOn', () => {
  it('is on by default and while pages wait for a click; off where switched off or not chosen', () => {
    expect(isSiteOn(DEFAULT_SETTINGS, URL)).toBe(true);
    expect(isSiteOn({ ...DEFAULT_SETTINGS, reach: 'on-click' }, URL)).toBe(true);
    expect(isSiteOn({ ...DEFAULT_SETTINGS, sitesOff: [SITE] }, URL)).toBe(false);
    expect(isSiteOn({ ...DEFAULT_SETTINGS, reach: 'chosen-sites' }, URL)).toBe(false);
  });
});
