/** This page and this site: switches, what was found, search, and what the index is. */
import type { JSX } from 'preact';
import type { PopupActions } from '#lib/popup/controller.ts';
import { reportOn } from '#lib/popup/report.ts';
import type { Ground, PopupState } from '#lib/popup/state.ts';
import { STRINGS } from '#lib/ui/strings.ts';
import { Switch } from '#lib/ui/switch.tsx';
import { FoundList } from './found-list.tsx';
import { Hits } from './hits.tsx';
import { Notice } from './notice.tsx';
import { PackLine } from './pack-line.tsx';
import { SearchField } from './search-field.tsx';
import { SiteSwitches } from './site-switches.tsx';
import { Trouble } from './trouble.tsx';

interface PagePanelProps {
  readonly state: PopupState;
  readonly ground: Ground;
  readonly actions: PopupActions;
  readonly now: number;
  readonly locale: string;
}

export function PagePanel({ state, ground, actions, now, locale }: PagePanelProps): JSX.Element {
  const { address, page, query, hits, found } = state;
  const { settings, access, packs } = ground;
  const report = reportOn({ address, settings, access, page });
  return (
    <>
      <header class="masthead">
        <h1>{STRINGS.product}</h1>
        <Switch
          id="everywhere"
          label="Everywhere"
          on={settings.on}
          onSwitch={(on) => void actions.change({ on })}
        />
      </header>
      {address.kind === 'web' && settings.on && (
        <SiteSwitches address={address} settings={settings} report={report} actions={actions} />
      )}
      {report.is === 'silent' && report.why !== 'off-page' && (
        <Notice report={report} address={address} actions={actions} />
      )}
      <Trouble trouble={state.trouble} />
      <SearchField query={query} hits={hits} actions={actions} />
      <main class={query.trim() === '' ? 'scroll' : 'scroll searching'}>
        {query.trim() !== '' && (
          <Hits query={query} hits={hits} found={found} onOpen={(entity) => void actions.openCard(entity)} />
        )}
        {query.trim() === '' && report.is === 'annotated' && (
          <FoundList
            found={found}
            reading={report.reading}
            packs={packs}
            onShow={(entity) => void actions.show(entity)}
          />
        )}
      </main>
      <PackLine packs={packs} now={now} locale={locale} onSettings={() => actions.go({ at: 'settings' })} />
    </>
  );
}
