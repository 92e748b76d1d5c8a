/** Everything the index is: packs, feeds, what can be added, what can be kept. */
import type { JSX, RefObject } from 'preact';
import type { LibraryView } from '#lib/library/view.ts';
import type { OptionsState } from '#lib/options/state.ts';
import { indexInWords } from '#lib/options/words.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { STRINGS } from '#lib/ui/strings.ts';
import { AddSection } from './add-section.tsx';
import { FeedList } from './feed-list.tsx';
import { KeepingSection } from './keeping-section.tsx';
import { MutedNames } from './muted-names.tsx';
import { PackList } from './pack-list.tsx';
import { StorageBanner } from './storage-banner.tsx';
import type { Surroundings } from './surroundings.ts';

interface IndexPanelProps {
  readonly state: OptionsState;
  readonly library: LibraryView;
  readonly settings: Settings;
  readonly title: RefObject<HTMLHeadingElement | null>;
  readonly around: Surroundings;
}

export function IndexPanel({ state, library, settings, title, around }: IndexPanelProps): JSX.Element {
  const { place } = state;
  const isAdding = place.at === 'index' && place.part === 'add';
  return (
    <>
      <header class="masthead">
        <p class="product">{STRINGS.product}</p>
        <h1 ref={title} tabIndex={-1}>
          Your fact index
        </h1>
        <p class="lead">{indexInWords(library)}</p>
      </header>
      {library.trouble !== undefined && <StorageBanner trouble={library.trouble} around={around} />}
      <PackList packs={library.packs} around={around} />
      <FeedList library={library} checked={state.checked} around={around} />
      <AddSection adding={state.adding} called={isAdding} around={around} />
      <KeepingSection library={library} restoring={state.restoring} around={around} />
      <MutedNames
        muted={settings.entitiesMuted}
        names={state.names}
        packs={library.packs}
        actions={around.actions}
      />
    </>
  );
}
