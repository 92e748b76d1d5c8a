/** The whole page: a state in, a document out. The index stays mounted, so that coming back finds it as it was. */
import type { JSX } from 'preact';
import type { OptionsActions } from '#lib/options/controller.ts';
import type { OptionsState } from '#lib/options/state.ts';
import { Layer } from '#lib/ui/layer.tsx';
import { DifferencePanel } from './difference-panel.tsx';
import { IndexPanel } from './index-panel.tsx';
import { PackPanel } from './pack-panel.tsx';
import { StatusBar } from './status-bar.tsx';
import type { Surroundings } from './surroundings.ts';
import { useDrop } from './use-drop.ts';
import { useReturn } from './use-return.ts';

interface OptionsViewProps {
  readonly state: OptionsState;
  readonly actions: OptionsActions;
  readonly now: number;
  readonly locale: string;
}

export function OptionsView({ state, actions, now, locale }: OptionsViewProps): JSX.Element {
  const { place, library, settings } = state;
  const around: Surroundings = { actions, busy: state.job !== undefined, now, locale };
  // After the layer's own way back, which knows where the reader was.
  const title = useReturn(place.at === 'index');
  const dropping = useDrop((file) => void actions.openFile(file));
  return (
    <div class="options" data-dropping={dropping ? '' : undefined}>
      {library !== undefined && settings !== undefined && (
        <main>
          <Layer shown={place.at === 'index'}>
            <IndexPanel state={state} library={library} settings={settings} title={title} around={around} />
          </Layer>
          {place.at === 'pack' && (
            <PackPanel
              key={place.pack}
              pack={library.packs.find(({ id }) => id === place.pack)}
              browsing={state.browsing}
              muted={settings.entitiesMuted}
              around={around}
            />
          )}
          {place.at === 'difference' && (
            <DifferencePanel
              key={`${place.pack} ${place.of}`}
              pack={library.packs.find(({ id }) => id === place.pack)}
              of={place.of}
              difference={state.difference}
              around={around}
            />
          )}
        </main>
      )}
      {dropping && (
        <p class="drop-hint" aria-hidden="true">
          Drop a fact pack here to look at it. Nothing is stored yet.
        </p>
      )}
      <StatusBar job={state.job} notice={state.notice} onCancel={() => void actions.cancel()} />
    </div>
  );
}
