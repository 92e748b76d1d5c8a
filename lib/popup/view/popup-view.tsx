/** The whole popup: a state in, a document out. The page's view stays mounted, so that coming back finds it as it was. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PopupActions } from '#lib/popup/actions.ts';
import { walk } from '#lib/popup/keys.ts';
import type { PopupState } from '#lib/popup/state.ts';
import { Layer } from '#lib/ui/layer.tsx';
import { CardPanel } from './card-panel.tsx';
import { DeletePanel } from './delete-panel.tsx';
import { PagePanel } from './page-panel.tsx';
import { SettingsPanel } from './settings-panel.tsx';
import { Trouble } from './trouble.tsx';

export interface PopupViewProps {
  readonly state: PopupState;
  readonly actions: PopupActions;
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
  /** BCP 47 tag. */
  readonly locale: string;
}

export function PopupView({ state, actions, now, locale }: PopupViewProps): JSX.Element {
  const root = useRef<HTMLDivElement>(null);
  const { ground, view, trouble } = state;
  useEffect(() => {
    const life = new AbortController();
    root.current?.addEventListener('keydown', (event) => onKey(event, state, actions), life);
    return () => life.abort();
  }, [state, actions]);
  return (
    <div class="popup" ref={root}>
      {ground !== undefined && (
        <>
          <Layer shown={view.at === 'page'}>
            <PagePanel state={state} ground={ground} actions={actions} now={now} locale={locale} />
          </Layer>
          {view.at === 'card' && (
            <CardPanel view={view} found={state.found} actions={actions} now={now} locale={locale} />
          )}
          {view.at === 'settings' && (
            <SettingsPanel ground={ground} trouble={trouble} actions={actions} locale={locale} />
          )}
          {view.at === 'delete' && (
            <DeletePanel
              settings={ground.settings}
              library={ground.library}
              deleted={view.deleted}
              trouble={trouble}
              actions={actions}
            />
          )}
        </>
      )}
      {ground === undefined && <Trouble trouble={trouble} />}
    </div>
  );
}

function onKey(event: KeyboardEvent, state: PopupState, actions: PopupActions): void {
  const root = event.currentTarget;
  if (event.isComposing || !(root instanceof HTMLElement)) return;
  const isOurs = event.key === 'Escape' ? stepBack(state, actions) : walk(root, event.key);
  if (isOurs) event.preventDefault();
}

/** Escape: out of a panel, then out of a search; with nothing to leave it is the browser's and closes the popup. */
function stepBack(state: PopupState, actions: PopupActions): boolean {
  if (state.view.at !== 'page') actions.back();
  else if (state.query !== '') void actions.search('');
  else return false;
  return true;
}
