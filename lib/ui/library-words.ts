/** What popup and options page say alike of packs, their versions and what came of an update. */
import type { Progress } from '#lib/library/ports.ts';
import type { FeedView, LibraryView, PackView, Updated, VersionView } from '#lib/library/view.ts';
import { troubleInWords } from '#lib/trouble/words.ts';
import { bytesOfBytes, shareInWords } from './amounts.ts';
import { problemInWords } from './answer.ts';
import { counted } from './counted.ts';
import type { CameTo } from './update-feeds.ts';

/** What a version of a pack holds, in numbers. */
export const contentsOf = ({ entities, claims, figures, disputes }: VersionView): string =>
  [
    counted(entities, 'name'),
    counted(claims, 'claim'),
    counted(figures, 'figure'),
    counted(disputes, 'dispute'),
  ].join(' · ');

/** Did the last check of a feed come to nothing? `checked` is then of an earlier one, or of one that brought what was refused. */
export const wasInVain = ({ trouble, failures }: FeedView): boolean => trouble !== null && failures > 0;

/** Why a version waits. */
export function waitingInWords({ version, why, share, source }: NonNullable<PackView['pending']>): string {
  if (why === 'undone') return `Version ${version} waits: you took it back.`;
  const waits = `Version ${version} waits for you`;
  const changes = `it changes ${shareInWords(share)} of its facts`;
  if (source !== undefined) {
    const instead = `${waits}: the feed “${source}” offers it in place of the pack that came with According To`;
    return why === 'large' ? `${instead}, and ${changes}.` : `${instead}.`;
  }
  if (why === 'large') return `${waits}: ${changes}.`;
  if (why === 'new') return `${waits}: its feed did not offer this pack when you agreed to it.`;
  return `Version ${version} was found and waits for you.`;
}

/** The same for a notice that has room for one line and names no version. */
export function waitingNotice({ why, share }: NonNullable<PackView['pending']>): string {
  if (why === 'new') return 'A feed offers a pack that you have not agreed to yet';
  return why === 'large'
    ? `An update waits for you: it changes ${shareInWords(share)} of its facts`
    : 'An update waits for you';
}

const STEPS: Readonly<Record<Progress['step'], string>> = {
  asking: 'asking',
  fetching: 'fetching',
  checking: 'checking',
  indexing: 'indexing',
  storing: 'storing',
};

/** "fetching Harbour strike … 1.2 of 3.4 MB", "indexing Harbour strike … 12,000 of 40,000 names" */
export function progressInWords({ step, what, received, total, names }: Progress): string {
  const bytes = received === undefined ? '' : ` ${bytesOfBytes(received, total)}`;
  return `${STEPS[step]} ${what} …${bytes}${names === undefined ? '' : ` ${namesOfNames(names)}`}`;
}

const namesOfNames = ({ done, total }: NonNullable<Progress['names']>): string =>
  `${done.toLocaleString('en')} of ${counted(total, 'name')}`;

type UpdatedPack = Updated['packs'][number];

/** The index beside which an update is told of. */
export interface Beside {
  /** There is more than one pack that could be meant: each is named. */
  readonly several: boolean;
  /** What waits for the reader. */
  readonly waiting: readonly { readonly title: string; readonly version: number }[];
}

/** @param feed id of the one feed that was asked; absent: all were */
export function besideOf({ packs, feeds }: LibraryView, feed?: string): Beside {
  const isAsked = (of: string | undefined) => feed === undefined || of === feed;
  const newcomers = feeds.flatMap((one) => (isAsked(one.feed) ? (one.waiting ?? []) : []));
  const later = packs
    .filter((pack) => isAsked(pack.feed))
    .flatMap(({ title, pending }) => (pending === undefined ? [] : [{ title, version: pending.version }]));
  const inUse = packs.filter(({ enabled }) => enabled).length;
  return { several: inUse + newcomers.length > 1, waiting: [...later, ...newcomers] };
}

/** Where a feed had nothing that was not known: what waits all the same, else `calm`. */
export function nothingNewInWords({ several, waiting }: Beside, calm: string): string {
  if (waiting.length === 0) return calm;
  const named = waiting.map(({ title, version }) => `version ${version}${several ? ` of ${title}` : ''}`);
  return `Nothing new; ${named.join(', ')} still ${waiting.length === 1 ? 'waits' : 'wait'}.`;
}

/** What came of updates, in a line: of the only pack what changed, of several with their titles. */
export function updatedInWords(updates: readonly Updated[], beside: Beside): string {
  const packs = updates.flatMap((update) => update.packs);
  const [only, ...others] = packs;
  if (only === undefined) return nothingNewInWords(beside, 'Up to date.');
  const isAlone = others.length === 0 && !beside.several;
  if (isAlone && only.is === 'installed' && only.words !== '') return sentence(only.words);
  return packs.map((pack) => `${pack.title}: ${ended(updatedPack(pack))}`).join(' ');
}

function updatedPack({ is, version, words, trouble }: UpdatedPack): string {
  const more = words === '' ? '' : `: ${words}`;
  if (is === 'installed') return words === '' ? `version ${version} installed` : words;
  if (is === 'pending') return `version ${version} waits for you${more}`;
  if (trouble === undefined) return `version ${version} was refused`;
  const { what, remedy } = troubleInWords(trouble);
  return `${what} ${remedy}`;
}

/** Words as a sentence of their own: a capital, a full stop. */
export const sentence = (words: string): string => ended(words.charAt(0).toUpperCase() + words.slice(1));

const ended = (words: string): string => (/[.!?]$/u.test(words) ? words : `${words}.`);

/** What came of asking every feed: what changed, then what was in the way, with the feed's title where there are several. */
export function cameToInWords({ updates, problems }: CameTo, beside: Beside): string {
  const alone = updates.length + problems.length === 1;
  const troubles = problems.map(({ feed, problem }) => {
    const { what, remedy } = problemInWords(problem);
    return `${alone ? '' : `${feed}: `}${what} ${remedy}`;
  });
  const news = updates.length === 0 && troubles.length > 0 ? [] : [updatedInWords(updates, beside)];
  return [...news, ...troubles].join(' ');
}
