/** Every sentence of the popup. Sites and counts come in as arguments, so that nothing is glued together elsewhere. */
import type { FeedView, LibraryView } from '#lib/library/view.ts';
import type { SearchHit } from '#lib/messages/message-map.ts';
import type { Failure } from '#lib/messages/result.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { counted } from '#lib/ui/counted.ts';
import { wasInVain } from '#lib/ui/library-words.ts';
import { agoInWords } from '#lib/ui/moments.ts';
import type { PageReport, Remedy, Why } from './report.ts';

/** Why a page is not annotated: a few words for the line under the site, and what it means. */
export const WHY: Readonly<Record<Why, { readonly short: string; readonly long: (site: string) => string }>> =
  {
    'not-an-article': {
      short: 'on · this page is not annotated',
      long: () => 'This page does not look like a news article, so it was not read.',
    },
    'off-page': {
      short: 'on',
      long: () => 'Switched off on this page until you reload it.',
    },
    'off-site': {
      short: 'off',
      long: (site) => `Switched off on ${site}. None of its pages is read.`,
    },
    'off-everywhere': {
      short: 'switched off',
      long: () => 'Switched off everywhere. No page is read.',
    },
    'not-chosen': {
      short: 'off · not among your sites',
      long: (site) => `Only sites you chose are annotated, and ${site} is not one of them.`,
    },
    'on-click': {
      short: 'on · waits for your click',
      long: () => 'Pages are annotated only when you ask.',
    },
    'browser-page': {
      short: 'page of the browser',
      long: () => 'This is a page of the browser itself. Extensions cannot read it.',
    },
    'closed-site': {
      short: 'closed to extensions',
      long: () => 'The browser keeps all extensions out of this site, as out of its own pages.',
    },
    file: {
      short: 'file on this device',
      long: () => 'This is a file on your device. Only pages from the web are annotated.',
    },
    document: {
      short: 'document · not annotated',
      long: () =>
        'This looks like a document (PDF). Browsers show those in a viewer of their own, ' +
        'which has no text that According To can read.',
    },
    'no-access': {
      short: 'on · no access',
      long: (site) => `The browser does not let According To read ${site}.`,
    },
    'no-answer': {
      short: 'on · no answer',
      long: () =>
        'This page did not answer. If it has been open since before According To was installed or updated, reload it. ' +
        'A document or an error page, which the browser shows itself, has no text that According To can read.',
    },
    refused: {
      short: 'closed to extensions',
      long: () =>
        'The browser lets no extension into this page. It shows a document, an error page or a page it protects, ' +
        'and there is no text that According To can read.',
    },
  };

/** What the buttons under it say. */
export const REMEDIES: Readonly<Record<Remedy, (site: string) => string>> = {
  'switch-on-everywhere': () => 'Switch on',
  'switch-on-site': (site) => `Switch on for ${site}`,
  'choose-site': (site) => `Add ${site}`,
  'annotate-page': () => 'Annotate this page',
  'always-on-site': () => 'Always on this site',
  'give-access': (site) => `Allow on ${site}`,
  reload: () => 'Reload the page',
};

/** The line under the site: how the page stands, in a few words. */
export function statusLine(report: PageReport): string {
  if (report.is === 'asked') return 'asking the page …';
  if (report.is === 'silent') return WHY[report.why].short;
  const { mentions, contested, reading } = report;
  if (mentions === 0) return reading ? 'reading …' : 'annotated · no known names';
  const found = counted(mentions, 'mention');
  const argued = contested === 0 ? '' : `, ${contested.toLocaleString('en')} contested`;
  return `${reading ? 'reading' : 'annotated'} · ${found}${argued}${reading ? ' so far' : ''}`;
}

/** What went wrong when something was tried, and what may help; against a browser that refuses nothing does. */
export const TROUBLE: Readonly<Record<Failure['why'], string>> = {
  malformed: 'According To did not understand its own answer. Close this popup and open it again.',
  refused: 'That is not allowed from here. Close this popup and open it again.',
  unreachable: 'The page did not answer. Reload it and try again.',
  'not-found': 'That is no longer on the page. Close this popup and open it again.',
  browser: 'The browser did not allow that.',
};

/** Every pack is switched off. */
export const NONE_IN_USE = 'No fact pack is in use. Switch one on under “Manage the index”.';

/** Over the age of the oldest of several packs; its title follows. */
export const OLDEST = 'oldest: ';

/** "as told on 9 Sep 2022", within a sentence. */
export const asToldOn = (date: string): string => `as told on ${date}`;

/** On an annotated page without finds; `names`: how many the packs in use hold. */
export const nothingFound = (names: number): string =>
  names === 0 ? NONE_IN_USE : `Read. None of the ${counted(names, 'name')} in the index stands on this page.`;

/** Over names that are almost what was typed. */
export const DID_YOU_MEAN = 'Did you mean';

/** Read out under the search field; `hits` undefined while the answer is on its way. */
export function hitsLine(hits: readonly SearchHit[] | undefined): string {
  if (hits === undefined) return '';
  const alike = hits.filter((hit) => hit.alike).length;
  const right = hits.length - alike;
  const results = right === 0 ? 'No results' : counted(right, 'result');
  return alike === 0 ? results : `${results}, ${counted(alike, 'suggestion')}`;
}

/**
 * When the feeds last answered, of all the most recent; how the foot says that nothing comes by itself. Where every
 * one was asked in vain since, that is said as well.
 */
export function checkedInWords(feeds: readonly FeedView[], now: number): string {
  if (feeds.length === 0) return 'no feed';
  const sound = feeds.filter((feed) => !wasInVain(feed));
  const last = (sound.length === 0 ? feeds : sound)
    .flatMap(({ checked }) => checked ?? [])
    .sort()
    .at(-1);
  if (sound.length > 0) return last === undefined ? 'not checked yet' : `checked ${agoInWords(last, now)}`;
  return last === undefined ? 'last check in vain' : `answered ${agoInWords(last, now)}, last check in vain`;
}

/** What "Delete everything" removes, a line each. */
export function whatIsDeleted(settings: Settings, library: LibraryView | undefined): string[] {
  const sites = [
    { count: settings.sitesOff.length, what: 'switched off' },
    { count: settings.sitesChosen.length, what: 'chosen' },
    { count: settings.sitesAlways.length, what: 'always annotated' },
    { count: settings.sitesPrivate.length, what: 'where private names are marked' },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, what }) => `${counted(count, 'site')} ${what}`);
  const packs = (library?.packs ?? []).filter(({ from }) => from !== 'extension').length;
  const feeds = library?.feeds.length ?? 0;
  const muted = settings.entitiesMuted.length;
  return [
    'your choices: where pages are read, what is marked, the toolbar button',
    ...(sites.length === 0 ? [] : [`your list of sites: ${sites.join(', ')}`]),
    ...(packs === 0 ? [] : [`${counted(packs, 'fact pack')} that you added`]),
    ...(feeds === 0 ? [] : [`${counted(feeds, 'feed')} with the keys you confirmed`]),
    ...(muted === 0 ? [] : [`your list of ${counted(muted, 'name')} never found`]),
  ];
}
