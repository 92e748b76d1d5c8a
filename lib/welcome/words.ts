/** What the welcome page says. It tells what happens, once, and praises nothing. */
import type { WelcomePorts } from './ports.ts';

export const WORDS = {
  title: 'Who said what, right where you read it',
  lead: 'According To knows some of the names in the news, and what has been said about them. On a news page they get a quiet underline. Rest the pointer on one, or tap it: a card shows who said what, when, and where that is written. It never says who is right.',
  choice: 'Where should pages be read?',
  sample: 'What it looks like',
  moreOfCard: 'Show all of it',
  lessOfCard: 'Show less',
  keys: 'By keyboard',
  saved: 'Saved.',
  notSaved: 'That could not be saved. Try again, or choose it in the settings behind the toolbar button.',
} as const;

/** Rows of the small table: what a reader wants to know before anything else. */
export const FACTS: readonly { readonly term: string; readonly meaning: string }[] = [
  {
    term: 'What is read',
    meaning:
      'The text of pages that look like news articles. Other pages are left alone, and so is whatever you type.',
  },
  {
    term: 'Where it stays',
    meaning:
      'On this device. An index comes with the extension, and nothing is fetched until you subscribe to a feed. ' +
      'What you read is never sent anywhere. Further fact packs are added under “Manage the index”, behind the toolbar button.',
  },
  {
    term: 'How to stop it',
    meaning:
      'The toolbar button, at first behind the browser’s puzzle piece, switches it off: everywhere, on one site or on one page.',
  },
];

/** How the browser itself can narrow what an extension may read. */
export const NARROWING: Readonly<Record<WelcomePorts['browser'], string>> = {
  chromium:
    'The browser can narrow this further: open chrome://extensions, then Details, and choose under “Site access”.',
  firefox: 'The browser can narrow this further: open about:addons, then According To, then Permissions.',
};
