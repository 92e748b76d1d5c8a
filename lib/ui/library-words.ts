/** What popup and options page say alike of packs, their versions and what came of an update. */
import type { Progress } from '#lib/library/ports.ts';
import type { PackView, Updated, VersionView } from '#lib/library/view.ts';
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

/** Why a version waits. */
export function waitingInWords({ version, why, share }: NonNullable<PackView['pending']>): string {
  if (why === 'large') return `Version ${version} waits for you: it changes ${shareInWords(share)}.`;
  if (why === 'undone') return `Version ${version} waits: you took it back.`;
  return `Version ${version} was found and waits for you.`;
}

/** The same for a notice that has room for one line and names no version. */
export function waitingNotice({ why, share }: NonNullable<PackView['pending']>): string {
  return why === 'large'
    ? `An update waits for you: it changes ${shareInWords(share)}`
    : 'An update waits for you';
}

const STEPS: Readonly<Record<Progress['step'], string>> = {
  asking: 'asking',
  fetching: 'fetching',
  checking: 'checking',
  storing: 'storing',
};

/** "fetching Harbour strike … 1.2 of 3.4 MB" */
export function progressInWords({ step, what, received, total }: Progress): string {
  const bytes = received === undefined ? '' : ` ${bytesOfBytes(received, total)}`;
  return `${STEPS[step]} ${what} …${bytes}`;
}

type UpdatedPack = Updated['packs'][number];

/** What came of updates, in a line: of one pack what changed, of several with their titles. */
export function updatedInWords(updates: readonly Updated[]): string {
  const packs = updates.flatMap((update) => update.packs);
  const [only, ...others] = packs;
  if (only === undefined) return 'Up to date.';
  if (others.length === 0 && only.is === 'installed' && only.words !== '') return sentence(only.words);
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
export function cameToInWords({ updates, problems }: CameTo): string {
  const alone = updates.length + problems.length === 1;
  const troubles = problems.map(({ feed, problem }) => {
    const { what, remedy } = problemInWords(problem);
    return `${alone ? '' : `${feed}: `}${what} ${remedy}`;
  });
  const news = updates.length === 0 && troubles.length > 0 ? [] : [updatedInWords(updates)];
  return [...news, ...troubles].join(' ');
}
