/** The extension behind the ports of the options page: messages to the background, and the library for files. */
import { given } from '#lib/facts/detail.ts';
import type { NamedBytes, OptionsPorts } from '#lib/options/ports.ts';
import { sendToBackground } from '#lib/platform/messages.ts';
import { openLibrary } from '#lib/platform/open-library.ts';

const library = openLibrary();

export const REAL_PORTS: OptionsPorts = {
  library: () => sendToBackground('background/library', {}),
  settings: () => sendToBackground('background/settings', {}),
  setPack: (pack, choice) => sendToBackground('background/set-pack', { pack, ...given(choice) }),
  movePack: (pack, to) => sendToBackground('background/move-pack', { pack, to }),
  muteEntity: (entity, muted) => sendToBackground('background/mute-entity', { entity, muted }),
  changePack: (pack, to) => sendToBackground('background/change-pack', { pack, to }),
  difference: (pack, of) => sendToBackground('background/difference', { pack, of }),
  browse: ({ kind, ...question }) =>
    sendToBackground('background/browse', { ...question, ...given({ kind }) }),
  detail: (entities) => sendToBackground('background/detail', { entities: [...entities] }),
  lookAtFeed: (url) => sendToBackground('background/look-at-feed', { url }),
  subscribe: (url, fingerprint) => sendToBackground('background/subscribe', { url, fingerprint }),
  unsubscribe: (feed, packs) => sendToBackground('background/unsubscribe', { feed, packs }),
  tuneFeed: (feed, change) => sendToBackground('background/tune-feed', { feed, ...change }),
  updateFeed: (feed, how) => sendToBackground('background/update-feed', { feed, how }),
  repair: () => sendToBackground('background/repair', {}),
  work: () => sendToBackground('background/work', {}),
  cancel: () => sendToBackground('background/cancel', {}),
  examine: async (file, name, work) => library.examine(await bytesOf(file), name, work),
  importPack: async (pack, name, work) => {
    await makeRoom();
    return library.importPack(pack, name, work);
  },
  exportPack: (pack) => library.exportPack(pack),
  backup: (settings) => library.backup(settings),
  restore: async (file, work) => {
    await makeRoom();
    return library.restore(await bytesOf(file), work);
  },
  changeSettings: (change) => sendToBackground('background/change-settings', { change }),
  libraryChanged: () => sendToBackground('background/library-changed', {}),
  save,
  copy: (text) => navigator.clipboard.writeText(text),
  hash: () => location.hash,
  setHash: (hash) => {
    location.hash = hash;
  },
  onHash: (listener, signal) => addEventListener('hashchange', () => listener(location.hash), { signal }),
  frames,
  now: () => Date.now(),
  locale: () => navigator.language,
};

const makeRoom = () => sendToBackground('background/make-room', {});

const bytesOf = async (file: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.arrayBuffer());

/** Hands a document to the browser's downloads. */
function save({ name, bytes }: NamedBytes): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes]));
  link.download = name;
  link.click();
  // The download has its own hold on the bytes once it has begun, which it does within this turn.
  setTimeout(() => URL.revokeObjectURL(link.href));
}

async function frames(count: number): Promise<void> {
  for (let passed = 0; passed < count; passed += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
