/** Every sentence of the options page that is not in its views. Titles and counts come in as arguments. */
import type { Finding } from '#lib/facts/finding.ts';
import { SCHEDULE } from '#lib/feed/limits.ts';
import type { FeedView, LibraryView, PackView, Updated } from '#lib/library/view.ts';
import { counted } from '#lib/ui/counted.ts';
import { type Beside, nothingNewInWords, updatedInWords, wasInVain } from '#lib/ui/library-words.ts';
import { agoInWords } from '#lib/ui/moments.ts';

/** What is said of the last thing done. */
export const SAID = {
  moved: (title: string, place: number, of: number) => `${title} is now number ${place} of ${of}.`,
  changed: {
    install: (title: string, before: PackView | undefined) =>
      before?.pending === undefined
        ? `${title} is installed.`
        : `${title}: version ${before.pending.version} is installed.`,
    dismiss: (title: string, before: PackView | undefined) =>
      before?.pending === undefined
        ? `${title} stays as it is.`
        : `${title} stays at version ${before.serves.version}, until a newer one than ${before.pending.version} comes.`,
    undo: (title: string, before: PackView | undefined) =>
      before?.undoTo === undefined
        ? `${title} is as it was before.`
        : `${title} is back at version ${before.undoTo}. Version ${before.serves.version} waits.`,
    remove: (title: string) => `${title} is removed.`,
  },
  saved: (name: string) => `Saved as ${name}, where your browser keeps downloads.`,
  muted: (name: string, pack: string) => `${name} of ${pack} will not be found again.`,
  unmuted: (name: string, pack: string) => `${name} of ${pack} will be found again.`,
  repaired: 'The storage is mended. Feeds are asked again for what was lost.',
  subscribed: (title: string, came: string) => `Subscribed to ${title}. ${came}`,
  /** @param count packs that came from it */
  unsubscribed: (title: string, count: number, packs: 'keep' | 'remove') => {
    const left = `No longer subscribed to ${title}.`;
    if (count === 0) return left;
    if (count === 1) return `${left} Its pack ${packs === 'keep' ? 'stays as it is' : 'is removed'}.`;
    return `${left} Its ${count} packs ${packs === 'keep' ? 'stay as they are' : 'are removed'}.`;
  },
  checked: (title: string, updated: Updated, beside: Beside) => `${title}: ${foundInWords(updated, beside)}`,
  cancelled: 'Cancelled. Nothing has changed.',
  imported: (title: string, version: number, isPrivate: boolean) =>
    `${title}, version ${version}, is in your index.${
      isPrivate
        ? ' It came from a file, so its names are listed and not marked; change that under “On pages”.'
        : ''
    }`,
  copied: 'The list of problems is on the clipboard.',
  restored: (name: string) => `Your index is as it was saved in ${name}.`,
} as const;

/** What a look for news has found. */
export const foundInWords = (updated: Updated, beside: Beside): string =>
  updated.packs.length === 0 ? nothingNewInWords(beside, 'Nothing new.') : updatedInWords([updated], beside);

/** When a feed was checked. Of a check that came to nothing it is not kept when it was, but that it was. */
export function checkInWords(feed: FeedView, now: number): string {
  const { checked } = feed;
  if (!wasInVain(feed)) return checked === null ? 'Not checked yet' : `Checked ${agoInWords(checked, now)}`;
  const before = checked === null ? 'Has not answered yet' : `Last answered ${agoInWords(checked, now)}`;
  return `${before}, the last check was in vain`;
}

/** Title of a pack; its id where it is not there any more. */
export const titleOfPack = (packs: readonly PackView[], pack: string): string =>
  packs.find(({ id }) => id === pack)?.title ?? pack;

/** The line under the page's title: what the index holds, and what it asks of the reader. */
export function indexInWords({ packs }: LibraryView): string {
  const inUse = packs.filter(({ enabled }) => enabled);
  const names = inUse.reduce((sum, { serves }) => sum + serves.entities, 0);
  if (packs.length === 0) return 'There is no fact pack in it.';
  if (inUse.length === 0) return 'No fact pack is in use. Switch one on below.';
  const off = packs.length - inUse.length;
  const others = off === 0 ? '' : `; ${counted(off, 'pack')} switched off`;
  return `${counted(inUse.length, 'fact pack')} with ${counted(names, 'name')}${others}. Everything stays on this device.`;
}

/** Where a pack comes from. */
export function originInWords({ from, source }: PackView): string {
  if (from === 'feed') return source === undefined ? 'From a feed' : `From the feed ${source}`;
  if (from === 'file') return source === undefined ? 'From a file' : `From the file ${source}`;
  return 'Came with the extension';
}

const HOUR = 60 * 60 * 1000;

/** How often a feed can be asked by itself, in milliseconds. */
export const INTERVALS: readonly { readonly every: number; readonly label: string }[] = [
  { every: SCHEDULE.leastEvery, label: 'every 4 hours' },
  { every: SCHEDULE.every, label: 'once a day' },
  { every: 7 * SCHEDULE.every, label: 'once a week' },
];

/** An interval that is none of those, as a feed may have it from a backup. */
export const everyInWords = (every: number): string =>
  INTERVALS.find((interval) => interval.every === every)?.label ??
  `every ${counted(Math.max(1, Math.round(every / HOUR)), 'hour')}`;

/** What "Remove" and "Unsubscribe" do, asked before it is done. */
export const QUESTIONS = {
  remove: ({ title, from }: PackView) =>
    `Remove ${title} from this device, with the version before it? ${
      from === 'file'
        ? 'Its file is not touched.'
        : 'Its feed does not bring it again by itself; subscribe to it anew to have it back.'
    }`,
  /** @param count packs that came from it */
  unsubscribe: ({ title }: FeedView, count: number) => {
    const asked = `Ask ${title} for no more news?`;
    if (count === 0) return asked;
    return count === 1
      ? `${asked} Its pack can stay as it is now, or go too.`
      : `${asked} Its ${count} packs can stay as they are now, or go too.`;
  },
  restore: (name: string, library: LibraryView) =>
    `This replaces ${replacedInWords(library)} by what ${name} holds. First all of it is checked; if anything in it is wrong, nothing is replaced.`,
} as const;

/** What a backup takes the place of. The packs that came with the extension stay. */
function replacedInWords({ packs, feeds }: LibraryView): string {
  const own = packs.filter(({ from }) => from !== 'extension').length;
  const yours = [
    ...(own === 0 ? [] : [`your ${counted(own, 'pack')}`]),
    ...(feeds.length === 0 ? [] : [`your ${counted(feeds.length, 'feed')}`]),
  ];
  return yours.length === 0 ? 'all your settings' : `${yours.join(', ')} and all your settings`;
}

/** How a feed can be left, by how many packs came from it. */
export function waysOut(
  count: number,
): readonly { readonly label: string; readonly packs: 'keep' | 'remove' }[] {
  if (count === 0) return [{ label: 'Unsubscribe', packs: 'keep' }];
  const which = count === 1 ? 'the pack' : 'the packs';
  return [
    { label: `Keep ${which}`, packs: 'keep' },
    { label: `Remove ${which}`, packs: 'remove' },
  ];
}

/** One problem as its author wants it: place first, then what and remedy. */
export function findingPlace({ file, path, line, column }: Finding): string {
  const place = line === undefined ? '' : `, line ${line}${column === undefined ? '' : `, column ${column}`}`;
  return `${path === '' ? file : path}${place}`;
}

/** Every problem of a file, a line each, for the clipboard. */
export const copyOfFindings = (name: string, findings: readonly Finding[]): string =>
  [
    `${name}: ${counted(findings.length, 'problem')}`,
    ...findings.map((finding) => `${findingPlace(finding)}: ${finding.message}; ${finding.remedy}`),
  ].join('\n');
