/** A library as a reader might have it, for the pages that show it. Names, places and publishers are invented. */
import type { FeedView, LibraryView, PackView, VersionView } from '#lib/library/view.ts';

/** The day on which all scenes play. */
export const NOW = Date.UTC(2026, 10, 22, 12);

export const version = (change: Partial<VersionView> = {}): VersionView => ({
  version: 3,
  updated: '2024-04-01T00:00:00Z',
  toldOn: '2024-03-09',
  bytes: 412_300,
  entities: 75,
  claims: 67,
  figures: 50,
  disputes: 9,
  ...change,
});

export const packView = (change: Partial<PackView> = {}): PackView => ({
  id: 'harbour-strike-2024',
  title: 'Harbour strike 2024',
  description: 'Who said what about the strike in the port of Aldren, March 2024.',
  publisher: 'The Aldmoor Courier',
  licence: 'CC-BY-4.0',
  from: 'extension',
  serves: version(),
  fresh: 0,
  enabled: true,
  muted: false,
  private: false,
  ...change,
});

/** From a feed, updated lately, with an older version to go back to. */
export const RIVER = packView({
  id: 'river-flood-2026',
  title: 'Flood on the Ossova 2026',
  description: 'Levels, evacuations and forecasts of the October flood, from four newsrooms.',
  publisher: 'Ossova Valley Press Union',
  from: 'feed',
  source: 'Ossova Valley desk',
  feed: 'ossova-valley',
  serves: version({
    version: 14,
    updated: '2026-11-20T06:00:00Z',
    toldOn: '2026-11-19',
    bytes: 1_240_000,
    entities: 212,
    claims: 340,
    figures: 187,
    disputes: 21,
  }),
  stored: '2026-11-20T07:12:00Z',
  undoTo: 13,
  fresh: 5,
});

export const OWN = packView({
  id: 'council-elections',
  title: 'Council elections in Ruda',
  description: 'My own notes on the candidates.',
  publisher: 'I. Valcourt',
  licence: 'all rights reserved',
  from: 'file',
  source: 'ruda-notes.json',
  serves: version({
    version: 2,
    updated: '2026-10-02T00:00:00Z',
    toldOn: '2026-09-28',
    bytes: 48_900,
    entities: 31,
    claims: 44,
    figures: 12,
    disputes: 1,
  }),
  stored: '2026-10-03T09:00:00Z',
  private: true,
});

/** As the library gives it: 64 hex digits in sixteen groups of four. */
export const FINGERPRINT = '3fa9 07c2 e1d8 5b64 9a0f 72be c413 d8a6 05f1 6e9b 28d7 b3c0 94ea 1f56 7d02 ac8b';

export const feedView = (change: Partial<FeedView> = {}): FeedView => ({
  url: 'https://feeds.ossova-press.example/valley/',
  title: 'Ossova Valley desk',
  packs: ['river-flood-2026'],
  expires: '2026-12-20T00:00:00Z',
  subscribed: '2026-10-12T08:00:00Z',
  checked: '2026-11-22T10:00:00Z',
  next: '2026-11-23T10:00:00Z',
  failures: 0,
  trouble: null,
  auto: true,
  every: 24 * 60 * 60 * 1000,
  feed: 'ossova-valley',
  fingerprint: FINGERPRINT,
  stale: false,
  ...change,
});

export const library = (change: Partial<LibraryView> = {}): LibraryView => ({
  generation: 7,
  packs: [packView()],
  feeds: [],
  ...change,
});
