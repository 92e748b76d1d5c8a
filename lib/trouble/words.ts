/** Troubles as readers are told of them: what went wrong, and what can be done. Plain words, nobody blamed. */
import type { Trouble, TroubleName } from './troubles.ts';

export interface Said {
  /** One sentence, with the detail in brackets where there is one. */
  readonly what: string;
  /** One or two sentences. */
  readonly remedy: string;
}

const KEPT = 'The packs you have stay as they are.';

/** Each without its full stop, which follows the detail. */
const WORDS: Readonly<Record<TroubleName, Said>> = {
  'bad-address': {
    what: 'This is not an address of a feed',
    remedy: 'Copy the whole address of its feed.json.',
  },
  unreachable: {
    what: 'The feed’s host cannot be reached',
    remedy: `Check the connection and the address; it will be tried again. ${KEPT}`,
  },
  stalled: {
    what: 'The feed’s host stopped sending',
    remedy: `It will be tried again. ${KEPT}`,
  },
  redirected: {
    what: 'The feed’s host points to another address',
    remedy: 'Redirects are not followed. Ask the publisher for the new address and subscribe to that one.',
  },
  'not-there': {
    what: 'There is no such file on the feed’s host',
    remedy: `Check the address, or ask the publisher whether the feed has moved. ${KEPT}`,
  },
  busy: {
    what: 'The feed’s host asks to be left alone for a while',
    remedy: `It will be tried again when the host allows. ${KEPT}`,
  },
  'refused-by-host': {
    what: 'The feed’s host gave an answer that holds no feed',
    remedy: `It will be tried again. If it stays so, tell the publisher. ${KEPT}`,
  },
  'too-long': {
    what: 'This is longer than it may be',
    remedy: 'Nothing of it was kept. Tell its publisher.',
  },
  'cut-short': {
    what: 'What was sent ends before it should',
    remedy: `It will be tried again. ${KEPT}`,
  },
  'not-a-feed': {
    what: 'What lies at this address is not a feed',
    remedy: 'Check the address. If it is right, tell the publisher.',
  },
  'bad-signature': {
    what: 'A signature of the feed does not hold',
    remedy: `Nothing was taken from it. If it stays so, tell the publisher. ${KEPT}`,
  },
  'wrong-key': {
    what: 'The feed is signed with another key than the one you confirmed',
    remedy: `Nothing was taken from it. Ask the publisher, in another way than through the feed, which key is theirs. ${KEPT}`,
  },
  'other-feed': {
    what: 'Another feed lies at this address than the one you subscribed to',
    remedy: `Nothing was taken from it. Ask the publisher where the feed is now. ${KEPT}`,
  },
  'rolled-back': {
    what: 'The feed shows an older state than it did before',
    remedy: `Nothing was taken from it. If it stays so, tell the publisher. ${KEPT}`,
  },
  'two-contents': {
    what: 'The feed has other contents under a version number that was seen before',
    remedy: `Nothing was taken from it. If it stays so, tell the publisher. ${KEPT}`,
  },
  expired: {
    what: 'The feed is past the date until which its publisher vouched for it',
    remedy: `Facts may be out of date. Check this device’s clock; if it is right, ask the publisher. ${KEPT}`,
  },
  subscribed: {
    what: 'You are subscribed to this feed already',
    remedy: 'It stands among your feeds; you can update it there.',
  },
  'wrong-bytes': {
    what: 'The file is not the one that was promised',
    remedy: 'Nothing of it was kept. A second try may help; if not, tell its publisher.',
  },
  unreadable: {
    what: 'The file cannot be read',
    remedy: 'Nothing of it was kept. Check that it is the right file, and that it is whole.',
  },
  'bad-pack': {
    what: 'The pack breaks the rules of its format',
    remedy: 'Nothing of it was kept. Tell its publisher.',
  },
  'other-pack': {
    what: 'The file holds another pack, or another version, than was promised',
    remedy: 'Nothing of it was kept. Tell its publisher.',
  },
  older: {
    what: 'This version is older than the one you have',
    remedy: 'You can take it all the same, and undo that.',
  },
  same: {
    what: 'You have this version already',
    remedy: 'There is nothing to do; you can take it all the same.',
  },
  taken: {
    what: 'You have a pack of this id from elsewhere',
    remedy: 'That one stays. Remove it first if you want this one in its place.',
  },
  'not-indexable': {
    what: 'The names in the pack cannot be searched for',
    remedy: 'Nothing of it was kept. Tell its publisher.',
  },
  'not-found': {
    what: 'It is not there any more',
    remedy: 'Load this page again to see what there is.',
  },
  full: {
    what: 'There is no place left in the library',
    remedy: 'Remove a pack or a feed that you no longer need.',
  },
  'no-room': {
    what: 'The device or the browser has no room left',
    remedy: `Free some space and try again. ${KEPT}`,
  },
  'storage-blocked': {
    what: 'Another page of the extension holds the storage',
    remedy: 'Close the other pages of According To, or restart the browser.',
  },
  'storage-damaged': {
    what: 'Something that was stored cannot be read',
    remedy: 'What can be read serves meanwhile. Repair the storage; feeds are then asked again.',
  },
  'storage-newer': {
    what: 'The storage was written by a newer version of According To',
    remedy: 'Update the extension. The packs that came with it serve meanwhile.',
  },
  'storage-missing': {
    what: 'The browser gives no storage',
    remedy:
      'Allow the extension to store data, or leave the private window. The packs that came with it serve meanwhile.',
  },
  cancelled: { what: 'This was cancelled', remedy: 'Nothing has changed.' },
  interrupted: {
    what: 'This was interrupted before it was done',
    remedy: `Try it again. ${KEPT}`,
  },
  'under-way': {
    what: 'Another update is under way',
    remedy: 'Wait until it has ended, or cancel it.',
  },
};

/** A trouble in words. The detail is plain text of any origin, and is shown as it is. */
export function troubleInWords({ why, detail }: Trouble): Said {
  const { what, remedy } = WORDS[why];
  return { what: detail === undefined || detail === '' ? `${what}.` : `${what} (${detail}).`, remedy };
}
