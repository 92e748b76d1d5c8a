/**
 * A small world for the options page: packs, feeds, a publisher who may have news, files. The ports over it behave as
 * the extension's do (what is installed serves, what is removed is gone), so that tests tell stories.
 */
import type { Difference } from '#lib/diff/difference.ts';
import type { EntityDetail } from '#lib/facts/entity-detail.ts';
import { packOfRef, refOf } from '#lib/facts/entity-ref.ts';
import type { Examined } from '#lib/library/library.ts';
import type { Progress } from '#lib/library/ports.ts';
import type { LibraryView, Offer, PackView, Updated } from '#lib/library/view.ts';
import type { SearchHit } from '#lib/messages/message-map.ts';
import { type failure, type Result, success } from '#lib/messages/result.ts';
import type { OptionsPorts } from '#lib/options/ports.ts';
import { movePack, muteEntity, orderPacks, setPack } from '#lib/settings/packs.ts';
import { DEFAULT_SETTINGS, type Settings } from '#lib/settings/settings.ts';
import { done, type Outcome, trouble } from '#lib/trouble/outcome.ts';
import type { TroubleName } from '#lib/trouble/troubles.ts';
import { library, NOW, packView, version as versionView } from './library-scenes.ts';

export interface OptionsWorld {
  library: LibraryView;
  settings: Settings;
  /** What the address leads to. */
  offer: Offer | undefined;
  /** What the next update of a feed brings. */
  news: Updated['packs'];
  difference: Difference | undefined;
  hits: readonly SearchHit[];
  details: readonly EntityDetail[];
  /** What a file turns out to be, by name. */
  files: Readonly<Record<string, Examined>>;
  /** Settings in the backup that is restored. */
  kept: Settings;
  progress: Progress | null;
  hash: string;
  readonly deeds: string[];
  /** Operations that come to this, by port, until they are taken out. */
  readonly troubles: Map<keyof OptionsPorts, TroubleName>;
  /** Messages that fail, by port. */
  readonly failing: Map<keyof OptionsPorts, ReturnType<typeof failure>>;
  /** While it is there, operations of the background wait for it; `cancel` ends them. */
  gate: { readonly opened: Promise<'opened' | 'cancelled'>; readonly open: () => void } | undefined;
  tellHash: ((hash: string) => void) | undefined;
}

export const createOptionsWorld = (change: Partial<OptionsWorld> = {}): OptionsWorld => ({
  library: library(),
  settings: DEFAULT_SETTINGS,
  offer: undefined,
  news: [],
  difference: undefined,
  hits: [],
  details: [],
  files: {},
  kept: DEFAULT_SETTINGS,
  progress: null,
  hash: '',
  deeds: [],
  troubles: new Map(),
  failing: new Map(),
  gate: undefined,
  tellHash: undefined,
  ...change,
});

/** Names in one page of a browsed pack, in this world. */
const PAGE = 50;

export function optionsPortsOf(world: OptionsWorld): OptionsPorts {
  let cancel: (() => void) | undefined;
  const message = <T>(port: keyof OptionsPorts, value: () => T): Promise<Result<T>> =>
    Promise.resolve(world.failing.get(port) ?? success(value()));
  const outcome = <T>(port: keyof OptionsPorts, value: () => T): Outcome<T> => {
    const why = world.troubles.get(port);
    return why === undefined ? done(value()) : trouble(why);
  };
  /** An operation of the background: waits where there is a gate, may be cancelled there. */
  const operation = async <T>(port: keyof OptionsPorts, value: () => T): Promise<Result<Outcome<T>>> => {
    const cancelled = new Promise<'cancelled'>((resolve) => {
      cancel = () => resolve('cancelled');
    });
    const way = world.gate === undefined ? 'opened' : await Promise.race([world.gate.opened, cancelled]);
    if (way === 'cancelled') return success(trouble('cancelled'));
    return world.failing.get(port) ?? success(outcome(port, value));
  };
  const deed = (words: string) => {
    world.deeds.push(words);
    return {};
  };
  const keep = (settings: Settings): Settings => {
    world.settings = settings;
    world.library = { ...world.library, packs: inForce(world.library.packs, settings) };
    return settings;
  };
  const changePacks = (change: (packs: readonly PackView[]) => readonly PackView[]) => {
    world.library = { ...world.library, packs: [...change(world.library.packs)] };
  };
  const ids = () => world.library.packs.map(({ id }) => id);

  return {
    library: () => message('library', () => world.library),
    settings: () => message('settings', () => world.settings),
    setPack: (pack, choice) => message('setPack', () => keep(setPack(world.settings, pack, choice))),
    movePack: (pack, to) => message('movePack', () => keep(movePack(world.settings, ids(), pack, to))),
    muteEntity: (entity, muted) =>
      message('muteEntity', () => keep(muteEntity(world.settings, entity, muted))),
    changePack: (pack, to) =>
      operation('changePack', () => {
        changePacks((packs) => packs.flatMap((one) => (one.id === pack ? afterChange(one, to) : [one])));
        return deed(`${to} ${pack}`);
      }),
    difference: async (_pack, of) => {
      const { difference } = world;
      if (difference === undefined) return success(trouble('not-found'));
      deed(`compare ${of}`);
      return message('difference', () => outcome('difference', () => difference));
    },
    browse: ({ pack, query, kind, from }) =>
      message('browse', () => {
        const answering = world.hits
          .filter((hit) => packOfRef(hit.id) === pack && (kind === undefined || hit.kind === kind))
          .filter(({ name }) => name.toLowerCase().includes(query.trim().toLowerCase()));
        return { total: answering.length, hits: answering.slice(from, from + PAGE) };
      }),
    detail: (entities) =>
      message('detail', () =>
        world.details.filter(({ pack, entity }) => entities.includes(refOf(pack.id, entity.id))),
      ),
    lookAtFeed: async (url) => {
      deed(`look at ${url}`);
      const { offer } = world;
      if (offer === undefined) return success(trouble(world.troubles.get('lookAtFeed') ?? 'not-there'));
      return operation('lookAtFeed', () => offer);
    },
    subscribe: (url, fingerprint) =>
      operation('subscribe', () => {
        deed(`subscribe ${url} ${fingerprint}`);
        return { feed: world.offer?.feed ?? '', packs: world.news };
      }),
    unsubscribe: (feed, packs) =>
      operation('unsubscribe', () => {
        const feeds = world.library.feeds.filter((one) => one.feed !== feed);
        world.library = { ...world.library, feeds };
        return deed(`unsubscribe ${feed} ${packs}`);
      }),
    tuneFeed: (feed, change) =>
      operation('tuneFeed', () => {
        const feeds = world.library.feeds.map((one) => (one.feed === feed ? { ...one, ...change } : one));
        world.library = { ...world.library, feeds };
        return {};
      }),
    updateFeed: (feed, how) =>
      operation('updateFeed', () => {
        deed(`${how} ${feed}`);
        return { feed, packs: world.news };
      }),
    repair: () =>
      operation('repair', () => {
        const { trouble: _, ...sound } = world.library;
        world.library = sound;
        return deed('repair');
      }),
    work: () => message('work', () => world.progress),
    cancel: () =>
      message('cancel', () => {
        cancel?.();
        return deed('cancel');
      }),
    examine: async (_file, name) => {
      deed(`examine ${name}`);
      return world.files[name] ?? { ok: false, trouble: { why: 'unreadable' }, findings: [] };
    },
    importPack: async (pack, name) =>
      outcome('importPack', () => {
        const { id, title, version } = pack;
        changePacks((packs) => [
          ...packs.filter((one) => one.id !== id),
          packView({
            id,
            title,
            from: 'file',
            source: name,
            serves: versionView({ version }),
            private: true,
          }),
        ]);
        return deed(`import ${id} from ${name}`);
      }),
    exportPack: async (pack) =>
      outcome('exportPack', () => ({ name: `${pack}.json`, bytes: new Uint8Array(2) })),
    backup: async () => outcome('backup', () => ({ name: 'according-to.gz', bytes: new Uint8Array(2) })),
    restore: async () =>
      outcome('restore', () => {
        deed('restore');
        return world.kept;
      }),
    changeSettings: (change) => message('changeSettings', () => keep({ ...world.settings, ...change })),
    libraryChanged: () => message('libraryChanged', () => deed('library changed')),
    save: ({ name }) => void deed(`save ${name}`),
    copy: async (text) => void deed(`copy ${text}`),
    hash: () => world.hash,
    setHash(hash) {
      world.hash = hash;
    },
    onHash(listener) {
      world.tellHash = listener;
    },
    // A turn of the event loop: what waits for the background lets it work.
    frames: () => new Promise((resolve) => setTimeout(resolve)),
    now: () => NOW,
    locale: () => 'en-GB',
  };
}

/** A gate for the operations of the background. */
export function closedGate(): NonNullable<OptionsWorld['gate']> {
  let open = (): void => undefined;
  const opened = new Promise<'opened'>((resolve) => {
    open = () => resolve('opened');
  });
  return { opened, open: () => open() };
}

function inForce(packs: readonly PackView[], settings: Settings): PackView[] {
  const order = orderPacks(
    settings,
    packs.map(({ id }) => id),
  );
  return packs
    .map((pack) => ({
      ...pack,
      enabled: !settings.packsOff.includes(pack.id),
      muted: settings.packsMuted.includes(pack.id),
      private: settings.packsPrivate.includes(pack.id),
    }))
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

function afterChange(pack: PackView, to: 'install' | 'dismiss' | 'undo' | 'remove'): PackView[] {
  const { pending, undoTo, ...rest } = pack;
  const serves = (version: number) => ({ ...pack.serves, version });
  switch (to) {
    case 'remove':
      return [];
    case 'dismiss':
      return [{ ...rest, ...(undoTo === undefined ? {} : { undoTo }) }];
    case 'install':
      return [
        { ...rest, serves: serves(pending?.version ?? pack.serves.version), undoTo: pack.serves.version },
      ];
    case 'undo':
      return [
        {
          ...rest,
          serves: serves(undoTo ?? pack.serves.version),
          pending: { version: pack.serves.version, why: 'undone', share: 0.05 },
        },
      ];
  }
}
