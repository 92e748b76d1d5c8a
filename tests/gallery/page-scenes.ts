/** Worlds in which our own pages are looked at, by name. */
import { refOf } from '#lib/facts/entity-ref.ts';
import type { SearchedPack } from '#lib/search/search.ts';
import { DEFAULT_SETTINGS } from '#lib/settings/settings.ts';
import { feedView, library, OWN, RIVER } from '#tests/harness/library-scenes.ts';
import { busyWorld, freshWorld, HARBOUR } from '#tests/harness/options-scenes.ts';
import { closedGate, type OptionsWorld } from '#tests/harness/options-world.ts';
import { articleWorld, FOUND } from '#tests/harness/popup-scenes.ts';
import type { World } from '#tests/harness/popup-world.ts';
import { shippedPack } from '#tests/harness/shipped-pack.ts';

export const OPTIONS_SCENES: Readonly<Record<string, () => OptionsWorld>> = {
  busy: () => busyWorld(),
  fresh: () => freshWorld(),
  damaged: () => freshWorld({ library: library({ packs: [HARBOUR], trouble: { why: 'storage-damaged' } }) }),
  working: () =>
    busyWorld({
      gate: closedGate(),
      progress: { step: 'fetching', what: RIVER.title, received: 1_200_000, total: 3_400_000 },
    }),
};

/** Of a private pack; one goes by a name that another pack has too. */
const QUIET = [
  { id: refOf(OWN.id, 'osten'), name: 'Mira Osten', kind: 'person', count: 2 },
  { id: refOf(OWN.id, 'valcourt'), name: 'Ines Valcourt', kind: 'person', count: 1 },
] as const;

const packOf = (...names: readonly string[]): SearchedPack => ({
  id: HARBOUR.id,
  title: HARBOUR.title,
  entities: names.map((name, i) => ({
    id: `place-${i}`,
    kind: 'place',
    name,
    names: [{ text: name }],
    evidence: [],
  })),
});

export const POPUP_SCENES: Readonly<Record<string, () => World>> = {
  'no-feed': () => articleWorld(),
  waiting: () =>
    articleWorld({
      library: library({
        packs: [{ ...RIVER, pending: { version: 15, why: 'large', share: 0.34 } }, HARBOUR, OWN],
        feeds: [feedView()],
      }),
      news: [
        {
          pack: RIVER.id,
          title: RIVER.title,
          is: 'installed',
          version: 15,
          words: '1 figure changed; 3 claims added',
        },
      ],
      found: [...FOUND, ...QUIET.map((find) => ({ ...find, contested: false, quiet: true }))],
      settings: DEFAULT_SETTINGS,
    }),
  damaged: () =>
    articleWorld({ library: library({ packs: [HARBOUR], trouble: { why: 'storage-damaged' } }) }),
  bundled: () => articleWorld({ searched: [shippedPack()] }),
  'near-names': () => articleWorld({ searched: [packOf('Aldern Point', 'Port Aldren', 'Aldren Sound')] }),
  unreachable: () =>
    articleWorld({ library: library({ packs: [RIVER], feeds: [feedView()] }), news: 'unreachable' }),
};
