/** Every sentence of the options page that is not in its views. Titles and counts come in as arguments. */
import type { Finding } from '#lib/facts/finding.ts';
import { SCHEDULE } from '#lib/feed/limits.ts';
import type { FeedView, LibraryView, PackView, Updated } from '#lib/library/view.ts';
import { counted } from '#lib/ui/counted.ts';
import { updatedInWords } from '#lib/ui/library-words.ts';

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
  muted: (name: string) => `${name} will not be found again.`,
  unmuted: (name: string) => `${name} will be found again.`,
  repaired: 'The storage is begun anew. Feeds are asked again for their packs.',
  subscribed: (title: string, came: string) => `Subscribed to ${title}. ${came}`,
  unsubscribed: (title: string, packs: 'keep' | 'remove') =>
    packs === 'keep'
      ? `No longer subscribed to ${title}. Its packs stay as they are.`
      : `No longer subscribed to ${title}. Its packs are removed.`,
  checked: (title: string, updated: Updated) => `${title}: ${foundInWords(updated)}`,
  cancelled: 'Cancelled. Nothing has changed.',
  imported: (title: string, version: number) => `${title}, version ${version}, is in your index.`,
  copied: 'The list of problems is on the clipboard.',
  restored: (name: string) => `Your index is as it was saved in ${name}.`,
} as const;

/** What a look for news has found. */
export const foundInWords = (updated: Updated): string =>
  updated.packs.length === 0 ? 'Nothing new.' : updatedInWords([updated]);

/** The line under the page's title: what the index holds, and what it asks of the reader. */
export function indexInWords({ packs }: LibraryView): string {
  const inUse = packs.filter(({ enabled }) => enabled);
  const names = inUse.reduce((sum, { serves }) => sum + serves.entities, 0);
  if (packs.length === 0) return 'There is no fact pack in it.';
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
      from === 'file' ? 'Its file is not touched.' : 'The feed can bring it again.'
    }`,
  unsubscribe: ({ title, packs }: FeedView) =>
    `Ask ${title} for no more news? Its ${packs.length === 1 ? 'pack' : `${packs.length} packs`} can stay as they are now, or go too.`,
  restore: (name: string, { packs, feeds }: LibraryView) =>
    `This replaces your ${counted(packs.length, 'pack')}, your ${counted(feeds.length, 'feed')} and all your settings by what ${name} holds. First all of it is checked; if anything in it is wrong, nothing is replaced.`,
} as const;

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
